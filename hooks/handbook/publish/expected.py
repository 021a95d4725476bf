"""Which files the core makes beside the pages of one language, and why; told before they are made.

A build compares this with what is there, so that nothing goes out by accident and nothing is
missing.
"""

import posixpath
from collections.abc import Iterator

from handbook.files import feed, opendata
from handbook.model.calendar import Moment
from handbook.sheets.bundles import bundles
from handbook.sheets.names import endings, file_name
from handbook.sheets.place import Edition


def expected(edition: Edition, *, paper: bool) -> dict[str, str]:
    """Each file below the site, and what it is there for; ``paper`` is whether sheets are made."""
    names = [*_data(edition), *(_paper(edition) if paper else ())]
    # A page at the top has the address "./".
    return {posixpath.normpath(f"{edition.place.folder}{name}"): why for name, why in names}


def _data(edition: Edition) -> Iterator[tuple[str, str]]:
    yield opendata.NAME, "open data"
    if not edition.place.folder:
        yield opendata.SCHEMA_NAME, "open data"
    if edition.place.site:
        yield feed.NAME, "wat er in de wet verandert"


def _paper(edition: Edition) -> Iterator[tuple[str, str]]:
    from handbook.files import ics

    shelf, place = edition.shelf, edition.place
    if edition.catalog.all(Moment):
        yield ics.NAME, "agenda van het schooljaar"
    for sheet in shelf.sheets:
        for ending in endings(sheet):
            yield f"{place.below(sheet.uri)}{file_name(sheet.name, ending)}", sheet.uri
    for uri, chapter in edition.chapters.items():
        yield f"{place.below(uri)}{chapter.name}", uri
    for bundle in bundles(shelf):
        text = bundle.files[0]
        yield f"{place.below(text.uri)}{text.name}", text.uri
