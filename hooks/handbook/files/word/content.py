"""What of a Word file takes room: its paragraphs and the rows of its tables, read once."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Element, Node, parsed

POINT = 20  # twips
EMU = 635  # in a twip
# How wide the letters of Arial are, in their own size; others are as wide as an n.
PITCH = 1.15  # of a line
BOLD = 1.07
USUAL = 0.556
WIDE = {
    0.22: "ijl'|",
    0.28: " \u00a0.,:;!/\\ftI[]·",
    0.33: 'r-()"',
    0.5: "ckJsvxyz",
    0.69: "ABCDEHKNPRSUVXY",
    0.78: "GOQw",
    0.83: "mM%",
    0.97: "W@",
}
LETTERS = {sign: share for share, signs in WIDE.items() for sign in signs}


def _w(*names: str) -> tuple[str, ...]:
    return tuple(qn(f"w:{name}") for name in names)


TABLE, ROW, CELL, PART, RUN = _w("tbl", "tr", "tc", "p", "r")
LOOK, RUNS, CELLS = _w("pPr", "rPr", "tcPr")
TEXT, TAB, BREAK = _w("t", "tab", "br")
VAL, RUN_STYLE, WIDTH, SIDE, MERGED, HEIGHT, AT, SPACE = _w(
    "val", "rStyle", "tcW", "textDirection", "vMerge", "trHeight", "w", "space"
)
EXTENT = qn("wp:extent")
HEADS = ("Heading", "Chapter", "Question", "Band", "AsideTitle")  # styles that hold to what follows
HOLDS = _w("keepNext", "pageBreakBefore")
_NUMBERS = re.compile(r'<w:(?:tag|id|numId) w:val="[^"]*"/>')
Said = dict[str, Any]  # what says how much room something takes; see ``measure.Look``


class Run(NamedTuple):
    """Words that look alike: how wide each is, with a break before it or a tab or neither."""

    said: Said
    strong: bool
    words: tuple[float | str, ...]


class Part(NamedTuple):
    """A paragraph: its style, what it says itself, and how high its largest picture is."""

    style: str
    said: Said
    runs: tuple[Run, ...]
    picture: float
    held: bool
    new: bool


class Cell(NamedTuple):
    """A cell and how wide it is."""

    width: float
    parts: tuple[Part, ...]


class Row(NamedTuple):
    """A row of a table of some style, and how high it is at least."""

    table: str
    least: float
    cells: tuple[Cell, ...]
    head: bool
    held: bool


class Known(NamedTuple):
    """What was read of a paragraph or a table, and how high it was by each measure."""

    parts: tuple[Part | Row, ...]
    high: dict[Any, Any]


class Read(NamedTuple):
    """A paragraph or the rows of a table as they stand in the file, and what was read of them."""

    texts: list[str]
    known: Known


def read(elements: Iterable[Element]) -> list[Read]:
    """What Word lays below each other.

    Much of it stands in other sheets too, in packs and in those of each school. What differs then
    is only how its controls and lists are numbered, which takes no room.
    """
    return [Read(_rows(one), _known(_NUMBERS.sub("", one))) for one in elements]


def _rows(one: str) -> list[str]:
    """A table cut between its rows; a paragraph is whole."""
    return one.replace("</w:tr><w:tr>", "</w:tr>\n<w:tr>").split("\n")


@lru_cache(maxsize=10_000)
def _known(one: str) -> Known:
    return Known(tuple(_read(*parsed([Element(one)]))), {})


def _read(one: Node) -> Iterator[Part | Row]:
    if one.tag == PART:
        yield _part(one)
        return
    style = one.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}").get(VAL)
    yield from (_row(row, style) for row in one.iterchildren(ROW))


def _part(one: Node) -> Part:
    look = one.find(LOOK)
    named = None if look is None else look.find(qn("w:pStyle"))
    style = "" if named is None else str(named.get(VAL))
    held, new = (look is not None and look.find(name) is not None for name in HOLDS)
    pictures = (int(it.get("cy")) / EMU for it in one.iter(EXTENT))
    runs = tuple(_run(it) for it in one.iter(RUN))
    held = held or style.startswith(HEADS)
    return Part(style, said(one), runs, max(*pictures, 0, 0), held, new)


def _run(one: Node) -> Run:
    look = one.find(RUNS)
    style = None if look is None else look.find(RUN_STYLE)
    words: list[float | str] = []
    for piece in one.iterchildren(TEXT, TAB, BREAK):
        words += _words(piece.text or "") if piece.tag == TEXT else (piece.tag,)
    strong = style is not None and style.get(VAL) == "Strong"
    return Run({} if look is None else said(one), strong, tuple(words))


def _row(one: Node, table: str) -> Row:
    head = one.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    held = head or bool(one.xpath("w:tc/w:p/w:pPr/w:keepNext"))
    least = max(*(float(it.get(VAL)) for it in one.iter(HEIGHT)), 0, 0)
    return Row(table, least, tuple(map(_cell, one.iterchildren(CELL))), head, held)


def _cell(one: Node) -> Cell:
    """What is in a cell; one of several rows, or on its side, asks nothing of its row."""
    look = one.find(CELLS)
    away = look.find(MERGED) is not None or look.find(SIDE) is not None
    if away:
        return Cell(0, ())
    return Cell(float(look.find(WIDTH).get(AT)), tuple(map(_part, one.iterchildren(PART))))


def said(one: Node) -> Said:
    """What the properties of an element say of its room."""
    found: Said = {}
    for inner in (own for look in one.iterchildren(LOOK, RUNS) for own in look):
        match inner.tag.partition("}")[2]:
            case "spacing" | "ind":
                values = {key.partition("}")[2]: held for key, held in inner.attrib.items()}
                rule = values.pop("lineRule", None)
                found |= {key: float(held) for key, held in values.items()}
                found |= {"exact": rule == "exact"} if rule else {}
            case "pBdr":
                edges = (it.get(SPACE) for it in inner if it.tag.endswith(("top", "bottom")))
                found["edges"] = sum(map(int, edges)) * POINT
            case "numPr":
                found["listed"] = True
            case "sz":
                found["size"] = float(inner.get(VAL)) * POINT / 2
            case "b":
                found["bold"] = inner.get(VAL) != "0"
    return found


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[float, ...]:
    """How wide each word is with the blank before it, in the size of its letters."""
    first, *others = text.split(" ")
    return (wide_of(first), *(wide_of(f" {word}") for word in others))


def wide_of(text: str) -> float:
    """How wide a text is, in the size of its letters."""
    return sum(LETTERS.get(sign, USUAL) for sign in text)
