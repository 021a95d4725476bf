"""The way out when MkDocs stops: ProperDocs, its continuation, builds the same site, anywhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from project import HOME, ROOT, Project, build
from test_builds import ENGLISH, good, hashes

GONE = "raise ImportError('MkDocs is weg.')\n"


@pytest.fixture
def without(tmp_path: Path) -> str:
    """A folder that stands in the way of MkDocs, for PYTHONPATH."""
    folder = tmp_path / "without"
    (folder / "mkdocs").mkdir(parents=True)
    (folder / "mkdocs" / "__init__.py").write_text(GONE, encoding="utf-8")
    return str(folder)


@pytest.mark.faults
def test_mkdocs_itself_builds_nothing_then(tmp_path: Path, without: str) -> None:
    """Or the tests below would say nothing."""
    done = build(ROOT, tmp_path / "site", PYTHONPATH=without)
    assert done.code != 0
    assert "MkDocs is weg." in done.output


def copied(source: Path, target: Path) -> None:
    """A copy with days of its own, of which the last file of a folder came first."""
    if source.is_dir():
        target.mkdir(parents=True)
        for path in sorted(source.iterdir(), reverse=True):
            copied(path, target / path.name)
    else:
        shutil.copyfile(source, target)


def test_the_real_site_is_the_same(site: Path, tmp_path: Path, without: str) -> None:
    """Every file, to the last byte: no page names what made it.

    Nor where, when and by whom: in a folder, an order, a time zone and a tongue of its own.
    """
    other, home = tmp_path / "elders", tmp_path / "thuis"
    kept = (".cache/letter", ".cache/sheets", ".cache/templates")  # each has a test of its own
    for name in ("docs", "hooks", "overrides", "mkdocs.yml", *kept):
        copied(ROOT / name, other / name)
    home.mkdir()
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    elsewhere |= {"HOME": str(home), "PYTHONPATH": without}
    after = good(build(other, tmp_path / "site", "properdocs", **elsewhere))
    assert hashes(after.site) == hashes(site)


LIST = """---
title: Blad
{facts}
checklist: {id: lijst, title: L, groups: [{id: g, title: G, items: [{id: a, text: A.}]}]}
---
"""


def test_a_published_site_is_the_same(handbook: Callable[..., Project], without: str) -> None:
    """With the address of a school there is a sitemap too.

    The first is a quick build, as most tests ask for: so that gives what one from the start does.
    """
    project = handbook({"index.md": HOME, "x.md": HOME, "x.en.md": ENGLISH, "y.md": LIST})
    project.school("site: https://veilig.kastanje.test/\n")
    before = hashes(good(project.build()).site)
    assert {"sitemap.xml", "en/x/index.html", "y/lijst.pdf", "y/lijst.docx"} < before.keys()
    after = good(build(project.root, project.root / "after", "properdocs", PYTHONPATH=without))
    assert hashes(after.site) == before
