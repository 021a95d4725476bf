"""The golden cases: pages in, and exactly what must come out of them.

Each file under ``cases/`` is one case; its first line says what it shows.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rendering
from handbook.catalog.page import Page
from project import Project, text, yaml_of

CASES = Path(__file__).parent / "cases"


def cases(kind: str) -> list[Any]:
    """The cases of one kind as parameters of a test."""
    paths = sorted((CASES / kind).glob("*.yml"))
    return [pytest.param(yaml_of(path), id=path.stem) for path in paths]


def given(case: dict[str, Any]) -> dict[str, bytes]:
    """The pages of a case as they stand in their files."""
    return {
        path: text(content)
        .replace("\n", case.get("newline", "\n"))
        .encode(case.get("encoding", "utf-8"))
        for path, content in case["pages"].items()
    }


def dumped(page: Page, key: str) -> list[dict[str, Any]]:
    """The nouns of a block, less whatever was not written."""
    return [
        noun.model_dump(mode="json", exclude_defaults=True, exclude_computed_fields=True)
        for noun in page.nouns[key]
    ]


@pytest.mark.parametrize("case", cases("parse"))
def test_parse(handbook: Callable[..., Project], case: dict[str, Any]) -> None:
    page = handbook({"x.md": case["page"]}).load().catalogs["nl"].pages["x.md"]
    assert {key: dumped(page, key) for key in case["nouns"]} == case["nouns"]
    assert (page.title, page.description) == (case["title"], case.get("description", ""))


@pytest.mark.parametrize("case", cases("problems"))
def test_problems(handbook: Callable[..., Project], case: dict[str, Any]) -> None:
    project = handbook(given(case))
    if "school" in case:
        project.school(case["school"])
    assert project.check() == case["problems"]


@pytest.mark.parametrize("case", cases("translations"))
def test_translations(handbook: Callable[..., Project], case: dict[str, Any]) -> None:
    loaded = handbook(case["pages"]).load()
    assert [str(problem) for problem in loaded.problems] == case["problems"]
    assert [str(note) for note in loaded.notes] == case["notes"]
    if "words" in case:
        page = loaded.catalogs["en"].pages["x.md"]
        assert {key: dumped(page, key) for key in case["words"]} == case["words"]
        assert (page.title, page.stale) == (case["title"], case["stale"])


@pytest.mark.parametrize("path", sorted((CASES / "render").glob("*.yml")), ids=lambda p: p.stem)
def test_render(handbook: Callable[..., Project], path: Path, pytestconfig: pytest.Config) -> None:
    case = yaml_of(path)
    loaded = handbook(case["pages"]).load()
    assert [str(problem) for problem in loaded.problems] == []
    view = rendering.renderer(loaded.catalogs[case.get("language", "nl")], case.get("page", "x.md"))
    html = rendering.tidy(rendering.whole(view))
    if pytestconfig.getoption("record"):
        record(path, html)
    assert html == yaml_of(path)["html"].strip()


def record(path: Path, html: str) -> None:
    """Write what a case gives now as what it must give; read the difference before you keep it."""
    kept = path.read_text(encoding="utf-8").partition("\nhtml:")[0]
    lines = "".join(f"  {line}\n" for line in html.split("\n"))
    path.write_text(f"{kept}\nhtml: |\n{lines}", encoding="utf-8", newline="\n")
