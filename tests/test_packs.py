"""Packs for a team day: their agenda, and what each of the real ones holds."""

import io
from dataclasses import replace
from itertools import accumulate, pairwise
from math import ceil
from operator import add
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

import making
import papers
from handbook import words as spoken
from handbook.catalog import plain, plans, timetable
from handbook.catalog.index import Entry
from handbook.loading import Loaded
from handbook.model.packs import (
    FEWEST_STATEMENTS,
    LAST_START,
    LENGTHS,
    LONGEST_ASK,
    LONGEST_SHORT,
    LONGEST_STATEMENT,
    MOST_STATEMENTS,
    Pack,
    PackLine,
)
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact
from handbook.model.stories import Inject
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Block, Card, Cards, Chapter, Copies, Grid, Lines, Steps, Tasks
from handbook.sheets.compose.inside import ONCE
from handbook.sheets.names import pack_name
from handbook.sheets.place import Place
from handbook.sheets.sheet import Sheet
from project import LANGUAGES, address_of

LINE = {"id": "regel", "text": "Doe."}


def pack(columns: list[list[int]], start: str) -> Pack:
    """A pack whose parts have these minutes, one list for each length."""
    parts: list[dict[str, Any]] = [
        {"id": f"p{place}", "title": "Deel", "how": "Praat.", "minutes": minutes}
        for place, minutes in enumerate(zip(*columns, strict=True))
        if any(minutes)
    ]
    parts[0] |= {"checklist": "lijst", "statements": True}
    return Pack.model_validate(
        {
            "id": "pakket",
            "title": "Pakket",
            "group": "Wij",
            "goal": "Praten",
            "start": start,
            "before": [LINE],
            "statements": [{"id": f"s{place}", "text": "Zo is het."} for place in range(9)],
            "parts": parts,
            "note": [LINE],
            "recap": [LINE],
        }
    )


def shared(length: int, cuts: list[int]) -> list[int]:
    """Minutes shared out over some parts, given where one ends and the next begins."""
    marks = [0, *sorted(min(cut, length) for cut in cuts), length]
    return [after - before for before, after in pairwise(marks)]


@st.composite
def any_pack(draw: st.DrawFn) -> Pack:
    """Packs with any division of their minutes."""
    count = draw(st.integers(0, 9))
    cuts = st.lists(st.integers(0, max(LENGTHS)), min_size=count, max_size=count)
    start = draw(st.integers(0, 22 * 60))
    # A longer meeting gives each part as much again or more.
    more = [shared(after - before, draw(cuts)) for before, after in pairwise((0, *LENGTHS))]
    columns = [[*column] for column in accumulate(more, lambda a, b: [*map(add, a, b)])]
    return pack(columns, f"{start // 60:02}:{start % 60:02}")


def minutes(clock: str) -> int:
    """A time of the clock as minutes since midnight."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


@given(any_pack(), st.sampled_from(LENGTHS))
def test_clock_times_add_up(one: Pack, length: int) -> None:
    rows = timetable.agenda(one, length)
    assert rows[0].start == one.start
    assert minutes(rows[-1].end) == minutes(one.start) + length
    assert [row.start for row in rows[1:]] == [row.end for row in rows[:-1]]
    for row in rows:
        assert minutes(row.end) - minutes(row.start) == row.minutes > 0
        assert row.minutes == row.part.minutes[LENGTHS.index(length)]
    places = [one.parts.index(row.part) for row in rows]
    assert places == sorted(set(places))


@given(any_pack(), st.sampled_from(LENGTHS))
def test_nothing_is_lost_from_the_agenda(one: Pack, length: int) -> None:
    held = {row.part.id for row in timetable.agenda(one, length)}
    for part in one.parts:
        assert (part.id in held) == bool(part.minutes[LENGTHS.index(length)])


def test_all_times_follow_from_the_start() -> None:
    one = pack([[0, 30], [0, 60], [30, 60], [45, 75]], "09:50")
    assert [(r.start, r.end) for r in timetable.agenda(one, 90)] == [
        ("09:50", "10:20"),
        ("10:20", "11:20"),
    ]
    assert [(r.part.id, r.end) for r in timetable.agenda(one, 60)] == [("p1", "10:50")]
    late = pack([[30], [60], [90], [120]], LAST_START)
    assert timetable.agenda(late, 120)[0].end == "24:00"


def test_few_statements_where_there_is_little_time() -> None:
    one = pack([[30], [60], [90], [120]], "15:00")
    counts = [len(timetable.statements(one, length)) for length in LENGTHS]
    assert counts == [8, 9, 9, 9]


def test_a_line_goes_with_its_part() -> None:
    """What must be prepared for a part that is left out, is left out too."""
    one = pack([[30, 0, 0], [40, 20, 0], [50, 40, 0], [50, 40, 30]], "15:00")
    asked = [PackLine(id=name, text="Doe dit.", part=name) for name in ("p0", "p1", "p2")]
    found = [timetable.lines(one, length, [*one.before, *asked]) for length in LENGTHS]
    assert [[line.part for line in lines] for lines in found] == [
        [None, "p0"],
        [None, "p0", "p1"],
        [None, "p0", "p1"],
        [None, "p0", "p1", "p2"],
    ]


# The real packs

MOST_PAGES = 12
ON_A_PAGE, MOST_ON_A_PAGE = 8, 10
LARGE = 14  # points
CARD_INSIDE = 47 / 25.4 * 72  # points


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def entries(real: Loaded, language: str) -> tuple[Entry[Pack], ...]:
    """The packs of the handbook in one language."""
    return real.catalogs[language].all(Pack)


@pytest.fixture(scope="module")
def sheets(real: Loaded, language: str) -> dict[str, Sheet]:
    """All packs on paper, by the name of their file."""
    return {sheet.name: sheet for sheet in real.shelves[language].sheets if sheet.kind == "pack"}


@pytest.fixture(scope="module")
def printed(
    site: Path, language: str, entries: tuple[Entry[Pack], ...]
) -> dict[tuple[str, int], bytes]:
    """Every pack as the site offers it, by its id and its length."""
    return {
        (entry.noun.id, length): (
            site / address_of(entry.uri, language) / f"{pack_name(entry.noun, length)}.pdf"
        ).read_bytes()
        for entry in entries
        for length in entry.noun.lengths
    }


def on_one_line(texts: list[str]) -> str:
    """The text of some pages of a sheet, on one line."""
    return " ".join(" ".join(texts).split())


def test_there_is_a_pack_for_everyone_in_the_room(entries: tuple[Entry[Pack], ...]) -> None:
    assert len(entries) >= 5
    assert [entry.noun.pupils for entry in entries].count(True) == 1


def test_every_length_has_what_a_meeting_needs(entries: tuple[Entry[Pack], ...]) -> None:
    for one in (entry.noun for entry in entries if entry.noun.statements):
        for length in LENGTHS:
            parts = [row.part for row in timetable.agenda(one, length)]
            assert any(part.statements for part in parts)
            assert any(part.checklist for part in parts)
            assert FEWEST_STATEMENTS <= len(timetable.statements(one, length)) <= MOST_STATEMENTS
            assert all(row.minutes % 5 == 0 for row in timetable.agenda(one, length))


def test_with_pupils_in_the_room_there_is_the_crisis_line(
    real: Loaded, entries: tuple[Entry[Pack], ...]
) -> None:
    for entry in entries:
        lines = [found.noun for found in real.base.named(Contact, entry.noun.contacts)]
        assert lines
        if entry.noun.pupils:
            assert any(line.crisis for line in lines)


def test_a_worksheet_in_a_pack_is_that_worksheet(
    real: Loaded, language: str, sheets: dict[str, Sheet], entries: tuple[Entry[Pack], ...]
) -> None:
    """Under a head of its own, with the blocks of its own sheet, less what a pack has itself.

    Of a checklist the groups that the part asks for, of an acute plan the one A4. For parents and
    pupils it says nothing to the team, and who helps them stands below it.
    """
    shelf = real.shelves[language]
    seen = 0
    for entry in entries:
        for length in entry.noun.lengths:
            held = sheets[pack_name(entry.noun, length)].blocks
            for part in (row.part for row in timetable.agenda(entry.noun, length)):
                for found in plans.worksheets_of(shelf.catalog, part):
                    if isinstance(found.noun, Questionnaire):
                        continue  # the agenda leads to it
                    acute = isinstance(found.noun, Plan) and found.noun.acute
                    own = shelf.find(found.uri, f"{found.noun.id}-a4" if acute else found.noun.id)
                    assert own
                    said = "" if own.language == language else own.language
                    blocks = tuple(
                        replace(for_guests(one) if entry.noun.guests else one, language=said)
                        for one in own.blocks
                        if not isinstance(one, ONCE)
                        and (not part.groups or getattr(one, "id", "") in part.groups)
                    )
                    where = (own.code, own.name, own.uri)
                    intro = "" if entry.noun.guests else own.intro
                    head = Chapter(own.title, intro, *where, language=said)
                    place = held.index(head)
                    assert held[place + 1 : place + 1 + len(blocks)] == blocks
                    assert len(blocks) >= len(part.groups)
                    below = held[place + 1 + len(blocks)]
                    assert isinstance(below, Lines) == entry.noun.guests
                    seen += 1
    assert seen > len(entries) * 2


def for_guests(block: Block) -> Block:
    """Points without who of the team does them."""
    if not isinstance(block, Tasks):
        return block
    return Steps(block.title, tuple(replace(one, who="") for one in block.tasks), block.id)


def test_no_part_is_a_number_alone(entries: tuple[Entry[Pack], ...]) -> None:
    """What is too long for the narrowest box of the strip has a short word."""
    parts = [part for entry in entries for part in entry.noun.parts]
    assert [one.id for one in parts if not one.short and len(one.title) > LONGEST_SHORT] == []


def test_each_team_has_cases_for_its_sector(entries: tuple[Entry[Pack], ...]) -> None:
    """Two of five sentences for each; the build counts them where there is any."""
    assert all(entry.noun.cases for entry in entries if entry.noun.statements)


def test_what_goes_wrong_most_can_be_practised(
    real: Loaded, language: str, sheets: dict[str, Sheet], entries: tuple[Entry[Pack], ...]
) -> None:
    """What is read out quotes the plan, step by step, and is all the team hears."""
    drills = [entry.noun for entry in entries if entry.noun.injects]
    known = {part.plan for one in drills for part in one.parts if part.injects}
    assert {"naaktbeeld", "dreiging", "medewerker"} <= known
    for one in drills:
        said = plans.drilled(real.catalogs[language], one)
        for length in one.lengths:
            blocks = sheets[pack_name(one, length)].blocks
            (read,) = (b for b in blocks if isinstance(b, Steps) and b.id == "news")
            news = timetable.news(one, length)
            assert len(read.steps) == len(news)
            for task, found in zip(read.steps, news, strict=True):
                assert found.inject.text in task.text
                ((_, answer),) = task.told
                assert all(said[name] in answer for name in found.inject.steps)


def test_news_comes_at_equal_times() -> None:
    """By the clock of the story, also past midnight; the shortest drill leaves some out."""
    injects = [
        {"id": f"i{place}", "text": "Er is iets.", "steps": ["s"], "long": place == 1}
        for place in range(4)
    ]
    one = pack([[30], [60], [60 + 30], [120]], "15:00")
    part = one.parts[0].model_copy(update={"injects": True})
    held = tuple(map(Inject.model_validate, injects))
    drill = one.model_copy(update={"clock": "23:50", "injects": held, "parts": (part,)})
    assert [(n.inject.id, n.clock) for n in timetable.news(drill, 30)] == [
        ("i0", "23:50"),
        ("i2", "00:00"),
        ("i3", "00:10"),
    ]
    assert [n.clock for n in timetable.news(drill, 60)] == ["23:50", "00:05", "00:20", "00:35"]


def test_every_pack_is_on_paper(
    real: Loaded,
    language: str,
    entries: tuple[Entry[Pack], ...],
    sheets: dict[str, Sheet],
    printed: dict[tuple[str, int], bytes],
) -> None:
    """The agenda on the first page, every statement in the list and on a card, and a last page."""
    labels = spoken.of(language)
    assert set(sheets) == {pack_name(e.noun, length) for e in entries for length in e.noun.lengths}
    for entry in entries:
        for length in entry.noun.lengths:
            one = plain.noun(real.catalogs[language], entry.noun)
            paper = printed[one.id, length]
            pages = papers.texts(paper)
            first, last, all_of_it = pages[0], on_one_line(pages[-1:]), on_one_line(pages)
            for row in timetable.agenda(one, length):
                assert f"{labels.clock(row.start)}–{labels.clock(row.end)}" in first
            for statement in timetable.statements(one, length):
                told = 1 if one.cards == "een" else 2  # who leads has the cards, or a list
                assert all_of_it.count(statement.text) == told, (one.id, length, statement.text)
            assert papers.headings(paper)[labels.pack_recap] == len(pages) - 1
            assert all(line.text in last for line in timetable.lines(one, length, one.recap))
            assert (labels.pack_sign_adults if one.pupils else labels.pack_sign) in last


def test_what_goes_to_the_copier_is_counted_by_its_pages(
    language: str,
    entries: tuple[Entry[Pack], ...],
    sheets: dict[str, Sheet],
    printed: dict[tuple[str, int], bytes],
) -> None:
    """Each part of a pack is copied by itself, on two sides where it is not cut."""
    for entry in entries:
        for length in entry.noun.lengths:
            blocks, paper = (
                sheets[pack_name(entry.noun, length)].blocks,
                printed[entry.noun.id, length],
            )
            at = papers.headings(paper)
            starts = [0, *(at[one.title] for one in blocks if isinstance(one, Chapter))]
            pages = [
                end - start for start, end in pairwise([*starts, len(papers.opened(paper).pages)])
            ]
            (held,) = (one for one in blocks if isinstance(one, Copies))
            inside = [one for one in held.copies if one.part is not None]
            assert [one.part for one in inside] == [*range(len(pages))]
            wanted = sum(
                one.times * ceil(many / (1 if one.cut else 2))
                for one, many in zip(inside, pages, strict=True)
            )
            # What is handed out is one sheet of paper, so that its copies are sheets.
            assert all(many <= 2 for many in pages[1:]), (entry.noun.id, length, pages)
            said = f"{held.example}: {wanted} {spoken.of(language).pack_paper}"
            assert said in on_one_line(papers.texts(paper)[:2]), (entry.noun.id, length)


def test_each_part_that_is_copied_says_where_it_stands(real: Loaded) -> None:
    """Its code is read from a scan, and leads to what says whether that part is still right."""
    (sheet,) = (one for one in real.shelves["nl"].sheets if one.name == "hele-team-90")
    place = Place("", str, "https://vos.example/", "blad/")
    placed, links = place.placed(sheet), place.links(sheet)
    data = making.made(making.pdf(), placed, links.sheet, links.verdict)
    chapters = [one for one in placed.blocks if isinstance(one, Chapter)]
    codes = [sheet.code, *(one.code or sheet.code for one in chapters)]
    pages = range(len(papers.opened(data).pages))
    found = [code for page in pages for code in papers.codes(data, page)]
    assert found == [f"https://vos.example/blad/#{code}" for code in codes]
    said = papers.squeezed("".join(papers.texts(data)))
    inside = [one.address for one in chapters if one.code]
    assert len(inside) == 2
    assert all(papers.squeezed(address) in said for address in inside)


def test_copies_follow_from_the_people() -> None:
    one = pack([[30], [60], [90], [120]], "15:00").model_copy(update={"people": 25, "size": 4})
    assert [one.times(to) for to in ("een", "groepje", "ieder")] == [1, 7, 25]
    assert one.in_groups
    alone = one.parts[0].model_copy(update={"copies": "ieder"})
    assert not one.model_copy(update={"cards": "een", "parts": (alone,)}).in_groups


def test_cards_are_on_as_few_pages_as_they_can_be(
    language: str,
    entries: tuple[Entry[Pack], ...],
    sheets: dict[str, Sheet],
    printed: dict[tuple[str, int], bytes],
) -> None:
    for entry in (one for one in entries if one.noun.statements):
        for length in LENGTHS:
            blocks = sheets[pack_name(entry.noun, length)].blocks
            place = next(i for i, one in enumerate(blocks) if isinstance(one, Cards))
            cards, after = blocks[place], blocks[place + 1]
            assert isinstance(cards, Cards)
            assert isinstance(after, Chapter)
            at = papers.headings(printed[entry.noun.id, length])
            pages = at[after.title] - at[spoken.of(language).pack_cards]
            assert pages == ceil(sum(bool(one.text) for one in cards.cards) / MOST_ON_A_PAGE)


def test_ninety_minutes_are_at_most_twelve_pages(
    entries: tuple[Entry[Pack], ...], printed: dict[tuple[str, int], bytes]
) -> None:
    count = {key: len(papers.opened(paper).pages) for key, paper in printed.items()}
    assert {key: pages for key, pages in count.items() if pages > MOST_PAGES} == {}
    assert all(count[e.noun.id, 30] <= count[e.noun.id, e.noun.lengths[-1]] for e in entries)


def test_statements_fit_on_their_cards(
    entries: tuple[Entry[Pack], ...], sheets: dict[str, Sheet]
) -> None:
    """The longest ones too, in letters that can be read across a table."""
    said = [one for entry in entries for one in entry.noun.statements]
    assert max(len(one.text) for one in said) <= LONGEST_STATEMENT
    assert max(len(one.ask or "") for one in said) <= LONGEST_ASK
    long = Card(filled("Eerst", "dus.", LONGEST_STATEMENT), filled("Hoe", "Laatst", LONGEST_ASK))
    sheet = next(iter(sheets.values()))
    made = Sheet(**{**vars(sheet), "kind": "text", "blocks": (Cards((long,) * ON_A_PAGE),)})
    data = making.made(making.pdf(), made)
    places = lines(PdfReader(io.BytesIO(data)))
    tops = [(y, size) for text, y, size in places if "Eerst" in text]
    ends = [y for text, y, _ in places if "Laatst" in text]
    assert len(tops) == len(ends) == ON_A_PAGE
    for (top, size), end in zip(tops, ends, strict=True):
        assert size >= LARGE
        assert 0 < top - end < CARD_INSIDE


def filled(first: str, last: str, length: int) -> str:
    """A text of some length between two words."""
    room = length - len(first) - len(last) - 2
    return f"{first} {('wonderwoorden met nut en zin ' * 9)[:room]} {last}"


def lines(paper: PdfReader) -> list[tuple[str, float, float]]:
    """The lines of the first page: text, distance from the foot, and size of the letters."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, at: Any, _: Any, __: Any, size: float) -> None:
        found.append((text, at[5], size))

    paper.pages[0].extract_text(visitor_text=visit)
    return found


def test_rows_to_write_in_have_room(sheets: dict[str, Sheet]) -> None:
    for sheet in sheets.values():
        *_, agreed, signed = (one for one in sheet.blocks if isinstance(one, Grid) and one.room)
        assert agreed.room > signed.room > 8
        assert all(cell == () for row in signed.rows for cell in row)
