"""What a Markdown body says about itself: headings, links and lines outside code.

Must not know the pages that a link leads to.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 8192  # several checks ask the same of a body; this many answers are kept
_FENCE = re.compile(r"[ ]*(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:.+?)(?<!`)\1(?!`)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*\S)")
_HEADING_ID = re.compile(r"\{[^{}]*#([A-Za-z0-9_-]+)[^{}]*\}$")
_LINK = re.compile(r"(?<!!)\]\(<?([^)\s>]*)>?(?:\s+[\"'][^)]*)?\)")
_SLUG = re.compile(r"[^a-z0-9]+")


class Heading(NamedTuple):
    """A heading: its line from 0, its level, its text and its own id, if it has one."""

    number: int
    level: int
    text: str
    name: str


@lru_cache(maxsize=MOST_PAGES)
def code_free(body: str) -> tuple[tuple[int, str], ...]:
    """The lines of a body with their number (from 0), without code blocks and code spans."""
    return tuple(_code_free(body))


def _code_free(body: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
            continue
        if mark:
            fence = mark[1]
            continue
        yield number, _CODE_SPAN.sub("", line) if "`" in line else line


@lru_cache(maxsize=MOST_PAGES)
def headings(body: str) -> tuple[Heading, ...]:
    """Every heading of a body."""
    return tuple(_headings(body))


def _headings(body: str) -> Iterator[Heading]:
    for number, line in code_free(body):
        match = _HEADING.match(line) if line.startswith("#") else None
        if match:
            name = _HEADING_ID.search(match[2])
            yield Heading(number, len(match[1]), match[2], name[1] if name else "")


def links(body: str) -> Iterator[tuple[int, str]]:
    """The line from 0 and the target of every link of a body."""
    for number, line in code_free(body):
        if "](" in line:
            for target in _LINK.findall(line):
                yield number, target


def slug(text: str) -> str:
    """An id that an author could use for a heading."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain.lower()).strip("-") or "kop"
