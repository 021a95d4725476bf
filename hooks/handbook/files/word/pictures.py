"""A picture in a Word file."""

import io
from typing import Any

from docx.shared import Length, Mm

from handbook.files import typesetting
from handbook.files.word.ooxml import Element, clean, el, run

LOGO = 8  # millimetres high


def picture(part: Any, data: bytes, said: str, **size: Length) -> Element:
    """A PNG in a part of the file, with what it says for who does not see it."""
    inline = part.new_pic_inline(io.BytesIO(data), **size)
    inline.docPr.set("descr", clean(said))
    return el("r", el("drawing", Element(inline.xml)))


def brand(part: Any, logo: str, said: str) -> tuple[Element, ...]:
    """The logo of a school, which stands before its name; nothing without one."""
    if not logo:
        return ()
    return picture(part, typesetting.picture(logo, LOGO), said, height=Mm(LOGO)), run(" ")
