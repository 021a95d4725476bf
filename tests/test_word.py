"""Word files: what stands in them, what can be filled in, and how they look on paper."""

import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
import zxingcpp
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph
from PIL import Image

import making
import office
import papers
from handbook import words as spoken
from handbook.files import fitting
from handbook.files.docx import Docx
from handbook.files.word.feet import free
from handbook.files.word.fit import without_notes
from handbook.files.word.ooxml import cell, paragraph, row, table
from handbook.loading import Loaded
from handbook.reading.tongues import bare
from handbook.sheets.blocks import (
    Agenda,
    Alarm,
    Asked,
    Block,
    Card,
    Cards,
    Chapter,
    Coordinator,
    Copies,
    Copy,
    Duties,
    Duty,
    First,
    Frame,
    Grid,
    Grounds,
    Headline,
    Letter,
    Line,
    Lines,
    Mentions,
    Notes,
    Prose,
    Questions,
    Slot,
    Steps,
    Task,
    Tasks,
)
from handbook.sheets.blocks.base import Silent
from handbook.sheets.blocks.text import Running
from handbook.sheets.names import endings, file_name
from handbook.sheets.place import Links, Place
from handbook.sheets.sheet import Sheet

ADDRESS = "https://school.example/map/#lijst"
UNPRINTED = {
    "id",
    "kind",
    "uri",
    "anchor",
    "language",
    "key",
    "code",
    "leads",
    "form",
    "format",
    "names",
    "named",
    "of",
    "part",
    "short",
}
TASKS = (
    Task("een", "Doe dit.", "Want dat helpt.", "leraar"),
    Task("twee", "Doe dat.", told=(("Let op", "Dat gaat vaak mis."),)),
)
STEPS = (Task("een", "Doe dit.", who="leraar"), TASKS[1])  # whose who stands behind the text
QUESTIONS = (
    Asked("a", 1, "ja-nee", "Mag dit?", "Denk na.", "", True, ("Ja", "Nee"), staff=True),
    Asked("b", 2, "meer-keuzes", "Welke?", "", "Alleen na ja", False, ("Deze", "Die", "Geen")),
    Asked("c", 3, "datum", "Wanneer?", "", "", False, (), fixed="Voor mei.", statement="Nu."),
    Asked("d", 4, "lang", "Waarom?", "", "", False, ()),
    Asked("e", 5, "getal", "Hoeveel?", "", "", False, ()),
)
BLOCKS: tuple[Block, ...] = (
    First("Bel eerst.", "Wacht niet.", danger=True),
    Lines("", (Line("De lijn", "112", "altijd"), Line("De andere", "0800", "overdag"))),
    Tasks("Te doen", TASKS),
    Steps("Nu", STEPS),
    Frame("Bewijs", ("Kijk niet.", "Bewaar niets."), "niet getoetst"),
    Steps("Morgen", STEPS),
    Steps("Niet", STEPS, ordered=False),
    Questions("Vragen", "Samen invullen.", QUESTIONS),
    Grid("Rooster", ("Plicht", "Wet", "Wie"), ((("Zorg",), ("art. 1", "art. 2"), ()),), (1, 2, 1)),
    Chapter("Deel twee", "Op een nieuwe bladzijde."),
    Cards((Card("Stelling.", "Waarom?"), Card("Nog een.", ""), Card("", "Eigen stelling:"))),
    Prose("Tekst", ("Eerste alinea.", "Tweede alinea.")),
    Letter(("Er is iets gebeurd.", "Wij helpen.")),
    Agenda((Slot("a", "15.00", "15.30", "Welkom", "Praat.", 30),)),
    Duties(
        ("Veiligheid", "Wet", "Waar", "Wie", "Nagegaan", "Staat"),
        (Duty("a", "Meten", "Elk jaar.", ("vo: art. 3",), "niet zeker"),),
        wide=False,
    ),
    Copies("Kopieerder", "acht mensen", (Copy("a", "Blad", "dubbel", "ieder", 8, 0),)),
    Notes("Notities", 3),
    Grounds("Waar dit op berust", (("Wetten", "De wet"),), "Meer op de pagina."),
)


def sheet(*blocks: Block, **more: Any) -> Sheet:
    """A sheet with some blocks."""
    where = ("checklist:x", "x", "x.md", "")
    head = (*where, "Titel", "Inleiding.", "nl", "De maker", "", "1 mei", date(2027, 5, 20))
    made = Sheet("checklist", *head, blocks)
    return replace(made, **more)


def made(one: Sheet, address: str = ADDRESS) -> bytes:
    """A sheet as Word file."""
    return making.made(making.docx(one.language), one, address)


def opened(data: bytes) -> Document:
    """A file as python-docx reads it."""
    return docx.Document(io.BytesIO(data))


def texts(file: Document) -> list[str]:
    """Every piece of text of a file, in the order of reading."""
    return [str(one.text) for one in file.element.body.iter(qn("w:t"))]


def words(value: Any) -> Iterator[str]:
    """Every text of a sheet that a reader sees; a number stands before whose it is."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in sorted(value.items(), key=lambda one: one[0] != "phone"):
            if key not in UNPRINTED:
                yield from words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words(inner)


def told(one: Sheet) -> list[str]:
    """Every text of a sheet; its name is only that of its files."""
    # A note above it is in the language of the edition, a block may be in another.
    names = {"name": (), "note": one.note and one.note.text}
    return [bare(text) for text in words({**asdict(one), **names})]


def paragraphs(file: Document) -> Iterator[Paragraph]:
    """Every paragraph, also those in tables."""
    return (Paragraph(one, file._body) for one in file.element.body.iter(qn("w:p")))


def printed_of(one: Sheet) -> Sheet:
    """A sheet without the lines at its end, which are not there where they ask for a page."""
    return replace(one, blocks=without_notes(one))


def on_one_line(text: str) -> str:
    """A text as a page shows it."""
    return re.sub("[\t\n\r\f\xa0 ]+", " ", text)


def controls(file: Document) -> dict[str, list[Any]]:
    """The content controls of a file by kind."""
    found: dict[str, list[Any]] = {}
    for one in file.element.body.iter(qn("w:sdt")):
        kind = one.find(qn("w:sdtPr"))[-1].tag.partition("}")[2]
        found.setdefault(kind, []).append(one)
    return found


def value(control: Any, name: str) -> str:
    """What a property of a control says."""
    return str(control.find(f"{qn('w:sdtPr')}/{qn(f'w:{name}')}").get(qn("w:val")))


def is_empty(control: Any) -> bool:
    """Whether a control holds nothing that someone wrote."""
    return control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


@pytest.fixture(scope="module")
def full() -> bytes:
    """A file with every kind of block."""
    return made(sheet(*BLOCKS, fill=True))


def test_every_kind_of_block_is_in_the_file_that_shows_them_all() -> None:
    only_on_cards = {Alarm, Coordinator, Headline}  # which are not made as Word files
    never = {Mentions}  # which become prose before a file is made
    only_in_books = set(Running.__subclasses__()) | {Running}
    shown = {type(block) for block in BLOCKS}
    every = {*Block.__subclasses__(), *Silent.__subclasses__()} - {Silent}
    assert shown == every - only_on_cards - never - only_in_books


def test_headings_and_lists_are_real(full: bytes) -> None:
    file = opened(full)
    found = [(one.style.name, one.text) for one in paragraphs(file) if one.style]
    assert [text for style, text in found if style == "Heading 1"] == ["Titel"]
    headed = (Tasks, Steps, Questions, Grid, Prose, Copies, Notes, Grounds)
    titles = [block.title for block in BLOCKS if isinstance(block, headed)]
    inside = BLOCKS.index(next(block for block in BLOCKS if isinstance(block, Chapter)))
    below = [block.title for block in BLOCKS[inside:] if isinstance(block, headed)]
    assert [text for style, text in found if style == "Heading 2"] == titles[: -len(below)]
    assert [text for style, text in found if style == "Chapter"] == ["Deel twee"]
    assert [text for style, text in found if style == "Heading 3"] == below
    asked = [text for style, text in found if style == "Question"]
    assert asked[0] == "1.\tMag dit? (verplicht) (regel voor medewerkers)"
    assert len(asked) == len(QUESTIONS)
    second = [text for style, text in found if style == "List Number"][1]
    assert second == "Doe dat.\nLet op: Dat gaat vaak mis."


def test_every_row_of_steps_starts_at_one(full: bytes) -> None:
    file = opened(full)
    steps = [one for one in file.paragraphs if one.style and one.style.name == "List Number"]
    lists = [one._p.xpath("string(w:pPr/w:numPr/w:numId/@w:val)") for one in steps]
    assert lists[0] == lists[1] != lists[2] == lists[3]
    assert len(lists) == 4, "what has no order is not counted"
    numbering = file.part.numbering_part.element
    for one in set(lists):
        assert numbering.xpath(f"w:num[@w:numId={one}]//w:startOverride/@w:val") == ["1"]


def test_tables_repeat_their_heads_and_keep_their_rows_whole(full: bytes) -> None:
    file = opened(full)
    named = {str(one._tbl.xpath("string(w:tblPr/w:tblCaption/@w:val)")): one for one in file.tables}
    tasks = named["Te doen"]
    assert [*dict.fromkeys(cell.text for cell in tasks.rows[0].cells)] == [
        "Te doen",
        "wie + wanneer",
    ]
    assert [row.cells[1].text for row in tasks.rows][1:] == [
        "Doe dit.\nWant dat helpt.",
        "Doe dat.\nLet op: Dat gaat vaak mis.",
    ]
    assert [cell.text for cell in named["Rooster"].rows[1].cells][:2] == ["Zorg", "art. 1\nart. 2"]
    assert [cell.text for cell in named["Bel nu"].rows[0].cells] == ["112", "De lijn altijd"]
    for one in (tasks, named["Rooster"]):
        heads = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in one.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
    english = Lines("", (Line("The line", "112", "always"),), language="en")
    for one in (*file.tables, *opened(made(sheet(english, english))).tables):
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in one.rows)
        assert one._tbl.getnext().tag == qn("w:p")  # or Word joins two tables to one


@pytest.mark.parametrize(
    ("before", "rows", "room"), [(18, 0, 0), (19, 0, 1), (39, 0, 0), (40, 0, 1), (15, 9, 5)]
)
def test_no_heading_is_the_last_that_libreoffice_deals_to_a_page(
    before: int, rows: int, room: int
) -> None:
    """It deals twenty paragraphs or rows to the first page, and one more to others."""
    below = table("TableGrid", "", [9], [row(cell(9))] * rows) if rows else paragraph("")
    dealt = [*free([paragraph("")] * before + [paragraph("Heading2"), below])]
    assert dealt[before : before + room] == [paragraph("Dealt")] * room
    assert len(dealt) == before + room + 2


@pytest.mark.parametrize("danger", [True, False])
def test_what_is_first_stands_first(danger: bool) -> None:
    found = texts(opened(made(sheet(First("Bel.", "Wacht.", danger)))))
    first, then = ("Wel doen. ", "Niet doen. ") if danger else ("Niet doen. ", "Wel doen. ")
    assert found.index(first) < found.index(then)


def test_what_is_read_stands_in_the_order_of_the_sheet(full: bytes) -> None:
    said = "".join(texts(opened(full)))
    place = 0
    for block in BLOCKS:
        if not isinstance(block, Questions):  # each of those says first when it is skipped
            for text in words(asdict(block)):
                assert text in said[place:], text
                place = said.index(text, place)
    questions = [said.index(one.text) for one in QUESTIONS]
    assert questions == sorted(questions)


def test_everything_that_is_filled_in_is_a_control_with_a_name(full: bytes) -> None:
    file = opened(full)
    found = controls(file)
    counted = {kind: len(some) for kind, some in found.items()}
    # Two tasks; two choices of two and three, with own words; the day of the sheet and question c;
    # the school, when of two tasks, four answers, a cell, a card, notes; four lines and a day of
    # a letter; a box and a number of what is copied, a time of an agenda; and of a duty where it
    # is written, who does it, when it was looked at, and how far it is.
    texts = 1 + 2 + 4 + 1 + 1 + 1 + 1 + 1 + 2
    lines = {"richText": 4}
    assert counted == {"checkbox": 2 + 3 + 4 + 1, "comboBox": 3, "date": 4, "text": texts} | lines
    every = [one for some in found.values() for one in some]
    for name in ("id", "tag"):
        assert max(Counter(value(one, name) for one in every).values()) == 1
    assert {"Doe dit.", "1. Ja", "wie: Doe dit.", "3. Wanneer?", "Wie: Zorg", "School"} <= {
        value(one, "alias") for one in every
    }
    roles = [one.get(qn("w:value")) for one in found["comboBox"][0].iter(qn("w:listItem"))]
    assert roles == list(spoken.of("nl").audience.values())


def test_what_is_empty_prints_no_word(full: bytes) -> None:
    file = opened(full)
    for kind, some in controls(file).items():
        for one in some:
            said = "".join(str(text.text) for text in one.iter(qn("w:t")))
            assert said in {"☐", "○"} if kind == "checkbox" else said.isspace(), kind
            assert is_empty(one) == (kind != "checkbox")
    with ZipFile(io.BytesIO(full)) as archive:
        glossary = parse_xml(archive.read("word/glossary/document.xml"))
    assert all(back.text.isspace() for back in glossary.iter(qn("w:t")))
    names = {
        one.get(qn("w:val")) for one in glossary.iterfind(f".//{qn('w:docPartPr')}/{qn('w:name')}")
    }
    assert set(file.element.body.xpath("//w:placeholder/w:docPart/@w:val")) == names


def test_the_name_of_the_school_is_filled_in() -> None:
    file = opened(made(sheet(fill=True, school="De Kastanje")))
    (one,) = [c for c in controls(file)["text"] if value(c, "tag") == "school"]
    assert [str(text.text) for text in one.iter(qn("w:t"))] == ["De Kastanje"]
    assert not is_empty(one)


@pytest.mark.parametrize(("language", "proofing"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_file_says_what_it_is(language: str, proofing: str) -> None:
    file = opened(made(sheet(*BLOCKS, language=language)))
    assert file.styles.element.xpath("//w:rPrDefault//w:lang/@w:val") == [proofing]
    assert file.settings.element.xpath("w:themeFontLang/@w:val") == [proofing]
    told = file.core_properties
    assert (told.title, told.author, told.language) == ("Titel", "De maker", proofing)
    (section,) = file.sections
    assert section.different_first_page_header_footer
    feet = {"De maker · ": section.first_page_footer, "Titel\t": section.footer}
    for start, foot in feet.items():
        first, second = foot.paragraphs
        assert first.text.startswith(start)
        assert ("1 mei" in first.text) == start.startswith("De maker")
        labels = spoken.of(language)
        until = f"{labels.use_until} {labels.date(date(2027, 5, 20))}"
        assert second.text.startswith(until)
        assert second.text.endswith(ADDRESS.partition("#")[0])
        fields = first._p.xpath("w:fldSimple/@w:instr")
        assert [str(one).strip() for one in fields] == ["PAGE", "NUMPAGES"]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    (code,) = file.element.body.xpath("//wp:docPr/@descr")
    assert ADDRESS in code


@pytest.mark.parametrize("address", [ADDRESS, ""])
@pytest.mark.parametrize("kind", ["checklist", "letter"])
def test_a_code_leads_to_its_page_and_a_logo_is_in_a_letter_or_in_a_foot(
    kind: str, address: str
) -> None:
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"></svg>'
    one = sheet(Letter(("Er is iets gebeurd.",)), kind=kind)
    file = opened(Docx(spoken.of("nl"), logo).make(one, Links(address)))
    parts = file.part, file.sections[0].first_page_footer.part
    code = [address] if address else []
    assert [[*shown(part)] for part in parts] == ([[""], []] if kind == "letter" else [code, [""]])


def shown(part: StoryPart) -> Iterator[str]:
    """Where the code in each picture of a part leads; nowhere for another picture."""
    for name in part.element.xpath("//a:blip/@r:embed"):
        picture = Image.open(io.BytesIO(part.related_parts[name].blob))
        yield "".join(code.text for code in zxingcpp.read_barcodes(picture))


def test_without_an_address_there_is_no_code() -> None:
    file = opened(made(sheet(*BLOCKS, fill=True), ""))
    assert not file.element.body.xpath("//w:drawing")
    assert file.sections[0].first_page_footer.paragraphs[-1].text == "Bruikbaar tot 20 mei 2027"


def test_a_wide_table_turns_the_page() -> None:
    grid = Grid("", ("", "B"), ((("a",), ("b",)),), (1, 1), wide=True)
    (section,) = opened(made(sheet(grid))).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height


def test_every_part_is_whole(full: bytes) -> None:
    """Every part is XML or a picture, has a kind, and every relation leads to a part."""
    with ZipFile(io.BytesIO(full)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    assert len(names) == len(set(names))
    trees = {n: parse_xml(data) for n, data in parts.items() if n.endswith((".xml", ".rels"))}
    kinds = trees["[Content_Types].xml"]
    endings = {one.get("Extension") for one in kinds if one.get("Extension")}
    given = {one.get("PartName").removeprefix("/") for one in kinds if one.get("PartName")}
    assert given <= set(names)
    assert {name.rpartition(".")[2] for name in names} <= endings
    for name, tree in trees.items():
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            for one in tree:
                target = one.get("Target")
                assert target.removeprefix("/") in names or f"{folder}{target}" in names


def test_every_style_that_is_used_is_there(full: bytes) -> None:
    file = opened(full)
    there = set(file.styles.element.xpath("w:style/@w:styleId"))
    kinds = ("pStyle", "rStyle", "tblStyle")
    used = {one for kind in kinds for one in file.element.body.xpath(f"//w:{kind}/@w:val")}
    based = set(file.styles.element.xpath("//w:basedOn/@w:val | //w:next/@w:val"))
    assert used | based <= there


def test_same_input_same_bytes(full: bytes) -> None:
    one = sheet(*BLOCKS, fill=True)
    assert made(one) == full
    assert made(one, "https://other.example/") != full
    with ZipFile(io.BytesIO(full)) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


SIGNS = {
    "xml": "<w:b/> &amp; ]]> <!-- c --> <?pi?>",
    "typst": "#import $x$ [a] @b *d* _e_ \\ // g",
    "formula": "=cmd|' /C calc'!A0 +1 -1 @SUM(A1)",
    "field": '{ PAGE } { INCLUDETEXT "c:\\x" } %1 &P',
    "quotes": "\"dubbel\" 'enkel' «haken» – streep…",
    "lines": "eerste\n\nderde\r\nvierde\tvijfde   zesde",
    "emoji": "Klaar 😀 👍🏽 👩‍👩‍👧 einde",
    "arabic": "مرحبا بالعالم \u202eomgekeerd\u202c",
    "long": " ".join(["heellangwoord"] * 30),
    "one word": "w" * 400,
}
UNFIT = {"bell": "\x07", "nul": "\0", "escape": "\x1b", "half": "\ud800", "none": "\ufffe"}


def everywhere(sign: str) -> Sheet:
    """A sheet with the same text in every place that takes one."""
    task = Task("id", sign, sign, sign)
    asked = Asked("id", 1, "ja-nee", sign, sign, sign, True, (sign,), statement=sign, fixed=sign)
    blocks: tuple[Block, ...] = (
        First(sign, sign, danger=False),
        Lines(sign, (Line(sign, sign, sign),), sign),
        Tasks(sign, (task,)),
        Steps(sign, (task,)),
        Frame(sign, (sign,), sign),
        Questions(sign, sign, (asked,)),
        Grid(sign, (sign, sign), (((sign,), (sign, sign)),), (1, 1)),
        Chapter(sign, sign),
        Cards((Card(sign, sign), Card("", sign))),
        Prose(sign, (sign,)),
        Agenda((Slot(sign, sign, sign, sign, sign, 5),)),
        Copies(sign, sign, (Copy(sign, sign, sign, sign, 1),)),
        Duties((sign,) * 6, (Duty(sign, sign, sign, (sign,), sign),)),
        Notes(sign, 1),
    )
    return sheet(*blocks, title=sign, intro=sign, author=sign, school=sign, version=sign, fill=True)


@pytest.mark.parametrize("name", SIGNS)
def test_text_stays_text(name: str) -> None:
    sign = SIGNS[name]
    one = everywhere(sign)
    file = opened(made(one))
    said = "".join(texts(file))
    foot = "".join(one.text for one in file.sections[0].first_page_footer.paragraphs)
    # The author and the version are in the foot; the strip says when a part is, and its short name.
    wanted = Counter(told(one))[sign] - 2 + (3 if len(sign) < 100 else 2)
    assert said.count(on_one_line(sign)) == wanted
    assert foot.count(on_one_line(sign)) == 2
    assert on_one_line(sign).startswith(file.core_properties.title[:200])
    for some in controls(file).values():
        for control in some:
            assert len(value(control, "alias").encode("utf-16-le")) <= 128
            assert len(value(control, "tag")) <= 64


@pytest.mark.parametrize("name", UNFIT)
def test_what_no_file_can_hold_becomes_a_sign(name: str) -> None:
    one = everywhere(f"voor{UNFIT[name]}na")
    said = "".join(texts(opened(made(one))))
    assert UNFIT[name] not in said
    wanted = len([text for text in told(one) if "voor" in text]) - 2 + 3
    assert said.count("voor\ufffdna") == wanted


def test_long_lists_are_whole() -> None:
    tasks = tuple(Task(f"t{n}", f"Punt {n} van velen.") for n in range(300))
    file = opened(made(sheet(Tasks("Veel", tasks))))
    rows = file.tables[-1]._tbl.xpath("w:tr")
    assert len(rows) == 301
    said = set(texts(file))
    assert all(task.text in said for task in tasks)


def test_the_end_of_each_part_holds_together() -> None:
    """Rows are held to the next, but not the last of a part, and no more than a third of a page.

    The first is held to the second, as no row stands alone.
    """
    tasks = tuple(Task(f"t{n}", "Punt.") for n in range(90))
    parts = (Tasks("Een", tasks), Chapter("Deel", ""), Tasks("Twee", tasks), Notes("Notities", 3))
    file = opened(made(sheet(*parts)))
    first, second = ([*map(holds, one._tbl.tr_lst[1:])] for one in file.tables[-2:])
    assert first.pop(0)
    assert second.pop(0)
    assert 5 < sum(first) < 20
    assert first == [*[False] * (88 - sum(first)), *[True] * sum(first), False]
    assert 4 < sum(second) < sum(first)
    assert second == [*[False] * (89 - sum(second)), *[True] * sum(second)]


def holds(row: Any) -> bool:
    """Whether a row goes to the next page with what follows it."""
    return bool(row.xpath("w:tc/w:p/w:pPr/w:keepNext"))


# How it is set


@pytest.mark.parametrize(("tasks", "there"), [(3, True), (16, False)])
def test_lines_to_write_on_ask_for_no_page_of_their_own(tasks: int, there: bool) -> None:
    many = tuple(Task(f"t{n}", "Doe dit.", "Want dat helpt.") for n in range(tasks))
    said = texts(opened(made(sheet(Tasks("Te doen", many), Notes("Notities", 3)))))
    assert ("Notities" in said) is there


@pytest.mark.parametrize(("tasks", "margin"), [(3, 45), (20, 34), (21, 27), (30, 45)])
def test_a_file_is_set_only_as_tight_as_saves_a_page(tasks: int, margin: int) -> None:
    many = tuple(Task(f"t{n}", "Doe dit.", "Want dat helpt.") for n in range(tasks))
    styles = opened(made(sheet(Tasks("Te doen", many)))).styles.element
    of_a_cell = "w:style[@w:styleId='TableGrid']/w:tblPr/w:tblCellMar/w:top/@w:w"
    assert styles.xpath(of_a_cell) == [str(margin)]


@pytest.mark.parametrize(("steps", "margin"), [(21, 45), (22, 34), (24, 27), (25, 18), (29, 18)])
def test_what_an_acute_plan_opens_with_is_set_as_tight_as_its_page_asks(
    steps: int, margin: int
) -> None:
    now = tuple(Task(f"t{n}", "Doe dit.", "Want dat helpt.") for n in range(steps))
    later = Steps("Morgen", tuple(replace(one, text="Doe dat.") for one in now * 2))
    styles = opened(made(sheet(Steps("Nu", now), later, kind="acute"))).styles.element
    of_a_cell = "w:style[@w:styleId='TableGrid']/w:tblPr/w:tblCellMar/w:top/@w:w"
    assert styles.xpath(of_a_cell) == [str(margin)]


def test_what_is_copied_says_on_which_pages_it_is_and_what_paper_that_asks() -> None:
    many = tuple(Task(f"t{n}", "Doe dit.", "Want dat helpt.") for n in range(50))
    copied = (
        Copy("a", "Agenda", "", "ieder", 1, 0),
        Copy("b", "Lijst", "", "ieder", 8, 1),
        Copy("c", "Kaarten", "enkel", "ieder", 8, 2, cut=True),
        Copy("d", "Los", "", "ieder", 1, None),
    )
    blocks = (Copies("Kopieerder", "acht mensen", copied), Chapter("Lijst"), Tasks("Doe", many))
    file = opened(made(sheet(*blocks, Chapter("Kaarten"), Tasks("Nog", many))))
    (found,) = [one for one in file.tables if "Kopieerder" in one.rows[0].cells[0].text]
    assert (
        found.rows[0].cells[0].text.split("\n")[1] == "acht mensen: 41 vellen, zonder wat apart is"
    )
    said = [["".join(cell._tc.xpath(".//w:t/text()")) for cell in row.cells] for row in found.rows]
    assert [row[1:6] for row in said[2:]] == [
        ["Agenda", "1", "ieder", "1 ×", "1"],
        ["Lijst (dubbelzijdig)", "2–4", "ieder", "8 ×", "16"],
        ["Kaarten (enkel)", "5–7", "ieder", "8 ×", "24"],
        ["Los", "apart", "ieder", "1 ×", ""],
    ]


# The real handbook


def sheets(real: Loaded, language: str) -> tuple[Sheet, ...]:
    """Every sheet of the handbook, as a site without an address has it."""
    place = Place("", str, "")
    return tuple(place.placed(one) for one in real.shelves[language].sheets)


def beside(site: Path, one: Sheet, language: str) -> Path:
    """Where the file of a sheet stands in the site."""
    page = one.uri.removesuffix(".md").removesuffix("index")
    folder = site / ("" if language == "nl" else language) / page
    return folder / file_name(one.name, "docx")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sheet_of_the_handbook_says_in_word_what_it_says(
    site: Path, real: Loaded, language: str
) -> None:
    """Beside its page and whole, with the same texts and no two controls of one name."""
    every = (one for one in sheets(real, language) if "docx" in endings(one))
    found = {beside(site, one, language): one for one in every}
    assert len(found) > 50
    for path, one in found.items():
        file = docx.Document(str(path))
        said = on_one_line("".join(texts(file)))
        foot = on_one_line(file.sections[0].first_page_footer.paragraphs[0].text)
        # Nothing of ours is left on what is sent, once its frame is gone.
        assert bool(foot) != any(isinstance(block, Letter) for block in one.blocks), path
        for text in told(printed_of(one)):
            assert on_one_line(text) in said + foot, (path, text)
        tags = Counter(value(c, "tag") for some in controls(file).values() for c in some)
        assert [tag for tag, count in tags.items() if count > 1] == [], path
    english = set((site / "en").rglob("*.docx"))
    assert set(found) == (english if language == "en" else set(site.rglob("*.docx")) - english)


def test_the_pages_lead_to_their_files(site: Path) -> None:
    """Every file is behind a link on its page, and no link leads nowhere."""
    for page in site.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        linked = set(re.findall(r'href="(?:\./)?([^"/]+\.docx)"', html))
        assert linked == {path.name for path in page.parent.glob("*.docx")}, page


# On paper

# One of each kind, and on how many pages it must fit.
LOOKED_AT = {
    "wet/plichten/plichten": 3,
    "nu/naaktbeeld/naaktbeeld": 5,
    "nu/naaktbeeld/naaktbeeld-tekst-alle-ouders": 1,
    "stappen/verankeren/verankeren": 5,
    "werkbladen/gedragscode/gedragscode": 9,
    "werkbladen/gedragscode/gedragscode-model": 9,
    "taken/kaart": 1,
    "wet/plichten/plichten-overzicht": 5,
    "school/beleidsplan/voorbeeldteksten": 1,
    "werkbladen/teamdag/hele-team-90": 9,
    "nu/zelfdoding/zelfdoding": 4,
    "nu/school-online/school-online": 5,
    "klas/digitaal-burgerschap/digitale-burger": 1,
    "stappen/voor-je-begint": 1,
    "school/ouders-en-partners/partners": 3,
}
FOOT = 60  # points


@pytest.fixture(scope="module")
def printed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one file of each kind in both languages, and long ones, as PDF."""
    folder = tmp_path_factory.mktemp("printed")
    office.find()
    files = []
    for language in ("nl", "en"):
        for name in LOOKED_AT:
            start = site / ("" if language == "nl" else language) / f"{name}.docx"
            files.append(folder / f"{language}-{start.name}")
            shutil.copy(start, files[-1])
    many = tuple(Task(f"t{n}", f"Punt {n} van velen.") for n in range(300))
    long = Task("lang", "slot".join(["x" * 80] * 5), "uitleg " * 60)
    for name, one in {
        "many": sheet(Tasks("Veel", many)),
        "long": sheet(Tasks("Lang", (long,)), Steps("Stap", (long,))),
        "small": sheet(Tasks("Groep", TASKS[1:]), fill=True),
    }.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(made(one))
    office.to_pdf(files, folder)
    return folder


def letters(text: str) -> str:
    """A text without what depends on where lines end."""
    return re.sub(r"\s", "", text)


def paper(folder: Path, name: str) -> tuple[list[tuple[int, int]], str]:
    """The size of each page of a printed file, and all its text."""
    data = (folder / f"{name}.pdf").read_bytes()
    return papers.sizes(data), letters("".join(papers.texts(data)))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_on_paper_all_of_it_is_there(printed: Path, real: Loaded, language: str, name: str) -> None:
    (one,) = [s for s in sheets(real, language) if s.name == name.rpartition("/")[2]]
    pages, said = paper(printed, f"{language}-{one.name}")
    assert len(pages) <= LOOKED_AT[name]
    assert {wide > high for wide, high in pages} == {
        any(getattr(b, "wide", False) for b in one.blocks)
    }
    for text in told(printed_of(one)):
        assert letters(text) in said, text
    of = f"{spoken.of(one.language).of}{len(pages)}"
    numbered = {n for n in range(1, len(pages) + 1) if f"{n}{of}" in said}
    # What is sent to others bears nothing of ours.
    assert numbered == (set() if one.kind == "letter" else set(range(1, len(pages) + 1)))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_on_paper_no_word_is_cut_and_no_heading_stands_alone(
    printed: Path, real: Loaded, language: str, name: str
) -> None:
    """An address may be cut, as nothing else is as long; what is on its side is read in pieces."""
    (one,) = [s for s in sheets(real, language) if s.name == name.rpartition("/")[2]]
    data = (printed / f"{language}-{one.name}.pdf").read_bytes()
    found = {*re.findall(r"\w+", " ".join(papers.texts(data)))}
    plain = (re.sub(r"\S*[/@.]\S+", "", text) for text in told(printed_of(one)))
    wide = (block for block in one.blocks if isinstance(block, Grid) and block.wide)
    on_its_side = {name for block in wide for (name,), *_ in block.rows}
    wanted = {word for text in plain for word in re.findall(r"[^\W\d_]{5,}", text)}
    assert wanted <= found | on_its_side
    assert papers.tags(papers.opened(data))
    assert papers.left_alone(papers.told_in_order(papers.opened(data))) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_on_paper_no_last_page_is_for_a_few_lines(
    printed: Path, real: Loaded, language: str, name: str
) -> None:
    """A letter is one page, however short it is; ``make conform`` looks at all files."""
    (one,) = [s for s in sheets(real, language) if s.name == name.rpartition("/")[2]]
    data = (printed / f"{language}-{one.name}.pdf").read_bytes()
    pages, used = papers.end(data, FOOT)
    assert (pages == 1) if one.kind == "letter" else fitting.Part(pages, used).ends_well


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_paper_each_part_is_where_the_pack_says(printed: Path, language: str) -> None:
    said, found = office.told_and_found(printed / f"{language}-hele-team-90.docx")
    assert said == found
    assert len(said) > 3


def test_on_paper_a_long_list_is_whole(printed: Path) -> None:
    pages, said = paper(printed, "many")
    assert len(pages) >= 10
    assert all(letters(f"Punt {n} van velen.") in said for n in range(300))
    assert said.count("Veelwie+wanneer") == len(pages)


def test_on_paper_a_long_item_is_whole(printed: Path) -> None:
    _, said = paper(printed, "long")
    assert said.count("slot") == 2 * 4
    assert said.count("uitleg") == 2 * 60


def test_on_paper_nothing_is_there_that_nobody_wrote(printed: Path) -> None:
    """No word of a control that nobody filled in, and no name of a list to choose from."""
    _, said = paper(printed, "small")
    below = f"Bruikbaar tot 20 mei 2027 · {ADDRESS.partition('#')[0]}"
    foot = f"De maker · Gecontroleerd op 1 mei pagina 1 van 1 {below}"
    body = "Titel Inleiding. School: Datum: Groep wie + wanneer ☐ Doe dat. "
    body += "Let op: Dat gaat vaak mis."
    assert Counter(said) == Counter(letters(body + foot))
