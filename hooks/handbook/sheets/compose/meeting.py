"""What a pack says of the meeting itself: when each part begins, and what is copied for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import copying, plain, plans
from handbook.model.questionnaire import Questionnaire
from handbook.sheets.blocks import Agenda, Copies, Copy, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog.index import Entry
    from handbook.catalog.timetable import Row
    from handbook.model.base import Identified
    from handbook.model.packs import CopiesFor, Pack
    from handbook.sheets.compose.desk import Desk
    from handbook.sheets.sheet import Sheet


def apart(entry: Entry[Identified]) -> bool:
    """Whether a worksheet is too long for a pack: a questionnaire is printed as its own sheet."""
    return isinstance(entry.noun, Questionnaire)


def agenda(desk: Desk, rows: Iterable[Row]) -> Agenda:
    """Each part with its times, what to do, and what of the pack to use."""
    t = desk.labels
    slots = (
        Slot(
            row.part.id,
            t.clock(row.start),
            t.clock(row.end),
            row.part.title,
            _how(desk, row),
            row.minutes,
        )
        for row in rows
    )
    return Agenda(tuple(slots))


def _how(desk: Desk, row: Row) -> str:
    """What to do, what of the pack to use, and which sheet to print beside it."""
    said = [row.part.how]
    found = plans.worksheets_of(desk.catalog, row.part)
    for word, own in ((desk.labels.pack_use, False), (desk.labels.pack_beside, True)):
        titles = [plain.title_of(e.noun) for e in found if apart(e) == own]
        said += [f"{word} {', '.join(titles)}."] if titles else []
    return " ".join(said)


def copies(desk: Desk, pack: Pack, rows: Iterable[Row], inside: tuple[Sheet, ...]) -> Copies:
    """What is copied of a pack with these worksheets inside, and what is printed beside it."""
    found = tuple(_copies(desk, pack, rows, inside))
    return Copies(desk.labels.pack_copier, example(desk, pack), found)


def example(desk: Desk, pack: Pack) -> str:
    """For how many people the copies are counted."""
    t = desk.labels
    said = t.pack_example_groups if copying.in_groups(pack) else t.pack_example
    return said.format(people=pack.people, groups=copying.groups(pack), size=pack.size)


def _copies(
    desk: Desk, pack: Pack, rows: Iterable[Row], inside: tuple[Sheet, ...]
) -> Iterator[Copy]:
    t = desk.labels

    def copy(name: str, title: str, how: str, to: CopiesFor, part: int | None) -> Copy:
        cut = how == t.pack_one_sided
        return Copy(name, title, how, t.pack_copies[to], copying.times(pack, to), part, cut)

    used = {
        entry.noun.id: (entry, row.part.copies)
        for row in reversed(tuple(rows))
        for entry in plans.worksheets_of(desk.catalog, row.part)
    }
    yield copy("front", t.pack_front, "", "een", 0)
    yield copy("cards", t.pack_cards, t.pack_one_sided, pack.cards, 1)
    for place, sheet in enumerate(inside, 2):
        entry, to = used[sheet.name]
        yield copy(sheet.name, plain.title_of(entry.noun), "", to, place)
    yield copy("recap", t.pack_recap, t.pack_large, "een", len(inside) + 2)
    for name, (entry, _) in reversed(used.items()):
        if apart(entry):
            yield copy(name, plain.title_of(entry.noun), "", "een", None)
