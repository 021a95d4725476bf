"""The texts of a school whose ground changed: what they quote, or what they were translated from.

Every kind of such a text has its line here; nothing of a school is changed.
"""

from collections.abc import Iterable, Iterator

from handbook.catalog import pages, plain
from handbook.catalog.index import Catalog
from handbook.catalog.related import quoted
from handbook.checking import rules
from handbook.loading import Loaded
from handbook.reading.problems import Problem

STALE = "de Nederlandse pagina is veranderd. Werk deze vertaling bij."
RESTS = "deze pagina noemt «{}», en dat is veranderd."


def changed(loaded: Loaded, touched: Iterable[str]) -> list[Problem]:
    """Each of them; ``touched`` are records such as ``law:zorgplicht``."""
    resting = _resting(loaded.base, frozenset(touched))
    return [*rules.stale(loaded.rules), *resting, *_translations(loaded)]


def _resting(base: Catalog, touched: frozenset[str]) -> Iterator[Problem]:
    """The own pages that quote a record that changed."""
    for page in pages.own(base):
        for kind, name in dict.fromkeys(quoted(page)):
            entry = base.quoted(kind, name)
            if entry and f"{kind}:{name}" in touched:
                said = RESTS.format(plain.title_of(entry.noun))
                yield Problem(page.document.file, 1, "", said)


def _translations(loaded: Loaded) -> Iterator[Problem]:
    """The own translations of a page that says something else by now."""
    for catalog in loaded.catalogs.values():
        for page in pages.own(catalog):
            if page.stale:
                yield Problem(page.document.file, 1, "", STALE)
