"""What a build keeps for the next one: sheets, the letter, and compiled templates."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from handbook.screen.templates import Compiled
from handbook.store import Store
from project import FACTS, Project, quick
from test_builds import good

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
# What becomes of a file that was kept; the second is what was kept beside it.
DAMAGE: dict[str, Callable[[bytes, bytes], bytes]] = {
    "empty": lambda data, _: data[:0],
    "cut off": lambda data, _: data[: len(data) // 2],
    "changed": lambda data, _: data[:-1] + bytes([data[-1] ^ 1]),
    "of another": lambda _, other: other,
}


def kept(folder: Path) -> dict[Path, bytes]:
    """All that a build left for the next one."""
    return {path: path.read_bytes() for path in (folder / ".cache").glob("*/*")}


def test_what_is_broken_is_made_again_and_what_is_old_goes(
    handbook: Callable[..., Project],
) -> None:
    """And then all is whole again; a changed page is shown as it is now."""
    project = handbook({"x.md": PAGE})
    good(project.build())
    whole = kept(project.root)
    assert {path.parent.name for path in whole} == {"letter", "sheets", "templates"}
    assert len([path for path in whole if path.parent.name == "sheets"]) == 3
    ways = list(DAMAGE.values())
    for place, (path, data) in enumerate(sorted(whole.items())):
        other = next(
            one for beside, one in whole.items() if beside.parent == path.parent and one != data
        )
        path.write_bytes(ways[place % len(ways)](data, other))
    project.page("x.md", PAGE.replace("Doe dit.", "Doe dat."))
    html = good(quick(project.root, project.site)).page("x")
    assert "Doe dat." in html
    assert "Doe dit." not in html
    again = kept(project.root)
    assert len(again) == len(whole)
    assert {path.parent.name for path in whole.keys() ^ again.keys()} == {"sheets"}
    both = whole.keys() & again.keys()
    assert {path for path in both if len(again[path]) != len(whole[path])} == set()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_not_whole_is_not_found(
    tmp_path: Path, damage: Callable[[bytes, bytes], bytes]
) -> None:
    store = Store(tmp_path)
    store.keep("x", b"made of x")
    assert store.find("x") == b"made of x"
    (file,) = tmp_path.iterdir()
    store.keep("y", b"made of y")
    (other,) = set(tmp_path.iterdir()) - {file}
    file.write_bytes(damage(file.read_bytes(), other.read_bytes()))
    assert store.find("x") is None
    assert store.get("x", lambda: b"made again") == b"made again"
    assert store.find("x") == b"made again"


def test_what_nobody_asked_for_is_thrown_away(tmp_path: Path) -> None:
    """What an older build left, and not what this one found, kept or got."""
    older = Store(tmp_path)
    for name in ("left", "found", "got"):
        older.keep(name, name.encode())
    store = Store(tmp_path)
    assert store.find("found") == b"found"
    assert store.get("got", lambda: b"new") == b"got"
    store.keep("kept", b"kept")
    (tmp_path / "half.1234").write_bytes(b"of a build that was broken off")
    store.prune()
    assert {store.find(name) for name in ("found", "got", "kept")} == {b"found", b"got", b"kept"}
    assert len(list(tmp_path.iterdir())) == 3
    assert Store(tmp_path).find("left") is None


def test_with_nothing_kept_nothing_is_thrown_away(tmp_path: Path) -> None:
    store = Store(tmp_path / "folder")
    store.prune()
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "folder")
    assert store.get("x", lambda: b"made") == b"made"
    assert store.find("x") is None


def test_templates_of_one_text_are_kept_apart(tmp_path: Path) -> None:
    for _ in ("made", "kept"):
        templates = Environment(
            loader=DictLoader({"a": "x", "b": "x"}),
            autoescape=True,
            bytecode_cache=Compiled(Store(tmp_path)),
        )
        assert [templates.get_template(name).name for name in "ab"] == ["a", "b"]
    assert len(list(tmp_path.iterdir())) == 2
