"""Where a school stands: filled in by keyboard on a phone, kept, shared and wiped."""

import io
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from odfdo import Document
from playwright.sync_api import FilePayload, Page, expect

import office
import papers
from chromium.folds import open_all
from chromium.seeing import violations
from chromium.test_questionnaire import FULL

HERE = "/school/waar-staan-wij/"
DUTY = '[data-point="law:monitoring"]'
ITEM = '[data-point="checklist:plichten.elk-jaar"]'
STATES = """() => {
  const kept = Object.entries(localStorage).find(([key]) => key.endsWith("waar-staan-wij"));
  const { marks } = JSON.parse(kept?.[1] ?? '{"marks": {}}');
  const said = Object.entries(marks).map(([id, { at, before, ...mark }]) => [id, mark]);
  return Object.fromEntries(said);
}"""
TAKEN = "Overgenomen uit «x.json»: {}."
MONITORING = {"state": "bezig", "owner": "de coördinator", "where": "het veiligheidsplan"}


# What a screen reader says of a point, of two who differ about it, and before all is wiped.
POINT = """
- listitem:
  - checkbox /^De school meet/
  - paragraph:
    - link "Elk schooljaar meten en doorgeven"
    - text: · Bezig
    - button /^Vul in. De school meet/
  - group "Hoe staat het ermee?":
    - list:
      - listitem:
        - radio "Nog niet"
      - listitem:
        - radio "Bezig" [checked]
  - combobox /^Wie het doet/
  - textbox "Wanneer het af moet zijn"
  - textbox "Waar het staat, bijvoorbeeld in welk document"
  - textbox "Wanneer iemand het voor het laatst nakeek"
  - textbox "Notitie"
  - status
  - paragraph:
    - button "Klaar met invullen"
"""
CHOICE = """
- group /^De school meet/:
  - list:
    - listitem:
      - radio /^Hier, 30 november 2026 om 13:00. Bezig/
    - listitem:
      - radio /^In het bestand, 29 november 2026 om 13:00. Klaar$/
- status: "Nog te kiezen: 1."
- paragraph:
  - button "Voeg samen"
"""
SURE = """
- group /^Alles wissen/:
  - paragraph: /^Alles wissen/
  - button "Bewaar als bestand"
  - button "Ja, wis"
  - button "Nee, laat staan"
"""


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


def merge_as(page: Page, side: str) -> None:
    """Choose a side of the first point on which two files differ, and merge them."""
    page.locator("[data-file-choose]").get_by_label(re.compile(f"^{side}, ")).first.check()
    page.get_by_role("button", name="Voeg samen", exact=True).click()


def chosen(page: Page, state: str) -> None:
    """Show what is in one state."""
    field = page.get_by_label("Stand", exact=True)
    if not field.is_visible():
        page.get_by_text("Wat wil je zien?").click()
    field.select_option(state)


def fill_in(page: Page) -> None:
    """Fill in the second duty with keys alone, from the fold to the last field and back."""
    page.locator("[data-file-group] > summary").nth(1).focus()
    page.keyboard.press("Enter")
    button = page.locator(f"{DUTY} [data-file-edit]")
    expect(button).to_be_visible()
    for _ in range(3):  # the box, the way to its page, the button
        page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-file-editor]")).to_be_visible()
    page.keyboard.press("ArrowDown")
    for name, tabs, text in (  # who has typed a day stands at the third place of its four
        ("owner", 1, MONITORING["owner"]),
        ("date", 1, "01012026"),
        ("where", 2, MONITORING["where"]),
    ):
        for _ in range(tabs):
            page.keyboard.press("Tab")
        expect(page.locator(f"[data-file-editor] [name={name}]")).to_be_focused()
        page.keyboard.type(text)
    for key in ("Shift+Tab", "Shift+Tab", "Backspace"):  # to the year, which was wrong
        page.keyboard.press(key)
    page.keyboard.type("2027")
    page.keyboard.press("Escape")


def test_a_point_is_filled_in_by_keyboard_and_kept(look: Callable[..., Page]) -> None:
    """On a phone; the focus comes back, and after a reload all is there and can be seen."""
    page = look(HERE, phone=True)
    fill_in(page)
    expect(page.locator(f"{DUTY} [data-file-edit]")).to_be_focused()
    page.reload()
    assert page.evaluate(STATES) == {"law:monitoring": {**MONITORING, "date": "2027-01-01"}}
    group = page.locator("[data-file-group]").nth(1)
    expect(group.locator("[data-file-count]")).to_have_text(re.compile(r"^\d+ · 1 bezig$"))
    group.locator("summary").click()
    expect(page.locator(f"{DUTY} [data-file-mark]")).to_have_text(
        "· Bezig · de coördinator · af op 1 januari 2027 · het veiligheidsplan"
    )
    chosen(page, "Bezig")
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
    expect(page.locator("[data-file-import]")).to_have_text(TAKEN.format(1))
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
    asked = page.locator("[data-file-choose]")
    expect(asked).to_contain_text("<b>Elders</b>")
    assert page.evaluate(STATES) == mine
    merge_as(page, "In het bestand")
    expect(said).to_have_text(TAKEN.format(2))
    assert page.evaluate(STATES) == {"law:monitoring": theirs, "law:schoolgids": other}
    late = {"state": "bezig", "at": 2}
    later = file({"law:schoolgids": late, "law:monitoring": late})
    bring(page, later)
    expect(asked).to_contain_text("Nog te kiezen: 2.")
    page.get_by_role("button", name="Kies alles uit het bestand").click()
    expect(asked).to_contain_text("Nog te kiezen: 0.")
    merge_as(page, "Hier")  # of the first: one may still be chosen otherwise
    expect(said).to_have_text(TAKEN.format(1))
    bring(page, later)  # not asked again
    expect(said).to_contain_text("niets nieuws")
    kept = page.evaluate(STATES)
    assert sorted(mark["state"] for mark in kept.values()) == ["bezig", "niet"]


def test_a_file_of_another_school_is_asked_about(look: Callable[..., Page]) -> None:
    """By its name, however that is written; who says no changes nothing.

    What the school itself calls itself on a site without a name stands in its file, and on paper.
    """
    page = look(HERE)
    name = page.get_by_label("Naam van de school")
    name.fill(" De Linde ")
    name.press("Tab")
    said = page.locator("[data-file-import]")
    done = {"state": "klaar", "at": 1}
    for school, id in (("De Linde", "schoolgids"), ("", "avg"), (" de linde ", "klachten")):
        bring(page, file({f"law:{id}": done}, school=school))
        expect(said).to_have_text(f"Overgenomen uit «{school or 'x.json'}»: 1.")
    theirs = file({"law:monitoring": done}, school="De Es")
    bring(page, theirs)
    expect(page.locator("[data-file-choose]")).to_contain_text("«De Es»")
    page.get_by_role("button", name="Nee, lees niet in").click()
    expect(said).to_have_text("Er is niets veranderd.")
    expect(page.locator("#bestand-in")).to_be_focused()
    assert len(page.evaluate(STATES)) == 3
    bring(page, theirs)
    page.get_by_role("button", name="Ja, voeg samen").click()
    expect(said).to_have_text("Overgenomen uit «De Es»: 1.")
    with page.expect_download() as saved:
        page.locator("[data-file-export]").last.click()
    assert saved.value.suggested_filename == "waar-staan-wij-de-linde.json"
    assert json.loads(saved.value.path().read_bytes())["school"] == "De Linde"
    page.reload()
    expect(name).to_have_value("De Linde")
    expect(page.locator("[data-file-name]")).to_have_text("De Linde")


def test_two_tabs_write_of_one_point(look: Callable[..., Page]) -> None:
    """Each field counts, also what is being written while the other tab is heard."""
    page = look(HERE)
    other = page.context.new_page()
    other.goto(page.url)
    for one in (page, other):
        one.locator("[data-file-group] > summary").nth(1).click()
        one.locator(f"{DUTY} [data-file-edit]").click()
    page.locator("[name=note]").press_sequentially("Nog niet af")  # and the field is not left
    other.locator("[name=owner]").fill("de mentor")
    other.locator("[name=where]").fill("het plan")
    other.keyboard.press("Escape")
    expect(page.locator("[name=owner]")).to_have_value("de mentor")
    page.keyboard.press("Escape")
    wanted = {"state": "", "owner": "de mentor", "where": "het plan", "note": "Nog niet af"}
    assert page.evaluate(STATES) == {"law:monitoring": wanted}


def test_it_can_be_heard(look: Callable[..., Page]) -> None:
    """Each thing by its name, with the focus at what comes next; what goes out is said once."""
    page = look(HERE, now="2026-11-30T12:00:00Z")
    focused = page.locator(":focus")
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} [data-file-edit]").click()
    page.keyboard.press("ArrowDown")
    expect(page.locator(DUTY)).to_match_aria_snapshot(POINT)
    page.keyboard.press("Escape")
    yesterday = int(datetime(2026, 11, 29, 12, tzinfo=UTC).timestamp() * 1000)
    theirs = {"state": "klaar", "owner": "de mentor", "at": yesterday}
    bring(page, file({"law:monitoring": theirs}))
    expect(focused).to_contain_text("Kies wat jullie houden.")
    expect(page.locator("[data-file-choose] > form")).to_match_aria_snapshot(CHOICE)
    merge_as(page, "Hier")
    expect(focused).to_have_accessible_description(TAKEN.format(1))  # the owner
    page.locator("[data-file-wipe]").click()
    expect(focused).to_contain_text("Alles wissen")
    expect(page.locator(".ask")).to_match_aria_snapshot(SURE)
    page.get_by_role("button", name="Ja, wis").click()
    expect(focused).to_have_text("Wis alles")
    expect(page.locator("[data-file-said]")).to_have_text("Alles is gewist.")


def test_what_is_chosen_stands_open(look: Callable[..., Page]) -> None:
    """As far as it is few; what is due can be reached from whatever the reader chose.

    Before anything is printed the reader knows how much that is, and may leave out what is empty.
    """
    page = look(HERE, phone=True)
    late = {"state": "bezig", "date": "2026-01-12", "at": 1}
    bring(page, file({"checklist:plichten.elk-jaar": late}))
    row = page.locator(ITEM)
    printing = page.locator("[data-schoolfile] [data-print]")
    expect(printing).to_have_text(re.compile(r"^Print de hele lijst, ongeveer \d\d blz\.$"))
    filled = page.get_by_role("button", name="Print wat is ingevuld, ongeveer 2 blz.")
    page.evaluate("window.print = () => undefined")
    filled.click()
    points = page.locator("[data-schoolfile] [data-point]:not([hidden])")
    expect(points).to_have_count(1)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert points.count() > 100
    chosen(page, "Bezig")
    expect(printing).to_have_text("Print wat je nu ziet, ongeveer 2 blz.")
    expect(filled).to_be_hidden()
    expect(row).to_be_visible()
    chosen(page, "Klaar")
    expect(row).to_be_hidden()
    page.locator("[data-file-due] a").click()
    expect(row.locator("input")).to_be_focused()
    expect(page.locator("[data-file-group][open]")).to_have_count(1)


def test_wiping_asks_and_offers_the_file(look: Callable[..., Page]) -> None:
    """What was learnt of an incident is a point of the school's own; then all is wiped."""
    page = look(f"{HERE}#eigen-incident")
    expect(page.locator("#eigen-incident")).to_be_focused()
    page.keyboard.press("Tab")
    field, warning = page.locator("#eigen-punt"), page.locator("#eigen-punt + [role=status]")
    expect(field).to_have_accessible_description("Vul geen namen van leerlingen in.")
    page.keyboard.type("Help Anna Bakker.")
    expect(warning).to_contain_text("nooit de naam van een leerling")
    field.fill("")
    expect(warning).to_be_empty()
    page.keyboard.type("Vertel het team wie belt.")
    page.keyboard.press("Enter")
    page.locator("[name=owner]").fill("de mentor")
    page.keyboard.press("Enter")
    expect(page.locator("[data-file-own-list] li")).to_contain_text("Van een incident · de mentor")
    assert b"een incident" in saved(page, "[data-file-ods]")
    page.locator("[data-file-wipe]").click()
    made = json.loads(saved(page, ".ask [data-file-export]"))
    assert [own["from"] for own in made["own"].values()] == ["incident"]
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} [data-file-edit]").click()  # nothing is written in what is open
    page.get_by_role("button", name="Ja, wis").click()
    expect(page.locator("[data-file-own-list] li")).to_have_count(0)
    page.reload()
    assert page.evaluate("localStorage.length") == 0


def saved(page: Page, button: str) -> bytes:
    """The file that a button hands over."""
    with page.expect_download() as made:
        page.locator(button).last.click()
    return made.value.path().read_bytes()


def swap(giver: Page, taker: Page) -> int:
    """Give a colleague the file, who takes what it says where they differ; how often that was."""
    bring(taker, saved(giver, "[data-file-export]"))
    said, asked = taker.locator("[data-file-import] > p"), taker.locator("[data-file-choose] > p")
    expect(said.or_(asked)).to_have_count(1)
    chosen = taker.locator("[data-file-choose] fieldset").count()
    if chosen:
        merge_as(taker, "In het bestand")
    return chosen


def write(page: Page, point: str, **said: str) -> None:
    """Fill in a point of a group that is open."""
    page.locator(f'[data-point="{point}"] [data-file-edit]').click()
    for name, text in said.items():
        page.locator(f"[data-file-editor] [name={name}]").fill(text)
    page.keyboard.press("Escape")


def test_two_write_apart_and_swap(look: Callable[..., Page]) -> None:
    """Both end with the same, and chose where they differ; a date of one is late for the other."""
    two = [look(HERE, now="2026-10-12T09:00:00Z", phone=phone) for phone in (True, False)]
    for page, owner, tick in zip(two, ("de mentor", "de leraar"), (ITEM, DUTY), strict=True):
        page.locator("[data-file-group] > summary").nth(1).click()
        page.locator(f"{tick} > input").check()
        write(page, "checklist:plichten.drie-vragen", owner=owner, date="2026-09-30")
    assert swap(*two) + swap(*two[::-1]) == 1
    marks, others = (page.evaluate(STATES) for page in two)
    assert marks == others
    assert len(marks) == 3
    two[0].reload()
    expect(two[0].locator("[data-file-due] li").first).to_contain_text("30 september 2026")


def test_a_foundation_of_twenty_sees_its_schools_side_by_side(look: Callable[..., Page]) -> None:
    """Each file is a column, one that is damaged is named and left out, and all is one table."""
    page = look(HERE)
    page.locator("[data-file-foundation] > summary").click()
    names = [*(f"De Es {n}" for n in range(19)), ""]
    marks = {"law:monitoring": {**MONITORING, "checked": "2026-11-20", "at": 1}}
    files = [*(file(marks, school=name) for name in names), b"{"]
    page.locator("#bestanden-scholen").set_input_files(
        [payload(f"{n}.json", content) for n, content in enumerate(files)]
    )
    heads = page.locator("[data-file-foundation] thead th")
    expect(heads).to_have_text(["Plicht", *names[:-1], "19.json"])
    rows = page.locator("[data-file-foundation] tbody tr")
    row = rows.filter(has_text="meten en doorgeven")
    expect(row.locator("td")).to_contain_text(["Bezig"] * 20)
    expect(row.locator("td").first).to_contain_text("20 november 2026")
    expect(page.locator("[data-file-foundation] [role=status]")).to_contain_text("«20.json»")
    assert page.evaluate(STATES) == {}
    wide, long = Document(io.BytesIO(saved(page, "[data-file-foundation] button"))).body.tables
    duties = rows.count()
    assert (wide.height, wide.width) == (1 + duties, 21)
    assert (long.height, long.width) == (1 + 20 * duties, 4)


def test_what_is_filled_in_goes_out(look: Callable[..., Page]) -> None:
    """To tables, a calendar and Word; to the inspectorate goes of each duty where it stands.

    What the duty itself does not say comes from what the law asks below it, never from advice;
    then it goes from the page.
    """
    page = look(HERE)
    dated = {**MONITORING, "date": "2027-01-12", "at": 1}
    done = {"state": "klaar", "at": 1}
    marks = {
        **{"checklist:plichten.elk-jaar": dated, "law:monitoring": done},
        "checklist:plichten.medewerker": done,
        "checklist:beleidsplan.medewerker": {**done, "owner": "de raad"},
    }
    bring(page, file(marks, school="De Es"))
    expect(page.locator("[data-file-import]")).to_have_text("Overgenomen uit «De Es»: 4.")
    for way, wanted in (
        ("data-file-ods", b"2027-01-12"),
        ("data-file-agenda", b"20270112"),
        ("data-file-word", b"WVO 2020 art. 3.40 lid 1 b"),
    ):
        with page.expect_download() as saved:
            page.locator(f"[{way}]").click()
        assert wanted in saved.value.path().read_bytes()
    assert saved.value.suggested_filename == "plichten-inspectie-de-es.docx"
    page.evaluate("window.print = () => undefined")
    page.locator("[data-file-inspectorate]").click()
    row = page.locator("[data-printing] tr", has_text="meten en doorgeven")
    expect(row).to_contain_text("het veiligheidsplande coördinator")
    expect(row.locator("td").last).to_have_text(
        "KlaarVan wat de wet vraagt: 1 van 4 klaar, 1 bezigaf op 12 jan 2027"
    )
    advised = page.locator("[data-printing] tr", has_text="Meld-, overleg")
    expect(advised).to_contain_text("Van wat de wet vraagt: 1 van 3 klaar")
    expect(advised).not_to_contain_text("de raad")
    states = page.locator("[data-printing] td:last-child")
    expect(states.filter(has_text=re.compile(r"\S"))).to_have_count(2)  # no blame for advice
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-printing]")).to_have_count(0)


def test_what_goes_to_the_inspectorate_is_two_pages(
    look: Callable[..., Page], tmp_path: Path
) -> None:
    """In the longer language, of a school that filled in all of every point; and so is the Word."""
    page = look(f"/en{HERE}")
    fill_all(page)
    (tmp_path / "x.docx").write_bytes(saved(page, "[data-file-word]"))
    page.evaluate("window.print = () => undefined")
    page.locator("[data-file-inspectorate]").click()
    office.to_pdf([tmp_path / "x.docx"], tmp_path)
    for paper in (page.pdf(prefer_css_page_size=True), (tmp_path / "x.pdf").read_bytes()):
        assert len(papers.texts(paper)) == 2


def fill_all(page: Page) -> None:
    """Take in a file that says all of every point."""
    ids = page.locator("[data-point]").evaluate_all("all => all.map((it) => it.dataset.point)")
    states = ("bezig", "klaar", "")
    said = {**MONITORING, "checked": "2026-11-20", "note": "Naar de MR.", "at": 1}
    marks = {point: {**said, "state": states[n % 3]} for n, point in enumerate(ids)}
    bring(page, file(marks, school="Basisschool De Kastanje"))
    expect(page.locator("[data-file-import]")).to_contain_text(f": {len(ids)}.")


def test_where_there_is_no_room_the_file_is_offered(look: Callable[..., Page]) -> None:
    """It says so where one is, and goes on, also when one comes back.

    Nothing is wrong in what is open then.
    """
    page = look(HERE, before=FULL, phone=True)
    page.locator("[data-file-group] > summary").nth(1).click()
    page.locator(f"{DUTY} > input").check()
    expect(page.locator(f"{DUTY} [data-file-not-kept] [data-file-export]")).to_be_visible()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator(f"{DUTY} > input")).to_be_checked()
    page.locator(f"{DUTY} [data-file-edit]").click()
    page.locator("[data-file-counts] > summary").click()
    chosen(page, "Klaar")  # the whole list is looked at as it opens
    assert violations(page) == ""
