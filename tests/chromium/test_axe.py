"""WCAG 2.2 AA as far as a machine can see it, in what a reader does, and that a fault is seen."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from chromium.asking import Asking
from chromium.beside import FRAME, framed
from chromium.folds import open_all
from chromium.look import PHONE
from chromium.searching import open_search, search
from chromium.seeing import in_all_looks, resize, violations
from handbook.publish import matrix
from project import ROOT, real

CELL = ".ticks > li:nth-child(4) .ticks__help"
FAINT = {
    "in light": f"[data-scheme=default] {CELL} {{ color: #999 !important }}",
    "in the dark": f"[data-scheme=slate] {CELL} {{ color: #555 !important }}",
    "on a ground": f"[data-scheme=slate] {CELL} {{ background: #aaa !important }}",
    "below others": f"[data-scheme=slate] {CELL} {{ opacity: 0.3 !important }}",
    "on a phone": f"@media (width < 600px) {{ {CELL} {{ color: #999 !important }} }}",
}
PAINT = """(rule) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
}"""


WRONG = {
    "target-size": "footer * { display: block; height: 9px; min-height: 0; padding: 0; }",
    "link-in-text-block": "main p a { text-decoration: none; border: 0; color: #123; }",
    "scrollable-region-focusable": "main p { height: 4px; overflow: scroll; }",
}


@pytest.mark.faults
def test_what_is_wrong_is_found(look: Callable[..., Page]) -> None:
    """Or the tests of all pages would say nothing: one word among many of its kind, in one look."""
    page = framed(look(FRAME), "/taken/stel-de-norm/")
    open_all(page)
    assert in_all_looks(page) == ""
    on_a_phone = {
        rule: f"@media (width < 600px) {{ {style.replace(';', ' !important;')} }}"
        for rule, style in WRONG.items()
    }
    unseen = set()
    for name, rule in (FAINT | on_a_phone).items():
        page.evaluate(PAINT, rule)
        if (name if name in WRONG else "color-contrast") not in in_all_looks(page):
            unseen.add(name)
    assert unseen == set()


def test_a_dark_reader_gets_a_dark_page(look: Callable[..., Page]) -> None:
    """The wish of the system decides which of the two looks opens."""
    for dark, scheme in ((False, "default"), (True, "slate")):
        page = look("/", dark=dark)
        assert page.evaluate("document.body.dataset.scheme") == scheme


def test_menu_open(look: Callable[..., Page]) -> None:
    """No violation with the drawer open on a phone."""
    page = look("/nu/", phone=True)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator("#__drawer")).to_be_checked()
    assert violations(page) == ""


def test_search_open(look: Callable[..., Page]) -> None:
    """No violation with the search open and results shown."""
    page = look("/")
    open_search(page)
    assert search(page, "veiligheid")
    assert in_all_looks(page) == ""


def test_answers_given(look: Callable[..., Page]) -> None:
    """No violation in a questionnaire with answers, and in a checklist with ticks."""
    page = look("/werkbladen/gedragscode/")
    page.locator("form.questionnaire input[type=radio]").first.check()
    form = Asking(page, "gedragscode")
    for way in ("Eén vraag tegelijk", "Alles onder elkaar"):  # so that a phone shows all as well
        form.button(way).click()
    form.field("volgen", "eigen").check()
    form.field("kanalen", "-later").check()
    form.button("Word (docx)").click()
    form.form.locator(".changed summary").click()
    form.button("Maak een link").click()
    form.give(b"[]")
    form.button("Antwoorden wissen").click()
    form.pick("Gespreksblad")
    assert in_all_looks(page) == ""
    form.pick("Tekenblad")
    assert violations(page) == ""
    page = look("/taken/stel-de-norm/")
    open_all(page)
    page.locator("form.checklist input[type=checkbox]").first.check()
    resize(page, PHONE)
    assert violations(page) == ""


def test_what_stands_on_a_card(look: Callable[..., Page]) -> None:
    """No violation where a page shows all that is on a card and on a poster."""
    page = look("/werkbladen/noodkaart/", phone=True)
    for shown in page.locator(".card > .fold > summary").all():
        shown.click()
    assert page.locator(".card > .fold[open] .callers").count() == 2
    assert in_all_looks(page) == ""


def test_the_pages_of_a_foundation(chromium: Browser, origin: str) -> None:
    """Which no site has; their policy lets in no axe."""
    told = [matrix.Told("eik", "De Eik", "https://eik.onderwijs/", {"monitoring": "missing"}, 1)]
    catalog, shapes = real().catalogs["en"], ROOT / "overrides/worksheets"
    page = chromium.new_page(bypass_csp=True)
    page.goto(f"{origin}/handbook.json")
    for html in (
        matrix.overview(told, catalog, shapes, date(2026, 12, 1)),
        matrix.choice(told, "Bomen op School", catalog.labels, shapes),
    ):
        page.set_content(html)
        assert violations(page) == ""
    page.close()
