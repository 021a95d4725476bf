"""In which language each text is, on the screen, on paper and in Word, also where it is not
translated."""

from __future__ import annotations

import io
import json
import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import making
import papers
import rendering
from handbook.catalog import plain
from handbook.files.opendata import handbook as open_data
from handbook.publish import CODES
from handbook.reading import tongues
from handbook.sheets.place import Place
from project import HOME, ROOT, loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from handbook.catalog.index import Catalog
    from handbook.loading import Loaded
    from project import Project

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


def heard(path: Path) -> dict[str, str]:
    """All that a page says, by language."""
    made = _Heard(path.read_text(encoding="utf-8"))
    return {name: " ".join(" ".join(said).split()) for name, said in made.said.items()}


def file_of(site: Path, uri: str, folder: str = "") -> Path:
    """The file of a page."""
    stem = uri.removesuffix(".md").removesuffix("index")
    return site / folder / stem / "index.html"


def foreign(catalog: Catalog, base: Catalog) -> set[str]:
    """The long texts of pages that are not translated, and of no page that is."""
    found: set[str] = set()
    own: set[str] = set()
    for uri, page in catalog.pages.items():
        shown = base.pages[uri] if page.fallback else page
        said = [shown.title, *(plain.text(base, text) for _, text in shown.texts)]
        (found if page.fallback else own).update(line for one in said for line in one.split("\n"))
    return {one for one in found - own if len(one) >= LONG}


def test_a_page_is_in_the_language_of_its_text(site: Path, real: Loaded) -> None:
    """Without a translation that is Dutch, word for word, within an English frame that says so."""
    seen = 0
    for uri, page in real.catalogs["en"].pages.items():
        html = file_of(site, uri, "en").read_text(encoding="utf-8")
        one = {e.tag: e for e in rendering.elements(html) if e.tag in ("html", "body", "h1")}
        assert one["html"].attributes["lang"] == page.language, uri
        # The walker of this test stands in a body of its own; that of the page is the last.
        assert one["body"].attributes.get("lang", page.language) == "en", uri
        if page.fallback:
            seen += 1
            dutch = rendering.elements(file_of(site, uri).read_text(encoding="utf-8"))
            title = next(e.text for e in dutch if e.tag == "h1")
            assert title in heard(file_of(site, uri, "en"))["nl"], uri
            ours = [e.text.split() for e in dutch if "page-foot" in e.attributes.get("class", "")]
            theirs = [
                e.text.split()
                for e in rendering.elements(html)
                if "page-foot" in e.attributes.get("class", "")
            ]
            assert ours == theirs, uri
    assert seen


def test_no_dutch_text_is_read_as_english(site: Path, real: Loaded) -> None:
    """Wherever a piece of a page without a translation is shown or named."""
    pieces = foreign(real.catalogs["en"], real.base)
    assert len(pieces) > 50
    marked = 0
    for uri in real.catalogs["en"].pages:
        if uri == CODES:  # of what old sheets said, no language was kept
            continue
        said = heard(file_of(site, uri, "en"))
        assert [one for one in pieces if one in said["en"]] == [], uri
        marked += "nl" in said
    assert marked > 20


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
