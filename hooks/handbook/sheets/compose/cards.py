"""Cards and posters as sheets: the first steps of a plan, whom to call, and the own coordinator.

Must not know how large they are printed, nor how they look.
"""

from collections.abc import Iterator
from dataclasses import replace

from handbook.catalog import pages, people, plain, plans
from handbook.catalog.index import Entry
from handbook.model.cards import Card
from handbook.model.kinds import CardSize
from handbook.model.records import Evidence
from handbook.model.worksheets import Plan
from handbook.reading.school import raw
from handbook.sheets.blocks import Alarm, Block, Coordinator, First, Headline, Lines, Steps
from handbook.sheets.compose import calling, doing
from handbook.sheets.compose.desk import Desk
from handbook.sheets.names import card_files
from handbook.sheets.sheet import Sheet


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every card and poster, in each of its sizes."""
    for entry in desk.catalog.all(Card):
        yield from _sizes(*desk.own(entry))


def _sizes(desk: Desk, entry: Entry[Card]) -> Iterator[Sheet]:
    card = plain.noun(desk.catalog, entry.noun)
    blocks = tuple(_blocks(desk, card))
    triage = pages.triage(desk.catalog)
    due = doing.due(people.on_card(desk.catalog, card.call))
    for size, name in card_files(card.id, card.format):
        key, title = f"card:{name}", _title(desk, card, size)
        home = desk.page(entry)
        made = desk.sheet("card", home, key, name, entry.anchor, title, "", blocks, due=due)
        yield replace(made, format=size, leads=triage.uri if triage else "")


def _title(desk: Desk, card: Card, size: CardSize) -> str:
    """What tells it from the same poster in another size."""
    if card.format == "kaart":
        return card.title
    return f"{desk.labels.card_poster} {size[-2:].upper()}: {card.title}"


def _blocks(desk: Desk, card: Card) -> Iterator[Block]:
    """First what to do, then whom to call: on a card the two sides."""
    plan = plain.noun(desk.catalog, desk.catalog.one(Plan, card.plan).noun)
    first = plan.phases[0]
    yield Headline(card.title)
    yield _alarm(desk)
    yield First(plan.do or "", plan.dont or "", plan.danger)
    shown = plans.on_card(plan, card.steps)
    helps = ["" if card.format == "poster" else one.help or "" for one in shown]  # read from afar
    steps = tuple(
        replace(doing.short(desk, one), help=said) for one, said in zip(shown, helps, strict=True)
    )
    yield Steps(desk.labels.moment["nu"], steps, first.id)
    if card.evidence:
        yield doing.frame(desk, desk.catalog.one(Evidence, card.evidence), short=True)
    yield _to_call(desk, card)
    own = (raw("Coordinator"), raw("coordinator", "reach"))
    yield Coordinator(desk.labels.card_coordinator, *own)


def _alarm(desk: Desk) -> Alarm:
    """The same numbers and words as above the list of incidents."""
    found, labels = people.lifelines(desk.catalog), desk.labels
    asked = (labels.call_danger if one.danger else labels.call_crisis for one in found)
    shown = doing.lines(labels, found)
    return Alarm(tuple(replace(one, name=name) for one, name in zip(shown, asked, strict=True)))


def _to_call(desk: Desk, card: Card) -> Lines:
    """On a poster without the numbers that stand there already, large."""
    labels = desk.labels
    callers, large = people.on_card(desk.catalog, card.call), people.lifelines(desk.catalog)
    shown = [one for one in callers if card.format == "kaart" or one not in large]
    written = calling.written(people.written(desk.catalog, card.call))
    lines = (*doing.lines(labels, shown), *written)
    return Lines(labels.card_call, lines, doing.checked(labels, callers))
