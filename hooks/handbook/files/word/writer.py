"""A sheet as one Word file: its pages, head, blocks and foot."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.pkgwriter import _ContentTypesItem
from docx.shared import Mm

from handbook.files.fitting import End
from handbook.files.word.around import Around, Page
from handbook.files.word.blank import blank, without_unused
from handbook.files.word.blocks import Blocks
from handbook.files.word.content import read
from handbook.files.word.controls import Controls, short
from handbook.files.word.feet import free
from handbook.files.word.fit import fitted, without_notes
from handbook.files.word.measure import Measure
from handbook.files.word.ooxml import Element, apart, paragraph, parsed, twips
from handbook.files.word.pages import Piece, ends, mark, pieces
from handbook.files.word.pictures import brand
from handbook.files.word.speech import locale, speak, spoken
from handbook.files.word.tail import hold
from handbook.files.word.tight import tightened
from handbook.files.zipped import zipped
from handbook.sheets.blocks import Copies, Notes
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.words.labels import Labels

A4 = (210, 297)
UPRIGHT = {"left": 16, "right": 16, "top": 13, "bottom": 18}  # millimetres
ON_ITS_SIDE = {"left": 12, "right": 12, "top": 9, "bottom": 15}
LONGEST_PROPERTY = 255
HELD = 0.3  # the share of a page that the last page has on it at least


def written(labels: Labels, sheet: Sheet, links: Links, logo: str) -> bytes:
    """A sheet as Word file; see ``handbook.files.docx``."""
    made = _Making(labels, sheet, links, logo)
    if any(isinstance(block, Copies) for block in sheet.blocks):
        made = _Making(labels, sheet, links, logo, made.ends)
    return zipped(dict(sorted(_parts(made.document.part.package))))


def _parts(package: Any) -> Iterator[tuple[str, bytes]]:
    """The files of which a Word file is a zip; python-docx would compress each once more."""
    kinds = _ContentTypesItem.from_parts(package.parts)  # type: ignore[no-untyped-call]
    yield CONTENT_TYPES_URI.membername, kinds.blob
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in package.parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


@cache
def _measure(language: str, tight: int) -> Measure:
    """Measures by the styles that every file of a language has, set so tight."""
    return Measure(tightened(blank(language).styles.element, tight))


class _Making:
    """One file in the making; ``known`` says where its parts end, where it must say so itself."""

    def __init__(
        self, labels: Labels, sheet: Sheet, links: Links, logo: str, known: Sequence[End] = ()
    ) -> None:
        self.labels = labels
        self.sheet = sheet
        self.logo = logo
        self.known = known
        self.document: Document = blank(sheet.language)
        self.controls = Controls(locale(sheet.language))
        self.page = self._page()
        self.around = Around(labels, sheet, links, self.controls, self.page)
        self._fill()
        self.ends = self._set()
        self._feet()
        self._properties()

    def _fill(self) -> None:
        part, body = self.document.part, self.document.element.body
        head = [*self.around.head(part)]
        body[0:0] = parsed(apart([*head, *self._blocks()]))
        speak(body)
        free(body)

    def _set(self) -> list[End]:
        """Choose how tight all is set; where each part ends then, as nearly as can be told."""
        styles, body = self.document.styles.element, self.document.element.body
        content = [*read(body)]
        room = self.page.height - self.page.edges
        cut = self.sheet.blocks[len(without_notes(self.sheet)) :]
        notes = sum(1 + block.rows for block in cut if isinstance(block, Notes))

        def lay(tight: int) -> list[Piece]:
            return [*pieces(content, _measure(self.sheet.language, tight), self.page.width)]

        tight, laid = fitted(lay, room, notes) if not self.around.sent else (0, lay(0))
        if tight:
            styles[:] = tightened(styles, tight)[:]
        if notes and laid[-1].node is not body[-2]:  # what follows says how large a page is
            for _ in range(notes):
                body.remove(body[-2])
            body[-1].addprevious(*parsed([paragraph("Spacer")]))
        held = hold(laid, HELD * self.page.height)
        if self.known:
            mark(body)
        return ends(held, room)

    def _blocks(self) -> Iterator[Element]:
        part = self.document.part
        logo = () if not self.around.sent else brand(part, self.logo, self.sheet.author)
        numbering = part.numbering_part.element
        width = self.page.width
        blocks = Blocks(self.labels, self.controls, numbering, width, logo, self.known)
        return (one for block in self.sheet.blocks for one in spoken(blocks, block))

    def _feet(self) -> None:
        (section,) = self.document.sections
        first, later = section.first_page_footer.part, section.footer.part
        feet = self.around.feet(first, self.logo)
        first.element[:], later.element[:] = map(parsed, feet)
        parts = (self.document.element.body, first.element, later.element)
        without_unused(self.document.styles.element, parts)

    def _page(self) -> Page:
        """Lay the page upright or on its side."""
        wide = any(getattr(block, "wide", False) for block in self.sheet.blocks)
        margins = ON_ITS_SIDE if wide else UPRIGHT
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
        width = twips(across - margins["left"] - margins["right"])
        return Page(width, twips(along), wide, twips(margins["top"] + margins["bottom"]))

    def _properties(self) -> None:
        properties = self.document.core_properties
        properties.title = short(self.sheet.title, LONGEST_PROPERTY)
        properties.author = short(self.sheet.author, LONGEST_PROPERTY)
        properties.language = locale(self.sheet.language)
