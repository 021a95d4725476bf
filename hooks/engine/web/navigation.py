"""The menus: those of mkdocs.yml, with every page that they do not name at its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN = "onze-school"
OWN_TITLE = "Onze school"


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


def first(item: Any) -> str:
    """The address of an item of the menu, or of the first page below a section."""
    while item.children:
        item = item.children[0]
    return str(item.url or "")


def complete(nav: list[Any], uris: Iterable[str]) -> list[Any]:
    """``nav`` with the pages that it leaves out, each after the last page of its folder."""
    named = set(pages_of(nav))
    made = [
        {k: list(v) if isinstance(v, list) else v for k, v in item.items()}
        if isinstance(item, dict)
        else item
        for item in nav
    ]
    sections = {
        _folder(page): pages
        for item in made
        if isinstance(item, dict)
        for pages in item.values()
        if isinstance(pages, list)
        for page in pages_of(pages)
    }
    for uri in uris:
        folder = _folder(uri)
        if uri in named:
            continue
        if not folder:
            made.append(uri)
            continue
        if folder not in sections:
            sections[folder] = []
            made.append({OWN_TITLE if folder == OWN else folder.capitalize(): sections[folder]})
        sections[folder].append(uri)
    return made


def _folder(uri: str) -> str:
    return uri.split("/")[0] if "/" in uri else ""
