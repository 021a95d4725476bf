"""The files that the frame of every page names, and what else it asks for by name.

Addresses of files change with their content. Of the theme no page loads a file.
"""

import hashlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from engine.modules import Modules
from engine.styles import FIRST, Styles

# What a page can have, and the script and the style sheet that come with it.
PARTS = {
    "lines": ("page/now.js", ""),
    "worksheet": ("page/worksheet.js", ""),
    "year": ("page/year.js", ""),
    "pack": ("page/pack.js", ""),
    "bundle": ("page/bundle.js", ""),
    "overview": ("page/overview.js", "assets/css/overview.css"),
    "codes": ("page/codes.js", "assets/css/codes.css"),
    "points": ("page/points.js", ""),
    "map": ("page/map.js", ""),
    "schoolfile": ("page/schoolfile.js", "assets/css/overview.css"),
    "questionnaire": ("page/questionnaire.js", "assets/css/questionnaire.css"),
}
SHELL = "page/shell.js"
# The search loads when a reader reaches for it: its box, and what looks things up beside the page.
SEARCH, SEARCHER = "page/search.js", "page/searcher.js"
SCRIPTS = (SHELL, SEARCH, SEARCHER, *(script for script, _ in PARTS.values()))


class Assets(NamedTuple):
    """What a page loads, as addresses below the site."""

    icon: str
    sheets: tuple[str, ...]
    scripts: tuple[str, ...]
    letters: tuple[str, ...]


def loader(
    config: MkDocsConfig, modules: Modules, styles: Styles
) -> Callable[[frozenset[str]], Assets]:
    """A function that gives what a page loads that uses some parts; many use the same."""

    @cache
    def loads(used: frozenset[str]) -> Assets:
        parts = [made for name, made in PARTS.items() if name in used]
        own = [*config.extra_css, *(sheet for _, sheet in parts if sheet)]
        return Assets(
            asset(config, config.theme["favicon"]),
            tuple(styles.address(path) for path in own),
            tuple(modules.address(script) for script in (SHELL, *(one for one, _ in parts))),
            styles.early,
        )

    return loads


def asset(config: MkDocsConfig, path: str) -> str:
    """The address of one of our own files, which changes with its content."""
    content = (Path(config.docs_dir) / path).read_bytes()
    return f"{path}?v={hashlib.sha256(content).hexdigest()[:8]}"


def name_on_paper(name: str) -> str:
    """What the foot of printed pages says, as a style that no name can leave."""
    safe = re.sub(r'["\\<>\x00-\x1f\x7f]', lambda sign: f"\\{ord(sign[0]):x} ", name)
    return f':root {{ --site: "{safe}"; }}'


def searching(modules: Modules) -> dict[str, str]:
    """The scripts of the search: its box, and what looks things up."""
    return {"box": modules.address(SEARCH), "searcher": modules.address(SEARCHER)}


def names(styles: Styles) -> dict[str, str]:
    """What the frame asks for by name: the sheet that pages for an incident have inline."""
    return {"first_css": styles.inline(FIRST), "first_name": FIRST}
