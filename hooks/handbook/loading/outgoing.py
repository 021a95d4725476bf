"""Which files in docs/ would go out beside the pages, and which of them may not.

Nothing is published by accident: a file that is no page is of a known kind, stands in docs/
itself, and is named by a page. Names that begin with a dot the engine leaves out.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from handbook.checking.addresses import IMAGES
from handbook.loading.documents import GONE
from handbook.loading.settings import Settings
from handbook.model.look import LOGOS
from handbook.reading import drawings, pictures
from handbook.reading.problems import Problem
from handbook.reading.school import OWN_FILES, OWN_PAGES

PAPERS = (".pdf", ".docx", ".ods")
FRAME = (".css", ".js", ".svg", ".png")  # of the site itself
KINDS = f"beelden ({', '.join(IMAGES)}) en bladen ({', '.join(PAPERS)})"
LARGE = 1_000_000
LITTER = ("Thumbs.db", "ehthumbs.db", "desktop.ini")  # left by Windows, and left out
_COPY = re.compile(r"^~\$|~$|\.(?:bak|backup|old|orig|rej|tmp|temp|swp|sav|save)\d*$", re.I)
_SECRET = re.compile(r"\.env|\.ht|\.git-credentials|\.netrc|\.npmrc", re.I)

AWAY = "deze koppeling leidt naar een plek buiten docs/. Zet het bestand zelf hier, of haal ze weg."
FOLDER = "deze koppeling leidt naar een map. Zet de bestanden zelf hier, of haal ze weg."
COPY = "dit liet Word of een editor achter. Sluit daar het bestand, of haal dit weg."
PRIVATE = "dit bestand hoort niet bij de pagina's en kan een wachtwoord bevatten. Haal het weg."
CAPITALS = "schrijf het eind van de naam met kleine letters: {}."
HTML = "een pagina schrijf je in Markdown, niet in HTML. Noem haar {}."
TEXT = "een pagina eindigt op .md. Noem dit bestand {}."
UNKNOWN = "deze soort bestand komt niet op de site. Haal het weg; wat wel mag: {}."
UNNAMED = "geen pagina verwijst naar dit bestand. Verwijs ernaar, of haal het weg."
LOGO = (
    "geen pagina verwijst naar dit bestand. Is het jullie logo, schrijf dan in school.yml "
    "look: {{logo: {}}}. Verwijs er anders naar, of haal het weg."
)
DRAWING = (
    "in deze tekening staat {}. Haal dat weg, bewaar haar opnieuw als gewone SVG, of maak er een "
    "PNG van."
)
NOT_SHOWN = (
    "dit laat een browser niet zien: het is geen beeld, of van een soort dat alleen een telefoon "
    "kent. Een andere naam helpt niet. Open het, en bewaar het opnieuw als JPG of PNG."
)
HEAVY = "dit beeld weegt {} MB. Maak het kleiner dan 1 MB, want op een telefoon duurt het lang."


def of_folder(settings: Settings, known: frozenset[str]) -> tuple[list[Problem], list[Problem]]:
    """What is wrong with the files in docs/, and notes; ``known`` are those that the core reads."""
    looker = _Looker(settings, known)
    problems, notes = [], []
    for uri, path in _files(settings.docs):
        file = f"{settings.docs.name}/{uri}"
        message = looker.wrong(uri, path)
        if message:
            problems.append(Problem(file, 1, "", message))
        elif path.suffix.lower() in IMAGES:
            notes += [Problem(file, 1, "", said) for said in _better(path)]
    return problems, notes


def _better(path: Path) -> Iterator[str]:
    """What is better otherwise about a picture that goes out."""
    if path.stat().st_size > LARGE:
        yield HEAVY.format(f"{path.stat().st_size / LARGE:.1f}".replace(".", ","))
    if pictures.tells(_head(path)):
        yield pictures.MADE_WHERE.format("deze foto")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(pictures.HEAD)


def _files(docs: Path) -> Iterator[tuple[str, Path]]:
    """Everything below docs/ but plain folders; links to folders are given, not followed."""
    for folder, folders, names in os.walk(docs):
        folders.sort()
        here = Path(folder)
        real = Path(os.path.realpath(here))
        links = [name for name in folders if os.path.realpath(here / name) != str(real / name)]
        for name in sorted([*names, *links]):
            yield (here / name).relative_to(docs).as_posix(), here / name


class _Looker:
    """Knows what the pages say, so that it can see which files they name."""

    def __init__(self, settings: Settings, known: frozenset[str]) -> None:
        self.settings = settings
        self.known = known
        self.docs = os.path.realpath(settings.docs)
        self._said: str | None = None

    def wrong(self, uri: str, path: Path) -> str:
        """What an author must do about a file, or nothing."""
        if path.is_dir():
            return FOLDER
        page = path.suffix in self.settings.endings
        if path.is_symlink() and not os.path.realpath(path).startswith(self.docs + os.sep):
            return AWAY
        if any(part.startswith(".") for part in uri.split("/")):
            return PRIVATE if _SECRET.match(path.name) else ""
        left_out = uri.split("/")[0] in self.settings.left_out
        if page or left_out or uri in self.known or path.name in LITTER:
            return ""
        return self._of_kind(uri, path) if path.is_file() else GONE

    def _of_kind(self, uri: str, path: Path) -> str:
        ending = path.suffix.lower()
        own = uri.startswith(self.settings.frame) and not uri.startswith(OWN_FILES)
        if _COPY.search(path.name):
            return COPY
        if ending in self.settings.endings:
            return CAPITALS.format(f"{path.stem}{ending}")
        if ending in (".html", ".htm"):
            return HTML.format(f"{path.stem}.md")
        if ending == ".txt" and (path.stem.endswith(".md") or uri.startswith(OWN_PAGES)):
            return TEXT.format(f"{path.stem.removesuffix('.md')}.md")
        if ending not in (FRAME if own else (*IMAGES, *PAPERS)):
            return UNKNOWN.format(KINDS)
        if ending in IMAGES and ending != ".svg" and not pictures.ending(_head(path)):
            return NOT_SHOWN
        inside = drawings.wrong(path.read_bytes()) if ending == ".svg" else ""
        if inside:
            return DRAWING.format(inside)
        if own or self._is_named(path):
            return ""
        return LOGO.format(path.name) if uri.startswith(OWN_FILES) and ending in LOGOS else UNNAMED

    def _is_named(self, path: Path) -> bool:
        """Whether a page has the name of a file, or of the one that it is a translation of."""
        stems = {path.stem, *(path.stem.removesuffix(f".{o}") for o in self.settings.languages[1:])}
        names = {f"{stem}{path.suffix}" for stem in stems}
        either = "|".join(re.escape(one) for name in names for one in (name, quote(name)))
        return re.search(rf"(?<![\w.%-])(?:{either})(?![\w-])", self._all_text()) is not None

    def _all_text(self) -> str:
        if self._said is None:
            pages = (one for one in self.settings.docs.rglob("*.md") if one.is_file())
            texts = (one.read_bytes().decode(errors="replace") for one in sorted(pages))
            self._said = "\n".join(texts)
        return self._said
