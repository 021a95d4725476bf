"""What must be looked at again, said to authors: in the log of a build, and as a list to tick."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from handbook.catalog.upkeep import waiting

if TYPE_CHECKING:
    from datetime import date

    from handbook.catalog.upkeep import Waiting
    from handbook.loading import Loaded

AHEAD = timedelta(days=31)
BOX = "- [ ] "
HOW = (
    "Kijk na of alles nog klopt, verbeter wat anders is, en zet dan de dag van je controle bij de "
    "sleutel die erachter staat."
)


def overdue(loaded: Loaded, today: date) -> list[str]:
    """What should have been checked by a day, each in a sentence."""
    late = waiting(loaded.base, today)
    return [f"{_where(o)}: nakijken sinds {o.due} ({o.owner}): {o.title}." for o in late]


def report(loaded: Loaded, today: date) -> str:
    """What falls due within a month, as Markdown with a box for each, by who looks at it."""
    until = today + AHEAD
    found = sorted(waiting(loaded.base, until), key=attrgetter("owner"))
    day = loaded.base.labels.date
    if not found:
        return f"Tot {day(until)} is er niets na te kijken."
    lines = [f"# Nakijken vóór {day(until)}", "", HOW]
    for owner, group in groupby(found, attrgetter("owner")):
        lines += ["", f"## {owner.capitalize()}", ""]
        lines += [_box(loaded, one, today) for one in group]
    return "\n".join(lines)


def _box(loaded: Loaded, one: Waiting, today: date) -> str:
    day = loaded.base.labels.date(one.due)
    when = f"**sinds {day}**" if one.due < today else f"vóór {day}"
    return f"{BOX}{when}: {one.title} (`{_where(one)}`)"


def _where(one: Waiting) -> str:
    return f"{one.file}:{one.line} {one.key}"
