"""Whoever reads about suicide or sexual violence meets the crisis line first."""

import re

from handbook.catalog.page import Page
from handbook.model.records import Contact
from handbook.model.worksheets import Plan
from handbook.reading import quotes
from project import real

HEAVY = re.compile(r"zelfdoding|zelfbeschadig|suïcid|verkracht|aanrand|seksueel geweld", re.I)
CATALOG = real().base
CRISIS = {entry.noun.id for entry in CATALOG.all(Contact) if entry.noun.crisis}
ONCE = 1  # a page that has the word in passing gives the line in that sentence


def words(page: Page) -> int:
    """How often a page speaks of it, in its text and its blocks."""
    found = [text for _, text in page.texts]
    return sum(len(HEAVY.findall(text)) for text in (*found, page.document.body))


def at_the_top(page: Page) -> bool:
    """Whether the line stands above the first heading, or in the list of numbers of the plan."""
    top = (page.facts.brief or "") + page.document.body.split("\n## ")[0]
    plan = page.one(Plan)
    asked = {quote.id for quote in quotes.in_text(top)} | set(plan.call if plan else ())
    return bool(asked & CRISIS) or "[[list:incidents]]" in top


HEAVY_PAGES = [uri for uri, page in CATALOG.pages.items() if words(page) > ONCE]


def test_the_crisis_line_stands_at_the_top() -> None:
    assert [uri for uri in HEAVY_PAGES if not at_the_top(CATALOG.pages[uri])] == []


def test_there_is_one_crisis_line_and_pages_that_need_it() -> None:
    assert len(CRISIS) == 1
    assert len(HEAVY_PAGES) > 10
