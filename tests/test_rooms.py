"""Arrows between the rooms of the core point one way, and each library has one door."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

HOOKS = ROOT / "hooks"
# Each room may use those above it and none below it.
ROOMS = (
    "store",
    "problems",
    "model",
    "frontmatter",
    "wording",
    "parse",
    "school",
    "body",
    "quotes",
    "translations",
    "index",
    "anchors",
    "checks",
    "cards",
    "references",
    "lawclock",
    "related",
    "pages",
    "catalog",
    "labels",
    "phrases",
    "plain",
    "screen",
    "year",
    "timetable",
    "pictures",
    "guide",
    "opendata",
    "coverage",
    "answers",
    "codes",
    "paper",
    "overview",
    "ledger",
    "verdicts",
    "templates",
    "render",
    "outputs",
    "markup",
    "__main__",
)
DOORS = {
    "mkdocs": ("engine", "main"),
    "material": ("engine", "main"),
    "mkdocs_static_i18n": ("engine", "main"),
    "jinja2": ("templates",),
    "icalendar": ("paper",),
    "typst": ("paper",),
    "segno": ("paper",),
    "odfdo": ("paper",),
    "docx": ("paper",),
    "markupsafe": ("render", "main"),
    "yaml": ("frontmatter",),
    "markdown": ("markup",),
    "pydantic": ("model", "wording", "parse", "school", "guide", "opendata", "coverage", "screen"),
    "pydantic_core": ("wording", "parse"),
}
# Type hints of an event need the name of what MkDocs passes.
ONLY_FOR_TYPES = {("main", "jinja2")}


def room(path: Path) -> str:
    """The room that a file belongs to."""
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return parts[1] if parts[0] == "handbook" and len(parts) > 1 else parts[0]


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, those for types only included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports stand in full"
            yield from (f"{node.module}.{name.name}" for name in node.names)


FILES = sorted(HOOKS.rglob("*.py"))
IMPORTS = [(path, name) for path in FILES for name in imports(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_room_is_known(path: Path) -> None:
    assert room(path) in (*ROOMS, "main", "engine", "__init__")


def test_every_room_stands() -> None:
    assert {room(path) for path in FILES} == {*ROOMS, "main", "engine", "__init__"}


def test_arrows_never_point_up() -> None:
    wrong = []
    for path, name in IMPORTS:
        parts = name.split(".")
        if parts[0] != "handbook" or room(path) in ("main", "engine"):
            continue
        here = ROOMS.index(room(path))
        if ROOMS.index(parts[1]) > here:
            wrong.append(f"{path.relative_to(HOOKS)} imports {name}")
    assert wrong == []


def test_each_library_has_one_door() -> None:
    wrong = []
    for path, name in IMPORTS:
        library = name.split(".")[0]
        doors = DOORS.get(library)
        if doors and room(path) not in doors and (room(path), library) not in ONLY_FOR_TYPES:
            wrong.append(f"{path.relative_to(HOOKS)} imports {name}")
    assert wrong == []


def test_core_knows_no_engine() -> None:
    core = [(path, name) for path, name in IMPORTS if "handbook" in path.parts]
    assert [name for _, name in core if name.split(".")[0] in ("engine", "main")] == []


def test_engine_knows_nothing_of_the_core() -> None:
    engine = [(path, name) for path, name in IMPORTS if room(path) == "engine"]
    assert [name for _, name in engine if name.split(".")[0] in ("handbook", "main")] == []


def test_types_only_stay_types() -> None:
    for name, library in ONLY_FOR_TYPES:
        tree = ast.parse((HOOKS / f"{name}.py").read_text(encoding="utf-8"))
        run = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        assert library not in {getattr(node, "module", None) for node in run}
