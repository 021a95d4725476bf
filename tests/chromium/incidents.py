"""The plans for an incident as the handbook has them, and the clock that their pages follow."""

from playwright.sync_api import Page

from handbook.model.worksheets import Plan
from project import real

CATALOG = real().base
ACUTE = {
    uri.removesuffix(".md"): plan
    for uri, page in CATALOG.pages.items()
    for plan in page.all(Plan)
    if plan.acute and not page.facts.example
}


def refresh(page: Page, moment: str) -> None:
    """Let a page look at its clock at another moment, as when a reader comes back to it."""
    page.clock.set_fixed_time(moment)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
