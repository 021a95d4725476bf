"""Ids that may stand where a page could not be read, and how much elsewhere follows from that.

A reference to such an id is not called dead: it is a consequence, which is counted and not listed.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from handbook.catalog.index import ANY, Catalog
from handbook.catalog.page import Page
from handbook.checking.at import at
from handbook.loading.documents import language_of
from handbook.model.base import ID_PATTERN, Identified
from handbook.model.kinds import KINDS, Kind
from handbook.reading import body, quotes
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem, quoted

MOST_PLACES = 9  # that are named where one fault stands in many
Claims = dict[tuple[str, str], str]
Twins = dict[str, list["Document"]]
_ID = re.compile(r"(?:^|[\s{,\"'-])id[\"']?:[ \t]*[\"']?([^\s\"',}#]+)", re.M)


def claims(
    unread: Mapping[str, Document], catalog: Catalog, twins: Twins
) -> tuple[Claims, list[Problem]]:
    """Every id that may be lost, by its kind, with the file where it was lost.

    A problem says of an id that it was another one before.
    """
    found: Claims = {}
    pages = catalog.pages
    for uri, document in unread.items():
        found["page", uri] = document.file
        for name in _ID.findall(document.block):
            found.setdefault((ANY, name), document.file)
        for twin in twins.get(uri, ()):
            for key in (kind.key for kind in KINDS if kind.many):
                for name in _keys(twin, key):
                    found.setdefault((ANY, name), document.file)
    for page in pages.values():
        for kind, name in _of_page(page, twins.get(page.uri, ())):
            found.setdefault((kind, name), page.document.file)
    dead = {lead for page in pages.values() for lead in _leads(page)} - catalog.entries.keys()
    dead = {lead for lead in dead if lead not in found and (ANY, lead[1]) not in found}
    problems: list[Problem] = []
    for page in pages.values() if dead else ():
        problems += _renamed(page, twins.get(page.uri, ()), dead, found)
    _guess(pages.values(), dead, found)
    return found, problems


def _renamed(
    page: Page, twins: Iterable[Document], dead: set[tuple[str, str]], found: Claims
) -> Iterator[Problem]:
    """A new id where others still use the old one, as a translation does."""
    for kind in (one for one in KINDS if one.many):
        held = page.nouns.get(kind.key, ())
        here = [one.id for one in held if isinstance(one, Identified)]
        there = {name for twin in twins for name in _keys(twin, kind.key)}
        new, old = set(here) - there, there - set(here)
        if len(new) == len(old) == 1 and (kind.quote, *old) in dead:
            (name,), (before,) = new, old
            found[kind.quote, before] = page.document.file
            dead.discard((kind.quote, before))
            said = (
                f"{quoted(name)} heet in de vertaling en elders {quoted(before)}, en een id "
                f"verandert nooit. Schrijf weer id: {before}"
            )
            yield at(page, (kind.key, here.index(name), "id"), said)


def _guess(pages: Iterable[Page], dead: set[tuple[str, str]], found: Claims) -> None:
    """Take what is dead for the records whose id cannot be read, where there are as many."""
    pages = list(pages)
    for kind in KINDS if dead else ():
        names = [lead for lead in dead if lead[0] == kind.quote]
        files = [page.document.file for page in pages for _ in _nameless(page, kind)]
        if len(names) <= len(files):
            found.update(dict.fromkeys(names, files[0]) if files else {})


def _nameless(page: Page, kind: Kind) -> Iterator[object]:
    """The records of a block that could not be read, and that have no id to go by."""
    for one in _raw(page, kind) if kind.key not in page.nouns else ():
        if not re.match(ID_PATTERN, str(one.get("id", ""))):
            yield one


def _raw(page: Page, kind: Kind) -> list[dict[str, Any]]:
    """The records of a block as they were written."""
    raw = page.document.meta.get(page.meant.get(kind.key, kind.key))
    return [one for one in (raw if isinstance(raw, list) else [raw]) if isinstance(one, dict)]


def twins_of(read: Mapping[str, Document], others: Collection[str]) -> Twins:
    """The translations of each page."""
    found: Twins = {}
    for uri, document in read.items():
        base, language = language_of(uri, others)
        if language:
            found.setdefault(base, []).append(document)
    return found


def _keys(document: Document, key: str) -> Iterator[str]:
    """The ids that a translation gives words for."""
    words = document.meta.get(key)
    yield from words if isinstance(words, dict) else ()


def _of_page(page: Page, twins: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """The ids in blocks that could not be read, as written and as they may have been meant."""
    for kind in KINDS:
        if not kind.quote or kind.key in page.nouns or kind.key not in page.blocks:
            continue
        for one in _raw(page, kind):
            if one.get("id") is not None:
                yield kind.quote, str(one["id"])
                yield kind.quote, body.slug(str(one["id"]))
        if kind.many:
            yield from ((kind.quote, name) for twin in twins for name in _keys(twin, kind.key))


def follows(catalogs: Iterable[Catalog]) -> Counter[str]:
    """How many places lead to what is lost, by the file where it was lost."""
    return Counter(
        file
        for catalog in catalogs
        if catalog.claimed
        for page in catalog.pages.values()
        if not page.fallback
        for kind, name in _leads(page)
        if (file := catalog.lost(kind, name))
    )


def _leads(page: Page) -> Iterator[tuple[str, str]]:
    """Whatever a page refers to in its own words, and in its structure where it holds that."""
    if not page.translated:
        yield from ((kind, name) for _, kind, name in page.references)
    for _, text in page.texts:
        yield from ((one.kind, one.id) for one in quotes.in_text(text))
    yield from ((one.kind, one.id) for _, one, _ in quotes.in_body(page.document.body))


def _together(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each fault once, at its first place, with the other places behind it."""
    places: dict[str, list[Problem]] = {}
    for one in problems:
        places.setdefault(one.fault or str(one), []).append(one)
    for first, *others in places.values():
        shown = ", ".join(f"{one.file}:{one.line}" for one in others[:MOST_PLACES])
        more = f" en op nog {len(others) - MOST_PLACES} plekken" if others[MOST_PLACES:] else ""
        said = f"{first.message} (ook op {shown}{more})" if others else first.message
        yield replace(first, message=said)


def folded(problems: Iterable[Problem], catalogs: Iterable[Catalog]) -> list[Problem]:
    """The problems in order; the first of a file says how much elsewhere follows from it."""
    counts = follows(catalogs)
    found = []
    for one in _together(sorted(set(problems))):
        many = counts.pop(one.file, 0)
        message = f"{one.message} (volgt hieruit: {many})" if many else one.message
        found.append(replace(one, message=message))
    return found
