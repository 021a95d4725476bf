"""The package of a Word file: the parts around what a sheet says.

python-docx makes one of each kind, with a paragraph in each part where a sheet puts what it says.
"""

import io
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZipFile

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.coreprops import CoreProperties
from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from handbook.files import qr, typesetting
from handbook.files.word.blank import blank
from handbook.files.word.controls import short
from handbook.files.word.ooxml import QUOTE, Element, Node, clean, twips

A4 = (210, 297)
UPRIGHT = {"left": 16, "right": 16, "top": 13, "bottom": 18}  # millimetres
ON_ITS_SIDE = {"left": 12, "right": 12, "top": 9, "bottom": 15}
CODE = {False: 18, True: 15}  # how wide a QR code is; on a page on its side it is smaller
LOGO = 8  # millimetres high
LONGEST_PROPERTY = 255
DOCUMENT, LATER, FIRST = (f"word/{name}.xml" for name in ("document", "footer1", "footer2"))
STYLES, NUMBERING, CORE = "word/styles.xml", "word/numbering.xml", "docProps/core.xml"
PICTURE = "word/media/image1.png"  # the first there is
_OWN = re.compile("<w:p/>|<w:p>.*</w:p>")
_DRAWN = re.compile("<w:r>.*</w:r>")
_NAMED = re.compile("(<wp:docPr [^>]*)/>")


class Page(NamedTuple):
    """How wide a line is, how high the page, and whether it lies on its side.

    ``edges`` is what of its height stays white above and below; all in twips.
    """

    width: int
    height: int
    wide: bool
    edges: int


class Package(NamedTuple):
    """The parts of a file that says nothing yet, by their name."""

    page: Page
    parts: Mapping[str, bytes]

    def drawn(self, where: str, said: str) -> list[Element]:
        """The picture in a part, if it has one, with what it says for who does not see it."""
        found = _DRAWN.findall(self.parts[where].decode())
        text = f' descr="{escape(clean(said), QUOTE)}"/>'
        return [Element(_NAMED.sub(lambda own: own[1] + text, one)) for one in found]

    def filled(self, where: str, own: str) -> bytes:
        """A part with what a sheet says there."""
        before, after = _OWN.split(self.parts[where].decode())
        return f"{before}{own}{after}".encode()

    def core(self, title: str, author: str, language: str) -> bytes:
        """What a file says of itself."""
        properties: Node = parse_xml(self.parts[CORE])
        made = CoreProperties(properties)
        made.title, made.author = short(title, LONGEST_PROPERTY), short(author, LONGEST_PROPERTY)
        made.language = language
        return serialize_part_xml(properties)


@lru_cache(maxsize=100)
def package(language: str, logo: str, *, wide: bool, code: bool, sent: bool) -> Package:
    """One with the picture of any code; a logo stands in what is sent, or in its first foot."""
    document = blank(language)
    page = _lay(document, wide=wide)
    head, foot = document.add_paragraph(), document.sections[0].first_page_footer.paragraphs[0]
    if code:
        _show(head, qr.png("code"), CODE[wide])
    if logo:
        _show(head if sent else foot, typesetting.picture(logo, LOGO), LOGO)
    out = io.BytesIO()
    document.save(out)
    with ZipFile(out) as made:
        return Package(page, {name: made.read(name) for name in made.namelist()})


def _show(place: Paragraph, picture: bytes, high: int) -> None:
    place.add_run().add_picture(io.BytesIO(picture), height=Mm(high))


def _lay(document: Document, *, wide: bool) -> Page:
    """Lay the page upright or on its side."""
    margins = ON_ITS_SIDE if wide else UPRIGHT
    across, along = A4[::-1] if wide else A4
    section = document.sections[0]
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
