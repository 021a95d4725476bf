"""What must be looked at again, said to authors: in the log of a build, and as a list to tick."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.loading import Loaded
from handbook.model.base import Path
from handbook.model.page import Owner
from handbook.model.records import Contact, Law
from handbook.model.upkeep import LONGEST_FOR_FACTS
from handbook.reading.problems import key_path

AHEAD = timedelta(days=31)
BOX = "- [ ] "
HOW = (
    "Kijk na of alles nog klopt, verbeter wat anders is, en zet dan de dag van je controle bij de "
    "sleutel die erachter staat."
)
OLDER = "ouder dan de Nederlandse pagina. Werk haar bij, en draai make stamp."

NEITHER = (
    "geen vertaling en geen samenvatting. Schrijf onder page: achter english: drie zinnen in het "
    "Engels, of maak een Engelse pagina."
)


@dataclass(frozen=True, order=True)
class Waiting:
    """One thing to check: before which day, where its last check is written, what, and by whom."""

    due: date
    file: str
    line: int
    key: str
    title: str
    owner: Owner


def waiting(catalog: Catalog, until: date) -> list[Waiting]:
    """What falls due before a day, the oldest first; an example never does."""
    return sorted(one for page in catalog.real for one in _of(page) if one.due < until)


def _of(page: Page) -> Iterator[Waiting]:
    yield _one(page, ("page",), page.title, page.due)
    for path, _, noun in page.placed():
        # Whom a school must fill in itself has no number that we can call.
        if isinstance(noun, Law) or (isinstance(noun, Contact) and not noun.local):
            yield _one(page, path, plain.title_of(noun), noun.checked + LONGEST_FOR_FACTS)


def _one(page: Page, path: Path, title: str, due: date) -> Waiting:
    where = (*path, "checked")
    return Waiting(
        due, page.document.file, page.document.line(where), key_path(where), title, page.owner
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


def untranslated(loaded: Loaded) -> str:
    """Each language with the pages that it lacks and those that are older than the Dutch."""
    lines: list[str] = []
    for catalog in list(loaded.catalogs.values())[1:]:
        found = catalog.pages.values()
        said = [f"{one.document.file}: {_lacking(one)}" for one in found if _lacking(one)]
        said += [f"{one.document.file}: {OLDER}" for one in found if one.stale]
        lines += [f"# {catalog.labels.language_name}", *said] if said else []
    return "\n".join(lines) or "Alles is vertaald."


def _lacking(page: Page) -> str:
    """What a page without a translation lacks; one of a school may do with a summary."""
    if not page.fallback or (page.own and page.facts.english):
        return ""
    return NEITHER if page.own else "geen vertaling."


def _box(loaded: Loaded, one: Waiting, today: date) -> str:
    day = loaded.base.labels.date(one.due)
    when = f"**sinds {day}**" if one.due < today else f"vóór {day}"
    return f"{BOX}{when}: {one.title} (`{_where(one)}`)"


def _where(one: Waiting) -> str:
    return f"{one.file}:{one.line} {one.key}"
