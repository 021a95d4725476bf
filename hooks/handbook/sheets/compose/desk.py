"""What all composers share: the catalogue, the head of a sheet, and each worksheet made once.

Composes with marks where a value of the school comes, see ``filling``. Must not know which files
are made of a sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from handbook.catalog import plain
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.base import Identified, texts
from handbook.model.kinds import KIND_BY_QUOTE, SheetKind
from handbook.model.questionnaire import Questionnaire
from handbook.model.worksheets import Checklist
from handbook.reading import quotes
from handbook.sheets.blocks import Block, Mention, Mentions, Notes
from handbook.sheets.sheet import Sheet

W = TypeVar("W", Checklist, Questionnaire)
I = TypeVar("I", bound=Identified)  # noqa: E741 (as in the catalogue)
NOTES = 3  # lines


def capitals(*words: str) -> tuple[str, ...]:
    """The heads of a table, each with a capital."""
    return tuple(word[:1].upper() + word[1:] for word in words)


class Desk:
    """Where the sheets of one language are made; ``base`` is that of the one with the structure."""

    def __init__(self, catalog: Catalog, base: Desk | None = None) -> None:
        self.catalog = catalog
        self.labels = catalog.labels
        self.base = base
        self._made: dict[tuple[str, str], Sheet] = {}

    def once(self, entry: Entry[Identified], make: Callable[[], Sheet]) -> Sheet:
        """The sheet of a worksheet, made the first time that it is asked for."""
        key = entry.kind.key, entry.noun.id
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def own(self, entry: Entry[I]) -> tuple[Desk, Entry[I]]:
        """A record where its sheets are made: without a translation, in its own language."""
        if self.base is None or not self.page(entry).fallback:
            return self, entry
        return self.base, self.base.catalog.one(type(entry.noun), entry.noun.id)

    def page(self, entry: Entry[Identified]) -> Page:
        """The page of a record."""
        return self.catalog.page_of(entry.uri)

    def text(self, value: str | None) -> str:
        """A text of the front matter without markup; nothing for nothing."""
        return plain.text(self.catalog, value) if value else ""

    def sheet(
        self,
        kind: SheetKind,
        page: Page,
        key: str,
        name: str,
        anchor: str,
        title: str,
        intro: str,
        blocks: Iterable[Block],
        *,
        fill: bool = False,
        due: Iterable[date] = (),
    ) -> Sheet:
        """A sheet with the head that all sheets have.

        ``due`` says until when what it took from elsewhere can be trusted, such as numbers.
        """
        return Sheet(
            kind=kind,
            key=key,
            name=name,
            uri=page.uri,
            anchor=anchor,
            title=title,
            intro=intro,
            language=page.language,
            author=self.labels.site_name,
            school="",
            version=self.labels.date(page.facts.checked),
            until=min((page.due, *due)),
            blocks=tuple(blocks),
            fill=fill,
        )

    def form(
        self, kind: SheetKind, entry: Entry[W], blocks: Callable[[W], Iterable[Block]]
    ) -> Sheet:
        """A worksheet to fill in by hand, with room for notes; ``blocks`` makes what is its own."""

        def make() -> Sheet:
            noun: W = plain.noun(self.catalog, entry.noun)
            notes = Notes(self.labels.sheet_notes, NOTES)
            return self.sheet(
                kind,
                self.page(entry),
                f"{kind}:{noun.id}",
                noun.id,
                entry.anchor,
                noun.title,
                noun.intro or "",
                (*blocks(noun), *self.mentions(entry), notes),
                fill=True,
            )

        return self.once(entry, make)

    def mentions(
        self, entry: Entry[Identified], *inside: Sheet, pages: Iterable[str] = ()
    ) -> Iterator[Mentions]:
        """What a record and the sheets in it name and a reader may want to open, each once."""
        found = [q for _, text in texts(entry.noun) for q in quotes.in_text(text)]
        found += [quotes.Quote("page", uri, "") for uri in pages]
        named = [m for quote in found if (m := self._mention(quote)) and m.uri != entry.uri]
        named += [mention for sheet in inside for mention in sheet.mentions]
        if named:
            yield Mentions(self.labels.mentions, tuple(dict.fromkeys(named)))

    def _mention(self, quote: quotes.Quote) -> Mention | None:
        if quote.kind == "page":
            there = self.catalog.pages.get(quote.id)
            return Mention(there.title, quote.id) if there else None
        found = self.catalog.quoted(quote.kind, quote.id)
        if found is None or not KIND_BY_QUOTE[quote.kind].opened:
            return None  # of a contact the number stands in the text already
        title = self.text(plain.title_of(found.noun))
        url = str(getattr(found.noun, "url", None) or "")
        stays = url or found.uri in self.catalog.pages
        return Mention(title, found.uri, found.anchor, url) if stays else None
