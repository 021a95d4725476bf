"""Ids are different, within a page and of all records, and each page has a day when it is due."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import at
from handbook.model import upkeep
from handbook.model.base import Identified, Noun, Path, walk
from handbook.model.questionnaire import Option
from handbook.model.worksheets import PLAN_SECTIONS, Plan
from handbook.reading.problems import Problem, key_path, quoted

OWN_ID = (
    "Begin dat van jullie met onze-. Wil je iets van het handboek anders, schrijf dan een eigen "
    "regel onder rules:."
)


def _duplicates(page: Page) -> Iterator[Problem]:
    for path, _, noun in page.placed():
        seen: dict[str, Path] = {}
        for where, part in walk(noun, path):
            if not isinstance(part, Identified):
                continue
            # Ids are unique within a worksheet; options only within their own question.
            scope = f"{key_path(where[:-1])}.{part.id}" if isinstance(part, Option) else part.id
            said = ""
            if scope in seen:
                said = f"staat ook op regel {page.document.line((*seen[scope], 'id'))}"
            elif isinstance(noun, Plan) and where != path and part.id in PLAN_SECTIONS:
                said = "is al van een vast kopje"
            if said:
                said = f"het id {quoted(part.id)} {said}. Kies een ander id."
                yield at(page, (*where, "id"), said)
            seen.setdefault(scope, where)


def _due(page: Page) -> list[Problem]:
    """A page may be due sooner than its kind asks, never later."""
    if "page" not in page.nouns or page.facts.due is None:
        return []
    last = page.facts.checked + upkeep.longest(page.all(Noun))
    if page.facts.due <= last:
        return []
    message = (
        f"deze pagina is uiterlijk op {last.isoformat()} weer aan de beurt. "
        "Haal due weg, of schrijf een eerdere dag."
    )
    return [at(page, ("page", "due"), message)]


def twice(catalog: Catalog) -> Iterator[Problem]:
    """Every id that another record of its kind has already."""
    for page in catalog.pages.values():
        for path, kind, noun in page.records():
            first = catalog.entries[kind.quote, noun.id]
            if first.noun is not noun:
                message = f"het id {quoted(noun.id)} bestaat al op {first.uri}. "
                message += OWN_ID if page.own else "Kies een ander id, of verwijs ernaar."
                copied = f"{page.uri} as {first.uri}"  # a page that was copied has all its ids
                yield replace(at(page, (*path, "id"), message), fault=copied)


def of_page(page: Page) -> list[Problem]:
    """Ids and date of a page that carries the structure."""
    return [*_duplicates(page), *_due(page)]
