"""The overview of all worksheets: choosing by keyboard, sharing a choice, and going without."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from chromium.folds import open_all

OVERVIEW = "/werkbladen/"
MOST = 6  # screens of a phone, with letters as wide as any
# What a finger does not reach in the middle, because something else lies there.
COVERED = """() => [...document.querySelectorAll(".sheets :is(a, summary)")].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true })) return false;
  one.scrollIntoView({ block: "center", behavior: "instant" });
  const box = one.getBoundingClientRect();
  const points = [box.left + 1, (box.left + box.right) / 2, box.right - 1];
  const hit = (x) => document.elementFromPoint(x, (box.top + box.bottom) / 2);
  return points.some((x) => !one.contains(hit(x)));
}).map((one) => one.textContent)"""


def items(page: Page) -> Locator:
    """The worksheets that fit, within what is folded."""
    return page.locator("[data-filters-item]:not([hidden])")


def sheets(page: Page) -> int:
    """How many worksheets show; a row may hold the parts of one."""
    return sum(map(int, told(page, "filtersItem")))


def told(page: Page, name: str) -> list[str]:
    """What each of them says of itself under a name."""
    found: list[str] = items(page).evaluate_all(
        "(all, name) => all.map(({ dataset }) => dataset[name])", name
    )
    return found


def count(page: Page) -> Locator:
    """The line that says how many there are, which a screen reader hears."""
    return page.locator("form[data-filters] [role=status]")


def said(page: Page) -> tuple[int, int]:
    """How many of how many."""
    shown, every = re.findall(r"\d+", count(page).inner_text())
    return int(shown), int(every)


def test_choosing_by_keyboard(look: Callable[..., Page]) -> None:
    """Tab to a field, type a first letter; what does not fit goes, and the count tells."""
    page = look(OVERVIEW)
    every = sheets(page)
    assert said(page) == (every, every)
    page.get_by_label("Rol", exact=True).focus()
    page.keyboard.press("o")
    expect(page.get_by_label("Rol", exact=True)).to_have_value("ouder")
    shown = sheets(page)
    assert 0 < shown < every
    assert said(page) == (shown, every)
    assert all("ouder" in roles.split() for roles in told(page, "rol"))
    for name in ("Niveau", "Taak", "Moment"):
        page.keyboard.press("Tab")
        expect(page.get_by_label(name, exact=True)).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert sheets(page) <= shown
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Wis filters")).to_be_focused()
    page.keyboard.press("Enter")
    assert said(page) == (every, every)
    assert page.url.endswith(OVERVIEW)


def test_choices_add_up(look: Callable[..., Page]) -> None:
    """A worksheet shows when it fits all choices; a group without any goes.

    Few stand open, many are folded with how many each group has.
    """
    page = look(OVERVIEW)
    page.get_by_label("Rol", exact=True).select_option("leraar")
    page.get_by_label("Moment", exact=True).select_option("incident")
    assert all("leraar" in roles.split() for roles in told(page, "rol"))
    assert all("incident" in moments.split() for moments in told(page, "moment"))
    assert items(page).count() > 5
    expect(page.get_by_role("heading", name="Checklists")).to_be_hidden()
    expect(page.get_by_role("heading", name="Plannen voor een incident")).to_be_visible()
    shown = page.locator("[data-filters-item]:visible")
    assert shown.count() == 0
    page.get_by_label("Rol", exact=True).select_option("ict")
    assert 0 < shown.count() == items(page).count()
    counted = page.locator(".sheets:visible > summary > small").all_inner_texts()
    assert sum(map(int, counted)) == said(page)[0]
    page.get_by_role("button", name="Wis filters").click()
    assert shown.count() == 0


def test_a_choice_can_be_shared(look: Callable[..., Page]) -> None:
    """The address holds it, and nothing else does."""
    page = look(OVERVIEW)
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    page.get_by_label("Rol", exact=True).select_option("coordinator")
    page.get_by_label("Taak", exact=True).select_option("stel")
    assert page.url.endswith("?rol=coordinator&taak=stel")
    shown = items(page).count()
    assert page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])") == kept
    assert page.context.cookies() == []
    other = page.context.browser.new_page()  # type: ignore[union-attr]
    other.goto(page.url)
    assert items(other).count() == shown
    expect(other.get_by_label("Taak", exact=True)).to_have_value("stel")
    other.get_by_role("button", name="Wis filters").click()
    assert items(other).count() > shown
    other.close()


def test_an_unknown_choice_is_no_choice(look: Callable[..., Page]) -> None:
    page = look(f"{OVERVIEW}?rol=directeur&taak=%3Cb%3E&niveau=team&x=y")
    expect(page.get_by_label("Rol", exact=True)).to_have_value("")
    expect(page.get_by_label("Niveau", exact=True)).to_have_value("team")
    shown, every = said(page)
    assert 0 < shown < every


def test_nothing_fits(look: Callable[..., Page]) -> None:
    """Then the line says so, and how to go on."""
    page = look(f"{OVERVIEW}?rol=ict&moment=les")
    assert items(page).count() == 0
    assert "Wis een filter" in count(page).inner_text()
    page.get_by_role("button", name="Wis filters").click()
    assert items(page).count() > 0


def test_back_brings_back_the_choice(look: Callable[..., Page]) -> None:
    page = look(f"{OVERVIEW}?rol=ouder")
    page.evaluate("history.pushState(null, '', '#per-rol')")
    page.get_by_label("Rol", exact=True).select_option("ict")
    page.go_back()
    expect(page.get_by_label("Rol", exact=True)).to_have_value("ouder")
    assert all("ouder" in roles.split() for roles in told(page, "rol"))


def test_a_role_page_leads_to_its_choice(look: Callable[..., Page]) -> None:
    page = look("/voor-wie/coordinator/")
    page.get_by_role("link", name="Kies uit de werkbladen voor de rol coördinator").click()
    expect(page.get_by_label("Rol", exact=True)).to_have_value("coordinator")


def test_without_script(look: Callable[..., Page]) -> None:
    """All opens in its place; no filter stands there that would do nothing."""
    page = look(f"{OVERVIEW}?rol=ict", script=False)
    expect(page.locator("form[data-filters]")).to_be_hidden()
    for group in page.locator(".sheets").all():
        group.locator("summary").first.click()
    assert page.locator("[data-filters-item]:visible").count() == items(page).count() > 40


def test_fits_a_phone(look: Callable[..., Page]) -> None:
    """A row each, and nothing covers anything, also when all is open."""
    page = look(OVERVIEW, phone=True)
    assert page.evaluate("document.documentElement.scrollHeight") < MOST * 740
    page.locator(".sheets > summary").first.click()
    page.locator(".sheets__more > summary").first.click()
    expect(page.get_by_role("link", name="Tabel (ODS)").first).to_be_visible()
    open_all(page)
    assert page.evaluate(COVERED) == []
