"""What of a Word file takes room: its paragraphs and the rows of its tables, read once."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax.saxutils import unescape

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

LOOK, RUNS, VAL, SPACE = (qn(f"w:{name}") for name in ("pPr", "rPr", "val", "space"))
TAB, BREAK = "tab", "br"
HEADS = ("Heading", "Chapter", "Question", "Band", "AsideTitle")  # styles that hold to what follows
KEEP, NEW = (f"<w:{name}/>" for name in ("keepNext", "pageBreakBefore"))
_STYLE = re.compile('<w:(?:p|tbl)Style w:val="([^"]*)"')
_HIGH = re.compile('<wp:extent [^>]*cy="([0-9]+)"')
_ROOM = re.compile('<w:trHeight w:val="([0-9]+)"')
_WIDTH = re.compile('<w:tcW w:w="([0-9]+)"')
_NUMBERS = re.compile(r'<w:(?:tag|id|numId) w:val="[^"]*"/>')
_PIECE = re.compile('<w:(?:t xml:space="preserve"(?:/>|>([^<]*))|(tab|br)/>)')
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
    return [Read(_rows(one), _read(_NUMBERS.sub("", one))) for one in elements]


def _rows(one: str) -> list[str]:
    """A table cut between its rows; a paragraph is whole."""
    return one.replace("</w:tr><w:tr>", "</w:tr>\n<w:tr>").split("\n")


@lru_cache(maxsize=10_000)
def _read(one: str) -> Known:
    if not one.startswith("<w:tbl>"):
        return Known((_part(one.removeprefix("<w:p>")),), {})
    table, *rows = one.split("<w:tr>")
    return Known(tuple(_row(row, _named(table)) for row in rows), {})


def _named(look: str) -> str:
    found = _STYLE.search(look)
    return found[1] if found else ""


def _part(one: str) -> Part:
    look = _look(one, "</w:pPr>")
    style, new = _named(look), NEW in look
    held = new or KEEP in look or style.startswith(HEADS)
    picture = max(int(high) / EMU for high in [*_HIGH.findall(one), 0])
    runs = tuple(_run(it.partition("</w:r>")[0]) for it in one.split("<w:r>")[1:])
    return Part(style, _said(look), runs, picture, held, new)


def _look(one: str, end: str) -> str:
    """How something looks, where it says so."""
    look, found, _ = one.partition(end)
    return look + found if found else ""


@lru_cache(maxsize=20_000)
def _run(one: str) -> Run:
    look = _look(one, "</w:rPr>")
    words: list[float | str] = []
    for text, piece in _PIECE.findall(one):
        words += [piece] if piece else _words(unescape(text))
    return Run(_said(look), 'Style w:val="Strong"' in look, tuple(words))


def _row(one: str, table: str) -> Row:
    look, *cells = one.split("<w:tc>")
    head = "<w:tblHeader/>" in look
    least = max(float(high) for high in [*_ROOM.findall(look), 0])
    return Row(table, least, tuple(map(_cell, cells)), head, head or KEEP in one)


def _cell(one: str) -> Cell:
    """What is in a cell; one of several rows, or on its side, asks nothing of its row."""
    look, *parts = one.split("<w:p>")
    if "<w:vMerge" in look or "<w:textDirection" in look:
        return Cell(0, ())
    return Cell(float(_WIDTH.findall(look)[0]), tuple(map(_part, parts)))


@lru_cache(maxsize=1000)
def _said(look: str) -> Said:
    return said(*parsed([Element(f"<w:p>{look}</w:p>")])) if look else {}


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
