"""WCAG 2.2 AA as far as a machine can see it, on every kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from chromium.asking import Asking
from chromium.look import DESK, KINDS, PHONE
from chromium.searching import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


TALL = 20_000  # with all of a page in sight axe need not scroll, which takes most of its time
COLOURS = ["color-contrast", "link-in-text-block"]


# Marks what is drawn now, or of what is drawn now all that was not; tells whether there is any.
MARK = """([mark, before]) => {
  const drawn = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
  const found = drawn.filter((one) => !one.hasAttribute(before));
  for (const one of found) one.setAttribute(mark, "");
  return found.length > 0;
}"""
SEEN, NEW = "data-seen-at-a-desk", "data-new-on-a-phone"


def violations(page: Page, rules: list[str] | None = None, within: str | None = None) -> str:
    """What axe finds, by all rules of the tags or by some rules; nothing when all is well."""
    chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    # What is well is not told: gathering that takes longer than looking.
    options = {"runOnly": chosen, "resultTypes": ["violations"]}
    found = Axe().run(page, context=within, options=options)
    return "" if not found.response["violations"] else str(found.generate_report())


def in_all_looks(page: Page) -> str:
    """What axe finds at 360 and 1280 px, in light and in dark.

    Dark changes colours only: which thing lies on which is seen in light. So on a phone in the
    dark all that is left to look at is what a desk does not draw.
    """
    found = ""
    for size in (PHONE, DESK):
        page.set_viewport_size({"width": size["width"], "height": TALL})
        found += violations(page)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    found += violations(page, COLOURS)
    page.evaluate(MARK, [SEEN, SEEN])
    page.set_viewport_size({"width": PHONE["width"], "height": TALL})
    if page.evaluate(MARK, [NEW, SEEN]):
        found += violations(page, COLOURS, within=f"[{NEW}]")
    return found


@pytest.mark.parametrize("path", KINDS)
def test_page(look: Callable[..., Page], path: str) -> None:
    """No violation on a page as it opens."""
    assert in_all_looks(look(path)) == ""


def test_a_dark_reader_gets_a_dark_page(look: Callable[..., Page]) -> None:
    """The wish of the system decides which of the two looks opens."""
    for dark, scheme in ((False, "default"), (True, "slate")):
        page = look("/", dark=dark)
        assert page.evaluate("document.body.dataset.mdColorScheme") == scheme


def test_menu_open(look: Callable[..., Page]) -> None:
    """No violation with the drawer open on a phone."""
    for dark in (False, True):
        page = look("/wet/plichten/", phone=True, dark=dark)
        page.get_by_role("button", name="Menu").click()
        expect(page.locator("#__drawer")).to_be_checked()
        assert violations(page) == ""


@pytest.mark.parametrize("phone", [True, False], ids=["360", "1280"])
def test_search_open(look: Callable[..., Page], phone: bool) -> None:
    """No violation with the search open and results shown."""
    for dark in (False, True):
        page = look("/", phone=phone, dark=dark)
        if phone:
            page.get_by_role("button", name="Zoeken").click()
        page.locator("[data-md-component=search-query]").click()
        assert search(page, "veiligheid")
        assert violations(page) == ""


def test_answers_given(look: Callable[..., Page]) -> None:
    """No violation in a questionnaire with answers, and in a checklist with ticks."""
    page = look("/werkbladen/gedragscode/")
    page.locator("form.questionnaire input[type=radio]").first.check()
    form = Asking(page, "gedragscode")
    form.field("volgen", "eigen").check()
    form.field("kanalen", "-later").check()
    form.button("Word (docx)").click()
    form.form.locator(".changed summary").click()
    form.button("Maak een link").click()
    form.give(b"[]")
    form.button("Antwoorden wissen").click()
    assert in_all_looks(page) == ""
    for paper in ("Gespreksblad", "Tekenblad"):
        form.pick(paper)
        assert violations(page, ["heading-order", "empty-table-header", *COLOURS]) == ""
    page = look("/wet/plichten/")
    page.locator("form.checklist input[type=checkbox]").first.check()
    assert in_all_looks(page) == ""


def test_what_stands_on_a_card(look: Callable[..., Page]) -> None:
    """No violation where a page shows all that is on a card and on a poster."""
    page = look("/werkbladen/noodkaart/", phone=True)
    page.locator("details.told > summary").first.click()
    page.locator("details.told > summary").last.click()
    assert page.locator("details.told[open] .callers").count() == 2
    assert violations(page) == ""
