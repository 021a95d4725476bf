"""Cards and posters: whole records, in their place on both sides, and always inside the paper."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

import pytest

import papers
from handbook import words as spoken
from handbook.catalog.index import Catalog
from handbook.loading import Loaded
from handbook.model.cards import Card
from handbook.model.records import Contact, Evidence
from handbook.model.school import Role, School
from handbook.model.worksheets import Plan
from handbook.sheets import compose
from handbook.sheets.sheet import Sheet
from handbook.store import Store
from making import composed, pdf
from making import made as make
from papers import MM
from project import LANGUAGES, Project
from test_builds import BOTH
from test_sheets import SIGNS

ADDRESS = "https://veilig.kastanje.test/nu/"
CARD = (105 * MM, 148.5 * MM)
A4 = (210 * MM, 297 * MM)
SIZES = {
    "card": ("noodkaart", 2, A4),
    "poster-a4": ("poster-a4", 1, A4),
    "poster-a3": ("poster-a3", 1, (297 * MM, 420 * MM)),
}
SHAPES = ("card", "poster-a4")  # the other poster is this one, larger
LONG = School(
    name="Samenwerkende Openbare en Bijzondere Scholen voor Basis- en Voortgezet Onderwijs in de "
    "Gemeenten Westland, Midden-Delfland en Omstreken",
    coordinator=Role(
        role="de coördinator sociale veiligheid, leerlingzaken en zorg op elke school",
        email="veiligheid.en.leerlingzaken@samenwerkende-openbare-en-bijzondere.example",
    ),
)
WITHOUT_SPACES = School(name="w" * 200, coordinator=Role(role="r" * 200, email="c" * 200))

DUTCH = pytest.mark.parametrize("language", ["nl"])  # where a language changes no more than words


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


def made(
    language: str,
    sheets: Iterable[Sheet],
    store: Store | None = None,
    *,
    address: str = ADDRESS,
    sizes: Collection[str] = SIZES,
) -> dict[str, bytes]:
    """Every card and poster of one language by its size."""
    shape = pdf(language)
    cards = (one for one in sheets if one.kind == "card" and one.format in sizes)
    return {one.format: make(shape, one, address, store=store) for one in cards}


def of_school(real: Loaded, language: str, school: School) -> Iterator[Sheet]:
    """The cards and posters of this repository with the values of a school."""
    catalog = replace(real.catalogs[language], school=school)
    return composed(catalog, compose.cards.sheets, real.shelves[language])


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """What has been typeset for the tests of this file."""
    return Store(tmp_path_factory.mktemp("cards"))


@pytest.fixture
def cards(real: Loaded, kept: Store, language: str) -> dict[str, bytes]:
    """The cards and posters of this repository."""
    return made(language, real.shelves[language].sheets, kept)


def of_size(catalog: Catalog, size: str) -> Card:
    """The record of a card or a poster."""
    wanted = "kaart" if size == "card" else "poster"
    found = (entry.noun for entry in catalog.all(Card))
    return next(one for one in found if one.format == wanted)


def text_of(data: bytes, size: str) -> str:
    """All words on both sides."""
    return "".join(papers.words(data, page) for page in range(SIZES[size][1]))


def outside(data: bytes, page: int, paper: tuple[float, float], edge: float) -> list[papers.Box]:
    """The letters that stand nearer to the edge of their card than they may."""
    wide, high = paper
    return [
        box
        for box, _ in papers.letters(data, page)
        if not edge <= box[0] % wide <= box[2] - box[0] // wide * wide <= wide - edge
        or not edge <= box[1] % high <= box[3] - box[1] // high * high <= high - edge
    ]


@pytest.mark.parametrize("size", SIZES)
def test_each_has_its_size_and_says_what_it_is(
    cards: dict[str, bytes], real: Loaded, size: str, language: str
) -> None:
    _, pages, (wide, high) = SIZES[size]
    card, labels = of_size(real.catalogs[language], size), spoken.of(language)
    paper = papers.opened(cards[size])
    assert len(paper.pages) == pages
    for page in paper.pages:
        assert [float(side) for side in page.mediabox] == pytest.approx([0, 0, wide, high], abs=0.2)
    assert str(paper.Root.Lang).startswith(language)
    below = [labels.moment["nu"], labels.card_call]
    assert papers.outline(paper) == [(card.title, below)]
    assert papers.levels(paper) == [1, 2, 2]
    assert papers.tags(paper).count("L") == 3  # the steps, the rules and the numbers
    said = text_of(cards[size], size)
    for wanted in (card.title, "21 november 2026" if language == "nl" else "21 November 2026"):
        assert papers.squeezed(wanted) in said
    assert ADDRESS in said


def test_of_four_cards_one_is_read_aloud(cards: dict[str, bytes], language: str) -> None:
    for page in papers.opened(cards["card"]).pages:
        told = papers.told(page)
        assert told[True] > 10, language
        assert told[False] == 3 * told[True]


@pytest.mark.parametrize("size", SIZES)
def test_the_steps_are_those_of_the_plan(
    cards: dict[str, bytes], real: Loaded, size: str, language: str
) -> None:
    catalog = real.catalogs[language]
    card = of_size(catalog, size)
    plan = catalog.one(Plan, card.plan).noun
    said = papers.words(cards[size])
    steps = plan.phases[0].steps
    wanted = [papers.squeezed(step.text) for step in steps[: card.steps]]
    assert len(wanted) == card.steps
    assert all(step in said for step in wanted)
    assert sorted(wanted, key=said.index) == wanted
    assert papers.squeezed(steps[card.steps].text) not in said
    assert papers.squeezed(plan.do or "?") in said
    assert papers.squeezed(plan.dont or "?") in said


@pytest.mark.parametrize("size", SIZES)
def test_the_box_says_all_of_its_short_form(
    cards: dict[str, bytes], real: Loaded, size: str, language: str
) -> None:
    catalog = real.catalogs[language]
    box = catalog.one(Evidence, of_size(catalog, size).evidence or "").noun
    said = papers.words(cards[size])
    assert {name for line in box.short for name in line.lines} == {line.id for line in box.lines}
    for text in (box.title, *(line.text for line in box.short), box.status):
        assert papers.squeezed(text) in said


@pytest.mark.parametrize("size", SIZES)
def test_the_numbers_and_hours_are_those_of_the_records(
    cards: dict[str, bytes], real: Loaded, size: str, language: str
) -> None:
    catalog, labels = real.catalogs[language], spoken.of(language)
    records = [entry.noun for entry in catalog.all(Contact)]
    wanted_ids = {*of_size(catalog, size).call, *(one.id for one in records if one.crisis)}
    named = [one for one in records if one.id in wanted_ids or one.danger]
    said = text_of(cards[size], size)
    for one in named:
        wanted = [one.phone or one.name] + ([labels.hours(one)] if one.phone else [])
        assert all(papers.squeezed(text) in said for text in wanted), one.id
    phones = {papers.squeezed(one.phone) for one in named if one.phone}
    assert {"112", "113"} < phones
    others = {papers.squeezed(one.phone) for one in records if one.phone} - phones
    assert not {phone for phone in others if phone in said}


@DUTCH
@pytest.mark.parametrize("size", SIZES)
def test_a_code_leads_to_the_address(cards: dict[str, bytes], size: str, language: str) -> None:
    last = SIZES[size][1] - 1
    wanted = 4 if size == "card" else 1
    assert papers.codes(cards[size], last) == [ADDRESS] * wanted, language


@DUTCH
def test_without_an_address_there_is_no_code(real: Loaded, kept: Store, language: str) -> None:
    sheets = real.shelves[language].sheets
    for size, data in made(language, sheets, kept, address="").items():
        assert len(papers.opened(data).pages) == SIZES[size][1]
        assert papers.codes(data, SIZES[size][1] - 1) == []
        assert "Figure" not in papers.tags(papers.opened(data))


def test_turned_over_along_the_long_edge_the_backs_are_right(
    cards: dict[str, bytes], language: str
) -> None:
    """Both sides begin as far from the edge of their card, and behind each card there is one."""
    wide, high = CARD
    author = spoken.of(language).site_name
    fronts = papers.places(cards["card"], author, 0)
    backs = papers.places(cards["card"], spoken.of(language).card_call, 1)
    starts = papers.places(cards["card"], "0900-8844", 1)
    assert {len(fronts), len(backs), len(starts)} == {4}
    for boxes in (fronts, backs, starts):
        for place, size in enumerate(CARD):
            found = [box[place] % size for box in boxes]
            assert max(found) - min(found) < 1  # a point, which nobody cuts
    behind = {(1 - box[0] // wide, box[1] // high) for box in fronts}
    assert behind == {(box[0] // wide, box[1] // high) for box in backs}
    assert fronts[0][0] % wide == pytest.approx(starts[0][0] % wide, abs=1)


@pytest.mark.parametrize("size", SIZES)
def test_the_letters_are_large_enough(cards: dict[str, bytes], size: str, language: str) -> None:
    least = {"card": 9, "poster-a4": 10, "poster-a3": 14}[size]
    for page in range(SIZES[size][1]):
        sizes = [size for _, size in papers.letters(cards[size], page)]
        assert min(sizes) >= least - 0.01, language
    assert max(sizes) >= 12


@pytest.mark.parametrize("school", [School(), LONG, WITHOUT_SPACES], ids=["", "long", "no-spaces"])
def test_nothing_leaves_the_paper(real: Loaded, kept: Store, school: School, language: str) -> None:
    sheets = of_school(real, language, school)
    for size, data in made(language, sheets, kept, sizes=SHAPES).items():
        _, pages, paper = SIZES[size]
        assert len(papers.opened(data).pages) == pages
        edge = 5 if size == "card" else 10
        for page in range(pages):
            assert outside(data, page, CARD if size == "card" else paper, edge * MM) == []
        said = text_of(data, size)
        own = school.coordinator
        for text in (school.name, own.role[1:], own.reach):
            assert papers.squeezed(text) in said


@DUTCH
def test_an_own_coordinator_stands_on_it_and_else_a_line(
    real: Loaded, kept: Store, language: str
) -> None:
    labels = spoken.of(language)
    own = School(coordinator=Role(role="de intern begeleider", phone="010-123 45 67"))
    empty = made(language, real.shelves[language].sheets, kept)
    filled = made(language, of_school(real, language, own), kept)
    for size in SIZES:
        to_write = [papers.squeezed(text) for text in (labels.card_coordinator, labels.card_phone)]
        assert all(text in text_of(empty[size], size) for text in to_write)
        said = text_of(filled[size], size)
        assert "Deinternbegeleider" in said
        assert "010-1234567" in said
        assert not any(text in said for text in to_write)


@DUTCH
def test_a3_is_a4_times_the_root_of_two(real: Loaded, kept: Store, language: str) -> None:
    """Every letter in its place; each has a code of its own, so without those."""
    posters = [
        make(pdf(language), replace(one, code=""), ADDRESS, store=kept)
        for one in real.shelves[language].sheets
        if one.format.startswith("poster")
    ]
    small, large = map(papers.letters, posters)
    assert len(small) == len(large) > 500
    for (one, size), (other, size_there) in zip(small, large, strict=True):
        assert other == pytest.approx([side * 2**0.5 for side in one], abs=1.5)
        assert size_there == pytest.approx(size * 2**0.5, abs=0.1)


@DUTCH
def test_same_input_same_bytes(cards: dict[str, bytes], real: Loaded, language: str) -> None:
    assert made(language, real.shelves[language].sheets) == cards


HOSTILE = """---
title: Titel
{facts}
contacts:
  - id: lijn
    name: %SIGN%
    text: T.
    audience: [leraar]
    phone: "0800-1234"
    certainty: voorstel
    checked: 2026-11-21
evidence:
  - id: kader
    title: %SIGN%
    images: true
    lines: [{id: a, text: Niets.}]
    short: [{id: kort, text: %SIGN%, lines: [a]}]
    status: %SIGN%
    certainty: voorstel
plan:
  id: p
  title: P
  choice: C
  acute: true
  images: true
  do: %SIGN%
  dont: %SIGN%
  call: [lijn]
  evidence: [kader]
  phases:
    - {id: nu, moment: nu, steps: [{id: s, text: %SIGN%, help: %SIGN%, certainty: voorstel}]}
    - {id: morgen, moment: morgen, steps: [{id: t, text: T., certainty: voorstel}]}
    - {id: week, moment: week, steps: [{id: u, text: U., certainty: voorstel}]}
cards:
  - {id: a, title: %SIGN%, format: kaart, plan: p, steps: 1, call: [lijn], evidence: kader}
  - {id: b, title: %SIGN%, format: poster, plan: p, steps: 1, call: [lijn], evidence: kader}
---
Tekst.
"""
WILD = {**SIGNS, "long": "woord " * 20, "no-spaces": "w" * 120}


@DUTCH
@pytest.mark.parametrize("name", WILD)
def test_text_stays_text_and_on_its_paper(
    handbook: Callable[..., Project], name: str, language: str
) -> None:
    quoted = "'" + WILD[name].strip().replace("'", "''") + "'"
    loaded = handbook({"x.md": HOSTILE.replace("%SIGN%", quoted), **BOTH}).load()
    assert loaded.problems == ()
    sheets = loaded.shelves[language].sheets
    for size, data in made(language, sheets, sizes=SHAPES).items():
        _, pages, paper = SIZES[size]
        assert len(papers.opened(data).pages) == pages
        assert papers.levels(papers.opened(data)) == [1, 2, 2]
        if name not in ("emoji", "arabic"):  # one has question marks, the other no fixed order
            assert papers.squeezed(WILD[name]) in text_of(data, size)
        for page in range(pages):
            assert outside(data, page, CARD if size == "card" else paper, 5 * MM) == []
