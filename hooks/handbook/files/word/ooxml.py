"""The XML that Word files are made of: elements, text, paragraphs and tables.

Text goes in as text: it is escaped, and what XML cannot hold becomes a sign that says so. An
element is kept as what it is in the file, as a sheet has thousands.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NewType
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from handbook import words
from handbook.files.word.whole import whole
from handbook.reading.tongues import OPEN, bare, pieces

Element = NewType("Element", str)  # so that no text can stand where an element should
Node = Any  # lxml has no types
UNKNOWN = "\ufffd"
SYMBOLS = "Segoe UI Symbol"
_SPACE = re.compile("[\t\n\r\f ]+")
_UNFIT = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """A text on one line, as a page shows it, without what XML cannot hold."""
    return _clean(bare(text))


def _clean(text: str) -> str:
    return _UNFIT.sub(UNKNOWN, _SPACE.sub(" ", text))


def twips(millimetres: float) -> int:
    """Millimetres in the measure of Word, a twentieth of a point."""
    return round(millimetres / 25.4 * 1440)


LINE = twips(9)  # high enough to write on
QUOTE = {'"': "&quot;"}
_SPACES = nsdecls("w", "w14", "wp", "a", "pic", "r")


def parsed(elements: Iterable[Element]) -> list[Node]:
    """Elements as python-docx holds them."""
    return list(parse_xml(f"<w:body {_SPACES}>{''.join(elements)}</w:body>"))


def el(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element; without a prefix it is one of Word's own, and its attributes have its prefix."""
    full = name if ":" in name else f"w:{name}"
    inside = "".join(children)
    values = ""
    if attributes:  # as few have
        prefix = full.partition(":")[0]
        values = "".join(
            f' {prefix}:{key}="{escape(value, QUOTE) if isinstance(value, str) else value}"'
            for key, value in attributes.items()
        )
    return Element(f"<{full}{values}>{inside}</{full}>" if inside else f"<{full}{values}/>")


def on(*names: str) -> list[Element]:
    """Properties that are on, such as ``keepNext``."""
    return [el(name) for name in names]


def run(text: str, style: str = "", *, points: float = 0) -> Element:
    """A piece of text; ``style`` is the id of a character style, ``points`` another size."""
    if OPEN not in text:
        return _run(text, style, points)
    said = pieces(whole(_clean(text)))
    return Element("".join(_run(one, style, points, of and tongue(of)) for of, one in said))


@cache
def tongue(language: str) -> Element:
    """What says the language of a run, for what reads it aloud."""
    return el("lang", val=words.of(language).locale)


@lru_cache(maxsize=10_000)
def _run(text: str, style: str, points: float, language: str = "") -> Element:
    look = el("rStyle", val=style) if style else ""
    look += "".join(el(name, val=round(2 * points)) for name in ("sz", "szCs") if points)
    look += language
    return el("r", *([el("rPr", Element(look))] if look else []), letters(text))


def symbols() -> Element:
    """The letter that has signs such as a tick."""
    return el("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), SYMBOLS))


def sign(mark: str) -> Element:
    """A sign before words that say the same."""
    return el("r", el("rPr", symbols()), letters(f"{mark}  "))


def letters(text: str) -> Element:
    """The text of a run."""
    said, start = escape(whole(_clean(text))), '<w:t xml:space="preserve"'
    return Element(f"{start}>{said}</w:t>" if said else f"{start}/>")


def paragraph(
    style: str,
    *parts: Element,
    keep: bool = False,
    new_page: bool = False,
    number: int = 0,
    close: bool = False,
) -> Element:
    """A paragraph in a style; ``keep`` holds it to the next, ``number`` is that of its list.

    ``close`` takes the room around it away.
    """
    return el("p", _look(style, keep, new_page, number, close), *parts)


@lru_cache(maxsize=1000)
def _look(style: str, keep: bool, new_page: bool, number: int, close: bool) -> Element:
    look = [el("pStyle", val=style)] if style else []
    look += on("keepNext") if keep else []
    look += on("pageBreakBefore") if new_page else []
    look += [el("numPr", el("ilvl", val=0), el("numId", val=number))] if number else []
    look += [el("spacing", before=0, after=0)] if close else []
    return el("pPr", *look)


def line_break() -> Element:
    """The next line of the same paragraph."""
    return el("r", el("br"))


def tab() -> Element:
    """A jump to the next stop."""
    return el("r", el("tab"))


def number_of(name: str, known: int = 1) -> Element:
    """A number that Word fills in, such as PAGE; ``known`` stands there until it does."""
    return el("fldSimple", run(str(known)), instr=f" {name} ")


def cell(width: int, *blocks: Element, look: Iterable[Element] = (), span: int = 1) -> Element:
    """A cell of a table; without anything in it, an empty paragraph."""
    return el("tc", _cell_look(width, span, *look), *(blocks or [paragraph("")]))


@lru_cache(maxsize=1000)
def _cell_look(width: int, span: int, *look: Element) -> Element:
    across = [el("gridSpan", val=span)] if span > 1 else []
    return el("tcPr", el("tcW", w=width, type="dxa"), *across, *look)


def row(*cells: Element, head: bool = False, height: int = 0) -> Element:
    """A row that stays on one page; ``head`` repeats it on each page."""
    look = [*on("cantSplit"), *([el("trHeight", val=height, hRule="atLeast")] if height else [])]
    return el("tr", el("trPr", *look, *(on("tblHeader") if head else [])), *cells)


def table(
    style: str,
    name: str,
    widths: Sequence[int],
    rows: Iterable[Element],
    *,
    head: bool = False,
) -> Element:
    """A table in a style; ``name`` is what it is called for people who cannot see it."""
    properties = el(
        "tblPr",
        el("tblStyle", val=style),
        el("tblW", w=sum(widths), type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", val="0620" if head else "0600"),
        *([el("tblCaption", val=clean(name))] if name else []),
    )
    grid = el("tblGrid", *(el("gridCol", w=width) for width in widths))
    return el("tbl", properties, grid, *rows)


def headed(title: str, style: str) -> Iterator[Element]:
    """The heading of a block, if it has one."""
    if title:
        yield paragraph(style, run(title))


def to_write(control: Element, style: str = "WritingLine", *, rows: int = 1) -> Iterator[Element]:
    """Lines to write on, kept on one page; the first holds the control."""
    for place in range(rows):
        yield paragraph(style, *([] if place else [control]), keep=place < rows - 1)
