"""Letters wider than ours, which some machines have: nothing covers anything or leaves the page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from chromium.look import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

# Wider than the widest letter that a system brings, and the least that WCAG 1.4.12 asks for.
WIDE = "letter-spacing: 0.2em !important"
SPACED = "letter-spacing: 0.12em !important; word-spacing: 0.16em !important"
SCHOOL = (
    "Stichting voor Katholiek en Protestants-Christelijk Basisonderwijs "
    "Zuidoost-Drenthe-en-Noord-Overijssel en omstreken"
)
# The policy of the pages refuses a style that somebody adds, but not one that a script makes.
STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { ${css} }`);
  document.adoptedStyleSheets = [sheet];
}"""
# Where each part that shows begins and ends with all its words, and where the header ends.
PARTS = """header => {
  const shows = (one) => one.checkVisibility({ visibilityProperty: true });
  const parts = [...header.children].filter(shows);
  const ends = parts.map((part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    const [box, inner] = [part.getBoundingClientRect(), words.getBoundingClientRect()];
    const field = part.matches('.md-search');
    return [part.className, field ? box.left : Math.min(box.left, inner.left),
            field ? box.right : Math.max(box.right, inner.right)];
  });
  return [...ends, ['end', header.getBoundingClientRect().right, Infinity]];
}"""


def parts(page: Page) -> list[tuple[str, float, float]]:
    """The parts of the header from left to right, each with its ends."""
    found = page.locator(".md-header__inner").evaluate(PARTS)
    return [(name, left, right) for name, left, right in found if right > left]


@pytest.mark.parametrize("name", ["", SCHOOL], ids=["ours", "long name"])
@pytest.mark.parametrize("path", ["/", "/en/"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_header_covers_nothing(
    look: Callable[..., Page], width: int, path: str, name: str
) -> None:
    """Name, button for an incident, language, search and menu stand beside each other."""
    page = look(path)
    page.set_viewport_size({"width": width, "height": 740})
    if name:
        page.locator(".brand__long").evaluate("(place, name) => place.textContent = name", name)
    for css in ("", WIDE):
        page.evaluate(STYLE, css)
        found = parts(page)
        assert len(found) > 3
        for (one, _, end), (other, start, _) in pairwise(found):
            assert end <= start, (css, one, other)


@pytest.mark.parametrize("path", KINDS)
def test_no_page_is_wider_than_a_phone(look: Callable[..., Page], path: str) -> None:
    page = look(path, phone=True)
    page.evaluate(STYLE, SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
