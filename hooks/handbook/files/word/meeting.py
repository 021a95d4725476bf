"""The tables of a meeting in a Word file: when each part begins, and what goes to the copier."""

from collections.abc import Iterator, Sequence
from math import ceil

from handbook.files.fitting import End
from handbook.files.word.controls import Controls
from handbook.files.word.grids import SMALL, head, numeral
from handbook.files.word.ooxml import (
    Element,
    cell,
    el,
    line_break,
    number_of,
    paragraph,
    row,
    run,
    table,
    twips,
)
from handbook.files.word.strip import strip
from handbook.sheets.blocks import Agenda, Copies, Copy, Slot
from handbook.words.labels import Labels

OWN = el("tcBorders", el("left", val="single", sz=4, space=0, color="595959"))


def agenda(block: Agenda, labels: Labels, controls: Controls, width: int) -> Iterator[Element]:
    """A strip of the whole, and a row for each part, with room for times of one's own."""
    yield strip(block.slots, width)
    widths = [twips(10), twips(27), width - twips(61), twips(24)]
    numbered = enumerate(block.slots, 1)
    rows = (_slot(number, slot, labels, widths, controls) for number, slot in numbered)
    heads = ("", *_capitals(labels.pack_time, labels.pack_part, labels.pack_own_time))
    yield table("Rows", "", widths, [head(heads, widths, SMALL), *rows], head=True)


def _slot(
    number: int, slot: Slot, labels: Labels, widths: Sequence[int], controls: Controls
) -> Element:
    lasts = f"{slot.minutes} {labels.minutes_short}"
    contents = (
        [numeral(number)],
        [run(f"{slot.start}–{slot.end}", "Strong"), line_break(), run(lasts)],
        [run(f"{slot.title}  ", "Strong"), run(slot.how)],
        [controls.text(f"time-{slot.id}", f"{labels.pack_own_time}: {slot.title}")],
    )
    return _row(widths, contents)


def copies(
    block: Copies,
    labels: Labels,
    controls: Controls,
    width: int,
    style: str,
    ends: Sequence[End],
) -> Iterator[Element]:
    """A row for each thing to copy, with its pages, and how many sheets of paper that asks."""
    t = labels
    names = (t.pack_sheet, t.pack_from, t.pack_group, t.pack_times, t.pack_paper, t.pack_ours)
    heads = ["", *_capitals(*names)]
    widths = [twips(13), width - twips(116), *map(twips, (20, 29, 17, 17, 20))]
    counted = [(one, Counted(one, ends)) for one in block.copies]
    paper = sum(pages.paper for _, pages in counted)
    apart = any(one.part is None for one in block.copies)
    said = [run(f"{block.example}: "), run(f"{paper} {t.pack_paper}", "Strong")]
    said += [run(f", {t.pack_without_apart}")] if apart else []
    band = [
        paragraph(style, run(block.title), close=True),
        paragraph("", *said, keep=True),
        *(paragraph("", run(other), keep=True) for other in (block.other,) if other),
    ]
    first = row(cell(sum(widths), *band, span=len(widths)), head=True)
    last = block.copies[-1:]
    rows = (_copy(*it, t, widths, controls, keep=it[:1] != last) for it in counted)
    yield paragraph("Spacer")
    yield table("Rows", block.title, widths, [first, head(heads, widths, SMALL), *rows], head=True)


class Counted:
    """On which pages a thing to copy stands, and how many sheets of paper it asks."""

    def __init__(self, one: Copy, ends: Sequence[End]) -> None:
        self.part = one.part
        self.first = self.last = self.paper = 0
        if one.part is not None and one.part < len(ends):
            self.first = ends[one.part - 1].page + 1 if one.part else 1
            self.last = ends[one.part].page
            many = self.last - self.first + 1
            self.paper = one.times * (many if one.cut else ceil(many / 2))
        self.two_sided = self.last > self.first and not one.cut

    def pages(self, labels: Labels) -> list[Element]:
        """Which pages, as Word itself may know better by now."""
        if self.part is None:
            return [run(labels.pack_apart)]
        first = number_of(f"PAGEREF part{self.part}", self.first)
        if self.last == self.first:
            return [first]
        return [first, run("–"), number_of(f"PAGEREF end{self.part}", self.last)]


def _copy(
    one: Copy,
    counted: Counted,
    labels: Labels,
    widths: Sequence[int],
    controls: Controls,
    *,
    keep: bool,
) -> Element:
    """Held to the next, as who copies wants all of it before her."""
    how = ", ".join(filter(None, (one.how, labels.pack_two_sided * counted.two_sided)))
    box = controls.tick(f"copy-{one.id}", one.title)
    contents = (
        [box],
        [run(one.title), *([run(f" ({how})", "Emphasis")] if how else [])],
        counted.pages(labels),
        [run(one.to)],
        [run(f"{one.times} ×")],
        [run(str(counted.paper) if counted.paper else "")],
        [controls.text(f"times-{one.id}", f"{labels.pack_ours}: {one.title}")],
    )
    return _row(widths, contents, keep=keep)


def _capitals(*words: str) -> list[str]:
    return [word.capitalize() for word in words]


def _row(
    widths: Sequence[int], contents: Sequence[Sequence[Element]], *, keep: bool = False
) -> Element:
    """Cells, of which the last is to write in."""
    cells = zip(widths, contents, [[]] * (len(widths) - 1) + [[OWN]], strict=True)
    return row(*(cell(at, paragraph("", *parts, keep=keep), look=own) for at, parts, own in cells))
