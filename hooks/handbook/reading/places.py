"""Where the text of each block of a tree stands in its source.

Python-Markdown forgets where text came from. The text of a block stands in the source line by
line, so that each block is found there in order, going down.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from handbook.reading.body import code_free
from handbook.reading.grammar import DEEP

STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_RULE = re.compile(r"[ >]*\|?[ :|-]*-[ :|-]*\Z")
_DEFINED = re.compile(r" {0,3}\[([^\[\]]+)\]:")


def definitions(body: str) -> Iterator[tuple[int, str]]:
    """The line and the name of each definition of a link."""
    for number, line in code_free(body):
        match = _DEFINED.match(line) if "]:" in line else None
        if match:
            yield number, match[1]


class Places:
    """Finds the text of each block in the source, going down."""

    def __init__(self, body: str) -> None:
        defined = {number for number, _ in definitions(body)}
        self.lines = [""] * (body.count("\n") + 1)
        source = body.split("\n")
        for number, _ in code_free(body):
            if number not in defined and not _RULE.match(source[number]):
                self.lines[number] = source[number].expandtabs(DEEP)
        self.line = self.column = 0
        self.found: dict[tuple[int, bool], int] = {}

    def of(self, element: Element) -> dict[tuple[int, bool], int]:
        """The first line of each text; the key is the element, and whether it is its tail."""
        self._text(element, element.text, tail=False)
        for child in element:
            self.of(child)
            self._text(child, child.tail, tail=True)
        return self.found

    def _text(self, element: Element, text: str | None, *, tail: bool) -> None:
        if text and text.strip():
            self.found[id(element), tail] = self._find(text.strip("\n").split("\n"))

    def _find(self, lines: list[str]) -> int:
        wanted = max(STASHED.split(lines[0])[::2], key=len).strip()
        if wanted:
            column = self.column
            for number in range(self.line, len(self.lines)):
                found = self.lines[number].find(wanted, column)
                if found >= 0:
                    self.line, self.column = number, found + len(wanted)
                    break
                column = 0
        first = self.line
        if len(lines) > 1:
            self.line, self.column = min(first + len(lines), len(self.lines)) - 1, len(lines[-1])
        return first
