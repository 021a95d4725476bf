"""Footnotes of any make of HTML: each goes to the sentence it belongs to, between brackets."""

import re

from lxml import etree
from lxml.html import HtmlElement

_ABOVE = ("li", "p", "div", "aside")
_MARKS = re.compile(r"^\s*(?:\[?\d+\]?|\u2191|\u21a9\ufe0e?)\s*|\s*[\u2191\u21a9]\ufe0e?\s*$")


def bring_home(root: HtmlElement) -> None:
    """Put the words of each footnote where its number stands, and take it away below."""
    for one in root.iter("span"):
        if one.get("class") == "footnote" and one.getparent() is not None:
            _place(one, one.text_content())
    named = {key: one for one in root.iter() for key in _names(one)}
    for link in list(root.iter("a")):
        target = named.get((link.get("href") or "#").removeprefix("#"))
        note = _note(link, target) if target is not None else None
        if note is not None:
            text = _MARKS.sub("", _MARKS.sub("", note.text_content()))
            _place(_outer(link), text)
            _remove(note)


def _names(one: HtmlElement) -> list[str]:
    if not isinstance(one.tag, str):
        return []
    return [key for key in (one.get("id"), one.get("name") if one.tag == "a" else None) if key]


def _outer(link: HtmlElement) -> HtmlElement:
    """The link, or the sign above the line that it stands in."""
    above = link.getparent()
    alone = above is not None and above.tag == "sup" and len(above) == 1
    return above if alone and above is not None else link


def _note(link: HtmlElement, target: HtmlElement) -> HtmlElement | None:
    """The note that a link leads to: what leads back to the link."""
    mine = {*_names(link), *_names(_outer(link))}
    holds = target if target.tag in _ABOVE else next(target.iterancestors(*_ABOVE), None)
    if holds is None or link in list(holds.iter("a")):
        return None
    back = {(one.get("href") or "").removeprefix("#") for one in holds.iter("a")}
    return holds if mine & back else None


def _place(mark: HtmlElement, text: str) -> None:
    """Write the words of a note in the place of its mark."""
    said = " ".join(text.split()).rstrip(".")
    tail = mark.tail
    mark.clear()
    mark.tag = "span"
    mark.text = f" ({said})" if said else ""
    mark.tail = tail


def _remove(note: HtmlElement) -> None:
    parent = note.getparent()
    if parent is not None:
        note.tail, tail = None, note.tail
        if tail and tail.strip():
            etree.SubElement(parent, "span").text = tail
        parent.remove(note)
