"""A document that a school has, taken in as a draft of a page."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown

import documents
from handbook import commands
from handbook.loading.taking import draft, keeping, tables, telling
from handbook.loading.taking.draft import Draft
from handbook.loading.taking.nodes import Grid, Heading, NotTakenError, Paragraph, Points, Span
from handbook.loading.taking.signs import clean
from handbook.loading.taking.writing import Writer
from handbook.reading import examples, grammar
from project import HOME, ROOT, Project, yaml_of

CASES = yaml_of(Path(__file__).parent / "cases/taking.yml")
TODAY = date(2026, 12, 1)


def content(case: dict[str, Any]) -> bytes:
    """The bytes of the document of a case."""
    if "document" in case:
        made: bytes = getattr(documents, case["document"])()
        return made
    return case["text"].encode() if "text" in case else bytes.fromhex(case["bytes"])


def stored(case: dict[str, Any], folder: Path) -> Path:
    """The document of a case as a file."""
    path = folder / f"{case['name']}{case.get('ending', '.md')}"
    path.write_bytes(content(case))
    return path


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A handbook without pages of a school."""
    return Project(tmp_path_factory.mktemp("taking"), {"index.md": HOME}, None)


@pytest.fixture(scope="module")
def taken(project: Project) -> dict[str, tuple[str, Draft]]:
    """Every draft by the name of its case, with its file."""
    return {
        case["name"]: keeping.take(stored(case, project.root), project.docs, TODAY)
        for case in CASES["taken"]
    }


def wrong(case: dict[str, Any], made: Draft, said: list[str]) -> Iterator[Any]:
    """What a case asks for and its page does not have."""
    lines = made.text.split("\n")
    persons = [one for _, one in made.persons]
    said = [*said, *(one for _, one in made.todo)]
    yield from (one for one in case.get("page", ()) if one not in lines)
    yield from (one for one in case.get("words", ()) if one not in made.text)
    yield from (("never", one) for one in case.get("never", ()) if one in made.text)
    yield from (one for one in case.get("says", ()) if not any(one in line for line in said))
    yield from (
        one for one in case.get("persons", ()) if not any(f"«{one}»" in line for line in persons)
    )
    yield from (one for one in case.get("nobody", ()) if any(one in line for line in persons))


def test_each_document_is_the_page_that_it_should_be(
    project: Project, taken: dict[str, tuple[str, Draft]]
) -> None:
    problems = project.load().problems
    found = {}
    for case in CASES["taken"]:
        file, made = taken[case["name"]]
        said = [str(one) for one in problems if one.file == file]
        missing = list(wrong(case, made, said))
        if missing or len(said) != case.get("problems", 0):
            found[case["name"]] = (missing, said, made.text)
    assert found == {}
    files = {file for file, _ in taken.values()}
    assert [str(one) for one in problems if one.file not in files] == []


TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "a", "img", "br"),
    *("table", "thead", "tbody", "tr", "th", "td", "strong", "em", "sub", "sup", "div", "hr"),
}
SIGNS = "abA1 0.-+#*_`[](){}<>|!?~^=&;:\\\"'@/\u00eb\u201c\u2013\u2022\n"
LEADS = ("https://", "http://", "mailto:", "tel:", "#", "../assets/school/")


def shown(text: str) -> html.HtmlElement:
    """A text of a page as a reader gets it."""
    made = Markdown(extensions=grammar.extensions(), extension_configs=grammar.OPTIONS)
    return html.fromstring(f"<main>{made.convert(text)}</main>")


def test_no_document_brings_more_than_words(taken: dict[str, tuple[str, Draft]]) -> None:
    for _, made in taken.values():
        page = shown(made.text.split("\n---\n", 1)[1])
        assert {one.tag for one in page.iterdescendants()} <= TAGS
        for one in page.iterdescendants():
            assert set(one.attrib) <= {"id", "href", "src", "alt", "title", "class", "start"}
            address = one.get("href", one.get("src", "#"))
            assert address.startswith(LEADS)


@given(st.text(SIGNS, max_size=30))
@example("a | b\n--- | ---")
@example("*x* __y__ `z` ~~~ [a]: b [c](d) {#e} &copy; <b> ![f](g)")
@example("[[law:x]] *[HTML]: y")
@example("a\\")
@example("Regel #")
@example("1. a")
def test_a_reader_sees_every_sign_of_a_text(text: str) -> None:
    words = (Span(clean(text)),)
    plain = " ".join(clean(text).split())
    assume(plain)
    list_of_one = Points(numbered=False, items=((Paragraph(words),),))
    for block in (Paragraph(words), Heading(1, plain), Grid(((words,) * 2,) * 2), list_of_one):
        writer = Writer({})
        writer.page([block])
        page = shown("\n".join(writer.lines))
        for link in page.xpath("//a[@class='headerlink']"):
            link.drop_tree()
        many = 4 if isinstance(block, Grid) else 1
        assert page.text_content().split() == plain.split() * many, block


@pytest.mark.parametrize("name", ["sjablonen.md", "sjablonen.en.md"])
def test_every_template_of_a_page_is_a_good_page(
    handbook: Callable[..., Project], name: str
) -> None:
    text = (ROOT / "docs/meewerken" / name).read_text(encoding="utf-8")
    found = re.findall(r"^```markdown\n(.*?)^```$", text, re.S | re.M)
    assert len(found) == 4
    assert [one for one in found if not list(examples.left_in(one))] == []  # none goes out so
    pages = {f"onze-school/{number}.md": one for number, one in enumerate(found)}
    real = ("nu/naaktbeeld.md", "taken/stel-de-norm.md")  # what the rules are about
    places = re.findall(r"at: (?:plan|checklist):([a-z-]+)#([a-z-]+)", text)
    named = "".join((ROOT / "docs" / one).read_text(encoding="utf-8") for one in real)
    assert [one for one in places if not all(f" id: {name}\n" in named for name in one)] == []
    assert {one.split()[2] for one in handbook(pages).check()} <= {f"«{one}»" for one, _ in places}


def test_what_is_left_to_do_stands_on_its_line(taken: dict[str, tuple[str, Draft]]) -> None:
    _, made = taken["a protocol of Word"]
    lines = made.text.split("\n")
    told = {said: lines[number - 1] for number, said in made.todo}
    assert told[draft.AUDIENCE].startswith("  audience:")
    assert told[tables.MERGED] == "| Wie | Wat | Wanneer |"
    assert lines[made.persons[0][0] - 1].startswith("Vertrouwenspersoon:")


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_what_cannot_be_taken_is_refused_in_a_sentence(
    project: Project, case: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    path = stored(case, project.root)
    there = sorted(project.docs.rglob("*"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        assert commands.main(["neem", str(path)]) == 1
    (said,) = capsys.readouterr().out.splitlines()
    assert case["says"] in said
    assert str(path) in said
    assert sorted(project.docs.rglob("*")) == there


@pytest.fixture
def alone(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A handbook in the folder where commands run."""
    made = handbook({"index.md": HOME})
    monkeypatch.chdir(made.root)
    return made


def test_a_second_document_leaves_the_first(
    alone: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = stored({"name": "a", "text": "# Regels\n\nEen zin."}, alone.root)
    (alone.docs / "assets/school").mkdir(parents=True)
    (alone.docs / "assets/school/regels-2-1.png").write_bytes(b"x")
    assert [commands.main(["neem", str(path)]) for _ in range(2)] == [0, 0]
    own = alone.docs / "onze-school"
    assert sorted(one.name for one in own.iterdir()) == ["regels-3.md", "regels.md"]
    assert "docs/onze-school/regels-3.md staat klaar" in capsys.readouterr().out


def test_what_the_check_refuses_is_told_before_what_to_look_at(
    alone: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    image = f'<p>Zie <img src="{documents.inline_png()}"></p><p>Juf Anneke</p>'
    image += "<p>Bel. Maak een screenshot van het naaktbeeld en bewaar het in het dossier.</p>"
    path = stored({"name": "Plein", "text": image, "ending": ".html"}, alone.root)
    monkeypatch.setenv("HOME", str(path.parent))  # a shell leaves ~ behind FILE= as it is
    assert commands.main(["neem", f"~/{path.name}"]) == 0
    said = capsys.readouterr().out.splitlines()
    headings = [telling.REPAIR, telling.LOOK, telling.PICTURES, telling.PERSONS]
    assert [line for line in said if line in headings] == headings
    assert said[2].startswith("docs/onze-school/plein.md:9 dit beeld heeft geen woorden")
    assert said[3].startswith(
        "docs/onze-school/plein.md:14 hier kan het over seksuele beelden gaan"
    )
    assert said[-1].startswith("docs/onze-school/plein.md:11 «Juf Anneke»")


def test_what_is_no_file_of_a_school_is_not_taken(alone: Project) -> None:
    with pytest.raises(NotTakenError, match=re.escape(keeping.NAMELESS)):
        keeping.take(Path(), alone.docs, TODAY)
    with pytest.raises(NotTakenError, match="dit is een map"):
        keeping.take(alone.docs, alone.docs, TODAY)
    with pytest.raises(NotTakenError, match=re.escape(keeping.INSIDE)):
        keeping.take(alone.docs / "index.md", alone.docs, TODAY)
    with pytest.raises(NotTakenError, match=re.escape(keeping.GONE)):
        keeping.take(alone.root / "weg.docx", alone.docs, TODAY)


def test_nothing_is_left_where_not_all_could_be_written(alone: Project) -> None:
    path = stored({"name": "a", "document": "pictured", "ending": ".html"}, alone.root)
    (alone.docs / "onze-school").write_text("geen map", encoding="utf-8")
    with pytest.raises(NotTakenError, match="kan ik niet schrijven"):
        keeping.take(path, alone.docs, TODAY)
    assert list((alone.docs / "assets").rglob("*.png")) == []
