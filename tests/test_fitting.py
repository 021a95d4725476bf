"""No sheet ends with a page for a few lines, in either language, with and without a school."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
import typst

import papers
from handbook import words
from handbook.files.fitting import LONG, End, Part, fitted, parts
from handbook.files.typesetting import Setter
from handbook.loading import Loaded
from handbook.sheets.blocks import Block, Chapter, First, Notes, Steps
from handbook.sheets.names import endings
from handbook.sheets.sheet import Sheet
from making import SCHOOLS, pdf, placed
from project import LANGUAGES, address_of

FOOT = 18 * papers.MM  # the margin in sheet.typ
FILES = 11  # after which Typst forgets what it did not need for them


class Paper:
    """Parts of some length in pages, each as long again by a tenth when it is set one looser."""

    def __init__(self, *lengths: float) -> None:
        self.lengths = lengths
        self.asked: list[tuple[float, ...]] = []

    def __call__(self, tight: Sequence[float]) -> list[End]:
        """Where they end when set so; a part that fills its page needs no other."""
        self.asked.append(tuple(tight))
        page = 0
        ends = []
        for length, one in zip(self.lengths, tight or [0.0] * len(self.lengths), strict=True):
            whole, used = divmod(length * (1 - one / 10), 1)
            page += int(whole) + (used > 0)
            ends.append(End(page, used or 1))
        return ends


@pytest.mark.parametrize(
    ("lengths", "tight"),
    [
        ((1,), ()),
        ((0.1,), ()),
        ((2.3, 0.2), ()),
        ((1.05,), (0.6,)),
        ((2.02, 1.5), (0.3, 0)),
        ((1.5, 3.05, 2.01), (0, 0.3, 0.3)),
        ((4.2,), (0.6,)),
        ((1.2,), (-0.6,)),
        ((3.3,), (1.0,)),
        ((1.4,), ()),
        ((LONG + 0.1,), ()),
    ],
    ids=str,
)
def test_a_last_page_is_pulled_back_or_filled(
    lengths: tuple[float, ...], tight: tuple[float, ...]
) -> None:
    paper = Paper(*lengths)
    assert fitted(paper) == tight
    assert all(one.ends_well for one in parts(paper(tight)))


def test_what_no_tightness_helps_is_set_as_usual() -> None:
    paper = Paper(1.12, 2.02)
    assert fitted(paper) == (0, 0.3)
    assert len(paper.asked) < 8


def test_what_ends_well_is_set_once() -> None:
    paper = Paper(1, 2.6, 0.1)
    fitted(paper)
    assert paper.asked == [()]


@pytest.mark.parametrize(("enough", "tight"), [(0.6, (0.6, 0.0)), (2, (1.0, 0.0))])
def test_what_is_held_to_a_page_is_set_as_tight_as_that_asks(
    enough: float, tight: tuple[float, ...]
) -> None:
    def opening(asked: Sequence[float]) -> list[End]:
        fits = bool(asked) and asked[0] >= enough
        return [End(1 if fits else 2, 0.5, held=True), End(3, 0.9)]

    assert fitted(opening) == tight


def divided(sheet: Sheet) -> list[tuple[Block, ...]]:
    """The blocks of each part of a sheet; an acute plan is one up to its first steps."""
    found: list[tuple[Block, ...]] = [()]
    for block in sheet.blocks:
        if isinstance(block, Chapter) or (sheet.kind == "acute" and found == [opening(sheet)]):
            found.append(())
        found[-1] += (block,)
    return found


def opening(sheet: Sheet) -> tuple[Block, ...]:
    """What an acute plan says up to its first steps."""
    now = next(at for at, block in enumerate(sheet.blocks) if isinstance(block, Steps))
    return sheet.blocks[: now + 1]


def fresh(sheet: Sheet, seen: set[tuple[Block, ...]]) -> Sheet:
    """A sheet without the parts that an earlier one had: a pack has most in each of its lengths."""
    first, *others = divided(sheet)
    kept = [one for one in others if one not in seen]
    seen.update(kept)
    return replace(sheet, blocks=(*first, *chain(*kept)))


def made(real: Loaded, language: str) -> Iterator[tuple[Sheet, list[Part]]]:
    """Every sheet of pages that are not counted in advance, and its parts as they are set.

    For a school that filled in all it could.
    """
    seen: set[tuple[Block, ...]] = set()
    for sheet, links in placed(real, language, SCHOOLS["filled"]):
        if "pdf" in endings(sheet) and sheet.format == "sheet":
            shape = pdf(sheet.language)
            left = fresh(sheet, seen)
            setter = Setter(*shape.asked(left, links))
            yield left, parts(setter.ends(fitted(setter.ends)))


def printed(real: Loaded, language: str, site: Path) -> Iterator[tuple[Sheet, list[Part]]]:
    """The same as they stand in the site, which is of no school: each part starts a page."""
    for sheet in real.shelves[language].sheets:
        if "pdf" in endings(sheet) and sheet.format == "sheet":
            data = (site / address_of(sheet.uri, language) / f"{sheet.name}.pdf").read_bytes()
            heads, pages = papers.headings(data), papers.length(data)
            chapters = [heads[one.title] for one in sheet.blocks if isinstance(one, Chapter)]
            notes = words.of(sheet.language).sheet_notes
            last = notes if any(isinstance(one, Notes) for one in sheet.blocks) else ""
            ends = (*chapters, pages)  # counted from none, a chapter begins where another ends
            found = [End(at, papers.used(data, at - 1, FOOT, last)) for at in ends]
            yield sheet, parts([*opened(sheet, data), *found])


def opened(sheet: Sheet, data: bytes) -> Iterator[End]:
    """Where an acute plan has its last step of now: whole on the first page, or behind it."""
    if sheet.kind == "acute":
        steps = opening(sheet)[-1]
        assert isinstance(steps, Steps)
        yield End(
            1 + (papers.squeezed(steps.steps[-1].text) not in papers.words(data)), 1, held=True
        )


@pytest.fixture
def forgets() -> Iterator[None]:
    """Typst keeps all that it set until it has made some files, and here it makes none."""
    yield
    for _ in range(FILES):
        typst.compile(b"-", ignore_system_fonts=True)


def ends_well(found: list[tuple[Sheet, list[Part]]]) -> None:
    """No sheet of many has a page for a few lines."""
    assert len(found) > 60
    assert sum(len(held) for _, held in found) > 80
    assert {
        sheet.name: held for sheet, held in found if not all(one.ends_well for one in held)
    } == {}
    acute = [
        part
        for sheet, held in found
        if held  # the map always fits its page
        for blocks, part in zip(divided(sheet), held, strict=True)
        if any(isinstance(one, First) for one in blocks)
    ]
    assert any(one.held for one in acute)
    assert {part.pages for part in acute} == {1}, "what is read in a hurry is one page"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_site_is_printed_for_a_few_lines(
    real: Loaded, site: Path, language: str
) -> None:
    ends_well([*printed(real, language, site)])


@pytest.mark.usefixtures("forgets")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_a_school_is_printed_for_a_few_lines(real: Loaded, language: str) -> None:
    ends_well([*made(real, language)])
