"""The pages that readers can find, with how much each weighs."""

from collections.abc import Mapping
from typing import Any

from handbook.catalog import people, plain, sorts
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.pages import for_authors
from handbook.model.page import Home
from handbook.model.records import Contact
from handbook.model.worksheets import Plan
from handbook.sheets.place import Edition
from handbook.words import Labels


def searched(catalog: Catalog) -> list[Page]:
    """The pages for readers in the order of the menus; who searches knows the way home."""
    return [
        page
        for page in catalog.pages.values()
        if not (for_authors(page) or page.head.search.exclude or page.one(Home))
    ]


def row(edition: Edition, page: Page, calls: Mapping[str, int]) -> dict[str, Any]:
    """What the index says of a page itself."""
    catalog = edition.catalog
    plan = page.one(Plan)
    also = plain.text(catalog, page.facts.also or "").lower().replace(",", " ").split()
    caller = people.first_caller(catalog, plan) if plan and plan.acute else None
    return {
        "address": edition.place.below(page.uri),
        "kind": sorts.kind(catalog, page),
        "title": page.title,
        "sentence": page.facts.english or "" if page.fallback else page.description,
        "also": " ".join(dict.fromkeys(also)),  # the order of words tells the search nothing
        "weight": page.head.search.boost,
        "list": int(sorts.is_list(page)),
        "phone": calls.get(caller.id, -1) if caller else -1,
        "language": page.foreign,
        "mark": _mark(catalog.labels, page),
        "care": _care(catalog, page, plan) if plan else "",
    }


def _mark(labels: Labels, page: Page) -> str:
    """Whose a page is, and that it is in another language."""
    own, foreign = labels.own * page.own, labels.fallback_mark * page.fallback
    return " · ".join(filter(None, (own, foreign)))


def _care(catalog: Catalog, page: Page, plan: Plan) -> str:
    """Whether a plan is for someone who may want to die, for danger to life, or who is hurt."""
    if page.head.search.hurt:
        return "hurt"
    first = catalog.one(Contact, plan.call[0]).noun if plan.call else None
    return "crisis" if first and first.crisis else "danger" if plan.danger else ""
