"""A catalogue for the sectors of a school: what is for others alone is not in it.

Must not know how anything is shown.
"""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING, Any

from handbook.model.base import SECTORS, Sectored, slots
from handbook.model.records import Article, Law
from handbook.reading import quotes, sectors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page
    from handbook.model.base import Noun, Sector, Slot


def meant_for(noun: Noun) -> tuple[Sector, ...]:
    """The sectors that a noun is for; nothing when it is for all."""
    return noun.sector if isinstance(noun, (Sectored, Article)) else ()


def within(catalog: Catalog, school: Collection[str]) -> Catalog:
    """The same for some sectors; without marks for sectors in any text."""
    narrowed = _Narrowed(catalog, school)
    pages = {uri: narrowed.page(page) for uri, page in catalog.pages.items()}
    if all(map(is_, pages.values(), catalog.pages.values())):
        return catalog
    entries = {
        key: replace(entry, noun=noun) if noun is not entry.noun else entry
        for key, entry in catalog.entries.items()
        if (noun := narrowed.made.get(id(entry.noun), entry.noun)) is not None
    }
    return replace(catalog, pages=pages, entries=entries)


class _Narrowed:
    """What is left of each noun; ``made`` has what changed by the id of the noun itself."""

    def __init__(self, catalog: Catalog, school: Collection[str]) -> None:
        self.school = school
        self.every = {*SECTORS} <= {*school}
        self.made: dict[int, Any] = {}
        self.gone = {key for key, entry in catalog.entries.items() if not self._kept(entry.noun)}

    def _kept(self, noun: Noun) -> bool:
        meant = meant_for(noun)
        return self.every or not meant or not {*meant}.isdisjoint(self.school)

    def page(self, page: Page) -> Page:
        """A page with what is left of its nouns and its text."""
        nouns = {key: self._all(held) for key, held in page.nouns.items()}
        text = sectors.body(page.document.body, self.school, self._gone)
        title, description = (self._said(one) for one in (page.title, page.description))
        same = all(map(is_, nouns.values(), page.nouns.values())) and text == page.document.body
        if same and (title, description) == (page.title, page.description):
            return page
        document = replace(page.document, body=text)
        shown = {key: held for key, held in nouns.items() if held}
        return replace(page, nouns=shown, document=document, title=title, description=description)

    def _said(self, text: str) -> str:
        return sectors.said(text, self.school)

    def _gone(self, line: str) -> bool:
        quote = quotes.alone(line)
        return quote is not None and not quote.label and (quote.kind, quote.id) in self.gone

    def _all(self, held: tuple[Any, ...]) -> tuple[Any, ...]:
        left = [self._noun(one) for one in held]
        self.made |= {id(one): now for one, now in zip(held, left, strict=True) if now is not one}
        return held if all(map(is_, left, held)) else tuple(one for one in left if one is not None)

    def _noun(self, noun: Noun) -> Noun | None:
        """What is left of a noun; nothing when it is for others, or when nothing is left in it."""
        if not self._kept(noun):
            return None
        update: dict[str, Any] = {}
        for slot in slots(type(noun)):
            held = getattr(noun, slot.name)
            made = self._slot(slot, held) if held else held
            if made is not held:
                if not made and type(noun).model_fields[slot.name].is_required():
                    return None
                update[slot.name] = made
        update |= self._own(noun)
        return noun.model_copy(update=update) if update else noun

    def _own(self, noun: Noun) -> dict[str, Any]:
        """What is for all sectors of a school need not say for which, and is as sure as there."""
        if self.every:
            return {}
        if isinstance(noun, Law):
            sure = [one.certainty for one in noun.articles if self._kept(one)]
            return {"certainty": sure[0]} if sure and all(sure) else {}
        if isinstance(noun, Article) and noun.sector and {*self.school} <= {*noun.sector}:
            return {"sector": (), "certainty": None}
        return {}

    def _slot(self, slot: Slot, held: Any) -> Any:
        if slot.shape == "words":
            return self._said(held)
        if slot.shape == "noun":
            return self._noun(held)
        if slot.shape == "nouns":
            return self._all(held)
        if slot.shape == "ref":
            return None if (slot.kind, held) in self.gone else held
        return self._refs(slot.kind, held) if slot.shape == "refs" else held

    def _refs(self, kind: str, held: Iterable[str]) -> Any:
        made = tuple(one for one in held if (kind, one) not in self.gone)
        return made if len(made) != len(tuple(held)) else held
