"""Pages that a school does without: which may go, and what the others become without them.

All was checked before, with these pages. What leads to them becomes plain words.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from handbook.catalog.index import Catalog, Key
from handbook.catalog.page import Page
from handbook.loading.documents import language_of
from handbook.model.base import Noun
from handbook.model.page import Door
from handbook.model.worksheets import Fork, Plan
from handbook.reading import quotes
from handbook.reading.menus import Menus, pages_of
from handbook.reading.problems import Problem, quoted, suggest
from handbook.reading.school import OWN_PAGES, Layers

KEY = "left_out"
PAPER = ("packs", "cards")  # which have sheets of their own, as worksheets do
LEADS = (Door, Fork)  # what only leads to a page
STAYS = "{} blijft op de site, want {}. Haal deze regel weg."
ACUTE = "wie nu een incident heeft, moet op elk uur elk plan en elk nummer vinden"
# The pages and folders that every site has, and why.
KEPT = {
    "index.md": "daar begint iedereen",
    "nu/": ACUTE,
    "hulp/": ACUTE,
    "wet/": "daar staat wat de wet van de school vraagt",
    "over/privacy.md": "lezers mogen weten wat de site van hen bewaart",
    "over/toegankelijkheid.md": "lezers mogen weten wat de site kan voor wie anders leest",
}
TWICE = "{} staat hier twee keer. Haal er een weg."
OWN = "{} is een pagina van jullie zelf. Wil je haar niet, haal dan het bestand weg."
WORDS = "{} is een vertaling, en die gaat mee met haar pagina. Schrijf {}"


def problems(
    values: Layers, named: tuple[str, ...], catalogs: Mapping[str, Catalog]
) -> list[Problem]:
    """What is wrong with the pages that the values of a school leave out."""
    base = next(iter(catalogs.values()), None)
    found = []
    if base is None:
        return []
    for place, uri in enumerate(named):
        said = TWICE.format(quoted(uri)) if uri in named[:place] else _wrong(uri, base, catalogs)
        if said:
            found.append(values.problem((KEY, place), said))
    return found


def _wrong(uri: str, base: Catalog, languages: Collection[str]) -> str:
    """Why a page cannot be left out, or nothing."""
    page = base.pages.get(uri)
    if uri.startswith(OWN_PAGES) and page:
        return OWN.format(quoted(uri))
    stays = _stays(uri, page) if page else ""
    if page:
        return STAYS.format(quoted(uri), stays) if stays else ""
    for language in languages:
        dutch, its = language_of(uri, [language])
        if its and dutch in base.pages:
            return WORDS.format(quoted(uri), dutch)
    return f"de pagina {quoted(uri)} bestaat niet. {suggest(uri, free(base))}"


def _stays(uri: str, page: Page) -> str:
    """Why every site has a page, or nothing."""
    plan = page.one(Plan)
    found = (why for kept, why in KEPT.items() if uri == kept or uri.startswith(kept))
    return next(found, ACUTE if plan and plan.acute and not page.facts.example else "")


def free(catalog: Catalog) -> Iterator[str]:
    """Every page that a school may do without."""
    for uri, page in catalog.pages.items():
        if not (uri.startswith(OWN_PAGES) or _stays(uri, page)):
            yield uri


def without(catalogs: Mapping[str, Catalog], gone: Collection[str]) -> dict[str, Catalog]:
    """The catalogue of each language less some pages.

    A record of such a page that another one needs moves there; a worksheet stays what it was.
    """
    made = {name: _without(one, gone) for name, one in catalogs.items()}
    base = next(iter(catalogs))
    while homes := _homes(made[base]):  # what moves may need others in its turn
        made = {name: _moved(one, homes) for name, one in made.items()}
    return made


def _homes(catalog: Catalog) -> dict[Key, str]:
    """Where each record goes of a page that is left out: where it is shown, or else needed."""
    found: dict[Key, str] = {}
    for asked in (_shown, _needed):
        for page in catalog.real:
            found = {**dict.fromkeys(asked(page), page.uri), **found}
    stand = {key: catalog.entries[key] for key in found if key in catalog.entries}
    return {
        key: found[key]
        for key, entry in stand.items()
        if entry.uri in catalog.left_out and entry.kind.many and entry.kind.key not in PAPER
    }


def _shown(page: Page) -> Iterator[Key]:
    for _, quote, block in quotes.in_body(page.document.body):
        if block and not quote.label:
            yield quote.kind, quote.id


def _needed(page: Page) -> Iterator[Key]:
    return ((kind, name) for _, kind, name in page.references)


def _moved(catalog: Catalog, homes: Mapping[Key, str]) -> Catalog:
    def home(page: Page) -> Page:
        nouns = dict(page.nouns)
        here = [catalog.entries[key] for key, uri in homes.items() if uri == page.uri]
        for entry in here:
            nouns[entry.kind.key] = (*nouns.get(entry.kind.key, ()), entry.noun)
        return replace(page, nouns=nouns) if here else page

    return catalog.changed(home)


def _without(catalog: Catalog, gone: Collection[str]) -> Catalog:
    """The same less some pages, and less what only leads to them: a door, or a question."""

    def left(part: Noun) -> Noun | None:
        return None if isinstance(part, LEADS) and part.page in gone else part

    def loose(noun: Noun) -> Noun:
        return noun.remade(left, lambda _, held: held)

    kept = {uri: page for uri, page in catalog.pages.items() if uri not in gone}
    left_out = {uri: page for uri, page in catalog.pages.items() if uri in gone}
    made = replace(catalog, pages=kept, left_out=left_out)
    return made.changed(lambda page: page.changed(loose))


def menus(named: Menus, gone: Collection[str]) -> Menus:
    """The menus, those at the bottom known by the first page that is left of each."""
    firsts = {}
    for menu in named.items:
        first, *others = pages_of([menu]) or [""]
        firsts[first] = next((uri for uri in (first, *others) if uri not in gone), "")
    return replace(named, aside=tuple(filter(None, (firsts.get(one, one) for one in named.aside))))
