"""A document of Word to HTML; the only importer of mammoth, and of python-docx in this room.

Mammoth reads words and looks. What it does not tell, such as a box as the sign of a list, is
written into the text before.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import mammoth
from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from handbook.loading.taking import numbering
from handbook.loading.taking.leftout import CHANGED, CONTENTS, DRAWN, ODD, REMARKS
from handbook.loading.taking.nodes import NotTakenError, Source
from handbook.loading.taking.signs import BOXES

BROKEN = "dit Word-bestand kan ik niet lezen. Open het in Word en bewaar het opnieuw als .docx."
STYLES = "\n".join(
    [
        "p[style-name='Title'] => h1.title:fresh",
        "p[style-name='Titel'] => h1.title:fresh",
        "p[style-name^='toc '] => !",
        "p[style-name='TOC Heading'] => !",
        "p[style-name='Kopvan inhoudsopgave'] => !",
        *(f"p[style-name='Kop {level}'] => h{level}:fresh" for level in range(1, 7)),
        *(
            f"p[style-name='List {style} {level}'] => "
            f"{'ul|ol > li > ' * (level - 1)}{tag} > li:fresh"
            for style, tag in (("Bullet", "ul"), ("Number", "ol"))
            for level in (2, 3)
        ),
        "comment-reference => !",
    ]
)
_CHANGES = "ins", "del", "moveFrom", "moveTo"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CONTENTS = re.compile(r"toc [1-9]", re.I)


def read(data: bytes) -> Source:
    """The document as HTML, with its pictures and what could not be taken."""
    try:
        document = Document(io.BytesIO(data))
        source = Source("", said=list(_left_out(document)))
        _box_lists(document)
        told = io.BytesIO()
        document.save(told)

        def keep(image: Any) -> dict[str, str]:
            with image.open() as opened:
                return {"src": source.keep(opened.read())}

        images = mammoth.images.img_element(keep)
        made = mammoth.convert_to_html(told, style_map=STYLES, convert_image=images)
    except (*ODD, OpcError) as error:
        raise NotTakenError(BROKEN) from error
    source.html = made.value
    return source


def _left_out(document: Any) -> Iterator[str]:
    """What the page will not have."""
    body = document.element.body
    names = {one.tag for one in body.iter() if isinstance(one.tag, str)}
    if names & {qn(f"w:{name}") for name in _CHANGES}:
        yield CHANGED
    if qn("w:commentReference") in names:
        yield REMARKS
    if any(_CONTENTS.match(one.style.name or "") for one in document.paragraphs if one.style):
        yield CONTENTS
    kinds = {one.get("uri", "") for one in body.iter(f"{{{_DRAWING}}}graphicData")}
    if any(kind and not kind.endswith("/picture") for kind in kinds):
        yield DRAWN
    yield from numbering.left_out(document)


def _box_lists(document: Any) -> None:
    """Write a box before each point of a list whose sign is a box."""
    boxes = {place for place, level in numbering.levels(document).items() if numbering.box(level)}
    for paragraph in document.element.body.iter(qn("w:p")) if boxes else ():
        if numbering.place(paragraph) in boxes:
            number = paragraph.pPr.numPr
            number.getparent().remove(number)
            run = paragraph.makeelement(qn("w:r"))
            text = run.makeelement(qn("w:t"))
            text.text = f"{BOXES[0]} "
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(text)
            paragraph.insert(1, run)
