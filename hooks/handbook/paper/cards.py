"""Cards and posters as sheets: the first steps of a plan, whom to call, and the own coordinator.

Must not know how large they are printed, nor how they look.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook import plain
from handbook.model.cards import Card
from handbook.model.worksheets import Plan
from handbook.paper import card_files
from handbook.paper.blocks import Alarm, Coordinator, First, Headline, Line, Lines, Steps
from handbook.paper.compose import Composer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog import Entry
    from handbook.paper.blocks import Block, Frame
    from handbook.paper.sheet import Format, Sheet


class Cards(Composer):
    """Makes the cards and posters of one language."""

    def all(self) -> Iterator[Sheet]:
        """Every card and poster, in each of its sizes."""
        for entry in self.catalog.all("card"):
            yield from self.card(entry)

    def card(self, entry: Entry) -> Iterator[Sheet]:
        """One card or poster in each of its sizes."""
        card = plain.noun(self.catalog, entry.noun)
        assert isinstance(card, Card)  # noqa: S101  # asked for by that kind
        page = self.catalog.pages[entry.uri]
        blocks = tuple(self._blocks(card))
        triage = self.answers.triage()
        for size, name in card_files(card.id, card.format):
            key, title = f"card:{name}", self._title(card, size)
            sheet = self.sheet("card", page, key, name, entry.anchor, title, "", blocks)
            yield replace(sheet, format=size, leads=triage.uri if triage else "")

    def _title(self, card: Card, size: Format) -> str:
        """What tells it from the same poster in another size."""
        if card.format == "kaart":
            return card.title
        return f"{self.labels['card_poster']} {size[-2:].upper()}: {card.title}"

    def _blocks(self, card: Card) -> Iterator[Block]:
        """First what to do, then whom to call: on a card the two sides."""
        plan = plain.noun(self.catalog, self.answers.entry("plan", card.plan).noun)
        assert isinstance(plan, Plan)  # noqa: S101  # asked for by that kind
        first = plan.phases[0]
        yield Headline(card.title)
        yield self._alarm()
        yield First(plan.do or "", plan.dont or "", plan.danger)
        steps = self.doing.tasks(first.steps[: card.steps])
        if card.format == "poster":  # which is read from afar
            steps = tuple(replace(step, help="") for step in steps)
        yield Steps(self.labels.moment["nu"], steps, first.id)
        if card.evidence:
            yield self._rules(self.answers.entry("evidence", card.evidence), card.rules)
        yield self._to_call(card)
        yield self._coordinator()

    def _alarm(self) -> Alarm:
        """The same numbers and words as above the list of incidents."""
        lines = self.answers.lifelines()
        asked = (self.labels["call_danger" if one.danger else "call_crisis"] for one in lines)
        shown = self.doing.lines(lines)
        return Alarm(tuple(replace(one, name=name) for one, name in zip(shown, asked, strict=True)))

    def _rules(self, entry: Entry, most: int) -> Frame:
        whole = self.doing.frame(entry)
        return replace(whole, lines=whole.lines[:most], names=whole.names[:most])

    def _to_call(self, card: Card) -> Lines:
        """On a poster without the numbers that stand there already, large."""
        callers, large = self.answers.on_card(card.call), self.answers.lifelines()
        shown = [one for one in callers if card.format == "kaart" or one not in large]
        written = [Line(one.name, "", "", one.id) for one in self.answers.written(card.call)]
        return Lines(
            self.labels["card_call"],
            (*self.doing.lines(shown), *written),
            self.doing.checked(callers),
        )

    def _coordinator(self) -> Coordinator:
        own = self.catalog.school.coordinator
        role = own.role[:1].upper() + own.role[1:]
        return Coordinator(self.labels["card_coordinator"], role, own.contact)
