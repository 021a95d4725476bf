"""The tables of a meeting in a Word file: when each part begins, and what goes to the copier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbook.files.word.controls import Controls
from handbook.files.word.grids import head
from handbook.files.word.ooxml import (
    Element,
    cell,
    headed,
    line_break,
    paragraph,
    row,
    run,
    table,
    twips,
)
from handbook.sheets.blocks import Agenda, Copies, Copy, Slot
from handbook.words.labels import Labels


def agenda(block: Agenda, labels: Labels, controls: Controls, width: int) -> Iterator[Element]:
    """A row for each part, with room for times of one's own."""
    widths = [twips(28), width - twips(54), twips(26)]
    rows = (_slot(slot, labels, widths, controls) for slot in block.slots)
    heads = _capitals(labels.pack_time, labels.pack_part, labels.pack_own_time)
    yield table("TableGrid", "", widths, [head(heads, widths), *rows], head=True)


def _slot(slot: Slot, labels: Labels, widths: Sequence[int], controls: Controls) -> Element:
    lasts = f"{slot.minutes} {labels.minutes_short}"
    contents = (
        [run(f"{slot.start}–{slot.end}", "Strong"), line_break(), run(lasts)],
        [run(slot.title, "Strong"), line_break(), run(slot.how)],
        [controls.text(f"time-{slot.id}", f"{labels.pack_own_time}: {slot.title}")],
    )
    return _row(widths, contents)


def copies(
    block: Copies, labels: Labels, controls: Controls, width: int, style: str
) -> Iterator[Element]:
    """A row for each thing to copy; how many pages it has is not known here."""
    yield from headed(block.title, style)
    for said in filter(None, (block.example, block.other)):
        yield paragraph("", run(said), keep=True)
    t = labels
    heads = _capitals(t.table_done, t.pack_sheet, t.pack_group, t.pack_times, t.pack_ours)
    widths = [twips(13), width - twips(104), twips(34), twips(19), twips(38)]
    last = block.copies[-1:]
    rows = (_copy(one, heads, widths, controls, keep=(one,) != last) for one in block.copies)
    yield table("TableGrid", block.title, widths, [head(heads, widths), *rows], head=True)


def _copy(
    one: Copy, heads: Sequence[str], widths: Sequence[int], controls: Controls, *, keep: bool
) -> Element:
    """Held to the next, as who copies wants all of it before her."""
    contents = (
        [controls.tick(f"copy-{one.id}", one.title)],
        [run(one.title), *([run(f" ({one.how})", "Emphasis")] if one.how else [])],
        [run(one.to)],
        [run(f"{one.times} ×")],
        [controls.text(f"times-{one.id}", f"{heads[-1]}: {one.title}")],
    )
    return _row(widths, contents, keep=keep)


def _capitals(*words: str) -> list[str]:
    return [word.capitalize() for word in words]


def _row(
    widths: Sequence[int], contents: Sequence[Sequence[Element]], *, keep: bool = False
) -> Element:
    pairs = zip(widths, contents, strict=True)
    return row(*(cell(width, paragraph("", *parts, keep=keep)) for width, parts in pairs))
