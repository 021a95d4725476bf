"""The menus in the words of a language, with every page that they do not name at its folder.

A menu is called as the page that it opens.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from handbook.catalog.index import Catalog
from handbook.reading.menus import pages_of, without
from handbook.reading.school import OWN_PAGES

OWN = OWN_PAGES.rstrip("/")


def flat(items: list[Any], catalog: Catalog) -> list[tuple[str, list[str]]]:
    """Each complete menu by its name, with all its pages; a page alone is a menu of its own."""
    titles = catalog.titles
    menus = [
        one if isinstance(one, dict) else {titles.get(one, one): one}
        for one in complete(items, catalog)
    ]
    return [(name, pages_of([menu])) for menu in menus for name in menu]


def complete(items: list[Any], catalog: Catalog) -> list[Any]:
    """``items`` with the pages that it leaves out, each in the menu where its folder begins.

    A menu has the title of its first page; that of the school's own pages has its own name.
    """
    titles, names = catalog.titles, {OWN: catalog.school.menu or catalog.labels.own_menu}
    gone = {uri: page.title for uri, page in catalog.left_out.items()}
    menus = deepcopy(items)
    folders: dict[str, list[Any]] = {}
    for menu in menus:
        _note(menu, folders)
    listed = set(pages_of(items))
    for uri in titles:
        if uri in listed:
            continue
        if not _folder(uri):
            menus.append(uri)
            continue
        if _folder(uri) not in folders:
            folders[_folder(uri)] = []
            menus.append({"": folders[_folder(uri)]})
        folders[_folder(uri)].append(uri)
    # A menu whose first page is left out keeps the name that it had.
    named: list[Any] = [_called(menu, {**gone, **titles}, names) for menu in menus]
    return list(without(named, gone))


def _note(menu: Any, folders: dict[str, list[Any]]) -> None:
    """Note in which menu each folder begins."""
    for below in menu.values() if isinstance(menu, dict) else ():
        for item in below if isinstance(below, list) else ():
            if isinstance(item, str):
                folders.setdefault(_folder(item), below)
            _note(item, folders)


def _called(item: Any, titles: Mapping[str, str], names: Mapping[str, str]) -> Any:
    if not isinstance(item, dict):
        return item
    ((name, below),) = item.items()
    first = next(iter(pages_of(below)), "") if isinstance(below, list) else below
    name = names.get(_folder(first)) or titles.get(first, name)
    inside = [_called(one, titles, names) for one in below] if isinstance(below, list) else below
    return {name: inside}


def _folder(uri: str) -> str:
    return uri.split("/")[0] if "/" in uri else ""
