"""The blocks of a document to the lines of a page, and what an author must look at.

Must not know where the page will stand, but for the names of its pictures.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handbook.loading.taking.inline import begun, escaped, markdown, sentences, split
from handbook.loading.taking.nodes import (
    Block,
    Grid,
    Heading,
    Paragraph,
    Picture,
    Points,
    Quotation,
    Remark,
    Tick,
    Words,
    plain,
)
from handbook.reading.body import fresh, slug

CHECKLIST = "[[checklist]]"
DEEPEST = 6
LONGEST_ID = 50
_HASHES = re.compile(r"#(?=#*$)")  # which would only end the heading
_COUNTED = re.compile(r"(?:[0-9]{1,2}[.)] ?)+[0-9]{0,2} (?=\D)|[0-9]{1,2} (?=[A-Z])")


def address(text: str, taken: set[str]) -> str:
    """A short id that nothing has yet."""
    return fresh(slug(_COUNTED.sub("", text))[:LONGEST_ID].strip("-"), taken)


@dataclass
class Writer:
    """Writes one page; ``remarks`` stand with the number of their line from 0.

    ``pictures`` has the address of each that a page can show, by its number.
    """

    pictures: Mapping[int, str]
    lines: list[str] = field(default_factory=list)
    remarks: list[tuple[int, str]] = field(default_factory=list)
    taken: set[str] = field(default_factory=lambda: {"titel"})
    _level: int = 1
    _levels: tuple[int, ...] = ()
    _placed: bool = False

    def page(self, blocks: Sequence[Block]) -> None:
        """All blocks, each with an empty line above it."""
        levels = {one.level for one in blocks if isinstance(one, Heading)}
        self._levels = tuple(sorted(levels))
        for one in blocks:
            self._block(one)

    def _block(self, one: Block) -> None:
        if isinstance(one, Remark):
            self.remarks.append((len(self.lines) + 1, one.said))  # of what comes below it
            return
        if isinstance(one, Tick):
            if not self._placed:
                self._add([CHECKLIST])
            self._placed = True
            return
        self._add(self._heading(one) if isinstance(one, Heading) else self._lines(one))

    def _add(self, lines: list[str]) -> None:
        """Write lines with an empty one above them."""
        if lines:
            self.lines += ["", *lines]

    def _heading(self, one: Heading) -> list[str]:
        """A heading one level below that above it at most."""
        wanted = min(self._levels.index(one.level) + 2, DEEPEST, self._level + 1)
        self._level = wanted
        text = _HASHES.sub(r"\\#", escaped(one.text))
        return [f"{'#' * wanted} {text} {{#{address(one.text, self.taken)}}}"]

    def _lines(self, one: Block) -> list[str]:
        """The lines of a block that can also stand in another."""
        if isinstance(one, Paragraph):
            return sentences(self._words(one.words, "<br>\n"))
        if isinstance(one, Points):
            return self._points(one)
        if isinstance(one, Grid):
            return self._grid(one)
        if isinstance(one, Quotation):
            inside = self._inside(one.blocks)
            return [f"> {line}".rstrip() for line in inside]
        if isinstance(one, Heading):  # in a list or a box there can be none
            return [f"**{escaped(one.text)}**"]
        if isinstance(one, Remark):
            self.remarks.append((len(self.lines) + 1, one.said))
        return [begun(escaped(one.text))] if isinstance(one, Tick) else []

    def _inside(self, blocks: Sequence[Block]) -> list[str]:
        """Blocks in another, with an empty line between those that need one."""
        lines: list[str] = []
        for one in blocks:
            made = self._lines(one)
            apart = lines and made and not isinstance(one, Points)
            lines += ["", *made] if apart else made
        return lines

    def _points(self, one: Points) -> list[str]:
        lines = []
        for number, item in enumerate(one.items, one.start):
            sign = f"{number}. " if one.numbered else "- "
            first, *rest = self._inside(item) or [""]
            if first:
                lines.append(f"{sign}{first}")
                lines += [f"    {line}" if line else "" for line in rest]
        return lines

    def _grid(self, one: Grid) -> list[str]:
        head, *rows = [[self._words(cell, "<br>") for cell in row] for row in one.rows]
        lines = [head, ["---"] * len(head), *rows]
        return [f"| {' | '.join(line)} |".replace("|  |", "| |") for line in lines]

    def _words(self, words: Words, line: str) -> str:
        return markdown(words, self._picture, line)

    def _picture(self, one: Picture) -> str:
        place = self.pictures.get(one.number)
        return f"![{escaped(one.alt)}]({place})" if place else ""


def ticks(blocks: Sequence[Block]) -> list[tuple[str, list[str]]]:
    """The lines to tick, by the heading that they stand under."""
    groups: list[tuple[str, list[str]]] = []
    above, fresh = "", True
    for one in blocks:
        if isinstance(one, Heading):
            above, fresh = one.text, True
        elif isinstance(one, Tick) and one.text:
            if fresh:
                groups.append((above, []))
            groups[-1][1].append(one.text)
            fresh = False
    return groups


def first_sentence(blocks: Sequence[Block]) -> str:
    """The first sentence of the first paragraph."""
    found = (plain(one.words) for one in blocks if isinstance(one, Paragraph))
    return split(next(found, ""))[0]
