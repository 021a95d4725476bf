"""Letters wider than those of most machines: nothing covers anything or leaves its page."""

from __future__ import annotations

from base64 import b64encode
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

import fonts
import papers
from chromium.look import KINDS, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

# Our own letter, made wider than the widest that a system brings.
WIDE = "150%"
LETTERS = {
    weight: b64encode((fonts.OURS / f"SourceSansPro-{name}.ttf").read_bytes()).decode()
    for weight, name in {"400": "Regular", "600": "Semibold", "700": "Bold"}.items()
}
# The policy of the pages refuses letters and styles from elsewhere, but not those of a script.
WIDEN = """async ([letters, sizeAdjust]) => {
  for (const [weight, data] of Object.entries(letters)) {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    const face = new FontFace('Wide', bytes.buffer, { weight, sizeAdjust });
    document.fonts.add(await face.load());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body, body * { font-family: Wide !important }');
  document.adoptedStyleSheets = [sheet];
}"""
# The least that WCAG 1.4.12 asks for.
SPACE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  document.adoptedStyleSheets = [sheet];
}"""
SCHOOL = (
    "Stichting voor Katholiek en Protestants-Christelijk Basisonderwijs "
    "Zuidoost-Drenthe-en-Noord-Overijssel en omstreken"
)
# Where each part that shows begins and ends with all its words, and where the header ends.
PARTS = """header => {
  const shows = (one) => one.checkVisibility({ visibilityProperty: true });
  const ends = [...header.children].filter(shows).map((part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    const boxes = [part.getBoundingClientRect()];
    if (!part.matches('.md-search')) boxes.push(words.getBoundingClientRect());
    return [part.className, Math.min(...boxes.map((box) => box.left)),
            Math.max(...boxes.map((box) => box.right))];
  });
  return [...ends, ['the end', header.getBoundingClientRect().right, Infinity]];
}"""


def widen(page: Page) -> None:
    """Show a page in wide letters."""
    page.evaluate(WIDEN, [LETTERS, WIDE])


def parts(page: Page) -> list[tuple[str, float, float]]:
    """The parts of the header from left to right, each with its ends."""
    found = page.locator(".md-header__inner").evaluate(PARTS)
    return [(name, left, right) for name, left, right in found if right > left]


def overlaps(page: Page) -> list[tuple[str, str]]:
    """Which parts of the header cover each other."""
    return [
        (one, other) for (one, _, end), (other, start, _) in pairwise(parts(page)) if end > start
    ]


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
    assert len(parts(page)) > 3
    assert overlaps(page) == []
    widen(page)
    assert overlaps(page) == []


@pytest.mark.parametrize("path", KINDS)
def test_on_a_phone(look: Callable[..., Page], path: str) -> None:
    """No page is wider than the smallest phone; an incident is one tap away, outside the menu."""
    page = look(path, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    link = page.locator("header a.incident")
    box = link.bounding_box()
    assert box
    assert box["y"] + box["height"] < 120
    home = "/en/" if path.startswith("/en/") else "/"
    assert urlsplit(link.evaluate("a => a.href")).path == f"{home}nu/"
    widen(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.evaluate(SPACE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_list_of_incidents_stays_in_one_screen(look: Callable[..., Page]) -> None:
    page = look("/nu/", phone=True)
    widen(page)
    box = page.locator(".triage__list a").last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize("name", ["naaktbeeld", "medewerker", "eerste-stappen"])
def test_a_plan_stays_on_one_sheet(look: Callable[..., Page], name: str) -> None:
    page = look(f"/nu/{name}/")
    widen(page)
    page.evaluate("document.body.dataset.paper = 'short'")
    assert len(papers.texts(page.pdf(prefer_css_page_size=True))) == 1
