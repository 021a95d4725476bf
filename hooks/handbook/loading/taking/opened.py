"""A text document of LibreOffice to HTML; the only importer of odfdo in this room."""

import io
from collections.abc import Callable

from lxml import etree
from odfdo import Document, Element
from odfdo.style_base import StyleBase

from handbook.loading.taking.leftout import CHANGED, CONTENTS, DRAWN, ODD, REMARKS
from handbook.loading.taking.nodes import NotTakenError, Source
from handbook.loading.taking.signs import BOXES, clean

BROKEN = "dit document kan ik niet lezen. Open het in LibreOffice en bewaar het opnieuw als .odt."
_LEFT_OUT = {
    "text:tracked-changes": CHANGED,
    "office:annotation": REMARKS,
    "text:table-of-content": CONTENTS,
    "draw:object": DRAWN,
    "draw:custom-shape": DRAWN,
}
_SPACES = ("text:s", "text:tab")
_SILENT = (
    *("office:annotation-end", "text:note-citation", "text:sequence-decls", "office:forms"),
    *("svg:desc", "svg:title"),
)
_TAGS = {
    "text:list": "ul",
    "text:list-item": "li",
    "text:list-header": "li",
    "table:table": "table",
    "table:table-header-rows": "thead",
    "table:table-row": "tr",
    "table:table-cell": "td",
    "text:line-break": "br",
    "text:section": "div",
    "draw:text-box": "div",
}
_MOST_REPEATED = 40  # cells that one cell may stand for; more are empty columns of a sheet


def read(data: bytes) -> Source:
    """The document as HTML, with its pictures and what could not be taken."""
    try:
        reader = _Reader(Document(io.BytesIO(data)))
        reader.inside(reader.document.body, reader.root)
    except ODD as error:
        raise NotTakenError(BROKEN) from error
    reader.source.html = etree.tostring(reader.root, method="html", encoding="unicode")
    return reader.source


class _Reader:
    """Walks through one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.source = Source("")
        self.root = etree.Element("body")
        self._looks: dict[str, list[str]] = {}
        self._known: dict[str, Callable[[Element, etree._Element], None]] = {
            "text:h": self._heading,
            "text:p": self._paragraph,
            "text:span": self._span,
            "text:a": self._link,
            "text:note": self._note,
            "draw:image": self._picture,
        }

    def inside(self, found: Element, into: etree._Element) -> None:
        """Add what stands in an element, its words and its parts."""
        _say(into, found.text or "")
        for child in found.children:
            self._add(child, into)
            _say(into, child.tail or "")

    def _add(self, found: Element, into: etree._Element) -> None:
        tag = found.tag
        if tag in _LEFT_OUT:
            if _LEFT_OUT[tag] not in self.source.said:
                self.source.said.append(_LEFT_OUT[tag])
        elif tag in _SPACES:
            _say(into, " ")
        elif tag in self._known:
            self._known[tag](found, into)
        elif tag not in _SILENT:
            self._other(found, into)

    def _heading(self, found: Element, into: etree._Element) -> None:
        level = min(6, int(found.get_attribute("text:outline-level") or 1))
        self.inside(found, _under(into, f"h{level}"))

    def _link(self, found: Element, into: etree._Element) -> None:
        address = str(found.get_attribute("xlink:href") or "")
        self.inside(found, _under(into, "a", href=address))

    def _other(self, found: Element, into: etree._Element) -> None:
        """What has a name of its own in HTML, or only holds other parts."""
        name = _TAGS.get(found.tag)
        if name is None:
            self.inside(found, into)
            return
        if name == "ul" and self._sign(found) == "1":
            name = "ol"
        made = _under(into, name)
        if name == "td":
            for key, own in (("columns", "colspan"), ("rows", "rowspan")):
                made.set(own, str(found.get_attribute(f"table:number-{key}-spanned") or 1))
            self._again(found, into)
        self.inside(found, made)

    def _again(self, found: Element, into: etree._Element) -> None:
        """Cells that one cell stands for."""
        many = int(found.get_attribute("table:number-columns-repeated") or 1)
        for _ in range(min(many, _MOST_REPEATED) - 1):
            _under(into, "td")

    def _paragraph(self, found: Element, into: etree._Element) -> None:
        name = self._family(str(found.get_attribute("text:style-name") or ""))
        title = name in ("Title", "Titel")
        made = _under(into, "h1", **{"class": "title"}) if title else _under(into, "p")
        point = found.parent if into.tag == "li" and not len(into[:-1]) else None
        if point is not None and point.parent is not None:
            box = self._sign(point.parent) in tuple(BOXES)
            _say(made, f"{BOXES[0]} " if box else "")
        self.inside(found, made)

    def _family(self, name: str) -> str:
        """The style that stands behind one that the document made by itself."""
        style = self.document.get_style("paragraph", name) if name else None
        parent = style.get_attribute("style:parent-style-name") if style is not None else None
        return str(parent) if parent and name.startswith("P") else name

    def _span(self, found: Element, into: etree._Element) -> None:
        name = str(found.get_attribute("text:style-name") or "")
        for look in self._look(name):
            into = _under(into, look)
        self.inside(found, into)

    def _look(self, name: str) -> list[str]:
        if name not in self._looks:
            style = self.document.get_style("text", name) if name else None
            values = (style.get_properties() if isinstance(style, StyleBase) else None) or {}
            bold = values.get("fo:font-weight") == "bold" or name == "Strong_20_Emphasis"
            slanted = values.get("fo:font-style") == "italic" or name == "Emphasis"
            place = str(values.get("style:text-position") or "")
            made = {"strong": bold, "em": slanted}
            made |= {"sup": place.startswith("super"), "sub": place.startswith("sub")}
            self._looks[name] = [look for look, there in made.items() if there]
        return self._looks[name]

    def _sign(self, found: Element) -> str:
        """What stands before each point of a list: ``1`` when it has numbers, or its own sign."""
        above: Element | None = found
        while above is not None and not above.get_attribute("text:style-name"):
            above = above.parent
        name = above.get_attribute("text:style-name") if above is not None else None
        style = self.document.get_style("list", str(name)) if name else None
        first = next(iter(style.children), None) if style is not None else None
        if first is None or first.tag == "text:list-level-style-number":
            return "1" if first is not None else ""
        return clean(str(first.get_attribute("text:bullet-char") or "")).strip()

    def _picture(self, found: Element, into: etree._Element) -> None:
        frame = found.parent
        address = str(found.get_attribute("xlink:href") or "")
        if not address.startswith("Pictures/"):
            _under(into, "img", src=address)
            return
        told = {one.tag: one.text or "" for one in (frame.children if frame is not None else ())}
        alt = told.get("svg:desc") or told.get("svg:title") or ""
        data = self.document.get_part(address)
        if isinstance(data, bytes):
            _under(into, "img", src=self.source.keep(data), alt=alt)

    def _note(self, found: Element, into: etree._Element) -> None:
        body = next((one for one in found.children if one.tag == "text:note-body"), None)
        if body is not None:
            _under(into, "span", **{"class": "footnote"}).text = body.text_recursive


def _under(parent: etree._Element, name: str, **values: str) -> etree._Element:
    return etree.SubElement(parent, name, values)


def _say(into: etree._Element, text: str) -> None:
    """Add words behind what stands in an element."""
    if text and len(into):
        into[-1].tail = (into[-1].tail or "") + text
    elif text:
        into.text = (into.text or "") + text
