"""What a school changed in our files: named, told what to do, and set apart without loss."""

from datetime import date
from pathlib import Path

import pytest

import forks
from forks import Repository
from handbook import commands, ledger
from handbook.ledger import repository
from handbook.loading.forked import base, kinds, moving, telling
from handbook.loading.forked.kinds import parts
from handbook.reading.examples import left_in
from project import HOME, ROOT, Project, text
from test_since import LIST

STEP = "---\ntitle: Een stap\n{facts}\n---\nDe eerste zin.\n\nDe laatste zin.\n"
ENGLISH = '---\ntitle: A step\ntranslation: {fingerprint: "0"}\n---\nOne sentence.\n'
FILES = {
    "docs/index.md": HOME,
    "docs/klas/stap.md": STEP,
    "docs/klas/stap.en.md": ENGLISH,
    "docs/klas/lijst.md": LIST,
    "docs/klas/weg.md": STEP,
    "docs/klas/weg.en.md": ENGLISH,
    "overrides/main.html": "<p>\n",
    "hooks/main.py": "\n",
}


@pytest.fixture
def core(tmp_path: Path) -> Repository:
    """A small handbook with all kinds of files."""
    root = tmp_path / "core"
    root.mkdir()
    made = Project(root, {}, None)
    (made.root / "school.yml").unlink()
    for path, content in FILES.items():
        forks.Repository(root).write(path, content)
    return forks.begun(root)


@pytest.fixture
def fork(core: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The copy of a school with files of its own, in the folder where commands run."""
    made = core.fork(tmp_path / "fork")
    made.write("school.yml", "name: De Kastanje\n")
    made.write("docs/onze-school/zo.md", HOME)
    made.commit()
    monkeypatch.chdir(made.root)
    return made


def update(capsys: pytest.CaptureFixture[str], *more: str, code: int = 0) -> str:
    """What the command says."""
    capsys.readouterr()
    assert commands.main(["update", *more]) == code
    return capsys.readouterr().out


def changed(fork: Repository) -> None:
    """Change every kind of file."""
    fork.write("docs/klas/stap.md", STEP.replace("eerste", "allereerste"))
    fork.write("docs/klas/stap.en.md", ENGLISH.replace("One", "Another"))
    fork.write("docs/klas/lijst.md", LIST.replace("Doe a.", "Doe ```a``` altijd."))
    fork.write("docs/klas/eigen.md", STEP)
    fork.write("docs/klas/foto.png", "")
    fork.write("overrides/main.html", "<p class=x>\n")
    fork.write("hooks/main.py", "x = 1\n")
    fork.write("README.school.md", "Van ons.\n")
    fork.git("rm", "--quiet", "docs/klas/weg.md", "docs/klas/weg.en.md")
    fork.commit()


def test_a_copy_with_only_files_of_its_own_is_told_so(
    fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    said = update(capsys)
    assert telling.CLEAN in said
    assert "make codes" in said
    fork.write(f"docs/{ledger.OWN}", ledger.as_text(ledger.Book()))
    fork.commit()
    assert "make codes" not in update(capsys)


def test_each_file_is_named_by_its_kind(
    core: Repository, fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(fork)
    core.write("docs/klas/stap.md", STEP.replace("laatste", "allerlaatste"))
    core.commit()
    fork.git("fetch", "--quiet", "upstream")
    lines = update(capsys).splitlines()
    found = [line for line in lines if line.endswith(":") or line.startswith("- ")]
    assert found == [
        "Eigen pagina:",
        "- docs/klas/eigen.md (nieuw).",
        "Eigen bestand:",
        "- docs/klas/foto.png (nieuw).",
        "Pagina:",
        "- docs/klas/lijst.md: iets in checklist:.",
        f"- docs/klas/stap.md: de tekst.{telling.MET}",
        "Vertaling:",
        "- docs/klas/stap.en.md: de tekst.",
        "Vertaling weggehaald:",
        "- docs/klas/weg.en.md (weg).",
        "Pagina weggehaald:",
        "- docs/klas/weg.md (weg).",
        "Code of instelling:",
        "- hooks/main.py (veranderd).",
        "Uiterlijk:",
        "- overrides/main.html (veranderd).",
    ]
    assert any("left_out" in line for line in lines)
    assert any("languages: [nl]" in line for line in lines)
    assert telling.MET not in update(capsys, "--move")  # what was put back meets nothing


def test_pages_are_set_apart_and_nothing_is_lost(
    core: Repository, fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """After that an update of the same lines has no conflict, and the check finds nothing."""
    changed(fork)
    moved = ("docs/klas/stap.md", "docs/klas/stap.en.md", "docs/klas/lijst.md")
    ours = {path: fork.read(path) for path in moved}
    told = update(capsys, "--move")
    drafts = sorted((fork.root / "docs/onze-school").glob("onze-wijziging*.md"))
    assert len(drafts) == 2
    assert all(path.relative_to(fork.root).as_posix() in told for path in drafts)
    assert kinds.PAGE.advice not in told  # which is what was just done
    kept = "".join(path.read_text(encoding="utf-8") for path in drafts)
    for path, said in ours.items():
        assert said in kept
        assert fork.read(path) == core.read(path)
    assert all(list(left_in(path.read_text(encoding="utf-8"))) for path in drafts)
    fork.git("rm", "--quiet", "docs/klas/foto.png")
    fork.commit()
    for path in moved:
        core.write(path, core.read(path).replace("eerste", "andere").replace("One", "New"))
    core.commit()
    fork.take_in()
    assert fork.load().problems == ()
    assert "docs/klas/stap" not in update(capsys, "--move")


def test_a_page_that_cannot_be_read_is_left_as_it_is(
    fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    path = fork.root / "docs/klas/stap.md"
    path.write_bytes(path.read_bytes() + b"caf\xe9\n")
    fork.commit()
    said = update(capsys, "--move", code=1).splitlines()
    assert said[-1].startswith("docs/klas/stap.md:8 dit bestand is geen UTF-8.")
    assert fork.git("status", "--porcelain") == ""


def test_a_copy_from_before_the_school_had_its_values_is_told_what_git_will_ask(
    core: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    core.write("school.yml", 'name: ""\n')
    core.commit()
    fork = core.fork(tmp_path / "old")
    fork.write("school.yml", "name: De Kastanje\n")
    fork.commit()
    core.git("rm", "--quiet", "school.yml")
    core.commit()
    monkeypatch.chdir(fork.root)
    assert telling.VALUES in update(capsys)
    fork.git("pull", "--quiet", "--no-rebase", "upstream", "main", fails=True)
    fork.git("add", "school.yml")
    fork.commit()
    assert fork.read("school.yml") == "name: De Kastanje\n"
    assert telling.VALUES not in update(capsys)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("docs/menus.yml", kinds.MENU),
        ("docs/blad/bladen.json", kinds.CODES),
        ("docs/assets/css/first.css", kinds.FRAME),
        ("mkdocs.yml", kinds.SETTINGS),
        ("school.voorbeeld.yml", kinds.EXAMPLE),
        ("Makefile", kinds.CODE),
    ],
)
def test_what_is_no_page_has_a_place_of_the_school(path: str, kind: kinds.Kind) -> None:
    assert (ROOT / path).is_file()
    assert kinds.of(base.Changed(path, "M", met=False), ("en",)) == kind


def test_a_page_with_anything_on_it_can_be_kept_in_a_draft(tmp_path: Path) -> None:
    """The draft of one for authors, with its pieces of code, is a page without a problem."""
    project = Project(tmp_path, {"index.md": HOME}, None)
    today = date(2026, 11, 21)
    for path in sorted((ROOT / "docs/meewerken").glob("*.md")):
        said = path.read_text(encoding="utf-8")
        other = "\n".join(line for n, line in enumerate(said.splitlines()) if n % 20) + "\n````\n"
        name = path.relative_to(ROOT).as_posix()
        made = moving.draft({name: (said, other)}, project.docs, today)
        assert other in made.text
        project.page(f"onze-school/{made.name}.md", made.text)
    assert project.check() == []


def test_without_a_handbook_to_compare_with_it_says_what_to_do(
    fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    fork.git("remote", "remove", "upstream")
    assert update(capsys, code=1).strip() == base.NO_BASE
    assert update(capsys, "--base", "v2026.1", code=1).strip() == base.UNKNOWN.format("v2026.1")
    fork.git("tag", "v2026.1", "HEAD~1")
    assert "(v2026.1)" in update(capsys)
    assert telling.CLEAN in update(capsys, "--base", "v2026.1")


def test_a_copy_that_is_not_ready_is_refused_in_a_sentence(
    core: Repository, fork: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    fork.write("docs/klas/stap.md", STEP.replace("eerste", "tweede"))
    assert update(capsys, "--move", code=1).strip() == repository.DIRTY.format("docs/klas/stap.md")
    fork.commit()
    core.write("docs/klas/stap.md", STEP.replace("eerste", "derde"))
    core.commit()
    fork.git("pull", "--quiet", "--no-rebase", "upstream", "main", fails=True)
    assert update(capsys, code=1).strip() == base.MERGING


def test_a_copy_without_its_history_is_refused(
    core: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    core.write("docs/klas/stap.md", STEP.replace("eerste", "tweede"))
    core.commit()
    shallow = tmp_path / "shallow"
    core.git("clone", "--quiet", "--depth=1", f"file://{core.root}", str(shallow))
    monkeypatch.chdir(shallow)
    assert update(capsys, code=1).strip() == base.SHALLOW


def test_a_folder_that_git_does_not_keep_is_refused(
    fork: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(fork.root / "docs")
    assert update(capsys, code=1).strip() == base.NO_GIT
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert update(capsys, code=1).strip() == base.NO_GIT
    forks.Repository(tmp_path).git("init", "--quiet")
    assert update(capsys, code=1).strip() == base.EMPTY
    other = tmp_path / "other"
    other.mkdir()
    (other / "README.md").touch()
    stranger = forks.begun(other)
    stranger.git("remote", "add", "upstream", str(fork.root))
    stranger.git("fetch", "--quiet", "upstream")
    monkeypatch.chdir(other)
    assert update(capsys, code=1).strip() == base.UNRELATED.format(base.UPSTREAM)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("eerste", "tweede", "de tekst"),
        ("Een stap", "Een trap", "title"),
        ("title: Een stap", "title:  Een stap", "alleen de opmaak"),
        ("---\nDe", "laws: []\n---\nEn de", "de tekst, iets in laws:"),
    ],
)
def test_what_is_other_on_a_page_is_named(old: str, new: str, said: str) -> None:
    assert old in STEP
    page = text(STEP)
    assert parts(page, page.replace(old, new), "docs/x.md") == said
