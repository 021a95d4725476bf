"""How a plan opens: short on a phone, and all of it there for who opens a fold or prints."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import papers
from chromium.beside import FRAME, LETTERS, WIDEN, asked_in_turn
from chromium.incidents import ACUTE, CATALOG, refresh
from chromium.look import PHONE
from handbook.catalog import people

FOLDS = (
    ".fold--lines",
    ".phase--nu .steps__how",
    ".evidence",
    ".phase--morgen",
    ".page-foot .grounds",
)
# Not the address of a site elsewhere, which paper writes out behind its name.
READ = ".grounds li, .grounds > p, .steps__how > p:not(.calls), .evidence li, .ticks__help"
# Where what to do now begins and ends, and the page: in our letters, and in wide ones if asked for.
MOST = (760, 2.5 * PHONE["height"], 8 * PHONE["height"])
HEIGHTS = f"""async (document, letters) => {{
  const heights = () => {{
    const now = document.querySelector(".phase--nu");
    return [now.querySelector("h2").getBoundingClientRect().top,
            now.getBoundingClientRect().bottom, document.documentElement.scrollHeight];
  }};
  const found = [heights()];
  if (letters.length) await ({WIDEN})(document, letters);
  return [...found, heights()];
}}"""


def called(number: str | None) -> str:
    """The address that calls a number."""
    assert number
    return f"tel:{number.replace(' ', '').replace('-', '')}"


@pytest.mark.parametrize("language", ["", "en/"])
def test_it_opens_short(look: Callable[..., Page], language: str) -> None:
    """What to do now begins in the first screen and soon ends, in Dutch in whatever letters."""
    page = look(FRAME, phone=True, now="2026-11-21T20:00:00Z")
    letters = [] if language else LETTERS
    plans = [f"/{language}{name}/" for name in ACUTE]
    long = {
        path: heights
        for path, heights in asked_in_turn(page, plans, HEIGHTS, letters).items()
        if any(one > most for these in heights for one, most in zip(these, MOST, strict=True))
    }
    assert long == {}


def test_a_fold_opens_in_place(look: Callable[..., Page]) -> None:
    """By a tap on its line; the reader stays where they are."""
    page = look("/nu/naaktbeeld/", phone=True)
    before = page.url
    for fold in FOLDS:
        parts = (":not(summary)", "summary")
        inside, line = (page.locator(f"{fold} > {part}").first for part in parts)
        assert not inside.is_visible(), fold
        line.click()
        expect(inside, fold).to_be_visible()
        assert page.url == before, fold
        line.click()
        expect(inside, fold).to_be_hidden()


@pytest.mark.parametrize("path", ["/nu/naaktbeeld/", "/wet/plichten/", "/klas/sexting-bespreken/"])
def test_paper_shows_what_is_folded(look: Callable[..., Page], path: str) -> None:
    """What something rests on, and each step with how to do it, also where no script runs.

    No sheet is empty.
    """
    page = look(path, script=False)
    folded = page.locator(f"details:not([open]) :is({READ})")
    wanted = {papers.squeezed(text)[:25] for text in folded.all_text_contents()}
    sheets = papers.texts(page.pdf(prefer_css_page_size=True))
    printed = papers.squeezed("".join(sheets))
    assert all(text.strip() for text in sheets)
    assert len(wanted) > 9
    assert {text for text in wanted if text not in printed} == set()


@pytest.mark.parametrize(("name", "script"), [("nu/naaktbeeld", True), ("nu/dreiging", False)])
def test_the_button_calls_whom_the_first_step_names(
    look: Callable[..., Page], name: str, script: bool
) -> None:
    """In danger that is 112; else 112 is a tap away, in the fold right below."""
    page = look(f"/{name}/", phone=True, script=script)
    plan = ACUTE[name]
    button = page.locator(".call--now")
    assert button.count() == 1
    assert button.get_attribute("href") == called(people.first_caller(CATALOG, plan).phone)
    assert (button.get_attribute("href") == "tel:112") == plan.danger
    page.locator(".fold--lines > summary").click()
    emergency = page.locator(".callers .call[href='tel:112']:visible")
    assert emergency.count() == 1


@pytest.mark.parametrize("name", ["nu/medewerker", "nu/datalek"])
def test_whose_number_the_school_has_is_no_other_number(
    look: Callable[..., Page], name: str
) -> None:
    """It names them, and where the school has no number in the handbook it is no button."""
    place = look(f"/{name}/", phone=True).locator(".callers__first")
    first = people.first_caller(CATALOG, ACUTE[name])
    assert (first.local, first.id) == (True, ACUTE[name].call[0])
    said = " ".join(place.inner_text().split())
    assert f"{first.name} ({CATALOG.labels.own_number})" in said
    assert place.locator("a").count() == 0


SUNDAY_EVENING, SUNDAY_NIGHT = "2026-11-22T18:30:00Z", "2026-11-22T02:00:00Z"
FRIDAY_EVENING, WEDNESDAY = "2026-11-20T20:00:00Z", "2026-11-25T09:00:00Z"
DAY_AND_NIGHT = "Bel dag en nacht 112 bij gevaar, 113 over zelfdoding."
UNKNOWN = "0900-8844 Onbekend of dit nummer 's nachts opneemt."
POLICE = f"Politie {UNKNOWN}"
OFFLIMITS = "Hulplijn Offlimits 020-261 52 75"
OPEN = "Waarschijnlijk nu open tot 23.00 uur. Nummer niet zeker."
CLOSED = "Dicht, waarschijnlijk open vandaag om 11.00 uur. Nummer niet zeker."
SAID = "all => all.map((one) => one.innerText.trim().replace(/\\s+/g, ' '))"
CALLED = """all => all.map((link) => [
  (link.querySelector(".call__number") ?? link).innerText, link.getAttribute("href")])"""
# What stands on and below the button of a plan, at an hour or, without one, without a script.
BELOW = [
    (
        "naaktbeeld",
        WEDNESDAY,
        f"Bel nu: Politie (geen spoed) {UNKNOWN}",
        f"Geen gehoor? {OFFLIMITS} {OPEN}",
    ),
    (
        "naaktbeeld",
        SUNDAY_NIGHT,
        f"Bel nu: Politie (geen spoed) {UNKNOWN}",
        f"Geen gehoor? {DAY_AND_NIGHT} Later, of: {OFFLIMITS} {CLOSED}",
    ),
    (
        "groepsapp",
        FRIDAY_EVENING,
        f"Bel nu: {OFFLIMITS} {OPEN}",
        f"Geen gehoor? {DAY_AND_NIGHT}",
    ),
    (
        "groepsapp",
        SUNDAY_NIGHT,
        f"Bel straks: {OFFLIMITS} {CLOSED}",
        f"Kan dat niet wachten? {DAY_AND_NIGHT}",
    ),
    (
        "account",
        WEDNESDAY,
        f"Bel nu: {OFFLIMITS} {OPEN}",
        f"Geen gehoor? {DAY_AND_NIGHT} {POLICE}",
    ),
    (
        "account",
        SUNDAY_NIGHT,
        f"Bel straks: {OFFLIMITS} {CLOSED}",
        f"Kan dat niet wachten? {DAY_AND_NIGHT} {POLICE}",
    ),
    (
        "account",
        "",
        f"Bel: {OFFLIMITS} Ma t/m za 7.00–\u206023.00 uur, zo 11.00–\u206019.00 uur (niet zeker). "
        "Nummer niet zeker.",
        f"Geen gehoor? {POLICE}",
    ),
    ("dreiging", WEDNESDAY, "Bel nu Alarmnummer 112", f"Overleg zonder spoed: {POLICE}"),
    ("dreiging", "", "Bel nu Alarmnummer 112", f"Overleg zonder spoed: {POLICE}"),
    (
        "zelfdoding",
        SUNDAY_NIGHT,
        "Bel nu Alarmnummer 112",
        "Geen direct gevaar? 113 Zelfmoordpreventie 113 Dag en nacht open.",
    ),
    (
        "medewerker",
        WEDNESDAY,
        "Bel nu: Bestuur van de school (nummer in jullie eigen lijst)",
        "Geen gehoor? Vertrouwensinspecteur 0900-111 3 111 Nu open tot 17.00 uur.",
    ),
    (
        "medewerker",
        SUNDAY_NIGHT,
        "Bel nu: Bestuur van de school (nummer in jullie eigen lijst)",
        f"Geen gehoor? Blijf bellen. Of: {POLICE}",
    ),
]


@pytest.mark.parametrize("name", dict.fromkeys(name for name, *_ in BELOW))
def test_who_answers_when_the_button_does_not(look: Callable[..., Page], name: str) -> None:
    """Who is next in the plan and not closed, else who answers at all; of each number its hours.

    The button says that its line is closed. One reader comes back at each hour.
    """
    hours = {moment: words for one, moment, *words in BELOW if one == name}
    assert any(hours)
    page = look(f"/nu/{name}/", phone=True, now=next(filter(None, hours)))
    for moment, words in hours.items():
        if moment:
            refresh(page, moment)
        else:
            page = look(f"/nu/{name}/", phone=True, script=False)
        assert page.locator(".callers__first, .callers__else").evaluate_all(SAID) == words, moment
        for number, address in page.locator(".callers__else a:visible").evaluate_all(CALLED):
            assert address == called(number), moment


# What the button calls, and what stands below it.
NUMBERS = """() => [".call--now", ".callers__else > [data-part]:last-child:not([hidden]) > a"]
  .map((one) => document.querySelector(one)?.getAttribute("href"))"""


def test_no_line_about_life_is_a_way_round_another(look: Callable[..., Page]) -> None:
    """At whatever hour: below the button stands another number, and 113 only where life is."""
    page = look("/nu/", phone=True, now=WEDNESDAY)
    wrong = []
    for name, plan in ACUTE.items():
        page.goto(f"{page.url.split('/nu/')[0]}/{name}/")
        for moment in (WEDNESDAY, SUNDAY_EVENING, SUNDAY_NIGHT, "2026-12-25T10:00:00Z"):
            refresh(page, moment)
            first, found = page.evaluate(NUMBERS)
            if found and (found in (first, "tel:112") or (found == "tel:113" and not plan.danger)):
                wrong.append((name, moment, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("path", "name", "way"),
    [
        ("/nu/naaktbeeld/", "naaktbeeld-morgen", "load"),  # a heading in the line of its fold
        ("/wet/plichten/", "plichten-in-de-praktijk", "link"),  # deep in a fold
    ],
)
def test_an_address_opens_what_it_names(
    look: Callable[..., Page], path: str, name: str, way: str
) -> None:
    """And shows it, when a page opens and when a link on the page leads there; no other fold."""
    page = look(f"{path}#{name}" if way == "load" else path, phone=True)
    if way == "link":
        page.evaluate("name => { location.hash = name }", name)
    place = page.locator(f"#{name}")
    expect(place).to_be_in_viewport()
    opened = page.locator(".fold[open]")
    expect(opened).to_have_count(1)
    assert opened.first.evaluate("(fold, name) => fold.querySelector('#' + name) !== null", name)
