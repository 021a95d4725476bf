"""Menus that name what is not there, or that have another shape than a menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from project import HOME, LANGUAGES, loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from project import Project

CASES = yaml.safe_load((Path(__file__).parent / "cases/menus.yml").read_text(encoding="utf-8"))
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
