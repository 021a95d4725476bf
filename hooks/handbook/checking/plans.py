"""A plan that says whom to call has a number to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checking.at import at
from handbook.model.records import Contact
from handbook.model.worksheets import Plan

if TYPE_CHECKING:
    from handbook.catalog.index import Catalog, Page
    from handbook.reading.problems import Problem


def problems(catalog: Catalog, page: Page) -> list[Problem]:
    """What is wrong with the plan of a page, dead references aside."""
    plan = page.one(Plan)
    if plan is None or not plan.call:
        return []
    found = [catalog.find(Contact, name) for name in plan.call]
    if not all(found) or any(entry and entry.noun.phone for entry in found):
        return []
    message = "hier is geen nummer bij om te bellen. Kies er een contact met phone bij."
    return [at(page, ("plan", "call"), message)]
