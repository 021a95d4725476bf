"""Sentences of a page as runs, with their quotes and links; explains the first abbreviations.

Must not know of Markdown.
"""

import re
from collections.abc import Iterable

from handbook.catalog import abbreviations, pages, plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.model.records import Contact, Source
from handbook.reading import quotes
from handbook.reading.quotes import Quote
from handbook.sheets.blocks.text import Points, Run, Runs, Said

QUIET = ("term", "source")  # what a text names in passing
_SIGN = re.compile("\x02([0-9]+)\x03")
_STASHED = re.compile("\x02[^\x03]*\x03")  # HTML of an author, which is for a screen
_WEB = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)


class Sentences:
    """Texts of one page as runs; the first of each abbreviation is explained."""

    def __init__(self, catalog: Catalog, page: Page) -> None:
        self.catalog = catalog
        self.labels = catalog.labels
        self.page = page
        self._short = abbreviations.of(catalog)
        self._met: set[str] = set()

    def words(self, text: str) -> str:
        """A text of an author as readers see it."""
        if "\x02" in text:
            text = _STASHED.sub("", _SIGN.sub(lambda sign: chr(int(sign[1])), text))
        end, made = 0, ""
        for one in self._short.find(text):
            made += text[end : one.end] + ("" if one.short in self._met else one.said)
            self._met.add(one.short)
            end = one.end
        return made + text[end:]

    def rich(self, text: str) -> Runs:
        """A text of the front matter, its quotes as links."""
        return tuple(
            Run(self.words(part)) if isinstance(part, str) else self.inline(part)
            for part in quotes.split(text)
        )

    def inline(self, quote: Quote) -> Run:
        """A quote inside a sentence; a number is there to be called and leads nowhere else."""
        words = plain.words_of(self.catalog, quote)
        if quote.kind == "page":
            return Run(words, to=quote.id)
        entry = self.catalog.quoted(quote.kind, quote.id)
        if entry is None or (isinstance(entry.noun, Contact) and not quote.label):
            return Run(words)
        if isinstance(entry.noun, Source):
            words = quote.label or entry.noun.by
        return Run(words, to=f"{entry.uri}#{entry.anchor}", quiet=quote.kind in QUIET)

    def lead(self, href: str) -> str:
        """Where a link in the text leads: an address, or the path of a page with its anchor."""
        if not href or _WEB.match(href):
            return href
        anchor = href.partition("#")[2]
        uri = pages.led(self.page, href)
        if uri in self.catalog.left_out:
            return ""
        return f"{uri}#{anchor}" if anchor else uri


def said(*runs: Run | str) -> Said:
    """A paragraph of what is given."""
    return Said(tuple(Run(one) if isinstance(one, str) else one for one in runs))


def links(found: Iterable[tuple[str, str]]) -> Points:
    """A list of what leads to places, by their words."""
    return Points(False, tuple((said(Run(words, to=to)),) for words, to in found))
