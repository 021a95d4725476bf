"""What differs between two releases for a school: duties, numbers, and sheets to print again.

Compares what the ledger keeps; must not know how a changelog tells it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.ledger.book import Ledger, Release
from handbook.model.records import Contact, Law
from handbook.model.school import School
from handbook.sheets.codes import Content, Item
from handbook.sheets.shelf import Shelf

LAW, LINE, KEY = "law:", "contact:", "key:"
T = TypeVar("T")


@dataclass(frozen=True)
class Changes(Generic[T]):
    """What a newer release has more, has otherwise, or has no longer."""

    added: tuple[T, ...] = ()
    changed: tuple[tuple[T, T], ...] = ()
    dropped: tuple[T, ...] = ()


def facts(catalog: Catalog) -> tuple[Item, ...]:
    """Every law and every line of today by its id, as a reader knows it, and the keys of a school.

    A value of the school itself is none of this: who fills one in changed nothing of ours.
    """
    catalog, found = replace(catalog, school=School()), []
    labels = catalog.labels
    for law in (plain.noun(catalog, entry.noun) for entry in catalog.all(Law)):
        since = f" vanaf {labels.date(law.valid_from)}" if law.valid_from else ""
        status = f"{labels.law_status[law.status]}{since}"
        found.append((f"{LAW}{law.id}", f"{law.title}: {law.text} ({status})"))
    for line in (plain.noun(catalog, entry.noun) for entry in catalog.all(Contact)):
        said = f"{line.name}: {line.phone or 'geen nummer'}, {labels.hours(line)}"
        found.append((f"{LINE}{line.id}", said))
    found += [(f"{KEY}{key}", one.description or "") for key, one in School.model_fields.items()]
    return tuple(found)


def present(shelves: Sequence[Shelf], version: str) -> Release:
    """What the handbook is today, as a release of some version."""
    codes = tuple(content.code for shelf in shelves for content in shelf.contents)
    return Release(version, codes, facts(shelves[0].catalog))


def _between(old: Mapping[str, T], new: Mapping[str, T]) -> Changes[T]:
    return Changes(
        added=tuple(one for name, one in new.items() if name not in old),
        changed=tuple((old[n], new[n]) for n in new if n in old and old[n] != new[n]),
        dropped=tuple(one for name, one in old.items() if name not in new),
    )


def of_facts(old: Release | None, new: Release, kind: str) -> Changes[str]:
    """What changed in the laws or in the lines, each as its text."""
    was, now = (
        {name: text for name, text in one.facts if name.startswith(kind)} if one else {}
        for one in (old, new)
    )
    return _between(was, now)


def of_sheets(ledger: Ledger, old: Release | None, new: Release, language: str) -> Changes[Content]:
    """What changed in the sheets of one language."""
    known = {one.content.code: one.content for one in ledger.of(language)}
    was, now = (
        {known[code].sheet: known[code] for code in one.codes if code in known} if one else {}
        for one in (old, new)
    )
    return _between(was, now)
