"""Days that can be: a check that was made, and years of this time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from handbook.catalog.page import Page
from handbook.checking.at import at
from handbook.model.base import Noun, walk
from handbook.reading.problems import Problem, quoted

FUTURE = "a day that was not"  # one wrong clock makes all of them
CHECKED = "checked"
EARLIEST_CHECK = date(2020, 1, 1)
EARLIEST = date(1800, 1, 1)
MOST_YEARS_AHEAD = 10


def _wrong(name: str, day: date, today: date) -> str:
    """What is wrong with a day, or nothing."""
    if name == CHECKED and day > today:
        return (
            f"{quoted(day)} is nog niet geweest; vandaag is {today}. Schrijf de dag waarop iemand "
            "dit nakeek."
        )
    if name == CHECKED and day < EARLIEST_CHECK:
        return f"{quoted(day)} is te lang geleden om op te bouwen. Kijk het na en schrijf die dag."
    if day < EARLIEST or day.year > today.year + MOST_YEARS_AHEAD:
        return f"{quoted(day)} kan niet kloppen. Kijk naar het jaar; dat heeft vier cijfers."
    return ""


def _days(noun: Noun) -> Iterator[tuple[str, date]]:
    for name in type(noun).model_fields:
        value = getattr(noun, name)
        if isinstance(value, date):
            yield name, value


def of_page(page: Page, today: date) -> list[Problem]:
    """What is wrong with the days on a page that carries the structure."""
    return [
        replace(at(page, (*where, name), wrong), fault=FUTURE if day > today else "")
        for path, _, noun in page.placed()
        for where, part in walk(noun, path)
        for name, day in _days(part)
        if (wrong := _wrong(name, day, today))
    ]
