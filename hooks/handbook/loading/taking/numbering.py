"""The lists of a document of Word: which sign stands before a point, and where numbers go on."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from handbook.loading.taking.signs import BOXES, clean

ListLevel = tuple[str, str]  # the list and the level of a point, both from 0
COUNTED = (
    "een lijst met nummers telt in het document door na een gewone zin. Op de pagina begint ze "
    "weer bij 1: schrijf daar het goede nummer."
)
HEADED = (
    "Word zette zelf nummers voor de koppen. Die staan er niet: verwijst de tekst naar een nummer, "
    "schrijf dan de kop."
)


def levels(document: Any) -> dict[ListLevel, Any]:
    """How the points of each list look."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # a document without lists has no such part
        return {}
    kinds = {
        kind.get(qn("w:abstractNumId")): {
            one.get(qn("w:ilvl")): one for one in kind.iter(qn("w:lvl"))
        }
        for kind in numbering.iter(qn("w:abstractNum"))
    }
    found = {}
    for one in numbering.iter(qn("w:num")):
        kind = one.find(qn("w:abstractNumId"))
        name = None if kind is None else kind.get(qn("w:val"))
        for level, look in kinds.get(name, {}).items():
            found[one.get(qn("w:numId")), level] = look
    return found


def place(paragraph: Any) -> ListLevel | None:
    """The place of a paragraph in a list, by itself or by its style."""
    number = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    return None if number is None else _values(number)


def _values(number: Any) -> ListLevel:
    values = (number.find(qn(f"w:{name}")) for name in ("numId", "ilvl"))
    name, level = ("0" if one is None else one.get(qn("w:val")) for one in values)
    return name, level


def box(level: Any) -> bool:
    """Whether the sign of a level is a box, in its own font or as a sign of symbols."""
    sign = level.find(qn("w:lvlText"))
    fonts = [one.get(qn("w:ascii"), "") for one in level.iter(qn("w:rFonts"))]
    text = "" if sign is None else sign.get(qn("w:val"), "")
    if any(font.startswith("Wingdings") for font in fonts) and len(text) == 1 and ord(text) < 256:
        text = chr(0xF000 + ord(text))
    return clean(text).strip() in tuple(BOXES)


def left_out(document: Any) -> Iterator[str]:
    """What of the numbers the page will not have."""
    numbered = {one for one, level in levels(document).items() if _counts(level)}
    last, seen = None, set()
    headed = broken = False
    for paragraph in document.paragraphs:
        style = paragraph.style
        below = style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") if style else None
        found = place(paragraph._p) or (None if below is None else _values(below))
        found = found if found in numbered else None
        if style and (style.name or "").lower().startswith(("heading", "kop ")):
            headed = headed or found is not None
            found = None
        broken = broken or (found is not None and found != last and last is None and found in seen)
        seen |= {found} if found else set()
        last = found
    yield from [HEADED] * headed
    yield from [COUNTED] * broken


def _counts(level: Any) -> bool:
    look = level.find(qn("w:numFmt"))
    return look is not None and look.get(qn("w:val")) not in ("bullet", "none")
