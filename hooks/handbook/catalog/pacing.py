"""How long a part of a meeting takes at least: reading what it uses, and a mark at each point.

Pure arithmetic; must not know how a page or a sheet shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from handbook.catalog.index import Catalog
from handbook.model.packs import Pack, PackPart
from handbook.model.records import Evidence
from handbook.model.worksheets import Advice, Checklist, Item, Plan

WORDS_A_MINUTE = 200
MARKS_A_MINUTE = 2  # as a group gives them, that agrees on each
MINUTES_AN_INJECT = 4  # to hear it, decide, and write that down


@dataclass(frozen=True)
class Pace:
    """The words that a group reads in a part, and the points at which it stops."""

    words: int
    marks: int

    @property
    def minutes(self) -> int:
        """How long that takes at least."""
        return ceil(self.words / WORDS_A_MINUTE + self.marks / MARKS_A_MINUTE)


def pace(catalog: Catalog, pack: Pack, part: PackPart) -> Pace:
    """What a group reads and marks in a part; of the cases it reads one."""
    checklist = catalog.find(Checklist, part.checklist) if part.checklist else None
    plan = catalog.find(Plan, part.plan) if part.plan else None
    points = list(_items(checklist.noun, part.groups)) if checklist else []
    steps = plan.noun.steps if plan else ()
    said = [*_said(points)]
    said += _short(catalog, plan.noun) if plan and plan.noun.acute else _said(steps)
    words = sum(len(text.split()) for text in said)
    if part.cases:
        words += max(len(one.text.split()) for one in pack.cases)
    # In a drill the news is what it stops at; see ``MINUTES_AN_INJECT``.
    return Pace(words, len(points) + (0 if part.injects else len(steps)))


def _items(checklist: Checklist, groups: tuple[str, ...]) -> Iterator[Item]:
    for group in checklist.groups:
        if not groups or group.id in groups:
            yield from group.items


def _said(points: Iterable[Item | Advice]) -> Iterator[str]:
    for one in points:
        yield from (one.text, one.help or "")


def _short(catalog: Catalog, plan: Plan) -> list[str]:
    """What stands on the A4 of an acute plan."""
    said = [plan.do or "", plan.dont or ""]
    said += [step.text for step in plan.steps]
    boxes = (catalog.find(Evidence, name) for name in plan.evidence)
    return said + [one.text for box in boxes if box for one in box.noun.short or box.noun.lines]
