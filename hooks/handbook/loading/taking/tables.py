"""A table of HTML to rows of equal length, or to the lines to tick that stand in it."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from handbook.loading.taking.nodes import Block, Grid, Remark, Span, Tick, Words, plain
from handbook.loading.taking.signs import BOXES, ticked
from handbook.loading.taking.words import Inline

MERGED = (
    "in deze tabel waren vakken samengevoegd. De tekst staat in het eerste vak; kijk na of dat "
    "klopt."
)
NESTED = "in deze tabel stond een tabel. De woorden staan er, de vakken niet."
MOST = 60  # columns that a reader can follow, and more than any page has
_ROW, _CELLS = "tr", ("td", "th")


def frame(table: HtmlElement) -> list[HtmlElement]:
    """The cells of a table that has one in each row, and so only is a frame around text."""
    rows = [[one for one in row if one.tag in _CELLS] for row in _own(table)]
    alone = rows and all(len(row) == 1 and _span(row[0], "colspan") == 1 for row in rows)
    return [row[0] for row in rows] if alone else []


def blocks(table: HtmlElement) -> Iterator[Block]:
    """A table of more columns as blocks."""
    rows, remarks = _rows(table)
    rows = [row for row in rows if any(plain(cell) or _pictured(cell) for cell in row)]
    width = max(map(len, rows), default=0)
    yield from map(Remark, dict.fromkeys(remarks))
    if rows and all(_box(row) for row in rows[1:]) and len(rows) > 1:
        yield from _ticks(rows)
    elif rows:
        yield Grid(tuple((*row, *[()] * (width - len(row))) for row in rows))


def _pictured(cell: Words) -> bool:
    return any(not isinstance(one, Span) for one in cell)


def _rows(table: HtmlElement) -> tuple[list[list[Words]], list[str]]:
    """The cells of each row, with an empty one for each that a larger one covers."""
    rows: list[list[Words]] = []
    remarks: list[str] = []
    covered: dict[int, int] = {}  # rows that a column is still covered
    for row in _own(table):
        cells: list[Words] = []
        for cell in (one for one in row if one.tag in _CELLS):
            _skip(cells, covered)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            words, lost = _words(cell)
            remarks += [*lost, *([MERGED] if across > 1 or down > 1 else [])]
            for column in range(len(cells), len(cells) + across):
                covered[column] = down - 1
            cells += [words, *[()] * (across - 1)]
            remarks += [NESTED] if cell.find(".//table") is not None else []
        _skip(cells, covered)
        rows.append(cells[:MOST])
    return rows, remarks


def _skip(cells: list[Words], covered: dict[int, int]) -> None:
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append(())


def _own(table: HtmlElement) -> list[HtmlElement]:
    """The rows of a table, without those of a table in it."""
    return [row for row in table.iter(_ROW) if next(row.iterancestors("table"), None) is table]


def _span(cell: HtmlElement, key: str) -> int:
    value = cell.get(key) or "1"
    return min(max(int(value), 1), MOST) if value.isdecimal() else 1


def _words(cell: HtmlElement) -> tuple[Words, list[str]]:
    """The words of a cell, its paragraphs and points as lines."""
    found = Inline()
    found.lines(cell)
    return found.words, found.lost


def _box(row: list[Words]) -> bool:
    """Whether a row is one line to tick: a cell with a box and nothing else."""
    return any(plain(cell) in tuple(BOXES) for cell in row) or (
        bool(row) and ticked(plain(row[0])) not in (None, "")
    )


def _ticks(rows: list[list[Words]]) -> Iterator[Block]:
    """Rows with a box; the first may only name the columns."""
    for row in rows if _box(rows[0]) else rows[1:]:
        said = [ticked(plain(cell)) or plain(cell).strip(BOXES) for cell in row]
        yield Tick(" \u2013 ".join(filter(None, said)))
