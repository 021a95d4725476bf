"""The end of a Word file holds together, so that no page is printed for a few lines.

Nobody knows where Word ends a page; but what holds together goes to the next page together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node, el, parsed

TABLE, ROW, CELL, PART, TEXT, BREAK, STYLE = (
    qn(f"w:{name}") for name in ("tbl", "tr", "tc", "p", "t", "br", "pStyle")
)
LOOK, KEEP, NEW = (qn(f"w:{name}") for name in ("pPr", "keepNext", "pageBreakBefore"))
WIDTH, HEIGHT = f"{qn('w:tcPr')}/{qn('w:tcW')}", f"{qn('w:trPr')}/{qn('w:trHeight')}"
POINT = 20  # twips
# A little less than they take, with the air around them: rather too much is held than too little.
LINE, LETTER = 13 * POINT, 5 * POINT
ENOUGH = 0.6  # of what is held, where a question ends


def hold(body: Node, least: float, width: int) -> None:
    """Hold the last paragraphs and rows of each part that starts a page to each other.

    As many as are ``least`` high; both in twips.
    """
    high = 0.0
    for above, one in reversed([*pairwise([None, *_pieces(body)])]):
        # What ends a question stays with it: LibreOffice tears so long a chain at its last link.
        whole = high > ENOUGH * least and above is not None and _kept(above)
        if 0 < high < least and not whole:
            for part in one.iter(PART):
                _keep(part)
        elif whole:
            high = least
        if one.find(f"{LOOK}/{NEW}") is not None:
            high = 0.0
        elif high < least:
            high += _high(one, width)


def _pieces(body: Node) -> Iterator[Node]:
    """What Word lays below each other: paragraphs, and the rows of tables."""
    for one in body.iterchildren(PART, TABLE):
        yield from one.iterchildren(ROW) if one.tag == TABLE else [one]


def _high(one: Node, width: int) -> float:
    if one.tag == PART:
        signs = sum(len(text.text or "") for text in one.iter(TEXT))
        broken = sum(1 for _ in one.iter(BREAK))
        return max(1, broken + math.ceil(signs * LETTER / width)) * LINE
    cells = (
        sum(_high(part, _number(cell.find(WIDTH), "w")) for part in cell.iter(PART))
        for cell in one.iter(CELL)
    )
    fixed = one.find(HEIGHT)
    return max(*cells, 0 if fixed is None else _number(fixed, "val"))


def _number(one: Node, name: str) -> int:
    return int(one.get(qn(f"w:{name}")))


def _kept(one: Node) -> bool:
    return one.tag == PART and one.find(f"{LOOK}/{KEEP}") is not None


def _keep(part: Node) -> None:
    look = part.find(LOOK)
    if look.find(KEEP) is None:
        look.insert(int(look.find(STYLE) is not None), parsed([el("keepNext")])[0])
