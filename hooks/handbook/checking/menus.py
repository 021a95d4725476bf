"""The menus name pages that are there, each once, in a shape that can be read.

Must not know how a menu looks, nor where pages come that it leaves out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.reading.problems import Problem, key_path, quoted, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog.index import Catalog
    from handbook.model.base import Path
    from handbook.reading.frontmatter import Document

NAV, GRAMMAR = "nav", "markdown_extensions"
OWN = "het handboek kiest zelf hoe Markdown werkt. Haal deze sleutel weg."
SHAPE = "hier hoort een lijst van pagina's, elk op een regel met - ervoor."
ITEM = "hier hoort een pagina, zoals wet/index.md, of een naam met een lijst van pagina's eronder."
EMPTY = "dit menu heeft geen pagina's. Zet er een onder, of haal het weg."
ELSEWHERE = "een menu noemt alleen pagina's van deze site. Zet de link op een pagina."


def problems(settings: Document, catalog: Catalog) -> list[Problem]:
    """What is wrong in the file that holds the menus."""
    found: list[tuple[Path, str]] = [((GRAMMAR,), OWN)] if GRAMMAR in settings.meta else []
    pages: dict[str, int] = {}
    if NAV in settings.meta:
        for path, item in _items(settings.meta[NAV], (NAV,)):
            line = settings.line(path)
            wrong = _page(item, catalog) if isinstance(item, str) else ITEM
            if item in ([], {}):
                wrong = EMPTY
            elif isinstance(item, dict):
                wrong = SHAPE
            elif isinstance(item, str) and item in pages:
                wrong = f"{quoted(item)} staat ook op regel {pages[item]}. Haal er één weg."
            if wrong:
                found.append((path, wrong))
            if isinstance(item, str):
                pages.setdefault(item, line)
    return [Problem(settings.file, settings.line(p), key_path(p), said) for p, said in found]


def _items(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """Every page of a menu with its place, and all that should be one."""
    if isinstance(value, list) and value:
        for number, item in enumerate(value):
            if isinstance(item, dict) and len(item) == 1:
                ((name, below),) = item.items()
                yield from _items(below, (*path, number, name))
            elif isinstance(item, list):
                yield (*path, number), None
            else:
                yield (*path, number), item
    elif isinstance(value, str) and len(path) == 1:
        yield path, {NAV: value}  # a page where a list should be
    else:
        yield path, value


def _page(uri: str, catalog: Catalog) -> str:
    """What is wrong with a page of a menu, or nothing."""
    if "://" in uri or uri.startswith(("mailto:", "tel:", "www.")):
        return ELSEWHERE
    if catalog.has("page", uri):
        return ""
    return f"de pagina {quoted(uri)} bestaat niet. {suggest(uri, catalog.known('page'))}"
