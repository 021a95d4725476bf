"""The index of the search in one language: what people look for, from the catalogue.

The README beside this file explains it. Must not know of HTML, nor how the index is written.
"""

import json
from typing import Any

from handbook.catalog import people
from handbook.catalog.index import Catalog
from handbook.files.search import fulltext, pages, parts
from handbook.model.phone import Phone
from handbook.model.records import Contact, Term
from handbook.reading.tongues import bare
from handbook.sheets.place import Edition
from handbook.words import all_languages

Index = dict[str, Any]
NEEDS = ("crisis", "danger", "hurt", "assault", "missing")


def index(edition: Edition) -> Index:
    """What the script of the search reads; ``tests/js/search.d.ts`` says what stands where."""
    catalog = edition.catalog
    found = pages.searched(catalog)
    phones = [entry.noun for entry in catalog.all(Contact) if entry.noun.phone]
    calls = {contact.id: place for place, contact in enumerate(phones)}
    made = parts.parts(catalog, found, calls)
    return {
        "language": catalog.language,
        "finding": catalog.labels.finding.model_dump(mode="json", exclude={"same"}),
        "foreign": _foreign(catalog.language),
        "phones": [_phone(catalog, contact) for contact in phones],
        "care": {need: [calls[one.id] for one in people.needed(catalog, need)] for need in NEEDS},
        "pages": _columns([pages.row(edition, page, calls) for page in found]),
        "parts": _columns(made),
        "names": _names(catalog),
        "text": fulltext.text(catalog, found, parts.told(made)),
    }


def text(edition: Edition) -> str:
    """The index as JSON on one line."""
    return json.dumps(index(edition), ensure_ascii=False, separators=(",", ":"))


def _foreign(language: str) -> dict[str, list[str]]:
    """The signs of need in other languages: who is in need may write in any of them."""
    said = [one.finding for one in all_languages() if one.language != language]
    return {need: [sign for one in said for sign in getattr(one, need)] for need in NEEDS}


def _phone(catalog: Catalog, contact: Contact) -> list[str]:
    """Name, number and address, and what a reader must know before dialling it."""
    number, answers = Phone(contact.phone or ""), catalog.labels.answers(contact)
    return [bare(contact.name), number, number.address, bare(answers)]


def _columns(rows: list[dict[str, Any]]) -> Index:
    """A list for each key: like stands beside like, which packs well."""
    return {key: [_bare(row[key]) for row in rows] for key in (rows[0] if rows else ())}


def _bare(value: str | float) -> str | float:
    return bare(value) if isinstance(value, str) else value


def _names(catalog: Catalog) -> list[list[str]]:
    """The names that mean the same, the one that we use first."""
    terms = [entry.noun for entry in catalog.all(Term)]
    found = [[one.title, *filter(None, [one.full]), *one.old] for one in terms]
    old = [[bare(name) for name in names] for names in found if len(names) > 1]
    return [*old, *(names.split(", ") for names in catalog.labels.finding.same)]
