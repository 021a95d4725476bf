"""No heading at the foot of a page that LibreOffice only guessed.

It deals what it reads over pages by number before it measures anything, and a heading that is the
last of its page by that guess stays there when it is in fact: nothing holds it to what follows.
"""

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node, paragraph, parsed

DEALT = 20  # paragraphs and rows to a page
PART, TABLE, ROW = (qn(f"w:{name}") for name in ("p", "tbl", "tr"))
STYLE, NEW = (f"{qn('w:pPr')}/{qn(f'w:{name}')}" for name in ("pStyle", "pageBreakBefore"))


def free(body: Node) -> None:
    """Put so many before such a heading that it is the first of the next page instead.

    They are as low as Word lets a line be, so that no hole stands in the middle of a page.
    """
    dealt = 0
    for one in [*body.iterchildren(PART, TABLE)]:
        last = _heads(one) and dealt + 1 + _many(one.getnext()) > DEALT
        for _ in range(DEALT - dealt if last else 0):
            one.addprevious(*parsed([paragraph("Dealt")]))
            dealt += 1
        dealt += _many(one)
        if dealt > DEALT or one.find(NEW) is not None:
            dealt = 0


def _heads(one: Node) -> bool:
    style = one.find(STYLE)
    return style is not None and style.get(qn("w:val")).startswith("Heading")


def _many(one: Node) -> int:
    return len(one.findall(ROW)) if one.tag == TABLE else 1
