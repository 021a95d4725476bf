"""The pages that readers can find, with what each is and how much it weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.catalog import people, plain
from handbook.catalog.pages import placed
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.page import Home
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Resource, Source, Term
from handbook.model.worksheets import Checklist, Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalog.index import Catalog, Page
    from handbook.model.base import Noun
    from handbook.sheets.place import Edition
    from handbook.words.finding import Found

AUTHORS = "meewerken/"  # pages for those who write the handbook
LIST = 20  # a page with so many of these is a list: its records are found, not its text
LISTED = (Term, Resource, Source)
# What a page is by the first of these that it holds; a list to tick or steps may stand on any page.
KINDS: tuple[tuple[type[Noun], Found], ...] = (
    (Home, "page"),
    (Questionnaire, "sheet"),
    (Pack, "sheet"),
    (Card, "sheet"),
    (Law, "law"),
    (Contact, "contact"),
    (Evidence, "evidence"),
    (Term, "term"),
    (Resource, "resource"),
)
SHOWS: Mapping[str, Found] = {
    "list:pending": "law",
    "list:duties": "law",
    "list:log": "sheet",
    "list:year": "moment",
}


def searched(catalog: Catalog) -> list[Page]:
    """The pages for readers in the order of the menus."""
    return [
        page
        for page in catalog.pages.values()
        if not (page.facts.example or page.head.search.exclude or page.uri.startswith(AUTHORS))
    ]


def is_list(page: Page) -> bool:
    """Whether a page only gathers records, each of which is found by itself."""
    return sum(len(page.all(noun)) for noun in LISTED) >= LIST


def kind(catalog: Catalog, page: Page) -> Found:
    """What a page is to who looks for something."""
    plan, checklist = page.one(Plan), page.one(Checklist)
    if plan and (plan.acute or _among_plans(catalog, page)):
        return "plan" if plan.acute else "steps"
    if checklist and checklist.task:
        return "task"
    if page.facts.role:
        return "role"
    held = next((name for noun, name in KINDS if page.all(noun)), None)
    shown = next((SHOWS[name] for name in placed(page) if name in SHOWS), None)
    return "list" if is_list(page) else held or shown or "page"


def _among_plans(catalog: Catalog, page: Page) -> bool:
    """Whether the first page of its folder lists plans."""
    index = catalog.pages.get(f"{page.uri.rpartition('/')[0]}/index.md")
    return index is not None and "list:plans" in placed(index)


def row(edition: Edition, page: Page, calls: Mapping[str, int]) -> dict[str, Any]:
    """What the index says of a page itself."""
    catalog = edition.catalog
    plan = page.one(Plan)
    caller = people.first_caller(catalog, plan) if plan and plan.acute else None
    return {
        "address": edition.place.below(page.uri) or "./",
        "kind": kind(catalog, page),
        "title": page.title,
        "sentence": page.description,
        "also": plain.text(catalog, page.facts.also or ""),
        "weight": page.head.search.boost,
        "list": int(is_list(page)),
        "phone": calls.get(caller.id, -1) if caller else -1,
        "language": page.foreign,
        "care": _care(catalog, page, plan) if plan else "",
    }


def _care(catalog: Catalog, page: Page, plan: Plan) -> str:
    """Whether a plan is for someone who may want to die, for danger to life, or who is hurt."""
    if page.head.search.hurt:
        return "hurt"
    first = catalog.one(Contact, plan.call[0]).noun if plan.call else None
    return "crisis" if first and first.crisis else "danger" if plan.danger else ""
