"""A questionnaire with a team: one question at a time, hands, a threshold, and what waits."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from chromium.asking import CODE, Asking, asking
from chromium.seeing import in_all_looks

PEOPLE = "Hoeveel mensen doen mee?"
OPEN = "Met het team op een groot scherm"


def team(look: Callable[..., Page], people: str = "", threshold: str = "") -> Asking:
    """The example, opened for a team at its first question."""
    form = asking(look)
    form.button(OPEN).click()
    if people:
        form.form.get_by_label(PEOPLE).fill(people)
    if threshold:
        form.form.get_by_label("Bij hoeveel procent").fill(threshold)
    form.button("Begin").click()
    return form


def hands(form: Asking, **counts: str) -> None:
    """Type how many hands each option gets, by the words of the option."""
    for option, count in counts.items():
        form.form.get_by_label(f"Handen voor: {option}", exact=True).fill(count)


def outcome(form: Asking) -> Locator:
    """What the count means, in words."""
    return form.form.locator(".team__outcome")


def title(form: Asking) -> str:
    """The question that is shown."""
    return form.form.locator(".team__title").inner_text()


def test_a_split_team_gets_a_talk_with_owner_and_date(look: Callable[..., Page]) -> None:
    """The text says so with who and when, the form shows it, and it survives a new count."""
    form = team(look)
    hands(form, Ja="20", Nee="20")
    form.form.get_by_label("Wie komt erop terug?").locator("visible=true").fill("de coördinator")
    form.form.locator("#team-wanneer").fill("2027-01-12")
    hands(form, Ja="40")
    assert "later" not in form.answers()["koffie"] or form.answers()["koffie"].get("chosen") is None
    hands(form, Ja="200")
    assert form.answers()["koffie"]["chosen"] == ["ja"]
    hands(form, Ja="20")
    assert form.answers()["koffie"]["later"] == {"who": "de coördinator", "when": "2027-01-12"}
    form.page.keyboard.press("Escape")
    assert form.field("koffie", "-later").is_checked()
    assert form.field("koffie", "-wie").input_value() == "de coördinator"
    assert not form.field("koffie", "ja").is_checked()
    text = form.paper
    for words in ("Concept", "Nog te bespreken", "de coördinator", "12 januari 2027"):
        assert words in text
    assert "Er is koffie." not in text
    form.pick("Gespreksblad")
    assert "☐ Ja (20 handen)" in form.paper
    form.field("koffie", "-later").uncheck()
    form.choose("koffie", "nee")
    form.pick("De tekst")
    assert "Er is geen koffie." in form.paper


def test_more_than_one_answer_asks_how_many_people(look: Callable[..., Page]) -> None:
    """Each option is agreed, refused or split by the people; the agreed ones stand in the text."""
    form = team(look)
    hands(form, Nee="40")
    form.button("Volgende").click()
    assert title(form) == "3. Wat is er nog meer?"
    hands(form, Melk="39", Koek="21")
    assert "Vul in hoeveel mensen er meedoen." in outcome(form).inner_text()
    assert "chosen" not in form.answers()["erbij"]
    form.form.get_by_label(PEOPLE).fill("40")
    said = outcome(form).inner_text()
    assert "Er is melk." in said
    assert "Nog te bespreken: Koek." in said
    assert form.answers()["erbij"]["later"] == {"options": ["koek"]}
    form.button("Stoppen").click()
    assert "Er is melk." in form.paper
    assert "Er is koek." not in form.paper
    assert "3. Wat is er nog meer? (Koek)" in form.paper
    assert "Nog niet eens over: Koek" in form.question("erbij").inner_text()
    form.button(OPEN).click()
    form.button("Begin").click()
    form.button("Volgende").click()
    hands(form, Koek="9")
    assert form.answers()["erbij"] == {"chosen": ["melk"], "hands": {"melk": 39, "koek": 9}}


def test_own_words_and_texts(look: Callable[..., Page]) -> None:
    """A sentence that the room makes itself, a number, and a text that waits."""
    form = team(look)
    hands(form, **{"Anders, in eigen woorden": "12"})
    assert "Schrijf ook nog jullie eigen zin" in outcome(form).inner_text()
    form.form.locator(".team__option textarea").fill("Er is koffie na tienen.")
    assert "Er is koffie na tienen." in outcome(form).inner_text()
    form.button("Volgende").click()
    form.button("Volgende").click()
    assert title(form) == "4. Hoeveel kopjes per persoon?"
    number = form.form.get_by_label("Hoeveel kopjes per persoon?").locator("visible=true")
    number.fill("-2")
    assert number.get_attribute("aria-invalid") == "true"
    number.fill("2")
    assert number.get_attribute("aria-invalid") is None
    for _ in range(3):
        form.button("Volgende").click()
    form.form.locator(".team").get_by_label("Hier zijn we het nog niet over eens").check()
    form.form.locator("#team-wie").fill("de directeur")
    for _ in range(3):
        form.button("Volgende").click()
    assert "Dit waren alle vragen." in title(form)
    assert "1 nog te bespreken" in form.form.locator(".team__body").inner_text()
    assert not form.button("Volgende").is_visible()
    form.button("Stoppen").click()
    assert "Er is koffie na tienen." in form.paper
    assert "Per persoon zijn er 2 kopjes." in form.paper
    assert "de directeur" in form.paper


def test_a_clash_is_told_to_the_team(look: Callable[..., Page]) -> None:
    """At the question that clashes, with the way to the other, and at the end."""
    form = team(look, people="10")
    hands(form, Nee="10")
    form.button("Volgende").click()
    hands(form, Melk="10")
    told = form.form.locator(".team__against")
    expect(told).to_contain_text("Zonder koffie hoeft er geen melk te zijn.")
    for _ in range(7):
        form.page.keyboard.press("PageDown")
    assert "Zonder koffie" in form.form.locator(".team__body").inner_text()
    form.button("Naar vraag 1").click()
    expect(told).to_contain_text("Dit past niet bij vraag 3.")
    hands(form, Nee="0", Ja="10")
    expect(told).to_be_empty()


def test_by_keyboard(look: Callable[..., Page]) -> None:
    """Arrows and the keys of a remote turn the pages; a field keeps its arrows; Escape stops."""
    form = asking(look)
    form.button(OPEN).press("Enter")
    place = form.form.locator(".team__place")
    form.page.keyboard.press("PageDown")
    expect(place).to_have_text("1 van 8")
    assert form.page.evaluate("document.activeElement.className") == "team__title"
    form.page.keyboard.press("ArrowRight")
    expect(place).to_have_text("2 van 8")
    form.page.keyboard.press("ArrowLeft")
    expect(place).to_have_text("1 van 8")
    form.form.get_by_label("Handen voor: Ja").focus()
    form.page.keyboard.type("12")
    form.page.keyboard.press("ArrowLeft")
    form.page.keyboard.press("ArrowUp")
    expect(place).to_have_text("1 van 9")
    assert form.answers()["koffie"]["hands"] == {"ja": 13}
    form.page.keyboard.press("PageDown")
    assert title(form) == "2. Wie zet de koffie?"
    form.page.keyboard.press("Escape")
    assert form.field("koffie", "ja").is_checked()
    assert form.page.evaluate("document.activeElement.textContent") == OPEN
    assert form.page.locator("header.header").is_visible()


def test_counts_that_cannot_be(look: Callable[..., Page]) -> None:
    """More hands than people, few hands, wrong numbers: said at once, and nothing is lost."""
    form = team(look, people="30")
    hands(form, Ja="31")
    assert "meer handen dan mensen" in outcome(form).inner_text()
    hands(form, Ja="4")
    assert "4 van de 30 mensen" in outcome(form).inner_text()
    field = form.form.get_by_label("Handen voor: Ja")
    for wrong in ("-1", "1.5", "100000"):
        field.fill(wrong)
        assert field.get_attribute("aria-invalid") == "true"
        expect(field).to_have_accessible_description("Vul een heel getal in, vanaf 0.")
        assert form.answers()["koffie"]["hands"] == {"ja": 4}
    field.fill("")
    assert "koffie" not in form.answers() or "hands" not in form.answers()["koffie"]
    form.button("Vorige").click()
    threshold = form.form.get_by_label("Bij hoeveel procent")
    for wrong in ("50", "101", ""):
        threshold.fill(wrong)
        assert threshold.get_attribute("aria-invalid") == "true"
    assert form.kept()["team"] == {"threshold": 75, "people": 30}


def test_counts_survive_a_reload(look: Callable[..., Page]) -> None:
    """After the page is closed the hands are there, and the threshold that they do not reach."""
    form = team(look, people="40", threshold="80")
    hands(form, Ja="31", Nee="9")
    assert form.answers()["koffie"] == {"hands": {"ja": 31, "nee": 9}, "later": {}}
    form.page.reload()
    form.button(OPEN).click()
    assert form.form.get_by_label(PEOPLE).input_value() == "40"
    form.button("Begin").click()
    assert form.form.get_by_label("Handen voor: Ja").input_value() == "31"
    assert outcome(form).inner_text().startswith("Nog te bespreken.")


def test_only_the_question_is_on_the_screen(look: Callable[..., Page]) -> None:
    """Nothing else of the page can be seen or reached, and on 1280 px all is large for a room."""
    form = team(look)
    for gone in ("header.header", "h1#titel", ".question", ".result", "footer"):
        assert form.page.locator(f"{gone}:visible").count() == 0, gone
    assert form.form.get_by_text("Zonder koffie geen les.").locator("visible=true").count() == 1
    assert form.form.get_by_text("De regel zegt dat").locator("visible=true").count() == 1
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert form.form.locator(".team__statement").evaluate(size) >= 36
    assert form.form.locator(".team__title").evaluate(size) >= 32
    for part in (".team__option > span", ".team__head", ".notice", ".team__bar button"):
        assert form.form.locator(f".team {part}").first.evaluate(size) >= 24, part


def test_full_screen(look: Callable[..., Page]) -> None:
    """One button goes to the full screen and back; stopping leaves it as well."""
    form = team(look)
    listen = """() => { window.changed = new Promise((done) => document.addEventListener(
      "fullscreenchange", () => done(document.fullscreenElement !== null), { once: true })); }"""
    buttons = ("Volledig scherm", "Volledig scherm", "Volledig scherm", "Stoppen")
    for button, full in zip(buttons, (True, False, True, False), strict=True):
        form.page.evaluate(listen)
        form.button(button).click()
        assert form.page.evaluate("() => window.changed") is full
    assert not form.form.locator(".team").is_visible()


def test_axe(look: Callable[..., Page]) -> None:
    """No violation at the start, at each kind of question, with a clash, and at the end."""
    form = asking(look)
    form.button(OPEN).click()
    assert in_all_looks(form.page) == ""
    form.button("Begin").click()
    hands(form, Nee="3", Ja="0")
    assert in_all_looks(form.page) == ""
    assert form.page.evaluate("document.documentElement.scrollWidth") <= 360
    form.page.keyboard.press("PageDown")
    form.form.get_by_label(PEOPLE).fill("3")
    hands(form, Melk="3", Koek="2")
    assert "Zonder koffie" in form.form.locator(".team__against").inner_text()
    assert in_all_looks(form.page) == ""
    form.page.keyboard.press("PageDown")
    form.form.get_by_label("Hoeveel kopjes per persoon?").locator("visible=true").fill("-2")
    form.form.locator(".team").get_by_label("Hier zijn we het nog niet over eens").check()
    assert in_all_looks(form.page) == ""
    for _ in range(6):
        form.page.keyboard.press("PageDown")
    assert "Dit waren alle vragen." in title(form)
    assert in_all_looks(form.page) == ""


def test_the_real_code_goes_through_from_begin_to_end(look: Callable[..., Page]) -> None:
    """Every question is shown once, in its order, to the end; each as large as a projector."""
    form = asking(look, CODE)
    form.page.set_viewport_size({"width": 1280, "height": 720})
    form.button(OPEN).click()
    form.form.get_by_label(PEOPLE).fill("40")
    form.button("Begin").click()
    numbers: list[int] = []
    scrolls: list[int] = []
    while form.button("Volgende").is_visible():
        numbers.append(int(title(form).split(".")[0]))
        fields = form.form.locator(".team__option input")
        if fields.count():
            fields.first.fill("40")
        if form.page.evaluate("document.documentElement.scrollHeight > innerHeight"):
            scrolls.append(numbers[-1])
        form.button("Volgende").click()
    assert len(scrolls) <= 1
    assert numbers == sorted(set(numbers))
    assert len(numbers) >= 26
    form.button("Stoppen").click()
    aside = 5  # the days of the adoption, and what is for the letter alone
    assert f"van {len(numbers) + aside} beantwoord" in form.progress
