"""The text of a page as the search takes it: its top, and what stands below each heading.

Looks for nothing but what templates and Markdown said that they made: the addresses of headings,
and parts to leave out. Texts stay escaped.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from handbook.reading.tongues import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PERMALINK = '<a class="headerlink"'
_TAG = re.compile("<!--.*?-->|<[^>]*>", re.S)


class Section(NamedTuple):
    """A part of a page: its address there, its heading and its text; the top has neither."""

    anchor: str
    title: str
    text: str


def sections(
    html: str, headings: Iterable[tuple[int, str]], silent: Iterable[str]
) -> Iterator[Section]:
    """The parts of a page; ``headings`` are its levels and addresses in order."""
    for part in reversed([*silent]):  # a part may hold one that was made before
        html = html.replace(part, " ")
    anchor, title, start = "", "", 0
    for level, name in headings:
        begin = _tag(html, level, name, start)
        if begin < 0:  # a heading that Markdown wrote otherwise stays part of the text above it
            continue
        yield Section(anchor, title, _text(html[start:begin]))
        opened, end = html.index(">", begin) + 1, html.index(f"</h{level}>", begin)
        anchor, title = name, _text(html[opened:end].partition(PERMALINK)[0])
        start = end + len(f"</h{level}>")
    yield Section(anchor, title, _text(html[start:]))


def _tag(html: str, level: int, name: str, start: int) -> int:
    """Where the tag of a heading opens, or -1."""
    place = html.find(f"<h{level}", start)
    while place >= 0 and f' id="{name}"' not in html[place : html.find(">", place)]:
        place = html.find(f"<h{level}", place + 1)
    return place


def _text(html: str) -> str:
    """The text of a piece of HTML on one line; an element ends a word."""
    return escape(unescape(" ".join(_TAG.sub(" ", bare(html)).split())), quote=False)
