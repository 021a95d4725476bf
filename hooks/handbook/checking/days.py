"""Days that keep an order: each names one that is asked before it, so that no circle is made."""

from __future__ import annotations

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import at
from handbook.model.bounds import Bounds
from handbook.model.questionnaire import Questionnaire
from handbook.reading.problems import Problem, quoted, suggest

KEYS = ("not_before", "after")


def problems(_: Catalog, page: Page) -> list[Problem]:
    """What is wrong with the days that the bounds of a page name."""
    found: list[Problem] = []
    before: list[str] = []
    form = page.one(Questionnaire)
    for place, question in form.placed() if form else ():
        for key in KEYS:
            named = getattr(question.bounds or Bounds(), key)
            if named and named not in before:
                said = (
                    f"{quoted(named)} is geen vraag van soort datum die vóór deze vraag komt. "
                    f"{suggest(named, before)}"
                )
                found.append(at(page, (*place, "bounds", key), said))
        if question.kind == "datum":
            before.append(question.id)
    return found
