"""What a school reads of other sectors: nothing, on no page, no sheet and in no data.

``cases/sectors.yml`` has what the handbooks of two schools say differently, for a reader to judge;
``--record`` writes it anew. It also has the words that are of one sector alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

import papers
import rendering
from handbook.catalog import abbreviations, own
from handbook.catalog.index import Catalog
from handbook.catalog.sectors import meant_for, within
from handbook.checking import references
from handbook.files import opendata, search
from handbook.model.base import Noun, Sector, Sectored, texts, walk
from handbook.model.records import Contact
from handbook.model.school import School
from handbook.reading import sectors, tongues
from handbook.screen.render import Renderer
from handbook.sheets.blocks import Chapter
from handbook.sheets.place import Edition, Place
from handbook.sheets.shelf import Shelf, desks
from making import TODAY, pdf
from making import made as printed
from project import LANGUAGES, Project, real, yaml_of

PATH = Path(__file__).parent / "cases" / "sectors.yml"
CASE = yaml_of(PATH)
ALONE: tuple[tuple[Sector, ...], ...] = (("po",), ("vo",), ("so",))
GATHER = ("hulp/alles.md", "wet/index.md", "wet/wat-verandert.md", "school/jaar.md")
REST = "status: geldt, checked: 2026-11-21, certainty: voorstel"
_END = re.compile(r"(?<=[.?!:|]) +(?=[A-Z«*])|\n+")


def written(language: str, sector: tuple[Sector, ...]) -> Catalog:
    """The pages as their authors wrote them, for a school of some sectors."""
    return replace(real().written[language], school=School(sector=sector))


@cache
def edition(language: str, sector: tuple[Sector, ...]) -> Edition:
    """The handbook of a school of some sectors; addresses are the paths of the files."""
    whole = written(language, sector)
    shelf = Shelf(whole, desks(whole, desks(written("nl", sector))))
    return Edition(shelf, Place("", str, ""), TODAY)


@cache
def page(language: str, sector: tuple[Sector, ...], uri: str) -> str:
    """What a reader sees of a page, with a line for each element."""
    made = edition(language, sector)
    view = Renderer(rendering.TEMPLATES, made, made.catalog.pages[uri], rendering.href)
    html = tongues.as_html(abbreviations.written_out(f"{rendering.whole(view)} {view.foot()}"))
    return rendering.said(rendering.tidy(html))


def special(language: str) -> list[str]:
    """The pages that are not the same for every sector, and those that gather what stands there."""
    whole = real().written[language].pages
    made = [within(written(language, one), one).pages for one in ALONE]
    return [u for u in whole if u in GATHER or any(one[u] is not made[0][u] for one in made)]


def handbook(language: str, sector: tuple[Sector, ...]) -> Iterator[tuple[str, str]]:
    """All that a school gets and that may be of a sector: pages, sheets, search and data."""
    made = edition(language, sector)
    for uri in special(language):
        yield uri, page(language, sector, uri)
    for sheet in made.shelf.sheets:
        yield f"{sheet.uri}: {sheet.kind} {sheet.name}", sheet.as_json()
    yield "search", search.text(made)
    for name, data in opendata.files(made):
        if name == opendata.NAME:
            yield name, data.decode()


def lines(text: str) -> list[str]:
    """The sentences of a text."""
    return [" ".join(one.split()) for one in _END.split(text) if one.strip()]


def without(some: list[str], others: set[str]) -> list[str]:
    """What some have and others do not, each once and in order."""
    return [one for one in dict.fromkeys(some) if one not in others]


def differences() -> dict[str, dict[str, list[str]]]:
    """What a school for po and a school for vo read differently, where each of them reads it first.

    By page or sheet.
    """
    found: dict[str, dict[str, list[str]]] = {}
    known: set[str] = set()
    ours, theirs = edition("nl", ("po",)).shelf, edition("nl", ("vo",)).shelf
    pairs = [(u, page("nl", ("po",), u), page("nl", ("vo",), u)) for u in special("nl")]
    for one, other in zip(ours.sheets, theirs.sheets, strict=True):
        said = ["\n".join(text for _, text in it.content("nl").items) for it in (one, other)]
        pairs.append((f"{one.uri}: {one.kind} {one.name}", said[0], said[1]))
    for name, po, vo in pairs:
        both = lines(po), lines(vo)
        told = {
            "po": without(both[0], known | {*both[1]}),
            "vo": without(both[1], known | {*both[0]}),
        }
        known |= {*told["po"], *told["vo"]}
        if any(told.values()):
            found[name] = told
    return found


def test_two_schools_read_side_by_side_differ_as_reviewed(pytestconfig: pytest.Config) -> None:
    found = differences()
    if pytestconfig.getoption("record"):
        head = PATH.read_text(encoding="utf-8").partition("differences:")[0]
        told = yaml.safe_dump(
            {"differences": found}, allow_unicode=True, width=100, sort_keys=False
        )
        PATH.write_text(f"{head}{told}", encoding="utf-8")
    assert found == CASE["differences"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sector", ALONE, ids="-".join)
def test_the_duties_of_a_school_of_one_sector_are_two_pages(
    sector: tuple[Sector, ...], language: str
) -> None:
    sheet = edition(language, sector).shelf.find("wet/plichten.md", "plichten-overzicht")
    assert sheet
    address = "https://veilig.kastanje.onderwijs/wet/plichten/"
    data = printed(pdf(language), sheet, address, address)
    assert len(papers.opened(data).pages) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sector", ALONE, ids="-".join)
def test_nothing_is_said_of_another_sector(sector: tuple[Sector, ...], language: str) -> None:
    others = [word for name, words in CASE["words"].items() if name not in sector for word in words]
    foreign = re.compile("|".join(others))
    for name, text in handbook(language, sector):
        kept = re.sub("|".join(CASE["kept"]), "", text)
        assert [kept[x.start() - 40 : x.end() + 40] for x in foreign.finditer(kept)] == [], name
        assert f"[[{sectors.KIND}" not in text, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sector", ALONE, ids="-".join)
def test_nothing_leads_to_what_fell_away(sector: tuple[Sector, ...], language: str) -> None:
    made = within(written(language, sector), sector)
    assert references.of_structure(made) == []
    assert references.of_words(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_school_of_more_sectors_reads_which_is_for_whom(language: str) -> None:
    named = {key: re.compile("|".join(words)) for key, words in CASE["names"].items()}
    for noun in _limited(real().written[language]):
        said = " ".join(text for _, text in texts(noun))
        said += f" {getattr(noun, 'title', '')} {getattr(noun, 'name', '')}"
        assert any(named[one].search(said) for one in meant_for(noun)), noun


def _limited(catalog: Catalog) -> Iterator[Noun]:
    for one in catalog.pages.values():
        for path, _, noun in one.placed():
            if not one.facts.example:
                found = (part for _, part in walk(noun, path))
                yield from (x for x in found if isinstance(x, Sectored) and meant_for(x))


def test_the_sectors_of_a_school_change_no_code() -> None:
    whole = real().shelves["nl"]
    for sector in ALONE:
        shelf = edition("nl", sector).shelf
        assert shelf.contents == whole.contents
        assert _codes(shelf) == _codes(whole)


def _codes(shelf: Shelf) -> list[tuple[str, ...]]:
    """The codes on each sheet: its own, and those of the sheets inside it."""
    return [
        (*sheet.place, sheet.code, *(b.code for b in sheet.blocks if isinstance(b, Chapter)))
        for sheet in shelf.sheets
    ]


def test_each_kind_of_record_falls_away(handbook: Callable[..., Project]) -> None:
    """With the references to it, the line that shows it, and a group in which nothing is left."""
    page_ = """---
title: T [[sector:vo]]van vo
{facts}
laws:
  - {id: a, sector: [vo], title: A, text: R., {rest}}
  - {id: b, title: B, text: R., {rest}}
checklist:
  id: l
  title: L
  groups:
    - {id: g, title: G, items: [{id: i, sector: [vo], text: Doe., laws: [a]}]}
    - {id: h, title: H, items: [{id: j, text: Doe dit., laws: [a, b]}]}
---
[[law:a]]

[[sector:vo]]Zie [[law:a]].

- [[sector:vo]]weg
- [[sector:po-en-vo]]samen[[sector]] [[sector:po]]hier[[sector]] en nu

| kop |
| --- |
| [[sector:vo]]rij |
"""
    project = handbook({"x.md": page_.replace("{rest}", REST)})
    assert project.check() == []
    whole = project.load().shelves["nl"].sheets
    project.school("sector: [po]\n")
    found = project.load()
    assert found.problems == ()
    made = found.catalogs["nl"]
    assert made.pages["x.md"].title == "T"
    assert {name for _, name in made.entries} == {"b", "l"}
    body = made.pages["x.md"].document.body.split()
    assert body == ["-", "hier", "en", "nu", *["|", "kop", "|", "|", "---", "|"]]
    (sheet,) = found.shelves["nl"].sheets
    said = sheet.as_json()
    assert ("Doe dit." in said, 'Doe."' in said) == (True, False)
    assert sheet.code == whole[0].code
    project.page(
        "x.md", page_.replace("{rest}", REST).replace("  id: l\n", "  id: l\n  sector: [vo]\n")
    )
    found = project.load()
    assert (found.problems, found.shelves["nl"].sheets, found.shelves["nl"].contents) == (
        (),
        (),
        (),
    )


@pytest.mark.parametrize(
    ("text", "po", "mixed"),
    [
        ("Zie [[sector:po]]dit[[sector]] en dat.", "Zie dit en dat.", "Zie dit en dat."),
        ("Zie [[sector:vo]]dit[[sector]] en dat.", "Zie en dat.", "Zie dit en dat."),
        ("Dit[[sector:vo]], dat[[sector]] en zo.", "Dit en zo.", "Dit, dat en zo."),
        ("Dit.[[sector:vo]] Dat.", "Dit.", "Dit. Dat."),
        ("Dit [[sector:vo]]of dat[[sector]].", "Dit.", "Dit of dat."),
        ("[[sector:vo-of-so]]Dit.[[sector]] Dat.", "Dat.", "Dit. Dat."),
        ("[[sector:po-en-vo]]Dit.[[sector]] Dat.", "Dat.", "Dit. Dat."),
        ("[[sector:so]]Dit.[[sector]]", "", ""),
    ],
)
def test_words_are_there_for_their_sectors(text: str, po: str, mixed: str) -> None:
    assert sectors.said(text, ("po",)) == po
    assert sectors.said(text, ("po", "vo")) == mixed
    assert sectors.said(text, ("po", "vo", "so")) == re.sub(r"\[\[.*?\]\]", "", text)


def test_the_line_of_a_role_is_still_that_of_the_school() -> None:
    school = School.model_validate({"sector": ["vo"], "mr": {"phone": "010-321 65 43"}})
    made = own.reached(within(replace(real().written["nl"], school=school), school.sector))
    on_page = [one.phone for page in made.pages.values() for one in page.all(Contact)]
    assert school.mr.phone in on_page  # where the search finds it
    assert school.mr.phone in [entry.noun.phone for entry in made.all(Contact)]
