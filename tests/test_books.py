"""Chapters and the whole handbook as a book: every page, every text, every reference."""

import json
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

import making
import papers
import rendering
from engine import settings
from fields import PAGE
from handbook import commands
from handbook.catalog.index import Catalog
from handbook.checking.quoting import LARGE
from handbook.files.book import BookPdf
from handbook.loading import Loaded
from handbook.model.kinds import KINDS
from handbook.publish.books import WHOLE, Books
from handbook.sheets.book import lists, pages, records
from handbook.sheets.book.binding import Bindery, Book, Menu
from handbook.sheets.book.pages import Leaf
from handbook.sheets.compose.desk import Desk
from handbook.sheets.place import Edition, Place
from handbook.sheets.shelf import Shelf
from handbook.store import Store
from making import SHAPES
from project import ROOT, Project
from test_builds import BOTH
from test_hostile import HOSTILE, Writer, load

ONLINE = Place("", partial(settings.address, ""), "https://vos.example/")
LONG = "w" * 400 + "{}" + "w" * 400
TYPST = '#panic("{0}") $x^2$ @{0} <{0}> *{0}* _{0}_ `{0}` [{0}] \\{0} ~ -- // {0} /* {0} */'


def books_of(real: Loaded, language: str) -> Books:
    """The books of a language, kept nowhere."""
    edition = Edition(real.shelves[language], ONLINE, making.TODAY)
    return Books(edition, real.menus.items, making.SHAPES, Store(ROOT / "nowhere"))


@pytest.fixture(scope="module", params=["nl", "en"])
def books(request: pytest.FixtureRequest, real: Loaded) -> Books:
    """The books of a language."""
    return books_of(real, request.param)


@pytest.fixture
def whole(books: Books) -> Book:
    """The whole handbook of a language."""
    return books.by_name[WHOLE]()


def bound(catalog: Catalog) -> Book:
    """A book of one page, whatever it is about."""
    page = catalog.pages.get(PAGE) or catalog.pages["x.md"]
    leaf = Leaf(Desk(catalog), Shelf(catalog), "", page)
    return Book(catalog, "Boek", (Menu("Menu", (page.uri,)),), {page.uri: tuple(leaf.parts())})


def printed(catalog: Catalog) -> str:
    """The words of that book as a PDF."""
    made = BookPdf(SHAPES, ONLINE).make(bound(catalog))
    return papers.squeezed("".join(papers.texts(made)))


def test_every_page_is_there_once_unless_it_is_about_the_site(whole: Book) -> None:
    found = [page.uri for page in whole.pages]
    left_out = [page.uri for page in whole.left_out]
    away = {uri for uri in whole.catalog.pages if uri not in (*found, *left_out)}
    assert len(found) == len(set(found))
    assert away == {
        *("index.md", "blad/index.md", "hulp/alles.md", "over/index.md", "over/privacy.md"),
        *("over/toegankelijkheid.md", "meewerken/index.md", "meewerken/velden.md"),
        *("meewerken/voorbeeld.md", "meewerken/sjablonen.md", "school/waar-staan-wij.md"),
    }
    assert left_out == []


def test_every_reference_in_a_book_leads_to_a_place_in_it(books: Books, whole: Book) -> None:
    inside = {to for to in whole.asked if to.partition("#")[0] in whole.leaves}
    data = json.loads(books.maker.data(whole))
    named = {page["uri"] for chapter in data["chapters"] for page in chapter["pages"]}
    assert len(inside) > 200
    assert {to.partition("#")[0] for to in inside} <= named
    assert {to for to in inside if to not in whole.places} == set()


def test_chapters_have_names_of_their_own(books: Books) -> None:
    assert [*books.by_name][-1] == WHOLE
    assert len(books.by_name) == 11


def test_every_kind_and_every_overview_has_its_shape() -> None:
    quoted = {kind.quote for kind in KINDS if kind.quote}
    apart = {"pack", "card"}  # which have too many sheets, or sizes of their own
    assert records.MADE.keys() | {*pages.SHEETS, *apart} == quoted
    large = {f"{kind}:{name}" for kind, names in LARGE.items() for name in names}
    assert lists.MADE.keys() | {*lists.SCREEN} == large
    assert not lists.MADE.keys() & {*lists.SCREEN}


def test_contents_name_each_page_of_a_chapter_and_its_number(real: Loaded) -> None:
    books = books_of(real, "nl")
    book = books.by_name["klas"]()
    made = books.maker.make(book)
    titles = [page.title for page in book.pages]
    with papers.opened(made) as paper:
        levels = papers.levels(paper)
        assert papers.outline(paper) == [(titles[0], titles[1:])]
        assert papers.languages(paper) == {"nl"}
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    contents = papers.words(made, 1)
    for title, at in papers.headings(made).items():
        assert papers.squeezed(title) in contents
        assert contents.partition(papers.squeezed(title))[2].lstrip(".").startswith(str(at + 1))
    assert BookPdf(books.maker.template.parent, books.maker.place).make(book) == made


def test_a_place_elsewhere_has_its_address_and_a_place_here_its_page(real: Loaded) -> None:
    bindery = Bindery(real.shelves["nl"], [Menu("Wet", ("wet/index.md", "wet/privacy.md"))])
    text = "".join(papers.texts(BookPdf(SHAPES, ONLINE).make(bindery.whole())))
    assert "Privacy op school (bladzijde 4)" in text
    assert "(vos.example/wet/plichten/)" in text


@pytest.mark.parametrize("texts", [HOSTILE["markup"], LONG, TYPST])
def test_text_stays_text_in_a_book(handbook: Callable[..., Project], texts: str) -> None:
    catalog = load(handbook, BOTH).catalogs["nl"]
    words = printed(Writer(texts).catalog(catalog))
    begin = papers.squeezed(texts.partition("{}")[0].partition("{0}")[0])
    assert words.count(begin) > 100


def test_every_text_of_a_page_is_in_its_book(handbook: Callable[..., Project]) -> None:
    writer = Writer("{}")
    book = bound(writer.catalog(load(handbook, {}).catalogs["nl"]))
    said = " ".join(rendering.strings(json.loads(BookPdf(SHAPES, ONLINE).data(book))))
    missed = {place for place, text in writer.written if text not in said}
    assert missed == {
        *("Home.question", "Door.title", "Door.text"),  # of the front door
        *("PageFacts.also", "Advice.whom", "OwnRule.whom"),  # for the search, and for a picture
        "PageFacts.english",  # above a page that is not translated
        *("OwnRule.at", "Basis.fingerprint", "Basis.text"),  # where a rule goes
        # On sheets of their own: what a questionnaire makes, agreements, a short form.
        *("Question.clause", "Question.public", "Option.clause", "Option.public"),
        *("TextArticle.title", "Paragraph.text", "TextArticle.public", "Part.public"),
        *("Ask.text", "HelpLine.text", "PackLine.text", "ShortLine.text"),
        *("Letter.about", "Letter.greeting", "PackPart.write", "Statement.text", "Statement.ask"),
    }


def test_body_stays_as_it_was_written(handbook: Callable[..., Project]) -> None:
    body = (
        "Eerst *schuin* en **vet** en `code`.\n\n## Kop {#kop}\n\n1. een\n2. twee\n\n    diep\n\n"
        "| a | b |\n| - | - |\n| [kop](#kop) | \\*ster\\* |\n\n"
        '!!! note "Let op"\n    In de doos.\n\n'
        "> citaat\n\n[[school:Coordinator]] belt. #panic(1) $x$ @y. Mail <veilig@x.example>.\n"
    )
    project = handbook({"x.md": f"---\ntitle: Titel\n{{facts}}\n---\n{body}"})
    book = bound(project.load().catalogs["nl"])
    assert [type(block).__name__ for _, block in book.leaves["x.md"]] == [
        *("Said", "Head", "Points", "Table", "Box", "Box", "Said"),
    ]
    words = printed(book.catalog)
    for one in ("Eerstschuinenvetencode.", "diep", "*ster*", "Letop", "Indedoos.", "citaat"):
        assert one in words
    assert "Decoördinatorvanjullieschoolbelt.#panic(1)$x$@y.Mailveilig@x.example." in words


def test_command_writes_what_is_asked_and_names_what_there_is(
    handbook: Callable[..., Project],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "---\ntitle: {}\n{facts}\n---\nTekst.[[sector:vo]] Meer.[[sector]]\n"
    project = handbook(
        {"wet/index.md": text.replace("{}", "Wet", 1)}, menus=[{"W": ["wet/index.md"]}]
    )
    (project.root / "overrides").symlink_to(ROOT / "overrides")
    monkeypatch.chdir(project.root)
    assert commands.main(["book"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "book/wet.pdf",
        "book/handboek.pdf",
    ]
    assert (project.root / "book/wet.pdf").read_bytes().startswith(b"%PDF")
    assert commands.main(["book", "--chapter", "klas"]) == 1
    assert "«klas»" in (said := capsys.readouterr().out)
    assert "wet, handboek" in said
    assert commands.main(["book", "--language", "fr"]) == 1
    assert "«fr»" in capsys.readouterr().out
    (project.root / "book/wet.pdf").unlink()
    (project.root / "book/wet.pdf").mkdir()
    assert commands.main(["book", "--chapter", "wet"]) == 1
    assert "book/ kan ik niet schrijven" in capsys.readouterr().out
    project.page("wet/index.md", "---\ntitle: Wet\n---\n")
    assert commands.main(["book"]) == 1
    assert "docs/wet/index.md:1" in capsys.readouterr().out


def test_site_offers_each_chapter_at_its_first_page(handbook: Callable[..., Project]) -> None:
    """A build, because the link, the file and the list of all files must agree; it says how far
    it is. The chapter of a school's own pages is not called as the first of them."""
    text = "---\ntitle: {}\n{{facts}}\n---\nTekst.\n"
    items = "items: [{id: a, text: A}]"
    listed = f"{{facts}}\nchecklist: {{id: l, title: L, groups: [{{id: g, title: G, {items}}}]}}"
    pages = {"wet/index.md": text.format("Wet"), "wet/a.md": text.format("Eén")}
    pages |= {f"onze-school/{name}.md": text.format(name) for name in ("app", "gsm")}
    pages["wet/a.md"] = pages["wet/a.md"].replace("{facts}", listed)
    project = handbook(pages, menus=["index.md", {"Wet": ["wet/index.md", "wet/a.md"]}])
    built = project.build(BOOKS="1", TOLD="1")
    assert built.code == 0, built.output
    assert "Hoofdstuk 2 is gezet." in built.output
    assert "Nederlands: 4 van 4 bestanden klaar." in built.output
    assert (built.site / "onze-school/app/hoofdstuk-onze-school.pdf").is_file()
    made = (built.site / "wet/hoofdstuk-wet.pdf").read_bytes()
    size = f"{round(len(made) / 1000)} kB"
    assert f"({len(papers.texts(made))} bladzijden, {size})" in built.page("wet")
    assert 'href="./hoofdstuk-wet.pdf"' in built.page("wet")
    assert "hoofdstuk" not in built.page("wet/a")
