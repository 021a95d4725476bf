"""Under which key a sheet is kept: that of another sheet, or of other code, is another."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import making
import rooms
from handbook.files import docx, ods, pdf, setting
from handbook.files.maker import Maker
from handbook.sheets.place import Links, Place
from handbook.sheets.sheet import Sheet
from project import Project

LIST = """---
title: Titel
{{facts}}
checklist: {{id: {0}, title: L, groups: [{{id: g, title: G, items: [{{id: a, text: Nu.}}]}}]}}
---
"""
MAKERS = {"docx": docx, "ods": ods, "pdf": pdf}
# What these give stands in the key itself.
GIVEN = {"handbook.files.ods", "handbook.files.rows"}
LINKS = Links("https://x.example/a/", "")


def shapes(folder: Path = making.SHAPES) -> dict[str, Maker]:
    """What makes each kind of file that is kept, as if it is asked for the first time."""
    docx._maker.cache_clear()
    ods._made_with.cache_clear()
    setting.made_with.cache_clear()
    nl = making.pdf().labels
    return {"docx": docx.Docx(nl), "ods": ods.Ods(folder / "table", nl), "pdf": pdf.Pdf(folder, nl)}


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    shapes()


@pytest.fixture
def sheets(handbook: Callable[..., Project]) -> list[Sheet]:
    """Two sheets with the same words."""
    pages = {f"{name}.md": LIST.format(name) for name in ("een", "twee")}
    every = handbook(pages).load().shelves["nl"].sheets
    return [Place("", str, "").placed(one) for one in every]


def made_by(name: str) -> list[Path]:
    """Our own modules that make a kind of file."""
    start, graph = f"handbook.files.{name}", rooms.arrows()
    every = {start, *rooms.reached(graph, start)} - GIVEN
    return [rooms.MODULES[one].path for one in sorted(every) if one.startswith("handbook.files.")]


@pytest.mark.parametrize("name", MAKERS)
def test_other_code_gives_another_key(
    name: str, sheets: list[Sheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shapes()[name].key(sheets[0], LINKS)
    read = Path.read_text
    files = made_by(name)
    assert files
    for changed in files:

        def other(path: Path, *args: str, changed: Path = changed, **more: str) -> str:
            return read(path, *args, **more) + ("#" if path.samefile(changed) else "")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "read_text", other)
            assert shapes()[name].key(sheets[0], LINKS) != before, changed
    assert shapes()[name].key(sheets[0], LINKS) == before


@pytest.mark.parametrize("name", ["ods", "pdf"])
def test_another_shape_gives_another_key(name: str, sheets: list[Sheet], tmp_path: Path) -> None:
    before = shapes()[name].key(sheets[0], LINKS)
    copied = Path(shutil.copytree(making.SHAPES, tmp_path / "sheets"))
    assert shapes(copied)[name].key(sheets[0], LINKS) == before
    path = sorted(copied.glob("table/**/*.xml") if name == "ods" else copied.glob("*.typ"))[0]
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert shapes(copied)[name].key(sheets[0], LINKS) != before


def test_each_file_has_a_key_of_its_own(sheets: list[Sheet]) -> None:
    """Another sheet, another kind of paper with the same words, another kind of file."""
    paper = [replace(sheets[0], format=one) for one in pdf.TEMPLATES]
    found = [shapes()["pdf"].key(one, LINKS) for one in (*paper, sheets[1])]
    found += [shapes()[name].key(one, LINKS) for name in ("docx", "ods") for one in sheets]
    assert len(set(found)) == len(found) == len(pdf.TEMPLATES) + 5
    assert shapes()["pdf"].key(sheets[0], Links("https://x.example/b/", "")) not in found
