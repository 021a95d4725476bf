"""The end of a Word file holds together, so that no page is printed for a few lines.

Nobody knows where Word ends a page; but what holds together goes to the next page together.
"""

import re
from collections.abc import Sequence

from handbook.files.word.ooxml import el
from handbook.files.word.pages import Piece

KEEP = el("keepNext")
_LOOK = re.compile(f"(<w:pPr>(?:<w:pStyle [^>]*>)?)(?:{KEEP})?")
ENOUGH = 0.85  # of what is held, where a question ends


def hold(laid: Sequence[Piece], least: float) -> list[Piece]:
    """Hold the last paragraphs and rows of each part that starts a page to each other.

    As many as are ``least`` high, in twips.
    """
    high = 0.0
    found: list[Piece] = []
    for above, one in reversed([*zip([None, *laid], laid, strict=False)]):
        # What ends a question stays with it: LibreOffice tears so long a chain at its last link.
        whole = high > ENOUGH * least and above is not None and _kept(above.text)
        held = 0 < high < least and not whole
        text = _keep(one.text) if held else one.text
        found.append(one._replace(text=text, held=held or one.held))
        if whole:
            high = least
        if one.new:
            high = 0.0
        elif high < least:
            high += one.high.own + one.high.after
    return found[::-1]


def _kept(text: str) -> bool:
    return text.startswith("<w:p>") and KEEP in text


def _keep(text: str) -> str:
    """The same with each of its paragraphs held to the next."""
    return _LOOK.sub(rf"\1{KEEP}", text.replace("<w:pPr/>", "<w:pPr></w:pPr>"))
