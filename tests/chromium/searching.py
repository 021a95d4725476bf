"""Searching as a reader does, up to the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

RESULT = "a.md-search-result__link"


def search(page: Page, word: str) -> list[str]:
    """The pages that the search shows for a word, best first.

    The search answers every key, and shows an answer as a whole. So the word comes in one go with
    one key after it: then there is one answer to wait for.
    """
    field, results = page.locator("[data-md-component=search-query]"), page.locator(RESULT)
    field.fill("")
    expect(results).to_have_count(0)
    field.fill(word)
    field.press("End")
    results.first.wait_for()
    links: list[str] = results.evaluate_all("links => links.map((link) => link.pathname)")
    return list(dict.fromkeys(links))
