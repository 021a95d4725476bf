"""No heading at the foot of a page that LibreOffice only guessed.

It deals what it reads over pages by number before it measures anything, and a heading that is the
last of its page by that guess stays there when it is in fact: nothing holds it to what follows.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from handbook.files.word.ooxml import Element, paragraph

DEALT = 20  # paragraphs and rows to a page
LOW = paragraph("Dealt")
_HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading'
_NEW = "<w:pageBreakBefore/>"


def free(blocks: Iterable[Element]) -> Iterator[Element]:
    """Put so many before such a heading that it is the first of the next page instead.

    They are as low as Word lets a line be, so that no hole stands in the middle of a page.
    """
    dealt = 0
    for one, below in pairwise([*blocks, LOW]):
        last = one.startswith(_HEADING) and dealt + 1 + _many(below) > DEALT
        yield from [LOW] * (DEALT - dealt if last else 0)
        dealt = (DEALT if last else dealt) + _many(one)
        if dealt > DEALT or _NEW in one:
            dealt = 0
        yield one


def _many(one: Element) -> int:
    return one.count("<w:tr>") if one.startswith("<w:tbl>") else 1
