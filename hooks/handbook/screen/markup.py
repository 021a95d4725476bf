"""Quotes in running text, as an extension of Python-Markdown.

Leaves code alone; gets its HTML from the renderer of the page that is being made.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from handbook.catalog import pages
from handbook.reading import comments, quotes
from handbook.screen.render import Renderer

HEADINGS = tuple(f"h{level}" for level in range(1, 7))
SCROLLS = "scrolls"
SHORT = {*HEADINGS, "a", "th", "summary"}  # where an explanation is in the way
VERBATIM = {"code", "pre"}
OPEN = "open"  # of a heading that is not folded: ## Kop {#kop .open}


class QuoteExtension(Extension):
    """Set ``renderer`` before each page.

    ``leads`` has by its place what a block says under its folded heading; None ends the fold.
    """

    def __init__(self) -> None:
        super().__init__()
        self.renderer: Renderer | None = None
        self.leads: dict[str, str | None] = {}

    def extendMarkdown(self, md: Markdown) -> None:
        """Register all processors, those of quotes before those for links and paragraphs."""
        md.inlinePatterns.register(_Inline(self, md), "handbook-quote", 175)
        md.parser.blockprocessors.register(_Block(self, md), "handbook-block", 15)
        md.treeprocessors.register(_LeftOut(self, md), "handbook-left-out", 5)
        md.treeprocessors.register(_Tables(md), "handbook-tables", -10)
        md.treeprocessors.register(_Alone(md), "handbook-alone", -15)
        md.treeprocessors.register(_Folds(self, md), "handbook-folds", -20)
        md.treeprocessors.register(_Abbreviations(self, md), "handbook-abbreviations", -30)
        md.postprocessors.register(_Comments(md), "handbook-comments", -10)


class _Inline(InlineProcessor):
    def __init__(self, extension: QuoteExtension, md: Markdown) -> None:
        super().__init__(quotes.PATTERN, md)
        self.extension = extension

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        if self.extension.renderer is None:
            return None, None, None
        quote = quotes.Quote(m[1], m[2] or "", (m[3] or "").strip())
        html = self.extension.renderer.inline(quote)
        return self.md.htmlStash.store(str(html)), m.start(0), m.end(0)


class _Block(BlockProcessor):
    """A paragraph that is one quote."""

    def __init__(self, extension: QuoteExtension, md: Markdown) -> None:
        super().__init__(md.parser)
        self.extension = extension
        self.md = md

    def test(self, parent: Element, block: str) -> bool:
        return "[[" in block and all(quotes.alone(line) for line in block.strip().split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        renderer = self.extension.renderer
        if renderer is None:
            return False
        above = [one.tag for one in self.parser.root.iter() if one.tag in HEADINGS]
        renderer.after_headings = len(above)
        for line in blocks.pop(0).strip().split("\n"):
            quote: Any = quotes.alone(line)
            lead = renderer.lead(quote, above.count("h2"))
            html = str(renderer.block(quote)).strip()
            if html:
                place = SubElement(parent, "p").text = self.md.htmlStash.store(html)
                self.extension.leads[place] = None if quote.kind == "questionnaire" else lead
        return True


class _Comments(Postprocessor):
    """Leaves out what an author says to authors."""

    def run(self, text: str) -> str:
        return comments.without(text)


class _OfPage(Treeprocessor):
    """Works on the page that is being made."""

    def __init__(self, extension: QuoteExtension, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension


class _LeftOut(_OfPage):
    """Makes words of a link to a page that is left out, before the engine looks for that page."""

    def run(self, root: Element) -> None:
        renderer = self.extension.renderer
        if renderer and renderer.catalog.left_out:
            for one in root.iter("a"):
                if pages.led(renderer.page, one.get("href", "")) in renderer.catalog.left_out:
                    one.tag = "span"
                    one.attrib.clear()


class _Tables(Treeprocessor):
    """Puts each table in a box of its own, which scrolls where the table is too wide."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(parent):
                if child.tag == "table" and parent.get("class") != SCROLLS:
                    box = Element("div", {"class": SCROLLS})
                    box.tail, child.tail = child.tail, None
                    box.append(child)
                    parent[place] = box


class _Alone(Treeprocessor):
    """Marks what is a link and nothing else in a list or a table, so that a finger can hit it."""

    def run(self, root: Element) -> None:
        for one in root.iter():
            if one.tag in ("li", "td") and [child.tag for child in one] == ["a"]:
                beside = f"{one.text or ''}{one[0].tail or ''}"
                if not any(sign.isalnum() for sign in beside):
                    one.set("class", "alone")


class _Folds(_OfPage):
    """Folds each section of a long page behind its heading."""

    def run(self, root: Element) -> None:
        renderer = self.extension.renderer
        if renderer and renderer.page.facts.folded:
            inside: Element | None = None
            for child in list(root):
                if child.tag == "h2":
                    inside = None if OPEN in child.get("class", "") else self._folded(root, child)
                elif self.extension.leads.get(child.text or "", "") is None:
                    inside = None
                elif inside is not None:
                    root.remove(child)
                    inside.append(child)
            self._lead(root)

    def _folded(self, root: Element, heading: Element) -> Element:
        """A fold in the place of a heading; gives the part that opens."""
        fold = Element("details", {"class": "fold fold--section"})
        root[list(root).index(heading)] = fold
        for link in heading.findall("a[@class='headerlink']"):
            heading.remove(link)
        SubElement(fold, "summary").append(heading)
        return SubElement(fold, "div", {"class": "fold__in"})

    def _lead(self, root: Element) -> None:
        """What the first law of each section says, under its heading."""
        for fold in root.iterfind("details"):
            found = (self.extension.leads.get(one.text or "", "") for one in fold[1])
            lead = next(filter(None, found), "")
            if lead:
                SubElement(fold[0], "small").text = lead


class _Abbreviations(_OfPage):
    """Marks the abbreviations in running text, and remembers those elsewhere."""

    def run(self, root: Element) -> None:
        if self.extension.renderer:
            self._inside(root, self.extension.renderer)

    def _inside(self, parent: Element, renderer: Renderer) -> None:
        if parent.tag in SHORT:
            renderer.mention("".join(parent.itertext()))
        elif parent.tag not in VERBATIM:
            if parent.text and parent.text.strip():
                parent.text = renderer.marked(parent.text)
            for child in parent:
                self._inside(child, renderer)
                if child.tail and child.tail.strip():
                    child.tail = renderer.marked(child.tail)
