"""Packs for a team day: their agenda, and what each of the real ones holds."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import timetable
from handbook.model.packs import LAST_START, LENGTHS, Pack

LINE = {"id": "regel", "text": "Doe."}


def pack(columns: list[list[int]], start: str) -> Pack:
    """A pack whose parts have these minutes, one list for each length."""
    parts: list[dict[str, Any]] = [
        {"id": f"p{place}", "title": "Deel", "how": "Praat.", "minutes": minutes}
        for place, minutes in enumerate(zip(*columns, strict=True))
        if any(minutes)
    ]
    parts[0] |= {"checklist": "lijst", "statements": True}
    return Pack.model_validate(
        {
            "id": "pakket",
            "title": "Pakket",
            "group": "Wij",
            "goal": "Praten",
            "start": start,
            "before": [LINE],
            "statements": [{"id": f"s{place}", "text": "Zo is het."} for place in range(9)],
            "parts": parts,
            "note": [LINE],
            "recap": [LINE],
        }
    )


def shared(length: int, cuts: list[int]) -> list[int]:
    """The minutes of some parts that fill a length, given where one ends and the next begins."""
    marks = [0, *sorted(min(cut, length) for cut in cuts), length]
    return [after - before for before, after in pairwise(marks)]


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Packs with any division of their minutes."""
    count = draw(st.integers(0, 9))
    cuts = st.lists(st.integers(0, max(LENGTHS)), min_size=count, max_size=count)
    start = draw(st.integers(0, 22 * 60))
    columns = [shared(length, draw(cuts)) for length in LENGTHS]
    return pack(columns, f"{start // 60:02}:{start % 60:02}")


def minutes(clock: str) -> int:
    """A time of the clock as minutes since midnight."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


@given(packs(), st.sampled_from(LENGTHS))
def test_clock_times_add_up(one: Pack, length: int) -> None:
    rows = timetable.agenda(one, length)
    assert rows[0].start == one.start
    assert minutes(rows[-1].end) == minutes(one.start) + length
    assert [row.start for row in rows[1:]] == [row.end for row in rows[:-1]]
    for row in rows:
        assert minutes(row.end) - minutes(row.start) == row.minutes > 0
        assert row.minutes == row.part.minutes[LENGTHS.index(length)]
    places = [one.parts.index(row.part) for row in rows]
    assert places == sorted(set(places))


@given(packs(), st.sampled_from(LENGTHS))
def test_nothing_is_lost_from_the_agenda(one: Pack, length: int) -> None:
    held = {row.part.id for row in timetable.agenda(one, length)}
    for part, rows in timetable.side_by_side(one):
        row = rows[LENGTHS.index(length)]
        assert (row is not None) == (part.id in held) == bool(part.minutes[LENGTHS.index(length)])


def test_another_start_moves_all_times() -> None:
    one = pack([[10, 20], [0, 60], [45, 45], [119, 1]], "15:00")
    assert [(r.start, r.end) for r in timetable.agenda(one, 90, "09:50")] == [
        ("09:50", "10:35"),
        ("10:35", "11:20"),
    ]
    assert [(r.part.id, r.end) for r in timetable.agenda(one, 60)] == [("p1", "16:00")]
    late = pack([[30], [60], [90], [120]], LAST_START)
    assert timetable.agenda(late, 120)[0].end == "24:00"


@pytest.mark.parametrize(("time", "count"), [(12, 4), (19, 6), (20, 9), (30, 9)])
def test_few_statements_where_there_is_little_time(time: int, count: int) -> None:
    one = pack([[time, 30 - time], [60, 0], [90, 0], [120, 0]], "15:00")
    assert len(timetable.statements(one, 30)) == count
    assert len(timetable.statements(one, 60)) == 9
