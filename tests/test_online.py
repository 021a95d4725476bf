"""What goes online: refused while it holds an example, and with all that a host needs beside it."""

import posixpath
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest

from engine import online
from engine.web import disk, headers, hosts
from handbook import commands, ledger
from handbook.reading.examples import left_in
from project import HOME, ROOT, Project, yaml_of

SITE = "https://veilig.kastanje.test/handboek/"
SCHOOL = f"""\
name: De Kastanje
site: {SITE}
coordinator:
  role: de coördinator sociale veiligheid
  email: veiligheid@kastanje.onderwijs
"""
NAMED = re.compile(r'<(?:a|img|script)\b[^>]*?\s(?:href|src)="([^"]*)"')
EXAMPLE = "docs/meewerken/voorbeeld.md"
TEMPLATES = ("docs/meewerken/sjablonen.md", "docs/meewerken/sjablonen.en.md")
SHOWN = ("nginx.conf", "Caddyfile", "caddy.conf")  # with the folder of the site
LINES = yaml_of(ROOT / "tests/cases/left.yml")


@pytest.fixture
def project(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A school with a page of its own, in the folder where commands run."""
    made = handbook({"index.md": HOME, "onze-school/afspraken.md": HOME})
    made.school(SCHOOL)
    made.without_files()
    monkeypatch.chdir(made.root)
    return made


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("De Kastanje", '""', "school.yml:1 name:"),
        (SITE, '""', "school.yml:2 site:"),
        (SITE, "http://handboek.kastanje.lan/", "school.yml:2 site:"),
        ("de coördinator sociale veiligheid", '""', "school.yml:4 coordinator.role:"),
        ("veiligheid@kastanje.onderwijs", '""', "school.yml:5 coordinator.email:"),
        ("veiligheid@kastanje.onderwijs", "veiligheid@kastanje.local", "school.yml:5"),
        (SITE, "https://school.example/", "school.yml:2 site:"),
        ("De Kastanje", "Bestuur <schoolnaam>", "school.yml:1 name:"),
        ("de coördinator sociale veiligheid", "Vul hier in", "school.yml:4 coordinator.role:"),
        ("veiligheid@kastanje.onderwijs", "06-12", "school.yml:5 coordinator.email:"),
    ],
)
def test_what_readers_need_is_asked_for(
    project: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, key: str
) -> None:
    """Nothing is built, and a site that stands stays."""
    project.school(SCHOOL.replace(old, new))
    assert commands.main(["publish"]) == 1
    assert key in capsys.readouterr().out
    assert not project.site.exists()


def test_everything_is_asked_for_at_once(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also what no build takes; a value is asked for once, and not where its key is misspelled."""
    school = "naam: De Kastanje\nsite: http://veilig.kastanje.nl/\ncoordinator: {rol: de coach}\n"
    project.school(school)
    page = f"{HOME}\nDe regels van [naam school].\n\n[Zo](weg.md).\n"
    project.page("onze-school/afspraken.md", page)
    assert commands.main(["publish"]) == 1
    *said, count = capsys.readouterr().out.splitlines()
    assert [" ".join(one.split(" ")[:2]) for one in said] == [
        "docs/onze-school/afspraken.md:7 «[naam",
        "docs/onze-school/afspraken.md:9 de",
        "school.yml:1 naam:",
        "school.yml:2 site:",
        "school.yml:3 coordinator.email:",
        "school.yml:3 coordinator.rol:",
    ]
    assert count == "6 problemen gevonden. Er is niets gebouwd."
    project.school("name: [\n")
    assert commands.main(["publish"]) == 1
    assert "3 problemen" in capsys.readouterr().out


@pytest.mark.parametrize("line", LINES["left"])
def test_what_was_left_of_an_example_is_found(line: str) -> None:
    assert [number for number, _ in left_in(f"Een regel.\n{line}\n")] == [2]


@pytest.mark.parametrize("line", LINES["written"])
def test_what_a_school_wrote_is_no_example(line: str) -> None:
    assert list(left_in(line)) == []


def test_no_page_of_ours_but_the_examples_holds_one() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "docs").rglob("*.md")
        if list(left_in(path.read_text(encoding="utf-8")))
    }
    assert found == {EXAMPLE, *TEMPLATES}


def test_a_school_gets_its_site_and_all_beside_it(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the policy of this build in the settings of each server."""
    shutil.copytree(ROOT / "docs" / "assets", project.docs / "assets")
    assert commands.main(["publish", "--folder", "/srv/www"]) == 0
    said = capsys.readouterr().out.splitlines()
    book, _ = ledger.read(project.docs / ledger.OWN, "")
    assert [one.version for one in book.releases] == ["2026-12-01"]
    beside = project.root / online.BESIDE
    made = {path.relative_to(project.root).as_posix() for path in beside.rglob("*.*")}
    made |= {"deploy/Caddyfile", "deploy/container/Containerfile"}
    assert {line for line in said if line.startswith(online.BESIDE)} == made
    sent = hosts.Sent.of(project.site)
    for name in (*SHOWN, "apache.htaccess", "container/nginx.conf"):
        text = (beside / name).read_text(encoding="utf-8")
        assert sent.always["Content-Security-Policy"] in text, name
        assert "/handboek/" in text
        assert ("/srv/www" in text) == (name in SHOWN)
        assert "§" not in text
    with ZipFile(beside / online.ZIP) as packed:
        names = set(packed.namelist())
    assert {"handboek/index.html", "handboek/onze-school/afspraken/index.html"} <= names
    assert not {f"handboek/{name}" for name in ("sw.js", "kept.json", headers.FILE)} & names


def test_each_link_of_a_site_on_a_disk_names_a_file(site: Path) -> None:
    found = dict(disk.files(site))
    dead = {
        (page, way.path)
        for page, data in found.items()
        if page.endswith(".html")
        for way in map(urlsplit, NAMED.findall(data.decode()))
        if way.path
        and not way.scheme
        and not way.netloc
        and posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(way.path)))
        not in found
    }
    assert dead == set()


def test_a_page_on_a_disk_has_the_scripts_that_its_policy_allows(site: Path) -> None:
    scripts = re.compile(rb"<script\b.*?</script>|<meta http-equiv.*?>", re.S)
    for name, data in disk.files(site):
        if name.endswith(".html"):
            assert scripts.findall(data) == scripts.findall((site / name).read_bytes()), name


def test_a_workflow_of_a_school_uses_what_ours_use() -> None:
    """So that what is renewed here is renewed there: an action has one version everywhere."""
    used = re.compile(r"uses: (.+)@([0-9a-f]{40} # v[0-9.]+)$", re.M)
    ours = [path.read_text(encoding="utf-8") for path in (ROOT / ".github/workflows").glob("*.yml")]
    text = (hosts.SHAPES / "github-pages.yml").read_text(encoding="utf-8")
    found = {one for its in ours for one in used.findall(its)}
    assert len(dict(found)) == len(found)
    assert set(used.findall(text)) <= found
    assert all(its.count("uses: ") == len(used.findall(its)) for its in (text, *ours))
    assert "run: make publish" in text
    # Without it, readers find no .well-known/security.txt.
    pages = [its for its in (text, *ours) if "upload-pages-artifact" in its]
    assert all("include-hidden-files: true" in its for its in pages)
