"""Packs for a team day: found in a few clicks, and nothing hidden on paper."""

from collections.abc import Callable

from playwright.sync_api import Page

import papers
from handbook.loading import Loaded
from handbook.model.packs import Pack

MOST_CLICKS = 5
PACKS = "werkbladen/teamdag/"


def test_a_pack_is_a_few_clicks_from_home(look: Callable[..., Page]) -> None:
    """By what is on the screen: the door for preparing, the packs, and 90 minutes."""
    page = look("/", phone=True)
    clicks = 0
    for place in (".door[href$='werkbladen/']", ".content a[href$='teamdag/']"):
        page.locator(place).first.click()
        clicks += 1
    assert page.url.endswith(PACKS)
    pack = page.locator("#pakket-hele-team")
    for fold in (pack, pack.locator(".fold", has_text="90 minut")):
        fold.locator("> summary").click()
        clicks += 1
    link = pack.locator("a[href$='hele-team-90.pdf']")
    with page.expect_download() as found:
        link.click()
    clicks += 1
    assert clicks <= MOST_CLICKS
    assert len(papers.texts(found.value.path().read_bytes())) > 1


def test_all_of_a_pack_is_on_paper(look: Callable[..., Page], real: Loaded) -> None:
    """What is folded on the screen is printed, even without scripts."""
    page = look(f"/{PACKS}", script=False)
    assert page.locator(".pack details[open]").count() == 0
    said = papers.squeezed("".join(papers.texts(page.pdf(prefer_css_page_size=True))))
    for entry in real.catalogs["nl"].all(Pack):
        for statement in entry.noun.statements:
            assert papers.squeezed(statement.text) in said


def test_copies_are_counted_for_the_people_there_are(look: Callable[..., Page]) -> None:
    """Forty people in groups of four need ten of what each group gets, and one for the leader."""
    page = look(f"/{PACKS}#pakket-hele-team")
    pack = page.locator("#pakket-hele-team")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    pack.locator("[name=people]").fill("40")
    assert set(pack.locator("[data-times=groepje]").all_inner_texts()) == {"10"}
    assert set(pack.locator("[data-times=een]").all_inner_texts()) == {"1"}
    assert "10" in pack.locator("form [role=status]").inner_text()
    half = pack.locator("[data-sheets]").first
    sheets = half.locator("xpath=ancestor::details[1]").locator("[data-times]").all_inner_texts()
    assert str(sum(map(int, sheets))) in half.inner_text()
    pack.locator("[name=size]").fill("1")  # which is no group
    assert set(pack.locator("[data-times=groepje]").all_inner_texts()) == {"10"}
