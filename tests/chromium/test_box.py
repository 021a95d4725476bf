"""The box of the search: what a reader sees, hears and keeps.

Which page is found for which words is tested without a browser.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from chromium.lending import Shape, Shelf
from chromium.look import PHONE
from chromium.searching import FIELD, OPENER, RESULT, STATUS, open_search, search
from handbook import words
from project import LANGUAGES

BOX = "#search"
SAID = words.of("nl")
ON_SCREEN = 5  # results on a phone, as they come
# Back and on again, before the box is told that it was closed; whether it then goes back itself.
BACK_AND_ON = """() => new Promise((done) => {
  const back = history.back.bind(history);
  let asked = false;
  history.back = () => { asked = true; };
  addEventListener("popstate", () => history.forward(), { once: true });
  document.querySelector("#search").addEventListener("close", () => done(asked), { once: true });
  back();
})"""
# Every text that the box gets an answer to, in order.
LISTEN = """() => {
  window.heard = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (said) {
    if ("text" in said) heard.push(said.text);
    return postMessage.call(this, said);
  };
}"""


def test_it_lies_over_the_page(look: Callable[..., Page]) -> None:
    """Within the screen, with five results and more, each of which can be tapped."""
    page = look("/wet/plichten/", phone=True)
    open_search(page)
    assert len(search(page, "school")) > ON_SCREEN
    seen = page.locator(RESULT).evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().bottom <= innerHeight).length"
    )
    assert seen >= ON_SCREEN
    low = page.locator(f"{BOX} a:visible").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height).filter((high) => high < 44)"
    )
    assert low == []


def test_escape_gives_the_page_and_the_focus_back(look: Callable[..., Page]) -> None:
    page = look("/wet/plichten/#checklist-plichten")
    address = page.url
    page.locator(OPENER).focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("zorgplicht")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_hidden()
    page.wait_for_function("() => history.state?.search === undefined")
    expect(page.locator(OPENER)).to_be_focused()
    assert page.url == address


def test_back_closes_it_and_coming_back_keeps_it(look: Callable[..., Page]) -> None:
    """Also for who comes from an address where nothing is."""
    page = look("/bestaat-niet/", phone=True)
    page.get_by_role("link", name="Zoeken", exact=True).click()
    expect(page.locator(FIELD)).to_be_focused()
    (first, *_) = search(page, "instemming mr")
    page.locator(RESULT).first.click()
    page.wait_for_url(f"**{first}*")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("instemming mr")
    expect(page.locator(RESULT).first).to_be_visible()
    page.go_back()
    expect(page.locator(BOX)).to_be_hidden()
    assert urlsplit(page.url)[2:] == ("/", "", "")


def test_a_place_on_the_page_itself(look: Callable[..., Page]) -> None:
    """The box makes way for what it found, which gets the focus; Back brings it again."""
    page = look("/wet/privacy/")
    open_search(page)
    search(page, "privacy")
    page.locator(f"{RESULT}[href*='/wet/privacy/#']").first.click()
    expect(page.locator(BOX)).to_be_hidden()
    page.wait_for_function("() => document.activeElement.id === location.hash.slice(1)")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("privacy")


def test_what_was_typed_is_kept_when_the_page_loads_again(look: Callable[..., Page]) -> None:
    page = look("/over/privacy/")
    open_search(page)
    search(page, "datalek")
    page.wait_for_function("() => history.state.search === 'datalek'")
    assert not page.evaluate(BACK_AND_ON)
    expect(page.locator(BOX)).to_be_visible()
    page.reload()
    expect(page.locator(FIELD)).to_have_value("datalek")
    expect(page.locator(RESULT).first).to_be_visible()
    page.go_back()
    expect(page.locator(BOX)).to_be_hidden()
    page.go_forward()
    expect(page.locator(BOX)).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("datalek")


def test_by_keyboard(look: Callable[..., Page]) -> None:
    """Enter leads to the first result, arrows go on; no single letter opens the search."""
    page = look("/hulp/")
    for key in "/fs":
        page.keyboard.press(key)
    expect(page.locator(BOX)).to_be_hidden()
    open_search(page)
    search(page, "datalek")
    page.locator(FIELD).press("Enter")
    results = page.locator(RESULT)
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    search(page, "ik wil dood")
    page.locator(FIELD).press("Enter")
    expect(page.locator(f"{BOX} .search__care a").first).to_be_focused()


def test_the_count_is_said_and_pasted_text_counts(look: Callable[..., Page]) -> None:
    page = look("/hulp/")
    open_search(page)
    page.locator(FIELD).evaluate(
        """field => {
          field.value = "telefoonverbod";
          field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
        }"""
    )
    expect(page.locator(RESULT).first).to_be_visible()
    count = page.locator(RESULT).count()
    said = SAID.search_one if count == 1 else SAID.search_many.replace("#", str(count))
    expect(page.locator(STATUS)).to_have_text(said)
    assert page.locator(STATUS).get_attribute("role") == "status"


def test_a_letter_finds_nothing_yet_and_words_are_marked(look: Callable[..., Page]) -> None:
    """Till then the ways on stand there, and nothing is said."""
    page = look("/hulp/", phone=True)
    field = open_search(page)
    search(page, "gedragscode")
    expect(page.locator(f"{RESULT} mark").first).to_have_text("Gedragscode")
    field.fill("g")
    expect(page.locator(RESULT)).to_have_count(0)
    expect(page.locator(STATUS)).to_have_text("")
    assert page.locator(f"{BOX} .search__ways a:visible").count() > 3


def test_the_newest_text_wins(look: Callable[..., Page]) -> None:
    """What is typed while a question is asked is asked once, and as it stands then."""
    page = look("/hulp/")
    page.evaluate(LISTEN)
    open_search(page)
    search(page, "pesten")
    page.evaluate("heard.length = 0")
    text = "er gaat een naaktfoto rond in de klas"
    page.locator(FIELD).evaluate(
        """(field, text) => {
          for (let end = 1; end <= text.length; end++) {
            field.value = text.slice(0, end);
            field.dispatchEvent(new InputEvent("input"));
          }
        }""",
        text,
    )
    expect(page.locator(RESULT).first).to_contain_text("naaktbeeld")
    assert page.evaluate("heard") == [text[:1], text]


def test_a_result_opens_in_its_language(look: Callable[..., Page], origin: str) -> None:
    page = look("/en/over/privacy/")
    open_search(page)
    (first, *_) = search(page, "mr")
    page.locator(RESULT).first.click()
    page.wait_for_url(f"{origin}{first}*")
    assert "//" not in first
    assert first.startswith("/en/")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_may_be_in_need_sees_whom_to_call(look: Callable[..., Page], language: str) -> None:
    page = look("/" if language == "nl" else "/en/", phone=True)
    asked = {
        "nl": ("ze wil niet meer leven", "iemand heeft een wapen", "lesplan"),
        "en": ("she wants to die", "he has a gun", "lesson"),
    }[language]
    open_search(page)
    found = []
    for text in asked:
        search(page, text)
        calls = page.locator(f"{BOX} .search__care a:visible")
        found.append([one.get_attribute("href") for one in calls.all()])
        told = page.locator(STATUS).inner_text()
        assert ("112" in told) is bool(found[-1])
    assert found == [["tel:113", "tel:112"], ["tel:112"], []]


def test_nothing_found_shows_ways_on(look: Callable[..., Page]) -> None:
    page = look("/over/privacy/", phone=True)
    field = open_search(page)
    field.fill("qqqxyz")
    expect(page.locator(STATUS)).to_have_text(SAID.search_none)
    ways = page.locator(f"{BOX} .search__ways a:visible")
    assert [one.get_attribute("href") for one in ways.all()] == [
        *(f"../../{path}" for path in ("nu/", "hulp/", "hulp/alles/")),
        *("tel:112", "tel:113"),
    ]
    ways.first.click()
    expect(page.locator(".triage__list")).to_be_visible()


BROKEN = {
    "its box is gone": "**/page/search.js",
    "its other half is gone": "**/page/searcher.js",
    "its index is gone": "**/assets/search/*.js",
}


@pytest.fixture
def searching(shelf: Shelf, origin: str) -> Iterator[Page]:
    """A plan on a phone, whose clock the test can move; it may complain of what is gone."""
    lent = shelf.lend(Shape(phone=True, clock=True))
    lent.open(f"{origin}/nu/naaktbeeld/")
    yield lent.page
    shelf.bring(lent)


@pytest.mark.parametrize(
    ("what", "hangs"),
    [
        ("its box is gone", True),
        ("its box is gone", False),
        ("its other half is gone", False),
        ("its index is gone", True),
    ],
)
def test_what_does_not_load_says_so(searching: Page, what: str, *, hangs: bool) -> None:
    """At once where it is certain, and else within three seconds, with a way on."""
    pattern = BROKEN[what]
    searching.route(pattern, (lambda _: None) if hangs else (lambda route: route.abort()))
    with searching.expect_request(pattern):
        searching.locator(OPENER).click()
    if hangs:
        expect(searching.locator(STATUS)).to_have_text(SAID.search_wait)
        searching.clock.fast_forward("00:03")
    expect(searching.locator(STATUS)).to_have_text(SAID.search_fails)
    searching.locator(f"{BOX} .search__ways a").first.click()
    expect(searching.locator(".triage__list")).to_be_visible()


def test_what_comes_late_still_works(searching: Page) -> None:
    pattern = BROKEN["its index is gone"]
    held: list[Route] = []
    searching.route(pattern, lambda route: held.append(route))
    with searching.expect_request(pattern):
        searching.locator(OPENER).click()
    expect(searching.locator(STATUS)).to_have_text(SAID.search_wait)
    searching.locator(FIELD).fill("zorgplicht")
    searching.clock.fast_forward("00:03")
    expect(searching.locator(STATUS)).to_have_text(SAID.search_fails)
    held[0].continue_()
    expect(searching.locator(RESULT).first).to_be_visible()


def test_what_fails_is_asked_again(searching: Page) -> None:
    """As soon as the reader types on."""
    searching.route(BROKEN["its index is gone"], lambda route: route.abort())
    searching.locator(OPENER).click()
    expect(searching.locator(STATUS)).to_have_text(SAID.search_fails)
    searching.unroute_all()
    searching.locator(FIELD).fill("zorgplicht")
    expect(searching.locator(RESULT).first).to_be_visible()


def test_typing_at_once_loses_no_letter(searching: Page) -> None:
    held: list[Route] = []
    searching.route(BROKEN["its box is gone"], lambda route: held.append(route))
    with searching.expect_request(BROKEN["its box is gone"]):
        searching.locator(OPENER).click()
    searching.keyboard.type("data")
    held[0].continue_()
    expect(searching.locator(RESULT).first).to_be_visible()
    searching.keyboard.type("lek")
    expect(searching.locator(FIELD)).to_have_value("datalek")


def test_closed_before_its_script_came_it_stays_closed(searching: Page) -> None:
    held: list[Route] = []
    searching.route(BROKEN["its box is gone"], lambda route: held.append(route))
    with searching.expect_request(BROKEN["its box is gone"]):
        searching.locator(OPENER).click()
    searching.keyboard.press("Escape")
    searching.wait_for_function("() => history.state?.search === undefined")
    with searching.expect_response(BROKEN["its box is gone"]):
        held[0].continue_()
    expect(searching.locator(BOX)).to_be_hidden()
    assert searching.evaluate("history.state?.search") is None


def test_it_works_from_a_disk(chromium: Browser, site: Path) -> None:
    """As every link does there."""
    page = chromium.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto((site / "en/nu/index.html").as_uri())
    open_search(page)
    page.locator(FIELD).fill("data breach")
    page.locator(RESULT).first.click()
    page.wait_for_url("file://**/en/nu/datalek/index.html*")
    links = page.evaluate("[...document.links].map((one) => one.href)")
    assert [one for one in links if one.startswith("file:") and one.endswith("/")] == []
    page.close()


def test_without_script_its_button_leads_to_everything(look: Callable[..., Page]) -> None:
    page = look("/wet/plichten/", phone=True, script=False)
    page.locator(OPENER).click()
    assert page.url.endswith("/hulp/alles/")
    names = page.locator(".names a")
    assert names.count() > 150
    for name in ("Zorgplicht sociale veiligheid", "Offlimits", "Gedragscode online contact"):
        assert names.filter(has_text=name).count() >= 1, name
