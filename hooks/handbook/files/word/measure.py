"""How high the paragraphs and rows of a Word file are, as nearly as can be told without Word."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from docx.oxml.ns import qn

from handbook.files.word.content import BOLD, BREAK, PITCH, TAB, VAL, Cell, Part, Row, said
from handbook.files.word.ooxml import Node

RULE = 10  # twips, between rows
STEP = 510  # of a tab
NUMBERED, NUMBER = "ListNumber", 44  # twips that its number is higher than its text
BASED_ON, STYLE = qn("w:basedOn"), qn("w:style")


class Look(NamedTuple):
    """What says how much room a paragraph takes; in twips, but for ``line``."""

    size: float = 0
    line: float = 240
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    edges: float = 0
    bold: bool = False
    exact: bool = False
    listed: bool = False


class High(NamedTuple):
    """How high something is, with the room above and below it."""

    before: float
    own: float
    after: float


class Measure:
    """Measures by the styles of one file."""

    def __init__(self, styles: Node) -> None:
        self._styles = {str(one.get(qn("w:styleId"))): one for one in styles.iterchildren(STYLE)}
        usual = Look()
        for one in styles.find(qn("w:docDefaults")):
            usual = usual._replace(**said(one))
        self._usual = usual
        self._look = cache(self._style)
        self._margins = cache(self._cell_margins)

    def _style(self, name: str) -> Look:
        """A style with all that it has of those it is based on."""
        if not name:
            return self._usual
        one = self._styles[name]
        above = one.find(BASED_ON)
        below = self._usual if above is None else self._look(above.get(VAL))
        return below._replace(**said(one))

    def _cell_margins(self, table: str) -> tuple[float, float]:
        """The room that a table leaves in each of its cells: up and down, and sideways."""
        one = self._styles[table]
        found = [*map(float, one.xpath("w:tblPr/w:tblCellMar/*/@w:w"))]
        if not found:
            return self._margins(one.find(BASED_ON).get(VAL))
        return found[0] + found[2], found[1] + found[3]

    def high(self, one: Part | Row, width: float) -> High:
        """A paragraph or a row where a line is so wide."""
        return self.paragraph(one, width) if isinstance(one, Part) else self.row(one)

    def paragraph(self, one: Part, width: float) -> High:
        """A paragraph where a line is so wide."""
        look = self._look(one.style)
        look = look._replace(**one.said) if one.said else look
        lines, size = _lines(one, look, width - look.left - look.right)
        pitch = look.line if look.exact else size * PITCH * look.line / 240
        own = max(lines * pitch, one.picture) + look.edges + NUMBER * (one.style == NUMBERED)
        return High(look.before, own, look.after)

    def row(self, one: Row) -> High:
        """A row of a table."""
        along, across = self._margins(one.table)
        cells = (self._cell(it, across) + along for it in one.cells)
        return High(0, max(one.least, *cells, 0) + RULE, 0)

    def _cell(self, one: Cell, across: float) -> float:
        return stacked(self.paragraph(it, one.width - across) for it in one.parts)


def stacked(parts: Iterable[High]) -> float:
    """How high parts are below each other: of two gaps that meet, the larger one counts."""
    high = gap = 0.0
    for one in parts:
        high += max(one.before, gap) + one.own
        gap = one.after
    return high + gap


def _lines(one: Part, look: Look, width: float) -> tuple[int, float]:
    """How many lines a paragraph takes, and its largest letters."""
    count, at, largest = 1, 0.0 if look.listed else -look.hanging, 0.0
    for run in one.runs:
        own = run.said.get("size", look.size)
        bold = run.strong or run.said.get("bold", look.bold)
        size = own * (BOLD if bold else 1)
        largest = max(largest, own)
        for word in run.words:
            if word == TAB:
                at = max(0, at + STEP)
            elif word == BREAK:
                count, at = count + 1, 0
            elif isinstance(word, float):
                if at > 0 and at + word * size > width:
                    count, at = count + 1, 0
                at += word * size
    return count, largest or look.size
