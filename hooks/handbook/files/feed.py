"""An Atom feed of the laws that are pending or changed last, where the site has an address."""

from collections.abc import Callable, Iterator

from handbook.catalog import laws, plain
from handbook.reading.tongues import bare
from handbook.sheets.place import Edition

NAME = "changes.xml"
SHAPE = "changes.html"  # the template


def files(edition: Edition, fill: Callable[..., str]) -> Iterator[tuple[str, bytes]]:
    """The feed; ``fill`` fills in a template by its name."""
    place, catalog = edition.place, edition.catalog
    if not place.site:
        return
    entries = [*laws.pending(catalog), *laws.recent(catalog)]
    made = fill(
        SHAPE,
        t=catalog.labels,
        site=f"{place.site}{place.folder}",
        address=place.below,
        entries=entries,
        words=lambda text: plain.text(catalog, text),
        updated=max((entry.noun.checked.isoformat() for entry in entries), default="1970-01-01"),
    )
    yield NAME, bare(made).encode()
