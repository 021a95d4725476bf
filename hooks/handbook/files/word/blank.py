"""The empty Word file that every sheet starts from: styles, lists, language, and nothing else.

Of the template of python-docx only the frame stays; the rest is in the folder ``empty``.
"""

import io
from copy import deepcopy
from functools import cache, lru_cache
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from handbook import words
from handbook.files.word.controls import placeholders
from handbook.files.word.ooxml import Node, parsed
from handbook.files.word.tight import tightened

EMPTY = Path(__file__).with_name("empty")
NEEDED = {RT.STYLES, RT.SETTINGS, RT.NUMBERING, RT.CORE_PROPERTIES, RT.OFFICE_DOCUMENT}
NUMBERED = 2  # the list in empty/numbering.xml that every row of steps starts anew
VAL, ID, CUSTOM = (qn(f"w:{name}") for name in ("val", "styleId", "customStyle"))


def blank(language: str) -> Document:
    """An empty file of its own, for one sheet."""
    return docx.Document(io.BytesIO(_blank(language)))


@cache
def _blank(language: str) -> bytes:
    made = docx.Document()
    package = made.part.package
    for owner in (package, made.part):
        for name in [k for k, one in owner.rels.items() if one.reltype not in NEEDED]:
            del owner.rels[name]
    _fill(made.styles.element, "styles")
    _fill(made.settings.element, "settings")
    _fill(made.part.numbering_part.element, "numbering")
    _speak(made, language)
    core = package.part_related_by(RT.CORE_PROPERTIES).element
    core.clear()  # the template names a maker and a day of its own
    whole: Node = OxmlElement("w:glossaryDocument")
    whole[:] = parsed([placeholders()])
    blob = serialize_part_xml(whole)
    glossary = Part(PackURI("/word/glossary/document.xml"), CT.WML_DOCUMENT_GLOSSARY, blob, package)
    made.part.relate_to(glossary, RT.GLOSSARY_DOCUMENT)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _fill(part: Node, name: str) -> None:
    """Put what stands in one of our files in the place of what the template had."""
    part[:] = parse_xml((EMPTY / f"{name}.xml").read_bytes())[:]


def _speak(made: Document, language: str) -> None:
    """Set the language of the text and of the proofing tools, and how numbers are written."""
    spoken = words.of(language)
    settings = made.settings.element
    for element, name, value in (
        (made.styles.element, "lang", spoken.locale),
        (settings, "themeFontLang", spoken.locale),
        (settings, "decimalSymbol", spoken.decimal_sign),
        (settings, "listSeparator", spoken.list_sign),
    ):
        element.xpath(f"//w:{name}")[0].set(qn("w:val"), value)


@cache
def numbering(language: str, count: int) -> bytes:
    """The lists of a file, of which so many are its own and start at one."""
    lists: Node = blank(language).part.numbering_part.element
    for _ in range(count):
        lists.add_num(NUMBERED).add_lvlOverride(ilvl=0).add_startOverride(1)
    return serialize_part_xml(lists)


@cache
def looks(language: str, tight: int) -> Node:
    """The styles that every file of a language has, set so tight."""
    return tightened(blank(language).styles.element, tight)


@lru_cache(maxsize=1000)
def styles(language: str, tight: int, used: frozenset[str]) -> bytes:
    """The same without those of our own that no part of a file names, nor another style of it."""
    made, named = deepcopy(looks(language, tight)), {*used}
    own = {one.get(ID): one for one in made.iterchildren(qn("w:style")) if one.get(CUSTOM)}
    while named:
        kept = [own.pop(name) for name in named & own.keys()]
        named = {one.get(VAL) for style in kept for one in style.iter(qn("w:basedOn"))}
    for one in own.values():
        made.remove(one)
    return serialize_part_xml(made)
