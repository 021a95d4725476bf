"""Where a school stands: filled in by keyboard on a phone, kept, shared and wiped."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from chromium.folds import open_all
from chromium.seeing import DRAWN, in_all_looks
from chromium.test_questionnaire import FULL

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FilePayload, Page

HERE = "/school/waar-staan-wij/"
DUTY = '[data-point="law:monitoring"]'
ITEM = '[data-point="checklist:plichten.elk-jaar"]'
STATES = """() => {
  const kept = Object.entries(localStorage).find(([key]) => key.endsWith("waar-staan-wij"));
  const { marks } = JSON.parse(kept?.[1] ?? '{"marks": {}}');
  const said = Object.entries(marks).map(([id, { at, before, ...mark }]) => [id, mark]);
  return Object.fromEntries(said);
}"""
MONITORING = {"state": "bezig", "owner": "de coördinator", "where": "het veiligheidsplan"}


def file(marks: dict[str, Any], **other: Any) -> bytes:
    """A file of a school as a colleague sends it."""
    made = {
        "format": "waar-staan-wij",
        "version": 1,
        "handbook": "2026.1",
        "school": "",
        "made": "2026-11-21T10:00:00Z",
        "marks": marks,
        "own": {},
        **other,
    }
    return json.dumps(made).encode()


def payload(name: str, content: bytes) -> FilePayload:
    """A file as a reader chooses it."""
    return {"name": name, "mimeType": "application/json", "buffer": content}


def bring(page: Page, content: bytes) -> None:
    """Choose a file to read in."""
    page.locator("#bestand-in").set_input_files(payload("x.json", content))


def fill_in(page: Page) -> None:
    """Fill in the second duty with keys alone, from the fold to the last field and back."""
    page.locator("[data-file-group] > summary").nth(1).focus()
    for key in ("Enter", "Tab", "Tab", "Tab"):  # the box, the way to its page, the button
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    for name in ("owner", "where"):
        while page.evaluate("document.activeElement.name") != name:
            page.keyboard.press("Tab")
        page.keyboard.type(MONITORING[name])
    page.keyboard.press("Escape")


def test_a_point_is_filled_in_by_keyboard_and_kept(look: Callable[..., Page]) -> None:
    """On a phone; the focus comes back, and after a reload all is there and can be seen."""
    page = look(HERE, phone=True)
    fill_in(page)
    expect(page.locator(f"{DUTY} [data-file-edit]")).to_be_focused()
    page.reload()
    assert page.evaluate(STATES) == {"law:monitoring": MONITORING}
    group = page.locator("[data-file-group]").nth(1)
    expect(group.locator("[data-file-count]")).to_have_text(re.compile(r"^\d+ · 1 bezig$"))
    group.locator("summary").click()
    expect(page.locator(f"{DUTY} [data-file-mark]")).to_have_text(
        "· Bezig · de coördinator · het veiligheidsplan"
    )
    page.get_by_label("Stand", exact=True).select_option("Bezig")
    expect(page.locator("[data-file-shown]")).to_have_text(re.compile(r"^1 van \d+ punten$"))


def test_a_tick_on_a_page_is_one_here(look: Callable[..., Page]) -> None:
    """Both ways, and a name of a person is warned for."""
    page = look("/wet/plichten/")
    open_all(page)
    page.locator("#vak-plichten-elk-jaar").check()
    page.goto(page.url.replace("/wet/plichten/", HERE))
    page.locator("[data-file-group] > summary").nth(1).click()
    expect(page.locator(f"{ITEM} > input")).to_be_checked()
    page.locator(f"{ITEM} [data-file-edit]").click()
    page.locator("[name=owner]").fill("Jan de Vries")
    expect(page.locator("[data-file-editor] [data-file-warning]")).not_to_be_empty()
    page.locator(f"{ITEM} > input").uncheck()
    page.go_back()
    assert not page.locator("#vak-plichten-elk-jaar").is_checked()


def test_the_map_says_how_much_is_done(look: Callable[..., Page]) -> None:
    """Each cell counts its own points, and without any says how many there are."""
    page = look(HERE)
    bring(page, file({"checklist:stel-de-norm.bestaand-beleid": {"state": "klaar", "at": 1}}))
    expect(page.locator("[data-file-import]")).to_have_text("Overgenomen: 1.")
    page.goto(page.url.replace(HERE, "/taken/"))
    cells = page.locator("[data-map-points]")
    expect(cells.nth(0)).to_have_text(re.compile(r"^1 van \d+ klaar$"))
    expect(cells.nth(1)).to_have_text(re.compile(r"^\d+ punten$"))


def test_a_file_of_a_colleague_comes_in(look: Callable[..., Page]) -> None:
    """What is foreign changes nothing; where both changed a point the reader chooses."""
    page = look(HERE)
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} > input").check()
    mine = page.evaluate(STATES)
    said = page.locator("[data-file-import]")
    for content in (b"{", b'{"x": 1}', file({"law:x": {"state": "<b>", "at": 1}})):
        bring(page, content)
        expect(said).to_contain_text("Er is niets veranderd.")
    assert page.evaluate(STATES) == mine
    theirs = {"state": "niet", "reason": "<b>Elders</b>"}
    other = {"state": "klaar"}
    marks = {"law:monitoring": {**theirs, "at": 1}, "law:schoolgids": {**other, "at": 1}}
    bring(page, file(marks))
    expect(said).to_contain_text("<b>Elders</b>")
    assert page.evaluate(STATES) == mine
    page.get_by_role("button", name="Neem wat in het bestand staat").click()
    expect(said).to_have_text("Overgenomen: 2.")
    assert page.evaluate(STATES) == {"law:monitoring": theirs, "law:schoolgids": other}
    for said_now in ("nog te kiezen", "niets nieuws"):  # what was chosen is not asked again
        bring(page, file({"law:schoolgids": {"state": "bezig", "at": 2}}))
        expect(said).to_contain_text(said_now)
        for button in page.get_by_role("button", name="Houd wat hier staat").all():
            button.click()
    assert page.evaluate(STATES)["law:schoolgids"] == other


def test_wiping_asks_and_offers_the_file(look: Callable[..., Page]) -> None:
    """What was learnt of an incident is a point of the school's own; then all is wiped."""
    page = look(f"{HERE}#eigen-incident")
    expect(page.locator("#eigen-incident")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Vertel het team wie belt.")
    page.keyboard.press("Enter")
    page.locator("[name=owner]").fill("de mentor")
    page.keyboard.press("Enter")
    expect(page.locator("[data-file-own-list] li")).to_contain_text("de mentor")
    page.locator("[data-file-wipe]").click()
    with page.expect_download() as saved:
        page.locator(".ask [data-file-export]").click()
    made = json.loads(saved.value.path().read_text(encoding="utf-8"))
    assert [own["from"] for own in made["own"].values()] == ["incident"]
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} [data-file-edit]").click()  # nothing is written in what is open
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-file-own-list] li")).to_have_count(0)
    page.reload()
    assert page.evaluate("localStorage.length") == 0


def test_a_foundation_sees_its_schools_side_by_side(look: Callable[..., Page]) -> None:
    """Each file is a column, and one that is damaged is named and left out."""
    page = look(HERE)
    page.locator("[data-file-foundation] > summary").click()
    names = ("De Linde", "De Es", "")
    marks = {"law:monitoring": {**MONITORING, "checked": "2026-11-20", "at": 1}}
    files = [file(marks, school=name) for name in names]
    page.locator("#bestanden-scholen").set_input_files(
        [payload(f"{n}.json", content) for n, content in enumerate([*files, b"{"])]
    )
    heads = page.locator("[data-file-foundation] thead th")
    expect(heads).to_have_text(["Plicht", "De Linde", "De Es", "2.json"])
    row = page.locator("[data-file-foundation] tbody tr", has_text="meten en doorgeven")
    expect(row.locator("td")).to_contain_text(["1\u00a0bezig"] * 3)
    expect(row.locator("td").first).to_contain_text("20 november 2026")
    expect(page.locator("[data-file-foundation] [role=status]")).to_contain_text("«3.json»")
    assert page.evaluate(STATES) == {}
    with page.expect_download() as saved:
        page.locator("[data-file-foundation] button").click()
    assert saved.value.path().read_bytes().startswith(b"PK")


def test_what_is_filled_in_goes_out(look: Callable[..., Page]) -> None:
    """To tables, a calendar and Word; to the inspectorate goes of each duty where it stands.

    That comes from the points where the duty itself does not say; then it goes from the page.
    """
    page = look(HERE)
    dated = {**MONITORING, "date": "2027-01-12", "at": 1}
    done = {"state": "klaar", "at": 1}
    bring(page, file({"checklist:plichten.elk-jaar": dated, "law:monitoring": done}))
    expect(page.locator("[data-file-import]")).to_have_text("Overgenomen: 2.")
    for way, wanted in (
        ("data-file-ods", b"2027-01-12"),
        ("data-file-agenda", b"20270112"),
        ("data-file-word", b"WVO 2020 art. 3.40 lid 1 b"),
    ):
        with page.expect_download() as saved:
            page.locator(f"[{way}]").click()
        assert wanted in saved.value.path().read_bytes()
    page.evaluate("window.print = () => undefined")
    page.locator("[data-file-inspectorate]").click()
    row = page.locator("[data-printing] tr", has_text="meten en doorgeven")
    expect(row).to_contain_text("het veiligheidsplande coördinator")
    expect(row).to_contain_text("KlaarPunten eronder: ")
    expect(row).to_contain_text("1\u00a0bezig")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-printing]")).to_have_count(0)


def test_where_there_is_no_room_the_file_is_offered(look: Callable[..., Page]) -> None:
    """It says so, and goes on, also when one comes back; nothing is wrong in what is open then."""
    page = look(HERE, before=FULL)
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} > input").check()
    expect(page.locator("[data-file-not-kept] [data-file-export]")).to_be_visible()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator(f"{DUTY} > input")).to_be_checked()
    page.locator(f"{DUTY} [data-file-edit]").click()
    page.locator("[data-file-counts] > summary").click()
    assert in_all_looks(page, DRAWN) == ""
