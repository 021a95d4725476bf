"""The days of the school year, and the calendar to subscribe to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import vobject

from handbook.catalog import year
from handbook.files import ics
from handbook.model.calendar import Moment
from handbook.sheets.place import Place
from making import TODAY, edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.catalog.index import Catalog
    from project import Project

PAGE = """---
title: Titel
{facts}
moments:
  - id: paars
    title: "Paars; 20%, «ja»"
    when: De tweede vrijdag.
    month: 12
    on: {weekday: vr, nth: 2}
    text: Praat.
    certainty: bevestigd
  - id: week
    title: Week
    when: Week 39.
    month: 9
    on: {week: 39}
    text: Begin.
    certainty: waarschijnlijk
  - id: meten
    title: Meten
    when: In het voorjaar.
    month: 1
    until: 4
    text: Meet.
    certainty: voorstel
---
Tekst.
"""


def moment(month: int, until: int | None = None, **rule: Any) -> Moment:
    """A moment with a rule."""
    return Moment.model_validate(
        {
            "id": "m",
            "title": "M",
            "when": "Dan.",
            "month": month,
            "until": until,
            "on": rule or None,
            "text": "Doe.",
            "certainty": "voorstel",
        }
    )


# What the sources give for a year: the day in words was read or follows from the rule.
DAYS = {
    "the second Friday of December": ((12, {"weekday": "vr", "nth": 2}), 2026, "2026-12-11"),
    "a Tuesday of February, next calendar year": (
        (2, {"weekday": "di", "nth": 2}),
        2026,
        "2027-02-09",
    ),
    "week 39 of 2026": ((9, {"week": 39}), 2026, "2026-09-21 2026-09-25"),
    "week 39 of 2027": ((9, {"week": 39}), 2027, "2027-09-27 2027-10-01"),
    "a day of June": ((6, {"day": 30}), 2026, "2027-06-30"),
    "a day that February lacks": ((2, {"day": 31}), 2026, "2027-02-28"),
    "a fifth Monday that is not there": ((2, {"weekday": "ma", "nth": 5}), 2026, "2027-02-22"),
}


@pytest.mark.parametrize(("asked", "start", "wanted"), DAYS.values(), ids=DAYS)
def test_days_by_rule(asked: tuple[int, dict[str, Any]], start: int, wanted: str) -> None:
    month, rule = asked
    found = year.span(moment(month, **rule), start)
    assert found.exact
    first, _, last = wanted.partition(" ")
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last or first)


def test_without_a_rule_there_is_only_a_month() -> None:
    found = year.span(moment(12, 1), 2026)
    assert (found.first, found.last) == (date(2026, 12, 7), date(2027, 1, 31))
    assert not found.exact


@pytest.mark.parametrize(
    ("day", "start"), [("2026-08-01", 2026), ("2026-07-31", 2025), ("2027-01-01", 2026)]
)
def test_a_school_year_begins_in_august(day: str, start: int) -> None:
    assert year.school_year(date.fromisoformat(day)) == start


@pytest.fixture
def project(handbook: Callable[..., Project]) -> Project:
    """A handbook with three moments."""
    return handbook({"x.md": PAGE})


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """What it defines."""
    return project.load().catalogs["nl"]


def written(catalog: Catalog, today: date = TODAY) -> bytes:
    """The calendar of a handbook."""
    place = Place("", lambda _: "x/", "https://school.example/")
    return ics.calendar(edition(catalog, place, today))


def events(data: bytes) -> dict[str, Any]:
    """The appointments of a calendar by UID, as another library reads them."""
    found = vobject.readOne(data.decode("utf-8"))
    return {event.uid.value: event for event in found.vevent_list}


def test_another_library_reads_the_calendar(catalog: Catalog) -> None:
    found = events(written(catalog))
    assert len(found) == 6
    paars = found["paars-2026@vos"]
    assert paars.summary.value == "Paars; 20%, «ja»"
    assert paars.dtstart.value == date(2026, 12, 11)
    assert paars.dtend.value == date(2026, 12, 12)
    assert paars.url.value == "https://school.example/x/#moment-paars"
    week = found["week-2026@vos"]
    assert (week.dtstart.value, week.dtend.value) == (date(2026, 9, 21), date(2026, 9, 26))
    assert week.summary.value.endswith("(datum niet zeker)")
    reminder = found["meten-2027@vos"]
    assert (reminder.dtstart.value, reminder.dtend.value) == (date(2028, 1, 3), date(2028, 1, 4))
    assert "In het voorjaar." in reminder.description.value


def test_same_input_same_bytes(catalog: Catalog) -> None:
    assert written(catalog) == written(catalog)


def test_an_update_changes_an_appointment_and_doubles_none(
    catalog: Catalog, project: Project
) -> None:
    changed = PAGE.replace("nth: 2", "nth: 3").replace("Praat.", "Praat nu.")
    project.page("x.md", changed)
    later = project.load().catalogs["nl"]
    before, after = events(written(catalog)), events(written(later))
    assert before.keys() == after.keys()
    assert after["paars-2026@vos"].dtstart.value == date(2026, 12, 18)
    next_year = events(written(catalog, date(2027, 9, 1)))
    assert before.keys() & next_year.keys() == {"paars-2027@vos", "week-2027@vos", "meten-2027@vos"}
