"""A table on its side in a Word file: what is done at each level, with a box before each of it."""

from collections.abc import Iterator, Sequence
from itertools import cycle

from handbook.files.word.controls import Controls
from handbook.files.word.grids import numeral
from handbook.files.word.ooxml import Element, cell, el, paragraph, row, run, tab, table, twips
from handbook.sheets.blocks import Grid

SIDE = twips(9)  # the column of the levels, whose names stand on their side
BOX = 26  # half points
# Lines, dots and strokes, as in the PDF; what knows no hatching has three greys.
HATCHINGS = ("horzStripe", "FFFFFF"), ("pct15", "FFFFFF"), ("diagStripe", "A6A6A6")


def wide(block: Grid, controls: Controls, width: int) -> Element:
    """All of it on one page: a column for each task, a band for each level."""
    tasks = len(block.head) - 1
    widths = [SIDE, *[(width - SIDE) // tasks] * tasks]
    ids = (name for name, _ in block.named)
    rows = [_row(one, widths, ids, controls) for one in block.rows]
    return table(
        "Map", block.title, widths, [_bands(widths), _head(block.head, widths), *rows], head=True
    )


def _bands(widths: Sequence[int]) -> Element:
    """The hatching of each task, as on its checklist: decoration, so nothing is read there."""
    side, *others = widths
    looks = (el("shd", val=one, color="000000", fill=below) for one, below in cycle(HATCHINGS))
    pairs = zip(others, looks, strict=False)
    cells = (cell(at, paragraph("MapBand"), look=[look]) for at, look in pairs)
    return row(cell(side, paragraph("MapBand")), *cells, head=True)


def _head(names: Sequence[str], widths: Sequence[int]) -> Element:
    side, *others = zip(widths, names, strict=True)
    cells = (
        cell(at, paragraph("MapHead", numeral(number), run(f" {name}")))
        for number, (at, name) in enumerate(others, 1)
    )
    return row(cell(side[0], paragraph("", run(side[1]))), *cells, head=True)


def _row(
    texts: Sequence[Sequence[str]], widths: Sequence[int], ids: Iterator[str], controls: Controls
) -> Element:
    (level, *cells), (side, *others) = texts, widths
    black = el("shd", val="clear", color="auto", fill="000000")
    look = [black, el("textDirection", val="btLr"), el("vAlign", val="center")]
    band = cell(side, paragraph("MapLevel", run(" ".join(level))), look=look)
    made = (
        cell(wide, *(_point(text, next(ids, "point"), controls) for text in inside))
        for wide, inside in zip(others, cells, strict=True)
    )
    return row(band, *made)


def _point(text: str, name: str, controls: Controls) -> Element:
    return paragraph("MapPoint", controls.tick(name, text, size=BOX), tab(), run(text))
