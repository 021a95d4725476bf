"""Checklists and plans as blocks: what to do, by whom, and whom to call.

Must not know which files are made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook import plain
from handbook.answers import Answers
from handbook.model.records import Contact, Evidence, Law
from handbook.paper.blocks import First, Frame, Line, Lines, Notes, Prose, Steps, Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog import Catalog, Entry
    from handbook.labels import Labels
    from handbook.model.base import Certainty
    from handbook.model.worksheets import Advice, Checklist, Item, Plan
    from handbook.paper.blocks import Block

NOTES = 3
CONFIRMED: Certainty = "bevestigd"


class Doing:
    """Makes the blocks of checklists and plans of one language."""

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.catalog = catalog
        self.labels = labels
        self.answers = Answers(catalog)

    def tasks(self, items: Iterable[Item | Advice]) -> tuple[Task, ...]:
        """Items or advice, each with who does it and all that its page says beside it."""
        return tuple(
            Task(
                one.id,
                one.text,
                one.help or "",
                self.labels.roles(one.role),
                self._calls(one.contacts),
                self.sure(getattr(one, "certainty", CONFIRMED)),
            )
            for one in items
        )

    def _calls(self, names: Iterable[str]) -> str:
        found = [entry.noun for entry in self.answers.entries("contact", names)]
        lines = [_reached(one) for one in found if isinstance(one, Contact)]
        return f"{self.labels['task_calls']} {', '.join(lines)}." if lines else ""

    def sure(self, certainty: Certainty) -> str:
        """How sure something is, or nothing when it is confirmed."""
        return "" if certainty == CONFIRMED else self.labels.certainty[certainty]

    def checklist(self, sheet: Checklist) -> Iterator[Block]:
        """The groups with their boxes, and room for notes."""
        for group in sheet.groups:
            yield Tasks(group.title, self.tasks(group.items), group.id)
        yield Notes(self.labels["sheet_notes"], NOTES)

    def plan(self, plan: Plan) -> Iterator[Block]:
        """What comes first, whom to call, and the steps by their moment."""
        if plan.do and plan.dont:
            yield First(plan.do, plan.dont, plan.danger)
        if plan.call:
            callers = self.answers.callers(plan.call)
            yield Lines("", self.lines(callers), self.checked(callers))
        if plan.lead:
            said = f"{self.labels['lead']}: {self.labels.roles(plan.lead)}."
            yield Prose("", (said,), names=("lead",))
        yield from self._phases(plan)
        for name in ("avoid", "inform", "duties"):
            if getattr(plan, name):
                yield Steps(self.labels[name], self.tasks(getattr(plan, name)), name)
        if plan.laws:
            yield self._laws(plan.laws)
        for name in ("aftercare", "stop", "differs"):
            if getattr(plan, name):
                yield Steps(self.labels[name], self.tasks(getattr(plan, name)), name)

    def _phases(self, plan: Plan) -> Iterator[Block]:
        """The steps by their moment; what may be kept and passed on stands after the first."""
        for place, phase in enumerate(plan.phases):
            moment = self.labels.moment[phase.moment] if phase.moment else ""
            title = ": ".join(filter(None, (moment, phase.title)))
            kind = Steps if plan.acute else Tasks
            yield kind(title, self.tasks(phase.steps), phase.id)
            if place == 0:
                yield from map(self.frame, self.answers.entries("evidence", plan.evidence))

    def _laws(self, names: Iterable[str]) -> Prose:
        """What may be a crime: each law in a sentence, and how sure that is."""
        found = [plain.noun(self.catalog, e.noun) for e in self.answers.entries("law", names)]
        laws = [one for one in found if isinstance(one, Law)]
        said = tuple(self._law(one) for one in laws)
        return Prose(self.labels["laws"], said, "laws", tuple(one.id for one in laws))

    def _law(self, law: Law) -> str:
        sure = self.sure(law.certainty)
        return f"{law.title}: {law.text} ({sure})" if sure else f"{law.title}: {law.text}"

    def lines(self, contacts: Iterable[Contact]) -> tuple[Line, ...]:
        """Helplines with their number and hours."""
        return tuple(
            Line(one.name, one.phone or "", self.labels.hours(one), one.id) for one in contacts
        )

    def checked(self, contacts: list[Contact]) -> str:
        """Since when all these numbers hold."""
        day = self.labels.date(self.answers.oldest(contacts)) if contacts else ""
        return f"{self.labels['numbers_checked']} {day}" if day else ""

    def frame(self, entry: Entry) -> Frame:
        """What may be looked at, kept and passed on."""
        box = plain.noun(self.catalog, entry.noun)
        assert isinstance(box, Evidence)  # noqa: S101  # asked for by that kind
        return Frame(
            box.title,
            tuple(line.text for line in box.lines),
            box.status,
            box.id,
            tuple(line.id for line in box.lines),
        )


def _reached(one: Contact) -> str:
    """A helpline with its number, once where the one holds the other."""
    if not one.phone or one.phone in one.name:
        return one.name
    return one.phone if one.danger else f"{one.name} {one.phone}"
