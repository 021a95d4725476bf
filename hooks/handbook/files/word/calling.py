"""What comes first and whom to call, in a Word file: read in a hurry, so with signs and size."""

from collections.abc import Iterator

from handbook.files.word.controls import Controls
from handbook.files.word.ooxml import Element, cell, el, paragraph, row, run, sign, table, twips
from handbook.sheets.blocks import First, Line, Lines
from handbook.words.labels import Labels

TICK, CROSS = "\N{HEAVY CHECK MARK}", "\N{HEAVY BALLOT X}"
LARGE = 15  # points of a number for when a life is in danger
NUMBER = twips(38)  # the column of what is called
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
    """Numbers before their names and hours, on one page; one that is not known is written."""
    widths = [NUMBER, width - NUMBER]
    rows = []
    for one in block.lines:
        keep = one is not block.lines[-1]
        said = [run(one.name, "Strong"), *([run(f"  {one.hours}")] if one.hours else [])]
        cells = zip(
            widths,
            (_number(one, controls, keep=keep), paragraph("", *said, keep=keep)),
            strict=True,
        )
        rows.append(row(*(cell(width, inside, look=MIDDLE) for width, inside in cells)))
    yield table("Strip", block.title or labels.call_now, widths, rows)
    if block.checked:
        yield paragraph("", run(block.checked, "SubtleReference"))


def _number(one: Line, controls: Controls, *, keep: bool) -> Element:
    if not one.phone:
        return paragraph("WritingLine", controls.text(f"call-{one.id}", one.name), keep=keep)
    large = LARGE if len(one.phone) == len("112") else 0
    return paragraph("", run(one.phone, "Strong", points=large), keep=keep)
