"""The page of codes: the code in the address or in the field, with and without script."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from chromium.beside import Beside
from chromium.seeing import violations
from handbook import ledger
from handbook.commands import releasing
from project import ROOT, Project
from serving import served
from test_ledger import ENGLISH, LIST

ITEM = "Doe b met het veiligheidsbeleidsplanevaluatiegesprekkenverslagenarchief."
OTHER = LIST.replace("id: lijst", "id: ander").replace("title: Lijst", "title: Ander blad")


def codes(project: Project, language: str = "nl") -> dict[str, str]:
    """The codes of the worksheets as they are now."""
    contents = project.load().shelves[language].contents
    return {content.sheet: content.code for content in contents}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, str]]:
    """A handbook of which a sheet changed and another went after the release; its codes."""
    project = Project(
        tmp_path_factory.mktemp("codes"),
        {"x.md": LIST, "x.en.md": ENGLISH, "y.md": OTHER, "z.md": OTHER.replace("ander", "weg")},
        None,
    )
    shutil.copytree(ROOT / "docs/blad", project.docs / "blad")
    (project.docs / ledger.NAME).write_text(ledger.as_text(ledger.Book()), encoding="utf-8")
    assert releasing.codes(project.root) == 0
    before = codes(project)
    english = codes(project, "en")["checklist:lijst"]
    project.page("x.md", LIST.replace("Doe b.", ITEM))
    (project.docs / "z.md").unlink()
    build = project.build()
    assert build.code == 0, build.output
    known = {
        "old": before["checklist:lijst"],
        "new": codes(project)["checklist:lijst"],
        "other": before["checklist:ander"],
        "gone": before["checklist:weg"],
        "english": english,
    }
    return project, known


@pytest.fixture(scope="module")
def origin(printed: tuple[Project, dict[str, str]]) -> Iterator[str]:
    """The address of a server that shows that handbook."""
    with served(printed[0].site, Beside) as address:
        yield address


@pytest.fixture(scope="module")
def known(printed: tuple[Project, dict[str, str]]) -> dict[str, str]:
    """The codes by what is true of them."""
    return printed[1]


def shown(page: Page) -> list[str]:
    """The codes on the screen once all that is folded is open."""
    closed = page.locator("details:not([open]):has(.code) > summary:visible")
    while closed.count():
        closed.first.click()
    ids: list[str] = page.locator(".code:visible").evaluate_all("all => all.map(one => one.id)")
    return ids


def lookup(page: Page, typed: str) -> None:
    """Type a code and send it."""
    page.get_by_label("Typ de code van je blad").fill(typed)
    page.get_by_role("button", name="Zoek", exact=True).click()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_address_shows_its_sheet(
    look: Callable[..., Page], known: dict[str, str], script: bool
) -> None:
    """As the QR code on paper has it: that sheet alone, within the first screen of a phone."""
    page = look(f"/blad/#{known['old']}", phone=True, script=script)
    sheet = page.locator(".code:visible")
    expect(sheet).to_have_id(known["old"])
    assert sheet.locator("h3").inner_text() == "Lijst"
    box = sheet.bounding_box()
    assert box
    assert 50 < box["y"] < 300
    text = sheet.inner_text()
    for words in ("Dit blad is oud.", "Veranderd", "Doe b.", ITEM, "Naar het nieuwe werkblad"):
        assert words in text
    assert "Doe a." not in text
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("[data-code-unknown]").is_hidden()
    page.get_by_role("link", name="Alle codes").last.click()
    assert set(shown(page)) == {known[name] for name in ("old", "new", "other", "gone")}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_every_code_is_in_the_list(
    look: Callable[..., Page], known: dict[str, str], script: bool
) -> None:
    """Without a code in the address, each is a link to what there is to say about it."""
    page = look("/blad/", phone=True, script=script)
    assert page.locator("[data-find-code]").is_visible() == script
    assert page.locator(".code:visible").count() == 0  # a short page
    assert len(shown(page)) == 4
    assert page.locator(".code__more:visible").count() == 0
    page.locator(f".code a[href='#{known['gone']}']").click()
    assert shown(page) == [known["gone"]]
    assert "Dit werkblad bestaat niet meer." in page.locator(".code:visible").inner_text()


def test_a_typed_code_is_found(look: Callable[..., Page], known: dict[str, str]) -> None:
    """As the sheet has it, and in the way in which people write down a code."""
    page = look("/blad/")
    sheet = page.locator(".code:visible")
    lookup(page, f" Code: {known['new'][:3]} - {known['new'][3:].upper()} ")
    expect(sheet).to_have_id(known["new"])
    expect(sheet).to_contain_text("Dit blad klopt nog.")
    expect(sheet).to_be_focused()
    lookup(page, known["old"])
    expect(sheet).to_have_id(known["old"])


def test_an_unknown_code_is_said(look: Callable[..., Page], known: dict[str, str]) -> None:
    """And what was shown before, which is of another sheet, is shown no longer.

    Who typed too little hears that; who types nothing begins anew.
    """
    page = look(f"/blad/#{known['new']}")
    unknown = page.locator("[data-code-unknown]")
    for typed, said in (
        ("22 22-222", "De code 2222222 ken ik niet. Heb je hem goed getypt?"),
        ("<b>x</b>", "De code bxb heeft 3 tekens, en een code heeft er zeven."),
    ):
        lookup(page, typed)
        expect(unknown).to_contain_text(said)
        assert len(shown(page)) == 4
    assert "goed getypt" not in unknown.inner_text()
    lookup(page, "é%")
    expect(unknown).to_be_hidden()
    lookup(page, known["other"])
    expect(unknown).to_be_hidden()
    expect(page.locator(".code:visible")).to_have_id(known["other"])


def test_an_english_sheet_is_found_from_the_dutch_page(
    look: Callable[..., Page], known: dict[str, str]
) -> None:
    """With one click more."""
    page = look("/blad/")
    lookup(page, known["english"])
    page.get_by_role("link", name="Is het een Engels blad?").click()
    assert page.url.endswith(f"/en/blad/#{known['english']}")
    expect(page.locator(".code:visible")).to_have_count(1)
    assert shown(page) == [known["english"]]


@pytest.mark.parametrize("hash_", ["#%E0%A4%A", "#alle-codes"])
def test_other_addresses_are_left_alone(look: Callable[..., Page], hash_: str) -> None:
    """A heading of the page, or rubbish, never breaks the list."""
    page = look(f"/blad/{hash_}")
    assert len(shown(page)) == 4
    assert page.locator("[data-code-unknown]").is_visible() == ("%" in hash_)


def test_no_violation(look: Callable[..., Page], known: dict[str, str]) -> None:
    """With an old sheet, and with an unknown code."""
    for code in (known["old"], "2222222"):
        assert violations(look(f"/blad/#{code}", phone=True)) == ""
