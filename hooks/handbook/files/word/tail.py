"""The end of a Word file holds together, so that no page is printed for a few lines.

Nobody knows where Word ends a page; but what holds together goes to the next page together.
"""

from collections.abc import Sequence

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node, el, parsed
from handbook.files.word.pages import Piece

PART, STYLE = qn("w:p"), qn("w:pStyle")
LOOK, KEEP = qn("w:pPr"), qn("w:keepNext")
ENOUGH = 0.85  # of what is held, where a question ends


def hold(laid: Sequence[Piece], least: float) -> list[Piece]:
    """Hold the last paragraphs and rows of each part that starts a page to each other.

    As many as are ``least`` high, in twips.
    """
    high = 0.0
    found: list[Piece] = []
    for above, one in reversed([*zip([None, *laid], laid, strict=False)]):
        # What ends a question stays with it: LibreOffice tears so long a chain at its last link.
        whole = high > ENOUGH * least and above is not None and _kept(above.node)
        held = 0 < high < least and not whole
        for part in one.node.iter(PART) if held else ():
            _keep(part)
        found.append(one._replace(held=held or one.held))
        if whole:
            high = least
        if one.new:
            high = 0.0
        elif high < least:
            high += one.high.own + one.high.after
    return found[::-1]


def _kept(one: Node) -> bool:
    return one.tag == PART and one.find(f"{LOOK}/{KEEP}") is not None


def _keep(part: Node) -> None:
    look = part.find(LOOK)
    if look.find(KEEP) is None:
        look.insert(int(look.find(STYLE) is not None), parsed([el("keepNext")])[0])
