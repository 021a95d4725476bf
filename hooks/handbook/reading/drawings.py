"""What must not be in a drawing (SVG): scripts, comments, and whatever comes from elsewhere."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

ACTIVE = ("script", "foreignobject", "iframe", "embed", "object", "handler", "listener")
INSIDE = re.compile(r"#|data:image/(?:png|jpeg|webp|avif);", re.I)
OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!#|data:)", re.I)
OUT, ODD = "een verwijzing naar buiten", "iets wat geen SVG is"
REMARK = "een opmerking tussen <!-- en -->, die iedereen kan lezen"
DECLARED = re.compile(rb"<!ENTITY|<\?xml-stylesheet", re.I)


def wrong(data: bytes) -> str:
    """What is wrong with a drawing, in a few Dutch words, or nothing."""
    if DECLARED.search(data):
        return OUT
    if b"\0" in data:  # UTF-16, in which nothing above is found
        return ODD
    if b"<!--" in data:  # it goes out as it is, with what its maker wrote
        return REMARK
    try:
        root = ElementTree.fromstring(data)  # noqa: S314, no entity is left to grow
    except (ElementTree.ParseError, ValueError, LookupError):
        return ODD
    return next((found for one in root.iter() for found in _of_element(one)), "")


def _of_element(element: ElementTree.Element) -> Iterator[str]:
    name = bare(str(element.tag))
    if name in ACTIVE:
        yield f"een <{name}>"
    for key, value in element.attrib.items():
        link = bare(key) in ("href", "src")
        if bare(key).startswith("on"):
            yield f"een script in {bare(key)}="
        elif (link and not INSIDE.match(value.strip())) or OUTSIDE.search(value):
            yield OUT
    if name == "style" and OUTSIDE.search(element.text or ""):
        yield OUT


def bare(name: str) -> str:
    """A name without its namespace, in small letters."""
    return name.rpartition("}")[2].lower()
