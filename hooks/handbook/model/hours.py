"""When a line answers: days and hours in Dutch time, over midnight too, that are open sometime."""

from itertools import pairwise
from typing import Self

from pydantic import Field, model_validator

from handbook.model.base import WEEKDAYS, Clock, Noun, Weekday

HOUR = 60
DAY = 24 * HOUR
WEEK = 7 * DAY
WEEKEND = ("za", "zo")


def since_midnight(clock: str) -> int:
    """The minutes of a clock time such as 15:05."""
    hours, minutes = clock.split(":")
    return int(hours) * HOUR + int(minutes)


class Opening(Noun):
    """Days and hours on which a line answers, in Dutch time."""

    days: tuple[Weekday, ...] = Field(
        min_length=1, description="De dagen.", examples=[["ma", "di", "wo", "do", "vr"]]
    )
    start: Clock = Field(description="Vanaf hoe laat, tussen aanhalingstekens.", examples=["09:00"])
    end: Clock = Field(
        description="Tot hoe laat, tussen aanhalingstekens; vroeger dan start is de dag erna.",
        examples=["17:00"],
    )

    @property
    def span(self) -> tuple[int, int]:
        """From and to in minutes; an end that is not later than the start is that of next day."""
        first, last = since_midnight(self.start), since_midnight(self.end)
        return first, last if last > first else last + DAY

    @model_validator(mode="after")
    def _open_sometime(self) -> Self:
        if self.start in ("24:00", self.end):
            raise ValueError(
                f"van {self.start} tot {self.end} is een lijn nooit open. Schrijf bij een heel "
                'etmaal start: "00:00" en end: "24:00"'
            )
        twice = next((day for day in self.days if self.days.count(day) > 1), "")
        if twice:
            raise ValueError(f"«{twice}» staat er twee keer. Haal er één weg")
        return self


def minutes(hours: tuple[Opening, ...]) -> list[tuple[int, int, int]]:
    """Hours as (day from 0 for Monday, from, to), in minutes since that midnight."""
    return [(WEEKDAYS.index(day), *one.span) for one in hours for day in one.days]


def overlap(hours: tuple[Opening, ...]) -> str:
    """The day on which two of these hours are open at once, or nothing."""
    spans = sorted((day * DAY + start, day * DAY + end) for day, start, end in minutes(hours))
    around = [*spans, *((start + WEEK, end + WEEK) for start, end in spans[:1])]
    for (_, end), (start, _) in pairwise(around):
        if start < end and len(spans) > 1:
            return WEEKDAYS[start % WEEK // DAY]
    return ""
