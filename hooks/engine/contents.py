"""The table of contents of a page: the headings of its text, and those that its blocks made;
and where a menu begins."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

TOP = "titel"
DEEPEST = 3


def flat(links: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    """Links with those below them, in order."""
    for link in links:
        yield link
        yield from flat(link.children)


def first(item: Any) -> str:
    """The address of an item of the menu, or of the first page below a section."""
    while item.children:
        item = item.children[0]
    return str(item.url or "")


def contents(title: str, own: Iterable[AnchorLink], made: Iterable[Any]) -> TableOfContents:
    """Both in the order of the page.

    Each of ``made`` has a level, an id, a title, and how many headings of the text stand above it.
    """
    found = [(n, one.level, one.id, one.title) for n, one in enumerate(flat(own), start=1)]
    found += [(one.after, one.level, one.id, one.title) for one in made]
    top = AnchorLink(title, TOP, level=1)
    for _, level, name, text in sorted(found, key=lambda one: one[0]):
        if level <= DEEPEST:
            link = AnchorLink(text, name, level=level)
            (top.children[-1] if level > 2 and top.children else top).children.append(link)
    return TableOfContents([top])
