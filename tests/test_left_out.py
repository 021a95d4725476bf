"""Pages that a school does without: nothing leads there, and the others still hold."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import rendering
from handbook.catalog.index import Catalog
from handbook.catalog.menus import complete, flat
from handbook.catalog.page import Page
from handbook.catalog.pages import placed
from handbook.loading import laid, leaving
from handbook.model.base import references
from handbook.model.calendar import Moment
from handbook.model.packs import Pack
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Law, Source
from handbook.model.school import School
from handbook.model.worksheets import Checklist, Plan
from handbook.reading import quotes
from handbook.reading.menus import pages_of
from handbook.screen.render import Renderer
from handbook.sheets.blocks import Chapter
from handbook.sheets.place import Edition, Place
from handbook.sheets.shelf import Shelf
from making import TODAY
from project import HOME, LANGUAGES, Project, real
from test_site import dead_links, elements_of

SITE = "https://vos.kastanje.nl/"


@cache
def free() -> tuple[str, ...]:
    """The pages that a school may do without."""
    return tuple(leaving.free(real().base))


@cache
def homes() -> dict[tuple[str, str], str]:
    """The page of each record, and each page itself."""
    base = real().base
    found = {key: entry.uri for key, entry in base.entries.items()}
    return found | {("page", uri): uri for uri in base.pages}


def named(page: Page) -> Iterator[str]:
    """The pages that a page leads to."""
    yield from (homes()[kind, name] for _, kind, name in page.references)
    for _, text in page.texts:
        yield from (homes().get((q.kind, q.id), "") for q in quotes.in_text(text))
    for _, q, _ in quotes.in_body(page.document.body):
        yield homes().get((q.kind, q.id), "")


@cache
def led() -> dict[str, set[str]]:
    """The pages to which each page leads."""
    return {uri: {*named(page)} for uri, page in real().base.pages.items()}


def leading(uri: str) -> set[str]:
    """The pages that lead to one."""
    return {one for one, there in led().items() if uri in there}


def leads(html: str) -> set[str]:
    """The pages to which a page leads."""
    return {
        one.attributes["href"].partition("#")[0]
        for one in rendering.elements(html)
        if "href" in one.attributes
    }


def view(catalog: Catalog, shelf: Shelf, uri: str) -> str:
    """The HTML of a page, with what frames it; addresses are the paths of the files."""
    edition = Edition(shelf, Place("", str, ""), TODAY)
    made = Renderer(rendering.TEMPLATES, edition, catalog.pages[uri], rendering.href)
    return f"{made.home()}{rendering.whole(made)}{made.foot()}"


def apart() -> list[list[str]]:
    """All pages that a school may do without, in groups of which no page leads to another."""
    groups: list[list[str]] = []
    for uri in free():
        for group in groups:
            if not any(uri in led()[other] or other in led()[uri] for other in group):
                group.append(uri)
                break
        else:
            groups.append([uri])
    return groups


def test_nothing_leads_to_a_page_that_is_gone() -> None:
    """No page, sheet or menu, and every other sheet keeps its code.

    To take away one page by one asks for the same of each; the two largest groups are most of all.
    """
    for group in apart()[:2]:
        holds_without(group)


def holds_without(group: list[str]) -> None:
    """Nothing leads to some pages once they are gone."""
    made = laid(real().catalogs, group)["nl"]
    shelf = Shelf(made)
    for one in {other for uri in group for other in leading(uri)} - {*group}:
        assert not leads(view(made, shelf, one)) & {*group}, one
    assert not {*pages_of(complete(real().menus.items, made))} & {*group}
    assert not {near for found in made.related.values() for near in found} & {*group}
    pages = [real().base.pages[uri] for uri in group]
    held = (
        e for page in pages for kind in (Checklist, Plan, Questionnaire) for e in page.all(kind)
    )
    gone = {one.id for one in held}
    before = {one.key: one.code for one in real().shelves["nl"].sheets if one.uri not in group}
    holding = {
        entry.noun.title
        for entry in made.all(Pack)
        if gone & {name for _, _, name in references(entry.noun)}
    }
    for sheet in shelf.sheets:  # an overview, and a pack that has a worksheet of the page
        same = sheet.code == before[sheet.key]
        assert same or sheet.kind == "overview" or sheet.of in holding, sheet.key
        inside = [one for one in sheet.blocks if isinstance(one, Chapter) and one.id in gone]
        assert not any(one.code or one.uri for one in inside)
    assert {one.uri for one in shelf.sheets} <= {*made.pages}
    told = {one.key: one.as_json() for one in shelf.sheets}
    assert [key for key, text in told.items() if any(f'"{uri}"' in text for uri in group)] == []


def test_overviews_hold_without_the_rest() -> None:
    """Such as the guide, whose examples stand on another page."""
    shown = {
        uri
        for uri, page in real().base.pages.items()
        if any(one.partition(":")[0] in ("guide", "list", "map") for one in placed(page))
    }
    made = laid(real().catalogs, {*free()} - shown)["nl"]
    shelf = Shelf(made)
    for uri in shown:
        assert not leads(view(made, shelf, uri)) & ({*free()} - shown), uri


def test_no_sheet_names_the_file_of_a_school_without_it() -> None:
    """What is agreed on a team day has one place less, and every pack keeps its code."""
    uri = "school/waar-staan-wij.md"
    catalog = laid(real().catalogs, {uri})["nl"]
    shelf = Shelf(replace(catalog, school=School(left_out=(uri,))))
    kept = {one.key: one for one in real().shelves["nl"].sheets if one.kind == "pack"}
    packs = [one for one in shelf.sheets if one.kind == "pack"]
    title = real().base.titles[uri]
    assert [one.code for one in packs] == [one.code for one in kept.values()]
    assert sum(title in one.as_json() for one in kept.values()) > 10
    assert [one.key for one in packs if title in one.as_json()] == []


def test_a_record_that_others_need_moves_to_them() -> None:
    """In each language, with its words; what nobody needs goes."""
    made = laid(real().catalogs, free())
    for language in LANGUAGES:
        before, after = real().catalogs[language], made[language]
        asked = {(k, n) for page in after.pages.values() for _, k, n in page.references}
        for key in asked & before.entries.keys():
            entry = after.entries[key]
            assert entry.noun in after.pages[entry.uri].nouns[entry.kind.key]
        (moved,) = (e for e in after.all(Source) if e.noun.id == "wegwijzer-challenges")
        assert moved.uri == "nu/schokkende-beelden.md"
        law = after.one(Law, "kerndoelen-digitaal")
        assert law.uri == "wet/lesstof-en-telefoons.md"
        assert law.noun == before.one(Law, "kerndoelen-digitaal").noun
        assert not after.all(Pack)
        assert not after.all(Moment)


def test_a_menu_without_its_first_page_keeps_its_name_and_place() -> None:
    gone = {"klas/index.md", "voor-wie/index.md", "stappen/verankeren.md"}
    made = laid(real().catalogs, gone)
    named = leaving.menus(real().menus, gone)
    for language, catalog in real().catalogs.items():
        lessons, roles = (catalog.titles[uri] for uri in ("klas/index.md", "voor-wie/index.md"))
        found = dict(flat(named.items, made[language]))
        assert found[lessons][0] == "klas/digitaal-burgerschap.md"
        assert found[roles][0] == "voor-wie/schoolleiding.md"
        assert not gone & {uri for uris in found.values() for uri in uris}
    assert "voor-wie/schoolleiding.md" in named.aside
    assert "voor-wie/index.md" not in named.aside


WRONG = {
    "klas/gesprek.md": "de pagina «klas/gesprek.md» bestaat niet. Bedoel je «klas/gesprekken.md»?",
    "wet/index.md": "daar staat wat de wet van de school vraagt. Haal deze regel weg.",
    "index.md": "daar begint iedereen.",
    "nu/brand.md": "moet op elk uur elk plan en elk nummer vinden.",
    "hulp/index.md": "moet op elk uur elk plan en elk nummer vinden.",
    "over/privacy.md": "wat de site van hen bewaart.",
    "over/toegankelijkheid.md": "voor wie anders leest.",
    "onze-school/pauze.md": "is een pagina van jullie zelf. Wil je haar niet, haal",
    "klas/gesprekken.en.md": "gaat mee met haar pagina. Schrijf klas/gesprekken.md",
    "klas/gesprekken": "bestaat niet. Bedoel je «klas/gesprekken.md»?",
}


def test_what_cannot_be_left_out(handbook: Callable[..., Project]) -> None:
    """Each with its line, all at once; what stands there twice as well."""
    pages = [one for one in WRONG if not one.startswith("klas/")]
    project = handbook(dict.fromkeys((*pages, "klas/gesprekken.md"), HOME))
    project.page("klas/gesprekken.en.md", HOME.replace("{facts}", "translation: {fingerprint: x}"))
    lines = [*WRONG, "klas/gesprekken.md", "klas/gesprekken.md"]
    project.school("left_out:\n" + "".join(f"  - {one}\n" for one in lines))
    found = project.check()
    said = [*WRONG.values(), "", "«klas/gesprekken.md» staat hier twee keer. Haal er een weg."]
    wanted = [(at + 2, at, words) for at, words in enumerate(said) if words]
    assert len(found) == len(wanted), found
    for (line, place, words), problem in zip(wanted, found, strict=True):
        assert problem.startswith(f"school.yml:{line} left_out[{place}]: ")
        assert words in problem


LINKED = """---
title: Begin
{facts}
checklist:
  id: lijst
  title: Lijst
  groups: [{id: g, title: G, items: [{id: a, text: Lees., help: "Zie [[page:y.md]]."}]}]
---
"""


def test_a_link_to_it_becomes_words(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": LINKED, "y.md": HOME})
    for gone, there in (("", {"y.md"}), ("left_out: [y.md]\n", set())):
        project.school(gone)
        shelf = project.load().shelves["nl"]
        assert leads(view(shelf.catalog, shelf, "x.md")) & {"y.md"} == there


OWN = """---
title: Zo doen wij het
{facts}
---
Lees [de klas](../klas/index.md#lijst-a "titel"), [hier][klas] en [[page:klas/index.md]].
Dit blijft: [hulp](../x.md). Zie [[checklist:lijst|het blad]].

[[checklist:lijst]]

[klas]: ../klas/index.md
"""
PAGES = {
    "index.md": HOME,
    "x.md": f"{HOME}\nZie [[page:klas/index.md]].\n",
    "x.en.md": '---\ntitle: X\ntranslation: {fingerprint: ""}\n---\nSee [[page:klas/index.md]].\n',
    "klas/index.md": LINKED.replace("Begin", "In de klas").replace("y.md", "x.md"),
    "klas/les.md": HOME,
    "onze-school/index.md": OWN,
}
GONE = ("klas/index.md", "klas/les.md")


def test_in_a_build(handbook: Callable[..., Project]) -> None:
    """Also from a page of the school, whose links become words."""
    project = handbook(PAGES, menus=["index.md", {"In de klas": [*GONE]}])
    project.without_files()
    project.school(f"name: De Kastanje\nsite: {SITE}\nleft_out: [{', '.join(GONE)}]\n")
    built = project.build()
    assert built.code == 0, built.output
    assert dead_links(built.site, elements_of(built.site)) == []
    own = rendering.text(built.page("onze-school"))
    assert "Lees de klas, hier en In de klas. Dit blijft: hulp. Zie het blad." in own
    assert not (built.site / "klas").exists()
    names = ("sitemap.xml", "handbook.json", "en/handbook.json")
    search = sorted((built.site / "assets/search").iterdir())
    assert len(search) == len(LANGUAGES)
    for path in (*(built.site / name for name in names), *search):
        assert "klas/" not in path.read_text("utf-8"), path
