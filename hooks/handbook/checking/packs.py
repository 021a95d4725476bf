"""A part of a pack has the time that its worksheet asks, and names what that worksheet has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from handbook.catalog import timetable
from handbook.catalog.index import Catalog
from handbook.checking.at import Said
from handbook.model.packs import Pack, PackPart
from handbook.model.records import Evidence
from handbook.model.worksheets import Advice, Checklist, Item, Plan
from handbook.reading.problems import quoted, suggest

WORDS_A_MINUTE = 200
MARKS_A_MINUTE = 2  # as a group gives them, that agrees on each
MINUTES_AN_INJECT = 4  # to hear it, decide, and write that down


@dataclass(frozen=True)
class _Pace:
    """The words that a group reads in a part, and the points at which it stops."""

    words: int
    marks: int

    @property
    def minutes(self) -> int:
        """How long that takes at least."""
        return ceil(self.words / WORDS_A_MINUTE + self.marks / MARKS_A_MINUTE)


def _pace(catalog: Catalog, pack: Pack, part: PackPart) -> _Pace:
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
    return _Pace(words, len(points) + (0 if part.injects else len(steps)))


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


def _of_groups(catalog: Catalog, part: PackPart) -> Iterator[Said]:
    """Groups that the checklist of a part does not have."""
    entry = catalog.find(Checklist, part.checklist) if part.checklist else None
    known = [group.id for group in entry.noun.groups] if entry else []
    for place, name in enumerate(part.groups):
        if name not in known:
            yield (
                ("groups", place),
                f"{quoted(name)} is geen groep van de checklist van dit deel. "
                + (suggest(name, known) if known else "Noem die checklist ook."),
            )


def _of_minutes(catalog: Catalog, pack: Pack, part: PackPart) -> Iterator[Said]:
    """A part that has less time than reading and marking take."""
    pace = _pace(catalog, pack, part)
    short = [one for one in pack.lengths if 0 < part.taken(one) < pace.minutes]
    if short:
        yield (
            ("minutes",),
            f"bij {short[0]} minuten heeft dit deel er {part.taken(short[0])}, en het vraagt er "
            f"minstens {pace.minutes}: {pace.words} woorden om te lezen "
            f"({WORDS_A_MINUTE} per minuut) en {pace.marks} punten om bij stil te staan "
            f"({MARKS_A_MINUTE} per minuut). Geef het meer tijd, of kies met groups een "
            "deel van de checklist.",
        )


def _of_drill(catalog: Catalog, pack: Pack, part: PackPart) -> Iterator[Said]:
    """Less time than the news asks, or a step that the plan does not have."""
    for length in pack.lengths:
        most = part.taken(length) // MINUTES_AN_INJECT
        held = len(timetable.news(pack, length))
        if held > most:
            yield (
                ("injects",),
                f"bij {length} minuten komt er {held} keer iets binnen, en er is tijd voor {most} "
                f"keer: elke keer kost {MINUTES_AN_INJECT} minuten. Schrijf bij een paar "
                "long: true, of geef de oefening meer tijd.",
            )
    entry = catalog.find(Plan, part.plan) if part.plan else None
    known = [step.id for step in entry.noun.steps] if entry else []
    for place, inject in enumerate(pack.injects):
        for index, name in enumerate(inject.steps):
            if known and name not in known:
                said = f"{quoted(name)} is geen stap van het plan van dit deel. "
                yield ("injects", place, "steps", index), said + suggest(name, known)


def wrong(catalog: Catalog, pack: Pack) -> Iterator[Said]:
    """What is wrong with a pack, dead references aside."""
    for place, part in enumerate(pack.parts):
        found = (*_of_groups(catalog, part), *_of_minutes(catalog, pack, part))
        yield from ((("parts", place, *path), said) for path, said in found)
        if part.injects:
            yield from _of_drill(catalog, pack, part)
