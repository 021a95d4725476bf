"""What a build keeps for the next one: pages as they were read, and compiled templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handbook.reading import frontmatter
from handbook.store import Store
from project import FACTS, ROOT
from test_builds import good, hashes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from project import Project

PAGE = f"""---
title: Titel
{FACTS}
checklist:
  id: lijst
  title: Lijst
  groups: [{{id: g, title: Groep, items: [{{id: a, text: Doe dit.}}]}}]
---
Tekst.
"""
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: data[:0],
    "cut off": lambda data: data[: len(data) // 2],
    "changed": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "of another": lambda data: b"0" * len(data),
}


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: p.name)
def test_a_kept_page_is_the_same(tmp_path: Path, path: Path) -> None:
    data = path.read_bytes()
    plain = frontmatter.read(data, "x.md")
    store = Store(tmp_path)
    assert frontmatter.read_again(data, "x.md", store) == plain
    assert frontmatter.read_again(data, "x.md", store) == plain
    assert len(list(tmp_path.iterdir())) == 1


def test_a_page_with_a_problem_is_never_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for _ in range(2):
        _, problems = frontmatter.read_again(b"---\ntitle: a\ntitle: b\n---\n", "x.md", store)
        assert [problem.line for problem in problems] == [3]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_broken_is_made_again(handbook: Callable[..., Project], damage: str) -> None:
    """And then it is whole again; the site is the same each time."""
    project = handbook({"x.md": PAGE})
    site = hashes(good(project.build()).site)
    kept = {path: path.read_bytes() for path in (project.root / ".cache").glob("*/*")}
    assert {path.parent.name for path in kept} == {"pages", "sheets", "templates"}
    for path, data in kept.items():
        path.write_bytes(DAMAGE[damage](data))
    assert hashes(good(project.build()).site) == site
    again = {path: path.read_bytes() for path in kept}
    assert {p for p in kept if again[p] != kept[p] and p.parent.name == "pages"} == set()
    assert {p for p in kept if len(again[p]) != len(kept[p])} == set()


def test_a_changed_page_is_read_anew(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": PAGE})
    good(project.build())
    project.page("x.md", PAGE.replace("Doe dit.", "Doe dat."))
    html = good(project.build()).page("x")
    assert "Doe dat." in html
    assert "Doe dit." not in html


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "folder")
    assert store.get("x", lambda: b"made") == b"made"
    assert store.find("x") is None
