"""Nothing jumps while a page loads: a thumb lands on the number that it aimed at.

Also where one style sheet or script comes late, or never.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from chromium.beside import widen
from chromium.look import KINDS, PHONE

MOST = 0.02  # as browsers measure it: the part of the screen that moves, times how far
# Pages whose sheets and scripts are tried one by one: a plan, which alone is painted before its
# sheets are there, and a questionnaire, which makes most of what it shows.
PLAN, QUESTIONS = "/nu/naaktbeeld/", "/werkbladen/gedragscode/"
# Plans of which the clock changes most: whom to call, or whether the button is answered.
TOLD = ["/nu/afpersing/", "/nu/account/"]
NOON, NIGHT = "2026-11-30T12:00:00Z", "2026-11-29T02:00:00Z"
MEASURE = """
window.shifts = [];
new PerformanceObserver((found) => {
  for (const { value, sources } of found.getEntries())
    shifts.push([value, sources.map(({ node }) => node?.parentElement?.className ?? '')]);
}).observe({ type: 'layout-shift', buffered: true });
"""
SETTLED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts)))))
"""
# Where the first step of a plan is once the clock has spoken.
BEGINS = """() => {
  document.dispatchEvent(new Event('visibilitychange'));
  return document.querySelector('.phase > h2').getBoundingClientRect().top;
}"""
# What a script imports holds it up as it would itself.
LOADED = """() =>
  [...document.querySelectorAll('[rel=stylesheet], script[src]')].map((one) => one.href || one.src)
"""
PAINTED = """() => new Promise((done) =>
  new PerformanceObserver((found) => {
    if (found.getEntriesByName('first-contentful-paint').length) done();
  }).observe({ type: 'paint', buffered: true }))
"""
# A sheet at the top keeps the browser from painting at all.
WAITS = """(url) =>
  [...document.head.querySelectorAll('[rel=stylesheet]')].some((it) => it.href === url)
"""


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Page]:
    """A phone that measures what moves."""
    context = chromium.new_context(viewport=PHONE, service_workers="block")  # type: ignore[arg-type]
    context.add_init_script(MEASURE)
    yield context.new_page()
    context.close()


def moved(page: Page) -> tuple[float, list[tuple[float, list[str]]]]:
    """How much moved once the page stands, and what."""
    found: list[tuple[float, list[str]]] = page.evaluate(SETTLED)
    return sum(value for value, _ in found), found


def test_a_page_stands_still(reader: Page, origin: str) -> None:
    found: dict[str, object] = {}
    for path in KINDS:
        reader.goto(f"{origin}{path}")
        far, what = moved(reader)
        if far >= MOST:
            found[path] = (round(far, 3), what)
    for path in TOLD:
        reader.goto(f"{origin}{path}")
        widen(reader)
        begins = []
        for moment in (NOON, NIGHT):
            reader.clock.set_fixed_time(moment)
            begins.append(reader.evaluate(BEGINS))
        if max(begins) - min(begins) > 2:
            found[f"{path} by night"] = begins
    assert found == {}


def without(page: Page, address: str, url: str) -> None:
    """Open a page for which one file never comes."""
    page.route(url, lambda route: route.abort())
    page.goto(address)


def late(page: Page, address: str, url: str) -> None:
    """Open a page for which one file comes once all others are there, and seen."""
    held: list[Route] = []
    waiting: set[Request] = set()

    def asks(request: Request) -> None:
        waiting.add(request)

    def gets(request: Request) -> None:
        waiting.discard(request)

    page.on("request", asks)
    page.on("requestfinished", gets)
    page.route(url, lambda route: held.append(route))
    with page.expect_request(url):
        page.goto(address, wait_until="commit")
    while len(waiting) > 1:
        page.wait_for_event("requestfinished")
    if not page.evaluate(WAITS, url):
        page.evaluate(PAINTED)
        page.evaluate(SETTLED)
    held[0].continue_()
    page.wait_for_load_state()
    page.remove_listener("request", asks)
    page.remove_listener("requestfinished", gets)


@pytest.mark.parametrize(("way", "path"), [(late, PLAN), (late, QUESTIONS), (without, PLAN)])
def test_it_stands_still_where_a_file_is(
    reader: Page, origin: str, path: str, way: Callable[[Page, str, str], None]
) -> None:
    """Each file in turn; a page with a route keeps none.

    What comes late is away at first as well, so that a plan is enough for what never comes.
    """
    address = f"{origin}{path}"
    reader.goto(address)
    found = {}
    for url in reader.evaluate(LOADED):
        way(reader, address, url)
        far, what = moved(reader)
        if far >= MOST:
            found[url.removeprefix(origin)] = (round(far, 3), what)
        reader.unroute_all()
    assert found == {}
