"""The strip above an agenda in a Word file: each part as wide as it takes, below its clock time."""

from collections.abc import Sequence

from handbook.files.word.content import BOLD, POINT, wide_of
from handbook.files.word.grids import numeral
from handbook.files.word.ooxml import Element, cell, el, paragraph, row, run, tab, table, twips
from handbook.sheets.blocks import Slot

LEAST = 8  # the share of the whole that the shortest part is drawn as
LAST = twips(25)  # the last has two times above it
HIGH = twips(15)
SIZE = 9.5
EDGES = 120  # of a cell, left and right together
GREY = el("shd", val="clear", color="auto", fill="E2E2E2")
MIDDLE = el("vAlign", val="center")
SIDES = "top", "left", "bottom", "right"
EDGE = el("tcBorders", *(el(it, val="single", sz=10, space=0, color="000000") for it in SIDES))


def strip(slots: Sequence[Slot], width: int) -> Element:
    """A row of times, and one of parts: that the table below says the same is its point."""
    pairs = [*zip(slots, _widths(slots, width), strict=True)]
    times = (cell(wide, _time(slot, wide, last=slot is slots[-1])) for slot, wide in pairs)
    parts = (_part(number, slot, wide) for number, (slot, wide) in enumerate(pairs, 1))
    return table("Strip", "", [wide for _, wide in pairs], [row(*times), row(*parts, height=HIGH)])


def _widths(slots: Sequence[Slot], width: int) -> list[int]:
    whole = sum(slot.minutes for slot in slots)
    shares = [max(slot.minutes, whole / LEAST) for slot in slots]
    last = max(LAST, round(shares[-1] * width / sum(shares)))
    others = [round(one * (width - last) / sum(shares[:-1])) for one in shares[:-1]]
    return [*others, width - sum(others)] if others else [width]


def _time(slot: Slot, wide: int, *, last: bool) -> Element:
    begins = run(slot.start, "Strong")
    if not last:
        return paragraph("StripTime", begins, keep=True)
    stop = el("tabs", el("tab", val="right", pos=wide - EDGES))
    look = el("pPr", el("pStyle", val="StripTime"), el("keepNext"), stop)
    return el("p", look, begins, tab(), run(slot.end, "Strong"))


def _part(number: int, slot: Slot, wide: int) -> Element:
    said = next((one for one in (slot.title, slot.short) if one and _fits(one, wide)), "")
    named = [paragraph("StripPart", run(said, "Strong"))] if said else []
    look = [EDGE, *([] if number % 2 else [GREY]), MIDDLE]
    return cell(wide, paragraph("StripPart", numeral(number)), *named, look=look)


def _fits(said: str, wide: int) -> bool:
    """Whether a name is on two lines at most, and none of its words is broken."""
    room = (wide - EDGES) / (SIZE * POINT * BOLD)
    lines = [0.0]
    for word in said.split():
        wider = lines[-1] + wide_of(f" {word}" if lines[-1] else word)
        lines[-1:] = [wider] if wider <= room else [lines[-1], wide_of(word)]
    return max(lines) <= room and len([one for one in lines if one]) <= len("12")
