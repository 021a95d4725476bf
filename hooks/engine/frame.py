"""The files that the frame of every page names: our own, and those of the theme.

From the theme come the style sheet and the search; the names of its files change with each
release. Addresses of our own files change with their content.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from engine import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from engine.modules import Modules

FIRST_CSS = "assets/css/first.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
# What the search of the theme calls its words, and what we call them.
WORDS = {
    "search.result.placeholder": "search_start",
    "search.result.none": "search_none",
    "search.result.one": "search_one",
    "search.result.other": "search_many",
    "search.result.more.one": "search_more_one",
    "search.result.more.other": "search_more",
    "search.result.term.missing": "search_missing",
}


def _found(config: MkDocsConfig, pattern: str) -> tuple[Path, str]:
    """The one file of the theme that fits ``assets/<pattern>``, and its address below the site."""
    for folder in config.theme.dirs:
        for path in Path(folder).glob(f"assets/{pattern}"):
            return path, path.relative_to(folder).as_posix()
    raise FileNotFoundError(pattern)


def _file(config: MkDocsConfig, pattern: str) -> str:
    return _found(config, pattern)[1]


class Sheet(NamedTuple):
    """The style sheet of every page: that of the theme and ours in one file.

    They come together or not at all, so that no page stands for a moment in the theme's dress.
    Its address changes with its content.
    """

    source: str  # where the theme has its own, and where this stands below the site
    address: str
    text: str

    @classmethod
    def of(cls, config: MkDocsConfig) -> Sheet:
        """The sheet, as the files are at the begin of a build."""
        path, source = _found(config, "stylesheets/main.*.min.css")
        own = (inline(config, str(name)) for name in config.extra_css)
        text = "\n".join([theme.light(path.read_text(encoding="utf-8")), *own])
        return cls(source, f"{source}?v={hashlib.sha256(text.encode()).hexdigest()[:8]}", text)

    def place(self, files: Files) -> None:
        """Let MkDocs write it."""
        for file in files:
            if file.src_uri == self.source:
                file.content_string = self.text


def script(config: MkDocsConfig) -> str:
    """The script of the theme, which holds its search."""
    return _file(config, "javascripts/bundle.*.min.js")


def worker(config: MkDocsConfig) -> str:
    """The part of the search that runs beside the page."""
    return _file(config, "javascripts/workers/search.*.min.js")


# What a page can have, and the script and the style sheet that come with it.
PARTS = {
    "lines": ("page/now.js", ""),
    "worksheet": ("page/worksheet.js", ""),
    "overview": ("page/overview.js", "assets/css/overview.css"),
    "codes": ("page/codes.js", "assets/css/codes.css"),
    "questionnaire": ("page/questionnaire.js", "assets/css/questionnaire.css"),
}
SHELL = "page/shell.js"


class Assets(NamedTuple):
    """What a page loads, as addresses below the site: each script after all that it imports."""

    icon: str
    sheets: tuple[str, ...]
    imported: tuple[str, ...]
    scripts: tuple[str, ...]


def assets(
    config: MkDocsConfig, modules: Modules, sheet: str, used: Collection[str] = ()
) -> Assets:
    """What a page loads that uses some parts."""
    version = asset(config)
    parts = [made for name, made in PARTS.items() if name in used]
    scripts = [SHELL, *(script for script, _ in parts)]
    own = (path for _, path in parts if path)
    return Assets(
        version(config.theme["favicon"]),
        (sheet, *map(version, own)),
        tuple(map(modules.address, modules.imported(scripts))),
        tuple(map(modules.address, scripts)),
    )


def asset(config: MkDocsConfig) -> Callable[[str], str]:
    """A function that gives one of our own files an address that changes with its content."""

    @cache
    def versioned(path: str) -> str:
        content = (Path(config.docs_dir) / path).read_bytes()
        return f"{path}?v={hashlib.sha256(content).hexdigest()[:8]}"

    return versioned


def inline(config: MkDocsConfig, path: str) -> str:
    """One of our style sheets on one line, without its comments."""
    css = (Path(config.docs_dir) / path).read_text(encoding="utf-8")
    return " ".join(_COMMENT.sub("", css).split())


def name_on_paper(name: str) -> str:
    """What the foot of printed pages says, as a style that no name can leave."""
    safe = re.sub(r'["\\<>\x00-\x1f\x7f]', lambda sign: f"\\{ord(sign[0]):x} ", name)
    return f':root {{ --site: "{safe}"; }}'


def names(config: MkDocsConfig, words: object, site: str) -> dict[str, Any]:
    """What the frame asks for by name; ``words`` are the fixed words, ``site`` is its name."""
    return {
        "first_css": inline(config, FIRST_CSS),
        "paper_css": name_on_paper(site),
        "theme_script": script(config),
        "theme_worker": worker(config),
        "search_config": search_config(words),
    }


def search_config(words: object) -> Callable[[str, str], str]:
    """A function that gives the settings of the search for one page, as JSON.

    It takes the way from that page to the folder of its language, and to the worker.
    """
    translations = {name: getattr(words, own) for name, own in WORDS.items()}

    def settings(base: str, worker: str) -> str:
        found = {
            "base": base,
            "features": ["search.highlight"],
            "search": worker,
            "translations": translations,
        }
        return json.dumps(found, ensure_ascii=False).replace("<", "\\u003c")

    return settings
