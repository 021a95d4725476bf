"""How high the paragraphs and rows of a Word file are, as nearly as can be told without Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from handbook.files.word.ooxml import Node

POINT = 20  # twips
EMU = 635  # in a twip
PITCH = 1.15  # of a line of Arial, in its own size
BOLD = 1.07
RULE = 10  # twips, between rows
STEP = 510  # of a tab
NUMBERED, NUMBER = "ListNumber", 44  # twips that its number is higher than its text
# How wide the letters of Arial are, in their own size; others are as wide as an n.
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
USUAL = 0.556


def _w(*names: str) -> tuple[str, ...]:
    return tuple(qn(f"w:{name}") for name in names)


PART, CELL, RUN, TEXT, TAB, BREAK, VAL, STYLE = _w("p", "tc", "r", "t", "tab", "br", "val", "style")
LOOK, RUNS, CELLS = _w("pPr", "rPr", "tcPr")
RUN_STYLE, NAMED, WIDTH, SIDE, MERGED, HEIGHT, AT = (
    *_w("rStyle", "pStyle", "tcW", "textDirection", "vMerge", "trHeight", "w"),
)
EXTENT = qn("wp:extent")


class Look(NamedTuple):
    """What says how much room a paragraph takes; in twips, but for ``line``."""

    size: float = 0
    line: float = 240
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    edges: float = 0
    bold: bool = False
    exact: bool = False
    listed: bool = False


class High(NamedTuple):
    """How high something is, with the room above and below it."""

    before: float
    own: float
    after: float


class Measure:
    """Measures by the styles of one file."""

    def __init__(self, styles: Node) -> None:
        self._styles = {str(one.get(qn("w:styleId"))): one for one in styles.iterchildren(STYLE)}
        usual = Look()
        for one in styles.find(qn("w:docDefaults")):
            usual = _over(one, usual)
        self._usual = usual
        self._look = cache(self._style)
        self._margins = cache(self._cell_margins)

    def _style(self, name: str) -> Look:
        """A style with all that it has of those it is based on."""
        if not name:
            return self._usual
        one = self._styles[name]
        above = one.find(qn("w:basedOn"))
        return _over(one, self._usual if above is None else self._look(above.get(VAL)))

    def _cell_margins(self, table: str) -> tuple[float, float]:
        """The room that a table leaves in each of its cells: up and down, and sideways."""
        one = self._styles[table]
        found = [*map(float, one.xpath("w:tblPr/w:tblCellMar/*/@w:w"))]
        if not found:
            return self._margins(one.find(qn("w:basedOn")).get(VAL))
        return found[0] + found[2], found[1] + found[3]

    def paragraph(self, one: Node, width: float) -> High:
        """A paragraph where a line is so wide."""
        named = one.find(f"{LOOK}/{NAMED}")
        name = "" if named is None else named.get(VAL)
        look = _over(one, self._look(name))
        lines, size = _lines(one, look, width - look.left - look.right)
        pitch = look.line if look.exact else size * PITCH * look.line / 240
        pictures = (int(it.get("cy")) / EMU for it in one.iter(EXTENT))
        own = max(lines * pitch, *pictures, 0) + look.edges + NUMBER * (name == NUMBERED)
        return High(look.before, own, look.after)

    def row(self, one: Node, table: str) -> High:
        """A row of a table in some style."""
        along, across = self._margins(table)
        fixed = (float(it.get(VAL)) for it in one.iter(HEIGHT))
        cells = (self._cell(it, across) + along for it in one.iterchildren(CELL))
        return High(0, max(*fixed, *cells, 0) + RULE, 0)

    def _cell(self, one: Node, across: float) -> float:
        """What is in a cell; one of several rows, or on its side, asks nothing of its row."""
        look = one.find(CELLS)
        if look.find(MERGED) is not None or look.find(SIDE) is not None:
            return 0
        width = float(look.find(WIDTH).get(AT)) - across
        return stacked(self.paragraph(it, width) for it in one.iterchildren(PART))


def stacked(parts: Iterable[High]) -> float:
    """How high parts are below each other: of two gaps that meet, the larger one counts."""
    high = gap = 0.0
    for one in parts:
        high += max(one.before, gap) + one.own
        gap = one.after
    return high + gap


def _over(one: Node, below: Look) -> Look:
    """What the properties of an element say, over what a style says."""
    more: dict[str, Any] = {}
    for inner in (own for look in one.iterchildren(LOOK, RUNS) for own in look):
        match inner.tag.partition("}")[2]:
            case "spacing" | "ind":
                found = {key.partition("}")[2]: said for key, said in inner.attrib.items()}
                more |= {key: float(said) for key, said in found.items() if key != "lineRule"}
                more |= {"exact": found["lineRule"] == "exact"} if "lineRule" in found else {}
            case "pBdr":
                spaces = (
                    it.get(qn("w:space")) for it in inner if it.tag.endswith(("top", "bottom"))
                )
                more["edges"] = sum(map(int, spaces)) * POINT
            case "numPr":
                more["listed"] = True
            case "sz":
                more["size"] = float(inner.get(VAL)) * POINT / 2
            case "b":
                more["bold"] = inner.get(VAL) != "0"
    return below._replace(**more)


def _lines(one: Node, look: Look, width: float) -> tuple[int, float]:
    """How many lines a paragraph takes, and its largest letters."""
    count, at, largest = 1, 0.0 if look.listed else -look.hanging, 0.0
    for run in one.iter(RUN):
        said = run.find(RUNS)
        own = look if said is None else _over(run, look)
        style = None if said is None else said.find(RUN_STYLE)
        bold = own.bold or (style is not None and style.get(VAL) == "Strong")
        size = own.size * (BOLD if bold else 1)
        largest = max(largest, own.size)
        for piece in run.iterchildren(TEXT, TAB, BREAK):
            if piece.tag == TAB:
                at = max(0, at + STEP)
            elif piece.tag == BREAK:
                count, at = count + 1, 0
            for wide in map(wide_of, _words(piece.text or "")):
                if at > 0 and at + wide * size > width:
                    count, at = count + 1, 0
                at += wide * size
    return count, largest or look.size


def _words(text: str) -> Iterator[str]:
    """The words of a text, each with the blank before it."""
    first, *others = text.split(" ")
    yield first
    yield from (f" {word}" for word in others)


@lru_cache(maxsize=20_000)
def wide_of(text: str) -> float:
    """How wide a text is in Arial, in the size of its letters."""
    return sum(LETTERS.get(sign, USUAL) for sign in text)
