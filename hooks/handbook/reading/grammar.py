"""The Markdown of this handbook: its extensions, and lists that nest as everyone expects.

One source for who builds a page and for who checks it; must not know what a page says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

OPTIONS: dict[str, dict[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "md_in_html": {},
    "sane_lists": {},  # points and numbers are lists apart
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": True, "permalink_title": "#"},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
}
PLAIN = "handbook-plain"
DEEP = 4  # spaces of a level, as Python-Markdown has it
LEAST = 2  # spaces that are enough to stand in what is above
_MARKS = re.compile(r"[\\`*_\[<&]|  \n")  # each pattern within a line begins with one of these
_ANY = re.compile(r"^[ >]*(?:[-*+]|[0-9]{1,9}\.) ", re.M)
_ITEM = re.compile(r"( *)(?:[-*+]|[0-9]{1,9}\.)[ ]+\S")
_FIRST = re.compile(r"[ ]{0,3}(?:[-*+]|1\.)[ ]+\S")
_BOX = re.compile(r"( *)(?:!!!|\?\?\?\+?) ?[\w-]")
_QUOTE = re.compile(r" {0,3}> ?")
_APART = re.compile(r"[ ]{0,3}(?:[#>|=]|-{2})|\s*\Z")  # lines after which a list begins anyway


class Lists(Extension):
    """Lets a list nest with two spaces, and begin right under a sentence."""

    def extendMarkdown(self, md: Markdown) -> None:
        """After code was taken out, before HTML is."""
        md.preprocessors.register(_Indent(md), "handbook-lists", 22)


class _Plain(Extension):
    """Lets Markdown skip the texts that are as they are; it would try all its patterns on each."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before the patterns within a line are tried."""
        md.treeprocessors.register(_Skip(md), PLAIN, 25)


def extensions() -> list[Extension | str]:
    """What ``Markdown`` takes beside ``OPTIONS``."""
    return [*OPTIONS, Lists(), _Plain()]


@dataclass
class _Item:
    """An item that is open: where its sign stands, its kind, how far its paragraphs are moved."""

    column: int
    numbered: bool
    moved: int | None = None


class _Indent(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return list(_indented(lines)) if _ANY.search("\n".join(lines)) else lines


class _Skip(Treeprocessor):
    def run(self, root: Element) -> None:
        for one in root.iter():
            if one.text and not _MARKS.search(one.text):
                one.text = AtomicString(one.text)


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _indented(lines: list[str]) -> Iterator[str]:
    """The same lines with each level of a list four spaces deep."""
    items: list[_Item] = []
    above, number = "", 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.strip() and not above.strip():
            _close(items, _width(line))
        box, quote = (None, None) if items else (_BOX.match(line), _QUOTE.match(line))
        if box:
            inside = _inside(lines, number, len(box[1]) + DEEP)
            number += len(inside)
            yield line
            yield from _within(inside, " " * (len(box[1]) + DEEP))
        elif quote:
            same = _alike(lines, number - 1, quote[0])
            number += len(same) - 1
            yield from _within(same, quote[0])
        else:
            yield from _placed(line, above, items)
        above = line


def _inside(lines: list[str], start: int, width: int) -> list[str]:
    """The lines that stand in a box."""
    rest = islice(lines, start, None)
    return list(takewhile(lambda line: not line.strip() or _width(line) >= width, rest))


def _alike(lines: list[str], start: int, begin: str) -> list[str]:
    """The lines that begin the same."""
    return list(takewhile(lambda line: line.startswith(begin), islice(lines, start, None)))


def _within(lines: list[str], begin: str) -> Iterator[str]:
    """Lines that all begin with the same, or are empty."""
    for line in _indented([one[len(begin) :] for one in lines]):
        yield begin + line if line.strip() else begin.rstrip()


def _close(items: list[_Item], width: int) -> _Item | None:
    """Close each item that a line with so many spaces does not stand in; gives the outermost."""
    closed = None
    while items and width < items[-1].column + LEAST:
        closed = items.pop()
    return closed


def _placed(line: str, above: str, items: list[_Item]) -> Iterator[str]:
    """A line at its depth; ``items`` are those that are open."""
    width = _width(line)
    if not line.strip():
        yield line
    elif _ITEM.match(line) and (items or width < DEEP):
        last = items[-1] if items else None
        beside = _close(items, width)
        item = _Item(width, line.lstrip()[0].isdigit())
        other = beside is not None and beside.numbered != item.numbered
        apart = other or last.moved is not None if last else not _APART.match(above)
        if above.strip() and apart:
            if not last and not _FIRST.match(line):
                yield line
                return
            yield ""
        yield " " * DEEP * len(items) + line.lstrip(" ")
        items.append(item)
    else:
        if not above.strip() and items and items[-1].moved is None:
            items[-1].moved = max(0, DEEP * len(items) - width)
        yield " " * ((items[-1].moved or 0) if items else 0) + line
