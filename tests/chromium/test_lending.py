"""A page that a test brings back is new to the next one, and tells what it should not have done."""

import pytest
from playwright.sync_api import Browser

from chromium.lending import Lent, Shape, Shelf
from chromium.look import PHONE

pytestmark = pytest.mark.faults

# Keeps things, also at the moment when the page goes, and complains as long as it stands.
KEEP = """() => {
  const keep = () => { for (const one of [localStorage, sessionStorage]) one.setItem("x", "y"); };
  keep();
  addEventListener("pagehide", keep);
  setInterval(() => console.error("x"));
  document.cookie = "x=y";
  history.replaceState({ x: "y" }, "");
  document.body.append("x");
}"""
FOUND = """() => [localStorage.length, sessionStorage.length, document.cookie, history.state,
  document.body.textContent.length, innerWidth, matchMedia("print").matches, "seen" in window]"""


def test_a_page_comes_back_as_new(chromium: Browser, origin: str) -> None:
    """Without what was kept, routes, media, other pages and complaints, and as wide as before."""
    shelf, shape = Shelf(chromium), Shape(phone=True)
    for path in ("/over/privacy/", "/over/privacy/#titel"):
        lent = shelf.lend(shape)
        lent.open(f"{origin}{path}")
        before = lent.page.evaluate(FOUND)
        assert before[:4] == [0, 0, "", None]
        lent.open(f"{origin}/over/privacy/", "window.seen = true")
        lent.page.evaluate(KEEP)
        lent.page.reload()
        assert lent.page.evaluate(FOUND)[-1]
        lent.page.evaluate(KEEP)
        lent.page.route("**/*.css", lambda route: route.abort())
        lent.page.emulate_media(media="print")
        lent.page.set_viewport_size({"width": 1000, "height": 100})
        lent.context.new_page()
        lent.page.evaluate("console.error('x')")
        now = lent.page.evaluate(FOUND)
        assert [one for one, was in zip(now, before, strict=True) if one == was] == []
        assert lent.complaints
        shelf.bring(lent)
        assert shelf.lend(shape) is lent
        assert lent.context.pages == [lent.page]
        lent.open(f"{origin}{path}")
        assert lent.page.evaluate(FOUND) == before
        assert (lent.complaints, lent.foreign(origin)) == ([], [])
        assert before[-3] == PHONE["width"]
        shelf.bring(lent)
    lent.context.close()


def test_what_leaves_the_site_is_told(chromium: Browser, origin: str) -> None:
    lent = Lent(chromium, Shape())
    lent.open(f"{origin}/sw.js")
    assert lent.foreign(origin) == []
    elsewhere = "http://localhost:9/"
    lent.page.evaluate("(url) => fetch(url).catch(() => {})", elsewhere)
    assert lent.foreign(origin) == [elsewhere]
    lent.context.close()
