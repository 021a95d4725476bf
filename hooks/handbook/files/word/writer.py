"""A sheet as one Word file: its pages, head, blocks and foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.pkgwriter import _ContentTypesItem
from docx.shared import Mm

from handbook.files import qr
from handbook.files.word.blank import blank
from handbook.files.word.blocks import Blocks
from handbook.files.word.controls import Controls, short
from handbook.files.word.feet import free
from handbook.files.word.ooxml import (
    LINE,
    Element,
    apart,
    cell,
    el,
    number_of,
    paragraph,
    parsed,
    row,
    run,
    tab,
    table,
    twips,
)
from handbook.files.word.pictures import brand, picture
from handbook.files.word.speech import locale, speak, spoken
from handbook.files.word.tail import hold
from handbook.files.zipped import zipped
from handbook.reading import tongues
from handbook.sheets.blocks import Grounds
from handbook.sheets.codes import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from handbook.sheets.place import Links
    from handbook.sheets.sheet import Sheet
    from handbook.words.labels import Labels

A4 = (210, 297)
UPRIGHT = {"left": 16, "right": 16, "top": 13, "bottom": 18}  # millimetres
ON_ITS_SIDE = {"left": 12, "right": 12, "top": 9, "bottom": 15}
CODE = {False: 20, True: 15}  # how wide a QR code is; on a page on its side it is smaller
GREY = "595959"  # as in empty/styles.xml
GAP = 4  # between the code and what stands beside it
LONGEST_PROPERTY = 255
HELD = 0.28  # the share of a page that the last page has on it at least


def written(labels: Labels, sheet: Sheet, links: Links, logo: str) -> bytes:
    """A sheet as Word file; see ``handbook.files.docx``."""
    package = _Making(labels, sheet, links, logo).whole().part.package
    return zipped(dict(sorted(_parts(package))))


def _parts(package: Any) -> Iterator[tuple[str, bytes]]:
    """The files of which a Word file is a zip; python-docx would compress each once more."""
    kinds = _ContentTypesItem.from_parts(package.parts)  # type: ignore[no-untyped-call]
    yield CONTENT_TYPES_URI.membername, kinds.blob
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in package.parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


class _Making:
    """One file in the making."""

    def __init__(self, labels: Labels, sheet: Sheet, links: Links, logo: str) -> None:
        self.labels = labels
        self.sheet = sheet
        self.logo = logo
        self.address = links.sheet.partition("#")[0]
        self.leads = links.verdict or links.sheet
        self.document: Document = blank(sheet.language)
        self.controls = Controls(locale(sheet.language))
        self.width, self.height = self._page()

    def whole(self) -> Document:
        """The file with all its parts."""
        numbering = self.document.part.numbering_part.element
        blocks = Blocks(self.labels, self.controls, numbering, self.width)
        # LibreOffice holds rows of what spans pages to each other, but not to what follows.
        inside = sorted(self.sheet.blocks, key=lambda block: isinstance(block, Grounds))
        shown = (one for block in inside for one in spoken(blocks, block))
        self.document.element.body[0:0] = parsed(apart([*self._head(), *shown]))
        speak(self.document.element.body)
        (section,) = self.document.sections
        free(self.document.element.body)
        hold(self.document.element.body, HELD * self.height, self.width)
        first = section.first_page_footer.part
        first.element[:] = parsed(self._foot(before=brand(first, self.logo, self.sheet.author)))
        # What is sent to others says nothing of where it came from.
        sent = self.sheet.kind == "letter"
        below = [paragraph("")] if sent else self._foot(self.sheet.title)
        section.footer.part.element[:] = parsed(below)
        self._properties()
        return self.document

    def _page(self) -> tuple[int, int]:
        """Lay the page upright or on its side; gives the width of a line, and how high it is."""
        wide = any(getattr(block, "wide", False) for block in self.sheet.blocks)
        margins = ON_ITS_SIDE if wide else UPRIGHT
        self.code = CODE[wide]
        across, along = A4[::-1] if wide else A4
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(across), Mm(along)
        for side, size in margins.items():
            setattr(section, f"{side}_margin", Mm(size))
        section.footer_distance = Mm(6 if wide else 8)
        section.different_first_page_header_footer = True
        section.footer.is_linked_to_previous = False
        section.first_page_footer.is_linked_to_previous = False
        return twips(across - margins["left"] - margins["right"]), twips(along)

    def _properties(self) -> None:
        properties = self.document.core_properties
        properties.title = short(self.sheet.title, LONGEST_PROPERTY)
        properties.author = short(self.sheet.author, LONGEST_PROPERTY)
        properties.language = locale(self.sheet.language)

    # The head and the foot

    def _head(self) -> Iterator[Element]:
        """The title; below it what the sheet is for and what to fill in, beside the code."""
        if self.sheet.note:
            yield paragraph("", run(tongues.said(*self.sheet.note)))
        yield paragraph("Heading1", run(self.sheet.title))
        intro = [paragraph("", run(self.sheet.intro))] if self.sheet.intro else []
        if not self.address:
            yield from intro
            intro = []
        plain = [(one, False) for one in intro]
        left = plain + [(one, True) for one in self._to_fill()]
        if self.address or left:
            yield self._table(left or [(paragraph(""), False)])

    def _to_fill(self) -> Iterator[Element]:
        if self.sheet.fill:
            school, day = self.labels.write_school, self.labels.write_date
            known = self.controls.text("school", school, self.sheet.school)
            when = self.controls.day("date", day)
            yield paragraph("ToFill", run(f"{school}: "), known, tab(), run(f"{day}: "), when)

    def _table(self, left: list[tuple[Element, bool]]) -> Element:
        """What stands at the left, on a line or not, and the code beside all of it."""
        room = twips(self.code + GAP) if self.address else 0
        widths = [self.width - room, room] if room else [self.width]
        rows = []
        for place, (one, line) in enumerate(left):
            cells = [cell(widths[0], one, look=_line() if line else [])]
            if room:
                merge = el("vMerge") if place else el("vMerge", val="restart")
                cells.append(cell(room, *([] if place else [self._code()]), look=[merge]))
            rows.append(row(*cells, height=LINE if line else 0))
        return table("TableNormal", "", widths, rows)

    def _code(self) -> Element:
        said = f"{self.labels.qr} {self.leads}"
        drawn = picture(self.document.part, qr.png(self.leads), said, width=Mm(self.code))
        return el("p", el("pPr", el("jc", val="right")), drawn)

    def _foot(self, title: str = "", before: tuple[Element, ...] = ()) -> Iterator[Element]:
        """Who made it, from when until when it holds, the page; the next say of which sheet."""
        code = [f"{self.labels.code} {spaced(self.sheet.code)}"] if self.sheet.code else []
        checked = f"{self.labels.checked} {self.sheet.version}"
        until = f"{self.labels.use_until} {self.labels.date(self.sheet.until)}"
        above = [title] if title else [self.sheet.author, checked, *code]
        below = [until, *(code if title else []), *([self.address] if self.address else [])]
        stop = el("tabs", el("tab", val="right", pos=self.width))
        page = (run(f"{self.labels.sheet_page} "), number_of("PAGE"))
        pages = (run(f" {self.labels.of} "), number_of("NUMPAGES"))
        style = el("pPr", el("pStyle", val="Footer"), stop)
        yield el("p", style, *before, run(" · ".join(above)), tab(), *page, *pages)
        yield paragraph("Footer", run(" · ".join(below)))


def _line() -> list[Element]:
    border = el("bottom", val="single", sz=4, space=0, color=GREY)
    return [el("tcBorders", border), el("vAlign", val="bottom")]
