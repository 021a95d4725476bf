"""Checklists as tables: what is in the file, that no text becomes a formula, and same bytes."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from odfdo import Document

import making
from handbook import words
from handbook.files.csv import Csv, guarded, to_csv
from handbook.files.rows import rows
from handbook.files.spreadsheet import LONGEST_NAME, tab
from handbook.loading import Loaded
from handbook.model.worksheets import Checklist, Plan
from handbook.sheets.blocks import Notes, Task, Tasks
from handbook.sheets.names import endings
from handbook.sheets.sheet import Sheet
from project import LANGUAGES, address_of

NL = words.of("nl")
HEAD = [
    *(NL.table_number, NL.table_group, NL.table_item, NL.table_help),
    *(NL.table_role, NL.table_who, NL.when, NL.table_done),
    *(NL.table_sheet, NL.checked, NL.code, NL.table_address),
]
ADDRESS = "https://x.example/wet/#checklist-lijst"
HOSTILE = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://x.example";"klik")',
    "+31",
    "-1+2",
    "@SUM(1;1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b=1",
    "\u202e=1",
    "\x00=1",
    "＝1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1",
    "\u3000＝1",
]
HARMLESS = [
    "Doe dit.",
    "a=1",
    "2 + 2",
    "'s Avonds",
    "– streep",
    "112",
    "",
    "«=»",
    "a;b",
    'zeg "ja"',
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def sheet(*tasks: Task, title: str = "Onze lijst") -> Sheet:
    """A sheet with one group of boxes between other things."""
    blocks = (Notes("Notities", 3), Tasks("Groep", tasks), Notes("Notities", 3))
    return Sheet(
        "checklist",
        "checklist:lijst",
        "lijst",
        "x.md",
        "",
        title,
        "Vooraf.",
        "nl",
        "VOS",
        "",
        "21 november 2026",
        date(2027, 5, 20),
        blocks,
        code="2345678",
    )


def read_csv(data: bytes) -> list[list[str]]:
    """A table as a spreadsheet reads it."""
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def read_ods(data: bytes) -> list[list[object]]:
    """The values of the only table of a file; an empty cell is an empty text."""
    (table,) = Document(io.BytesIO(data)).body.get_elements("table:table")
    width = len(HEAD)
    found = [row.get_values() for row in table.rows]  # type: ignore[attr-defined]
    return [[value if value is not None else "" for value in row][:width] for row in found]


def as_csv(one: Sheet, address: str) -> bytes:
    """A sheet as CSV."""
    return making.made(Csv(NL), one, address)


def as_ods(one: Sheet, address: str) -> bytes:
    """A sheet as ODS."""
    return making.made(making.ods(), one, address)


def test_the_first_row_holds_the_heads() -> None:
    """So that a filter works; where a list comes from stands at the end of each row."""
    found = read_csv(as_csv(sheet(Task("a", "Doe dit.", "Daarom.", "leraar")), ADDRESS))
    assert found[0] == HEAD
    assert len(set(HEAD)) == len(HEAD)
    row = ["1", "Groep", "Doe dit.", "Daarom.", "leraar", "", "", ""]
    assert found[1:] == [[*row, "Onze lijst", "21 november 2026", "234 5678", ADDRESS]]


def test_csv_is_what_dutch_excel_expects() -> None:
    data = as_csv(sheet(Task("a", 'Zeg "ja";\nen doe het.', "", "coördinator")), "")
    assert data.startswith(b"\xef\xbb\xbfNr.;")
    assert data.endswith(b"\r\n")
    assert b'"Zeg ""ja"";\nen doe het."' in data
    assert read_csv(data)[1][2] == 'Zeg "ja";\nen doe het.'
    assert "coördinator".encode() in data


@pytest.mark.parametrize("text", HOSTILE)
def test_no_formula(text: str) -> None:
    """In any cell: after the mark and the quotes, the first sign is an apostrophe."""
    hostile = sheet(Task("a", text, text, text), title=text)
    cells = read_csv(as_csv(hostile, text))[1]
    assert [cells[place] for place in (2, 3, 4, 8, 11)] == [f"'{text}"] * 5
    for row in read_ods(as_ods(hostile, text))[1:]:
        assert all(isinstance(value, str) for value in row[1:])
    content = zipfile.ZipFile(io.BytesIO(as_ods(hostile, text))).read("content.xml")
    assert b"formula=" not in content


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.lists(st.lists(TEXT, min_size=2, max_size=4), min_size=1, max_size=4))
def test_csv_gives_back_any_text(table: list[list[str]]) -> None:
    found = read_csv(to_csv([tuple(row) for row in table]))
    assert found == [[guarded(cell) for cell in row] for row in table]
    for cell in (cell for row in found for cell in row):
        assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell.lstrip(" \u00a0\ufeff\u200b"))


@given(TEXT, TEXT)
def test_ods_gives_back_any_text(a: str, b: str) -> None:
    """Less the signs that XML cannot hold."""
    found = read_ods(as_ods(sheet(Task("a", a, b, ""), title=b), ADDRESS))
    kept = [re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text) for text in (a, b)]
    assert found[1][:5] == [1, "Groep", *kept, ""]


@given(TEXT)
def test_the_tab_has_a_name_that_excel_takes(title: str) -> None:
    name = tab(title)
    assert len(name) <= LONGEST_NAME
    assert not set(name) & set("[]*?:/\\'")
    assert name == name.strip()


def test_a_title_of_signs_alone_has_a_tab_too() -> None:
    data = as_ods(sheet(Task("a", "Doe dit.", "", ""), title="***"), "")
    (table,) = Document(io.BytesIO(data)).body.get_elements("table:table")
    assert table.get_attribute("table:name") == "Werkblad"


def test_ods_says_what_it_is_and_helps_to_fill_in() -> None:
    data = as_ods(sheet(*(Task(str(n), f"Punt {n}", "", "") for n in range(12))), ADDRESS)
    made = Document(io.BytesIO(data))
    assert made.meta.title == "Onze lijst"
    assert made.language == "nl-NL"
    assert "21 november 2026" in str(made.meta.subject)
    assert "Code 234 5678" in str(made.meta.subject)
    assert ADDRESS in str(made.meta.subject)
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode()
    assert re.findall(r'range-address="([^"]+)"', content) == ["'Onze lijst'.A1:'Onze lijst'.L13"]
    assert re.findall(r'print-ranges="([^"]+)"', content) == ["'Onze lijst'.A1:'Onze lijst'.H13"]
    assert "of:cell-content-is-in-list(&quot;ja&quot;;&quot;nee&quot;)" in content
    assert content.count('content-validation-name="klaar"') == 12
    assert content.count("<table:table-header-rows>") == 1
    assert 'config:name="Onze lijst"' in made.settings.serialize().decode()


def test_the_numbers_sort_as_numbers() -> None:
    made = sheet(*(Task(str(n), f"Punt {n}", "", "") for n in range(12)))
    assert [row[0] for row in read_ods(as_ods(made, ""))[1:]] == list(range(1, 13))


def test_a_break_in_a_cell_is_a_new_line() -> None:
    made = zipfile.ZipFile(io.BytesIO(as_ods(sheet(Task("a", "Een\ntwee", "", "")), "")))
    assert b"<text:p>Een</text:p><text:p>twee</text:p>" in made.read("content.xml")


def test_same_input_same_bytes() -> None:
    one = sheet(Task("a", "Doe dit.", "", ""))
    assert as_ods(one, ADDRESS) == as_ods(one, ADDRESS)
    assert as_csv(one, ADDRESS) == as_csv(one, ADDRESS)
    assert as_ods(replace(one, version="22 november 2026"), ADDRESS) != as_ods(one, ADDRESS)
    archive = zipfile.ZipFile(io.BytesIO(as_ods(one, ADDRESS)))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def ticked(real: Loaded) -> Iterator[tuple[str, Sheet]]:
    """Every sheet of the handbook that has a table, with its language."""
    for language in LANGUAGES:
        for one in real.shelves[language].sheets:
            if "csv" in endings(one):
                yield language, one


def test_every_checklist_of_the_handbook_has_its_tables(site: Path, real: Loaded) -> None:
    """Both files beside the page, with every point of the sheet and the same words."""
    found = list(ticked(real))
    names = {(language, one.uri, one.name) for language, one in found}
    for language in LANGUAGES:
        for entry in real.catalogs[language].all(Checklist):
            assert (language, entry.uri, entry.noun.id) in names
    for language, one in found:
        folder = site / address_of(one.uri, language)
        wanted = [list(row) for row in rows(one, words.of(one.language), "")]
        assert len(wanted) > 1
        held = read_csv((folder / f"{one.name}.csv").read_bytes())
        assert held == [[guarded(cell) for cell in row] for row in wanted]
        values = read_ods((folder / f"{one.name}.ods").read_bytes())
        assert [[str(value) for value in row] for row in values] == wanted


def test_a_plan_for_now_is_no_table(real: Loaded) -> None:
    sheets = real.shelves["nl"].sheets
    acute = {entry.noun.id for entry in real.base.all(Plan) if entry.noun.acute}
    assert acute
    assert {endings(one) for one in sheets if one.name in acute} == {("pdf", "docx")}
