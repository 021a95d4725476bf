"""The end of a Word file holds together, so that no page is printed for a few lines.

Nobody knows where Word ends a page; but what holds together goes to the next page together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from handbook.files.word.ooxml import el, parsed

if TYPE_CHECKING:
    from handbook.files.word.ooxml import Node

TABLE, PART, TEXT, LOOK, STYLE, KEEP, NEW = (
    qn(f"w:{name}") for name in ("tbl", "p", "t", "pPr", "pStyle", "keepNext", "pageBreakBefore")
)
POINT = 20  # twips
# At least as high as a line is, and as narrow as a letter: rather too much than too little.
LINE, LETTER = 12 * POINT, 4.5 * POINT


def hold(body: Node, least: float, width: int) -> None:
    """Hold the last paragraphs to each other until they are ``least`` high; both in twips.

    A table ends it: LibreOffice would hold all of it to what follows.
    """
    high = 0.0
    for one in reversed(body):
        if one.tag == TABLE or one.find(f"{LOOK}/{NEW}") is not None:
            return
        if one.tag != PART:
            continue
        if high:
            _keep(one)
        signs = sum(len(text.text or "") for text in one.iter(TEXT))
        high += max(1, signs * LETTER // width) * LINE
        if high >= least:
            return


def _keep(one: Node) -> None:
    look = one.find(LOOK)
    if look.find(KEEP) is None:
        look.insert(int(look.find(STYLE) is not None), parsed([el("keepNext")])[0])
