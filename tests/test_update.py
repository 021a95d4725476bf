"""A school takes in a release: nothing of it is met, lost or switched on again."""

from pathlib import Path

import pytest
import yaml

import forks
from engine import settings
from forks import Repository
from handbook import commands, ledger
from handbook.ledger.changes import present
from handbook.loading.forked import base, telling
from project import HOME, ROOT, loaded
from test_outgoing import PNG
from test_since import LIST

KEPT_FREE = (*base.OWN, *base.SAVED)
SITE, GITLAB = base.SAVED
LEFT_OUT = "klas/lijst.md"
OLD, NEW = "verankeren", "vasthouden"
ADDED = "---\ntitle: Een nieuwe stap\n{facts}\n---\nDe tekst.\n"
ENGLISH = '---\ntitle: A new step\ntranslation: {fingerprint: "0"}\n---\nThe text.\n'
VALUES = {
    **{"name": "De Kastanje", "sector": ["po"], "languages": ["nl"], "menu": "Zo doen wij het"},
    "left_out": [LEFT_OUT],
}
# What no page is, and each release may change.
FRAME = (
    *("Makefile", "README.md", "CHANGELOG.md", "mkdocs.yml", "school.voorbeeld.yml"),
    *("requirements.txt", ".gitignore", "overrides/main.html", "hooks/main.py"),
    *base.SAVED[SITE],
)


# Enough for a release that changes more than thirty files.
PAGES = {
    "index.md": HOME,
    "menus.yml": f"menus:\n  - index.md\n  - Stappen: [stappen/{OLD}.md]\n",
    ledger.NAME: ledger.as_text(ledger.Book()),
    LEFT_OUT: LIST,
    f"stappen/{OLD}.md": ADDED,
    f"stappen/{OLD}.en.md": ENGLISH,
    **{f"{folder}/pagina-{number}.md": HOME for folder in ("nu", "wet") for number in range(16)},
}


@pytest.fixture
def core(tmp_path: Path) -> Repository:
    """A small handbook in a repository of its own, with the frame of the real one."""
    made = Repository(tmp_path / "core")
    for name in (*FRAME, ".gitattributes"):
        made.write(name, (ROOT / name).read_text(encoding="utf-8"))
    for path, content in PAGES.items():
        made.write(f"docs/{path}", content)
    return forks.begun(made.root)


@pytest.fixture
def fork(core: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A school that uses every place of its own, and has kept what it had."""
    made = core.fork(tmp_path / "fork")
    made.write("school.yml", yaml.safe_dump(VALUES))
    for number in range(20):
        made.write(f"docs/onze-school/regel-{number}.md", ADDED.replace("stap", f"{number}"))
    made.write("docs/onze-school/foto.md", f"{HOME}\n![Ons plein](../assets/school/plein.png)\n")
    (made.root / "docs/assets/school").mkdir(parents=True)
    (made.root / "docs/assets/school/plein.png").write_bytes(PNG)
    made.write(SITE, core.read(*base.SAVED[SITE]))
    made.write(GITLAB, "pages: {}\n")
    monkeypatch.chdir(made.root)
    assert commands.main(["codes"]) == 0
    made.commit("Our school")
    return made


def release(core: Repository) -> None:
    """Change more than thirty files, rename a page, add one in two languages, and mark it all."""
    pages = sorted((core.root / "docs/nu").glob("*.md"))
    pages += sorted((core.root / "docs/wet").glob("*.md"))
    assert len(pages) > 30
    for path in pages:
        path.write_text(f"{path.read_text(encoding='utf-8')}\nOok dit.\n", encoding="utf-8")
    for end in (".md", ".en.md"):
        core.git("mv", f"docs/stappen/{OLD}{end}", f"docs/stappen/{NEW}{end}")
    for path in [*(core.root / "docs").rglob("*.md"), *(core.root / "docs").rglob("*.yml")]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f"{OLD}.md", f"{NEW}.md"), encoding="utf-8")
    core.write("docs/klas/erbij.md", ADDED)
    core.write("docs/klas/erbij.en.md", ENGLISH)
    for name in FRAME:
        mark = "<!-- -->" if name.endswith((".md", ".html")) else "# Nieuw."
        core.write(name, f"{core.read(name)}{mark}\n")
    path = core.root / "docs" / ledger.NAME
    made = loaded(core.root)
    shelves = tuple(made.shelves.values())
    assert made.problems == ()
    ledger.add(path, ledger.new(made.ledger, shelves), present(shelves, "2027.1"))
    core.commit("Release 2027.1")


def test_a_release_is_taken_in_without_a_conflict(
    core: Repository, fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = {path: path.read_bytes() for path in fork.root.rglob("*") if is_own(fork.root, path)}
    assert len(ours) > 20
    assert commands.main(["update"]) == 0
    assert SITE not in capsys.readouterr().out
    release(core)
    fork.take_in()
    assert fork.git("status", "--porcelain") == ""
    assert {path: path.read_bytes() for path in ours} == ours
    assert (fork.root / "docs/klas/erbij.en.md").is_file()
    assert settings.read(fork.root / settings.FILE).languages == ("nl",)
    capsys.readouterr()
    assert commands.main(["changes"]) == 0  # which checks all first
    said = capsys.readouterr().out
    assert "Vergeleken met wat jullie vastlegden op " in said
    assert "(en)" not in said
    assert commands.main(["update"]) == 0
    said = capsys.readouterr().out
    assert telling.CLEAN in said
    assert SITE in said
    assert GITLAB not in said  # of which this handbook has none


@pytest.mark.parametrize("path", [one for ours in base.SAVED.values() for one in ours])
def test_what_a_school_saves_is_where_its_copy_is_compared_with(path: str) -> None:
    assert (ROOT / path).is_file()


def is_own(root: Path, path: Path) -> bool:
    """Whether a file stands where only those of a school do."""
    return path.is_file() and path.relative_to(root).as_posix().startswith(KEPT_FREE)


@pytest.mark.skipif((ROOT / "school.yml").exists(), reason="the copy of a school has them")
def test_nothing_of_ours_stands_where_a_school_has_its_own() -> None:
    assert [one for one in KEPT_FREE if (ROOT / one).exists()] == []
