"""Every page in a real browser: keyboard, no script, languages, search, paper, phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import papers
from chromium.beside import FRAME, asked_in_turn
from chromium.folds import open_all
from chromium.look import KINDS

MILLIMETRE = 96 / 25.4
POINT = 96 / 72


def test_school_leader_at_nine_in_the_evening(look: Callable[..., Page]) -> None:
    """Two taps to the plan; do, don't and a number in the first screen, without scrolling."""
    page = look("/", phone=True)
    page.get_by_role("link", name="Er is nu iets aan de hand").click()
    page.get_by_role("link", name="Er gaat een naaktbeeld rond").click()
    assert page.url.endswith("/nu/naaktbeeld/")
    screen = 740
    for part in (".first__line--dont", ".first__line--do", ".call--now"):
        box = page.locator(part).first.bounding_box()
        assert box, part
        assert box["y"] + box["height"] <= screen, part
    first = page.locator(".first").inner_text().lower()
    for word in ("kijken", "aannemen", "bewaren", "doorsturen"):
        assert word in first
    page.locator(".fold--lines > summary").click()
    numbers = page.locator(".lines .call:visible")
    assert all((one.get_attribute("href") or "").startswith("tel:") for one in numbers.all())
    assert page.locator(".lines small:visible").count() == numbers.count() > 1
    assert page.locator(".lines__checked").is_visible()
    phases = [heading.inner_text() for heading in page.locator(".phase h2").all()]
    assert [phase.split()[0].rstrip(",#¶") for phase in phases] == ["Nu", "Morgen", "Deze"]
    assert 0 < page.locator(".phase--nu .steps > li").count() <= 7
    assert page.locator(".evidence").count() == 1


def test_worksheets_without_script(look: Callable[..., Page]) -> None:
    """A worksheet without script is a plain list with plain fields and all clauses."""
    page = look("/taken/stel-de-norm/", script=False)
    page.locator(".fold:has(form.checklist) > summary").click()
    assert page.locator("form.checklist input[type=checkbox]:visible").count() > 9
    assert page.locator("[data-worksheet-tools]:visible").count() == 0
    page = look("/werkbladen/gedragscode/", script=False)
    questions = page.locator(".question")
    assert questions.count() == page.locator(".question:visible").count() > 9
    assert page.locator("noscript").count() == 1
    assert "Wij" in page.locator("form.questionnaire").inner_text()


# Writes down what gets the focus and whether a person can see it, until the page is through.
STOPS = """() => {
  window.stops = [];
  window.through = false;
  addEventListener("focusin", ({ target }) => {
    const box = target.getBoundingClientRect(), style = getComputedStyle(target);
    const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
    const seen = inside && style.visibility !== "hidden" && style.outlineStyle !== "none";
    const text = (target.innerText || target.ariaLabel || target.id || "").trim().slice(0, 60);
    if (!through) stops.push([text, seen, target.closest("footer") !== null]);
  });
  addEventListener("keyup", () => { through ||= document.activeElement === document.body; });
}"""


@pytest.mark.parametrize(
    ("path", "phone"),
    [
        ("/", True),
        ("/nu/naaktbeeld/", True),
        ("/taken/stel-de-norm/", False),
    ],
)
def test_keyboard_never_gets_lost(look: Callable[..., Page], path: str, phone: bool) -> None:
    """Every stop of the tab key can be seen, from the skip link to the foot."""
    page = look(path, phone=phone)
    page.evaluate(STOPS)
    for _ in range(40):
        for _ in range(10):
            page.keyboard.press("Tab")
        if page.evaluate("through"):
            break
    stops = page.evaluate("stops")
    assert [text for text, seen, _ in stops if not seen] == []
    assert len(stops) > 15
    assert "incident" in " ".join(text for text, *_ in stops[:4]).lower()
    assert stops[-1][2]


def test_drawer_by_keyboard(look: Callable[..., Page]) -> None:
    """The menu opens with Enter, takes the focus, and gives it back with Escape."""
    page = look("/wet/plichten/", phone=True)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.closest('.side--menu') !== null")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.dataset.opens") == "__drawer"


def test_the_menu_lets_no_focus_go_behind_it(look: Callable[..., Page]) -> None:
    page = look("/wet/plichten/", phone=True)
    page.get_by_role("button", name="Menu").click()
    page.locator("#menu a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator("#__drawer")).not_to_be_checked()
    assert page.evaluate("document.activeElement.closest('#menu') === null")


@pytest.mark.parametrize("path", ["/wet/", "/en/wet/"])
def test_the_menus_stand_in_one_row(look: Callable[..., Page], path: str) -> None:
    """Seven of them, in each language."""
    page = look(path)
    tops = page.locator(".tabs__list > li").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().top)"
    )
    assert len(tops) == 7
    assert len(set(tops)) == 1


ON_TOP = """(one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}"""


def test_drawer_lies_over_the_page(look: Callable[..., Page]) -> None:
    """Each link of the menu can be tapped; its button closes it, and the page is back."""
    page = look("/wet/plichten/", phone=True)
    links = page.locator("#menu a:visible")
    assert links.count() == 0
    page.get_by_role("button", name="Menu").click()
    assert links.count() > 5
    seen = f"all => all.map((one) => {{ one.scrollIntoView(); return ({ON_TOP})(one); }})"
    assert all(links.evaluate_all(seen))
    page.locator("#menu [data-closes]").click()
    expect(page.locator("#__drawer")).not_to_be_checked()
    assert links.count() == 0
    assert page.locator("#titel").evaluate(ON_TOP)


@pytest.mark.parametrize(
    ("address", "phone"),
    [
        ("/hulp/#contact-in-je-bol", True),
        ("/wet/strafrecht/#wet-afpersing", False),
        ("/en/wet/#bronnen", True),
    ],
)
def test_what_an_address_names_is_not_behind_the_header(
    look: Callable[..., Page], address: str, phone: bool
) -> None:
    page = look(address, phone=phone)
    below = """() => {
      const at = document.getElementById(location.hash.slice(1));
      const header = document.querySelector(".header");
      const top = at.getBoundingClientRect().top;
      return top >= header.getBoundingClientRect().bottom && top < innerHeight;
    }"""
    page.wait_for_function(below)


def test_a_link_on_the_page_keeps_the_focus_where_it_leads(look: Callable[..., Page]) -> None:
    """The next stop of the tab key lies behind it."""
    page = look("/wet/strafrecht/")
    page.evaluate("location.hash = '#wet-afpersing'")
    page.wait_for_function("() => document.querySelector(':target')")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "document.querySelector(':target').compareDocumentPosition(document.activeElement)"
        " & Node.DOCUMENT_POSITION_FOLLOWING"
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_focus_is_never_behind_the_header(look: Callable[..., Page], width: int) -> None:
    """Going back with Shift+Tab too, what has the focus can be seen."""
    page = look("/werkbladen/")
    page.set_viewport_size({"width": width, "height": 700})
    page.locator(".bundles a").last.focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
              const place = document.activeElement.getBoundingClientRect();
              const header = document.querySelector(".header").getBoundingClientRect();
              return place.bottom <= header.bottom;
            }"""
        )
        assert not hidden


def test_the_keyboard_stops_only_at_a_table_that_scrolls(look: Callable[..., Page]) -> None:
    """Also at one that a fold shows, whatever the width."""
    page = look("/wet/privacy/")
    page.locator("details:has(.scrolls) > summary").evaluate_all(
        "all => all.map((it) => it.click())"
    )
    tables = page.locator(".scrolls:visible")
    stops = page.locator(".scrolls[tabindex]:visible")
    expect(tables).to_have_count(2)
    expect(stops).to_have_count(0)
    page.set_viewport_size({"width": 200, "height": 740})
    expect(stops).to_have_count(1)


def test_language_switch_keeps_the_page(look: Callable[..., Page]) -> None:
    """The switch leads to the same page in the other language and back."""
    page = look("/wet/plichten/")
    assert page.evaluate("document.documentElement.lang") == "nl"
    page.locator("a.language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith("/en/wet/plichten/")
    page.locator("a.language").click()
    assert page.url.endswith("/wet/plichten/")
    assert "/en/" not in page.url


MARKED = """() => [".incident", ".tabs__here a", ".tabs__list li:not(.tabs__here) a"].map((one) => {
  const style = getComputedStyle(document.querySelector(one));
  return [parseFloat(style.borderBottomWidth) > 0, style.borderBottomColor];
})"""


def test_marks_stay_in_the_colours_of_the_reader(look: Callable[..., Page]) -> None:
    """The button for an incident keeps an edge, and the menu of now a line that others lack."""
    page = look("/wet/plichten/")
    page.emulate_media(forced_colors="active")
    button, here, other = page.evaluate(MARKED)
    page.emulate_media(forced_colors="none")
    assert button[0]
    assert here[1] != other[1]


def test_dark_and_light_are_remembered(look: Callable[..., Page]) -> None:
    """The choice of the reader holds on the next page."""
    page = look("/over/privacy/")
    before = page.evaluate("document.body.dataset.scheme")
    page.locator("button.theme").click()
    after = page.evaluate("document.body.dataset.scheme")
    assert {before, after} == {"default", "slate"}
    page.goto(page.url.replace("/over/privacy/", "/nu/"))
    assert page.evaluate("document.body.dataset.scheme") == after


def test_a_page_past_its_date_says_so(look: Callable[..., Page]) -> None:
    """In the dates at its foot, by itself when the clock of the reader passes the day."""
    now, later = look("/hulp/"), look("/hulp/", now="2031-02-01T12:00:00")
    dates = ".page-foot [data-due]"
    expect(now.locator(dates)).to_be_hidden()
    expect(later.locator(dates)).to_be_visible()
    assert later.locator(dates).inner_text() == later.locator(dates).get_attribute("data-late")
    assert now.locator("main [role=note]").count() == later.locator("main [role=note]").count()


WORDS_COPIED = "(one) => { getSelection().selectAllChildren(one); return `${getSelection()}`; }"


def test_the_school_year_begins_now(look: Callable[..., Page]) -> None:
    """The month of the clock comes first and stands open, and the duty of then is named.

    What hangs on the wall begins in August, on one sheet.
    """
    page = look("/school/jaar/", now="2027-05-31T23:30:00Z", zone="America/New_York")
    first = page.locator("[data-year-list] > :first-child")
    expect(first.locator("#maand-6")).to_be_visible()
    assert first.get_attribute("open") is not None
    assert page.locator(".year [aria-current]").get_attribute("href") == "#maand-6"
    duties = page.locator("[data-duty]:visible")
    assert set(duties.evaluate_all("all => all.map((one) => one.dataset.until)")) == {"6"}
    january = page.locator("#maand-1")
    expect(january.locator("xpath=ancestor::details")).not_to_have_attribute("open", "")
    page.locator(".year [href='#maand-1']").click()
    expect(january.locator("xpath=ancestor::details")).to_have_attribute("open", "")
    assert page.locator(".year").evaluate(WORDS_COPIED).split()[:3] == ["aug", "sep", "okt"]
    page.evaluate("window.print = () => undefined")
    page.locator("[data-year-print]").click()
    (sheet,) = printed(page)
    order = ("Augustus", "Veiligheid van leerlingen meten", "Schoolgids bijwerken", "Juli")
    places = [sheet.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def printed(page: Page) -> list[str]:
    """The text of each sheet of paper, as Chromium prints the page."""
    return papers.texts(page.pdf(prefer_css_page_size=True))


def test_one_worksheet_on_paper(look: Callable[..., Page]) -> None:
    """The button prints the worksheet alone: A4, boxes and letters large enough.

    What the boxes rest on comes behind them.
    """
    page = look("/wet/plichten/")
    open_all(page)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Afdrukken").click()
    page.emulate_media(media="print")
    labels = page.locator("form.checklist li label")
    small = page.locator("form.checklist li label, .ticks__help, .role")
    sizes = small.evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 11 * POINT - 0.1
    box = page.locator("form.checklist input[type=checkbox]").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 4 * MILLIMETRE
    assert not page.locator("header.header").is_visible()
    assert not page.locator("h1").is_visible()
    data = page.pdf(prefer_css_page_size=True)
    sheets = papers.texts(data)
    assert len(sheets) == 3
    assert papers.size(data) == (210, 297)
    text, rests = "".join(sheets), sheets[2]
    for label in labels.all_inner_texts():
        words = label.split()
        assert " ".join(words[:3]) in " ".join(text.split())
    assert "1 / 3" in text
    assert "2026" in rests
    assert "/wet/plichten/" in rests


# Calls all that is one thing to a reader a figure, so that the tags of a PDF tell it apart.
AS_FIGURES = """() => {
  const whole = ".law, .moment, .contact, .resource, .term, .evidence, .brief, .first, article li";
  for (const one of document.querySelectorAll(whole)) one.setAttribute("role", "figure");
}"""
# A page with plans, laws, contacts, words, tools, tasks, months and sources.
BROKEN = (
    "/nu/naaktbeeld/",
    "/wet/plichten/",
    "/wet/strafrecht/",
    "/hulp/begrippen/",
    "/hulp/hulpmiddelen/",
    "/taken/",
    "/school/jaar/",
)


@pytest.mark.parametrize("path", BROKEN)
def test_on_paper_nothing_is_split_and_no_heading_stands_alone(
    look: Callable[..., Page], path: str
) -> None:
    page = look(path)
    page.evaluate(AS_FIGURES)
    told = papers.told_in_order(papers.opened(page.pdf(prefer_css_page_size=True, tagged=True)))
    # The top of a letter is drawn on the page before as well, and not seen there.
    last = {ids: (tags, number) for tags, ids, number in told}
    pages: dict[int, set[int]] = {}
    for ids, (tags, number) in last.items():
        for tag, one in zip(tags, ids, strict=True):
            if tag in ("Figure", "TD"):
                pages.setdefault(one, set()).add(number)
    assert len(pages) > 10
    assert [found for found in pages.values() if len(found) > 1] == []
    assert papers.left_alone(told) == []


# A page that stands alone has no frame.
WITHOUT_FRAME = ("/bestaat-niet/",)
# Of each way to lay out a page, one, besides what folds; together they hold every block.
ON_SHEETS = (
    "/",
    "/taken/",
    "/school/jaar/",
    "/werkbladen/gedragscode/",
    "/meewerken/voorbeeld/",
    *WITHOUT_FRAME,
)
# What of the frame shows, which rule under a heading does not, and how dark the words are.
ON_PAPER = """(document) => {
  const frame = "header.header, .tabs, .side, footer.foot";
  // The button of a plan is in the list of numbers, and its hours with it.
  const gone = document.querySelectorAll(`${frame}, div.callers__first`);
  return [[...gone].filter((one) => one.checkVisibility()).map((one) => one.className),
          [...document.querySelectorAll(".fold--section > summary small")]
            .filter((one) => !one.checkVisibility()).length,
          getComputedStyle(document.querySelector("article")).color];
}"""


def test_whole_page_on_paper(look: Callable[..., Page], origin: str) -> None:
    """Printing hides the frame and no rule, with black text on white; no sheet is empty."""
    page = look(FRAME, dark=True)
    page.emulate_media(media="print")
    found = asked_in_turn(page, KINDS, ON_PAPER, None)
    assert {path: one for path, one in found.items() if one != [[], 0, "rgb(0, 0, 0)"]} == {}
    empty = []
    for path in ON_SHEETS:
        page.emulate_media(media="screen")
        page.goto(f"{origin}{path}")
        assert page.evaluate(f"({ON_PAPER})(document)")[0] or path in WITHOUT_FRAME
        if not all(text.strip() for text in printed(page)):
            empty.append(path)
    assert empty == []


@pytest.mark.parametrize(
    ("path", "name"),
    [("/over/", "VOS – Veilig Online op School"), ("/en/over/", "VOS – Safe Online at School")],
)
def test_the_foot_of_paper_names_the_site(look: Callable[..., Page], path: str, name: str) -> None:
    """In the language of the page."""
    assert all(name in text for text in printed(look(path)))
