"""Whatever an author types comes out as text, and size breaks nothing."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest

import fields
import rendering
from fields import every_field, free, used
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.loading import Loaded
from handbook.model.base import Noun
from handbook.model.page import Head
from handbook.model.phone import Phone
from handbook.model.school import QUOTED, Role, School, roles
from handbook.sheets.codes import SIGNS
from project import Project

N = TypeVar("N", bound=Noun)
EVERYTHING = fields.everything()
MARKUP = (
    "<script>alert({})</script><img src=x onerror=alert(1)>\"'><b onclick='x'>"
    " &lt;i&gt; &amp; </p></article> *a* _b_ `c` [d](javascript:e) {{{{ f }}}} {{% g %}} \\0"
)


class Writer:
    """Writes a text of its own in every free field of a noun, and remembers which."""

    def __init__(self, make: str) -> None:
        self.make = make
        self.written: list[tuple[str, str]] = []

    def text(self, owner: type[Noun], name: str, old: str) -> str:
        """The next text; a clause keeps the place of its answer."""
        new = self.make.format(f"tekst{len(self.written)}einde")
        self.written.append((f"{owner.__name__}.{name}", new))
        return new + " [[answer]]" * ("[[answer]]" in old)

    def value(self, owner: type[Noun], name: str, value: Any) -> Any:
        """A value with its texts replaced."""
        if isinstance(value, Noun):
            return self.noun(value)
        if isinstance(value, tuple):
            return tuple(self.value(owner, name, one) for one in value)
        if isinstance(value, str) and free(owner, name):
            new = self.text(owner, name, value)
            return Phone(new) if isinstance(value, Phone) else new
        return value

    def noun(self, noun: N) -> N:
        """A noun with all its texts replaced."""
        names = [name for name in type(noun).model_fields if name in noun.model_fields_set]
        update = {name: self.value(type(noun), name, getattr(noun, name)) for name in names}
        return noun.model_copy(update=update)

    def page(self, page: Page) -> Page:
        """A page with all its texts replaced."""
        nouns = {key: tuple(map(self.noun, found)) for key, found in page.nouns.items()}
        return replace(
            page,
            title=self.text(Head, "title", page.title),
            description=self.text(Head, "description", page.description),
            nouns=nouns,
        )

    def catalog(self, catalog: Catalog) -> Catalog:
        """A catalog with all its texts replaced; its records are those of its pages."""
        pages = {uri: self.page(page) for uri, page in catalog.pages.items()}
        values = {name: self.text(School, name, "") for name in {*QUOTED} - {*roles(School())}}
        filled = {name: self.text(Role, name, "") for name in ("role", "email")}
        person = Role().model_copy(update=filled)
        people = dict.fromkeys(roles(School()), person)
        school = School().model_copy(update=values | people)
        return replace(catalog, pages=pages, school=school)


HOSTILE = {
    "markup": MARKUP,
    "long-words": "w" * 5000 + "{}" + "w" * 5000,
    "right-to-left": "\u05e9\u05dc\u05d5\u05dd {} \u0645\u0631\u062d\u0628\u0627 \u202eom\u202c",
    "signs": "\U0001f469\u200d\U0001f467 \u6f22 e\u0301 {} \ufdfd \U0001d54f \u200b.",
}


def load(handbook: Callable[..., Project], more: dict[str, str]) -> Loaded:
    """A handbook with every field of every kind, and pages beside it."""
    everything = EVERYTHING.replace("\n  example: true", "")
    everything = everything.replace("meewerken/index.md", fields.PAGE)
    for zeros in ('"000-000 00 00"', '"000"'):  # which only an example may have
        everything = everything.replace(zeros, '"0800-1234"')
    loaded = handbook({fields.PAGE: everything, **more}).load()
    assert [str(problem) for problem in loaded.problems] == []
    return loaded


@pytest.fixture
def everything(handbook: Callable[..., Project]) -> Loaded:
    """A handbook of one page with every field of every kind."""
    return load(handbook, {})


CODE = re.compile(rf"Code [{SIGNS}]{{3}} [{SIGNS}]{{4}}")
LINE = re.compile(r"<tspan.*?</tspan>", re.S)


def shown(catalog: Catalog) -> str:
    """All HTML that the core makes of a page."""
    view = rendering.renderer(catalog, fields.PAGE)
    return f"{view.brief()}{view.home()}{rendering.whole(view)}{view.foot()}"


def skeleton(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes.

    A long text takes more lines of a picture, each a ``tspan``, and an address may break at each of
    its signs.
    """
    found = rendering.elements(html)
    return [(one.tag, tuple(one.attributes)) for one in found if one.tag not in ("tspan", "wbr")]


def all_text(html: str) -> str:
    """The text of a page, of its attributes and of what its scripts get, on one line.

    A picture cuts a long text; the whole text stands in its label. The code of a sheet changes
    with its text.
    """
    found = rendering.elements(LINE.sub("", html))
    values = [value for one in found for value in one.attributes.values()]
    values += rendering.strings(rendering.data(html))
    text = " ".join(" ".join([found[0].text, *values]).split())
    text = CODE.sub("Code", text)
    return re.sub(r"tel:[0-9]+", "", text)  # only the digits of a number, by design


def test_every_field_is_there(everything: Loaded) -> None:
    page = everything.catalogs["nl"].pages[fields.PAGE]
    nouns = [noun for _, _, noun in page.placed()]
    assert every_field() - used(nouns) == {"PageFacts.example"}


def test_text_stays_text_everywhere(everything: Loaded) -> None:
    """Also on a page of another language: see test_builds.py."""
    catalog = everything.catalogs["nl"]
    plain = Writer("{}")
    tame = shown(plain.catalog(catalog))
    bones, said = skeleton(tame), all_text(tame)
    for name, texts in HOSTILE.items():
        hostile, expected = Writer(texts), said
        wild = shown(hostile.catalog(catalog))
        assert skeleton(wild) == bones, name
        for (_, text), (_, markup) in zip(plain.written, hostile.written, strict=True):
            expected = expected.replace(text, markup)
        assert all_text(wild) == expected, name


def test_every_text_is_shown(everything: Loaded) -> None:
    writer = Writer("{}")
    html = all_text(shown(writer.catalog(everything.catalogs["nl"])))
    missed = {place for place, text in writer.written if text not in html}
    paper = {"Letter.about", "Letter.greeting", "PackPart.short", "PackPart.write"}
    stands = {"OwnRule.at", "OwnRule.whom", "Basis.fingerprint", "Basis.text"}  # where a rule goes
    # The first is for the search alone, the second for a page that is not translated.
    assert missed == {"PageFacts.also", "PageFacts.english", *stands, *paper}


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "&a [", "! ["])
def test_depth_is_a_problem_and_no_crash(handbook: Callable[..., Project], sign: str) -> None:
    deep = sign * 100_000
    problems = handbook({"x.md": f"---\ntitle: T\n{{facts}}\nover:\n  {deep}\n---\n"}).check()
    assert len(problems) == 1
    assert problems[0].startswith("docs/x.md:")
