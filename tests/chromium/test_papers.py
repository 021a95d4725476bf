"""What answers become: the papers, for Word, as Markdown, on the clipboard and on paper."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import docx
import yaml
from markdown import Markdown
from playwright.sync_api import Browser, Page, expect

import papers
import rendering
from chromium.asking import CODE, Asking, asking
from project import Project
from serving import served

NOW = "2026-11-21T10:00:00"
PAPERS = ("De tekst", "Gespreksblad", "Brief aan de MR", "Voor leerlingen en ouders", "Tekenblad")
SIGNS = (
    "<w:t>&amp;</w:t> ]]> & \"aan\" 'haal' \x0b\x00 \u2028 🦊 "
    "*a* _b_ `c` [d](javascript:e) # | ~~x~~ \\ "
)
WILD = (
    "</script><script>alert({})</script><img src=x onerror=alert(1)> \u2028 ]]> & \"' {{name}} "
    "\U0001f98a " + "w" * 3000
)
CLIPBOARD = """
window.copied = null;
Object.defineProperty(navigator, "clipboard", { configurable: true, value: {
  async write([item]) {
    window.copied = {};
    for (const type of item.types) window.copied[type] = await (await item.getType(type)).text();
  },
}});
"""


def tame(text: str) -> str:
    """A text on one line, without the signs that XML does not know."""
    return " ".join(text.replace("\x0b", "").replace("\x00", "").split())


SHOWN = tame(SIGNS)


def wild(number: Iterator[int]) -> str:
    """A text that tries to get out of every place, each time another one."""
    return WILD.replace("{}", str(next(number)))


ANSWERS = {
    "koffie": {"chosen": ["ja"]},
    "wie": {"chosen": ["eigen"], "own": "De conciërge zet koffie."},
    "erbij": {"chosen": ["melk", "koek"]},
    "hoeveel": {"text": "3"},
    "sinds": {"text": "2099-12-01"},
    "merk": {"text": "Zwart"},
    "verder": {"text": "Eén.\nTwee."},
    "sluit": {"text": "16.15"},
}


def filled(look: Callable[..., Page], **how: Any) -> Asking:
    """The example with an answer to every question, out of a file."""
    form = asking(look, now=NOW, **how)
    file = {"handbook": form.id, "version": 1, "edition": "2026-11-21", "answers": ANSWERS}
    form.give(json.dumps(file | {"school": "De Kastanje"}).encode())
    expect(form.form.locator(".share-answers .reply")).not_to_be_empty()
    return form


def words(form: Asking) -> str:
    """The text of the shown paper for Word, on one line."""
    return " ".join(" ".join(one.text for one in form.word().paragraphs).split())


def sheets(form: Asking) -> list[str]:
    """The text on each sheet of paper that the shown paper takes."""
    form.page.evaluate("window.print = () => {}")
    form.button("Dit blad afdrukken").click()
    form.page.emulate_media(media="print")
    found = papers.texts(form.page.pdf(prefer_css_page_size=True))
    form.page.emulate_media(media="screen")
    return found


def test_the_text_for_word(look: Callable[..., Page]) -> None:
    """Title, headings, numbered agreements, what the law says with a link; A4 in Dutch."""
    form = filled(look)
    paper = form.word()
    by_style: dict[str, list[str]] = {}
    for one in paper.paragraphs:
        assert one.style
        by_style.setdefault(str(one.style.name), []).append(one.text)
    assert by_style["Title"] == ["Onze afspraken over koffie"]
    articles = ["Begrippen", "Alle soorten vragen", "Als het op is", "Vanaf wanneer"]
    below = ["Wat al vastligt in de wet", "Waar de wetten staan"]
    assert by_style["Heading 1"] == [*articles, *below]
    assert by_style["List Number"] == [
        "Deze afspraken gelden voor iedereen die koffie drinkt.",
        "Koffie is alles wat uit de koffiekan komt.",
        "Er is koffie.",
        "De conciërge zet koffie. (in eigen woorden)",
        "Er is melk.",
        "Er is koek.",
        "Per persoon zijn er 3 kopjes.",
        "Dit geldt vanaf 1 december 2099.",
        "Wij kopen Zwart.",
        "Verder geldt: Eén.\nTwee.",
        "Er is koffie tot 16.15 uur.",
        "Wie het laatste kopje neemt, zet nieuwe.",
        "Het bestuur beslist over de koffie.",
        "De tekst is nog niet vastgesteld.",
    ]
    assert by_style["List Bullet"] == [
        "De regel zegt dat er altijd koffie is. (Voorbeeldregel)",
        "Voorbeeldregel (po/vo: Koffiewet art. 1)",
    ]
    law = next(one for one in paper.paragraphs if one.hyperlinks).hyperlinks[0]
    assert law.url.endswith("/meewerken/voorbeeld/#wet-voorbeeld-wet")
    text = "\n".join(one.text for one in paper.paragraphs)
    for wanted in ("School: De Kastanje", "Versie van 21 november 2026", "Voorstel."):
        assert wanted in text
    assert "Concept" not in text
    section = paper.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    assert "De Kastanje · 21 november 2026" in section.footer.paragraphs[0].text
    assert paper.core_properties.title == "Onze afspraken over koffie"
    assert paper.core_properties.language == "nl-NL"


def test_the_school_of_the_handbook_or_a_line_to_write_on(look: Callable[..., Page]) -> None:
    """Without a name there is a blank line and never a word that stands for one."""
    form = asking(look, now=NOW)
    assert "School: ____" in words(form)
    form.form.get_by_label("Naam van de school").fill("De Linde")
    assert "School: De Linde" in words(form)
    form.page.reload()
    assert "School: De Linde" in form.paper


def test_the_letter_to_the_mr(look: Callable[..., Page]) -> None:
    """What is asked, which rules for staff change, the law it rests on, and room for an answer."""
    form = filled(look)
    form.pick("Brief aan de MR")
    paper = form.word()
    text = " ".join(" ".join(one.text for one in paper.paragraphs).split())
    for wanted in (
        "in te stemmen met «Onze afspraken over koffie»",
        "Waarom ____",
        "Voorbeeldregel",
        "Koffiewet art. 1",
        "Gecontroleerd op 21 november 2026.",
        "☐ Wij stemmen in.",
        "☐ Wij adviseren iets anders, namelijk:",
    ):
        assert wanted in text
    contents, *answers = paper.tables
    assert [cell.text for row in contents.rows for cell in row.cells] == [
        "1. Begrippen",
        "2. Alle soorten vragen",
        "3. Als het op is",
        "4. Vanaf wanneer",
    ]
    assert len(answers) == 2
    staff = [one.text for one in paper.paragraphs if one.style.name == "List Bullet"]  # type: ignore[union-attr]
    assert staff == [
        "Het personeelsdeel: instemming met de regels voor medewerkers. Artikel 2.1, 3",
        "De hele MR: advies over de koffie. Artikel 2",
    ]


def test_the_letter_beside_the_version_that_holds(look: Callable[..., Page]) -> None:
    """Out of its file: what is new, changed and gone, also after a reload, until it is let go."""
    form = filled(look)
    before = {
        "koffie": {"chosen": ["ja"]},
        "merk": {"text": "Wit"},
        "begin": {"text": "2020-01-01"},
    }
    file = {"handbook": form.id, "version": 1, "edition": "2026-11-21", "answers": before}
    form.pick("Brief aan de MR")
    assert "alles is nieuw" in form.paper
    form.give(json.dumps(file).encode(), to="De versie die nu geldt")
    expect(form.form.locator(".paper")).to_contain_text("Veranderd: 2.7")
    assert len(form.answers()) == len(ANSWERS)
    assert "Nieuw: 2.2–2.6, 2.8–2.9" in form.paper
    assert "Vervallen" not in form.paper
    *_, table = form.word().tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert ["Wij kopen Wit.", "2.7 Wij kopen Zwart."] in rows
    form.page.reload()
    form.pick("Brief aan de MR")
    assert "Veranderd: 2.7" in form.paper
    form.button("Vergelijk niet meer").click()
    assert "alles is nieuw" in form.paper
    form.give(b"{}", to="De versie die nu geldt")
    expect(form.form.locator("#geldt-voorbeeld-vragen-stand")).to_contain_text("geen antwoorden")


def test_once_adopted_it_is_no_proposal(look: Callable[..., Page]) -> None:
    """The day on which the board decided stands in the last article and on the sheet to sign."""
    form = filled(look)
    assert "Voorstel." in form.paper
    form.field("begin").fill("2026-11-01")
    assert "Voorstel." not in form.paper
    assert form.paper.index("Artikel 3. Als het op is") < form.paper.index("4.2 Het bestuur stelde")
    form.pick("Tekenblad")
    assert "Vastgesteld door het bestuur op: 1 november 2026" in form.paper


def test_the_page_for_pupils_and_parents(look: Callable[..., Page]) -> None:
    """Their own words and the school's, one page, and nothing that only staff need."""
    form = filled(look)
    form.pick("Voor leerlingen en ouders")
    lines = [one.text for one in form.word().paragraphs if one.style.name == "List Bullet"]  # type: ignore[union-attr]
    assert lines == [
        "De koffie. Je leraar heeft koffie. De conciërge zet koffie. Op school drinken ze Zwart.",
        "Als het gebouw in brand staat: Voorbeeldnoodlijn, 000 (dag en nacht)",
    ]


def test_the_sheet_to_sign(look: Callable[..., Page]) -> None:
    """Empty rows for name, role, date and signature."""
    form = filled(look)
    form.pick("Tekenblad")
    paper = form.word()
    (table,) = paper.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "Naam",
        "Functie",
        "Datum",
        "Handtekening",
    ]
    assert len(table.rows) == 19
    assert {cell.text for row in table.rows[1:] for cell in row.cells} == {""}
    assert not any("Teken nog niet" in one.text for one in paper.paragraphs)


def test_the_sheet_to_talk_about(look: Callable[..., Page]) -> None:
    """What waits and what is open, with statements and options; then what is agreed."""
    form = asking(look, now=NOW)
    form.field("merk").fill("Zwart")
    form.field("hoeveel", "-later").check()
    form.field("hoeveel", "-wie").fill("de coördinator")
    form.pick("Gespreksblad")
    text = words(form)
    for wanted in (
        "4. Hoeveel kopjes per persoon?",
        "Wie: de coördinator",
        "1. Is er koffie? (verplicht)",
        "Stelling: Zonder koffie geen les.",
        "☐ Nee",
        "Wij kopen Zwart.",
    ):
        assert wanted in text
    assert text.index("Hoeveel kopjes") < text.index("Is er koffie") < text.index("Wij kopen")


def test_wild_text_stays_text(handbook: Callable[..., Project], chromium: Browser) -> None:
    """What ends a script, breaks a line or fills a screen, of authors and of who answers."""
    named = iter(range(1000))
    form = {
        "id": "wild",
        **{name: wild(named) for name in ("title", "intro", "result")},
        **{
            key: [
                {
                    "id": key,
                    **{name: wild(named) for name in ("title", "public")},
                    "text": [{"id": f"{key}-text", "text": wild(named)}],
                }
            ]
            for key in ("opening", "closing")
        },
        "uses": ["gesprek", "leerlingen", "tekenen"],
        "sections": [
            {
                "id": "deel",
                "title": wild(named),
                "questions": [
                    {
                        "id": "constructor",
                        "kind": "een-keuze",
                        "options": [
                            {
                                "id": one,
                                **{name: wild(named) for name in ("text", "clause", "public")},
                            }
                            for one in ("een", "twee")
                        ],
                        **{name: wild(named) for name in ("text", "help", "statement")},
                    },
                    {
                        "id": "valueof",
                        "kind": "kort",
                        "text": wild(named),
                        "clause": f"{wild(named)} [[answer]]",
                        "public": f"{wild(named)} [[answer]]",
                    },
                ],
            }
        ],
    }
    block = yaml.safe_dump({"questionnaire": form}, default_style='"', sort_keys=False)
    built = handbook({"x.md": f"---\ntitle: X\n{{facts}}\n{block}---\n[[questionnaire]]\n"}).build()
    assert built.code == 0, built.output
    with served(built.site) as address:
        page = chromium.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{address}/x/")
        asked = Asking(page, "wild")
        assert asked.answer_all() == 2
        asked.field("valueof").fill(SIGNS)
        asked.form.get_by_label("Naam van de school").fill('<b>"x" & y</b>')
        for name in asked.form.locator(".pick label").all_inner_texts():
            asked.pick(name)
            assert "<script>alert(" in asked.paper
            _, content = asked.download("Word (docx)")
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                assert parts.testzip() is None
                for part in parts.namelist():
                    ElementTree.fromstring(parts.read(part))  # noqa: S314  # our own file
            paragraphs = docx.Document(io.BytesIO(content)).paragraphs
            assert '<b>"x" & y</b>' in " ".join(one.text for one in paragraphs)
        asked.pick("De tekst")
        assert SHOWN in words(asked)
        assert SHOWN in tame(asked.paper)
        _, content = asked.download("Markdown")
        html = Markdown(extensions=["tables"]).convert(content.decode())
        assert SHOWN in tame(rendering.text(html))
        assert {one.tag for one in rendering.elements(html)} <= {
            *("body", "h1", "h2", "p", "strong", "ol", "ul", "li", "a", "blockquote", "br"),
        }
        for wild_ones, there in (("form img", 0), ("form script", 1)):  # its own data is one
            assert page.locator(wild_ones).count() == there
        width = "document.documentElement.scrollWidth"
        assert page.evaluate(width) <= 1280
        asked.button("Met het team op een groot scherm").click()
        asked.button("Begin").click()
        assert "<script>alert(" in asked.form.locator(".team").inner_text()
        assert page.evaluate(width) <= 1280
        assert errors == []
        page.close()


def test_markdown(look: Callable[..., Page]) -> None:
    """Headings, numbers that go on, a table for what waits."""
    form = filled(look)
    form.field("sinds", "-later").check()
    _, content = form.download("Markdown")
    text = content.decode()
    assert text.startswith("# Onze afspraken over koffie\n")
    assert "\n## Artikel 2. Alle soorten vragen\n" in text
    assert "\n2.5 Per persoon zijn er 3 kopjes.\n\n2.6 Wij kopen Zwart.\n" in text
    assert "2.7 Verder geldt: Eén.\\\nTwee." in text
    assert "| 5\\. Vanaf welke dag? |" in text


def test_copy_with_formatting(look: Callable[..., Page]) -> None:
    """Formatted and plain text together on the clipboard."""
    form = filled(look, before=CLIPBOARD)
    form.button("Kopiëren met opmaak").click()
    expect(form.form.locator(".result > .reply")).to_have_text(
        "Gekopieerd. Plak het in Word of Google Docs."
    )
    copied = form.page.evaluate("window.copied")
    assert copied["text/html"].startswith("<h1>Onze afspraken over koffie</h1>")
    assert "<p><strong>2.1 </strong>Er is koffie.</p>" in copied["text/html"]
    assert "2.1 Er is koffie.\n2.2 De conciërge zet koffie. (in" in copied["text/plain"]


def test_copy_where_the_browser_refuses(look: Callable[..., Page]) -> None:
    """The paper is selected and the browser's own copy used, or the reader is told how."""
    refuse = """
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = (name) => { window.asked = name; return window.works; };
    """
    form = filled(look, before=refuse)
    said = form.form.locator(".result > .reply")
    for works, wanted in ((True, "Gekopieerd."), (False, "Ctrl+C")):
        form.page.evaluate("works => { window.works = works }", works)
        form.button("Kopiëren met opmaak").click()
        expect(said).to_contain_text(wanted)
        assert form.page.evaluate("window.asked") == "copy"
        assert form.page.evaluate("getSelection().toString()").startswith("Onze afspraken")


def test_one_paper_on_paper(look: Callable[..., Page]) -> None:
    """The button prints the shown paper alone, on A4, black on white."""
    form = filled(look, dark=True)
    form.page.evaluate("window.print = () => {}")
    form.button("Dit blad afdrukken").click()
    form.page.emulate_media(media="print")
    assert not form.form.locator(".options").first.is_visible()
    assert not form.page.locator("h1#titel").is_visible()
    assert not form.button("Word (docx)").is_visible()
    colour = "getComputedStyle(document.querySelector('.paper p')).color"
    assert form.page.evaluate(colour) == "rgb(0, 0, 0)"
    (text,) = papers.texts(form.page.pdf(prefer_css_page_size=True))
    said = papers.squeezed(text)
    assert papers.squeezed("Onze afspraken over koffie") in said
    assert papers.squeezed("Wij kopen Zwart.") in said
    assert papers.squeezed("Is er koffie?") not in said


def test_from_answers_to_papers(look: Callable[..., Page]) -> None:
    """The coordinator: every answer of the real code typed, and two files for Word.

    The letter names every rule for staff by its number in the text, and each article by its title.
    It fits one sheet, and so do the MR's answer and the page for pupils, in letters of 11 points.
    All of it with the network off, and the page asks for nothing.
    """
    form = asking(look, CODE, now=NOW)
    form.page.context.route(re.compile("^http"), lambda route: route.abort("internetdisconnected"))
    called: list[str] = []
    form.page.on("request", lambda request: called.append(request.url))
    asked = form.answer_all()
    assert asked >= 28
    assert form.progress == f"{asked} van {asked} beantwoord"
    text = words(form)
    form.pick("Brief aan de MR")
    letter = words(form)
    assert "Concept" not in text + letter
    assert "de vertrouwenspersoon" in text
    assert "Instemming van de MR" in letter
    named = form.form.locator(".paper ul li").all_inner_texts()
    assert re.search(r"WMS artikel 12, lid 1\). Artikel \d+(–\d+)?(, [\d.]+(–[\d.]+)?)+$", named[0])
    assert len(named) == 3
    asks, answer = sheets(form)
    assert "Hetantwoord" not in papers.squeezed(asks)
    assert papers.squeezed(answer).count("Handtekening") == 3
    form.pick("Voor leerlingen en ouders")
    (pupils,) = sheets(form)
    assert "0800-0432" in pupils
    for button in ("Word (docx)", "Markdown", "Bewaar als bestand"):
        form.download(button)
    form.button("Maak een link").click()
    assert [url for url in called if not url.startswith("blob:")] == []
