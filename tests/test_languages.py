"""In which language each text is, on the screen, on paper and in Word, also where it is not
translated."""

import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import making
import papers
import rendering
from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.files.opendata import handbook as open_data
from handbook.loading import Loaded
from handbook.model.base import holding, walk
from handbook.publish import CODES
from handbook.reading import tongues
from handbook.sheets.place import Place
from project import HOME, ROOT, Project, address_of, loaded

LONG = 20  # signs of a text that is no name and no word that two languages share


class _Heard(HTMLParser):
    """The texts of a page, each with the language that it is under."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.under: list[tuple[str, str]] = []
        self.said: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in rendering.VOID:
            here = self.under[-1][1] if self.under else ""
            self.under.append((tag, dict(attrs).get("lang") or here))

    def handle_endtag(self, tag: str) -> None:
        while self.under and self.under.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.under and self.under[-1][0] not in ("script", "style"):
            self.said.setdefault(self.under[-1][1], []).append(data)


def heard(path: Path) -> dict[str, list[str]]:
    """All that a page says, by language."""
    made = _Heard(path.read_text(encoding="utf-8")).said
    return {name: [" ".join(one.split()) for one in said] for name, said in made.items()}


def file_of(site: Path, uri: str, folder: str) -> Path:
    """The file of a page."""
    return site / folder / address_of(uri) / "index.html"


def foreign(catalog: Catalog, base: Catalog) -> set[str]:
    """The long texts of pages that are not translated, and of no page that is."""
    found: set[str] = set()
    own: set[str] = set()
    for uri, page in catalog.pages.items():
        shown = base.pages[uri] if page.fallback else page
        said = [shown.title, *(plain.text(base, text) for _, text in shown.texts)]
        (found if page.fallback else own).update(line for one in said for line in one.split("\n"))
    return {one for one in found - own if len(one) >= LONG}


def test_every_page_of_the_handbook_has_its_english(real: Loaded) -> None:
    assert [uri for uri, page in real.catalogs["en"].pages.items() if page.fallback] == []


def proper(page: Page) -> Iterator[str]:
    """The titles and citations on a page, which no edition translates; those in Dutch."""
    for _, _, noun in page.placed():
        for _, part in walk(noun):
            names = [slot.name for slot in holding(type(part), "proper")]
            for held in (
                () if getattr(part, "language", None) else map(part.__getattribute__, names)
            ):
                yield from (held,) if isinstance(held, str) else held or ()


DUTCH = set(re.findall(r"\w+", "het een niet voor wordt naar zijn geen jullie deze ook maar uit"))
SOME = 3  # of these words in one piece of text are no name
NO_NAME = 4  # words of any sort neither, such as that of a term


def test_no_dutch_text_is_read_as_english(site: Path, real: Loaded) -> None:
    """Neither one of a page, nor a title, nor a fixed word of a template."""
    dutch, english = (
        {tongues.bare(plain.text(one, text)) for p in one.pages.values() for _, text in p.texts}
        for one in (real.base, real.catalogs["en"])
    )
    titles = {one for page in real.base.pages.values() for one in proper(page)}
    known = {one for one in (dutch | titles) - english if len(one.split()) >= NO_NAME}
    assert len(known) > 1000
    for uri, page in real.catalogs["en"].pages.items():
        if uri == CODES:  # of what old sheets said, no language was kept
            continue
        said = set(heard(file_of(site, uri, "en"))["en"])
        # What its own text names in Dutch is for its author.
        assert [one for one in known & said if one not in page.document.body] == [], uri
        words = (DUTCH & set(re.findall(r"[a-z]+", one.lower())) for one in said)
        assert [one for one in words if len(one) >= SOME] == [], uri


LANGUAGE = "---\ntitle: {}\n{}\n---\nZie [[law:kluisregel]].\n\n[[list:pages]]\n"
ABROAD = {
    "taal.md": LANGUAGE.format("Taal", "{facts}"),
    "taal.en.md": LANGUAGE.format("Language", "translation: {fingerprint: x}"),
    "wet.md": """---
title: De wet over telefoons in de klas
{facts}
laws:
  - id: kluisregel
    title: De regel over de kluis van de school
    text: Elke telefoon ligt onder de les in de kluis.
    status: geldt
    checked: 2026-11-21
    certainty: voorstel
---
Tekst.
""",
    "onze-school/telefoons.md": """---
title: Onze afspraken over telefoons
page:
  audience: [leraar]
  checked: 2026-11-21
  english: This page says where phones go. It is for staff. Ask the head for more.
---
Tekst.
""",
    "onze-school/kluis.md": "# Wie de sleutel van de kluis heeft\n\nDe conciërge.\n",
}
SUMMARIES = {
    "wet.md": ["Dutch only", "teachers", "21 November 2026"],
    "onze-school/telefoons.md": ["This page says where phones go.", "Dutch only"],
    "onze-school/kluis.md": ["Dutch only", "school leaders", "does not say"],
}


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Loaded]:
    """A small site with pages that are not translated, and what was read for it."""
    project = Project(tmp_path_factory.mktemp("abroad"), ABROAD, None)
    project.without_files()
    built = project.build()
    assert built.code == 0, built.output
    return built.site, project.load()


def test_a_page_without_translation_is_dutch_below_three_sentences(
    abroad: tuple[Path, Loaded],
) -> None:
    """Word for word, within an English frame."""
    site, loaded = abroad
    pages = loaded.catalogs["en"].pages
    assert {uri for uri, page in pages.items() if page.fallback} == {"index.md", *SUMMARIES}
    for uri, said in SUMMARIES.items():
        html, dutch = (file_of(site, uri, f).read_text(encoding="utf-8") for f in ("en", ""))
        one = {e.tag: e for e in rendering.elements(html) if e.tag in ("html", "body")}
        assert one["html"].attributes["lang"] == "nl", uri
        assert one["body"].attributes["lang"] == "en", uri
        english = " ".join(heard(file_of(site, uri, "en"))["en"])
        assert [words for words in said if words not in english] == [], uri
        for name in ("h1", "footer"):
            theirs, ours = (
                next(e.text.split() for e in rendering.elements(page) if e.tag == name)
                for page in (html, dutch)
            )
            assert theirs == ours, uri


def test_no_text_of_such_a_page_is_read_as_english(abroad: tuple[Path, Loaded]) -> None:
    """Wherever a piece of it is shown or named."""
    site, loaded = abroad
    catalog = loaded.catalogs["en"]
    found = foreign(catalog, loaded.base)
    assert len(found) >= len(SUMMARIES)
    for uri in catalog.pages:
        said = heard(file_of(site, uri, "en"))
        assert [one for one in found if one in " ".join(said["en"])] == [], uri
        assert "nl" in said, uri


MARKS = [
    written
    for sign in (tongues.OPEN, tongues.MID, tongues.SHUT)
    for written in (sign.encode(), json.dumps(sign)[1:-1].encode())
]


def test_no_mark_is_left(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".csv", ".ics", ".xml", ".js"):
            data = path.read_bytes()
            assert [sign for sign in MARKS if sign in data] == [], path


@pytest.fixture(scope="module")
def partly(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The handbook without the English of a page of law, of a checklist, and of both on one."""
    root = tmp_path_factory.mktemp("partly")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    gone = ("strafrecht.en.md", "digitaal-burgerschap.en.md", "privacy.en.md")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns(*gone))
    return loaded(root)


def test_a_sheet_that_is_not_translated_is_the_dutch_one(partly: Loaded) -> None:
    """Under a note in English."""
    found = [one for one in partly.shelves["en"].sheets if one.note]
    assert found
    for sheet in found:
        own = partly.shelves["nl"].find(*sheet.place)
        assert own
        assert (sheet.blocks, sheet.intro, sheet.language) == (own.blocks, own.intro, "nl")
        assert sheet.note
        assert sheet.note.language == "en"


def pieces(value: Any, language: str) -> Iterator[tuple[str, str]]:
    """The texts of a sheet, each with its language."""
    if isinstance(value, dict):
        for one in value.values():
            yield from pieces(one, value.get("language") or language)
    elif isinstance(value, list):
        for one in value:
            yield from pieces(one, language)
    elif isinstance(value, str):
        yield from ((name or language, text) for name, text in tongues.pieces(value))


def test_no_dutch_text_is_printed_as_english(partly: Loaded) -> None:
    dutch = foreign(partly.catalogs["en"], partly.base)
    kinds = set()
    for sheet in partly.shelves["en"].sheets:
        found = list(pieces(json.loads(sheet.as_json()), sheet.language))
        said = "\n".join(text for name, text in found if name == "en")
        assert [one for one in dutch if one in said] == [], sheet.name
        kinds |= {name for name, _ in found}
    assert kinds == {"nl", "en"}


@pytest.mark.parametrize("name", ["dreiging", "ouders-60", "privacy"])
def test_files_say_the_language_of_each_part(partly: Loaded, name: str) -> None:
    """A plan that names Dutch laws, a pack with a Dutch checklist, a sheet that is all Dutch."""
    shelf = partly.shelves["en"]
    sheet = Place("en/", str, "").placed(next(s for s in shelf.sheets if s.name == name))
    other = "en" if sheet.note else "nl"
    assert papers.languages(papers.opened(making.made(making.pdf(), sheet))) == {"nl", "en"}
    file = docx.Document(io.BytesIO(making.made(making.docx(sheet.language), sheet)))
    base = file.styles.element.xpath("//w:lang")[0].get(qn("w:val"))
    assert base.startswith(sheet.language)
    said: dict[str, str] = {}
    for run in file.element.body.iter(qn("w:r")):
        lang = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        text = "".join(one.text or "" for one in run.iter(qn("w:t")))
        language = sheet.language if lang is None else lang.get(qn("w:val"))[:2]
        said[language] = f"{said.get(language, '')}\n{text}"
    assert said.keys() == {sheet.language, other}
    dutch = [one for one in foreign(partly.catalogs["en"], partly.base) if one in said["nl"]]
    assert dutch
    assert [one for one in dutch if one in said["en"]] == []
    assert tongues.bare("".join(said.values())) == "".join(said.values())


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_a_mark_changes_no_text(text: str, language: str) -> None:
    if not any(sign in text for sign in (tongues.OPEN, tongues.MID, tongues.SHUT)):
        marked = tongues.said(text, language)
        assert tongues.bare(marked) == text
        assert "".join(one for _, one in tongues.pieces(marked)) == text


def test_marks_become_elements_where_html_can_have_them() -> None:
    said = tongues.said("een [[page:x.md]] b", "nl")
    assert said.count(tongues.OPEN) == 2  # what a quote leads to has a language of its own
    aloud = tongues.as_html(f'<a href="x" aria-label="{tongues.said("een b", "nl")}: c">1</a>')
    assert aloud == '<a lang="nl" href="x" aria-label="een b: c">1</a>'
    whole = tongues.as_html(f"<p><a href='x'>{tongues.said('een', 'nl')}</a></p>")
    assert whole == "<p><a href='x' lang=\"nl\">een</a></p>"
    html = tongues.as_html(f'<p title="{said}">{said}</p><option>{said}</option>')
    before, inside, choice = html.partition("<p")[2].partition(">")
    assert "span" not in before
    text, option = choice.split("<option>")
    assert inside == ">"
    assert text.count('<span lang="nl">') == text.count("</span>") == 2
    assert "span" not in option


STALE = '---\ntitle: Title\ntranslation: {fingerprint: "x"}\n---\nText.\n'


def test_open_data_says_what_is_stale_and_what_is_not_translated(
    handbook: Callable[..., Project],
) -> None:
    project = handbook({"x.md": HOME, "x.en.md": STALE, "y.md": HOME})
    loaded = project.load()
    edition = making.edition(loaded.catalogs["en"], Place("en/", lambda uri: f"en/{uri}", ""))
    found = {page.address: (page.language, page.stale) for page in open_data(edition).pages}
    assert found == {"en/x.md": ("en", True), "en/y.md": ("nl", False)}
