"""A card or a poster shows whole records: an acute plan, numbers to call, what to do with images.

Must not know how a card looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checks import at
from handbook.model.cards import Card
from handbook.model.records import Contact
from handbook.model.worksheets import Plan
from handbook.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.index import Catalog, Page


def _of_plan(card: Card, plan: Plan) -> Iterator[tuple[str, str]]:
    """What a plan lacks for a card: the key, and what to write."""
    if not plan.acute:
        yield "plan", f"{quoted(plan.id)} is geen acuut plan. Kies een plan met acute: true"
        return
    if card.steps > len(plan.phases[0].steps):
        most = len(plan.phases[0].steps)
        yield "steps", f"{quoted(plan.id)} heeft bij nu minder stappen. Schrijf steps: {most}"
    if plan.images and card.evidence is None:
        yield (
            "evidence",
            "bij een plan met images: true hoort het kader over bewijs. Schrijf bijvoorbeeld "
            f"evidence: {plan.evidence[0]}",
        )


def _unreachable(contact: Contact) -> str:
    return (
        f"{quoted(contact.id)} heeft geen nummer. Kies een contact met phone, of een met "
        "local: true om zelf op te schrijven"
    )


def problems(catalog: Catalog, page: Page) -> list[Problem]:
    """What is wrong with the cards of a page, dead references aside."""
    found = []
    for place, card in enumerate(page.all(Card)):
        here = ("cards", place)
        plan = catalog.find("plan", card.plan)
        if plan and isinstance(plan.noun, Plan):
            found += [at(page, (*here, key), said) for key, said in _of_plan(card, plan.noun)]
        for index, name in enumerate(card.call):
            entry = catalog.find("contact", name)
            contact = entry.noun if entry else None
            if isinstance(contact, Contact) and not (contact.phone or contact.local):
                found.append(at(page, (*here, "call", index), _unreachable(contact)))
    return found
