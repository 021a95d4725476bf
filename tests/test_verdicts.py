"""What a reader hears of the code of a sheet, whatever was released before."""

from collections.abc import Callable
from datetime import date

import pytest

from handbook.ledger.book import Ledger, Released
from handbook.ledger.verdicts import Verdict, by_page, verdicts
from handbook.sheets.codes import Content
from handbook.sheets.shelf import Shelf
from project import Project

LIST = """---
title: Titel
page: {audience: [leraar], checked: 2026-11-21}
checklist: {id: lijst, title: L, groups: [{id: g, title: G, items: [{id: a, text: Nu.}]}]}
---
"""
SHEET = "checklist:lijst"
FIRST, SECOND, NOW = date(2025, 1, 1), date(2026, 1, 1), date(2026, 11, 21)


@pytest.fixture
def shelf(handbook: Callable[..., Project]) -> Shelf:
    """A handbook with one sheet."""
    return handbook({"x.md": LIST}).load().shelves["nl"]


def content(said: str, sheet: str = SHEET, language: str = "nl") -> Content:
    """What a sheet said before, with other words for its one item."""
    return Content(sheet, language, "L", (("groep:g", "G"), ("a", said)))


def found(shelf: Shelf, *released: Released) -> dict[str, Verdict]:
    """The verdict on each code, by what its sheet said last."""
    every = list(verdicts(Ledger(released), shelf))
    made = {one.content.items[-1][1]: one for one in every}
    assert len(made) == len(every)
    return made


def test_the_sheet_of_today_is_right(shelf: Shelf) -> None:
    (now,) = shelf.contents
    for ledger in ((), (Released(now, FIRST),), (Released(now, FIRST), Released(now, SECOND))):
        (one,) = found(shelf, *ledger).values()
        assert (one.content, one.sheet, one.difference) == (now, shelf.sheets[0], None)


def test_an_old_sheet_is_old_since_the_first_newer_one(shelf: Shelf) -> None:
    old, older = content("Toen."), content("Eerst.")
    told = found(shelf, Released(older, FIRST), Released(old, SECOND))
    assert told.keys() == {"Nu.", "Toen.", "Eerst."}
    assert [told[name].since for name in ("Eerst.", "Toen.", "Nu.")] == [SECOND, NOW, None]
    same_day = found(shelf, Released(old, NOW))["Toen."]
    assert same_day.since is None
    assert same_day.difference
    for name in ("Eerst.", "Toen."):
        assert told[name].sheet == shelf.sheets[0]
        difference = told[name].difference
        assert difference
        assert (name, "Nu.") in difference.changed


def test_a_sheet_that_is_gone_is_gone(shelf: Shelf) -> None:
    told = found(shelf, Released(content("Weg.", "checklist:weg"), FIRST))
    assert told.keys() == {"Nu.", "Weg."}
    assert (told["Weg."].sheet, told["Weg."].since, told["Weg."].difference) == (None, None, None)


def test_a_sheet_in_another_language_is_told_there(shelf: Shelf) -> None:
    assert found(shelf, Released(content("Now.", language="en"), FIRST)).keys() == {"Nu."}


def test_codes_stand_below_the_menu_of_their_page(handbook: Callable[..., Project]) -> None:
    """As the first page of its folder is called, and then of the page; last comes what is gone."""
    first = LIST.replace("Titel", "Het menu").replace("id: lijst", "id: eerste")
    shelf = handbook({"b/index.md": first, "b/x.md": LIST}).load().shelves["nl"]
    gone = Released(content("Weg.", "checklist:weg"), FIRST)
    told = by_page(Ledger((gone,)), shelf)
    assert [(name, list(some)) for name, some in told.items()] == [
        ("Het menu", ["Het menu", "Titel"]),
        ("", [""]),
    ]
