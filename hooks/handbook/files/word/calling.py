"""What comes first and whom to call, in a Word file: read in a hurry, so with signs and size."""

from collections.abc import Iterator

from handbook.files.word.controls import Controls
from handbook.files.word.ooxml import Element, cell, el, paragraph, row, run, sign, table, twips
from handbook.sheets.blocks import First, Line, Lines
from handbook.words.labels import Labels

TICK, CROSS = "\N{HEAVY CHECK MARK}", "\N{HEAVY BALLOT X}"
LARGE = 20  # points of a number for when a life is in danger
MIDDLE = (el("vAlign", val="center"),)


def first(block: First, labels: Labels, width: int) -> Element:
    """The first do and don't in a thick frame, each with its sign."""
    said = [(TICK, labels.do, block.do), (CROSS, labels.dont, block.dont)]
    parts = (
        (sign(mark), run(f"{word}. ", "Strong"), run(text))
        for mark, word, text in (said if block.danger else said[::-1])
    )
    rows = (row(cell(width, paragraph("First", *one))) for one in parts)
    return table("Frame", "", [width], rows)


def called(block: Lines, labels: Labels, controls: Controls, width: int) -> Iterator[Element]:
    """Names with their number and hours, on one page; a number that is not known is written."""
    widths = [twips(62), twips(38), width - twips(62) - twips(38)]
    rows = []
    for one in block.lines:
        keep = one is not block.lines[-1]
        name = paragraph("", run(one.name, "Strong"), keep=keep)
        number, hours = _number(one, controls, keep=keep), paragraph("", run(one.hours), keep=keep)
        cells = zip(widths, (name, number, hours), strict=True)
        rows.append(row(*(cell(width, inside, look=MIDDLE) for width, inside in cells)))
    yield table("TableGrid", block.title or labels.call_now, widths, rows)
    if block.checked:
        yield paragraph("", run(block.checked, "SubtleReference"))


def _number(one: Line, controls: Controls, *, keep: bool) -> Element:
    if not one.phone:
        return paragraph("WritingLine", controls.text(f"call-{one.id}", one.name), keep=keep)
    large = LARGE if len(one.phone) == len("112") else 0
    return paragraph("", run(one.phone, "Strong", points=large), keep=keep)
