"""The files that the frame of every page names: our own, and those of the theme.

From the theme comes the search; the names of its files change with each release. Addresses of
our own files change with their content.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

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


def _file(config: MkDocsConfig, pattern: str) -> str:
    """The one file of the theme that fits ``assets/<pattern>``, below the site."""
    for folder in config.theme.dirs:
        for path in Path(folder).glob(f"assets/{pattern}"):
            return path.relative_to(folder).as_posix()
    raise FileNotFoundError(pattern)


def script(config: MkDocsConfig) -> str:
    """The script of the theme, which holds its search."""
    return _file(config, "javascripts/bundle.*.min.js")


def worker(config: MkDocsConfig) -> str:
    """The part of the search that runs beside the page."""
    return _file(config, "javascripts/workers/search.*.min.js")


def of_theme(config: MkDocsConfig, languages: Iterable[str]) -> set[str]:
    """What a page loads of the theme; for each language but English its search knows endings."""
    stems = [_lunr(config, name) for name in languages if name != "en"]
    shared = [_lunr(config, "stemmer.support")] if stems else []
    return {script(config), worker(config), *shared, *stems} - {""}


def _lunr(config: MkDocsConfig, name: str) -> str:
    try:
        return _file(config, f"javascripts/lunr/min/lunr.{name}.min.js")
    except FileNotFoundError:  # a language that the search of the theme does not know
        return ""


# What a page can have, and the script and the style sheet that come with it.
PARTS = {
    "lines": ("page/now.js", ""),
    "worksheet": ("page/worksheet.js", ""),
    "bundle": ("page/bundle.js", ""),
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


def loader(config: MkDocsConfig, modules: Modules) -> Callable[[frozenset[str]], Assets]:
    """A function that gives what a page loads that uses some parts; many use the same."""

    @cache
    def loads(used: frozenset[str]) -> Assets:
        parts = [made for name, made in PARTS.items() if name in used]
        scripts = [SHELL, *(script for script, _ in parts)]
        own = [*config.extra_css, *(sheet for _, sheet in parts if sheet)]
        return Assets(
            asset(config, config.theme["favicon"]),
            tuple(asset(config, path) for path in own),
            tuple(map(modules.address, modules.imported(scripts))),
            tuple(map(modules.address, scripts)),
        )

    return loads


def asset(config: MkDocsConfig, path: str) -> str:
    """The address of one of our own files, which changes with its content."""
    content = (Path(config.docs_dir) / path).read_bytes()
    return f"{path}?v={hashlib.sha256(content).hexdigest()[:8]}"


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
        "first_name": FIRST_CSS,
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
