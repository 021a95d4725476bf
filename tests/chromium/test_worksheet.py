"""Checklists on the screen: ticks, memory and wiping."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from chromium.folds import open_all

DUTIES = "/wet/plichten/"
PLAN = "/nu/naaktbeeld/"
NO_STORAGE = """
Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("no", "SecurityError"); },
});
"""


def progress(page: Page) -> str:
    """The line that says how far the reader is."""
    return page.locator("[data-worksheet-progress]").inner_text()


def opened(look: Callable[..., Page], path: str, **how: str) -> Page:
    """A page with a checklist, with all that is folded in sight."""
    page = look(path, **how)
    open_all(page)
    return page


@pytest.mark.parametrize("path", [DUTIES, PLAN])
def test_ticks_are_counted_kept_and_wiped(look: Callable[..., Page], path: str) -> None:
    """A tick counts at once, survives a reload, and is gone after wiping, which asks first."""
    page = opened(look, path)
    boxes = page.locator("form.checklist input[type=checkbox]")
    all_boxes = boxes.count()
    assert all_boxes > 10
    assert progress(page) == f"0 van {all_boxes}"
    boxes.nth(0).check()
    boxes.last.check()
    assert progress(page) == f"2 van {all_boxes}"
    page.reload()
    open_all(page)
    assert boxes.nth(0).is_checked()
    assert not boxes.nth(1).is_checked()
    assert boxes.last.is_checked()
    assert progress(page) == f"2 van {all_boxes}"
    page.get_by_role("button", name="Vinkjes wissen").click()
    page.get_by_role("button", name="Nee, laat staan").click()
    assert progress(page) == f"2 van {all_boxes}"
    page.get_by_role("button", name="Vinkjes wissen").click()
    page.get_by_role("button", name="Ja, wis").click()
    assert progress(page) == f"0 van {all_boxes}"
    assert page.locator("[data-worksheet-wiped]").inner_text() != ""
    assert page.evaluate("Object.values(localStorage).filter(v => v.includes('klaar'))") == []
    page.reload()
    assert not boxes.nth(0).is_checked()


def test_a_second_tab_follows(look: Callable[..., Page]) -> None:
    """What is ticked in one tab shows in another."""
    page = opened(look, DUTIES)
    other = page.context.new_page()
    other.goto(page.url)
    open_all(other)
    page.locator("form.checklist input[type=checkbox]").nth(1).check()
    expect(other.locator("form.checklist input:checked")).to_have_count(1)
    assert progress(other).startswith("1 ")


def test_says_so_when_the_browser_keeps_nothing(look: Callable[..., Page]) -> None:
    """With storage forbidden the list works and tells that nothing is kept."""
    page = opened(look, "/taken/stel-de-norm/", before=NO_STORAGE)
    page.locator("form.checklist input[type=checkbox]").first.check()
    assert progress(page).startswith("1 van")
    assert page.locator("[data-worksheet-not-kept]").is_visible()
    assert not page.locator("[data-worksheet-kept]").is_visible()


def test_a_broken_memory_is_ignored(look: Callable[..., Page]) -> None:
    """What is no file of a school counts as none, and the worksheet opens."""
    page = opened(look, DUTIES)
    page.locator("form.checklist input[type=checkbox]").first.check()
    page.evaluate("for (const key in localStorage) localStorage[key] = '{'")
    page.reload()
    open_all(page)
    assert progress(page).startswith("0 van")
