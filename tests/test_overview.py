"""The overview of all worksheets, and the zip file of each role, as built."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

import pytest

import rendering
from handbook.files import bundle
from handbook.model.base import AUDIENCES
from handbook.screen.overview import FILTERS, Overview
from handbook.sheets.names import bundle_name, endings, file_name
from handbook.sheets.place import Edition, Place
from making import TODAY
from project import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handbook.loading import Loaded
    from handbook.model.base import Audience
    from handbook.sheets.sheet import Sheet
    from handbook.sheets.shelf import Shelf
    from project import Project

FOLDER = {"nl": "", "en": "en/"}
HEAVIEST = 9_000_000
CHECKLIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: Lijst
  groups: [{id: g, title: Groep, items: [{id: a, text: Doe dit., role: [leraar]}]}]
---
Tekst.
"""
SHOWS_ALL = "---\ntitle: Alles\n{facts}\n---\n[[list:worksheets]]\n"


@pytest.fixture(params=LANGUAGES)
def shelf(real: Loaded, request: pytest.FixtureRequest) -> Shelf:
    """The sheets of the handbook in one language."""
    return real.shelves[request.param]


def folder(shelf: Shelf, uri: str) -> str:
    """Where the files of a page stand below the site."""
    stem = uri.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{FOLDER[shelf.labels.language]}{stem}/"


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
    wanted |= {f"{home}{bundle_name(role)}" for role in shelf.roles()}
    assert offered == wanted
    kinds = {path.rpartition(".")[2] for path in wanted}
    there = {p.relative_to(site).as_posix() for kind in kinds for p in site.rglob(f"*.{kind}")}
    assert {path for path in there if path.startswith("en/") == home.startswith("en/")} == wanted


def test_every_sheet_has_a_line_that_says_what_it_is(site: Path, shelf: Shelf) -> None:
    found = overview(site, shelf)
    lines = [one for one in found if "data-filters-item" in one.attributes]
    counts = [int(line.attributes["data-filters-item"]) for line in lines]
    assert sum(counts) == len(shelf.sheets)
    for sheet in shelf.sheets:
        size = "" if sheet.format == "sheet" else f" ({shelf.labels.card[sheet.format]})"
        name = f"{sheet.of or sheet.title}{size}\n"
        said = [one for one in lines if one.text.strip().startswith(name)]
        (line,) = [one for one in said if sheet.part in one.text and sheet.intro in one.text]
        assert sheet.version in line.text
        assert line.attributes["data-rol"].split() == list(shelf.facts(sheet).audience)


def test_a_whole_has_one_line_with_a_file_for_each_part(site: Path, shelf: Shelf) -> None:
    """The lengths of a pack, and the letters of a plan."""
    lines = [one for one in overview(site, shelf) if "data-filters-item" in one.attributes]
    wholes = {(sheet.kind, sheet.uri, sheet.of) for sheet in shelf.sheets if sheet.of}
    assert {kind for kind, _, _ in wholes} == {"pack", "letter"}
    assert len(lines) == len(wholes) + sum(not sheet.of for sheet in shelf.sheets)
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


@pytest.mark.parametrize("role", AUDIENCES)
def test_the_zip_of_a_role_holds_all_its_files(site: Path, shelf: Shelf, role: Audience) -> None:
    """The same bytes as beside the pages, and a text that names them all."""
    assert shelf.home
    path = site / folder(shelf, shelf.home.uri) / bundle_name(role)
    mine = shelf.for_role(role)
    assert path.is_file() == bool(mine)
    if not mine:
        return
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    first, *names = archive.namelist()
    assert len(set(names)) == len(names) == sum(len(endings(sheet)) for sheet in mine)
    said = archive.read(first).decode()
    assert shelf.labels.audience[role] in said
    for sheet in mine:
        for ending in endings(sheet):
            name = file_name(sheet.name, ending)
            held = [archive.read(one) for one in names if one.endswith(f"/{name}")]
            assert (site / folder(shelf, sheet.uri) / name).read_bytes() in held
            assert name in said
        assert sheet.title in said
    others = {sheet.place for sheet in shelf.sheets} - {sheet.place for sheet in mine}
    assert len(names) == sum(len(endings(one)) for one in shelf.sheets if one.place not in others)
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_zip_stays_light(site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in site.rglob("*.zip")}
    assert max(sizes.values()) < HEAVIEST, sizes


def test_role_pages_lead_to_the_zip_and_to_the_choice(site: Path, shelf: Shelf) -> None:
    assert shelf.home
    home = folder(shelf, shelf.home.uri)
    pages = [page for page in shelf.catalog.pages.values() if page.facts.role]
    for page in (one for one in pages if not one.facts.example):
        here = folder(shelf, page.uri)
        found = rendering.elements((site / here / "index.html").read_text(encoding="utf-8"))
        wanted = {f"{home}{bundle_name(role)}" for role in page.facts.role if role in shelf.roles()}
        assert wanted
        assert wanted == {path for path in linked(found, here) if path.endswith(".zip")}
        choices = {one.attributes.get("href", "").partition("?")[2] for one in found}
        assert {f"rol={role}" for role in page.facts.role} <= choices


def made(shelf: Shelf) -> dict[tuple[str, str], dict[str, bytes]]:
    """Files of a kind for every sheet."""
    return {one.place: {end: one.name.encode() for end in endings(one)} for one in shelf.sheets}


def zips(
    shelf: Shelf, files: dict[tuple[str, str], dict[str, bytes]], site: str = ""
) -> dict[str, bytes]:
    """The zip files of a handbook by their path below the site."""
    place = Place("", lambda uri: f"{uri.removesuffix('.md')}/", site)
    return dict(bundle.files(Edition(shelf, place, TODAY), files))


def test_the_text_in_a_zip_names_the_address(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": CHECKLIST, "y.md": SHOWS_ALL})
    shelf = project.load().shelves["nl"]
    for address in ("https://x.example/", ""):
        data = zips(shelf, made(shelf), address)["y/alles-leraar.zip"]
        text = zipfile.ZipFile(io.BytesIO(data)).read("LEESMIJ.txt").decode()
        assert ("https://x.example/y/" in text) == bool(address)
        assert "21 november 2026" in text
        assert "- Lijst: lijst.pdf, lijst.docx, lijst.csv, lijst.ods" in text


def test_same_files_same_zip(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": CHECKLIST, "y.md": SHOWS_ALL})
    shelf = project.load().shelves["nl"]
    files = made(shelf)
    one = zips(shelf, files)
    assert zips(shelf, files) == one != {}
    files["x.md", "lijst"]["pdf"] += b"!"
    assert zips(shelf, files) != one


def test_no_zip_without_an_overview(handbook: Callable[..., Project]) -> None:
    shelf = handbook({"x.md": CHECKLIST}).load().shelves["nl"]
    assert shelf.roles() == []
    assert zips(shelf, made(shelf)) == {}
    assert names(shelf.sheets) == ["lijst"]


def names(sheets: tuple[Sheet, ...]) -> list[str]:
    """What the files of some sheets are called."""
    return [sheet.name for sheet in sheets]
