"""The inside of a paragraph of HTML: words with their looks, links, pictures and lines.

Knows no blocks; what it does not know it leaves out, and keeps the words.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from lxml.html import HtmlElement

from handbook.loading.taking.nodes import TAKEN, Break, Picture, Span, Style, Words
from handbook.loading.taking.signs import clean

DROPPED = (
    *("script", "style", "head", "title", "meta", "link", "base", "template", "noscript"),
    *("iframe", "object", "embed", "video", "audio", "svg", "math", "button", "select"),
    *("textarea", "form"),
)
LOOKS: dict[str, Style] = {
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i"), "em"),
    "sub": "sub",
    "sup": "sup",
}
STACKED = (
    *("p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tr", "blockquote", "section"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
)
SCHEMES = ("http://", "https://", "mailto:", "tel:")
NO_LINK = (
    "de verwijzing achter {} leidde naar een plek die hier niet is. Alleen de woorden staan er."
)
NO_PICTURE = "een beeld heb ik niet overgenomen, want het staat niet in het document zelf: {}"
GONE = "hier stonden doorgestreepte woorden. Die heb ik weggelaten."
CROSSED = "hier staan woorden die doorgestreept waren. Haal ze weg als ze niet meer gelden."
MACHINE = re.compile(r"automatisch gegenereerd|automatically generated", re.I)


class Inline:
    """Gathers the words of a paragraph, and what was lost on the way."""

    def __init__(self) -> None:
        self.found: list[Span | Picture | Break] = []
        self.lost: list[str] = []

    def read(
        self, element: HtmlElement, styles: frozenset[Style] = frozenset(), link: str = ""
    ) -> None:
        """Add what stands in an element."""
        self._say(element.text, styles, link)
        for child in element:
            if isinstance(child.tag, str):
                self.add(child, styles, link)
            self._say(child.tail, styles, link)

    def add(self, child: HtmlElement, styles: frozenset[Style], link: str) -> None:
        """Add one element, without what stands behind it."""
        tag = child.tag
        if tag in DROPPED:
            return
        if tag == "br":
            self.found.append(Break())
        elif tag == "img":
            self._picture(child)
        elif tag == "input":
            if child.get("type") == "checkbox":
                self._say("\u2610 ", styles, link)
        elif tag == "a":
            self._link(child, styles)
        elif tag == "del":
            self.lost.append(GONE)
        else:
            self.lost += [CROSSED] if tag in ("s", "strike") else []
            own = {LOOKS[tag]} if tag in LOOKS else set()
            self.read(child, styles | own, link)

    def read_text(self, text: str | None) -> None:
        """Add plain words."""
        self._say(text, frozenset(), "")

    def lines(self, element: HtmlElement) -> None:
        """Add what stands in an element that holds paragraphs, each on a line."""
        self.read_text(element.text)
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if child.tag in STACKED:
                self._new_line()
                self.lines(child)
                self._new_line()
            else:
                self.add(child, frozenset(), "")
            self.read_text(child.tail)

    def _new_line(self) -> None:
        shown = [one for one in self.found if not isinstance(one, Span) or one.text.strip()]
        if shown and not isinstance(shown[-1], Break):
            self.found.append(Break())

    def _say(self, text: str | None, styles: frozenset[Style], link: str) -> None:
        if text:
            self.found.append(Span(clean(text), styles, link))

    def _link(self, child: HtmlElement, styles: frozenset[Style]) -> None:
        wanted = (child.get("href") or "").strip()
        address = safe(wanted)
        if wanted and not address and not wanted.startswith("#") and child.text_content().strip():
            self.lost.append(NO_LINK.format(f"«{clean(child.text_content()).strip()[:60]}»"))
        self.read(child, styles, address)

    def _picture(self, child: HtmlElement) -> None:
        address = child.get("src") or ""
        number = address.removeprefix(TAKEN)
        if number != address and number.isdecimal():
            alt = clean(child.get("alt") or "").strip()
            alt = "" if MACHINE.search(alt) else alt
            self.found.append(Picture(int(number), alt))
        else:
            self.lost.append(NO_PICTURE.format(f"«{clean(address)[:60]}»"))

    @property
    def words(self) -> Words:
        """All that was found, pieces that look the same in one, without lines around it."""
        found = list(_joined(self.found))
        while found and (isinstance(found[-1], Break) or _blank(found[-1])):
            found.pop()
        while found and (isinstance(found[0], Break) or _blank(found[0])):
            found.pop(0)
        return tuple(found)


def safe(address: str) -> str:
    """An address that a page may lead to, or nothing."""
    plain = "".join(address.split())
    if not plain.lower().startswith(SCHEMES):
        return ""
    if plain.lower().startswith("tel:"):
        return "tel:" + re.sub(r"[^0-9+]", "", unquote(plain))
    return quote(unquote(plain) if "%" not in plain else plain, safe="/:?=&#%@+,;~!$'*-._")


def _blank(one: Span | Picture | Break) -> bool:
    return isinstance(one, Span) and not one.text.strip()


def _joined(found: list[Span | Picture | Break]) -> Iterator[Span | Picture | Break]:
    last: Span | Picture | Break | None = None
    for one in found:
        if isinstance(last, Span) and isinstance(one, Span):
            if (last.styles, last.link) == (one.styles, one.link) or not one.text:
                last = Span(last.text + one.text, last.styles, last.link)
                continue
            if not last.text:
                last = one
                continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def lines(words: Words) -> Iterator[Words]:
    """The words of each line."""
    line: list[Span | Picture | Break] = []
    for one in (*words, Break()):
        if isinstance(one, Break):
            if line:
                yield tuple(line)
            line = []
        else:
            line.append(one)


def without(words: Words, signs: int) -> Words:
    """The words without their first signs."""
    left: list[Span | Picture | Break] = []
    for one in words:
        if signs and isinstance(one, Span):
            cut = one.text[signs:]
            signs = max(0, signs - len(one.text))
            left += [Span(cut, one.styles, one.link)] if cut else []
        else:
            left.append(one)
    return tuple(left)
