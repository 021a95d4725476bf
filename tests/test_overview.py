"""The overview of all worksheets, as built."""

import posixpath
import re
from collections import Counter
from pathlib import Path

import pytest

import rendering
from handbook.loading import Loaded
from handbook.screen.overview import FILTERS, Overview
from handbook.sheets.codes import spaced
from handbook.sheets.names import endings, file_name
from handbook.sheets.shelf import Shelf
from project import LANGUAGES, address_of


@pytest.fixture(params=LANGUAGES)
def shelf(real: Loaded, request: pytest.FixtureRequest) -> Shelf:
    """The sheets of the handbook in one language."""
    return real.shelves[request.param]


def folder(shelf: Shelf, uri: str) -> str:
    """Where the files of a page stand below the site."""
    return address_of(uri, shelf.labels.language)


def overview(site: Path, shelf: Shelf) -> list[rendering.Element]:
    """The elements of the overview."""
    assert shelf.home
    path = site / folder(shelf, shelf.home.uri) / "index.html"
    return rendering.elements(path.read_text(encoding="utf-8"))


def linked(found: list[rendering.Element], home: str) -> set[str]:
    """What a page offers to download, as paths below the site."""
    links = [one.attributes for one in found if one.tag == "a" and "download" in one.attributes]
    return {posixpath.normpath(posixpath.join(home, one["href"])) for one in links}


def test_every_file_is_offered_and_no_other(site: Path, shelf: Shelf) -> None:
    """Whatever the build wrote for this language, and nothing that is not there."""
    assert shelf.home
    home = folder(shelf, shelf.home.uri)
    offered = linked(overview(site, shelf), home)
    wanted = {
        f"{folder(shelf, sheet.uri)}{file_name(sheet.name, ending)}"
        for sheet in shelf.sheets
        for ending in endings(sheet)
    }
    assert offered == wanted
    kinds = {path.rpartition(".")[2] for path in wanted}
    there = {p.relative_to(site).as_posix() for kind in kinds for p in site.rglob(f"*.{kind}")}
    assert {path for path in there if path.startswith("en/") == home.startswith("en/")} == wanted


def without_words(text: str) -> str:
    """A text without what stands in brackets, such as what an abbreviation is short for."""
    return re.sub(r" \([^()]*\)", "", text)


def test_every_sheet_has_a_line_that_says_what_it_is(site: Path, shelf: Shelf) -> None:
    found = overview(site, shelf)
    lines = [one for one in found if "data-filters-item" in one.attributes]
    counts = [int(line.attributes["data-filters-item"]) for line in lines]
    assert sum(counts) == len(shelf.sheets)
    parts = Counter((sheet.kind, sheet.of) for sheet in shelf.sheets)
    for sheet in shelf.sheets:
        size = "" if sheet.format == "sheet" else f" ({shelf.labels.card[sheet.format]})"
        if sheet.kind == "acute":  # on one A4 it stands with the same plan in full
            size = ""
        name = f"{sheet.of or sheet.title}{size}\n"
        said = [one for one in lines if one.text.strip().startswith(name)]
        told = [without_words(one.text) for one in said]
        code = "" if sheet.of and parts[sheet.kind, sheet.of] > 1 else spaced(sheet.code)
        wanted = (sheet.part, without_words(sheet.intro), code)
        (line,) = [
            one for one, text in zip(said, told, strict=True) if all(w in text for w in wanted)
        ]
        assert sheet.version in line.text
        assert line.attributes["data-rol"].split() == list(shelf.facts(sheet).audience)


def test_a_whole_has_one_line_with_a_file_for_each_part(site: Path, shelf: Shelf) -> None:
    """The lengths of a pack, and the letters of a plan; a plan for an incident has two sheets."""
    lines = [one for one in overview(site, shelf) if "data-filters-item" in one.attributes]
    wholes = {(sheet.kind, sheet.uri, sheet.of) for sheet in shelf.sheets if sheet.of}
    assert {kind for kind, _, _ in wholes} == {"pack", "letter"}
    others = [sheet for sheet in shelf.sheets if not sheet.of and sheet.format != "plan-a4"]
    assert len(lines) == len(wholes) + len(others)
    for kind, uri, of in wholes:
        parts = [s.part for s in shelf.sheets if (s.kind, s.uri, s.of) == (kind, uri, of)]
        assert len(set(parts)) == len(parts), of


def test_each_name_says_of_which_sheet_a_file_is(site: Path, shelf: Shelf) -> None:
    found = overview(site, shelf)
    names = [
        one.attributes["aria-label"]
        for one in found
        if "download" in one.attributes and "button" in one.attributes.get("class", "")
    ]
    assert len(names) == len(set(names)) == sum(len(endings(sheet)) for sheet in shelf.sheets)


def test_every_sheet_can_be_found_by_every_choice(shelf: Shelf) -> None:
    """A page with a worksheet says for whom, at which level, for which task and when."""
    rows = Overview(shelf, shelf.catalog).rows
    assert [row.sheet.place for row in rows if not all(row.marks.values())] == []
    for row in rows:
        if row.sheet.kind == "acute":
            assert "incident" in row.marks["moment"]


def test_a_choice_leads_somewhere(shelf: Shelf) -> None:
    """Every option fits a sheet, and has words of its own."""
    found = Overview(shelf, shelf.catalog)
    filters = found.filters(shelf.labels)
    assert [one.name for one in filters] == list(FILTERS)
    for one in filters:
        assert one.options
        assert len(set(one.options.values())) == len(one.options)
        for value in one.options:
            assert [row for row in found.rows if value in row.marks[one.name]]


def test_without_script_all_is_shown_and_nothing_can_be_chosen(site: Path, shelf: Shelf) -> None:
    found = overview(site, shelf)
    form = next(one for one in found if "data-filters" in one.attributes)
    assert "needs-script" in form.attributes["class"].split()
    items = [one for one in found if "data-filters-item" in one.attributes]
    assert [one for one in items if "hidden" in one.attributes] == []
