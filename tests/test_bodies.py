"""What an author can write in the text of a page, and the one message for each mistake."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from project import Project

CORPUS = yaml.safe_load((Path(__file__).parent / "cases/bodies.yml").read_text(encoding="utf-8"))
HEAD = "---\ntitle: Titel\n{facts}\n---\n"
ABOVE = HEAD.count("\n")


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """All problems of all texts of the corpus by the name of their page, checked in one run."""
    texts = {f"map/fout-{n}.md": one["text"] for n, one in enumerate(CORPUS["wrong"])}
    texts |= {f"map/goed-{n}.md": one for n, one in enumerate(CORPUS["good"])}
    texts |= CORPUS["beside"]
    pages = {path: f"{HEAD}{text}\n" for path, text in texts.items()}
    project = Project(tmp_path_factory.mktemp("bodies"), pages, None)
    for name in CORPUS["files"]:
        (project.docs / name).write_bytes(b"x")
    found = defaultdict(list)
    for problem in project.check():
        file, _, rest = problem.partition(":")
        found[file.removeprefix("docs/")].append(rest)
    return found


def test_each_mistake_is_one_message(problems: dict[str, list[str]]) -> None:
    wrong = {}
    for n, one in enumerate(CORPUS["wrong"]):
        said = problems[f"map/fout-{n}.md"]
        first = f"{one['line'] + ABOVE} "
        well = len(said) == one.get("many", 1) and said[0].startswith(first)
        if not well or one["says"] not in said[0]:
            wrong[one["text"]] = (one["line"] + ABOVE, one["says"], said)
    assert wrong == {}


def test_what_is_well_passes(problems: dict[str, list[str]]) -> None:
    assert {
        text: said
        for n, text in enumerate(CORPUS["good"])
        if (said := problems[f"map/goed-{n}.md"])
    } == {}
    assert [said for path in CORPUS["beside"] for said in problems[path]] == []
