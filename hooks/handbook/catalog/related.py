"""Which pages belong together: those that quote the same records, the rare ones most.

A page that quotes a bit of everything, such as a glossary, is near to nobody.

Must not know what is on a page beyond the ids that it quotes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import permutations
from math import sqrt

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.model.kinds import KINDS
from handbook.model.page import Home
from handbook.reading import quotes

COUNTED = {"page", *(kind.quote for kind in KINDS if kind.relates)}
COMMON = 12  # what more pages quote than this says little about any two of them
MOST = 4
LEAST = 0.05  # less than this is chance


def quoted(page: Page) -> Iterator[tuple[str, str]]:
    """The kind and the id of all that a page defines or names, as often as it does."""
    own = ((kind.quote, noun.id) for _, kind, noun in page.records())
    yield from (record for record in own if record[0] in COUNTED)
    yield from ((kind, name) for _, kind, name in page.references)
    for _, text in page.texts:
        yield from ((one.kind, one.id) for one in quotes.in_text(text))
    for _, one, _ in quotes.in_body(page.document.body):
        yield one.kind, one.id


def _pages_by_record(catalog: Catalog) -> dict[tuple[str, str], set[str]]:
    """For each record the pages that define or quote it, examples left out."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for page in catalog.real:
        if page.one(Home):  # whose link stands on every page
            continue
        for record in {("page", page.uri), *quoted(page)}:
            if record[0] in COUNTED:
                found[record].add(page.uri)
    return found


def related(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """For each page the addresses of at most four others, nearest first."""
    shared = list(_pages_by_record(catalog).values())
    size = Counter(uri for uris in shared for uri in uris)
    scores: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for uris in shared:
        if 2 <= len(uris) <= COMMON:
            for one, other in permutations(uris, 2):
                scores[one][other] += 1 / len(uris) / sqrt(size[other])
    return {uri: _nearest(found) for uri, found in scores.items()}


def _nearest(found: dict[str, float]) -> tuple[str, ...]:
    ranked = sorted(found, key=lambda uri: (-round(found[uri], 9), uri))
    return tuple(uri for uri in ranked if found[uri] >= LEAST)[:MOST]
