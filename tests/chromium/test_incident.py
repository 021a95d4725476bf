"""Nine in the evening: for every incident the plan, a number that answers, and no network."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

import papers
from chromium.incidents import ACUTE, CATALOG, refresh
from chromium.look import PHONE

ALL = pytest.mark.parametrize("name", ACUTE)
LABELS = CATALOG.labels
SCREEN = PHONE["height"]
MOST_BYTES = 40_000
FIRST_BYTES = 14 * 1024
# What the first screen holds; the last line names 112.
FIRST = (".first__line--dont", ".first__line--do", ".callers__first", ".fold--lines > summary")


def test_there_is_a_plan_for_every_kind_of_incident() -> None:
    assert len(ACUTE) == 15


# Where the parts of the first screen end, what it says of lines, how many steps there are, and all
# that was loaded.
STARTS = """(parts) => [
  parts.map((part) => document.querySelector(part)).map((one) =>
    one.checkVisibility() ? one.getBoundingClientRect().bottom : Infinity),
  document.querySelector(".callers").innerText,
  document.querySelectorAll(".phase--nu .steps > li").length,
  [location.href, ...performance.getEntriesByType("resource").map((one) => one.name)],
]"""


def test_two_taps_from_home(look: Callable[..., Page], site: Path) -> None:
    """One tap to the list, one to each plan; do, don't and whom to call without scrolling.

    A first visit to any of them transfers at most 40 kB.
    """
    page = look("/voor-wie/ouder/", phone=True)
    page.locator("header a.incident").click()
    links = page.locator(".triage__list a").evaluate_all(
        "all => all.map((one) => [one.innerText, one.href])"
    )
    assert {text for text, _ in links} == {plan.choice for plan in ACUTE.values()}
    for text, link in links:
        page.goto(link)
        name = urlsplit(link).path.strip("/")
        assert ACUTE[name].choice == text
        ends, callers, steps, files = page.evaluate(STARTS, FIRST)
        assert max(ends) <= SCREEN, (name, ends)
        assert "112" in callers, name
        assert 0 < steps <= 7, name
        assert sum(packed(site, url) for url in {*files}) <= MOST_BYTES, name


def packed(site: Path, url: str) -> int:
    """How many bytes of a file of the site are sent."""
    path = urlsplit(url).path.lstrip("/")
    file = site / path / "index.html" if path.endswith("/") else site / path
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


def test_the_list_names_every_incident(look: Callable[..., Page]) -> None:
    """Danger first; that it fits one screen, ``test_wide`` tells in wider letters."""
    page = look("/nu/", phone=True)
    numbers = page.locator(".triage__calls a")
    assert [one.get_attribute("href") for one in numbers.all()] == ["tel:112", "tel:113"]
    links = page.locator(".triage__list a")
    assert links.count() == len(ACUTE)
    assert links.first.inner_text() == ACUTE["nu/zelfdoding"].choice


@ALL
def test_the_first_bytes_hold_what_to_do(site: Path, name: str) -> None:
    """The first 14 kB have do and don't, in full dress."""
    sent = gzip.compress((site / name / "index.html").read_bytes(), 6, mtime=0)
    start = zlib.decompressobj(31).decompress(sent[:FIRST_BYTES]).decode(errors="ignore")
    for part in ("<style>", "first__line--dont", "first__line--do", "callers__first", "tel:112"):
        assert part in start
    assert '<link rel="stylesheet"' not in start[: start.index("first__line--do")]


# Opens the later phases as a reader does, and tells what shows of the lines, phases and steps.
PLAIN = """() => {
  for (const line of document.querySelectorAll(".phase > summary")) line.click();
  const shown = (part) =>
    [...document.querySelectorAll(part)].filter((one) => one.checkVisibility());
  const lines = shown(".lines > li");
  return {
    hours: lines.map((line) => line.querySelector("small")?.innerText.trim() ?? ""),
    calls: lines.filter((line) => line.querySelector("a[href^='tel:']")).length,
    phases: shown(".phase").length,
    steps: shown(".steps label").length,
    dead: shown(".needs-script").length,
  };
}"""


def test_without_script(look: Callable[..., Page], origin: str) -> None:
    """Do, don't, numbers with their hours and every step, some a tap away; no dead button."""
    page = look("/over/", phone=True, script=False)
    for name, plan in ACUTE.items():
        page.goto(f"{origin}/{name}/")
        assert page.locator("footer nav a").count() >= 6
        for part in FIRST:
            assert page.locator(part).first.is_visible(), (name, part)
        page.locator(".fold--lines > summary").click()
        found = page.evaluate(PLAIN)
        assert len(found["hours"]) == found["calls"] > 1, name
        assert all(found["hours"]), name
        assert found["phases"] == 3, name
        assert found["steps"] == sum(len(phase.steps) for phase in plan.phases), name
        assert found["dead"] == 0, name


def test_share_by_the_system_or_by_the_clipboard(look: Callable[..., Page]) -> None:
    """What is shared is what to do and not to do, with the address of the page; nothing else."""
    stub = "navigator.share = async (what) => { window.shared = what }"
    page = look("/nu/naaktbeeld/?h=naakt#naaktbeeld-nu", phone=True, before=stub)
    page.locator("[data-share]").click()
    shared = page.evaluate("window.shared")
    plan = ACUTE["nu/naaktbeeld"]
    lines = [f"{LABELS.dont}: {plan.dont}", f"{LABELS.do}: {plan.do}"]
    assert shared["url"].endswith("/nu/naaktbeeld/")
    assert shared["text"].split("\n") == [shared["title"], *lines]
    assert set(shared) == {"title", "text", "url"}
    stub = (
        "delete Navigator.prototype.share; Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async (text) => { window.copied = text }}})"
    )
    page = look("/nu/naaktbeeld/", before=stub)
    page.locator("[data-share]").click()
    expect(page.locator("[data-share-said]").first).not_to_be_empty()
    *said, address = page.evaluate("window.copied").split("\n")
    assert said[1:] == lines
    assert address.endswith("/nu/naaktbeeld/")


# Which lines answer: name, day and time in the Netherlands, and what is said of some lines.
MOMENTS = {
    "saturday evening": (
        "2026-11-21T20:00:00Z",  # 21:00
        {
            "112": "Dag en nacht open.",
            "113": "Dag en nacht open.",
            "0900-8844": "",
            "020-261 52 75": "Waarschijnlijk nu open tot 23.00 uur.",
            "0900-111 3 111": "Nu dicht, weer open ma 8.00 uur.",
            "030-285 66 16": "Nu dicht, weer open ma 9.00 uur. Alleen op schooldagen.",
            "0800-0432": "Nu dicht, weer open zo 11.00 uur.",
        },
    ),
    "wednesday morning": (
        "2026-11-25T09:00:00Z",  # 10:00
        {
            "0900-111 3 111": "Nu open tot 17.00 uur.",
            "030-285 66 16": "Op schooldagen nu open tot 16.00 uur.",
            "088-669 60 60": "Nu open tot 12.00 uur.",
            "0800-0432": "Nu dicht, weer open vandaag om 11.00 uur.",
        },
    ),
    "second day of christmas, a saturday": (
        "2026-12-26T11:00:00Z",
        {
            "112": "Dag en nacht open.",
            "0800-0432": "Nu open tot 21.00 uur.",
            "020-261 52 75": "Feestdag: wij weten niet of deze lijn open is.",
        },
    ),
    "27 december, a sunday": (
        "2026-12-27T12:00:00Z",  # 13:00
        {
            "020-261 52 75": "Waarschijnlijk nu open tot 19.00 uur.",
            "0900-111 3 111": "Nu dicht, weer open ma 8.00 uur.",
            "0800-0432": "Nu open tot 21.00 uur.",
        },
    ),
    "easter monday": (
        "2027-03-29T08:00:00Z",  # 10:00, summer time since a day
        {
            "0900-111 3 111": "Nu dicht, weer open di 8.00 uur.",
            "088-669 60 60": "Feestdag: wij weten niet of deze lijn open is.",
        },
    ),
    "summer": (
        "2027-06-02T06:30:00Z",  # 8:30
        {"0900-111 3 111": "Nu open tot 17.00 uur."},
    ),
}


SAID = """lines => lines.map((line) =>
  [".call__number", "[data-now]"].map((part) => line.querySelector(part)?.textContent ?? ""))"""


def said(page: Page) -> dict[str, str]:
    """What the page says of each number that it lists, in order, also while they are folded."""
    return dict(page.locator(".lines > li").evaluate_all(SAID))


@pytest.mark.parametrize("zone", ["America/Paramaribo", "Asia/Tokyo"])
def test_who_answers_now(look: Callable[..., Page], zone: str) -> None:
    """The same for every reader, wherever the reader's own clock stands, also later that day."""
    page = look("/hulp/", now="2026-11-20T20:00:00Z", zone=zone)
    for when, (moment, wanted) in MOMENTS.items():
        refresh(page, moment)
        found = said(page)
        assert {number: found[number] for number in wanted} == wanted, when
        assert next(iter(found)) == "112"
        unconfirmed = page.locator("[data-line]:not([data-sure=bevestigd]) .now--open")
        assert unconfirmed.count() == 0


LINES = """lines => lines.map((line) => [line.querySelector("[data-danger]") !== null,
  line.querySelector(".now--closed") !== null, Number(line.dataset.place)])"""


@pytest.mark.parametrize("name", ["groepsapp", "naaktbeeld", "dreiging", "zelfdoding"])
def test_closed_lines_stand_last(look: Callable[..., Page], name: str) -> None:
    """And 112 first; the others keep the order of the plan."""
    page = look(f"/nu/{name}/", now="2026-11-25T09:00:00Z")
    for moment in ("2026-11-25T09:00:00Z", "2026-11-21T20:00:00Z", "2026-11-22T03:00:00Z"):
        refresh(page, moment)
        found = page.locator(".lines > li").evaluate_all(LINES)
        order = [(not danger, closed, at) for danger, closed, at in found]
        assert len(order) > 2
        assert order == sorted(order), moment


@pytest.mark.parametrize("utc", ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"])
def test_the_hour_that_happens_twice(look: Callable[..., Page], utc: str) -> None:
    """Both half past twos are half past two: a line that is open till three is open in both."""
    page = look("/hulp/", now=utc)
    page.evaluate(
        """() => {
          const line = [...document.querySelectorAll('[data-line]')]
            .find((one) => one.parentElement.textContent.includes('0900-111 3 111'));
          line.dataset.hours = '[[6, 120, 180]]';
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    assert said(page)["0900-111 3 111"] == "Nu open tot 3.00 uur."


def test_old_numbers_say_so(look: Callable[..., Page]) -> None:
    """Half a year after the check a line under the button says it, and nothing else changes."""
    before, after = (look("/nu/naaktbeeld/", now=f"2027-05-{day}T10:00:00Z") for day in (19, 22))
    late = ".callers--plan > .lines__late"
    assert not before.locator(late).is_visible()
    assert after.locator(late).inner_text() == after.locator(late).get_attribute("data-late")
    rest = "[...document.querySelectorAll('main *')].filter((one) => one.checkVisibility()).length"
    assert before.evaluate(rest) + 1 == after.evaluate(rest)
    assert after.locator("[data-due]").count() == 1


def test_the_log_is_paper_alone(look: Callable[..., Page]) -> None:
    """No field to fill in; one A4 with the warning and empty rows."""
    page = look("/nu/logboek/")
    assert page.locator("article input, article textarea").count() == 0
    page.emulate_media(media="print")
    assert page.locator(".log__table tbody tr").count() >= 12
    assert page.locator(".log .worksheet__names").is_visible()
    assert len(papers.texts(page.pdf(prefer_css_page_size=True))) == 1
