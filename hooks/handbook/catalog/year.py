"""On which days of a school year a moment falls, worked out from its rule.

Must not know how a day is written down or shown.
"""

from calendar import Calendar, monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handbook.catalog.index import Catalog, Entry
from handbook.model.base import WEEKDAYS
from handbook.model.calendar import FIRST_MONTH, Moment, Rule

WORKING_WEEK = 5
MONTHS = 12


@dataclass(frozen=True)
class Span:
    """The first day and the last; ``exact`` when a rule gives them, not just a month."""

    first: date
    last: date
    exact: bool


def school_year(day: date) -> int:
    """The year in which the school year of a day began."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def calendar_year(month: int, start: int) -> int:
    """The calendar year of a month of the school year that began in ``start``."""
    return start if month >= FIRST_MONTH else start + 1


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` Monday (0) to Sunday (6) of a month; the last one when there are fewer."""
    days = Calendar().itermonthdates(year, month)
    found = [day for day in days if (day.month, day.weekday()) == (month, weekday)]
    return found[min(nth, len(found)) - 1]


def _by_rule(rule: Rule, year: int, month: int) -> Span:
    if rule.week is not None:
        monday = date.fromisocalendar(year, rule.week, 1)
        return Span(monday, monday + timedelta(days=WORKING_WEEK - 1), exact=True)
    if rule.day is not None:
        day = date(year, month, min(rule.day, monthrange(year, month)[1]))
    else:
        day = _nth(year, month, WEEKDAYS.index(rule.weekday or WEEKDAYS[0]), rule.nth or 1)
    return Span(day, day, exact=True)


def span(moment: Moment, start: int) -> Span:
    """The days of a moment in the school year that began in ``start``.

    Without a rule: from the first Monday of its month till the end of its last month.
    """
    year = calendar_year(moment.month, start)
    if moment.on is not None:
        return _by_rule(moment.on, year, moment.month)
    until = moment.until or moment.month
    last_year = calendar_year(until, start)
    last = date(last_year, until, monthrange(last_year, until)[1])
    return Span(_nth(year, moment.month, 0, 1), last, exact=False)


def moments(catalog: Catalog) -> list[Entry[Moment]]:
    """The moments of the school year, in its order."""
    return sorted(catalog.all(Moment), key=lambda entry: (entry.noun.month - FIRST_MONTH) % MONTHS)


@dataclass(frozen=True)
class Month:
    """A month of the school year: what begins in it, and what began before and still runs."""

    number: int
    begins: list[Entry[Moment]]
    runs: list[Entry[Moment]]

    @property
    def stands(self) -> list[Entry[Moment]]:
        """All that is in it."""
        return self.begins + self.runs


def months(catalog: Catalog) -> list[Month]:
    """The twelve months in the order of the school year, when there is any moment in it."""
    found = moments(catalog)
    numbers = [(FIRST_MONTH - 1 + place) % MONTHS + 1 for place in range(MONTHS if found else 0)]
    return [
        Month(
            number,
            [entry for entry in found if entry.noun.month == number],
            [entry for entry in found if number in during(entry.noun)[1:]],
        )
        for number in numbers
    ]


def during(moment: Moment) -> list[int]:
    """The months in which a moment is, from that in which it begins."""
    length = ((moment.until or moment.month) - moment.month) % MONTHS
    return [(moment.month - 1 + past) % MONTHS + 1 for past in range(length + 1)]
