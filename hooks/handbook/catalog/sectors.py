"""A catalogue for the sectors of a school: what is for others alone is not in it.

Must not know how anything is shown.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.model.base import SECTORS, Noun, Sector, Sectored, Slot
from handbook.model.records import Article, Law
from handbook.reading import quotes, sectors


def meant_for(noun: Noun) -> tuple[Sector, ...]:
    """The sectors that a noun is for; nothing when it is for all."""
    return noun.sector if isinstance(noun, (Sectored, Article)) else ()


def within(catalog: Catalog, school: Collection[str]) -> Catalog:
    """The same for some sectors; without marks for sectors in any text."""
    return catalog.changed(_Narrowing(catalog, school).page)


class _Narrowing:
    """Knows what is for a school; the records that are not are ``gone``."""

    def __init__(self, catalog: Catalog, school: Collection[str]) -> None:
        self.school = school
        self.every = {*SECTORS} <= {*school}
        self.gone = {key for key, entry in catalog.entries.items() if not self._kept(entry.noun)}

    def _kept(self, noun: Noun) -> bool:
        meant = meant_for(noun)
        return self.every or not meant or not {*meant}.isdisjoint(self.school)

    def page(self, page: Page) -> Page:
        """A page with what is left of its nouns and its text."""
        made, old = page.changed(self._noun), page.document
        text = sectors.body(old.body, self.school, self._lost)
        document = old if text == old.body else replace(old, body=text)
        title, description = (
            sectors.said(one, self.school) for one in (page.title, page.description)
        )
        if (document, title, description) == (old, page.title, page.description):
            return made
        return replace(made, document=document, title=title, description=description)

    def _lost(self, line: str) -> bool:
        quote = quotes.alone(line)
        return quote is not None and not quote.label and (quote.kind, quote.id) in self.gone

    def _noun(self, noun: Noun) -> Noun | None:
        """What is left of a noun; nothing when it is for others, or when nothing is left in it."""
        if not self._kept(noun):
            return None
        made = noun.remade(self._noun, self._field)
        if made is not noun and any(
            one.is_required() and getattr(noun, name) and not getattr(made, name)
            for name, one in type(noun).model_fields.items()
        ):
            return None
        update = self._own(noun)
        return made.model_copy(update=update) if update else made

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

    def _field(self, slot: Slot, held: Any) -> Any:
        if slot.shape == "words":
            return sectors.said(held, self.school)
        if slot.shape == "ref":
            return None if (slot.kind, held) in self.gone else held
        made = tuple(one for one in held if (slot.kind, one) not in self.gone)
        return made if len(made) != len(held) else held
