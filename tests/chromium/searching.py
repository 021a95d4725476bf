"""Searching as a reader does, up to the answer."""

from playwright.sync_api import Locator, Page, expect

OPENER = "[data-opens-search]"
FIELD = "#search input"
RESULT = "#search .search__found li > a:first-child"
STATUS = "#search [role=status]"


def open_search(page: Page) -> Locator:
    """Reach for the search, and wait until what the reader types is taken."""
    page.locator(OPENER).click()
    field = page.locator(FIELD)
    expect(field).to_be_focused()
    return field


def search(page: Page, word: str) -> list[str]:
    """The pages that the open search shows for a word, best first."""
    field, results = page.locator(FIELD), page.locator(RESULT)
    field.fill("")
    expect(results).to_have_count(0)
    field.fill(word)
    results.first.wait_for()
    links: list[str] = results.evaluate_all("links => links.map((link) => link.pathname)")
    return links
