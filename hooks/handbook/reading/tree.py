"""The tree that Markdown makes of a body, with the line of each part; kept once it was made.

What is in a line is found by the ends of lines before it. Must not know what is wrong.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import AUTOMAIL_RE, InlineProcessor
from markdown.util import AtomicString
from pymdownx.superfences import highlight_validator

from handbook.reading import grammar, quotes
from handbook.reading.body import MOST_PAGES
from handbook.reading.places import STASHED, Places, definitions

QUOTE = "handbook-quote"
OBJECT = "\ufffc"  # in the place of what is no text: an escaped sign, a piece of HTML
HTML = ("div", "span", "details", "summary", "figure", "figcaption")  # made of raw HTML as well
_ESCAPED = re.compile("\x02[0-9]+\x03")


class Part(NamedTuple):
    """An element with its line (from 0) and the elements that it stands in."""

    line: int
    element: Element
    inside: tuple[str, ...]


class Words(NamedTuple):
    """A piece of text that stands on one line."""

    line: int
    text: str
    inside: tuple[str, ...]


class Tree(NamedTuple):
    """The elements and texts of a body in order, and the definitions that no link uses."""

    parts: tuple[Part, ...] = ()
    words: tuple[Words, ...] = ()
    unused: tuple[tuple[int, str], ...] = ()


class Heading(NamedTuple):
    """A heading: its line from 0, its level, its text, its own id, and what it stands in."""

    number: int
    level: int
    text: str
    name: str
    inside: tuple[str, ...] = ()


class _Inline(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(_Quote(quotes.PATTERN, md), QUOTE, 175)
        md.inlinePatterns.register(_Mail(AUTOMAIL_RE, md), "automail", 110)


class _Quote(InlineProcessor):
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        found = Element(QUOTE, {"title": m[0]})  # the words that follow do not say all of it
        found.text = AtomicString(m[3] or m[2] or m[1])
        return found, m.start(0), m.end(0)


class _Mail(InlineProcessor):
    """``<naam@school.nl>`` in plain signs; Markdown itself hides each behind a number."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        address = m[1].removeprefix("mailto:")
        found = Element("a", {"href": f"mailto:{address}"})
        found.text = AtomicString(address)
        return found, m.start(0), m.end(0)


class _References(dict[str, tuple[str, str]]):
    """Where links by reference lead; remembers which were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> tuple[str, str]:
        self.asked.add(name)
        return super().__getitem__(name)


def _code(source: str, *_: object, **__: object) -> str:
    """A block of code by the ends of its lines: as many as in the source, and no colours."""
    return f"<pre>\n{source}\n</pre>"


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    fence = {"name": "*", "class": "", "format": _code, "validator": highlight_validator}
    options = {**grammar.OPTIONS, "pymdownx.superfences": {"custom_fences": [fence]}}
    return Markdown(extensions=[*grammar.extensions(), _Inline()], extension_configs=options)


@lru_cache(maxsize=MOST_PAGES)
def read(body: str) -> Tree:
    """The tree of a body."""
    if not body.strip():
        return Tree()
    md = _markdown().reset()
    references = _References()
    md.references = references
    lines = body.split("\n")
    for one in md.preprocessors:
        lines = one.run(lines)
    root = Element("div")
    md.parser.parseChunk(root, "\n".join(lines))
    begins = Places(body).of(root)
    for name in (grammar.PLAIN, "inline", "attr_list"):
        md.treeprocessors[name].run(root)
    walk = _Walk(begins, list(map(str, md.htmlStash.rawHtmlBlocks)))
    walk.through(root, 0, ())
    unused = [one for one in definitions(body) if one[1].lower() not in references.asked]
    return Tree(tuple(walk.parts), tuple(walk.words), tuple(unused))


class _Walk:
    """Goes through the tree when all in its lines was read, and counts the ends of lines."""

    def __init__(self, begins: dict[tuple[int, bool], int], stash: list[str]) -> None:
        self.begins = begins
        self.stash = stash
        self.parts: list[Part] = []
        self.words: list[Words] = []

    def through(self, element: Element, line: int, inside: tuple[str, ...]) -> int:
        """Take up an element that begins on a line; gives the line where it ends."""
        line = self.begins.get((id(element), False), line)
        place = len(self.parts)
        self.parts.append(Part(line, element, inside))
        within = (*inside, element.tag)
        line = self._said(element.text, line, within)
        for child in element:
            line = self.through(child, line, within) + (child.tag == "br")
            line = self.begins.get((id(child), True), line)
            line = self._said(child.tail, line, within)
        if (id(element), False) not in self.begins and element.tag not in ("br", "img", "a"):
            below = next((one.line for one in self.parts[place + 1 :]), self.parts[place].line)
            self.parts[place] = self.parts[place]._replace(line=below)
        return line

    def _said(self, text: str | None, line: int, inside: tuple[str, ...]) -> int:
        if not text:
            return line
        if "\x02" in text:
            text = STASHED.sub(lambda m: OBJECT + "\n" * self._ends(int(m[1])), text)
            text = _ESCAPED.sub(OBJECT, text)
        rows = text.split("\n")
        if "code" not in inside and "pre" not in inside:
            self.words += [
                Words(line + at, row, inside) for at, row in enumerate(rows) if row.strip()
            ]
        return line + len(rows) - 1

    def _ends(self, number: int) -> int:
        return self.stash[number].strip("\n").count("\n") if number < len(self.stash) else 0


@lru_cache(maxsize=MOST_PAGES)
def headings(body: str) -> tuple[Heading, ...]:
    """Every heading of a body."""
    return tuple(_headings(body))


def _headings(body: str) -> Iterator[Heading]:
    for part in read(body).parts:
        tag = part.element.tag
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            text = "".join(part.element.itertext()).strip()
            yield Heading(part.line, int(tag[1]), text, part.element.get("id", ""), part.inside[1:])


def ids(body: str) -> Iterator[tuple[int, str]]:
    """The line and the id of every part of a body that has one and is no raw HTML."""
    for part in read(body).parts:
        if part.element.get("id") and part.element.tag not in HTML:
            yield part.line, part.element.get("id", "")
