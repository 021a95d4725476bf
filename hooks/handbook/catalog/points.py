"""What a school can show of itself, point by point: duties, items of checklists, steps of plans.

A list for one incident or one lesson begins anew each time, so its points are none of these.
Must not know how a point is shown, nor what a school says of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.catalog import laws as told
from handbook.catalog import year
from handbook.catalog.index import Catalog, Entry
from handbook.model.base import LEVELS, TASKS, Audience, Level, Task
from handbook.model.records import Law
from handbook.model.worksheets import Advice, Checklist, Item, Plan

Worksheet = Checklist | Plan

STANDING = {"vooraf", "jaar", "team"}  # when the worksheets of a page are for more than one case
CELLS = tuple((task, level) for task in TASKS for level in LEVELS[:3])


@dataclass(frozen=True)
class Point:
    """One point, and what it can be found by; ``entry`` is its worksheet, or the duty itself."""

    id: str
    text: str
    entry: Entry[Worksheet | Law]
    anchor: str
    tasks: tuple[Task, ...]
    levels: tuple[Level, ...]
    roles: tuple[Audience, ...]
    duties: tuple[str, ...]
    months: tuple[int, ...]

    @property
    def asked(self) -> bool:
        """Whether the law asks it, and not only this handbook."""
        noun = self.entry.noun
        return isinstance(noun, Law) or (
            isinstance(noun, Checklist) and noun.asked and bool(self.duties)
        )

    @property
    def cell(self) -> tuple[Task, Level] | None:
        """Its place among the three tasks at three levels, when it has one."""
        found = [(task, level) for task in self.tasks for level in self.levels]
        return found[0] if len(found) == 1 and found[0] in CELLS else None


@dataclass(frozen=True)
class Points:
    """All points of a school, each in one place: its duty, its cell, or else its worksheet."""

    duties: Sequence[tuple[Entry[Law], list[Point]]]
    cells: Sequence[tuple[tuple[Task, Level], list[Point]]]
    others: Sequence[tuple[Entry[Worksheet], list[Point]]]


def keeps(catalog: Catalog, entry: Entry[Worksheet]) -> bool:
    """Whether the points of a worksheet stand for the school, and not for one case."""
    facts = catalog.page_of(entry.uri).facts
    acute = isinstance(entry.noun, Plan) and entry.noun.acute
    return not (acute or facts.example) and bool(STANDING & set(facts.use))


def of(catalog: Catalog) -> Points:
    """The points by where they stand, in the order of their pages."""
    every: list[Entry[Worksheet]] = [*catalog.all(Checklist), *catalog.all(Plan)]
    sheets = [entry for entry in every if keeps(catalog, entry)]
    laws = {e.noun.id: e for found in told.duties(catalog).values() for e in found}
    months = {name: _months(catalog, law.noun) for name, law in laws.items()}
    points = [one for entry in sheets for one in _points(catalog, entry, laws, months)]
    by_law = {name: [_duty(catalog, law, months[name])] for name, law in laws.items()}
    cells: dict[tuple[Task, Level], list[Point]] = {cell: [] for cell in CELLS}
    others: dict[str, list[Point]] = {entry.anchor: [] for entry in sheets}
    for one in points:
        if one.duties:
            by_law[one.duties[0]].append(one)
        elif one.cell:
            cells[one.cell].append(one)
        else:
            others[one.entry.anchor].append(one)
    return Points(
        [(laws[name], found) for name, found in by_law.items()],
        [(cell, found) for cell, found in cells.items() if found],
        [(entry, others[entry.anchor]) for entry in sheets if others[entry.anchor]],
    )


def _doing(sheet: Worksheet) -> Iterator[tuple[Item | Advice, Level | None]]:
    """What there is to do, and at which level if that is said."""
    if isinstance(sheet, Checklist):
        yield from ((item, group.level) for group in sheet.groups for item in group.items)
    else:
        yield from ((step, None) for step in sheet.steps)


def _points(
    catalog: Catalog,
    entry: Entry[Worksheet],
    laws: dict[str, Entry[Law]],
    months: dict[str, tuple[int, ...]],
) -> Iterator[Point]:
    sheet, facts = entry.noun, catalog.page_of(entry.uri).facts
    task = sheet.task if isinstance(sheet, Checklist) else None
    for one, level in _doing(sheet):
        duties = tuple(name for name in one.laws if name in laws)
        yield Point(
            id=f"{entry.kind.quote}:{sheet.id}.{one.id}",
            text=one.text,
            entry=entry,
            anchor=f"{sheet.id}-{one.id}",
            tasks=(task,) if task else facts.task,
            levels=(level,) if level else facts.level,
            roles=one.role or (sheet.lead if isinstance(sheet, Plan) else ()),
            duties=duties,
            months=tuple(sorted({month for name in duties for month in months[name]})),
        )


def _duty(catalog: Catalog, law: Entry[Law], months: tuple[int, ...]) -> Point:
    facts, name = catalog.page_of(law.uri).facts, law.noun.id
    return Point(
        id=f"law:{name}",
        text=law.noun.text,
        entry=law,
        anchor=law.anchor,
        tasks=facts.task,
        levels=facts.level,
        roles=(),
        duties=(name,),
        months=months,
    )


def _months(catalog: Catalog, law: Law) -> tuple[int, ...]:
    """In which months of the year a duty comes round."""
    found = told.moments(catalog, law)
    return tuple(sorted({month for moment in found for month in year.during(moment)}))
