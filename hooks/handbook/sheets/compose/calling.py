"""Whom to call of the school's own: lines whose number is filled in later, or written by hand."""

from collections.abc import Iterable, Iterator

from handbook.model.records import Contact
from handbook.model.school import LINES
from handbook.reading.school import OPEN, mark, raw
from handbook.sheets.blocks import Line


def written(contacts: Iterable[Contact]) -> Iterator[Line]:
    """Lines to write on; the school's own number stands there where it filled that in."""
    for one in contacts:
        key, _ = LINES.get(one.id, ("", False))
        phone, who = (raw(key, "phone"), raw(key, "who")) if key else ("", "")
        yield Line(one.name.partition(OPEN)[0], phone, who, one.id)


def of_sites(contacts: Iterable[Contact]) -> Iterator[Line]:
    """Lines with an address in the place of hours."""
    return (Line(one.name, "", one.url or "", one.id) for one in contacts)


def at_school() -> Line:
    """The coordinator for who does not work there; room to write where that is empty."""
    who, key = "Coordinator", "coordinator"
    return Line(mark(who), raw(key, "phone"), raw(key, "answers"), key)


def of_roles(named: Iterable[str], most: int) -> Iterator[Line]:
    """Lines of the roles that stand in every plan, which are left out where they are empty."""
    wanted = [(name, key) for name, (key, plans) in LINES.items() if plans and name not in named]
    for name, key in wanted[:most]:
        yield Line(raw(key.capitalize(), "name"), raw(key, "phone"), raw(key, "answers"), name)
