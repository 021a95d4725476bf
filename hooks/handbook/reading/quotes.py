"""The grammar of quoting: ``[[kind:id]]``, ``[[kind:id|other words]]`` and ``[[block]]``.

Splits text in plain parts and quotes; must not know what a quote leads to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.reading.body import MOST_PAGES, code_free

PATTERN = r"\[\[([a-z]+)(?::([A-Za-z0-9][A-Za-z0-9./-]*))?(?:\|([^\]|\n]+))?\]\]"
_QUOTE = re.compile(PATTERN)
_MEANT = re.compile(r"\[\[([^\[\]|:\n]*):?([^\[\]|\n]*)")
_ALONE = re.compile(rf"^{PATTERN}$")
ANSWER = "answer"
_OPENS = ("#", "!!!", "???")  # lines after which a paragraph begins


@dataclass(frozen=True)
class Quote:
    """``kind`` and ``id`` of what is quoted; ``label`` holds other words for the link."""

    kind: str
    id: str = ""
    label: str = ""

    def __str__(self) -> str:
        name = f"{self.kind}:{self.id}" if self.id else self.kind
        return f"[[{name}|{self.label}]]" if self.label else f"[[{name}]]"


def _quote(match: re.Match[str]) -> Quote:
    return Quote(match[1], match[2] or "", (match[3] or "").strip())


def split(text: str) -> Iterator[str | Quote]:
    """The plain parts and the quotes of a text, in order."""
    end = 0
    for match in _QUOTE.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield _quote(match)
        end = match.end()
    if end < len(text):
        yield text[end:]


def in_text(text: str) -> list[Quote]:
    """Every quote in a text."""
    return [part for part in split(text) if isinstance(part, Quote)] if "[[" in text else []


def alone(line: str) -> Quote | None:
    """The quote that fills a whole line, if there is one."""
    match = _ALONE.match(line.strip())
    return _quote(match) if match else None


def unread(text: str) -> tuple[str, str] | None:
    """What looks like a quote and is none: the kind and the id that were meant, as written."""
    found = _MEANT.search(_QUOTE.sub("", text)) if "[[" in text else None
    return (found[1].strip(), found[2].strip()) if found else None


@lru_cache(maxsize=MOST_PAGES)
def in_body(body: str) -> tuple[tuple[int, Quote, bool], ...]:
    """Every quote in a Markdown body: line from 0, the quote, whether it becomes a block.

    It does when its paragraph holds quotes and nothing else.
    """
    return tuple(_in_body(body)) if "[[" in body else ()


def _in_body(body: str) -> Iterator[tuple[int, Quote, bool]]:
    paragraph: list[tuple[int, str]] = []
    for number, line in [*code_free(body), (-1, "")]:
        apart = not line.strip() or line.startswith(_OPENS)
        if paragraph and (apart or number != paragraph[-1][0] + 1):
            yield from _in_paragraph(paragraph)
            paragraph = []
        if line.startswith(_OPENS):
            yield from _in_paragraph([(number, line)])
        elif not apart:
            paragraph.append((number, line))


def _in_paragraph(lines: list[tuple[int, str]]) -> Iterator[tuple[int, Quote, bool]]:
    block = all(alone(line) for _, line in lines)
    for number, line in lines:
        for quote in in_text(line):
            yield number, quote, block
