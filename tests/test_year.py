"""The days of the school year, and the calendar to subscribe to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from handbook import words
from handbook.catalog import year
from handbook.catalog.index import Catalog
from handbook.files import ics
from handbook.model.calendar import Moment
from handbook.model.school import School
from handbook.sheets.place import Place
from making import TODAY, edition
from project import LANGUAGES, Project

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
    duty: true
    laws: [monitoring]
    certainty: bevestigd
  - id: bellen
    title: Bellen
    when: In juni.
    month: 6
    text: Bel.
    certainty: waarschijnlijk
laws:
  - {id: monitoring, title: Meten, text: Meet., duty: veiligheid, status: geldt,
     checked: 2026-11-21, certainty: bevestigd}
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
    """A handbook with four moments."""
    return handbook({"x.md": PAGE})


@pytest.fixture
def catalog(project: Project) -> Catalog:
    """What it defines."""
    return project.load().catalogs["nl"]


def written(
    catalog: Catalog, today: date = TODAY, site: str = "https://school.example/vos/"
) -> bytes:
    """The calendar of a handbook."""
    place = Place("", lambda _: "x/", site)
    return ics.calendar(edition(catalog, place, today))


def events(data: bytes) -> dict[str, Any]:
    """The appointments of a calendar by UID, as another library reads them."""
    found = vobject.readOne(data.decode("utf-8"))
    return {event.uid.value: event for event in found.vevent_list}


def test_another_library_reads_the_calendar(catalog: Catalog) -> None:
    found = events(written(catalog))
    assert len(found) == 8
    paars = found["paars-2026@school.example/vos"]
    assert paars.summary.value == "Paars; 20%, «ja»"
    assert paars.dtstart.value == date(2026, 12, 11)
    assert paars.dtend.value == date(2026, 12, 12)
    assert paars.url.value == "https://school.example/vos/x/#moment-paars"
    week = found["week-2026@school.example/vos"]
    assert (week.dtstart.value, week.dtend.value) == (date(2026, 9, 21), date(2026, 9, 26))
    assert week.summary.value.endswith("(datum niet zeker)")
    reminder = found["meten-2027@school.example/vos"]
    assert (reminder.dtstart.value, reminder.dtend.value) == (date(2028, 1, 3), date(2028, 1, 4))
    assert reminder.summary.value == "Plicht: Meten (kies zelf een dag)"
    assert "In het voorjaar." in reminder.description.value
    assert found["bellen-2026@school.example/vos"].summary.value == "Bellen (datum niet zeker)"


@pytest.mark.parametrize(
    ("site", "name"), [("https://school.example/b/", ""), ("", "De Kastanje"), ("", "")]
)
def test_no_two_handbooks_share_an_appointment(catalog: Catalog, site: str, name: str) -> None:
    """Also on one host, and where a handbook has no address yet; a language makes no other."""
    other = replace(catalog, school=School(name=name))
    found = events(written(other, site=site))
    assert not found.keys() & events(written(catalog)).keys()
    english = replace(other, labels=words.of("en"))
    assert events(written(english, site=site)).keys() == found.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_calendar_says_its_language_and_invites_nobody(catalog: Catalog, language: str) -> None:
    """A METHOD asks for an ORGANIZER (RFC 5546), and nobody organises the school year."""
    made = written(replace(catalog, labels=words.of(language)))
    found = Calendar.from_ical(made)
    assert str(found["prodid"]).endswith(f"//{language.upper()}")
    assert "method" not in found
    assert [one for one in found.walk("vevent") if "organizer" in one] == []
    assert len(events(made)) == len(found.walk("vevent"))


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
    assert after["paars-2026@school.example/vos"].dtstart.value == date(2026, 12, 18)
    next_year = events(written(catalog, date(2027, 9, 1)))
    same = {f"{name}-2027@school.example/vos" for name in ("paars", "week", "meten", "bellen")}
    assert before.keys() & next_year.keys() == same
