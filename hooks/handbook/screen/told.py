"""What the head of a page tells machines: its addresses, and what it is in words of schema.org.

Only what is exact: nothing about the school, nor about steps that a search engine could cut short.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handbook.catalog import pages
from handbook.reading.tongues import bare
from handbook.screen.render import Renderer

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOME = "index.md"


@dataclass(frozen=True)
class Told:
    """Where a page stands; empty where the site has no address.

    ``editions`` has its address in each language that it is written in, where there are more;
    ``data`` is JSON that nothing can close.
    """

    canonical: str = ""
    editions: Mapping[str, str] = field(default_factory=dict)
    data: str = ""


def told(view: Renderer, editions: Mapping[str, str]) -> Told:
    """What machines hear of a page; ``editions`` are its addresses below the site by language.

    A page without a translation belongs to the language that it is written in.
    """
    site, page = view.edition.place.site, view.page
    many = editions if len(editions) > 1 and not page.fallback else {}
    if not site:
        return Told(editions=many)
    own = editions.get(page.language, view.address())
    canonical = _whole(site, own)
    if page.fallback:
        return Told(canonical)
    whole = {language: _whole(site, address) for language, address in many.items()}
    return Told(canonical, whole, _json(_data(view, canonical)))


def _whole(site: str, address: str) -> str:
    return f"{site}{address.removeprefix('./')}"


def _data(view: Renderer, address: str) -> dict[str, Any]:
    page = view.page
    said = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "lastReviewed": page.facts.checked.isoformat() if pages.reviewed(page) else "",
        "license": LICENCE,
        "breadcrumb": _trail(view),
    }
    return {"@context": "https://schema.org", **{name: one for name, one in said.items() if one}}


def _trail(view: Renderer) -> dict[str, Any] | None:
    """The way from the home page of the language, through the first page of the folder."""
    catalog, place, uri = view.catalog, view.edition.place, view.page.uri
    folder = uri.partition("/")[0]
    way = [one for one in (HOME, f"{folder}/{HOME}") if one in catalog.pages and one != uri]
    if HOME not in way:
        return None
    names = [view.words_of_site() if one == HOME else pages.section(catalog, folder) for one in way]
    steps = [*zip(names, way, strict=True), (view.page.title, uri)]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": place.full(where)}
        for number, (name, where) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return bare(text).replace("<", "\\u003c")
