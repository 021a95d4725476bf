"""The text of a page as blocks: what Markdown makes of it, with its links as runs.

Must not know what a quote that fills a paragraph shows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from handbook.reading import quotes, tree
from handbook.reading.quotes import Quote
from handbook.sheets.blocks import Block
from handbook.sheets.blocks.text import Box, Head, Look, Points, Run, Runs, Said, Table
from handbook.sheets.book.sentences import Sentences

BLOCKS = {
    *(f"h{level}" for level in range(1, 7)),
    *("p", "ul", "ol", "dl", "dt", "dd", "table", "div", "details", "blockquote", "pre", "hr"),
    *("figure", "figcaption", "section", "aside"),
}
LOOKS: dict[str, Look] = {
    "strong": "strong",
    "b": "strong",
    "em": "slanted",
    "i": "slanted",
    "code": "code",
}


class Body:
    """The text of one page as blocks; ``show`` gives those of a quote that fills a paragraph."""

    def __init__(self, said: Sentences, show: Callable[[Quote], Iterable[Block]]) -> None:
        self.said = said
        self.show = show

    def blocks(self) -> Iterator[Block]:
        """All of it, in order."""
        parts = tree.read(self.said.page.document.body).parts
        return self._flow(parts[0].element) if parts else iter(())

    def _flow(self, parent: Element) -> Iterator[Block]:
        """What stands in an element: each block, and each run of words between blocks."""
        words = [*self._text(parent.text)]
        for child in parent:
            if child.tag in BLOCKS:
                yield from _said(words)
                yield from self._block(child)
                words = []
            else:
                words += self._run(child)
            words += self._text(child.tail)
        yield from _said(words)

    def _block(self, one: Element) -> Iterator[Block]:
        if len(one.tag) == 2 and one.tag[0] == "h" and one.tag[1].isdigit():
            yield Head(int(one.tag[1]), _trimmed(self._runs(one)), one.get("id", ""))
        elif one.tag == "p" and (asked := _alone(one)):
            for quote in asked:
                yield from self.show(quote)
        elif one.tag in ("ul", "ol"):
            yield Points(one.tag == "ol", tuple(tuple(self._flow(point)) for point in one))
        elif one.tag == "table":
            yield self._table(one)
        elif one.tag in ("details", "blockquote") or "admonition" in one.get("class", ""):
            yield self._box(one)
        elif one.tag == "dt":
            yield Said(tuple(replace(run, look="strong") for run in self._runs(one)))
        else:
            yield from self._flow(one)

    def _table(self, one: Element) -> Table:
        rows = [tuple(_trimmed(self._runs(cell)) for cell in row) for row in one.iter("tr")]
        return Table(rows[0], tuple(rows[1:]))

    def _box(self, one: Element) -> Box:
        first = one[0] if len(one) else None
        titled = first is not None and (
            first.tag == "summary" or "admonition-title" in first.get("class", "")
        )
        title = _trimmed(self._runs(one[0])) if titled else ()
        parts = [self._block(child) for child in one[titled:]]
        if titled or one.tag == "blockquote":
            return Box(title, tuple(block for part in parts for block in part))
        return Box((), tuple(self._flow(one)))

    def _runs(self, parent: Element) -> Runs:
        """All words in an element; a break of a line is one."""
        found = [*self._text(parent.text)]
        for child in parent:
            found += self._run(child)
            found += self._text(child.tail)
        return tuple(found)

    def _run(self, one: Element) -> Runs:
        if one.tag == tree.QUOTE:
            return (self.said.inline(_quote(one)),)
        if one.tag == "br":
            return (Run("\n"),)
        if one.tag == "img":
            return (Run(one.get("alt", ""), "slanted"),)
        runs = self._runs(one)
        if one.tag == "a":
            to = self.said.lead(one.get("href", ""))
            return tuple(replace(run, to=run.to or to) for run in runs)
        look = LOOKS.get(one.tag)
        return tuple(replace(run, look=look or run.look) for run in runs)

    def _text(self, text: str | None) -> Runs:
        return (Run(self.said.words(" ".join(_lines(text)))),) if text else ()


def _lines(text: str) -> list[str]:
    """The lines of a source are one line of a text; a space at an end of it stays."""
    return [line if at == 0 else line.lstrip() for at, line in enumerate(text.split("\n"))]


def _quote(one: Element) -> Quote:
    """The quote that an element was made of."""
    return quotes.in_text(one.get("title", ""))[0]


def _alone(one: Element) -> list[Quote]:
    """The quotes of a paragraph that holds nothing else."""
    beside = "".join([one.text or "", *(child.tail or "" for child in one)])
    whole = not beside.strip() and all(child.tag == tree.QUOTE for child in one)
    return [_quote(child) for child in one] if whole else []


def _trimmed(runs: Runs) -> Runs:
    """The same without space at its ends."""
    found = [run for run in runs if run.text]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(run for run in found if run.text)


def _said(runs: Iterable[Run]) -> Iterator[Said]:
    """A paragraph, where there is something to say."""
    found = _trimmed(tuple(runs))
    if found:
        yield Said(found)
