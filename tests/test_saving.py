"""What a school saves of its file, as other programs read it: a spreadsheet and a calendar."""

import csv
import io
import re
import zipfile
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar
from lxml import etree
from odfdo import Document

import office
from handbook.files import spreadsheet
from handbook.files.rows import About
from node import HERE, output
from project import ROOT

ROWS: list[list[Any]] = [
    ["Punt", "Aantal", "Datum", "Waar"],
    ["=1+1", 3, {"date": "2026-12-01"}, "map A"],
    ['=HYPERLINK("https://x.example";"klik")', 0, {"date": "2028-02-29"}, "@SUM(1;1)"],
    ["<b>vet</b> & «zo»", -2, "", "'s avonds\nregel 2"],
    ["+31", 1.5, "2026-12-01", "\ufeff=1"],
    ["Eén 😀 zin, met een komma; en meer", 4, "", "]]>"],
]
SHEETS = [{"name": "Alle punten", "rows": ROWS}, {"name": "Scholen", "rows": [["a"], ["b"]]}]
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
SPOKEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def saved(**what: Any) -> bytes:
    """What the scripts make of sheets, or of points."""
    return output(HERE / "tables.js", data=what)


@pytest.fixture(scope="module")
def made() -> bytes:
    """A spreadsheet as the browser saves it."""
    return saved(sheets=SHEETS)


@pytest.fixture(scope="module")
def ours() -> bytes:
    """A spreadsheet as the build makes it."""
    about = About("Lijst", "Blad", "", "", "nl-NL", ("ja", "nee"))
    head = ("Kop", *"bcdefghijkl")
    return spreadsheet.write(ROOT / "overrides/sheets/table", [head, ("1", *head[1:])], about)


def opened(data: bytes) -> tuple[zipfile.ZipInfo, dict[str, str], set[str]]:
    """The first file in a spreadsheet, what the list says there is, and what there is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        for name in names[1:]:
            etree.fromstring(archive.read(name))
        listed = etree.fromstring(archive.read("META-INF/manifest.xml"))
        said = {
            str(one.get(f"{MANIFEST}full-path")): str(one.get(f"{MANIFEST}media-type"))
            for one in listed
        }
        assert archive.read(names[0]).decode() == said["/"]
        return archive.infolist()[0], said, set(names[1:]) - {"META-INF/manifest.xml"}


def test_a_saved_spreadsheet_is_packed_as_those_of_the_build(made: bytes, ours: bytes) -> None:
    found, wanted = opened(made), opened(ours)
    for first, said, names in (found, wanted):
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert names == set(said) - {"/"}
    assert found[1].items() <= wanted[1].items()


def plain(value: Any) -> str:
    """A cell as a reader sees it."""
    if isinstance(value, dict):
        return f"{date.fromisoformat(value['date']):%d-%m-%Y}"
    return str(value)


def test_a_saved_spreadsheet_holds_what_went_in_and_no_formula(made: bytes) -> None:
    read = Document(io.BytesIO(made))
    first, second = read.body.tables
    assert [first.name, second.name] == ["Alle punten", "Scholen"]
    cells = [cell for row in first.traverse() for cell in row.traverse()]
    assert len(cells) == sum(map(len, ROWS))
    for cell, value in zip(cells, chain(*ROWS), strict=True):
        assert cell.formula is None
        kinds = {str: "string", dict: "date", int: "float", float: "float"}
        assert cell.type == (kinds[type(value)] if value != "" else None)
        if isinstance(value, str):
            assert "\n".join(line.text_recursive for line in cell.get_elements("text:p")) == value


def test_a_saved_spreadsheet_opens_in_an_office(made: bytes, ours: bytes, tmp_path: Path) -> None:
    """One of the build beside it tells whether this office knows spreadsheets at all."""
    files = [tmp_path / "made.ods", tmp_path / "ours.ods"]
    for path, data in zip(files, (made, ours), strict=True):
        path.write_bytes(data)
    office.convert(files, tmp_path, SPOKEN)
    if not list(tmp_path.glob("ours*.csv")):
        office.without("Calc")
    text = (tmp_path / "made-Alle punten.csv").read_text(encoding="utf-8")
    read = [*csv.reader(io.StringIO(text))]
    assert read == [[plain(value) for value in row] for row in ROWS]
    assert (tmp_path / "made-Scholen.csv").read_text(encoding="utf-8") == "a\nb\n"


POINTS = [
    {"id": "checklist:a.b", "text": "Vraag; toets, en \\ herhaal.", "page": "wet/#x"},
    {"id": "eigen:a1", "text": "Thee 😀 " * 40, "page": ""},
]
NOTE = "1\n2; END:VEVENT\nBEGIN:VALARM"
MARKS = {
    "checklist:a.b": {"state": "bezig", "date": "2026-12-31", "note": NOTE, "at": 9},
    "eigen:a1": {"state": "", "date": "2028-02-29", "owner": "de mentor", "at": 9},
}
SAID = {"name": "Waar staan wij", "owner": "Wie", "where": "Waar", "home": "https://x.example/vos/"}


def test_a_saved_calendar_is_one_for_those_who_read_it() -> None:
    file = {"format": "waar-staan-wij", "version": 1, "marks": MARKS}
    text = saved(points=POINTS, file=file, words=SAID)
    (read,) = Calendar.from_ical(text, multiple=True)
    events = read.walk("VEVENT")
    assert not read.walk("VALARM")
    assert [str(event["summary"]) for event in events] == [point["text"] for point in POINTS]
    days = [(event.decoded("dtstart"), event.decoded("dtend")) for event in events]
    assert days[0] == (date(2026, 12, 31), date(2027, 1, 1))
    assert days[1] == (date(2028, 2, 29), date(2028, 3, 1))
    assert str(events[0]["uid"]) == "checklist:a.b@x.example/vos"
    assert str(events[0]["url"]) == "https://x.example/vos/wet/#x"
    assert str(events[0]["description"]).startswith(f"{NOTE}\nhttps:")
    other = vobject.readOne(text.decode())
    assert [event.summary.value for event in other.vevent_list] == [p["text"] for p in POINTS]
    assert re.fullmatch(rb"(?:[^\r\n]{1,75}\r\n)+", text)
