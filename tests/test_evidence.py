"""A box on evidence is never cut, and never says less on one sheet than on another."""

from collections.abc import Iterator

import pytest

import papers
from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.loading import Loaded
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.records import Evidence
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Frame
from handbook.sheets.place import Place
from handbook.sheets.sheet import Sheet
from making import made, pdf
from project import LANGUAGES

NOWHERE = Place("", str, "")

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def whole(catalog: Catalog, name: str, *, short: bool) -> tuple[str, ...]:
    """All that a box says, in full or in its short form where it has one."""
    box = plain.noun(catalog, catalog.one(Evidence, name).noun)
    said = (short and box.short) or box.lines
    return (box.title, *(line.text for line in said), box.status)


def frames(sheet: Sheet, catalog: Catalog) -> Iterator[Frame]:
    """The boxes on evidence of a sheet; a letter has another note in a frame."""
    known = {entry.noun.id for entry in catalog.all(Evidence)}
    return (one for one in sheet.blocks if isinstance(one, Frame) and one.id in known)


def test_every_sheet_holds_whole_boxes(real: Loaded, language: str) -> None:
    catalog = real.catalogs[language]
    kinds = set()
    for sheet in real.shelves[language].sheets:
        for frame in frames(sheet, catalog):
            said = (frame.title, *frame.lines, frame.status)
            own = real.catalogs[sheet.language]  # a page that is not translated is a Dutch one
            # A pack holds the box of its own in full, and that of a plan as on its one A4.
            forms = {"pack": (False, True)}.get(sheet.kind, (sheet.format != "sheet",))
            assert said in [whole(own, frame.id, short=form) for form in forms], sheet.key
            kinds.add(sheet.kind)
    assert kinds == {"acute", "plan", "pack", "card"}


def test_every_box_that_is_named_stands_on_the_sheet(real: Loaded, language: str) -> None:
    catalog = real.catalogs[language]
    shown = {
        sheet.key: {frame.id for frame in frames(sheet, catalog)}
        for sheet in real.shelves[language].sheets
    }
    for plan in catalog.all(Plan):
        assert shown[f"plan:{plan.noun.id}"] == set(plan.noun.evidence)
    for card in catalog.all(Card):
        cards = [boxes for key, boxes in shown.items() if key.startswith(f"card:{card.noun.id}")]
        assert cards
        assert all(card.noun.evidence in boxes for boxes in cards)
    for pack in catalog.all(Pack):
        packs = [boxes for key, boxes in shown.items() if key.startswith(f"pack:{pack.noun.id}")]
        assert packs
        assert all(set(pack.noun.evidence) <= boxes for boxes in packs)


@pytest.mark.parametrize("key", ["plan:leraar-gefilmd", "plan:schokkende-beelden"])
def test_a_pdf_holds_whole_boxes(real: Loaded, key: str, language: str) -> None:
    catalog = real.catalogs[language]
    sheet = next(one for one in real.shelves[language].sheets if one.key == key)
    said = papers.squeezed("".join(papers.texts(made(pdf(language), NOWHERE.placed(sheet)))))
    boxes = list(frames(sheet, catalog))
    assert len(boxes) == 2
    for frame in boxes:
        assert all(papers.squeezed(text) in said for text in whole(catalog, frame.id, short=False))
