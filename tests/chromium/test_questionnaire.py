"""Filling in a questionnaire: its fields, its memory, what it says, and that nothing leaves."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from chromium.asking import CODE, EXAMPLE, PLAN, asking
from chromium.seeing import violations

FULL = "Storage.prototype.setItem = () => { throw new DOMException('x', 'QuotaExceededError'); }"


def test_every_kind_of_answer_is_kept_and_comes_back(look: Callable[..., Page]) -> None:
    """A choice, own words, more choices, a number, a day and texts survive a reload."""
    form = asking(look)
    form.choose("koffie", "ja")
    form.choose("wie", "eigen")
    form.field("wie", "-eigen").fill("De conciërge zet koffie.")
    form.choose("erbij", "melk")
    form.choose("erbij", "koek")
    form.field("hoeveel").fill("3")
    form.field("sinds").fill("2099-12-01")
    form.field("merk").fill('<img src=x onerror=alert(1)> & $& "$1"')
    form.field("verder").fill("Eén.\nTwee.")
    form.field("sluit").fill("16u15")
    form.field("begin").fill("1-11-2026")
    form.field("opnieuw").fill("2-12-2099")
    form.field("waarom").fill("Omdat het op was.")
    before, paper = form.answers(), form.paper
    form.page.reload()
    assert form.answers() == before
    assert form.paper == paper
    assert form.field("wie", "-eigen").input_value() == "De conciërge zet koffie."
    assert "1 december 2099" in paper
    assert '<img src=x onerror=alert(1)> & $& "$1"' in paper
    assert "Eén.\nTwee." in paper
    assert form.form.locator(".paper img").count() == 0
    assert form.progress.startswith("11 van 11 beantwoord")


def test_a_question_waits_for_its_answer(look: Callable[..., Page]) -> None:
    """A question with a condition comes and goes with the answer that it needs."""
    form = asking(look)
    assert not form.question("wie").is_visible()
    form.choose("koffie", "ja")
    assert form.question("wie").is_visible()
    form.choose("wie", "de-eerste")
    assert "Wie het eerst is zet koffie." in form.paper
    form.field("koffie", "-later").check()
    assert not form.question("wie").is_visible()
    assert "Wie het eerst is zet koffie." not in form.paper
    form.field("koffie", "-later").uncheck()
    assert "Wie het eerst is zet koffie." in form.paper


def test_wiping_asks_first(look: Callable[..., Page]) -> None:
    """No wipes nothing; yes wipes every answer and says so."""
    form = asking(look)
    form.choose("koffie", "ja")
    form.button("Antwoorden wissen").click()
    assert form.page.evaluate("document.activeElement.textContent").startswith("Alle antwoorden")
    form.button("Nee, laat staan").click()
    assert form.answers() == {"koffie": {"chosen": ["ja"]}}
    form.button("Antwoorden wissen").click()
    form.button("Ja, wis alles").click()
    assert form.answers() == {}
    assert form.progress.startswith("0 van")
    expect(form.form.locator("[data-worksheet-wiped]")).to_have_text("Alles is gewist.")
    assert not form.question("wie").is_visible()
    form.page.reload()
    assert form.form.locator("input:checked").count() == 1  # which paper is shown


def test_back_and_forward_and_a_second_tab(look: Callable[..., Page]) -> None:
    """The history brings answers back, and another tab follows."""
    form = asking(look)
    form.choose("koffie", "ja")
    form.page.goto(form.page.url.replace(EXAMPLE, "/over/privacy/"))
    form.page.go_back()
    assert form.field("koffie", "ja").is_checked()
    other = form.page.context.new_page()
    other.goto(form.page.url)
    form.field("merk").fill("Zwart")
    expect(other.locator("#veld-voorbeeld-vragen-merk")).to_have_value("Zwart")
    form.button("Antwoorden wissen").click()
    form.button("Ja, wis alles").click()
    expect(other.locator("#veld-voorbeeld-vragen-merk")).to_have_value("")


def test_a_policy_plan_with_a_colleague(look: Callable[..., Page]) -> None:
    """By keyboard; what is open has an owner, and a file is asked about."""
    form = asking(look, PLAN)
    form.field("kern").focus()
    form.page.keyboard.type("Wij zien elkaar.")
    form.page.keyboard.press("Tab")
    form.page.keyboard.press("Tab")
    form.page.keyboard.press("Space")
    assert list(form.answers()) == ["kern", "plagen-pesten"]
    form.field("uren", "-later").check()
    assert form.field("uren", "-wie").input_value() == "schoolleiding"
    form.field("uren", "-wanneer").fill("1-2")
    for name, who, when in (("uren", "schoolleiding", "1-2"), ("evaluatie", "bestuur", "_" * 12)):
        label = form.question(name).locator("label").first
        row = form.form.locator(".paper tr", has_text=label.inner_text().partition(" (")[0])
        assert row.locator("td").all_inner_texts()[1:] == [who, when]
    _, content = form.download("Bewaar als bestand")
    theirs = json.loads(content)
    theirs["answers"] = {"uren": {"text": "4"}}
    form.give(json.dumps(theirs).encode())
    form.button("Gebruik deze antwoorden").click()
    expect(form.field("uren")).to_have_value("4")
    assert list(form.answers()) == ["uren"]


def test_says_so_when_the_browser_keeps_nothing(look: Callable[..., Page]) -> None:
    """Everything works on, the page says that nothing is kept, and a file is offered at once."""
    form = asking(look, before=FULL)
    assert not form.form.locator("[data-worksheet-not-kept]").is_visible()
    form.choose("koffie", "ja")
    assert form.form.locator("[data-worksheet-not-kept]").is_visible()
    assert not form.form.locator("[data-worksheet-kept]").is_visible()
    assert "Er is koffie." in form.paper
    with form.page.expect_download() as waiting:
        form.form.locator("[data-worksheet-tools]").get_by_role("button", name="Bewaar").click()
    assert waiting.value.suggested_filename == "voorbeeld-vragen-antwoorden.json"
    form.button("Eén vraag tegelijk").click()
    expect(form.form.locator("[data-question]:visible")).to_have_count(1)


def test_a_question_that_comes_or_goes_costs_no_other_answer(look: Callable[..., Page]) -> None:
    """An answer without its question is set aside and comes back with it; rubbish is dropped.

    tests/js/pack.test.js has more of what may stand in a memory.
    """
    form = asking(look)
    form.choose("koffie", "ja")
    form.field("merk").fill("Zwart")
    kept = form.kept()
    kept["answers"] |= {"oude-vraag": {"chosen": ["ja"]}, "erbij": {"chosen": ["thee"]}}
    kept["edition"] = "2020-01-01"
    store = """text => localStorage.setItem(
      Object.keys(localStorage).find(k => k.includes('vragenlijst')), text)"""
    form.page.evaluate(store, json.dumps(kept))
    form.page.reload()
    assert form.field("merk").input_value() == "Zwart"
    form.field("hoeveel").fill("4")
    now = form.kept()
    assert now["answers"].keys() == {"koffie", "merk", "hoeveel"}
    assert now["aside"].keys() == {"oude-vraag", "erbij"}
    now["answers"]["merk"] = now["aside"].pop("erbij")  # as if a question had changed its kind
    now["aside"]["merk"] = {"text": "Wit"}
    form.page.evaluate(store, json.dumps(now))
    form.page.reload()
    assert form.field("koffie", "ja").is_checked()
    form.page.evaluate(store, "{")
    form.page.reload()
    form.choose("koffie", "ja")
    assert form.progress.startswith("1 van")


def test_errors_stand_at_their_field(look: Callable[..., Page]) -> None:
    """A wrong number and an empty sentence are told in words, tied to the field."""
    form = asking(look)
    number = form.field("hoeveel")
    number.press_sequentially("-3")
    assert number.get_attribute("aria-invalid") == "true"
    expect(number).to_have_accessible_description(re.compile("van 1 tot en met 20"))
    assert "-3" not in form.paper
    assert form.progress.startswith("0 van")
    number.fill("3")
    assert number.get_attribute("aria-invalid") is None
    form.choose("erbij", "eigen")
    own = form.field("erbij", "-eigen")
    assert own.get_attribute("aria-invalid") == "true"
    own.fill("Er is taart.")
    assert own.get_attribute("aria-invalid") is None
    assert "Er is taart." in form.paper


def test_half_an_answer_is_kept_and_is_no_answer(look: Callable[..., Page]) -> None:
    """What does not fit comes back with its fault, after a reload and with the team."""
    form = asking(look)
    form.field("sluit").press_sequentially("20:3")
    form.field("hoeveel").press_sequentially("18.5")
    form.field("sinds").fill("1-6-2001")
    form.field("begin").press_sequentially("31-1")
    form.page.reload()
    half = {"sluit": "20:3", "hoeveel": "18.5", "sinds": "1-6-2001", "begin": "31-1"}
    for name, typed in half.items():
        field = form.field(name)
        assert field.input_value() == typed
        assert field.get_attribute("aria-invalid") == "true"
        expect(field).to_have_accessible_description(re.compile(r"\."))
    assert form.progress.startswith("0 van")
    assert "2001" not in form.paper
    form.field("sluit").fill("16.45")
    assert "Er is koffie tot 16.45 uur." in form.paper


def test_a_clash_stands_at_both_questions(look: Callable[..., Page]) -> None:
    """At once and politely, with the way to the other; each paper is a draft until it is solved."""
    form = asking(look)
    form.choose("koffie", "nee")
    form.choose("erbij", "melk")
    for here, other in (("koffie", "erbij"), ("erbij", "koffie")):
        told = form.question(here).locator(".against")
        assert told.get_attribute("role") == "status"
        expect(told).to_contain_text("Zonder koffie hoeft er geen melk te zijn.")
        link = told.get_by_role("link")
        assert link.get_attribute("href") == f"#voorbeeld-vragen-{other}"
    assert violations(form.page) == ""
    assert "tegenspraak: 1" in form.progress
    open_ones = form.form.locator("[data-outcome] > .notice")
    expect(open_ones).to_contain_text("Dit spreekt elkaar tegen")
    assert "Vragen 1 (Nee) en 3 (Melk)." in form.paper
    name, content = form.download("Markdown")
    assert name == "voorbeeld-vragen-tekst-concept.md"
    assert "Zonder koffie" in content.decode()
    told.get_by_role("link").click()
    expect(form.question("koffie")).to_be_in_viewport()
    form.choose("koffie", "ja")
    expect(form.form.locator(".against:not(:empty)")).to_have_count(0)
    assert not open_ones.is_visible()
    form.choose("wie", "om-de-beurt")
    form.field("sluit").fill("16:45")
    expect(form.question("wie").locator(".against")).to_contain_text("half vijf")
    form.field("sluit").fill("16:15")
    assert "Concept" not in form.paper


def test_a_day_too_early_stands_at_both_questions(look: Callable[..., Page]) -> None:
    """Until one of the two is changed, each paper is a draft."""
    form = asking(look, now="2026-11-21T10:00:00")
    form.choose("koffie", "ja")
    form.field("begin").fill("22-11-2026")
    expect(form.question("begin").locator(".fault")).to_contain_text("Laat de vraag open")
    form.field("begin").fill("21-11-2026")
    form.field("opnieuw").fill("21-11-2026")
    for here in ("begin", "opnieuw"):
        expect(form.question(here).locator(".against")).to_contain_text("een dag ná die bij vraag")
    assert "tegenspraak: 1" in form.progress
    assert "Concept" in form.paper
    form.field("opnieuw").fill("22-11-2026")
    expect(form.form.locator(".against:not(:empty)")).to_have_count(0)


def test_own_words_are_warned_for_and_not_refused(look: Callable[..., Page]) -> None:
    """A name, at the field; the words stand in the text, marked, beside what the law decides."""
    form = asking(look)
    form.choose("koffie", "eigen")
    form.field("koffie", "-eigen").fill("Vraag het aan Jan van Dam.")
    expect(form.question("koffie").locator(".against")).to_contain_text("naam van een persoon")
    line = form.form.locator(".paper p", has_text="Vraag het aan").inner_text()
    assert line.startswith("2.1 Vraag het aan Jan van Dam. (in eigen woorden")
    assert "De regel zegt dat er altijd koffie is." in line
    assert "Concept" not in form.paper
    form.field("merk").fill("06-12345678")
    expect(form.question("merk").locator(".against")).to_contain_text("nummer")


def test_required_questions_cannot_be_skipped(look: Callable[..., Page]) -> None:
    """Until they are answered the page names them, and every paper and file is a draft."""
    form = asking(look)
    form.field("merk").fill("Zwart")
    open_ones = form.form.locator("[data-outcome] > .notice")
    assert "1. Is er koffie?" in open_ones.inner_text()
    assert "Concept: nog niet klaar." in form.paper
    assert not form.question("koffie").locator(".fault").is_visible()
    name, _ = form.download("Word (docx)")
    assert name == "voorbeeld-vragen-tekst-concept.docx"
    assert (
        form.question("koffie").locator(".fault").inner_text()
        == "Deze vraag is verplicht en nog open."
    )
    open_ones.get_by_role("link").click()
    expect(form.question("koffie")).to_be_in_viewport()
    form.choose("koffie", "ja")
    assert not open_ones.is_visible()
    assert not form.question("koffie").locator(".fault").is_visible()
    assert "Concept" not in form.paper
    assert "Voorstel." in form.paper
    name, _ = form.download("Word (docx)")
    assert name == "voorbeeld-vragen-tekst.docx"


def test_a_changed_answer_shows_what_changed(look: Callable[..., Page]) -> None:
    """At the question: what left the text and what came; below: everything since the start.

    Every keystroke counts and is kept, also in a field that is not left.
    """
    form = asking(look)
    form.choose("koffie", "ja")
    form.choose("wie", "om-de-beurt")
    change = form.question("koffie").locator(".change")
    assert form.form.locator(".changed").is_visible()
    form.page.reload()
    assert not form.form.locator(".changed").is_visible()
    form.choose("koffie", "nee")
    assert change.locator("del").all_inner_texts() == [
        "Er is koffie.",
        "Wij zetten om de beurt koffie.",
    ]
    assert change.locator("ins").all_inner_texts() == ["Er is geen koffie."]
    assert change.get_attribute("role") == "status"
    everything = form.form.locator(".changed")
    assert "2" in everything.locator("summary").inner_text()
    form.field("merk").press_sequentially("Wit")
    assert form.question("merk").locator(".change").get_attribute("aria-live") == "off"
    assert form.question("merk").locator("ins").inner_text() == "Wij kopen Wit."
    assert form.answers()["merk"] == {"text": "Wit"}
    assert "3" in everything.locator("summary").inner_text()
    form.choose("koffie", "ja")
    assert "1" in everything.locator("summary").inner_text()


def test_not_agreed_yet_never_becomes_an_agreement(look: Callable[..., Page]) -> None:
    """A question that waits stands in the text with who and when, and without its answer."""
    form = asking(look)
    form.choose("koffie", "ja")
    form.field("koffie", "-later").check()
    form.field("koffie", "-wie").fill("de coördinator")
    form.field("koffie", "-wanneer").fill("2027-01-12")
    assert "Er is koffie." not in form.paper
    for words in ("Nog te bespreken", "1. Is er koffie?", "de coördinator", "12 januari 2027"):
        assert words in form.paper
    assert "1 nog te bespreken" in form.progress
    assert form.field("koffie", "ja").is_checked()
    form.page.reload()
    assert form.field("koffie", "-wie").input_value() == "de coördinator"


def test_by_keyboard_alone(look: Callable[..., Page]) -> None:
    """From the first option to a downloaded text without a mouse."""
    form = asking(look)
    form.field("koffie", "ja").focus()
    form.page.keyboard.press("Space")
    assert form.answers()["koffie"] == {"chosen": ["ja"]}
    form.page.keyboard.press("ArrowDown")
    assert form.answers()["koffie"] == {"chosen": ["nee"]}
    form.form.get_by_role("radio", name="De tekst").focus()
    form.page.keyboard.press("ArrowRight")
    assert "Gespreksblad" in form.paper
    form.page.keyboard.press("Tab")
    with form.page.expect_download():
        form.page.keyboard.press("Enter")


def test_the_tree_of_a_screen_reader(look: Callable[..., Page]) -> None:
    """Groups have their question as a name, fields their label, and progress is a live region."""
    form = asking(look)
    group = form.form.get_by_role("group", name="1. Is er koffie?")
    assert group.get_by_role("radio").count() == 3
    for name in ("Naam van de school", "Open een bestand met antwoorden"):
        assert form.form.get_by_label(name).count() == 1
    assert form.form.get_by_role("region", name="Wat eruit komt").is_visible()
    assert form.form.get_by_role("region", name="Bewaren en delen").is_visible()
    assert (
        form.form.locator("[data-worksheet-progress]").locator("xpath=..").get_attribute("role")
        == "status"
    )
    assert form.form.get_by_role("article", name="De tekst").is_visible()


FOCUS = "document.activeElement.textContent"


def test_on_a_phone_one_question_at_a_time(look: Callable[..., Page]) -> None:
    """With where one is, the way on, back and to any other, and the outcome as the last step."""
    form = asking(look, phone=True)
    shown = form.form.locator("[data-question]:visible")
    place, every = form.form.locator(".walk__place"), form.form.locator(".walk > details")
    paper = form.form.locator(".paper")
    expect(shown).to_have_attribute("data-question", "koffie")
    expect(place).to_have_text(re.compile(r"^Vraag 1 van 10 · "))
    assert not form.button("Vorige").is_visible()
    assert not paper.is_visible()
    form.choose("koffie", "nee")
    form.button("Volgende").click()
    expect(shown).to_have_attribute("data-question", "erbij")
    expect(place).to_have_text(re.compile(r"^Vraag 2 van 10 · "))
    expect(form.question("erbij").locator("[data-number]")).to_be_hidden()
    assert form.page.evaluate(FOCUS).startswith("3. ")
    form.page.go_back()
    expect(shown).to_have_attribute("data-question", "koffie")
    form.choose("koffie", "ja")
    form.button("Volgende").click()
    expect(shown).to_have_attribute("data-question", "wie")
    every.locator("summary").click()
    # In the middle, so that the bar at the foot does not lie over the last of them.
    every.evaluate("one => one.scrollIntoView({ block: 'center' })")
    assert violations(form.page) == ""
    every.get_by_role("link", name="4. ").click()
    form.field("hoeveel").fill("-3")
    every.locator("summary").click()
    assert "klopt nog niet" in every.get_by_role("listitem").nth(3).inner_text()
    assert "beantwoord" in every.get_by_role("listitem").first.inner_text()
    every.get_by_role("link").nth(-2).click()
    expect(place).to_have_text(re.compile(r"^Vraag 11 van 11 · "))
    form.button("Klaar: bekijk de tekst").click()
    expect(paper).to_be_visible()
    expect(shown).to_have_count(0)
    assert not form.button("Volgende").is_visible()
    form.page.evaluate("scrollTo(0, document.body.scrollHeight)")  # the bar hides nothing there
    assert violations(form.page) == ""


def test_what_is_open_leads_to_its_question_on_a_phone(look: Callable[..., Page]) -> None:
    """As does a link from another page; on paper stands all of it."""
    form = asking(look, phone=True)
    shown = form.form.locator("[data-question]:visible")
    form.page.goto(f"{form.page.url}#uitkomst-voorbeeld-vragen")
    expect(shown).to_have_count(0)
    form.form.locator("[data-outcome] > .notice").get_by_role("link").click()
    expect(shown).to_have_attribute("data-question", "koffie")
    address = form.page.url.partition("#")[0]
    form.page.goto("about:blank")
    form.page.goto(f"{address}#voorbeeld-vragen-merk")
    expect(shown).to_have_attribute("data-question", "merk")
    form.page.wait_for_function(f"() => {FOCUS}.startsWith('6. ')")
    expect(form.form.locator(".walk__place")).to_be_in_viewport()
    form.page.emulate_media(media="print")
    expect(shown).to_have_count(11)
    assert not form.form.locator(".walk__bar").is_visible()


def test_all_below_each_other_is_a_choice_that_stays(look: Callable[..., Page]) -> None:
    """On a desk it is the other way round; who types keeps what is there, however wide it gets."""
    form = asking(look, phone=True)
    shown = form.form.locator("[data-question]:visible")
    form.choose("koffie", "ja")
    form.form.get_by_role("button", name="Alles onder elkaar").click()
    expect(shown).to_have_count(11)
    assert not form.form.locator(".walk__bar").is_visible()
    form.page.reload()
    expect(shown).to_have_count(11)
    form.field("merk").fill("Zwart")
    form.button("Eén vraag tegelijk").click()
    expect(shown).to_have_attribute("data-question", "merk")
    assert form.answers() == {"koffie": {"chosen": ["ja"]}, "merk": {"text": "Zwart"}}
    form.page.evaluate("localStorage.clear()")
    form.page.set_viewport_size({"width": 1280, "height": 900})
    form.page.reload()
    expect(shown).to_have_count(10)
    form.field("merk").focus()
    form.page.set_viewport_size({"width": 360, "height": 740})
    assert form.page.evaluate("matchMedia('(max-width: 37.49em)').matches")
    expect(shown).to_have_count(10)


def test_without_script_all_choices_can_be_read(look: Callable[..., Page]) -> None:
    """Every question with its number, every option, and the whole text with all choices."""
    page = look(EXAMPLE, script=False)
    form = page.locator("form[data-questionnaire]")
    assert form.locator("[data-question]:visible").count() == 11
    text = form.inner_text()
    for words in ("1. Is er koffie?", "Er is koffie.", "Er is geen koffie.", "Wij kopen …."):
        assert words in text
    assert page.get_by_role("button", name="Word (docx)").count() == 0


LOADS = re.compile(r"<(?:script[^>]* src|link[^>]* href)=[^>]*questionnaire")


def test_only_its_own_pages_load_it(site: Path) -> None:
    """A plan for an incident carries nothing of it."""
    for path, there in ((EXAMPLE, True), ("/nu/naaktbeeld/", False), ("/wet/plichten/", False)):
        html = (site / path[1:] / "index.html").read_text(encoding="utf-8")
        assert bool(LOADS.search(html)) is there, path


@pytest.mark.parametrize("path", [EXAMPLE, "/blad/"])
def test_no_script_waits_for_another(look: Callable[..., Page], path: str) -> None:
    """A page names every script that it loads, so that they come all at once and are kept."""
    page = look(path)
    page.wait_for_load_state("networkidle")
    entries = "performance.getEntriesByType('resource').map((one) => one.name)"
    loaded = {url for url in page.evaluate(entries) if "/assets/js/" in url}
    named = page.locator("script[src]")
    assert loaded == set(named.evaluate_all("all => all.map((one) => one.src)"))


def test_the_same_answers_in_both_languages(look: Callable[..., Page]) -> None:
    """English words, and the answers that were given in Dutch."""
    form = asking(look, CODE)
    first = form.form.locator("[data-question] input[type=radio]").first
    first.check()
    name = first.get_attribute("id")
    form.page.goto(form.page.url.replace(CODE, f"/en{CODE}"))
    assert form.page.locator(f"#{name}").is_checked()
    assert "answered" in form.progress
    assert "Draft: not ready yet." in form.paper
