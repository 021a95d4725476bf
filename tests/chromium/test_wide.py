"""Letters wider than those of most machines: nothing covers anything or leaves its page."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from chromium.beside import FRAME, LETTERS, WIDEN, asked_in_turn, widen
from chromium.folds import OPEN
from chromium.look import KINDS, PHONE
from chromium.targets import EXCEPTIONS, SMALL

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
    const boxes = [part.getBoundingClientRect(), words.getBoundingClientRect()];
    return [part.className, Math.min(...boxes.map((box) => box.left)),
            Math.max(...boxes.map((box) => box.right))];
  });
  return [...ends, ['the end', header.getBoundingClientRect().right, Infinity]];
}"""


def parts(page: Page) -> list[tuple[str, float, float]]:
    """The parts of the header from left to right, each with its ends."""
    found = page.locator(".header__in").evaluate(PARTS)
    return [(name, left, right) for name, left, right in found if right > left]


def overlaps(page: Page) -> list[tuple[str, str]]:
    """Which parts of the header cover each other."""
    return [
        (one, other) for (one, _, end), (other, start, _) in pairwise(parts(page)) if end > start
    ]


def test_the_header_covers_nothing(look: Callable[..., Page]) -> None:
    """Name, button for an incident, language, search and menu stand beside each other.

    Whatever the width, the letters and the name of the school; no word is longer in English.
    """
    page = look("/")
    name = page.locator(".brand__long")
    titles = (name.inner_text(), SCHOOL)
    covered = {}
    for letters in ("ours", "wide"):
        for title in titles:
            name.evaluate("(place, title) => place.textContent = title", title)
            for width in (320, 360, 768, 1280):
                page.set_viewport_size({"width": width, "height": 740})
                assert len(parts(page)) > 3
                if overlaps(page):
                    covered[letters, title, width] = overlaps(page)
        widen(page)
    assert covered == {}


# How high the button for an incident is, where it ends, and where it leads; in how many screens the
# page is read, as it opens; what is small, which fold says more than fits it, and how wide it is
# with all that is folded, in wide letters and with the most space that WCAG 1.4.12 asks for.
FOUND = f"""async (document, [except, letters]) => {{
  const link = document.querySelector("header a.incident, main a.call");
  const root = document.documentElement;
  const {{ height, bottom }} = link.getBoundingClientRect();
  const screens = root.scrollHeight / document.defaultView.innerHeight;
  await ({OPEN})(document);
  const small = ({SMALL})(document, except);
  const spilt = [...document.querySelectorAll("summary")]
    .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent.trim());
  await ({WIDEN})(document, letters);
  const widths = [root.scrollWidth];
  const [sheet] = document.adoptedStyleSheets;
  sheet.replaceSync("* {{ letter-spacing: 0.12em !important; word-spacing: 0.16em !important }}");
  widths.push(root.scrollWidth);
  return [[height, bottom, link.pathname], screens, small, spilt, Math.max(...widths)];
}}"""
# In how many screens a page that was very long is read, as it opens.
SCREENS = {"/werkbladen/": 10.5, "/werkbladen/gedragscode/": 8.5}
ALONE = "/bestaat-niet/"  # a page without a frame, that says first what it is


def test_on_a_phone(look: Callable[..., Page]) -> None:
    """No page is wider than a phone; an incident is one tap away, and what is touched is large.

    Of each kind, also in wide letters, and with space between them.
    """
    page = look(FRAME, phone=True)
    wrong: dict[tuple[str, str], Any] = {}
    for path, found in asked_in_turn(page, KINDS, FOUND, [EXCEPTIONS, LETTERS]).items():
        (height, bottom, leads), screens, small, spilt, width = found
        home = "/en/" if path.startswith("/en/") else "/"
        low = path != ALONE and bottom >= 120
        if not height or low or leads != f"{home}nu/":
            wrong[path, "button"] = (height, bottom, leads)
        if path in SCREENS and screens > SCREENS[path]:
            wrong[path, "screens"] = screens
        if small:
            wrong[path, "small"] = small
        if spilt:
            wrong[path, "spilt"] = spilt
        if width > PHONE["width"]:
            wrong[path, "width"] = width
    assert wrong == {}


@pytest.mark.faults
def test_what_is_wrong_on_a_phone_is_found(look: Callable[..., Page]) -> None:
    """Or the test above would say nothing; a link within a sentence is none."""
    page = look(FRAME, phone=True)
    more = f"""(document, argument) => {{
      const place = document.querySelector("main article");
      place.insertAdjacentHTML("beforeend",
        "<p>Lees <a href='#a'>dit</a> eerst.</p><p><a href='#b'>Dat</a></p>" +
        "<details><summary>Vouw</summary></details><button>x</button>");
      place.querySelector("p:has([href='#b'])").style.width = "22em";
      place.querySelector("details:last-of-type > summary").style.textIndent = "30em";
      return ({FOUND})(document, argument);
    }}"""
    (found,) = asked_in_turn(page, ["/over/"], more, [EXCEPTIONS, LETTERS]).values()
    assert len(found[2]) == 2
    assert found[3] == ["Vouw"]
    assert found[4] > PHONE["width"]


def test_the_list_of_incidents_stays_in_one_screen(look: Callable[..., Page]) -> None:
    page = look("/nu/", phone=True)
    widen(page)
    box = page.locator(".triage__list a").last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]
