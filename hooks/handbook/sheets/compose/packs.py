"""Packs for a team day as sheets: one for each length, from agenda to agreements.

The worksheets in them have the blocks of their own sheets, so that they never differ.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from handbook import words
from handbook.catalog import plain, plans, timetable
from handbook.model.packs import LENGTHS, Pack
from handbook.model.records import Contact, Evidence
from handbook.model.worksheets import Checklist, Plan
from handbook.sheets.blocks import (
    Card,
    Cards,
    Chapter,
    Grid,
    Grounds,
    Lines,
    Mentions,
    Notes,
    Prose,
    Steps,
    Task,
    Tasks,
)
from handbook.sheets.compose import checklists, doing, meeting
from handbook.sheets.compose import plans as plan_sheets
from handbook.sheets.compose.desk import capitals
from handbook.sheets.filling import unfilled
from handbook.sheets.names import pack_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from handbook.catalog.index import Entry
    from handbook.model.base import Identified
    from handbook.model.packs import PackLine
    from handbook.sheets.blocks import Block
    from handbook.sheets.compose.desk import Desk
    from handbook.sheets.sheet import Sheet

SIGN_UP_ROWS = 10
CARDS_ON_A_PAGE = 8
ROOM_TO_AGREE, ROOM_TO_SIGN = 17, 8.5  # millimetres
# What a sheet of its own has, and a pack not at each of those in it.
ONCE = (Notes, Mentions, Grounds)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every pack in every length."""
    for entry in desk.catalog.all(Pack):
        for length in LENGTHS:
            yield _Writer(*desk.own(entry), length).sheet()


class _Writer:
    """Writes one pack of one length."""

    def __init__(self, desk: Desk, entry: Entry[Pack], length: int) -> None:
        self.desk = desk
        self.entry = entry
        self.pack = plain.noun(desk.catalog, entry.noun)
        self.length = length
        self.labels = desk.labels
        self.rows = timetable.agenda(self.pack, length)
        self.statements = timetable.statements(self.pack, length)

    def sheet(self) -> Sheet:
        """The whole pack."""
        part = f"{self.length} {self.labels.minutes}"
        made = self.desk.sheet(
            "pack",
            self.desk.page(self.entry),
            f"pack:{pack_name(self.pack, self.length)}",
            pack_name(self.pack, self.length),
            self.entry.anchor,
            f"{self.pack.title}: {part}",
            f"{self.labels.pack_goal}: {self.pack.goal}",
            self._blocks(),
            fill=True,
            due=self._due(),
        )
        return replace(made, of=self.pack.title, part=part)

    def _due(self) -> Iterator[date]:
        """Until when its worksheets and its numbers can be trusted."""
        yield from (own.until for own in self._used())
        yield from doing.due(self._lines_to_call())

    def _lines_to_call(self) -> list[Contact]:
        found = (entry.noun for entry in self.desk.catalog.named(Contact, self.pack.contacts))
        return [one for one in found if one.phone]

    def _blocks(self) -> Iterator[Block]:
        yield Prose("", (f"{self.labels.pack_group}: {self.pack.group}",), "group")
        yield meeting.agenda(self.desk, self.rows)
        yield meeting.copies(self.desk, self.pack, self.rows, self._used())
        before = tuple(Task(line.id, line.text) for line in self._lines(self.pack.before))
        yield Tasks(self.labels.pack_before, before, "before")
        yield from self._note()
        yield Steps(
            self.labels.statements,
            tuple(Task(one.id, one.text, one.ask or "") for one in self.statements),
            "statements",
        )
        yield from self.desk.mentions(self.entry, *self._used())
        yield Chapter(self.labels.pack_cards, self.labels.pack_cards_how, id="cards")
        yield self._cards()
        yield from self._worksheets()
        yield from self._recap()

    def _cards(self) -> Cards:
        """The statements, and empty cards for own ones where a page has room for them."""
        cards = [Card(one.text, one.ask or "") for one in self.statements]
        own = Card("", self.labels.pack_own_card)
        return Cards((*cards, *[own] * (-len(cards) % CARDS_ON_A_PAGE)))

    def _lines(self, lines: Iterable[PackLine]) -> tuple[PackLine, ...]:
        return timetable.lines(self.pack, self.length, lines)

    def _note(self) -> Iterator[Block]:
        note = self._lines(self.pack.note)
        names = tuple(line.id for line in note)
        yield Prose(self.labels.pack_note, tuple(line.text for line in note), "note", names)
        lines = doing.lines(self.labels, self._lines_to_call())
        if lines:
            yield Lines(self.labels.pack_help, lines)
        for box in self.desk.catalog.named(Evidence, self.pack.evidence):
            yield doing.frame(self.desk, box)

    def _worksheets(self) -> Iterator[Block]:
        """Each checklist and plan once, on pages of its own; a questionnaire has its own sheet."""
        for own in self._used():
            code = unfilled(own, words.of(own.language)).content(self.labels.language).code
            said = "" if own.language == self.labels.language else own.language
            place = (own.uri, own.anchor)
            if own.uri not in self.desk.catalog.pages:  # it has no sheet of its own, so no code
                place, code = ("", ""), ""
            yield Chapter(own.title, own.intro, code, own.name, *place, language=said)
            # The last page has room for notes on all of it, the first says what all of it names.
            blocks = (one for one in own.blocks if not isinstance(one, ONCE))
            yield from (replace(one, language=said) for one in blocks)

    def _used(self) -> tuple[Sheet, ...]:
        """The worksheets in the pack, each once."""
        parts = (row.part for row in self.rows)
        used = (e for part in parts for e in plans.worksheets_of(self.desk.catalog, part))
        return tuple(dict.fromkeys(sheet for entry in used if (sheet := self._inside(entry))))

    def _inside(self, entry: Entry[Identified]) -> Sheet | None:
        """The sheet of a worksheet that is in the pack; too long a one is printed by itself."""
        if isinstance(entry.noun, Checklist):
            return checklists.sheet(self.desk, cast("Entry[Checklist]", entry))
        if isinstance(entry.noun, Plan):
            return plan_sheets.sheet(self.desk, cast("Entry[Plan]", entry))
        return None

    def _recap(self) -> Iterator[Block]:
        yield Chapter(self.labels.pack_recap, self.labels.pack_recap_how, id="recap")
        recap = self._lines(self.pack.recap)
        rows = tuple(((line.text,), (), (), ()) for line in recap)
        named = tuple((line.id, line.text) for line in recap)
        widths = (5, 7.5, 3, 2.5)
        t = self.labels
        head = capitals(t.pack_about, t.pack_agreed, t.sheet_who, t.sheet_when)
        yield Grid("", head, rows, widths, room=ROOM_TO_AGREE, named=named)
        title = t.pack_sign_adults if self.pack.pupils else t.pack_sign
        blank: tuple[tuple[tuple[str, ...], ...], ...] = (((), (), ()),) * SIGN_UP_ROWS
        head = capitals(t.pack_name, t.pack_role, t.pack_join)
        yield Grid(title, head, blank, (6, 5, 7), room=ROOM_TO_SIGN)
