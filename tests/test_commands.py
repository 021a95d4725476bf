"""The commands for authors, and the fingerprint that they write."""

import json
import os
import sys
from collections.abc import Callable

import pytest

from handbook import __main__ as door
from handbook import commands
from handbook.commands import authors
from handbook.reading import school
from project import FACTS, Project

PAGE = "---\ntitle: Titel\n{facts}\nterms: [{id: a, title: A, text: Een woord.}]\n---\nTekst.\n"
WORDS = "---\ntitle: Title\ntranslation:\n  fingerprint: '0'\nterms: {a: {title: A, text: A.}}\n"
ENGLISH = f"{WORDS.replace(chr(39), chr(34))}---\nText.\n"


@pytest.fixture
def project(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A page and its translation, in the folder where commands run."""
    made = handbook({"x.md": PAGE, "x.en.md": ENGLISH, "y.md": PAGE.replace("id: a", "id: b")})
    monkeypatch.chdir(made.root)
    return made


def mark(project: Project, uri: str = "x.md") -> str:
    """The fingerprint of a Dutch page."""
    return project.load().catalogs["nl"].pages[uri].mark


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", "Noem een opdracht. Kies uit: book,"),
        ("publiceer", "De opdracht «publiceer» ken ik niet. Bedoel je «publish»?\n"),
        (
            "stamp",
            "Zo kan ik deze opdracht niet lezen. Schrijf: python -m handbook stamp [-h] pagina",
        ),
        ("check alles", "«alles» ken ik hier niet. Schrijf: python -m handbook check [-h]\n"),
        (
            "publish --map x",
            "«--map» ken ik hier niet. Schrijf: python -m handbook publish [-h] [--folder map]\n",
        ),
        ("--help", "zo schrijf je het: python -m handbook [-h] opdracht ...\n"),
    ],
)
def test_a_command_is_read_in_dutch(
    capsys: pytest.CaptureFixture[str], asked: str, said: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        commands.main(asked.split())
    assert stopped.value.code == (0 if asked == "--help" else 2)
    told = capsys.readouterr()
    assert (told.err or told.out).startswith(said)


def test_who_stops_reading_hears_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``head`` does; the help ends by itself, and what it said goes out only at the end."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        monkeypatch.setattr(sys, "argv", ["handbook", "--help"])
        assert door.main() == 1


@pytest.mark.usefixtures("project")
def test_what_cannot_be_done_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    for asked, said in {
        "stamp docs/weg.en.md": "docs/weg.en.md: dit bestand is er niet.",
        "publish --folder www": "«www» begint niet met een /.",
    }.items():
        assert commands.main(asked.split()) == 1
        assert capsys.readouterr().out.startswith(said)


def test_check_says_that_all_is_well(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """With what may be better: an old translation, and a sign that paper lacks."""
    project.page("onze-school/a.md", PAGE.replace("id: a", "id: c").replace("Tekst.", "♥ 🌰"))
    assert commands.main(["check"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in said] == [
        "docs/x.en.md:4",
        "docs/onze-school/a.md:6",
        "Geen",
    ]
    assert "op papier wordt «🌰» een vraagteken." in said[1]


def test_check_names_every_problem(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.page("y.md", "---\ntitle: Y\n---\n")
    project.school("naam: x\nname: Ĳs 🌰 & 👩‍👩‍👧\nparents: Parro ♥\n")
    assert commands.main(["check"]) == 1
    said = capsys.readouterr().out
    assert "school.yml:2 name: op een werkblad wordt «🌰 👩 👧» een vraagteken." in said
    assert "docs/y.md:1 page: " in said
    assert "school.yml:1 naam: " in said
    assert "3 problemen" in said


def test_translations_names_what_is_lacking_and_what_is_old(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """By language; a page of the school may do with three sentences in English."""
    project.page("onze-school/a.md", "# Telefoons\n\nIn de kluis.\n")
    english = FACTS.replace("}", ", english: Where phones go.}")
    project.page("onze-school/b.md", f"---\ntitle: B\n{english}\n---\nIn de kluis.\n")
    assert commands.main(["translations"]) == 0
    language, own, lacking, old = capsys.readouterr().out.splitlines()
    assert (language, lacking) == ("# English", "docs/y.md: geen vertaling.")
    assert own.startswith("docs/onze-school/a.md: geen vertaling en geen samenvatting")
    assert old.startswith("docs/x.en.md: ouder ")
    (project.root / "docs/y.md").unlink()
    (project.root / "docs/onze-school/a.md").unlink()
    commands.main(["stamp", "docs/x.en.md"])
    assert commands.main(["translations"]) == 0
    assert capsys.readouterr().out.endswith("\nAlles is vertaald.\n")


def test_stamp_writes_the_fingerprint_and_nothing_else(project: Project) -> None:
    path = project.docs / "x.en.md"
    assert project.load().catalogs["en"].pages["x.md"].stale
    assert commands.main(["stamp", "docs/x.en.md"]) == 0
    assert path.read_text(encoding="utf-8") == ENGLISH.replace('"0"', f'"{mark(project)}"')
    assert not project.load().catalogs["en"].pages["x.md"].stale
    assert project.load().notes == ()


@pytest.mark.parametrize(
    "text", ["plugins: [", "", "plugins:\n", "plugins: [i18n]\n", "plugins: [{i18n: }]\n", "[]\n"]
)
@pytest.mark.parametrize("command", ["check", "codes", "release"])
def test_odd_settings_are_told_in_a_sentence(
    project: Project, capsys: pytest.CaptureFixture[str], text: str, command: str
) -> None:
    (project.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert commands.main([command]) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml ")


def test_without_settings_a_command_says_where_it_is(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "mkdocs.yml").unlink()
    assert commands.main(["stamp", "docs/x.en.md"]) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml staat hier niet.")


def test_what_cannot_be_opened_is_a_problem(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (project.root / "school.yml").unlink()
    (project.root / "school.yml").mkdir()
    assert commands.main(["check"]) == 1
    assert "school.yml:1 dit bestand kan ik niet openen." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["school.yaml", "School.yml.txt", "school (1).yml", "school.txt"])
def test_a_name_that_is_nearly_that_of_the_school(
    project: Project, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (project.root / "school.yml").rename(project.root / name)
    assert commands.main(["check"]) == 1
    assert f"{name}:1 {school.ELSEWHERE}" in capsys.readouterr().out


def test_without_a_file_there_are_no_values_and_a_dead_link_is_a_mistake(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.root / "school.yml"
    path.unlink()
    (project.root / "school.voorbeeld.yml").write_text("#name: x\n", encoding="utf-8")
    assert commands.main(["check"]) == 0
    path.symlink_to("weg.yml")
    assert commands.main(["check"]) == 1
    assert "school.yml:1 dit bestand kan ik niet openen." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["docs/x.md", "docs/weg.en.md", "school.yml", "../x.en.md"])
def test_stamp_refuses_what_is_no_translation(
    project: Project, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    project.school("")
    before = project.docs.joinpath("x.en.md").read_bytes()
    assert commands.main(["stamp", name, "docs/x.en.md"]) == 1
    assert name in capsys.readouterr().out
    assert project.docs.joinpath("x.en.md").read_bytes() != before


def test_schema_writes_what_an_editor_reads(project: Project) -> None:
    assert commands.main(["schema"]) == 0
    for name, make in authors.SCHEMAS.items():
        written = (project.root / ".vscode" / name).read_text(encoding="utf-8")
        assert json.loads(written) == make()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Een woord.", "Een ander woord."),
        ("title: Titel", "title: Kop"),
        ("Tekst.", "Tekst"),
    ],
)
def test_fingerprint_changes_with_every_word(project: Project, old: str, new: str) -> None:
    before = mark(project)
    project.page("x.md", PAGE.replace(old, new))
    assert mark(project) != before


@pytest.mark.parametrize(
    "same",
    [
        PAGE.replace("\n", "\r\n"),
        f"\ufeff{PAGE}",
        f"{PAGE}\n\n",
        PAGE.replace("checked: 2026-11-21", "checked: 2026-11-20"),
        PAGE.replace("title: Titel\n", "title: 'Titel'\nauteur: wij\n"),
    ],
    ids=["line ends", "byte order mark", "empty lines", "another day", "another key"],
)
def test_fingerprint_minds_nothing_else(project: Project, same: str) -> None:
    before = mark(project)
    project.page("x.md", same)
    assert mark(project) == before
