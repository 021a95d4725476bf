"""Menus that name what is not there, or that have another shape than a menu."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import fields
import rendering
from handbook.catalog.index import Catalog
from handbook.catalog.menus import complete, flat
from handbook.loading import Loaded
from handbook.reading.menus import FILE, pages_of
from project import HOME, ROOT, Project, yaml_of

CASES_IN = Path(__file__).parent / "cases"
CASES = yaml_of(CASES_IN / "menus.yml")
PAGES = dict.fromkeys(("index.md", "wet/index.md", "wet/plichten.md"), HOME)


def test_menus(handbook: Callable[..., Project]) -> None:
    project = handbook(PAGES)
    wrong = []
    for case in CASES:
        written = case.get("text") or yaml.safe_dump(
            {k: case[k] for k in ("menus", "aside") if k in case}
        )
        project.page(FILE, written)
        found, said = project.check(), case.get("said", [])
        told = [part in one for part, one in zip(said, found, strict=False)]
        if len(found) != len(said) or not all(told) or not all(f"docs/{FILE}:" in o for o in found):
            wrong.append((case, found))
    assert wrong == []


@pytest.mark.parametrize("key", ["markdown_extensions", "nav"])
def test_what_is_said_elsewhere(key: str, handbook: Callable[..., Project]) -> None:
    project = handbook(PAGES)
    path = project.root / "mkdocs.yml"
    path.write_text(f"{path.read_text('utf-8')}{key}: [index.md]\n", "utf-8")
    (problem,) = project.check()
    assert problem.startswith("mkdocs.yml:")
    assert f" {key}: " in problem


NAMED: list[Any] = [
    {"Start": "index.md"},
    {"Wet": ["wet/index.md", {"Diep": ["wet/diep.md"]}]},
    {"Over": ["over/index.md", "mee/index.md", "voor-wie.md"]},
]
TITLES = {
    "index.md": "Start",
    "wet/index.md": "Wet",
    "wet/diep.md": "Diep",
    "over/index.md": "Over",
}
ADDED = {
    "nothing to add": ([], NAMED),
    "a page of a folder comes after the last": (
        ["wet/a.md", "mee/b.md"],
        [
            NAMED[0],
            {"Wet": ["wet/index.md", {"Diep": ["wet/diep.md"]}, "wet/a.md"]},
            {"Over": ["over/index.md", "mee/index.md", "voor-wie.md", "mee/b.md"]},
        ],
    ),
    "a new folder gets a menu": (
        ["kamp/a.md", "onze-school/b.md", "kamp/c.md"],
        [*NAMED, {"T kamp/a.md": ["kamp/a.md", "kamp/c.md"]}, {"Eigen": ["onze-school/b.md"]}],
    ),
    "a loose page stands by itself": (["a.md", "b.md"], [*NAMED, "a.md", "b.md"]),
}


def titled(handbook: Callable[..., Project], titles: Mapping[str, str]) -> Catalog:
    """A catalogue of pages that have nothing but a title."""
    return handbook({u: f"---\ntitle: {title}\n---\n" for u, title in titles.items()}).load().base


@pytest.mark.parametrize(("extra", "wanted"), ADDED.values(), ids=ADDED)
def test_menus_are_completed(
    extra: list[str], wanted: list[Any], handbook: Callable[..., Project]
) -> None:
    pages = [*pages_of(NAMED), *extra]
    catalog = titled(handbook, {uri: TITLES.get(uri, f"T {uri}") for uri in pages})
    before, own = json.dumps(NAMED), catalog.labels.own_menu
    said = json.loads(json.dumps(wanted).replace('"Eigen"', json.dumps(own)))
    assert complete(NAMED, catalog) == said
    assert json.dumps(NAMED) == before


def test_a_school_names_the_menu_of_its_own_pages(handbook: Callable[..., Project]) -> None:
    """In the menu and on the home page, in each language; without a name it has one of ours."""
    home = HOME.replace("---\nHier", f"{fields.HOME}---\nHier").replace("Begin", "Start")
    home = home.replace(fields.PAGE, "x.md")
    words = "home: {question: Q?, doors: {deur: {title: D, text: T.}}}"
    english = f"---\ntitle: X\ntranslation: {{fingerprint: x}}\n{words}\n---\nX.\n"
    project = handbook({"x.md": home, "x.en.md": english, "onze-school/a.md": HOME})
    for name in ("", 'Zo & "zo" <'):
        project.school(f"menu: {json.dumps(name)}\n")
        loaded = project.load()
        assert [str(one) for one in loaded.problems] == []
        for catalog in loaded.catalogs.values():
            shown = rendering.elements(rendering.renderer(catalog, "x.md").home())
            heading = next(one for one in shown if one.attributes.get("id") == "onze-school")
            called = name or catalog.labels.own_menu
            assert complete(["x.md"], catalog)[-1] == {called: ["onze-school/a.md"]}
            assert heading.text == (name or catalog.labels.own_pages)


def test_pages_without_a_menu(handbook: Callable[..., Project]) -> None:
    catalog = titled(handbook, {"index.md": "Start", "a/b.md": "B"})
    assert complete([], catalog) == [{"B": ["a/b.md"]}, "index.md"]
    assert flat([], catalog) == [("B", ["a/b.md"]), ("Start", ["index.md"])]


MOST_IN_THE_ROW = 7
WRONG_TURNS = 2  # of all tasks


def ours() -> dict[str, list[str]]:
    """The pages of each menu of the handbook."""
    return {
        name: pages_of([{name: below}])
        for item in _named()["menus"]
        for name, below in item.items()
    }


def _named() -> dict[str, Any]:
    made: dict[str, Any] = yaml_of(ROOT / "docs" / FILE)
    return made


def test_a_menu_is_called_as_the_page_that_it_opens(real: Loaded) -> None:
    """In the file too, where people read the names."""
    titles = {name: real.base.pages[pages[0]].title for name, pages in ours().items()}
    assert [name for name in titles if titles[name] != name] == ["Start"]


def test_the_row_is_short() -> None:
    firsts = {pages[0] for name, pages in ours().items() if name != "Start"}
    aside = set(_named()["aside"])
    assert aside < firsts
    assert len(firsts - aside) <= MOST_IN_THE_ROW


def test_readers_find_their_way_by_the_names_of_menus() -> None:
    """A menu that does not list what someone looks for is a wrong turn."""
    tasks = yaml_of(CASES_IN / "finding.yml")
    menus = ours()
    assert all(any(task["page"] in pages for pages in menus.values()) for task in tasks)
    wrong = [task["task"] for task in tasks if task["page"] not in menus[task["first"]]]
    assert len(wrong) <= WRONG_TURNS, wrong
