"""Sheets on paper: what is in the file, that hostile text stays text, and what is kept."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import papers
from handbook import words as spoken
from handbook.loading import Loaded
from handbook.model.phone import Phone
from handbook.model.records import Law
from handbook.model.worksheets import Plan
from handbook.screen.templates import telephone
from handbook.sheets.blocks import Alarm, Chapter, Lines, Mentions, Notes, Prose
from handbook.sheets.names import endings
from handbook.sheets.place import Place
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf
from making import made, pdf
from project import LANGUAGES, Project, address_of

FEET = {"sheet": 18, "plan-a4": 25}  # millimetres: the margin in sheet.typ, and with a code
LIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: %TITLE%
  groups:
    - id: g
      title: Groep
      items:
%ITEMS%
---
Tekst.
"""
SIGNS = {
    "typst": "#import #set $x^2$ [a] @b <c> *d* _e_ `f` \\ // g /* h */ = i",
    "quotes": "\"dubbel\" 'enkel' «haken» – streep…",
    "emoji": "Klaar 😀 👍🏽 \U000f0000 einde",
    "arabic": "مرحبا بالعالم",
    "spreadsheet": "=cmd|' /C calc'!A0",
}


def item(place: int, text: str) -> str:
    """One item of a list."""
    return (
        f"        - {{id: p{place}, text: {json.dumps(text, ensure_ascii=False)}, role: [leraar]}}"
    )


def first(loaded: Loaded) -> Sheet:
    """The first checklist of a handbook."""
    assert loaded.problems == ()
    return next(one for one in loaded.shelves["nl"].sheets if one.kind == "checklist")


def sheet(
    handbook: Callable[..., Project], texts: list[str], *, title: str = "Lijst", address: str = ""
) -> PdfReader:
    """The sheet of a checklist with these items."""
    return PdfReader(io.BytesIO(sheet_bytes(handbook, texts, title=title, address=address)))


def sheet_bytes(
    handbook: Callable[..., Project], texts: list[str], *, title: str = "Lijst", address: str = ""
) -> bytes:
    """Its file."""
    items = "\n".join(item(place, text) for place, text in enumerate(texts))
    page = LIST.replace("%TITLE%", f'"{title}"').replace("%ITEMS%", items)
    return made(pdf(), first(handbook({"x.md": page}).load()), address)


def words(paper: PdfReader) -> str:
    """All text of a sheet on one line."""
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_a_sheet_says_what_it_is(handbook: Callable[..., Project]) -> None:
    paper = sheet(handbook, ["Doe dit."], title="Onze lijst", address="https://x.example/a/#b")
    root: Any = paper.trailer["/Root"]
    assert root["/Lang"].startswith("nl")
    assert root["/MarkInfo"]["/Marked"]
    assert paper.metadata is not None
    assert paper.metadata.title == "Onze lijst"
    assert [str(one["/Title"]) for one in paper.outline if isinstance(one, dict)] == ["Onze lijst"]
    text = words(paper)
    foot = ("Gecontroleerd op 21 november 2026", "Bruikbaar tot", "1 van 1", "https://x.example/a/")
    for wanted in ("Onze lijst", "Doe dit.", "leraar", *foot):
        assert wanted in text


@pytest.mark.parametrize("name", SIGNS)
def test_text_stays_text(handbook: Callable[..., Project], name: str) -> None:
    """What would be markup for the typesetter, and letters of other scripts."""
    sign = SIGNS[name]
    paper = sheet(handbook, [sign])
    assert len(paper.pages) == 1
    said = words(paper).replace(" ", "")
    if name == "emoji":
        assert "Klaar???einde" in said
    elif name != "arabic":  # which pypdf reads in another order
        assert "".join(sign.split()) in said


def test_long_lists_lay_out_whole(handbook: Callable[..., Project]) -> None:
    texts = [f"Punt {place} van velen." for place in range(300)]
    paper = sheet(handbook, texts)
    said = words(paper)
    assert len(paper.pages) > 5
    assert all(text in said for text in texts)


def test_the_foot_stays_on_the_paper(handbook: Callable[..., Project]) -> None:
    """With a title and an address as long as they come; printers leave out the last 3 mm."""
    title = "Er gaat een bangalijst rond, of een account maakt leerlingen belachelijk"
    items = "\n".join(item(place, f"Punt {place}.") for place in range(60))
    page = LIST.replace("%TITLE%", f'"{title}"').replace("%ITEMS%", items)
    one = replace(first(handbook({"x.md": page}).load()), code="k7m2p9x")
    address = "https://veilig.stichting-voor-basisonderwijs.example/handboek/nu/bangalijst/"
    data = made(pdf(), one, address)
    for number in range(2):
        low = min(box[1] for box, _ in papers.letters(data, number))
        assert low >= 3.5 * papers.MM
        found = papers.words(data, number)
        for wanted in ("Codek7m2p9x", "Bruikbaartot24oktober2027", address):
            assert wanted in found
        assert ("Gecontroleerdop21november2026" in found) == (number == 0)


def test_a_long_item_lays_out_whole(handbook: Callable[..., Project]) -> None:
    long = " ".join(["heellangwoord"] * 30)
    said = words(sheet(handbook, [f"{long} slot."]))
    assert said.count("heellangwoord") == 30
    assert "slot." in said


@pytest.fixture
def one(handbook: Callable[..., Project]) -> Sheet:
    """The sheet of a small checklist."""
    page = LIST.replace("%TITLE%", "Lijst").replace("%ITEMS%", item(0, "Doe dit."))
    return first(handbook({"x.md": page}).load())


def test_same_input_same_bytes(one: Sheet) -> None:
    data = made(pdf(), one, "https://x.example/")
    assert made(pdf(), one, "https://x.example/") == data
    assert made(pdf(), one, "https://y.example/") != data


def test_every_sheet_is_there_in_both_languages(site: Path) -> None:
    """Beside its page."""
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.pdf")}
    assert len(found) > 60
    assert {f"en/{path}" for path in found if not path.startswith("en/")} <= found
    assert len(PdfReader(site / "wet/plichten/plichten.pdf").pages) == 2


# What holds for every sheet of the site


def sheets_of(shelf: Shelf) -> list[Sheet]:
    """Every sheet of one language that is a PDF, with its code."""
    return [sheet for sheet in shelf.sheets if "pdf" in endings(sheet)]


@pytest.fixture(scope="module")
def everything(site: Path, real: Loaded) -> dict[str, tuple[Sheet, bytes]]:
    """Every sheet of the built site, by the path of its file."""
    found = {}
    for language in LANGUAGES:
        for sheet in sheets_of(real.shelves[language]):
            path = f"{address_of(sheet.uri, language)}{sheet.name}.pdf"
            found[path] = (sheet, (site / path).read_bytes())
    return found


def test_every_sheet_says_what_it_is_and_in_which_language(
    everything: dict[str, tuple[Sheet, bytes]],
) -> None:
    for path, (sheet, data) in everything.items():
        paper = papers.opened(data)
        assert paper.Root.MarkInfo.Marked, path
        assert str(paper.Root.Lang).split("-")[0] == sheet.language, path
        assert paper.Root.ViewerPreferences.DisplayDocTitle, path
        assert paper.docinfo["/Title"] == sheet.title, path
        with paper.open_metadata() as said:
            assert said["dc:title"] == sheet.title, path
            assert said["pdfuaid:part"] == "1", path


def test_every_sheet_can_be_walked_by_its_headings(
    everything: dict[str, tuple[Sheet, bytes]],
) -> None:
    for path, (sheet, data) in everything.items():
        paper = papers.opened(data)
        levels = papers.levels(paper)
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        marks = papers.outline(paper)
        assert len(marks) == 1, path
        said = marks[0][0]
        assert sheet.title.endswith(said) if sheet.kind == "card" else said == sheet.title, path
        # A heading comes back on the page where what is below it goes on.
        assert len([*groupby(marks[0][1])]) == levels.count(2), path


def test_what_a_phone_can_open_can_be_tapped(
    everything: dict[str, tuple[Sheet, bytes]],
) -> None:
    """Each number to call, and each address on the web: named, and told to a screen reader."""
    tapped = 0
    for path, (sheet, data) in everything.items():
        paper = papers.opened(data)
        found = list(papers.links(paper))
        assert [one for one in found if not (one[1] and one[2])] == [], path
        assert papers.tags(paper).count("Link") >= len({address for address, *_ in found}), path
        callers = [block.lines for block in sheet.blocks if isinstance(block, Alarm | Lines)]
        numbers = {
            telephone(Phone(line.phone)) for lines in callers for line in lines if line.phone
        }
        assert numbers <= {address for address, *_ in found}, path
        tapped += len(numbers)
    assert tapped > 100


def test_a_number_or_an_address_in_a_sentence_can_be_tapped(
    handbook: Callable[..., Project],
) -> None:
    said = "Bel 112 of 0900-111 3 111, 0800-2000, of 06-12 34 56 78."
    other = "Zie https://school.example/a?b=c. In 2026, op 01-09-2026 13.00–17.00 uur, 1120 keer."
    paper = papers.opened(sheet_bytes(handbook, [said, other]))
    found = {address for address, *_ in papers.links(paper)}
    numbers = {"tel:112", "tel:09001113111", "tel:08002000", "tel:0612345678"}
    assert found == numbers | {"https://school.example/a?b=c"}


def test_every_sheet_holds_its_letters(everything: dict[str, tuple[Sheet, bytes]]) -> None:
    for path, (_, data) in everything.items():
        found = list(papers.fonts(papers.opened(data)))
        assert found, path
        assert all(whole for _, whole in found), path
        assert all("SourceSans" in name for name, _ in found), path


@pytest.fixture(scope="module")
def pieces(
    everything: dict[str, tuple[Sheet, bytes]],
) -> dict[str, list[tuple[int, papers.Box, float]]]:
    """Every piece of text of each sheet."""
    return {path: [*papers.pieces(data)] for path, (_, data) in everything.items()}


def test_every_sheet_is_large_enough_to_read(
    everything: dict[str, tuple[Sheet, bytes]],
    pieces: dict[str, list[tuple[int, papers.Box, float]]],
) -> None:
    """11 points, but for the foot of the page; a card has its own test."""
    for path, (sheet, _) in everything.items():
        if sheet.format in FEET:
            foot = FEET[sheet.format] * papers.MM
            small = (size for _, box, size in pieces[path] if size < 10.99 and box[1] > foot)
            assert [*small] == [], path


def test_no_text_stands_in_another(
    pieces: dict[str, list[tuple[int, papers.Box, float]]],
) -> None:
    assert sum(map(len, pieces.values())) > 20000
    assert {path: bad for path, held in pieces.items() if (bad := [*papers.overprints(held)])} == {}


def test_no_page_is_printed_for_notes_alone(everything: dict[str, tuple[Sheet, bytes]]) -> None:
    """They take what is left of a page, in sheets that have that room."""
    noted = 0
    for path, (sheet, data) in everything.items():
        if any(isinstance(block, Notes) for block in sheet.blocks):
            title = papers.squeezed(spoken.of(sheet.language).sheet_notes)
            last = papers.words(data, papers.length(data) - 1)
            assert not last.startswith(title), path
            noted += title in last
    assert noted > 10


def test_the_map_is_on_one_page_with_a_long_address_and_name_too(real: Loaded) -> None:
    for language in LANGUAGES:
        (sheet,) = [one for one in sheets_of(real.shelves[language]) if one.name == "kaart"]
        sheet = replace(sheet, school="Christelijke Scholengemeenschap Het Rivierenland, Waalstede")
        address = "https://veilig.stichting-voor-basisonderwijs.example/handboek/taken/"
        data = made(pdf(language), sheet, address, f"{address}#k7m2p9x")
        assert len(papers.opened(data).pages) == 1


def test_every_sheet_fits_in_a_printer(everything: dict[str, tuple[Sheet, bytes]]) -> None:
    for path, (sheet, data) in everything.items():
        wanted = (297, 420) if sheet.format == "poster-a3" else (210, 297)
        for page in papers.opened(data).pages:
            sides = sorted(float(side) for side in page.mediabox[2:])
            assert sides == pytest.approx([side * papers.MM for side in wanted], abs=0.2), path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "kind", ["checklist", "plan", "questionnaire", "pack", "kaart", "plichten-overzicht", "card"]
)
def test_the_code_on_each_kind_leads_where_it_should(
    real: Loaded, kind: str, language: str
) -> None:
    """To what says whether it is still right, and from a card to the list of incidents."""
    sheets = sheets_of(real.shelves[language])
    sheet = next(one for one in sheets if one.key.split(":")[0] == kind)
    place = Place("", address_of, "https://vos.example/", "blad/")
    address, code = place.links(sheet).sheet, place.links(sheet).verdict
    if kind == "card":
        assert (address, code) == ("https://vos.example/nu/", "")
    else:
        assert address.split("#")[0] == f"https://vos.example/{address_of(sheet.uri)}"
        assert code == f"https://vos.example/blad/#{sheet.code}"
    data = made(pdf(language), place.placed(sheet), address, code)
    page, times = (1, 4) if kind == "card" else (0, 1)  # a card has it on its back
    assert papers.codes(data, page) == [code or address] * times
    assert papers.squeezed(address.split("#")[0]) in papers.words(data, page)


def test_what_a_sheet_names_has_its_address_on_it(real: Loaded) -> None:
    """Before the room to write, and in a pack before its first chapter; without a site not."""
    sheets = {sheet.name: sheet for sheet in real.shelves["nl"].sheets}
    place = Place("", address_of, "https://vos.example/")
    told = place.placed(sheets["naaktbeeld"]).blocks[-1]
    assert isinstance(told, Prose)
    assert told.title == "Genoemde pagina's"
    assert "https://vos.example/stappen/herstelgesprek/" in " ".join(told.paragraphs)
    pack = place.placed(sheets["hele-team-90"]).blocks
    kinds = [type(block) for block in pack]
    last = pack[kinds.index(Chapter) - 1]
    assert isinstance(last, Prose)
    assert last.title == "Genoemde pagina's"
    nowhere = Place("", address_of, "")
    for sheet in sheets.values():
        outside = [one.url for one in sheet.mentions if one.url]  # which have their own address
        named = nowhere.placed(sheet).blocks
        assert not any(isinstance(block, Mentions) for block in named)
        said = [block for block in named if block not in sheet.blocks]
        assert len(said) == bool(outside)
        for block in said:
            assert isinstance(block, Prose)
            assert [text.rpartition(": ")[2] for text in block.paragraphs] == outside


def test_no_law_is_printed_as_surer_than_it_is(real: Loaded) -> None:
    shelf, labels = real.shelves["nl"], real.base.labels
    unsure = 0
    for entry in real.base.all(Plan):
        sheet = shelf.find(entry.uri, entry.noun.id)
        assert sheet
        told = [text for b in sheet.blocks if isinstance(b, Prose) for text in b.paragraphs]
        for found in real.base.named(Law, entry.noun.laws):
            (line,) = [text for text in told if text.startswith(f"{found.noun.title}: ")]
            certainty = found.noun.certainty
            assert line.endswith(f"({labels.certainty[certainty]})") == (certainty != "bevestigd")
            unsure += certainty != "bevestigd"
    assert unsure > 0


def test_a_pressed_sheet_is_the_same_to_its_readers(
    everything: dict[str, tuple[Sheet, bytes]],
) -> None:
    """Each is whole, and no part of it that may stand with others stands alone."""
    for path, (_, data) in everything.items():
        paper = papers.opened(data)
        assert paper.check_pdf_syntax() == [], path
        alone = data.count(b"endobj")
        assert alone < len(paper.objects) / 3, path


@pytest.fixture(scope="module")
def in_order(everything: dict[str, tuple[Sheet, bytes]]) -> dict[str, list[papers.Place]]:
    """All that each sheet says, in order."""
    return {
        path: papers.told_in_order(papers.opened(data)) for path, (_, data) in everything.items()
    }


def test_no_heading_stands_alone_at_the_foot(in_order: dict[str, list[papers.Place]]) -> None:
    """What it is about begins on its page; the heads of a table stand between."""
    for path, places in in_order.items():
        assert papers.left_alone(places) == [], path


def test_no_item_is_split(in_order: dict[str, list[papers.Place]]) -> None:
    """Each row and each step is on one page."""
    rows = 0
    for path, places in in_order.items():
        found: dict[int, set[int]] = {}
        for tags, ids, page in places:
            inner = [one for tag, one in zip(tags, ids, strict=True) if tag in ("TR", "Div", "LI")]
            if inner:
                found.setdefault(inner[-1], set()).add(page)
        assert all(len(pages) == 1 for pages in found.values()), path
        rows += len(found)
    assert rows > 3000
