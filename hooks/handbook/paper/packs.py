"""Packs for a team day as sheets: one for each length, from agenda to agreements.

The worksheets in them have the blocks of their own sheets, so that they never differ.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook import plain, timetable
from handbook.model.packs import LENGTHS, Pack
from handbook.model.records import Contact
from handbook.paper import pack_name
from handbook.paper.blocks import (
    Card,
    Cards,
    Chapter,
    Grid,
    Line,
    Lines,
    Notes,
    Prose,
    Steps,
    Task,
    Tasks,
)
from handbook.paper.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog import Entry
    from handbook.model.packs import PackLine
    from handbook.paper.blocks import Block
    from handbook.paper.compose import Composer

AGENDA_HEAD = ("pack_time", "pack_part", "pack_parts", "pack_own_time")
RECAP_HEAD = ("pack_about", "pack_agreed", "sheet_who", "sheet_when")
SIGN_UP_HEAD = ("pack_name", "pack_role", "pack_join")
SIGN_UP_ROWS = 10
CARDS_ON_A_PAGE = 8
ROOM_TO_AGREE, ROOM_TO_SIGN = 17, 8.5  # millimetres


def sheets(composer: Composer) -> Iterator[Sheet]:
    """Every pack in every length."""
    for entry in composer.catalog.all("pack"):
        for length in LENGTHS:
            yield _Writer(composer, entry, length).sheet()


class _Writer:
    """Writes one pack of one length."""

    def __init__(self, composer: Composer, entry: Entry, length: int) -> None:
        pack = plain.noun(composer.catalog, entry.noun)
        assert isinstance(pack, Pack)  # noqa: S101  # the caller asks for packs alone
        self.composer = composer
        self.entry = entry
        self.pack = pack
        self.length = length
        self.labels = composer.labels
        self.rows = timetable.agenda(pack, length)
        self.statements = timetable.statements(pack, length)

    def sheet(self) -> Sheet:
        """The whole pack."""
        part = f"{self.length} {self.labels['minutes']}"
        made = self.composer.sheet(
            "pack",
            self.composer.catalog.pages[self.entry.uri],
            f"pack:{pack_name(self.pack, self.length)}",
            pack_name(self.pack, self.length),
            self.entry.anchor,
            f"{self.pack.title}: {part}",
            f"{self.labels['pack_goal']}: {self.pack.goal}",
            tuple(self._blocks()),
            fill=True,
        )
        inside = (one for entry in self._used() for one in self.composer.worksheet(entry).mentions)
        mentions = tuple(dict.fromkeys([*self.composer.mentions(self.entry), *inside]))
        return replace(made, of=self.pack.title, part=part, mentions=mentions)

    def _blocks(self) -> Iterator[Block]:
        yield Prose("", (f"{self.labels['pack_group']}: {self.pack.group}",), "group")
        yield self._agenda()
        before = tuple(Task(line.id, line.text) for line in self._lines(self.pack.before))
        yield Tasks(self.labels["pack_before"], before, "before")
        yield from self._note()
        yield Steps(
            self.labels["statements"],
            tuple(Task(one.id, one.text, one.ask or "") for one in self.statements),
            "statements",
        )
        yield Chapter(self.labels["pack_cards"], self.labels["pack_cards_how"], id="cards")
        yield self._cards()
        yield from self._worksheets()
        yield from self._recap()

    def _cards(self) -> Cards:
        """The statements, and empty cards for own ones where a page has room for them."""
        cards = [Card(one.text, one.ask or "") for one in self.statements]
        own = Card("", self.labels["pack_own_card"])
        return Cards((*cards, *[own] * (-len(cards) % CARDS_ON_A_PAGE)))

    def _lines(self, lines: Iterable[PackLine]) -> tuple[PackLine, ...]:
        return timetable.lines(self.pack, self.length, lines)

    def _head(self, names: Iterable[str]) -> tuple[str, ...]:
        words = (self.labels[name] for name in names)
        return tuple(word[:1].upper() + word[1:] for word in words)

    def _agenda(self) -> Grid:
        clock = self.labels.clock
        rows = tuple(
            ((f"{clock(row.start)}–{clock(row.end)}",), (row.part.title,), self._how(row), ())
            for row in self.rows
        )
        named = tuple(
            (row.part.id, " ".join([*line[0], *line[1], *line[2]]))
            for row, line in zip(self.rows, rows, strict=True)
        )
        return Grid("", self._head(AGENDA_HEAD), rows, (2.6, 4, 9.6, 2), named=named)

    def _how(self, row: timetable.Row) -> tuple[str, ...]:
        """What to do, what of the pack to use, and which sheet to print beside it."""
        said = [row.part.how]
        found = self.composer.answers.worksheets_of(row.part)
        for word, apart in ((self.labels["pack_use"], False), (self.labels["pack_beside"], True)):
            titles = [plain.title_of(e.noun) for e in found if _apart(e) == apart]
            said += [f"{word} {', '.join(titles)}."] if titles else []
        return (" ".join(said),)

    def _note(self) -> Iterator[Block]:
        answers = self.composer.answers
        note = self._lines(self.pack.note)
        names = tuple(line.id for line in note)
        yield Prose(self.labels["pack_note"], tuple(line.text for line in note), "note", names)
        found = [entry.noun for entry in answers.entries("contact", self.pack.contacts)]
        lines = tuple(
            Line(one.name, one.phone, self.labels.hours(one), one.id)
            for one in found
            if isinstance(one, Contact) and one.phone
        )
        if lines:
            yield Lines(self.labels["pack_help"], lines)
        yield from map(self.composer.doing.frame, answers.entries("evidence", self.pack.evidence))

    def _worksheets(self) -> Iterator[Block]:
        """Each checklist and plan once, on pages of its own; a questionnaire has its own sheet."""
        for entry in self._used():
            own = self.composer.worksheet(entry)
            code = own.content(self.composer.catalog.language).code
            yield Chapter(own.title, own.intro, code, own.name)
            # The last page has room for notes on all of it.
            yield from (block for block in own.blocks if not isinstance(block, Notes))

    def _used(self) -> tuple[Entry, ...]:
        """The worksheets in the pack, each once."""
        parts = [row.part for row in self.rows]
        used = [e for part in parts for e in self.composer.answers.worksheets_of(part)]
        return tuple(dict.fromkeys(e for e in used if not _apart(e)))

    def _recap(self) -> Iterator[Block]:
        yield Chapter(self.labels["pack_recap"], self.labels["pack_recap_how"], id="recap")
        recap = self._lines(self.pack.recap)
        rows = tuple(((line.text,), (), (), ()) for line in recap)
        named = tuple((line.id, line.text) for line in recap)
        widths = (5, 7.5, 3, 2.5)
        yield Grid("", self._head(RECAP_HEAD), rows, widths, room=ROOM_TO_AGREE, named=named)
        labels = self.labels
        title = labels["pack_sign_adults"] if self.pack.pupils else labels["pack_sign"]
        blank: tuple[tuple[tuple[str, ...], ...], ...] = (((), (), ()),) * SIGN_UP_ROWS
        yield Grid(title, self._head(SIGN_UP_HEAD), blank, (6, 5, 7), room=ROOM_TO_SIGN)


def _apart(entry: Entry) -> bool:
    """Whether a worksheet is too long for a pack: a questionnaire is printed as its own sheet."""
    return entry.kind.quote == "questionnaire"
