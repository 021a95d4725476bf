"""What mkdocs.yml says that must be known before a page is read, and which files are pages."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from engine import languages
from engine.clock import UnreadableError, today
from engine.web import offline

__all__ = ["FILE", "Site", "UnreadableError", "of", "read", "today"]
FILE = "mkdocs.yml"
BACK = "Haal de vorige versie van dit bestand terug uit git."
# What a file that holds something else than settings gives.
ODD = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError),
    *(ConfigurationError, yaml.YAMLError),
)
# The one of MkDocs, in C where there is one: that takes a tenth of the time.
_LOADER: Any = get_yaml_loader(getattr(yaml, "CLoader", yaml.Loader))
LEFT_OUT = ("templates",)  # MkDocs leaves out this folder, and whatever begins with a dot
ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs takes for a page
FRAME = ("assets/", offline.WORKER)


class Site(NamedTuple):
    """The folder of the pages, its languages, and the file that says so."""

    docs: Path
    languages: tuple[str, ...]
    left_out: tuple[str, ...] = LEFT_OUT
    endings: tuple[str, ...] = ENDINGS
    frame: tuple[str, ...] = FRAME
    file: str = FILE
    unspoken: tuple[str, ...] = ()
    today: date = date.max


def of(config: MkDocsConfig) -> Site:
    """The settings of a build."""
    name = Path(config.config_file_path).name
    known = languages.all_languages(config)
    silent = languages.unspoken(config)
    return Site(Path(config.docs_dir), known, file=name, unspoken=silent, today=today())


def read(file: Path) -> Site:
    """The same from the file alone, for who checks without building; or ``UnreadableError``."""
    try:
        with file.open(encoding="utf-8") as opened:
            settings: dict[str, Any] = yaml_load(opened, _LOADER)
        docs = file.parent / (settings.get("docs_dir") or "docs")
        known, silent = _languages(settings, file.parent, docs)
        found = Site(docs, known, file=file.name, unspoken=silent, today=today())
    except FileNotFoundError as error:
        raise UnreadableError(
            f"{FILE} staat hier niet. Ga naar de map van het handboek."
        ) from error
    except ODD as error:
        raise UnreadableError(f"{FILE} kan ik niet lezen. {BACK}") from error
    if not found.languages:
        raise UnreadableError(f"{FILE} noemt geen taal met default: true. {BACK}")
    return found


def address(folder: str, uri: str) -> str:
    """The address that a build gives to a page; ``folder`` is that of its language."""
    return folder + File(uri, "", "", use_directory_urls=True).url.removeprefix("./")


def shapes(file: Path) -> tuple[Path, bool]:
    """The folder of the shapes of pages and paper, and whether a build makes files on paper."""
    with file.open(encoding="utf-8") as opened:
        found: dict[str, Any] = yaml_load(opened, _LOADER)
    paper = bool((found.get("extra") or {}).get("files", True))
    return file.parent / found["theme"]["custom_dir"], paper


def _languages(
    settings: dict[str, Any], root: Path, docs: Path
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The languages of the site, and those that it leaves out."""
    plugins = [one for one in settings.get("plugins") or [] if isinstance(one, dict)]
    found: list[dict[str, Any]] = next(
        (one["i18n"]["languages"] for one in plugins if "i18n" in one), []
    )
    own = [one["locale"] for one in found if one.get("default")]
    others = [one["locale"] for one in found if not one.get("default") and one.get("build", True)]
    spoken = [name for name in others if languages.is_spoken(root, docs, name)]
    return (*own, *spoken), tuple(
        one["locale"] for one in found if one["locale"] not in spoken + own
    )
