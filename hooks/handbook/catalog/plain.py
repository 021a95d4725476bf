"""Text without markup: what quotes read as on paper, in data and in attributes."""

from collections.abc import Callable
from functools import partial
from typing import cast

from handbook.catalog.index import Catalog
from handbook.model.base import N, Noun, Slot
from handbook.model.records import Contact
from handbook.model.school import School
from handbook.reading import quotes, sectors, tongues
from handbook.reading.quotes import Quote
from handbook.reading.school import MARKED, capital, filled_in, mark
from handbook.words import Labels

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


def in_own_voice(labels: Labels) -> Labels:
    """The same words for a text in which the school speaks, where it filled in nothing."""
    return labels.model_copy(update={"empty": {**labels.empty, **labels.empty_ours}})


def in_words(said: str, name: str, labels: Labels) -> str:
    """What a school wrote, in Dutch; what is no sentence has no language."""
    words = _cased(said, name)
    known = name.lower() in PROPER or labels.language == tongues.DUTCH
    return words if known else tongues.said(words, tongues.DUTCH)


def _cased(words: str, name: str) -> str:
    return capital(words) if name[:1].isupper() else words


def name_of_site(school: School, labels: Labels) -> str:
    """The name of the handbook, or of the school that filled in its own."""
    return school.name or labels.site_name


def _line(contact: Contact) -> str:
    """A line by its name and number; of the emergency number the number is the name."""
    if contact.danger or not contact.phone:
        return contact.phone or contact.name
    name, more = contact.called
    behind = [one for one in (more, contact.phone) if one not in {"", name}]
    return f"{name} ({', '.join(behind)})" if behind else name


def text(catalog: Catalog, value: str) -> str:
    """A text of the front matter without markup."""
    if "[[" not in value:
        return value
    return "".join(p if isinstance(p, str) else words_of(catalog, p) for p in quotes.split(value))


def noun(catalog: Catalog, value: N) -> N:
    """A noun with all its texts without markup; the same one when they have none."""
    if id(value) not in catalog.plain:
        catalog.plain[id(value)] = value, reworded(value, partial(text, catalog))
    return cast("N", catalog.plain[id(value)][1])


def reworded(value: N, change: Callable[[str], str]) -> N:
    """A noun with a change in all its texts; the same one when there was none."""

    def field(slot: Slot, held: str) -> str:
        return change(held) if slot.shape == "words" else held

    return value.remade(lambda inner: reworded(inner, change), field)
