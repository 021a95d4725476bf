"""What differs between two releases for a school: duties, numbers, and sheets to print again.

Compares what the ledger keeps; must not know how a changelog tells it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalog import plain
from handbook.model.records import Contact, Law

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalog.index import Catalog
    from handbook.ledger.book import Ledger, Release
    from handbook.sheets.codes import Content, Item

LAW, LINE = "law:", "contact:"


@dataclass(frozen=True)
class Changes:
    """What a newer release has more, says in other words, or has no longer; each as its text."""

    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()


def facts(catalog: Catalog) -> tuple[Item, ...]:
    """Every law and every line of today by its id, as a reader knows it."""
    labels, found = catalog.labels, []
    for law in (plain.noun(catalog, entry.noun) for entry in catalog.all(Law)):
        since = f" vanaf {labels.date(law.valid_from)}" if law.valid_from else ""
        status = f"{labels.law_status[law.status]}{since}"
        found.append((f"{LAW}{law.id}", f"{law.title}: {law.text} ({status})"))
    for line in (plain.noun(catalog, entry.noun) for entry in catalog.all(Contact)):
        said = f"{line.name}: {line.phone or 'geen nummer'}, {labels.hours(line)}"
        found.append((f"{LINE}{line.id}", said))
    return tuple(found)


def _between(old: Mapping[str, str], new: Mapping[str, str]) -> Changes:
    return Changes(
        added=tuple(text for name, text in new.items() if name not in old),
        changed=tuple((old[n], new[n]) for n in new if n in old and old[n] != new[n]),
        dropped=tuple(text for name, text in old.items() if name not in new),
    )


def of_facts(old: Release | None, new: Release, kind: str) -> Changes:
    """What changed in the laws or in the lines."""
    was, now = (
        {name: text for name, text in one.facts if name.startswith(kind)} if one else {}
        for one in (old, new)
    )
    return _between(was, now)


def of_sheets(ledger: Ledger, old: Release | None, new: Release, language: str) -> Changes:
    """The sheets of one language by title."""
    known = {one.content.code: one.content for one in ledger.of(language)}
    was, now = (_by_sheet(known, one) if one else {} for one in (old, new))
    return Changes(
        added=tuple(one.title for name, one in now.items() if name not in was),
        changed=tuple(
            (was[name].title, one.title)
            for name, one in now.items()
            if name in was and was[name] != one
        ),
        dropped=tuple(one.title for name, one in was.items() if name not in now),
    )


def _by_sheet(known: Mapping[str, Content], release: Release) -> dict[str, Content]:
    return {known[code].sheet: known[code] for code in release.codes if code in known}
