"""What a reader asks about laws, and about the sources on which all rests."""

from collections.abc import Iterable

from handbook.catalog import year
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.calendar import Moment
from handbook.model.kinds import KIND_OF
from handbook.model.records import DUTIES, About, Law, Source

MOST_RECENT = 8
SOURCE = KIND_OF[Source].quote


def corrected(catalog: Catalog) -> list[Entry[Law]]:
    """Laws of which an older text said something else."""
    return [entry for entry in catalog.all(Law) if entry.noun.before]


def recent(catalog: Catalog) -> list[Entry[Law]]:
    """The laws in force that changed last, the newest first."""
    laws = catalog.all(Law)
    dated = [e for e in laws if e.noun.valid_from and e.noun.status == "geldt"]
    return sorted(dated, key=_since, reverse=True)[:MOST_RECENT]


def _since(entry: Entry[Law]) -> tuple[str, str]:
    return str(entry.noun.valid_from or ""), entry.noun.id


def pending(catalog: Catalog) -> list[Entry[Law]]:
    """Laws that are still a bill or do not hold yet."""
    return [e for e in catalog.all(Law) if e.noun.status in ("voorstel", "aangenomen")]


def duties(catalog: Catalog) -> dict[About, list[Entry[Law]]]:
    """What the law asks of a school, each once, by what it is about."""
    laws = [(about, entry) for about in DUTIES for entry in catalog.all(Law)]
    found: dict[About, list[Entry[Law]]] = {}
    for about, entry in laws:
        if entry.noun.duty == about:
            found.setdefault(about, []).append(entry)
    return found


def moments(catalog: Catalog, law: Law) -> list[Moment]:
    """When in the school year a duty comes round: only the calendar says so."""
    return [e.noun for e in year.moments(catalog) if e.noun.duty and law.id in e.noun.laws]


def unnamed(page: Page) -> list[str]:
    """The sources of a page that nothing else on it names as its own."""
    named = {name for path, kind, name in page.references if kind == SOURCE and path[0] != "page"}
    return [name for name in page.facts.sources if name not in named]


def by_publisher(catalog: Catalog, names: Iterable[str]) -> list[tuple[str, list[Entry[Source]]]]:
    """Sources together under the name they are mentioned by, in order of first mention."""
    found: dict[str, list[Entry[Source]]] = {}
    for entry in catalog.named(Source, names):
        found.setdefault(entry.noun.by, []).append(entry)
    return list(found.items())
