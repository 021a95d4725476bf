"""What differs between two releases for a school: duties, numbers, and sheets to print again.

Compares what the ledger keeps; must not know how a changelog tells it.
"""

from collections.abc import Container, Mapping, Sequence
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
# How an older release said of a line what we now say in other words: that is no news of the line.
REWORDED = {"tijden niet bevestigd": "tijden onbekend", "(waarschijnlijk)": "(niet zeker)"}
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
        said = [line.phone or "geen nummer", labels.hours(line)]
        found.append((f"{LINE}{line.id}", f"{line.name}: {', '.join(filter(None, said))}"))
    found += [(f"{KEY}{key}", one.description or "") for key, one in School.model_fields.items()]
    return tuple(found)


def present(shelves: Sequence[Shelf], version: str) -> Release:
    """What the handbook is today, as a release of some version."""
    codes = tuple(content.code for shelf in shelves for content in shelf.contents)
    return Release(version, codes, facts(shelves[0].catalog))


def local(catalog: Catalog) -> set[str]:
    """The lines that each school fills in itself, which are no news from us."""
    return {f"{LINE}{entry.noun.id}" for entry in catalog.all(Contact) if entry.noun.local}


def without(one: Release, names: Container[str]) -> Release:
    """A release without some laws and lines."""
    return replace(one, facts=tuple(fact for fact in one.facts if fact[0] not in names))


def of_kind(one: Release | None, kind: str) -> dict[str, str]:
    """The laws or the lines of a release by their id, in the words of today."""
    found = {name: text for name, text in one.facts if name.startswith(kind)} if one else {}
    if kind != LINE:
        return found
    for old, new in REWORDED.items():
        found = {name: text.replace(old, new) for name, text in found.items()}
    return found


def _between(old: Mapping[str, T], new: Mapping[str, T]) -> Changes[T]:
    return Changes(
        added=tuple(one for name, one in new.items() if name not in old),
        changed=tuple((old[n], new[n]) for n in new if n in old and old[n] != new[n]),
        dropped=tuple(one for name, one in old.items() if name not in new),
    )


def of_facts(old: Release | None, new: Release, kind: str) -> Changes[str]:
    """What changed in the laws or in the lines, each as its text."""
    return _between(of_kind(old, kind), of_kind(new, kind))


def of_sheets(ledger: Ledger, old: Release | None, new: Release, language: str) -> Changes[Content]:
    """What changed in the sheets of one language."""
    known = {one.content.code: one.content for one in ledger.of(language)}
    was, now = (
        {known[code].sheet: known[code] for code in one.codes if code in known} if one else {}
        for one in (old, new)
    )
    return _between(was, now)
