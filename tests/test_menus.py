"""Menus that name what is not there, or that have another shape than a menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from mkdocs.utils.yaml import yaml_load

from engine.web.navigation import pages_of
from project import HOME, LANGUAGES, ROOT, loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook.loading import Loaded
    from project import Project

CASES_IN = Path(__file__).parent / "cases"
CASES = yaml.safe_load((CASES_IN / "menus.yml").read_text(encoding="utf-8"))
PAGES = dict.fromkeys(("index.md", "wet/index.md", "wet/plichten.md"), HOME)


def test_menus(handbook: Callable[..., Project]) -> None:
    project = handbook(PAGES)
    languages = [{"locale": name, "default": name == LANGUAGES[0]} for name in LANGUAGES]
    wrong = []
    for case in CASES:
        settings = {"plugins": [{"i18n": {"languages": languages}}], "nav": case["nav"]}
        (project.root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        found = [str(problem) for problem in loaded(project.root).problems]
        said = case.get("said", [])
        told = [part in one for part, one in zip(said, found, strict=False)]
        if len(found) != len(said) or not all(told) or not all("mkdocs.yml:" in o for o in found):
            wrong.append((case, found))
    assert wrong == []


def test_markdown_is_for_the_handbook(handbook: Callable[..., Project]) -> None:
    project = handbook(PAGES)
    path = project.root / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + "markdown_extensions: [footnotes]\n", "utf-8")
    (problem,) = project.check()
    assert problem.startswith("mkdocs.yml:")
    assert " markdown_extensions: " in problem


MOST_IN_THE_ROW = 7
WRONG_TURNS = 2  # of all tasks


def ours() -> dict[str, list[str]]:
    """The pages of each menu of the handbook."""
    nav = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    return {name: pages_of([{name: below}]) for item in nav for name, below in item.items()}


def test_a_menu_is_called_as_the_page_that_it_opens(real: Loaded) -> None:
    """In mkdocs.yml too, where people read the names."""
    titles = {name: real.base.pages[pages[0]].title for name, pages in ours().items()}
    assert [name for name in titles if titles[name] != name] == ["Start"]


def test_the_row_is_short() -> None:
    settings = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    firsts = {pages[0] for name, pages in ours().items() if name != "Start"}
    aside = set(settings["extra"]["aside"])
    assert aside < firsts
    assert len(firsts - aside) <= MOST_IN_THE_ROW


def test_readers_find_their_way_by_the_names_of_menus() -> None:
    """A menu that does not list what someone looks for is a wrong turn."""
    tasks = yaml.safe_load((CASES_IN / "finding.yml").read_text(encoding="utf-8"))
    menus = ours()
    assert all(any(task["page"] in pages for pages in menus.values()) for task in tasks)
    wrong = [task["task"] for task in tasks if task["page"] not in menus[task["first"]]]
    assert len(wrong) <= WRONG_TURNS, wrong
