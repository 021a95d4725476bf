"""One page of a book: its text with the blocks that stand in it, and at the end on what it rests.

Must not know which pages are in the book.
"""

from collections.abc import Iterator
from dataclasses import replace

from handbook.catalog import laws, pages, plain, plans
from handbook.catalog.index import Entry
from handbook.catalog.page import Page
from handbook.model.base import Identified
from handbook.model.kinds import KIND_BY_KEY, KINDS
from handbook.model.packs import Pack
from handbook.model.records import Source
from handbook.model.worksheets import Plan
from handbook.reading.quotes import Quote
from handbook.sheets.blocks import Block
from handbook.sheets.blocks.text import BELOW, Anchor, Head, Points, Run, Said
from handbook.sheets.book import lists, records
from handbook.sheets.book.sentences import Sentences, links, said
from handbook.sheets.book.text import Body
from handbook.sheets.book.worksheets import SITE, Worksheets
from handbook.sheets.compose.desk import Desk
from handbook.sheets.shelf import Shelf

SHEETS = ("checklist", "plan", "questionnaire")  # whose blocks come from their sheet
FOOT = 0
Part = tuple[int, "Block"]  # the level of the heading above a block, or ``FOOT``, and the block


class Leaf:
    """Makes the blocks of one page; ``parts`` has them in the order in which they are read."""

    def __init__(self, desk: Desk, shelf: Shelf, version: str, page: Page) -> None:
        self.desk = desk
        self.catalog = desk.catalog
        self.labels = desk.labels
        self.shelf = shelf
        self.page = page
        self.sentences = Sentences(self.catalog, page)
        self.records = records.Records(desk, self.sentences)
        self.lists = lists.Lists(desk, shelf, version, self.sentences)
        self.work = Worksheets(desk, shelf, self.sentences)
        self._shown: set[tuple[str, str]] = set()

    def parts(self) -> Iterator[Part]:
        """All that stands on the page, each with the level of the heading above it."""
        yield from _leveled(self._before())
        yield from _leveled(Body(self.sentences, self._block).blocks())
        yield from _leveled(self._after())
        yield from ((FOOT, block) for _, block in _leveled(self._foot()))

    def _before(self) -> Iterator[Block]:
        """A plan for an incident of now stands first, where the text does not place it."""
        plan = self.page.one(Plan)
        placed = any(one.partition(":")[0] == "plan" for one in pages.placed(self.page))
        if plan and plan.acute and not placed:
            yield from self._own("plan")

    def _after(self) -> Iterator[Block]:
        """What the text did not place, and what is for the role of the page."""
        for kind in KINDS:
            if kind.quote and kind.quote != "source" and kind.key in self.page.nouns:
                yield from self._own(kind.key)
        if pages.gathers(self.page):
            yield from self._gathered()

    def _foot(self) -> Iterator[Block]:
        """On what the page rests: its advice, and its sources."""
        yield from self.work.grounds
        found = laws.by_publisher(self.catalog, self.page.facts.sources)
        own = [noun for noun in self.page.all(Source) if ("source", noun.id) not in self._shown]
        anchors = (self.catalog.one(Source, one.id).anchor for one in own)
        if own:
            yield Anchor(tuple(anchors))
        if (found or own) and not self.work.grounds:
            yield Head(BELOW, (Run(self.labels.grounds),))
        said_by = [(by, [e.noun.title for e in entries]) for by, entries in found]
        told = [f"{by}: {'; '.join(t)}" if t != [by] else by for by, t in said_by]
        if points := [said(words) for words in told] + [self._source(one) for one in own]:
            yield Points(False, tuple((one,) for one in points))

    def _source(self, one: Source) -> Said:
        """A source of this page alone, on as few lines as it takes."""
        made = ", ".join(filter(None, (one.publisher, one.date)))
        name = f"{one.title} ({made})" if made else one.title
        note = f". {plain.text(self.catalog, one.note)}" if one.note else ""
        return said(Run(name, to=one.url or ""), note)

    def _block(self, quote: Quote) -> Iterator[Block]:
        """What a quote that fills a paragraph shows."""
        name = f"{quote.kind}:{quote.id}"
        if name in lists.MADE:
            return lists.MADE[name](self.lists)
        if name in lists.SCREEN:
            return iter((said(Run(self.labels.book_on_site, to=f"{SITE}{self.page.uri}")),))
        if not quote.id:
            return self._own(quote.kind)
        entry = self.catalog.quoted(quote.kind, quote.id)
        if entry is None or quote.label:
            return iter((Said((self.sentences.inline(quote),)),))
        return self._show(entry)

    def _own(self, key: str) -> Iterator[Block]:
        """The records of one block of the page that it has not shown yet."""
        kind = KIND_BY_KEY[key]
        for noun in self.page.nouns.get(key, ()):
            if isinstance(noun, Identified) and (kind.quote, noun.id) not in self._shown:
                yield from self._show(self.catalog.entries[kind.quote, noun.id])

    def _show(self, entry: Entry[Identified]) -> Iterator[Block]:
        """One record in full; a worksheet is so on its own page alone."""
        kind = entry.kind.quote
        anchor = entry.anchor_on(self.page.uri, self._shown)
        if kind in records.MADE:
            yield from records.MADE[kind](self.records, entry, anchor)
            return
        title = plain.text(self.catalog, plain.title_of(entry.noun))
        if entry.uri != self.page.uri:
            yield said(Run(title, to=f"{entry.uri}#{entry.anchor}"))
            return
        if title != self.page.title:
            yield Head(BELOW, (Run(title),), anchor)
        elif anchor:
            yield Anchor((anchor,))
        if kind in SHEETS:
            yield from self.work.sheet(entry)
        elif isinstance(entry.noun, Pack):
            yield from self.work.pack(entry, entry.noun)
        else:
            yield self.work.sheets(entry)

    def _gathered(self) -> Iterator[Block]:
        """What is for the roles of the page: items, plans and pages."""
        t, roles = self.labels, self.page.facts.role
        items = plans.items_for(self.catalog, roles)
        if items:
            yield Head(BELOW, (Run(t.role_items),))
        for sheet, mine in items:
            yield said(Run(self._plain(sheet.noun.title), "strong", f"{sheet.uri}#{sheet.anchor}"))
            yield Points(False, tuple((said(self._plain(one.text)),) for one in mine))
        if led := plans.led_by(self.catalog, roles):
            yield Head(BELOW, (Run(t.role_plans),))
            yield links((self._plain(one.noun.title), one.uri) for one in led)
        yield Head(BELOW, (Run(t.role_pages),))
        for folder, found in pages.for_roles(self.catalog, roles).items():
            yield said(Run(pages.section(self.catalog, folder), "strong"))
            yield links((one.title, one.uri) for one in found)

    def _plain(self, text: str) -> str:
        return plain.text(self.catalog, text)


def _leveled(blocks: Iterator[Block]) -> Iterator[Part]:
    """Blocks with the level of the heading above each; what a block brings stands one below."""
    written = above = 1
    for block in blocks:
        made = block
        if isinstance(block, Head):
            if block.depth != BELOW:
                written = block.depth
            above = written + (block.depth == BELOW)
            made = replace(block, depth=above)
        yield above, made
