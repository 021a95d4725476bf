"""Names for where each part of a Word file begins and ends, so that Word can say on which page."""

from __future__ import annotations

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node, el, parsed

PART, LOOK = qn("w:p"), qn("w:pPr")
NEW = f"{LOOK}/{qn('w:pageBreakBefore')}"


def mark(body: Node) -> None:
    """Name the first and the last paragraph of each part that starts a page."""
    paragraphs = [*body.iter(PART)]  # a part may end with a table
    starts = [0, *(at for at, one in enumerate(paragraphs) if at and one.find(NEW) is not None)]
    ends = [*(at - 1 for at in starts[1:]), len(paragraphs) - 1]
    for part, (start, end) in enumerate(zip(starts, ends, strict=True)):
        _name(paragraphs[start], f"part{part}", 2 * part)
        _name(paragraphs[end], f"end{part}", 2 * part + 1)


def _name(one: Node, name: str, number: int) -> None:
    one.find(LOOK).addnext(*parsed([el("bookmarkStart", id=number, name=name)]))
    one.extend(parsed([el("bookmarkEnd", id=number)]))
