"""Packs for a team day as sheets: one for each length, from agenda to agreements."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from math import ceil

from handbook.catalog import plain, plans, timetable
from handbook.catalog.index import Entry
from handbook.model.packs import Pack, PackLine
from handbook.model.records import Contact, Evidence
from handbook.model.school import LINES
from handbook.sheets import filling
from handbook.sheets.blocks import (
    Block,
    Card,
    Cards,
    Chapter,
    Grid,
    Lines,
    Prose,
    Steps,
    Task,
    Tasks,
)
from handbook.sheets.compose import calling, doing, inside, meeting, stories
from handbook.sheets.compose.desk import Desk, capitals
from handbook.sheets.compose.meeting import Handout
from handbook.sheets.names import pack_name
from handbook.sheets.sheet import Sheet

FILE = "school/waar-staan-wij.md"  # where a school keeps what was agreed
RECAP_ROWS, SIGN_UP_ROWS = 5, 10  # on one page
ROWS_OF_CARDS = 4, 5  # on a page; each of two cards
ROOM_TO_AGREE, ROOM_TO_SIGN = 17, 8.5  # millimetres


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every pack in every length."""
    for entry in desk.catalog.all(Pack):
        for length in entry.noun.lengths:
            yield _Writer(*desk.own(entry), length).sheet()


class _Writer:
    """Writes one pack of one length."""

    def __init__(self, desk: Desk, entry: Entry[Pack], length: int) -> None:
        self.desk = desk
        self.entry = entry
        self.pack = plain.noun(desk.catalog, entry.noun)
        self.guests = self.pack.guests
        self.length = length
        self.labels = desk.labels
        self.rows = timetable.agenda(self.pack, length)
        self.used = tuple(inside.used(desk, self.rows))
        parts = [row.part for row in self.rows]
        self.talk = next((part for part in parts if part.cases), None)
        drill = any(part.injects for part in parts)
        self.news = timetable.news(self.pack, length) if drill else []
        self.statements = timetable.statements(self.pack, length)
        # Whoever leads has the cards in hand, and needs no list of them.
        self.led = self.pack.cards == "een"

    def sheet(self) -> Sheet:
        """The whole pack."""
        part = f"{self.length} {self.labels.minutes}"
        made = self.desk.sheet(
            "pack",
            self.desk.page(self.entry),
            f"pack:{pack_name(self.pack, self.length)}",
            pack_name(self.pack, self.length),
            self.entry.anchor,
            f"{self.pack.title}, {part}",
            f"{self.labels.pack_goal}: {self.pack.goal}",
            self._blocks(),
            fill=True,
            due=self._due(),
        )
        return replace(made, of=self.pack.title, part=part)

    def _due(self) -> Iterator[date]:
        """Until when its worksheets and its numbers can be trusted."""
        yield from (own.until for own, _ in self.used)
        yield from doing.due(self._lines_to_call())

    def _lines_to_call(self) -> list[Contact]:
        found = (entry.noun for entry in self.desk.catalog.named(Contact, self.pack.contacts))
        return [one for one in found if one.phone]

    def _blocks(self) -> Iterator[Block]:
        handouts = tuple(self._handouts())
        yield Prose("", (f"{self.labels.pack_group}: {self.pack.group}",), "group")
        yield meeting.agenda(self.desk, self.rows)
        yield meeting.copies(self.desk, self.pack, self.rows, handouts)
        before = tuple(Task(line.id, line.text) for line in self._lines(self.pack.before))
        yield Tasks(self.labels.pack_before, before, "before")
        yield from self._note()
        cases = self.pack.cases if self.talk else ()
        yield from stories.notes(self.desk, cases)
        if self.news:
            said = plans.drilled(self.desk.catalog, self.pack)
            yield stories.read_out(self.desk, self.news, said)
        if self.statements and not self.led:
            asked = (Task(one.id, one.text, one.ask or "") for one in self.statements)
            yield Steps(self.labels.statements, tuple(asked), "statements")
        used = (own for own, _ in self.used)
        yield from self.desk.mentions(self.entry, *used, pages=(one.page for one in cases))
        for one in handouts:
            yield from one.blocks

    def _handouts(self) -> Iterator[Handout]:
        """What is copied by itself, in order."""
        t = self.labels
        if self.statements:
            head = Chapter(t.pack_cards, t.pack_cards_how, id="cards")
            yield Handout(head, (self._cards(),), self.pack.cards, t.pack_one_sided)
        if self.talk:
            head = Chapter(t.pack_cases, t.pack_cases_how, id=stories.CASES)
            yield Handout(head, stories.told(self.desk, self.pack.cases), self.talk.copies)
        yield from inside.handouts(self.desk, self.used, self._help() if self.guests else None)
        if self.news:
            head = Chapter(t.pack_decisions, t.pack_decisions_how, id="decisions")
            yield Handout(head, stories.decisions(self.desk, self.news), "een")
        how = t.pack_recap_how
        if not self.guests:
            how += " " + t.pack_recap_after.format(site=filling.beside(FILE, t.pack_recap_site))
        head = Chapter(t.pack_recap, how, id="recap")
        yield Handout(head, tuple(self._recap()), "een", t.pack_large)

    def _cards(self) -> Cards:
        """The statements on as few pages as can be; empty cards for own ones fill the last."""
        cards = [
            Card(one.text, one.ask or "", one.id if self.led else "") for one in self.statements
        ]
        own = Card("", self.labels.pack_own_card)
        rows = min(ROWS_OF_CARDS, key=lambda rows: ceil(len(cards) / (2 * rows)))
        return Cards((*cards, *[own] * (-len(cards) % (2 * rows))), rows)

    def _lines(self, lines: Iterable[PackLine]) -> tuple[PackLine, ...]:
        return timetable.lines(self.pack, self.length, lines)

    def _note(self) -> Iterator[Block]:
        note = self._lines(self.pack.note)
        names = tuple(line.id for line in note)
        yield Prose(
            self.labels.pack_note,
            tuple(line.text for line in note),
            "note",
            names,
            held=True,
            points=True,
        )
        lines = doing.lines(self.labels, self._lines_to_call())
        if lines:
            own = calling.of_roles(self.pack.contacts, len(LINES))
            yield Lines(self.labels.pack_help, (*own, *lines))
        for box in self.desk.catalog.named(Evidence, self.pack.evidence):
            yield doing.frame(self.desk, box)

    def _help(self) -> Lines:
        """Who helps, for a sheet that goes home: at school, and beyond."""
        lines = doing.lines(self.labels, self._lines_to_call())
        return Lines(self.labels.pack_help, (calling.at_school(), *lines))

    def _recap(self) -> Iterator[Block]:
        recap = self._lines(self.pack.recap)
        rows = tuple(((line.text,), (), (), ()) for line in recap)
        named = tuple((line.id, line.text) for line in recap)
        widths = (5, 7.5, 3, 2.5)
        t = self.labels
        head = capitals(t.pack_about, t.pack_agreed, t.sheet_who, t.sheet_when)
        yield Grid("", head, rows, widths, room=ROOM_TO_AGREE, named=named)
        title = t.pack_sign_adults if self.pack.pupils else t.pack_sign
        room = SIGN_UP_ROWS - 2 * max(0, len(recap) - RECAP_ROWS)
        blank: tuple[tuple[tuple[str, ...], ...], ...] = (((), (), ()),) * room
        role = t.pack_role_parents if self.pack.parents else t.pack_role
        head = capitals(t.pack_name, role, t.pack_join)
        yield Grid(title, head, blank, (6, 5, 7), room=ROOM_TO_SIGN)
