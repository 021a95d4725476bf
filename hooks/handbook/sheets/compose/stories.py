"""The cases and the drill of a pack: what groups read, what the leader knows, what is decided."""

from collections.abc import Iterable, Iterator, Mapping

from handbook.catalog.timetable import News
from handbook.model.stories import Case
from handbook.sheets.blocks import Block, Grid, Notes, Prose, Steps, Task
from handbook.sheets.compose.desk import Desk, capitals

CASES = "cases"  # the chapter of the cases
ROOM_TO_DECIDE = 15  # millimetres
UNKNOWN, ANSWERS = 6, 16  # lines


def told(desk: Desk, cases: Iterable[Case]) -> tuple[Block, ...]:
    """The cases alone, as a group gets them, with room for what it answers."""
    found = (Prose(one.title, (one.text,), one.id) for one in cases)
    return *found, Notes(desk.labels.sheet_notes, ANSWERS)


def notes(desk: Desk, cases: tuple[Case, ...]) -> Iterator[Steps]:
    """What whoever leads the talk should know of each case."""
    t = desk.labels
    if cases:
        found = (
            Task(
                f"case:{one.id}",
                one.title,
                told=(
                    (t.pack_good, one.good),
                    (t.pack_wrong, one.wrong),
                    (t.pack_read, f"{desk.catalog.page_of(one.page).title}."),
                ),
            )
            for one in cases
        )
        yield Steps(t.pack_cases_note, tuple(found), "cases-note")


def read_out(desk: Desk, news: Iterable[News], said: Mapping[str, str]) -> Steps:
    """What comes in and when, and the steps of the plan that a good answer holds, in its words."""
    t = desk.labels
    found = (
        Task(
            one.inject.id,
            f"{t.clock(one.clock)} {one.inject.text}",
            told=((t.pack_good, " ".join(desk.text(said.get(name)) for name in one.inject.steps)),),
        )
        for one in news
    )
    return Steps(t.pack_news, tuple(found), "news")


def decisions(desk: Desk, news: Iterable[News]) -> tuple[Block, ...]:
    """Room for what the team decides each time, and for what it did not know."""
    t = desk.labels
    rows = tuple(((t.clock(one.clock),), (), ()) for one in news)
    head = capitals(t.pack_time, t.pack_decided, t.pack_decided_by)
    return (
        Grid("", head, rows, (2, 12, 4), room=ROOM_TO_DECIDE),
        Notes(t.pack_unknown, UNKNOWN),
    )
