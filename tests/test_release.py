"""A release: what is refused, the draft, the commit and its tag; in a repository of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from forks import Repository, begun
from handbook import commands, ledger
from handbook.ledger import changelog, release
from project import ROOT, Project

LIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: Lijst
  groups: [{id: groep, title: Groep, items: [{id: a, text: Doe a.}]}]
laws:
  - {id: wet, title: Wet, text: Regel., status: geldt, checked: 2026-11-21, certainty: voorstel}
contacts:
  - {id: lijn, name: Lijn, text: Bel., audience: [leraar], phone: 0800-1234, always: true,
     hours_certainty: bevestigd, certainty: bevestigd, checked: 2026-11-21}
  - {id: vertrouwenspersoon, name: Iemand, text: Bel., audience: [leraar], local: true,
     certainty: voorstel, checked: 2026-11-21}
---
"""
OTHER = (
    LIST.partition("laws:")[0].replace("lijst", "ander").replace("Lijst", "Ander blad") + "---\n"
)
CHECKS = "test:\n\t@test -f checked\n"
CHANGED = (
    ("Doe a.", "Doe a beter."),
    ("Regel.", "De nieuwe regel."),
    ("0800-1234", "0800-2345"),
    ("Iemand", "Onze eigen lijn"),
)


def git(project: Project, *arguments: str) -> str:
    """What git says in a repository."""
    return Repository(project.root).git(*arguments)


def commit(project: Project, subject: str) -> None:
    """Keep all that there is."""
    Repository(project.root).commit(subject)


@pytest.fixture
def project(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A handbook in a repository without releases, of which the checks pass."""
    made = handbook({"x.md": LIST})
    (made.root / "Makefile").write_text(CHECKS, encoding="utf-8")
    (made.root / "checked").touch()
    begun(made.root)
    for name, value in (("name", "Redactie"), ("email", "redactie@kastanje.example")):
        git(made, "config", f"user.{name}", value)
    monkeypatch.chdir(made.root)
    return made


def read(project: Project) -> str:
    """The changelog."""
    return (project.root / changelog.NAME).read_text(encoding="utf-8")


def write(project: Project, text: str) -> None:
    """Change the changelog."""
    (project.root / changelog.NAME).write_text(text, encoding="utf-8")


def version(project: Project) -> str:
    """The version that the ledger has."""
    found, problems = ledger.load(project.docs)
    assert problems == []
    return found.version


def released(project: Project) -> str:
    """Make a whole release, and give its version."""
    assert commands.main(["release"]) == 0
    write(project, read(project).replace(f"{changelog.MARK}\n", "Nagelezen.\n"))
    assert commands.main(["release"]) == 0
    return version(project)


def change(project: Project) -> None:
    """Change the text of a sheet, of a law and a number."""
    text = LIST
    for old, new in CHANGED:
        text = text.replace(old, new)
    project.page("x.md", text)
    commit(project, "Make it better")


def test_a_release_is_drafted_read_and_tagged(project: Project) -> None:
    assert commands.main(["release"]) == 0
    drafted = version(project)
    assert changelog.newest(read(project)) == drafted
    assert changelog.is_draft(read(project))
    assert git(project, "tag") == ""
    write(project, read(project).replace(f"{changelog.MARK}\n", ""))
    assert commands.main(["release"]) == 0
    assert git(project, "tag", "--points-at", "HEAD") == f"v{drafted}"
    assert git(project, "cat-file", "-t", f"v{drafted}") == "tag"
    assert git(project, "status", "--porcelain") == ""
    assert version(project) == drafted


def test_the_draft_tells_what_changed_and_nothing_else(project: Project) -> None:
    first = released(project)
    before = read(project)
    project.page("y.md", OTHER)
    change(project)
    assert commands.main(["release"]) == 0
    text = read(project)
    assert text.endswith(before[before.index(f"## {first}") :])
    section = text[: text.index(f"## {first}")]
    told = [line for line in section.splitlines() if line.startswith("- ")]
    assert told == [
        "- Veranderd: Wet: De nieuwe regel. (Geldt nu). Eerst: Regel. (Geldt nu)",
        "- Veranderd: Lijn: 0800-2345, dag en nacht. Eerst: 0800-1234, dag en nacht",
        "- Lijst",
        "- Ander blad",
        "- Make it better",
    ]
    known, _ = ledger.load(project.docs)
    many = changelog.draft(known, known.releases[-1], "", ["Once more"] * 41)
    assert f"41 wijzigingen; je leest ze met «git log --no-merges v{version(project)}..»" in many
    assert "Once more" not in many


def state(project: Project) -> tuple[dict[Path, bytes], str, str]:
    """Every file of the repository, its tags and its last commit."""
    files = [path for path in project.root.rglob("*") if ".git" not in path.parts]
    content = {path: path.read_bytes() for path in files if path.is_file()}
    return content, git(project, "tag"), git(project, "rev-parse", "HEAD")


def refused(project: Project, capsys: pytest.CaptureFixture[str], why: str) -> None:
    """No release, for this reason; nothing is written and no tag is made."""
    before = state(project)
    capsys.readouterr()
    assert commands.main(["release"]) == 1
    assert why in capsys.readouterr().out
    assert state(project) == before


def test_a_dirty_tree_is_refused(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.page("nieuw.md", OTHER)
    refused(project, capsys, "Leg eerst vast wat je veranderde, of haal het weg: docs/nieuw.md")
    assert version(project) == ""


def test_failing_checks_are_refused(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / "checked").unlink()
    commit(project, "Break it")
    refused(project, capsys, "De controles slagen niet (make test)")
    assert version(project) == ""


def test_a_problem_is_refused(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.page("x.md", LIST.replace("status: geldt", "status: misschien"))
    commit(project, "Break it")
    refused(project, capsys, "docs/x.md:")


def test_a_draft_that_nobody_read_is_refused(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["release"]) == 0
    refused(project, capsys, "staat nog een concept")
    text = read(project).replace(changelog.MARK, "")
    write(project, text.replace(f"## {version(project)}", "## 2020.1"))
    refused(project, capsys, f"hoort een stuk «## {version(project)}»")
    write(project, text)
    project.page("z.md", "---\ntitle: Z\n{facts}\n---\nTekst.\n")
    refused(project, capsys, "Leg eerst vast wat je veranderde, of haal het weg: docs/z.md")


def test_checks_that_fail_after_the_draft_are_refused(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["release"]) == 0
    write(project, read(project).replace(changelog.MARK, ""))
    (project.root / "Makefile").write_text(CHECKS.replace("-f checked", "-f x"), encoding="utf-8")
    git(project, "commit", "--quiet", "--message", "Break it", "Makefile")
    refused(project, capsys, "De controles slagen niet")


def test_a_clone_without_tags_rewrites_no_release(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    done = released(project)
    git(project, "tag", "--delete", f"v{done}")
    change(project)
    tagged = git(project, "rev-parse", "--short", "HEAD~")
    refused(project, capsys, f"Uitgave {done} is al vastgelegd, maar heeft hier geen tag.")
    refused(project, capsys, f"«git tag v{done} {tagged}».")


def test_nothing_new_is_refused(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    first = released(project)
    refused(project, capsys, f"Er is niets nieuws sinds v{first}.")


def test_a_school_makes_no_release(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.school("name: De Kastanje\n")
    commit(project, "Our school")
    refused(project, capsys, "Een school maakt geen uitgave.")


def test_outside_a_repository_it_says_so(
    handbook: Callable[..., Project],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = handbook({"x.md": LIST})
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(made.root.parent))
    assert commands.main(["release"]) == 1
    assert "Hier kan ik git niet gebruiken: " in capsys.readouterr().out


def test_what_changes_after_the_draft_is_in_the_release(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """First its sheets are named, for the changelog; then they are tagged with the rest."""
    assert commands.main(["release"]) == 0
    drafted = version(project)
    write(project, read(project).replace(changelog.MARK, ""))
    project.page("x.md", LIST.replace("Doe a.", "Doe a best."))
    git(project, "commit", "--quiet", "--message", "Make it best", "docs/x.md")
    capsys.readouterr()
    assert commands.main(["release"]) == 0
    assert "Andere bladen: Lijst." in capsys.readouterr().out
    assert git(project, "tag") == ""
    assert commands.main(["release"]) == 0
    assert git(project, "tag") == f"v{drafted}"
    found, _ = ledger.load(project.docs)
    assert [one.version for one in found.releases] == [drafted]
    texts = [text for one in found.released for _, text in one.content.items]
    assert "Doe a." in texts
    assert "Doe a best." in texts


@pytest.mark.parametrize(
    ("last", "year", "wanted"),
    [
        ("", 2026, "2026.1"),
        ("2026.1", 2026, "2026.2"),
        ("2026.9", 2026, "2026.10"),
        ("2026.9", 2027, "2027.1"),
    ],
)
def test_versions_count_within_a_year(last: str, year: int, wanted: str) -> None:
    assert release.following(last, year) == wanted


def test_the_real_changelog_begins_with_the_version_of_the_ledger() -> None:
    found, _ = ledger.load(ROOT / "docs")
    text = (ROOT / changelog.NAME).read_text(encoding="utf-8")
    assert changelog.newest(text) == found.version
    versions = [one.version for one in found.releases]
    assert changelog.SECTION.findall(text) == versions[::-1]
    known = {one.content.code for one in found.released}
    assert all(set(one.codes) <= known for one in found.releases)
