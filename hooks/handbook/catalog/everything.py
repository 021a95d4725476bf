"""Everything by its name, for a list from A to Z; must not know how that looks."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from handbook.catalog import pages, plain
from handbook.model.records import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handbook.catalog.index import Catalog

# Records that people know by a name, by what the search calls them; the others are found on the
# page where they stand.
KINDS = {
    "law": "law",
    "checklist": "checklist",
    "questionnaire": "sheet",
    "pack": "sheet",
    "card": "sheet",
    "contact": "contact",
    "resource": "resource",
    "term": "term",
}
OTHER = "0–9"


class Named(NamedTuple):
    """A name with its page and its place there.

    ``kind`` is what a record is called, or nothing; ``meant`` is the name that we use for it, or
    what an abbreviation is short for.
    """

    name: str
    uri: str
    anchor: str = ""
    kind: str = ""
    meant: str = ""


def by_letter(catalog: Catalog) -> Mapping[str, list[Named]]:
    """All names in order, below the letter that they begin with."""
    found: dict[str, list[Named]] = {}
    once = {(one.name.lower(), one.uri): one for one in _all(catalog)}
    for one in sorted(once.values(), key=lambda one: (_folded(one.name), one.uri)):
        first = _folded(one.name)[:1].upper()
        found.setdefault(first if first.isalpha() else OTHER, []).append(one)
    return found


def by_folder(catalog: Catalog) -> Mapping[str, Sequence[Named]]:
    """The pages below the title of the first page of their folder, in the order of the menus."""
    found: dict[str, list[Named]] = {}
    for page in catalog.pages.values():
        folder, _, name = page.uri.partition("/")
        if name and not page.facts.example:
            found.setdefault(pages.section(catalog, folder), []).append(Named(page.title, page.uri))
    return found


def _all(catalog: Catalog) -> Iterator[Named]:
    """Records first, so that a page stands there once where both have one name."""
    for quote, kind in KINDS.items():
        for entry in catalog.of_kind(quote):
            noun = plain.noun(catalog, entry.noun)
            title = plain.title_of(noun)
            full, old = (noun.full or "", noun.old) if isinstance(noun, Term) else ("", ())
            yield Named(title, entry.uri, entry.anchor, kind, full)
            yield from (Named(one, entry.uri, entry.anchor, kind, title) for one in old)
    for page in catalog.pages.values():
        if not (page.facts.example or page.foreign):
            yield Named(page.title, page.uri)


def _folded(name: str) -> str:
    """A name as it is sorted: without capitals, accents and signs in front."""
    bare = unicodedata.normalize("NFD", name.lower())
    return "".join(sign for sign in bare if sign.isalnum() or sign == " ").strip()
