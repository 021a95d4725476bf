"""What a pack says of the meeting itself: when each part begins, and what is copied for whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbook.catalog import plain, plans
from handbook.catalog.index import Entry
from handbook.catalog.timetable import Row
from handbook.model.base import Identified
from handbook.model.packs import CopiesFor, Pack
from handbook.model.questionnaire import Questionnaire
from handbook.reading import tongues
from handbook.sheets.blocks import Agenda, Block, Chapter, Copies, Copy, Slot
from handbook.sheets.compose.desk import Desk


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
            row.part.short or "",
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


@dataclass(frozen=True)
class Handout:
    """What a pack has on pages of its own, to copy: for whom, and how."""

    head: Chapter
    blocks_below: tuple[Block, ...]
    to: CopiesFor
    how: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that stands on its pages."""
        return self.head, *self.blocks_below


def copies(desk: Desk, pack: Pack, rows: Iterable[Row], handouts: tuple[Handout, ...]) -> Copies:
    """What is copied of a pack with these handouts, and what is printed beside it."""
    found = tuple(_copies(desk, pack, rows, handouts))
    other = desk.labels.pack_formula.format(size=pack.size) if pack.in_groups else ""
    return Copies(desk.labels.pack_copier, example(desk, pack), found, other)


def example(desk: Desk, pack: Pack) -> str:
    """For how many people the copies are counted."""
    t = desk.labels
    said = t.pack_example_groups if pack.in_groups else t.pack_example
    return said.format(people=pack.people, groups=pack.groups, size=pack.size)


def _copies(
    desk: Desk, pack: Pack, rows: Iterable[Row], handouts: tuple[Handout, ...]
) -> Iterator[Copy]:
    t = desk.labels

    def copy(name: str, title: str, how: str, to: CopiesFor, part: int | None) -> Copy:
        cut = how == t.pack_one_sided
        return Copy(name, title, how, t.pack_copies[to], pack.times(to), part, cut)

    yield copy("front", t.pack_front, "", "een", 0)
    for place, one in enumerate(handouts, 1):
        title, language = one.head.title, one.head.language
        said = tongues.said(title, language) if language else title
        yield copy(one.head.id, said, one.how, one.to, place)
    found = (e for row in rows for e in plans.worksheets_of(desk.catalog, row.part) if apart(e))
    for entry in dict.fromkeys(found):
        yield copy(entry.noun.id, plain.title_of(entry.noun), "", "een", None)
