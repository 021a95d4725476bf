"""What a reader asks about pages: whose they are, where they lead, and where a choice begins."""

import posixpath
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.base import GUESTS, Identified, Task
from handbook.model.worksheets import Checklist
from handbook.reading import quotes

AUTHORS = "meewerken/"


def for_authors(page: Page) -> bool:
    """Whether a page is for those who write the handbook."""
    return page.facts.example or page.uri.startswith(AUTHORS)


def placed(page: Page) -> list[str]:
    """What the text of a page shows as blocks of its own, such as ``list:incidents``."""
    found = quotes.in_body(page.document.body)
    return [f"{one.kind}:{one.id}" if one.id else one.kind for _, one, block in found if block]


def led(page: Page, href: str) -> str:
    """The page or file of the site to which a link in the text of a page leads."""
    path = unquote(href.partition("#")[0])
    return (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
    )


def lets_choose(page: Page) -> bool:
    """Whether a page lists the incidents."""
    return "list:incidents" in placed(page)


def triage(catalog: Catalog) -> Page | None:
    """The page where a reader chooses what is going on."""
    return next(filter(lets_choose, catalog.real), None)


def beside_triage(catalog: Catalog, page: Page) -> bool:
    """Whether a page stands in the folder of the page where a reader chooses."""
    start = triage(catalog)
    return start is not None and posixpath.dirname(start.uri) == posixpath.dirname(page.uri)


def shows_sheets(catalog: Catalog) -> Page | None:
    """The page with the overview of all sheets."""
    return next((page for page in catalog.real if "list:worksheets" in placed(page)), None)


def own(catalog: Catalog) -> list[Page]:
    """The pages that a school added, in the order of the menu."""
    return [page for page in catalog.pages.values() if page.own]


def reviewed(page: Page) -> bool:
    """Whether somebody wrote when the page was checked."""
    return "page.checked" not in page.document.assumed


def of_roles(catalog: Catalog) -> list[Page]:
    """The pages that gather what is for one role."""
    return [page for page in catalog.real if page.facts.role]


def gathers(page: Page) -> bool:
    """Whether a page gathers what is for its roles; one for pupils or parents says all itself."""
    return bool(page.facts.role) and not set(page.facts.role) <= set(GUESTS)


def for_roles(catalog: Catalog, roles: Iterable[str]) -> Mapping[str, list[Page]]:
    """The pages for some roles by folder, without those that gather."""
    wanted = set(roles)
    found: dict[str, list[Page]] = {}
    for page in catalog.real:
        if wanted & set(page.facts.audience) and not page.facts.role:
            found.setdefault(page.uri.partition("/")[0], []).append(page)
    return {folder: pages for folder, pages in found.items() if "." not in folder}


def section(catalog: Catalog, folder: str) -> str:
    """The name of a folder: the title of its first page."""
    uri = f"{folder}/index.md"
    first = catalog.pages.get(uri) or catalog.left_out.get(uri)
    return first.title if first else folder


def of_task(catalog: Catalog, task: Task) -> Page | None:
    """The page that carries the checklist of a task."""
    found = (entry.uri for entry in catalog.all(Checklist) if entry.noun.task == task)
    return next((catalog.pages[uri] for uri in found), None)


def at(catalog: Catalog, addresses: Iterable[str]) -> list[tuple[Page, str]]:
    """The pages and anchors of addresses such as ``wet/plichten.md#melden``, if they exist."""
    parted = [address.partition("#") for address in addresses]
    pages = catalog.pages
    return [(pages[uri], anchor) for uri, _, anchor in parted if uri in pages]


def related(catalog: Catalog, page: Page) -> list[Page]:
    """Other pages that quote the same records."""
    return [catalog.pages[uri] for uri in catalog.related.get(page.uri, ())]


def example(catalog: Catalog) -> Page | None:
    """The page that shows every kind, if the site has one."""
    return next((p for p in catalog.pages.values() if p.facts.example), None)


def example_of(catalog: Catalog, quote: str) -> Entry[Identified] | None:
    """The first example record of a kind."""
    shown = catalog.entries.items()
    found = (entry for (kind, _), entry in shown if kind == quote)
    return next((e for e in found if catalog.page_of(e.uri).facts.example), None)
