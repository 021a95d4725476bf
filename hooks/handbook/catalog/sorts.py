"""What a page is to someone who looks for something, by what it holds."""

from collections.abc import Mapping

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.pages import placed
from handbook.model.base import Noun
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Resource, Source, Term
from handbook.model.worksheets import Checklist, Plan
from handbook.words.finding import Found

LIST = 20  # a page with so many of these is a list: its records are found, not its text
LISTED = (Term, Resource, Source)
# What a page is by the first of these that it holds; a list to tick or steps may stand on any page.
KINDS: tuple[tuple[type[Noun], Found], ...] = (
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
    uri = f"{page.uri.rpartition('/')[0]}/index.md"
    index = catalog.pages.get(uri) or catalog.left_out.get(uri)
    return index is not None and "list:plans" in placed(index)
