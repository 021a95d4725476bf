"""What an update changes for one school: compared with what it kept, told per role."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from handbook import commands, ledger
from handbook.commands import releasing
from handbook.commands.school import Options, read
from handbook.ledger import changes, reprinting, telling
from handbook.ledger.book import Ledger, Release, Released
from handbook.ledger.changes import Changes
from handbook.ledger.since import since, state
from handbook.loading import Loaded, schools
from handbook.sheets.codes import Content, spaced
from project import Project

SCHOOL = "name: De Kastanje\nsector: [po]\n"
LAW = "{{id: {0}, title: {0}, text: '{1}', status: geldt, checked: 2026-11-21, certainty: {2}}}"
OF_VO = (
    "{id: van-vo, title: Van vo, text: Regel., status: geldt, checked: 2026-11-21, "
    "certainty: voorstel, articles: [{sector: [vo], text: WVO 2020 art. 1}]}"
)
LINE = (
    "{id: lijn, name: Lijn, text: Bel., audience: [leraar], phone: 0800-1234, always: true, "
    "hours_certainty: bevestigd, certainty: bevestigd, checked: 2026-11-21}"
)
OURS = (
    "{id: vertrouwenspersoon, name: Vertrouwenspersoon, text: Bel., audience: [leraar], "
    "local: true, certainty: voorstel, checked: 2026-11-21}"
)
HEAD = "---\ntitle: Titel\n{facts}\n"
LIST = HEAD + (
    "checklist: {id: lijst, title: Lijst, groups: [{id: g, title: G, "
    "items: [{id: a, text: Doe a.}]}]}\n---\n"
)
PAGES = {
    "wet.md": f"{HEAD}laws:\n  - {LAW.format('zorg', 'Regel.', 'voorstel')}\n  - {OF_VO}\n"
    f"contacts:\n  - {LINE}\n  - {OURS}\n---\n",
    "x.md": LIST,
    "y.md": f"{HEAD}---\nZo staat het er.\n".replace("Titel", "Uitleg"),
    "onze-school/zo.md": f"{HEAD}---\nWij doen dit om [[law:zorg]].\n",
    "onze-school/los.md": f"{HEAD}---\nDit rust nergens op.\n",
}
NEWER = (
    ("wet.md", "Regel.", "Nieuwe regel."),
    ("wet.md", "0800-1234", "0800-2345"),
    ("x.md", "Doe a.", "Doe a beter."),
    ("y.md", "Zo staat het er.", "Zo staat het er nu."),
)


@pytest.fixture
def project(handbook: Callable[..., Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """A school with a page that rests on a law, and one that rests on nothing."""
    made = handbook(PAGES)
    made.school(SCHOOL)
    monkeypatch.chdir(made.root)
    return made


def update(project: Project) -> None:
    """Take in a handbook in which a law, a law of others, a number and a sheet are other."""
    for uri in PAGES:
        text = PAGES[uri]
        for where, old, new in NEWER:
            text = text.replace(old, new) if where == uri else text
        project.page(uri, text)


def told(capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, list[str]]:
    """What the command says, by the heading above it."""
    capsys.readouterr()
    assert commands.main(["changes", *more]) == 0
    found: dict[str, list[str]] = {}
    head = role = ""
    for line in capsys.readouterr().out.splitlines():
        if line.startswith("#"):
            role = line[3:] if line.startswith("## ") else role
            head = f"{role} / {line[4:]}" if line.startswith("### ") else line.lstrip("# ")
        elif line:
            found.setdefault(head, []).append(line)
    return found


def code(project: Project) -> str:
    """The code of the sheet as it is printed now."""
    (content,) = (c for c in project.load().shelves["nl"].contents if c.sheet == "checklist:lijst")
    return spaced(content.code)


def test_before_anything_was_kept_it_says_how(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.check() == []
    assert commands.main(["changes"]) == 0
    assert capsys.readouterr().out.startswith("Er is nog niets om mee te vergelijken.")


def test_what_a_school_kept_is_compared(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Per role, and nothing of another sector or of the school itself."""
    assert commands.main(["codes"]) == 0
    before = code(project)
    assert told(capsys)["Wat er voor jullie verandert"][1:] == [telling.NOTHING]
    update(project)
    project.school(f"{SCHOOL}confidant: {{email: vertrouwen@kastanje.onderwijs}}\n")
    found = told(capsys)
    assert found.pop("Wat er voor jullie verandert") == [telling.OWN.format("1 december 2026")]
    assert [lines[-1] for lines in found.values()] == [
        "- [ ] Veranderd: zorg: Nieuwe regel. (Geldt nu). Eerst: Regel. (Geldt nu)",
        "- [ ] Veranderd: Lijn: 0800-2345, dag en nacht. Eerst: 0800-1234, dag en nacht",
        f"- [ ] Lijst: `{before}` wordt `{code(project)}`. Voor: leraar",
        "- [ ] docs/onze-school/zo.md:1 deze pagina noemt «zorg», en dat is veranderd.",
        "- Uitleg",
        "- Lijst",
    ]
    assert found["Coördinator / Bladen om opnieuw te printen"][0] == reprinting.MOST
    assert list(found)[-1] == "Leraar / Jullie bladen"


def test_a_foundation_hears_it_of_each_school(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once where it is the same; what is wrong with one stops no other."""
    asked = Options(publish=False, together=False, books=False)
    for slug, sector in {"beuk": "po", "eik": "po", "den": "vo", "iep": "havo"}.items():
        own = project.root / schools.FOLDER / slug / "school.yml"
        own.parent.mkdir(parents=True)
        own.write_text(f"name: De {slug}\nsector: [{sector}]\n", encoding="utf-8")
    for folder in schools.found(project.root, project.docs)[0]:
        one = read(project.root, folder, asked)
        if one.loaded and not one.wrong:
            releasing.keep(folder.path, one.loaded)
    update(project)
    assert commands.main(["changes", "--file", "lijst.md"]) == 1
    said = capsys.readouterr().out
    assert "scholen/iep/school.yml:2 sector[0]: " in said
    assert [one for one in said.splitlines() if one.startswith("# ")] == [
        "# Wat er verandert voor De beuk, De eik",
        "# Wat er verandert voor De den",
    ]
    assert said.count("- [ ] Veranderd: Van vo: ") == 1
    assert (project.root / "lijst.md").read_text("utf-8") in said


def test_a_new_duty_and_one_that_is_gone(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["codes"]) == 0
    text = PAGES["wet.md"].replace("zorg", "plicht").replace(f"  - {OF_VO}\n", "")
    project.page("wet.md", text)
    project.page("onze-school/zo.md", PAGES["onze-school/los.md"])
    (told_of,) = (v for k, v in told(capsys).items() if k == "Schoolleiding / Plichten")
    assert told_of == [
        "- [ ] Nieuw: plicht: Regel. (Geldt nu)",
        "- [ ] Vervallen: zorg: Regel. (Geldt nu)",
    ]


def test_a_line_in_the_words_of_before_is_no_news(real: Loaded) -> None:
    lines = [f"Lijn: 0800-1234, {old}" for old in changes.REWORDED]
    first = Release("", (), tuple((f"{changes.LINE}{n}", line) for n, line in enumerate(lines)))
    now = [f"Lijn: 0800-1234, {new}" for new in changes.REWORDED.values()]
    then = replace(first, facts=tuple((f"{changes.LINE}{n}", line) for n, line in enumerate(now)))
    assert changes.of_facts(first, then, changes.LINE) == Changes()
    said = str(changes.facts(real.shelves["nl"].catalog))
    assert all(new in said and old not in said for old, new in changes.REWORDED.items())


def test_what_must_not_be_old_at_an_incident_comes_first() -> None:
    keys = ["checklist:lijst", "plan:plan", "letter:brief", "card:noodkaart"]
    assert sorted(keys, key=reprinting.place) == [keys[3], keys[1], keys[0], keys[2]]


def test_it_is_kept_once_for_each_state(project: Project) -> None:
    """So that a build that changes nothing leaves the repository as it was."""
    path = project.docs / ledger.OWN
    for _ in range(2):
        assert commands.main(["codes"]) == 0
        kept = path.read_bytes()
    update(project)
    assert commands.main(["codes"]) == 0
    assert path.read_bytes() != kept
    assert commands.main(["check"]) == 0
    assert not (project.docs / ledger.NAME).exists()


def test_without_it_a_release_stands_in(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last that is older; a sheet of the school is no news, nor one that it left out."""
    path = project.docs / ledger.NAME
    project.page("onze-school/lijst.md", LIST.replace("lijst", "eigen"))
    project.page("weg.md", LIST.replace("id: lijst, title: Lijst", "id: weg, title: Weg"))
    for version in ("2026.1", "2026.2"):
        loaded = project.load()
        (shelf,) = loaded.shelves.values()
        core = [one for one in shelf.contents if one.sheet != "checklist:eigen"]
        now = replace(changes.present([shelf], version), codes=tuple(one.code for one in core))
        added = [one for one in ledger.new(loaded.ledger, [shelf]) if one.content in core]
        book, _ = ledger.read(path, "")
        book = replace(book, released=(*book.released, *added), releases=(*book.releases, now))
        path.parent.mkdir(exist_ok=True)
        path.write_text(ledger.as_text(book), encoding="utf-8")
        update(project)
    (project.docs / "weg.md").unlink()
    found = told(capsys)
    assert found["Wat er voor jullie verandert"] == [telling.CORE.format("2026.1")]
    assert "Vervallen" not in str(found)
    assert [key for key in found if "Nieuwe" in key or "weg zijn" in key] == []
    assert len(found["Coördinator / Bladen om opnieuw te printen"]) == 2  # with how to print it


def test_it_is_written_where_that_is_asked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    many = {f"z{number}.md": PAGES["y.md"] for number in range(14)}
    for uri, text in many.items():
        project.page(uri, text)
    assert commands.main(["codes"]) == 0
    update(project)
    for uri, text in many.items():
        project.page(uri, text.replace("er.", "er nu."))
    pages = told(capsys, "--file", "wijzigingen.md")["Coördinator / Pagina's met een andere tekst"]
    assert (len(pages), pages[-1]) == (telling.MOST_NAMED + 2, "- en nog 4")
    text = (project.root / "wijzigingen.md").read_text(encoding="utf-8")
    assert text.startswith(telling.TITLE)
    assert commands.main(["changes", "--file", "geen/map.md"]) == 1
    assert "De map «geen» is er niet" in capsys.readouterr().out


def test_a_translation_of_the_school_that_is_stale_is_named(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.page(
        "onze-school/los.en.md", '---\ntitle: Loose\ntranslation: {fingerprint: "0"}\n---\nText.\n'
    )
    project.page("x.en.md", '---\ntitle: Title\ntranslation: {fingerprint: "0"}\n---\nText.\n')
    project.page("x.md", f"{HEAD}---\nTekst.\n")
    assert commands.main(["codes"]) == 0
    (said,) = (v for k, v in told(capsys).items() if k.endswith("Jullie eigen teksten"))
    assert [line for line in said if "docs/" in line] == [
        "- [ ] docs/onze-school/los.en.md:1 de Nederlandse pagina is veranderd. "
        "Werk deze vertaling bij."
    ]


def test_a_mistake_comes_first(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.page("onze-school/zo.md", f"{HEAD}---\n[[law:weg]]\n")
    assert commands.main(["changes"]) == 1
    assert "docs/onze-school/zo.md:" in capsys.readouterr().out


def other(content: Content, name: str) -> Content:
    """The same sheet with other words for one thing."""
    items = tuple((one, f"Eerst. {text}" if one == name else text) for one, text in content.items)
    assert items != content.items
    return replace(content, items=items)


def before(real: Loaded, changed: dict[str, str]) -> Ledger:
    """A ledger with the handbook of today, in which some sheets said something else."""
    shelves = [*real.shelves.values()]
    every = [one for shelf in shelves for one in shelf.contents]
    old = {
        c.code: other(c, changed[c.sheet]) for c in every if changed.get(c.sheet) in dict(c.items)
    }
    day = real.base.pages["index.md"].facts.checked
    known = (*real.ledger.released, *(Released(one, day) for one in old.values()))
    codes = tuple(old.get(one.code, one).code for one in every)
    kept = replace(state(shelves, real.base, "2026-11-21"), codes=codes)
    books = {**real.ledger.books, ledger.OWN: ledger.Book(releases=(kept,))}
    return Ledger(known, real.ledger.releases, books)


def said(real: Loaded, changed: dict[str, str]) -> str:
    """What is told of sheets of the real handbook that said something else."""
    shelves = tuple(real.shelves.values())
    found = since(before(real, changed), shelves, real.base)
    assert found
    return telling.told(found, real.shelves, [])


def test_a_sheet_names_the_packs_that_it_is_in(real: Loaded) -> None:
    text = said(real, {"checklist:digitale-burger": "head:intro"})
    (line,) = (one for one in text.splitlines() if one.startswith("- [ ] "))
    assert line.endswith(" Ook in: Met ouders, Met leerlingen")


def test_a_plan_on_one_a4_is_told_from_the_whole_plan(real: Loaded) -> None:
    text = said(real, {"plan:dreiging": "terugblik", "plan:dreiging-a4": "terugblik"})
    lines = [one for one in text.splitlines() if "`" in one]
    assert len({one.partition(":")[0] for one in lines}) == len(lines) == 2
    assert all(one.count(" wordt ") == 2 and ", (en) `" in one for one in lines)
    assert "Voor: schoolleiding" in lines[0]


def test_only_what_is_about_staff_asks_for_the_mr(real: Loaded) -> None:
    sheet = "model:gedragscode"
    (form,) = (c for c in real.shelves["nl"].contents if c.sheet == sheet)
    about_staff = {name for name, text in form.items if ", staff" in text}
    others = [n for n, _ in form.items if n not in about_staff and not n.startswith("head:")]
    assert about_staff
    assert others
    assert "### Instemming" in said(real, {sheet: min(about_staff)})
    assert "### Instemming" not in said(real, {sheet: others[0]})
    assert ": Visie." in said(real, {"voorbeeldteksten:school/beleidsplan": "head:Visie"})
