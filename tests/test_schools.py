"""All schools of a foundation: each has her own site and nothing of another, and no mistake of
one stops the others."""

import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml

import documents
import papers
from handbook import commands, words
from handbook.commands import overview
from handbook.commands.school import Options, read, told_apart
from handbook.loading import schools
from handbook.model.records import Law
from handbook.publish import matrix
from project import HOME, ROOT, Project, real, soon

GOOD = ("beuk", "de-eik")
WRONG = "den"
ALL = (*GOOD, WRONG)
SITE = "https://veilig.bomen.onderwijs/"
LAW = (
    "  - {{id: {0}, title: {0}, text: Doe het., status: geldt, checked: 2026-11-2{1}, "
    "duty: melden, certainty: waarschijnlijk, ours: [{2}]}}\n"
)
OURS = {"meten": "monitoring", "mensen": "coordinator", "gids": ""}
LAWS = "".join(LAW.format(name, day, key) for day, (name, key) in enumerate(OURS.items()))
DUTIES = f"""---
title: Plichten
{{facts}}
laws:
{LAWS}
checklist:
  id: lijst
  title: Lijst
  groups:
    - id: g
      title: G
      items: [{{id: a, text: "Vraag [[school:coordinator]] naar [[school:monitoring]]."}}]
---

## Meten {{#meten}}

Jullie meten met [[school:monitoring]].

[[law:meten]]

## Mensen {{#mensen}}

Vraag [[school:coordinator]].

[[law:mensen]]

## Gids {{#gids}}

[[law:gids]]

[[list:duties]]
"""


PAPERS = ("lijst.pdf", "lijst.docx", "lijst.ods", "hoofdstuk-plichten.pdf")


def mark(slug: str) -> str:
    """A word that only one school has."""
    return f"Kw{slug.replace('-', '')}zq"


def values(slug: str) -> dict[str, Any]:
    """What a school fills in: her word is in each value."""
    own = mark(slug)
    role = {"role": f"de coördinator {own}", "email": f"{own.lower()}@bomen.onderwijs"}
    return {"name": f"De {own} & <3", "coordinator": role, "monitoring": f"de lijst {own}"}


class Foundation:
    """A small handbook with schools."""

    def __init__(self, root: Path) -> None:
        root.mkdir(exist_ok=True)
        self.project = Project(root, {"index.md": HOME, "plichten.md": DUTIES}, None)
        self.root = root
        shutil.copytree(ROOT / "docs" / "assets", self.project.docs / "assets")
        self.project.school(f"name: Stichting Kwbestuurzq\nsite: {SITE}\n")

    def school(self, slug: str, **more: Any) -> Path:
        """Write the values of a school; gives her folder."""
        folder = self.root / schools.FOLDER / slug
        folder.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(values(slug) | more, allow_unicode=True, sort_keys=False)
        (folder / "school.yml").write_text(text, encoding="utf-8")
        return folder

    def run(self, *arguments: str) -> tuple[int, str]:
        """How the command ends and what it says."""
        return soon("handbook", ["schools", *arguments], self.root)

    def site(self, slug: str) -> Path:
        """The site of a school."""
        return self.root / "sites" / slug


@dataclass(frozen=True)
class Built:
    """A run in which one of three schools has a mistake."""

    foundation: Foundation
    code: int
    said: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Built once: the first has a page and a picture of her own beside those of the foundation."""
    made = Foundation(tmp_path_factory.mktemp("stichting"))
    made.project.page("onze-school/samen.md", HOME.replace("Begin", "Samen"))
    made.project.page("onze-school/regels.md", HOME.replace("Begin", "Regels van allen"))
    folder = made.school("beuk")
    for name, text in {
        "regels": "",
        "foto": "\n![Het plein](../assets/school/plein.png)\n",
    }.items():
        page = HOME.replace("Begin", f"{name} {mark('beuk')}") + text
        path = folder / "onze-school" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(page.replace("{facts}", "page: {audience: [leraar], checked: 2026-11-21}"))
    (folder / "assets").mkdir()
    (folder / "assets" / "plein.png").write_bytes(documents.png())
    made.school("de-eik", site="https://deeik.onderwijs/")
    made.school(WRONG, monitoring=["geen tekst"])
    return Built(made, *made.run("--publish", "--books"))


def texts(name: str, data: bytes) -> Iterator[str]:
    """All that a reader or a program can find in a file, in those that it holds too."""
    yield data.decode("utf-8", "ignore")
    if name.endswith(".pdf"):
        yield "\n".join(papers.texts(data))
    if data.startswith(b"PK"):
        with ZipFile(io.BytesIO(data)) as whole:
            for inside in whole.namelist():
                yield inside
                yield from texts(inside, whole.read(inside))


def found(folder: Path) -> dict[str, set[str]]:
    """The words of schools in each file of a folder."""
    known = re.compile("|".join(map(mark, ALL)), re.I)
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): {
            one.lower()
            for text in texts(path.name, path.read_bytes())
            for one in known.findall(text)
        }
        for path in files
    }


def test_a_mistake_names_its_school_and_stops_no_other(built: Built) -> None:
    assert built.code == 1
    assert "scholen/den/school.yml:5 monitoring:" in built.said
    assert "Traceback" not in built.said
    lines = built.said.splitlines()
    assert any(line.startswith("den: niet gebouwd") for line in lines)
    assert lines[-2].startswith("Zet elke map in sites/ online")
    assert lines[-1].startswith("In deploy/scholen.html staat")
    done = re.findall(r"^\d van 2: ([a-z-]+) is klaar\.$", built.said, re.M)
    assert sorted(done) == list(GOOD)
    assert all(built.foundation.site(slug).joinpath("index.html").is_file() for slug in GOOD)
    assert not built.foundation.site(WRONG).exists()


@pytest.mark.parametrize("slug", GOOD)
def test_no_word_of_one_school_stands_in_the_files_of_another(built: Built, slug: str) -> None:
    """In pages, PDFs, Word files, tables, data, the zip file and the settings of servers alike."""
    own = mark(slug).lower()
    site = found(built.foundation.site(slug))
    beside = found(built.foundation.root / "deploy" / slug)
    assert set().union(*site.values(), *beside.values()) == {own}
    for name in ("index.html", *(f"plichten/{one}" for one in PAPERS)):
        assert site[name] == {own}, name
    assert beside["handboek.zip"] == {own}
    said = "".join(path.read_text("utf-8") for path in built.foundation.site(slug).rglob("*.html"))
    assert "kwbestuurzq" not in said.lower()


def test_a_school_has_an_address_of_her_own_or_one_below_the_foundation(built: Built) -> None:
    """On paper too."""
    addresses = {"beuk": f"{SITE}beuk/", "de-eik": "https://deeik.onderwijs/"}
    for slug, address in addresses.items():
        site = built.foundation.site(slug)
        assert json.loads((site / "handbook.json").read_text("utf-8"))["site"] == address
        paper = (site / "plichten/lijst.pdf").read_bytes()
        assert address in "".join(papers.texts(paper))


def test_pages_of_a_school_stand_beside_those_of_the_foundation(built: Built) -> None:
    """One with the same name takes its place, which is said."""
    site = built.foundation.site("beuk") / "onze-school"
    assert mark("beuk") in (site / "regels/index.html").read_text("utf-8")
    assert (site / "samen/index.html").is_file()
    assert "plein.png" in (site / "foto/index.html").read_text("utf-8")
    other = built.foundation.site("de-eik") / "onze-school"
    assert "Regels van allen" in (other / "regels/index.html").read_text("utf-8")
    assert not (other / "foto").exists()
    assert "beuk: scholen/beuk/onze-school/regels.md:1" in built.said


def test_a_site_is_the_same_to_the_byte_as_that_of_a_school_alone(
    built: Built, tmp_path: Path
) -> None:
    """What schools share while they are built leaves nothing of the others behind."""
    kept = "bladen.json"  # which she has from her first site on
    gone = shutil.ignore_patterns(".cache", "sites", "deploy", "beuk", WRONG, kept)
    alone = tmp_path / "alone"
    shutil.copytree(built.foundation.root, alone, ignore=gone)
    code, said = soon("handbook", ["schools", "--publish", "--books"], alone)
    assert code == 0, said
    one, other = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (built.foundation.site("de-eik"), alone / "sites" / "de-eik")
    )
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_the_overview_shows_how_each_duty_stands_and_no_value(built: Built) -> None:
    page = (built.foundation.root / "deploy" / "scholen.html").read_text("utf-8")
    assert "<script" not in page
    assert 'content="noindex' in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert "De Kwbeukzq &amp; &lt;3" in page
    assert "de lijst" not in page
    assert "20 november 2026" in page  # the day of the law, before that of its page
    assert "ontbreekt" in page
    assert "scholen/den" in page


def test_a_site_stays_when_its_school_makes_a_mistake(tmp_path: Path) -> None:
    """Also without paper, and for who builds one school alone."""
    made = Foundation(tmp_path)
    made.project.without_files()
    made.school("beuk")
    made.school("de-eik")
    assert made.run("--only", "beuk")[0] == 0
    before = (made.site("beuk") / "index.html").read_bytes()
    assert not made.site("de-eik").exists()
    folder = made.school("beuk", monitoring=["geen tekst"])
    made.school("iep", name="")
    (folder / "onze-school").mkdir()
    (folder / "onze-school" / "x.md").write_text("---\ntitle: [\n---\n")
    (folder / "onze-school" / "x.txt").write_text("x")
    made.project.page("onze-school/kluis.md", "# Kluis\n\nTelefoons gaan erin.\n")
    code, said = made.run("--together")
    assert code == 1
    (note,) = (one for one in said.splitlines() if "kluis.md" in one)  # once for all schools
    assert note.startswith("docs/onze-school/kluis.md:1 page: ")
    assert "scholen/beuk/onze-school/x.md:3" in said
    (stray,) = (one for one in said.splitlines() if "x.txt" in one)
    assert stray.startswith("scholen/beuk/onze-school/x.txt:1 ")
    assert "docs/" not in stray  # where the school has no folder
    assert (made.site("beuk") / "index.html").read_bytes() == before
    assert made.site("de-eik").is_dir()
    choice = (tmp_path / "sites" / "index.html").read_text("utf-8")
    assert re.findall(r'href="(\w[\w-]*)/">([^<]*)<', choice) == [
        ("beuk", "De Kwbeukzq &amp; &lt;3"),
        ("de-eik", "De Kwdeeikzq &amp; &lt;3"),
    ]
    made.school("beuk")
    for gone in ("de-eik", "iep"):
        shutil.rmtree(tmp_path / "scholen" / gone)
    for name in ("x.md", "x.txt"):
        (folder / "onze-school" / name).unlink()
    code, said = made.run("--together")
    assert code == 0, said
    assert "sites/de-eik: deze school" in said
    assert [path.name for path in (tmp_path / ".cache" / "schools").iterdir()] == ["beuk"]
    choice = (tmp_path / "sites" / "index.html").read_text("utf-8")
    assert 'href="beuk/"' in choice
    assert "Kwbestuurzq: kies je school" in choice
    assert "Andere waarden" in (tmp_path / "deploy" / "scholen.html").read_text("utf-8")


def test_what_readers_may_not_see_is_refused_per_school(tmp_path: Path) -> None:
    """Nor two schools at one address."""
    made = Foundation(tmp_path)
    made.school("beuk")
    made.school("wilg", site=f"{SITE}beuk/")
    made.school("de-eik", coordinator={"role": "de coach"})
    page = HOME.replace("{facts}", "page: {audience: [leraar], checked: 2026-11-21}")
    own = made.school("iep") / "onze-school" / "bel.md"
    own.parent.mkdir()
    own.write_text(f"{page}\nBel [naam school].\n", encoding="utf-8")
    found = schools.found(tmp_path, made.project.docs)[0]
    asked = Options(publish=True, together=False, books=False)
    several = [read(tmp_path, each, asked) for each in found]
    told_apart(tmp_path, several)
    assert [[str(one).split(" ")[0] for one in each.problems] for each in several] == [
        [],
        ["scholen/de-eik/school.yml:2"],
        ["scholen/iep/onze-school/bel.md:7"],
        ["scholen/wilg/school.yml:6"],
    ]
    assert "is ook het adres van scholen/beuk/." in str(several[-1].problems[0])


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("De Eik", "niet gebouwd, want haar naam wordt een adres. Noem haar «de-eik»"),
        ("eik_", "«eik»"),
        ("é", "Kies een andere naam"),
        ("a" * 41, "hoogstens 40"),
    ],
)
def test_a_folder_has_a_name_that_can_be_an_address(tmp_path: Path, folder: str, said: str) -> None:
    (tmp_path / schools.FOLDER / folder).mkdir(parents=True)
    (problem,) = schools.found(tmp_path, tmp_path)[1]
    assert str(problem).startswith(f"scholen/{folder}:1 ")
    assert said in str(problem)


def test_what_is_no_school_is_named(tmp_path: Path) -> None:
    """Each in one sentence."""
    (problem,) = schools.found(tmp_path, tmp_path)[1]
    assert "deze map is er niet" in str(problem)
    place = tmp_path / schools.FOLDER
    place.touch()
    assert "dit is een bestand" in str(schools.found(tmp_path, tmp_path)[1][0])
    place.unlink()
    place.mkdir()
    assert "hier staat geen school" in str(schools.found(tmp_path, tmp_path)[1][0])
    (place / "lijst.txt").touch()
    (place / "leeg").mkdir()
    (place / "vol").mkdir()
    (place / "vol" / "school.yml").touch()
    (place / "vol" / "docs").mkdir()
    folders, (stray,) = schools.found(tmp_path, tmp_path)
    assert "scholen/lijst.txt:1" in str(stray)
    empty, full = (list(map(str, one.problems())) for one in folders)
    assert [line.split(":")[0] for line in empty] == ["scholen/leeg"]
    assert [line.split(":")[0] for line in full] == ["scholen/vol/docs"]


def layered(tmp_path: Path, above: str, *, together: bool = False) -> Any:
    """The values of a school over those of a foundation, and what is wrong in them."""
    below = (
        f"name: Bomen op School\nsite: {SITE}\nfoundation: de stichting Bomen\nlanguages: [nl]\n"
        "coordinator: {role: de coach, phone: 010-765 43 21}\n"
    )
    (tmp_path / "school.yml").write_text(below, encoding="utf-8")
    folder = tmp_path / "scholen" / "eik"
    folder.mkdir(parents=True)
    (folder / "school.yml").write_text(above, encoding="utf-8")
    one = schools.Folder("eik", folder, tmp_path / "docs")
    return one, one.layers(tmp_path, together=together)


def test_a_value_of_a_school_goes_over_that_of_the_foundation(tmp_path: Path) -> None:
    """A role as a whole, so that no number is that of somebody else; an empty one falls through."""
    above = 'name: De Eik\nfoundation: ""\ncoordinator: {role: de intern begeleider}\n'
    one, layers = layered(tmp_path, above)
    school, problems, _ = layers.load()
    assert problems == [] == one.nameless()
    assert (school.name, school.foundation, school.languages) == (
        "De Eik",
        "de stichting Bomen",
        ("nl",),
    )
    assert (school.coordinator.role, school.coordinator.phone) == ("de intern begeleider", "")
    assert school.site == f"{SITE}eik/"
    assert layers.place(("foundation",)) == ("scholen/eik/school.yml", 2)
    assert layers.place(("site",)) == ("school.yml", 2)


def test_all_schools_can_stand_together(tmp_path: Path) -> None:
    _, layers = layered(tmp_path, "name: Eik\nsite: https://eik.onderwijs/\n", together=True)
    assert layers.load()[0].site == f"{SITE}eik/"


def test_a_problem_names_the_layer_it_stands_in(tmp_path: Path) -> None:
    _, layers = layered(tmp_path, "\nsector: [havo]\nparents: <app>\n")
    (tmp_path / "school.yml").write_text("name: [\n", encoding="utf-8")
    places = {str(problem).split(" ")[0] for problem in layers.load()[1]}
    assert places == {"school.yml:2", "scholen/eik/school.yml:2", "scholen/eik/school.yml:3"}


def test_a_school_has_a_name_of_her_own(tmp_path: Path) -> None:
    one, _ = layered(tmp_path, "sector: [po]\n")
    assert [str(problem).split(":")[0] for problem in one.nameless()] == ["scholen/eik/school.yml"]


def test_the_duties_of_the_handbook_say_what_meets_them() -> None:
    """No more than that: no law asks for a fixed contact at the police."""
    titles = {law.noun.title: law.noun.id for law in real().base.all(Law)}
    asked = {titles[row.title]: row.keys for row in matrix.duties(real().base)}
    assert asked["monitoring"] == ("monitoring",)
    assert asked["coordineren"] == ("coordinator",)
    assert asked["instemming-mr"] == ("mr",)
    assert "schoolgids" not in asked
    rest = matrix.others(matrix.duties(real().base), real().base.labels)
    assert {row.keys: row.title for row in rest}["police",] == "Contact bij de politie"


def test_the_pages_of_a_foundation_speak_its_first_language(
    handbook: Callable[..., Project],
) -> None:
    english = "---\ntitle: Begin\ntranslation: {fingerprint: x}\n---\nText.\n"
    made = Foundation(handbook({}).root / "bos")
    made.project.page("index.en.md", english)
    made.project.school("name: Bos\nlanguages: [en, nl]\n")
    made.school("beuk")
    asked = Options(publish=False, together=True, books=False)
    found = [read(made.root, one, asked) for one in schools.found(made.root, made.project.docs)[0]]
    (made.root / "sites").mkdir()
    overview.write(made.root, found, asked)
    labels = words.of("en").foundation
    for path, said in {
        "deploy/scholen.html": labels.by_duty,
        "sites/index.html": labels.choose,
    }.items():
        page = (made.root / path).read_text("utf-8")
        assert '<html lang="en">' in page
        assert said in page


def test_a_school_that_is_not_there_is_no_school(
    handbook: Callable[..., Project],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = Foundation(handbook({}).root / "los")
    made.school("beuk")
    made.school("de-eik")
    monkeypatch.chdir(made.root)
    assert commands.main(["schools", "--only", "iep"]) == 1
    assert "Kies uit: beuk, de-eik." in capsys.readouterr().out


def test_schools_stand_together_below_an_address_only(
    handbook: Callable[..., Project],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = Foundation(handbook({}).root / "los")
    made.project.school("languages: [nl]\n")
    monkeypatch.chdir(made.root)
    assert commands.main(["schools", "--only", "beuk"]) == 1
    assert "scholen/de-eik/" in capsys.readouterr().out
    made.school("beuk")
    assert commands.main(["schools", "--together"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [one.partition(": ")[0] for one in lines] == [
        "school.yml:1 site",
        "school.yml:1 foundation",
    ]
