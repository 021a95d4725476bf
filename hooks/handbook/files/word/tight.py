"""A Word file set tighter, so that it ends a page sooner."""

from copy import deepcopy

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node

AIR = 1, 0.75, 0.6, 0.4  # the share of the room between parts that is left, by how tight it is set
TIGHTEST = len(AIR) - 1  # only for what must be on one page
LETTERS = {"21": "20"}  # half points, where that is not enough
LINES = {"247": "240", "270": "260"}
VAL, LINE = qn("w:val"), qn("w:line")


def tightened(styles: Node, tight: int) -> Node:
    """The same with less room around the parts of a text, and then with smaller letters."""
    styles = deepcopy(styles)
    for one in styles.iter(qn("w:spacing")):
        _less(one, AIR[tight], "before", "after")
        if tight and one.get(LINE):
            one.set(LINE, LINES.get(one.get(LINE), one.get(LINE)))
    for margins in styles.xpath("w:style[@w:styleId='TableGrid']//w:tblCellMar"):
        for side in ("top", "bottom"):
            _less(margins.find(qn(f"w:{side}")), AIR[tight], "w")
    for one in styles.iter(qn("w:sz"), qn("w:szCs")) if tight > 1 else ():
        one.set(VAL, LETTERS.get(one.get(VAL), one.get(VAL)))
    return styles


def _less(one: Node, air: float, *names: str) -> None:
    for name in map(qn, (f"w:{name}" for name in names)):
        if one.get(name):
            one.set(name, str(round(int(one.get(name)) * air)))
