"""The menus: those of mkdocs.yml, with every page that they do not name at its folder.

A menu is called as the page that it opens, in each language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def pages_of(items: Any) -> list[str]:
    """The pages that a menu names, in order; what is no menu names none."""
    found: list[str] = []
    for item in items if isinstance(items, list) else ():
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, dict):
            for value in item.values():
                found += [value] if isinstance(value, str) else pages_of(value)
    return found


def flat(menus: list[Any], titles: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Each complete menu by its name, with all its pages; a page alone is a menu of its own."""
    whole = [one if isinstance(one, dict) else {titles.get(one, one): one} for one in menus]
    return [(name, pages_of([menu])) for menu in whole for name in menu]


def first(item: Any) -> str:
    """The address of an item of the menu, or of the first page below a section."""
    while item.children:
        item = item.children[0]
    return str(item.url or "")


def complete(nav: list[Any], titles: Mapping[str, str], names: Mapping[str, str]) -> list[Any]:
    """``nav`` with the pages that it leaves out, each in the menu where its folder begins.

    ``titles`` are those of all pages by their paths. A menu has the name that ``names`` holds for
    the folder of its first page, or else the title of that page.
    """
    menus = [_copy(item) for item in nav]
    folders: dict[str, list[Any]] = {}
    for menu in menus:
        _note(menu, folders)
    listed = set(pages_of(nav))
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
    return [_called(menu, titles, names) for menu in menus]


def _note(menu: Any, folders: dict[str, list[Any]]) -> None:
    """Note in which menu each folder begins."""
    for below in menu.values() if isinstance(menu, dict) else ():
        for item in below if isinstance(below, list) else ():
            if isinstance(item, str):
                folders.setdefault(_folder(item), below)
            _note(item, folders)


def _copy(item: Any) -> Any:
    if isinstance(item, dict):
        return {key: _copy(value) for key, value in item.items()}
    return [_copy(one) for one in item] if isinstance(item, list) else item


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
