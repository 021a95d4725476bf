"""What search engines ask for: the sitemap and robots.txt, where the site has an address.

A page that is not translated stands there once, in its own language.
"""

from collections.abc import Callable, Collection, Iterator

from handbook.sheets.place import Edition

SHAPE = "sitemap.html"  # the template
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def files(editions: Collection[Edition], fill: Callable[..., str]) -> Iterator[tuple[str, bytes]]:
    """Both files; ``fill`` fills in a template by its name."""
    site = next(iter(editions)).place.site
    if not site:
        return
    pages = [
        (edition.place.full(uri), page.facts.checked.isoformat(), _editions(editions, uri))
        for edition in editions
        for uri, page in edition.catalog.pages.items()
        if not page.fallback
    ]
    yield SITEMAP, fill(SHAPE, pages=pages).encode()
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {site}{SITEMAP}\n".encode()


def _editions(editions: Collection[Edition], uri: str) -> dict[str, str]:
    """The address of a page in each language that it is written in, where there are more."""
    found = [one for one in editions if not one.catalog.pages[uri].fallback]
    links = {one.catalog.language: one.place.full(uri) for one in found}
    return links if len(links) > 1 else {}
