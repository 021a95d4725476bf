"""A card or a poster shows whole records: an acute plan, numbers to call, what to do with images.

Must not know how a card looks.
"""

from collections.abc import Iterator

from handbook.catalog.index import Catalog
from handbook.checking.at import Said
from handbook.model.base import SECTORS
from handbook.model.cards import Card
from handbook.model.records import Contact, Evidence
from handbook.model.worksheets import Plan
from handbook.reading import sectors
from handbook.reading.problems import quoted

# More does not fit in letters that can be read.
MOST_SIGNS = 1000
MOST_CALLS = 8
NO_NUMBER = (
    "{} heeft geen nummer. Kies een contact met phone, of een met local: true om zelf op te "
    "schrijven"
)


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


def _of_box(plan: Plan, box: Evidence) -> Iterator[tuple[str, str]]:
    """What a box lacks for a card: the key, and what to write."""
    if not box.short:
        yield (
            "evidence",
            f"{quoted(box.id)} heeft geen korte vorm, en het hele kader past hier niet. "
            "Schrijf short bij dat kader",
        )
    if plan.images and not box.images:
        yield (
            "evidence",
            f"het plan kan over seksuele beelden gaan, en {quoted(box.id)} niet. Kies een kader "
            "met images: true",
        )


def _too_much(card: Card, plan: Plan, box: Evidence | None) -> Iterator[tuple[str, str]]:
    """More than fits: a poster has larger letters, and shows no help."""
    said = [card.title, plan.do or "", plan.dont or ""]
    for step in plan.phases[0].steps[: card.steps]:
        said += [step.text, (step.help or "") if card.format == "kaart" else ""]
    if box:
        said += [box.title, *(line.text for line in box.short), box.status]
    signs = sum(len(sectors.said(one, SECTORS)) for one in said)
    if signs > MOST_SIGNS:
        yield (
            "steps",
            f"hier passen ongeveer {MOST_SIGNS} tekens, en het zijn er {signs}. "
            "Kies minder steps, of schrijf het plan of short in het kader korter",
        )
    if len(card.call) > MOST_CALLS:
        yield "call", f"hier passen {MOST_CALLS} nummers. Kies de belangrijkste"


def wrong(catalog: Catalog, card: Card) -> Iterator[Said]:
    """What is wrong with a card, dead references aside."""
    plan = catalog.find(Plan, card.plan)
    box = catalog.find(Evidence, card.evidence) if card.evidence else None
    if plan:
        inside = box.noun if box else None
        found = [*_of_plan(card, plan.noun), *_too_much(card, plan.noun, inside)]
        found += _of_box(plan.noun, inside) if inside else ()
        for key, said in found:
            yield (key,), said
    for index, name in enumerate(card.call):
        contact = catalog.find(Contact, name)
        if contact and not (contact.noun.phone or contact.noun.local):
            yield ("call", index), NO_NUMBER.format(quoted(name))
