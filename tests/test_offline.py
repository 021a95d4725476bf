"""What a build keeps for readers without a network: whole pages, a version per language."""

import json
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from engine.web import offline
from project import FACTS, ROOT, Project

HTML = '<body>\n<p class="kept" hidden></p>\n<h1>Één</h1>\n<p>Bel 112.</p>\n'
KEPT = offline.Kept(
    ("", "a/"), ("b.css?v=1",), "Van &lt;nu&gt;.", "<h1>Offline</h1>\n<p>Bel 112.</p>\n"
)
WORKER = "// Bewaart.\n"


def site(root: Path, **texts: str) -> Path:
    """A site with two pages, a style sheet and a worker, or other ``texts`` for some."""
    files = {"index.html": HTML, "a/index.html": HTML.replace("112", "113"), "b.css": "a {}"}
    for name, text in {**files, "sw.js": WORKER, **texts}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def written(root: Path, kept: offline.Kept = KEPT) -> tuple[dict[str, Any], dict[str, Any]]:
    """What stands above the worker for the one language there is, and the file of its pages."""
    offline.write(root, {"": kept})
    head, rest = (root / "sw.js").read_text(encoding="utf-8").split("\n", 1)
    assert rest == WORKER
    above = json.loads(head.removeprefix("const KEPT = ").removesuffix(";"))
    return above[""], json.loads((root / offline.PAGES).read_text(encoding="utf-8"))


def page(packed: dict[str, Any], steps: list[int]) -> str:
    """A text as the worker puts it together."""
    return "\n".join(packed["lines"][line] for line in accumulate(steps))


def test_every_page_is_whole_and_tells_its_version(tmp_path: Path) -> None:
    above, packed = written(site(tmp_path))
    assert above == {"version": packed["version"], "assets": ["b.css?v=1"]}
    noted = HTML.replace('<p class="kept" hidden></p>', '<p class="kept">Van &lt;nu&gt;.</p>')
    assert page(packed, packed["pages"][""]) == noted
    assert page(packed, packed["pages"]["a/"]) == noted.replace("112", "113")
    assert page(packed, packed["away"]) == KEPT.away
    assert len(packed["lines"]) == len(set(packed["lines"]))


CHANGES: dict[str, tuple[dict[str, str], offline.Kept, bool]] = {
    "nothing": ({}, KEPT, True),
    "another day": ({}, KEPT._replace(note="Van morgen."), True),
    "a page that is not kept": ({"c/index.html": "x"}, KEPT, True),
    "a page": ({"a/index.html": HTML}, KEPT, False),
    "a file that pages load": ({"b.css": "a { }"}, KEPT, False),
    "another file": ({"c.css": "a {}"}, KEPT._replace(assets=("b.css?v=1", "c.css")), False),
    "fewer pages": ({}, KEPT._replace(pages=("",)), False),
    "the page for the rest": ({}, KEPT._replace(away="<h1>Weg</h1>"), False),
}


@pytest.mark.parametrize(("texts", "kept", "same"), CHANGES.values(), ids=CHANGES)
def test_the_version_changes_with_what_is_kept(
    tmp_path: Path, texts: dict[str, str], kept: offline.Kept, *, same: bool
) -> None:
    before, _ = written(site(tmp_path / "before"))
    after, _ = written(site(tmp_path / "after", **texts), kept)
    assert (before["version"] == after["version"]) is same


def test_a_language_without_pages_keeps_nothing(tmp_path: Path) -> None:
    offline.write(site(tmp_path), {"": KEPT._replace(pages=())})
    assert (tmp_path / "sw.js").read_text(encoding="utf-8").startswith("const KEPT = {};\n")
    assert not (tmp_path / offline.PAGES).exists()


def test_a_site_without_a_worker_stays_as_it_is(tmp_path: Path) -> None:
    (site(tmp_path) / "sw.js").unlink()
    offline.write(tmp_path, {"": KEPT})
    assert not (tmp_path / offline.PAGES).exists()


PAGES = {"nu/index.md": f"---\ntitle: Nu\n{FACTS}\n---\n[[list:incidents]]\n"}


@pytest.mark.parametrize("wanted", [True, False])
def test_a_school_can_do_without(handbook: Callable[..., Project], *, wanted: bool) -> None:
    """Then no page asks for the worker, and the one that is out there takes itself away."""
    project = handbook(PAGES)
    project.without_files()
    (project.docs / "sw.js").write_bytes((ROOT / "docs/sw.js").read_bytes())
    built = project.build(OFFLINE=str(int(wanted)))
    assert built.code == 0, built.output
    worker = (built.site / "sw.js").read_text(encoding="utf-8")
    assert worker.startswith("const KEPT = {};\n") is not wanted
    assert ("data-worker" in built.page("nu")) is wanted
    assert (built.site / offline.PAGES).exists() is wanted
