"""The menus name pages that are there, each once, in a shape that can be read.

Must not know how a menu looks, nor where pages come that it leaves out.
"""

from collections.abc import Iterator

from handbook.catalog.index import Catalog
from handbook.checking.at import Said
from handbook.model.base import Path
from handbook.reading.frontmatter import Document
from handbook.reading.menus import ASIDE, MENUS, pages_of
from handbook.reading.problems import Problem, quoted, suggest

MISPLACED = {
    "nav": "de menu's staan in docs/menus.yml. Zet ze daar, en haal deze sleutel weg.",
    "markdown_extensions": "het handboek kiest zelf hoe Markdown werkt. Haal deze sleutel weg.",
}
SHAPE = "hier hoort een lijst van pagina's, elk op een regel met - ervoor."
ITEM = "hier hoort een pagina, zoals wet/index.md, of een naam met een lijst van pagina's eronder."
EMPTY = "dit menu heeft geen pagina's. Zet er een onder, of haal het weg."
UNKNOWN = "deze sleutel ken ik niet. Gebruik menus: en aside:."
OPENS = "hier hoort de eerste pagina van een menu."
ELSEWHERE = "een menu noemt alleen pagina's van deze site. Zet de link op een pagina."


def misplaced(settings: Document) -> list[Problem]:
    """What the settings of the engine say that is said elsewhere."""
    found = [((key,), said) for key, said in MISPLACED.items() if key in settings.meta]
    return [settings.problem(path, said) for path, said in found]


def problems(document: Document, catalog: Catalog) -> list[Problem]:
    """What is wrong in the file that holds the menus."""
    unknown = [((key,), UNKNOWN) for key in document.meta if key not in (MENUS, ASIDE)]
    found = [*unknown, *_of_menus(document, catalog), *_of_aside(document)]
    return [document.problem(path, said) for path, said in found]


def _of_menus(document: Document, catalog: Catalog) -> Iterator[Said]:
    if MENUS not in document.meta:
        return
    pages: dict[str, int] = {}
    for path, item in _items(document.meta[MENUS], (MENUS,)):
        wrong = _page(item, catalog) if isinstance(item, str) else ITEM
        if item in ([], {}):
            wrong = EMPTY
        elif isinstance(item, dict):
            wrong = SHAPE
        elif isinstance(item, str) and item in pages:
            wrong = f"{quoted(item)} staat ook op regel {pages[item]}. Haal er één weg."
        if wrong:
            yield path, wrong
        if isinstance(item, str):
            pages.setdefault(item, document.line(path))


def _of_aside(document: Document) -> Iterator[Said]:
    named = document.meta.get(ASIDE, [])
    if not isinstance(named, list):
        yield (ASIDE,), SHAPE
        return
    menus = document.meta.get(MENUS)
    firsts = [pages_of([menu])[:1] for menu in menus] if isinstance(menus, list) else []
    for number, item in enumerate(named):
        if [item] not in firsts:
            yield (ASIDE, number), OPENS


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
        yield path, {MENUS: value}  # a page where a list should be
    else:
        yield path, value


def _page(uri: str, catalog: Catalog) -> str:
    """What is wrong with a page of a menu, or nothing."""
    if "://" in uri or uri.startswith(("mailto:", "tel:", "www.")):
        return ELSEWHERE
    if catalog.has("page", uri):
        return ""
    return f"de pagina {quoted(uri)} bestaat niet. {suggest(uri, catalog.known('page'))}"
