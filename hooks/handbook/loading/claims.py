"""Ids that may stand where a page could not be read, and how much elsewhere follows from that.

A reference to such an id is not called dead: it is a consequence, which is counted and not listed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.catalog.index import ANY
from handbook.loading.documents import language_of
from handbook.model.base import references, texts
from handbook.model.kinds import KINDS
from handbook.reading import body, quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from handbook.catalog.index import Catalog, Page
    from handbook.reading.frontmatter import Document
    from handbook.reading.problems import Problem

Claims = dict[tuple[str, str], str]
_ID = re.compile(r"(?:^|[\s{,\"'-])id[\"']?:[ \t]*[\"']?([^\s\"',}#]+)", re.M)


def claims(
    unread: Mapping[str, Document],
    pages: Mapping[str, Page],
    read: Mapping[str, Document],
    others: Iterable[str],
) -> Claims:
    """Every id that may be lost, by its kind, with the file where it was lost."""
    twins = _twins(read, list(others))
    found: Claims = {}
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
    return found


def _twins(read: Mapping[str, Document], others: list[str]) -> dict[str, list[Document]]:
    """The translations of each page."""
    found: dict[str, list[Document]] = {}
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
        raw = page.document.meta.get(page.meant.get(kind.key, kind.key))
        for one in raw if isinstance(raw, list) else [raw]:
            if isinstance(one, dict) and one.get("id") is not None:
                yield kind.quote, str(one["id"])
                yield kind.quote, body.slug(str(one["id"]))
        if kind.many:
            yield from ((kind.quote, name) for twin in twins for name in _keys(twin, kind.key))


def follows(catalogs: Iterable[Catalog]) -> Counter[str]:
    """How many places lead to what is lost, by the file where it was lost."""
    return Counter(
        file
        for catalog in catalogs
        for page in catalog.pages.values()
        if not page.fallback
        for kind, name in _leads(page)
        if (file := catalog.lost(kind, name))
    )


def _leads(page: Page) -> Iterator[tuple[str, str]]:
    """Whatever a page refers to in its own words, and in its structure where it holds that."""
    for _, _, noun in page.placed():
        if not page.translated:
            yield from ((kind, name) for _, kind, name in references(noun))
        for _, text in texts(noun):
            yield from ((one.kind, one.id) for one in quotes.in_text(text))
    yield from ((one.kind, one.id) for _, one, _ in quotes.in_body(page.document.body))


def folded(problems: Iterable[Problem], catalogs: Iterable[Catalog]) -> list[Problem]:
    """The problems in order; the first of a file says how much elsewhere follows from it."""
    counts = follows(catalogs)
    found = []
    for one in sorted(set(problems)):
        many = counts.pop(one.file, 0)
        message = f"{one.message} (volgt hieruit: {many})" if many else one.message
        found.append(replace(one, message=message))
    return found
