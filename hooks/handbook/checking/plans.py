"""A plan that says whom to call has a number to call, and one with images the box on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checking.at import at
from handbook.model.records import Contact, Evidence
from handbook.model.worksheets import Plan
from handbook.reading.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page


def _of_plan(catalog: Catalog, plan: Plan) -> Iterator[tuple[str, str]]:
    """What is wrong with a plan: the key, and what to write."""
    lines = [catalog.find(Contact, name) for name in plan.call]
    if lines and all(lines) and not any(entry and entry.noun.phone for entry in lines):
        yield "call", "hier is geen nummer bij om te bellen. Kies er een contact met phone bij."
    boxes = [catalog.find(Evidence, name) for name in plan.evidence]
    if plan.images and all(boxes) and not any(entry and entry.noun.images for entry in boxes):
        yield (
            "evidence",
            f"bij images: true hoort een kader over seksuele beelden, en {quoted(plan.evidence[0])}"
            " gaat daar niet over. Kies er een kader met images: true bij",
        )


def problems(catalog: Catalog, page: Page) -> list[Problem]:
    """What is wrong with the plan of a page, dead references aside."""
    plan = page.one(Plan)
    found = _of_plan(catalog, plan) if plan else ()
    return [at(page, ("plan", key), said) for key, said in found]
