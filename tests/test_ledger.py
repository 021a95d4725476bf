"""The ledger of codes: print, change one item, build again, and exactly that item is named."""

import base64
import json
import re
import shutil
import subprocess
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import making
import papers
import rendering
from engine import settings
from handbook import commands, ledger
from handbook.loading import Loaded
from handbook.publish import editions
from handbook.publish.publisher import Publisher
from handbook.sheets.codes import Content, spaced
from handbook.sheets.place import Links, Place
from making import TODAY
from project import ROOT, Project
from rendering import Element

LIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: Lijst
  groups:
    - id: groep
      title: Groep
      items:
        - {id: a, text: Doe a.}
        - {id: b, text: Doe b.}
        - {id: c, text: Doe c.}
---
"""
ENGLISH = """---
title: Title
translation: {fingerprint: "0"}
checklist:
  title: List
  groups: {groep: {title: Group, items: {a: {text: Do a.}, b: {text: Do b.}, c: {text: Do c.}}}}
---
"""
SITE = "https://veilig.kastanje.test/handboek/"


@pytest.fixture
def project(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A handbook with one checklist and the page of codes, in the folder where commands run."""
    made = handbook({"x.md": LIST})
    shutil.copytree(ROOT / "docs/blad", made.docs / "blad")
    (made.docs / ledger.NAME).write_text(ledger.as_text(ledger.Book()), encoding="utf-8")
    monkeypatch.chdir(made.root)
    return made


def release() -> None:
    """Run the command that writes the ledger."""
    assert commands.main(["codes"]) == 0


def code(project: Project, language: str = "nl") -> str:
    """The code of the checklist as it is now."""
    loaded = project.load()
    assert loaded.problems == ()
    (content,) = loaded.shelves[language].contents
    return content.code


def change(project: Project, old: str, new: str) -> None:
    """Change the page of the checklist."""
    page = (project.docs / "x.md").read_text(encoding="utf-8")
    assert old in page
    project.page("x.md", page.replace(old, new))


def told(html: str, name: str) -> dict[str, list[str]]:
    """What the page says of a code: the texts of its elements by tag."""
    start = html.index(f'id="{name}"')
    part = html[html.rindex("<article", 0, start) : html.index("</article>", start)]
    found: dict[str, list[str]] = {}
    for one in rendering.elements(part):
        found.setdefault(one.tag, []).append(" ".join(one.text.split()))
    return found


def shown(project: Project, uri: str = "blad/index.md", language: str = "nl") -> str:
    """A page as a build shows it, such as that of the codes, without its frame."""
    made = Publisher(project.load(), ROOT / "overrides", ROOT / ".cache", TODAY, print)
    made.begin(language, Place("", str, ""), project.site, files=False)
    return rendering.whole(made.view(language, uri, rendering.href, ""))


def test_exactly_what_changed_is_named(project: Project) -> None:
    """The scenario: release, print, change one item, build; then drop, add and move one."""
    release()
    printed = code(project)
    assert told(shown(project), printed)["strong"] == ["Dit blad klopt nog."]

    change(project, "Doe b.", "Doe b beter.")
    newest = code(project)
    html = shown(project)
    old = told(html, printed)
    assert old["strong"][0] == "Dit blad is oud."
    assert old["h4"] == ["Veranderd"]
    assert old["li"] == ["Op jouw blad: Doe b. Nu: Doe b beter."]
    assert "Sinds" not in str(old["p"]), "the day of the old one says nothing"
    assert told(html, newest)["strong"] == ["Dit blad klopt nog."]

    release()
    change(project, "        - {id: a, text: Doe a.}\n", "")
    change(project, "Doe c.}", "Doe c.}\n        - {id: d, text: Doe d.}")
    change(project, "checked: 2026-11-21", "checked: 2026-11-25")
    html = shown(project)
    first, second = told(html, printed), told(html, newest)
    assert second["p"][1] == "Sinds 25 november 2026 is er een nieuwer blad."
    assert first["h4"] == ["Erbij gekomen", "Veranderd", "Vervallen"]
    assert first["li"] == ["Doe d.", "Op jouw blad: Doe b. Nu: Doe b beter.", "Doe a."]
    assert (second["h4"], second["li"]) == (["Erbij gekomen", "Vervallen"], ["Doe d.", "Doe a."])


def test_another_order_is_said(project: Project) -> None:
    release()
    printed = code(project)
    change(project, "        - {id: a, text: Doe a.}\n", "")
    change(project, "Doe c.}", "Doe c.}\n        - {id: a, text: Doe a.}")
    old = told(shown(project), printed)
    assert "h4" not in old
    assert old["p"][1] == "De volgorde is anders."


def test_a_sheet_that_is_gone_is_said(project: Project) -> None:
    release()
    printed = code(project)
    (project.docs / "x.md").unlink()
    assert told(shown(project), printed)["strong"] == ["Dit werkblad bestaat niet meer."]


def test_what_returns_is_right_again(project: Project) -> None:
    release()
    printed = code(project)
    change(project, "Doe b.", "Doe b beter.")
    release()
    between = code(project)
    change(project, "Doe b beter.", "Doe b.")
    html = shown(project)
    assert told(html, printed)["strong"] == ["Dit blad klopt nog."]
    assert told(html, between)["strong"][0] == "Dit blad is oud."
    assert html.count(f'id="{printed}"') == 1


def test_old_texts_are_no_markup(project: Project) -> None:
    change(project, "{id: b, text: Doe b.}", "{id: b, text: \"<img src=x onerror='f()'> & b\"}")
    release()
    printed = code(project)
    change(project, "<img", "<b")
    html = shown(project)
    assert "<img src=x onerror='f()'> & b" in told(html, printed)["li"][0]
    assert [one for one in rendering.elements(html) if "onerror" in one.attributes] == []


def test_each_language_has_its_page(project: Project) -> None:
    project.page("x.en.md", ENGLISH)
    release()
    dutch, english = code(project), code(project, "en")
    project.page("x.en.md", ENGLISH.replace("Do b.", "Do b better."))
    html = shown(project, language="en")
    assert told(html, english)["li"] == ["On your sheet: Do b. Now: Do b better."]
    assert dutch not in html
    assert english not in shown(project)


def test_nothing_is_written_when_nothing_changed(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project.docs / ledger.NAME
    release()
    before = path.read_text(encoding="utf-8")
    said = capsys.readouterr().out
    assert spaced(code(project)) in said
    assert "2 codes bijgeschreven in docs/blad/bladen.json." in said
    change(project, "2026-11-21", "2026-12-01")
    release()
    assert path.read_text(encoding="utf-8") == before
    assert "Niets nieuws" in capsys.readouterr().out
    change(project, "Doe b.", "Doe b beter.")
    release()
    lines = path.read_text(encoding="utf-8").splitlines()
    # All but the seal, and the commas that a line behind them asks for.
    assert {line.rstrip(",") for line in before.splitlines()[1:]} <= {
        line.rstrip(",") for line in lines
    }


def test_a_school_writes_in_a_file_of_its_own(project: Project) -> None:
    release()
    before = (project.docs / ledger.NAME).read_bytes()
    project.school("name: De Kastanje\n")
    printed = code(project)
    change(project, "Doe b.", "Doe b beter.")
    ours = code(project)
    release()
    change(project, "Doe b beter.", "Doe b best.")
    assert (project.docs / ledger.NAME).read_bytes() == before
    html = shown(project)
    for name in (printed, ours):
        assert told(html, name)["strong"][0] == "Dit blad is oud."


def test_without_english_nothing_english_is_kept(project: Project) -> None:
    (project.docs / "blad/index.en.md").unlink()
    release()
    found, _ = ledger.load(project.docs)
    assert [one.content.language for one in found.released] == ["nl"]


def texts(path: Path) -> list[tuple[str, str]]:
    """Every text that a ledger keeps, as its lines hold them."""
    packed = json.loads(path.read_text(encoding="utf-8"))["texts"]
    return [(name, text) for line in packed for name, text in json.loads(unpacked(line))]


def unpacked(line: str) -> str:
    """What one line of texts says."""
    return zlib.decompress(base64.b64decode(line)).decode()


def reworded(text: str, old: str, new: str) -> str:
    """A ledger in which a text was changed with care, so that it can still be unpacked."""
    whole = json.loads(text)
    said = [unpacked(line).replace(old, new).encode() for line in whole["texts"]]
    whole["texts"] = [base64.b64encode(zlib.compress(line)).decode() for line in said]
    return json.dumps(whole)


def without(text: str, place: int, part: str = "sheets") -> str:
    """A ledger from which an entry was cut with care, so that it is still JSON."""
    whole = json.loads(text)
    del whole[part][place]
    return json.dumps(whole)


def with_sheets(text: str, sheets: object) -> str:
    """A ledger with other entries."""
    return json.dumps({**json.loads(text), "sheets": sheets})


def swapped(text: str) -> str:
    """A ledger in which two items of the first sheet changed places."""
    found = re.search(r'"items": "(\S+) (\S+)', text)
    assert found
    return text.replace(found[0], f'"items": "{found[2]} {found[1]}', 1)


HARM: dict[str, tuple[Callable[[str], str], str]] = {
    "text": (lambda t: reworded(t, "Doe b.", "Doe iets."), "dit kan ik niet lezen"),
    "texts taken out": (lambda t: without(t, 0, "texts"), "dit kan ik niet lezen"),
    "texts no base64": (lambda t: t.replace('"eN', '"=', 1), "dit kan ik niet lezen"),
    "texts not packed": (lambda t: t.replace('"eN', '"aa', 1), "dit kan ik niet lezen"),
    "items": (swapped, "is later veranderd"),
    "release": (lambda t: t.replace('"2026.1"', '"2026.2"'), "een datum of uitgave is veranderd"),
    "release taken out": (lambda t: without(t, 0, "releases"), "er is een code weg"),
    "title": (lambda t: t.replace('"Lijst"', '"Blad"'), "is later veranderd"),
    "code": (lambda t: t.replace('"code": "', '"code": "2', 1), "is later veranderd"),
    "first taken out": (lambda t: without(t, 0), "er is een code weg"),
    "last taken out": (lambda t: without(t, -1), "er is een code weg"),
    "date": (lambda t: t.replace("2026-11-21", "2026-11-20", 1), "er is een code weg"),
    "cut off": (lambda t: t[: len(t) // 2], "dit kan ik niet lezen"),
    "empty": (lambda _: "", "dit kan ik niet lezen"),
    "merge": (lambda t: t.replace("\n", "\n<<<<<<< HEAD\n", 1), "dit kan ik niet lezen"),
    "list": (lambda _: "[]", "dit kan ik niet lezen"),
    "nothing": (lambda _: "null", "dit kan ik niet lezen"),
    "no sheets": (lambda t: with_sheets(t, 7), "dit kan ik niet lezen"),
    "no entry": (lambda t: with_sheets(t, [None]), "dit kan ik niet lezen"),
    "half an entry": (lambda t: with_sheets(t, [{"code": "x"}]), "dit kan ik niet lezen"),
    "no date": (lambda t: t.replace("2026-11-21", "gisteren", 1), "dit kan ik niet lezen"),
}


@pytest.fixture
def kept(project: Project) -> Path:
    """A ledger with a release, and with a sheet that changed since."""
    release()
    path = project.docs / ledger.NAME
    ledger.add(path, (), ledger.Release("2026.1", (code(project),), (("law:wet", "Wet"),)))
    change(project, "Doe b.", "Doe b beter.")
    release()
    return path


@pytest.mark.parametrize("name", HARM)
def test_a_changed_ledger_is_noticed(
    kept: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """In words that say what to do."""
    harm, wanted = HARM[name]
    before = kept.read_text(encoding="utf-8")
    after = harm(before)
    assert after != before
    kept.write_text(after, encoding="utf-8")
    capsys.readouterr()
    assert commands.main(["check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("docs/blad/bladen.json:")
    assert wanted in said[0]
    assert "Haal de vorige versie van dit bestand terug uit git." in said[0]


def test_a_changed_text_is_found_at_its_line(
    project: Project, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By whatever reads it, and before anything is written."""
    text = kept.read_text(encoding="utf-8")
    newest = code(project)
    line = next(n for n, one in enumerate(text.splitlines(), 1) if newest in one)
    title = text.splitlines()[line - 1].replace('"Lijst"', '"Blad"')
    lines = [title if newest in one else one for one in text.splitlines()]
    kept.write_text("\n".join(lines), encoding="utf-8")
    before = kept.read_bytes()
    capsys.readouterr()
    for command in ("check", "codes", "release"):
        assert commands.main([command]) == 1
        said = capsys.readouterr().out
        assert f"docs/blad/bladen.json:{line} de tekst bij code «{newest}»" in said
    assert kept.read_bytes() == before


def twins(project: Project) -> tuple[str, str]:
    """Two titles that give the checklist the same code; there are always some among so many."""
    (now,) = project.load().shelves["nl"].contents
    seen: dict[str, str] = {}
    for number in range(1_000_000):
        title = f"Blad {number}"
        first = seen.setdefault(Content(now.sheet, now.language, title, now.items).code, title)
        if first != title:
            return first, title
    raise AssertionError("no two titles with one code")


def test_two_sheets_with_one_code_are_a_problem(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = twins(project)
    change(project, "title: Lijst", f"title: {first}")
    release()
    change(project, f"title: {first}", f"title: {second}")
    capsys.readouterr()
    assert commands.main(["check"]) == 1
    said = capsys.readouterr().out
    assert f"docs/x.md:1 het blad «{second}» krijgt dezelfde code als «{first}»" in said


def paper(project: Project) -> tuple[Links, bytes]:
    """Where the checklist leads to, and its PDF."""
    made = editions.every(project.load(), settings.address, TODAY)[0]
    (sheet,) = made.shelf.sheets
    links = made.place.links(sheet)
    return links, making.pdf().make(sheet, links)


def said(data: bytes) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(papers.texts(data)).split())


@pytest.mark.usefixtures("kept")
def test_paper_screen_and_data_have_the_same_code(project: Project) -> None:
    """Each with what leads to the page of codes; the file of codes goes out as it is.

    Also when the sheets changed since the last release, of which all say the version.
    """
    project.school(f"name: De Kastanje\nsite: {SITE}\n")
    build = project.build()
    assert build.code == 0, build.output
    name = code(project)
    data = (build.site / "x/lijst.pdf").read_bytes()
    assert papers.codes(data) == [f"{SITE}blad/#{name}"]
    assert f"Code {spaced(name)} 1 van 1 Bruikbaar tot" in said(data)
    assert said(data).endswith(f"{SITE}x/")
    assert "Klopt dit blad nog?" in said(data)
    assert f'id="{name}"' in build.page("blad")
    foot = next(one for one in rendering.elements(build.page("x")) if is_foot(one))
    assert f"Code {spaced(name)}" in foot.text
    for folder in ("", "en"):
        told = json.loads((build.site / folder / "handbook.json").read_text(encoding="utf-8"))
        assert told["version"] == "2026.1"
    (mine,) = json.loads((build.site / "handbook.json").read_text("utf-8"))["checklists"]
    assert mine["code"] == name
    kept = (project.docs / ledger.NAME).read_bytes()
    assert (build.site / ledger.NAME).read_bytes() == kept


def test_without_an_address_the_paper_has_its_code(project: Project) -> None:
    links, data = paper(project)
    assert links == Links()
    assert papers.codes(data) == []
    assert f"Code {spaced(code(project))} 1 van 1 Bruikbaar tot" in said(data)


def test_without_the_page_of_codes_the_paper_leads_to_its_page(project: Project) -> None:
    shutil.rmtree(project.docs / "blad")
    project.school(f"site: {SITE}\n")
    links, data = paper(project)
    assert papers.codes(data) == [links.sheet] == [f"{SITE}x/#checklist-lijst"]
    assert "Klopt dit blad nog?" not in said(data)


def is_foot(element: Element) -> bool:
    """Whether this is the last line of a worksheet on paper."""
    return "sheet-foot" in element.attributes.get("class", "")


VERSION = "---\ntitle: Y\n{facts}\n---\n[[list:version]]\n"


@pytest.mark.usefixtures("kept")
def test_the_version_is_that_of_the_last_release(project: Project) -> None:
    project.page("y.md", VERSION)
    assert "Dit is uitgave 2026.1 van het handboek." in shown(project, "y.md")


def test_before_any_release_there_is_no_version(project: Project) -> None:
    project.page("y.md", VERSION)
    assert "Van dit handboek is nog geen uitgave." in shown(project, "y.md")


def test_a_text_is_kept_once(kept: Path) -> None:
    """However many sheets and releases say it; what was there stays as it stood."""
    book, _ = ledger.read(kept, "")
    assert kept.read_text(encoding="utf-8") == ledger.as_text(book)
    every = [item for one in book.released for item in one.content.items]
    found = texts(kept)
    assert len(every) > len(found) == len(set(found))
    full = [json.dumps(one.content.items) for one in ledger.load(ROOT / "docs")[0].released]
    assert (ROOT / "docs" / ledger.NAME).stat().st_size < sum(map(len, full)) / 2


def git(*arguments: str) -> str:
    """What git says of this repository; it may not be there, such as in a download."""
    command = ["git", "-C", str(ROOT), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        pytest.skip("this is no repository")
    return done.stdout


def test_the_real_ledger_only_grows() -> None:
    """Whatever any earlier commit had is there still; a shallow clone shows fewer of them."""
    found, problems = ledger.load(ROOT / "docs")
    assert problems == []
    known = {one.content.code for one in found.released}
    path = f"docs/{ledger.NAME}"
    for commit in git("log", "--format=%H", "--diff-filter=AM", "--", path).split():
        earlier = json.loads(git("show", f"{commit}:{path}"))
        assert {one["code"] for one in earlier["sheets"]} <= known, commit


def test_every_code_of_the_real_site_is_on_its_page(site: Path, real: Loaded) -> None:
    """With a page that stays light, and that names each sheet once when nothing is old."""
    for language, folder in (("nl", ""), ("en", "en/")):
        html = (site / f"{folder}blad/index.html").read_text(encoding="utf-8")
        ids = [one.attributes.get("id", "") for one in rendering.elements(html)]
        for content in real.shelves[language].contents:
            assert ids.count(content.code) == 1, content.sheet


def test_a_ledger_of_before_releases_is_still_read(tmp_path: Path) -> None:
    """With its texts in full; what is added to it takes the new form."""
    content = Content("checklist:lijst", "nl", "Lijst", (("a", "Doe a."),))
    old = ledger.Released(content, date(2026, 11, 21))
    new = tmp_path / "new.json"
    ledger.add(new, [old])
    whole = json.loads(new.read_text(encoding="utf-8"))
    del whole["texts"], whole["releases"]
    whole["sheets"][0]["items"] = [["a", "Doe a."]]
    before = tmp_path / "before.json"
    before.write_text(json.dumps(whole), encoding="utf-8")
    assert ledger.read(before, "before.json") == (
        ledger.Book(released=(old,)),
        [],
    )
    ledger.add(before, [])
    assert before.read_bytes() == new.read_bytes()


def test_a_code_that_a_school_kept_before_the_release_is_one(tmp_path: Path) -> None:
    """It is as old as its first day; without this its page would say everything twice."""
    content = Content("checklist:x", "nl", "Titel", (("a", "Doe a."),))
    first, later = date(2026, 11, 1), date(2026, 11, 21)
    ledger.add(tmp_path / ledger.OWN, [ledger.Released(content, first)])
    ledger.add(tmp_path / ledger.NAME, [ledger.Released(content, later)])
    found, problems = ledger.load(tmp_path)
    assert (found.released, problems) == ((ledger.Released(content, first),), [])
