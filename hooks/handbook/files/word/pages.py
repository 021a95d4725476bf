"""On which page each part of a Word file ends, as nearly as can be told without Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docx.oxml.ns import qn

from handbook.files.fitting import End
from handbook.files.word.measure import High, Measure
from handbook.files.word.ooxml import Node

TABLE, ROW, PART, LOOK, VAL = (qn(f"w:{name}") for name in ("tbl", "tr", "p", "pPr", "val"))
HEAD = f"{qn('w:trPr')}/{qn('w:tblHeader')}"
HEADS = ("Heading", "Chapter", "Question", "Band", "AsideTitle")  # styles that hold to what follows


class Piece(NamedTuple):
    """What stays on one page: a paragraph or a row, whether it is held to the next, and whether
    it starts a page. ``above`` is how high the head is that comes back above it on the next page.
    """

    node: Node
    high: High
    held: bool
    new: bool = False
    above: float = 0


def ends(laid: Iterable[Piece], height: float) -> list[End]:
    """Where each part ends that starts a page, when a page has so much room; in twips."""
    found: list[End] = []
    page, used, gap = 1, 0.0, 0.0
    for unit in _units(laid):
        if unit[0].new and used:
            found.append(End(page, used / height))
            page, used, gap = page + 1, 0.0, 0.0
        high, after = _below(unit, gap)
        if used and used + high > height:
            page, used = page + 1, unit[0].above
            high, after = _below(unit, 0)
        more, used = divmod(used + high, height)
        page, gap = page + int(more), after
    return [*found, End(page, used / height)]


def _below(unit: list[Piece], gap: float) -> tuple[float, float]:
    """How high pieces are below such a gap, and the gap that they leave themselves."""
    high = 0.0
    for one in unit:
        high += max(one.high.before, gap) + one.high.own
        gap = one.high.after
    return high, gap


def _units(laid: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that are held to each other."""
    unit: list[Piece] = []
    for one in laid:
        if one.new and unit:
            yield unit
            unit = []
        unit.append(one)
        if not one.held:
            yield unit
            unit = []
    if unit:
        yield unit


def pieces(body: Node, measure: Measure, width: float) -> Iterator[Piece]:
    """What Word lays below each other: paragraphs, and the rows of tables."""
    for one in body.iterchildren(PART, TABLE):
        if one.tag == PART:
            style = one.find(f"{LOOK}/{qn('w:pStyle')}")
            heads = style is not None and style.get(VAL).startswith(HEADS)
            held = heads or one.find(f"{LOOK}/{qn('w:keepNext')}") is not None
            new = one.find(f"{LOOK}/{qn('w:pageBreakBefore')}") is not None
            yield Piece(one, measure.paragraph(one, width), held, new)
            continue
        style = one.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        above = 0.0
        for row in one.iterchildren(ROW):
            high = measure.row(row, style.get(VAL))
            head = row.find(HEAD) is not None
            held = head or bool(row.xpath("w:tc/w:p/w:pPr/w:keepNext"))
            yield Piece(row, high, held, above=0 if head else above)
            above += high.own * head
