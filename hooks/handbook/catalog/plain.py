"""Text without markup: what quotes read as on paper, in data and in attributes."""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar, cast

from handbook.model.base import Noun, slots
from handbook.model.records import Contact
from handbook.model.rules import Owned
from handbook.reading import quotes, sectors, tongues
from handbook.reading.school import MARKED, capital, filled_in, mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.catalog.index import Catalog
    from handbook.reading.quotes import Quote
    from handbook.reading.school import School
    from handbook.words import Labels

N = TypeVar("N", bound=Noun)
DUTCH = "nl"  # what a school writes its values in
PROPER = ("name", "contact", "report")


def title_of(noun: Noun) -> str:
    """The name of a record as a reader knows it."""
    return str(getattr(noun, "title", None) or getattr(noun, "name", ""))


def words_of(catalog: Catalog, quote: Quote) -> str:
    """What a quote reads as when it cannot be a link."""
    if quote.label:
        return quote.label
    if quote.kind == "school":
        return of_school(catalog.school, catalog.labels, quote.id)
    if quote.kind == "page":
        return catalog.page_of(quote.id).title
    if quote.kind == quotes.ANSWER:
        return "…"
    if quote.kind == sectors.KIND:  # in a text as it was written, for all sectors
        return ""
    entry = catalog.quoted(quote.kind, quote.id)
    if entry is None:
        return str(quote)
    return _line(entry.noun) if isinstance(entry.noun, Contact) else title_of(entry.noun)


def of_school(school: School, labels: Labels, name: str) -> str:
    """A value of the school or what stands in its place; a capital gives a capital."""
    if school is MARKED:
        return mark(name)
    said = filled_in(school)[name.lower()]
    return in_words(said, name, labels) if said else _cased(labels.empty[name.lower()], name)


def in_own_voice(catalog: Catalog) -> Catalog:
    """The same for a text in which the school speaks, where it filled in nothing."""
    labels = catalog.labels
    ours = {**labels.empty, **labels.empty_ours}
    return replace(catalog, labels=labels.model_copy(update={"empty": ours}))


def in_words(said: str, name: str, labels: Labels) -> str:
    """What a school wrote, in Dutch; what is no sentence has no language."""
    words = _cased(said, name)
    known = name.lower() in PROPER or labels.language == DUTCH
    return words if known else tongues.said(words, DUTCH)


def _cased(words: str, name: str) -> str:
    return capital(words) if name[:1].isupper() else words


def name_of_site(school: School, labels: Labels) -> str:
    """The name of the handbook, or of the school that filled in its own."""
    return school.name or labels.site_name


def _line(contact: Contact) -> str:
    """A line by its name and number; of the emergency number the number is the name."""
    if not contact.phone:
        return contact.name
    return contact.phone if contact.danger else f"{contact.name} ({contact.phone})"


def text(catalog: Catalog, value: str) -> str:
    """A text of the front matter without markup."""
    if "[[" not in value:
        return value
    return "".join(p if isinstance(p, str) else words_of(catalog, p) for p in quotes.split(value))


def noun(catalog: Catalog, value: N) -> N:
    """A noun with all its texts without markup; the same one when they have none."""
    if id(value) not in catalog.plain:
        catalog.plain[id(value)] = value, _noun(catalog, value)
    return cast("N", catalog.plain[id(value)][1])


def _noun(catalog: Catalog, value: N) -> N:
    return reworded(value, lambda held: text(catalog, held))


def reworded(value: N, change: Callable[[str], str]) -> N:
    """A noun with a change in all its texts; the same one when there was none."""
    update: dict[str, Any] = {}
    for slot in slots(type(value)):
        held = getattr(value, slot.name)
        if not held or slot.shape == "value":
            continue
        made = held
        if slot.shape == "words":
            made = change(held)
        elif slot.shape == "noun":
            made = reworded(held, change)
        elif slot.shape == "nouns":
            made = tuple(reworded(one, change) for one in held)
            made = held if all(map(is_, made, held)) else made
        if made is not held:
            update[slot.name] = made
    if isinstance(value, Owned) and value.own:
        return cast("N", value.owned(reworded(value.own, change), update))
    return value.model_copy(update=update) if update else value
