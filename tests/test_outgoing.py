"""What may lie in docs/: nothing goes out by accident, and each mistake is one clear sentence."""

import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from handbook.files import security
from handbook.loading import documents, outgoing
from handbook.model.school import Role, School
from handbook.reading import comments, drawings, pictures
from project import Project

PNG = b"\x89PNG\r\n\x1a\n"
AVIF = b"\0\0\0\x1cftypavif"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
PAGE = "---\ntitle: Titel\n{{facts}}\n---\n{}\n"
GOOD = {
    "onze-school/plattegrond.png": PNG,
    "onze-school/FOTO.JPG": PNG,
    "onze-school/met spatie.webp": PNG,
    "onze-school/route.avif": PNG,
    "onze-school/protocol.pdf": b"%PDF-1.7",
    "onze-school/formulier.docx": b"PK",
    "onze-school/lijst.ods": b"PK",
    "onze-school/kaart.svg": SVG.format('<a xlink:href="#a"><path id="a"/></a>').encode(),
    "onze-school/kaart.en.svg": SVG.format("").encode(),
    "assets/eigen.css": b"a {}",
    "assets/school/protocol-1.jpg": PNG,
    "sw.js": b"",
    "Thumbs.db": b"x",
    "onze-school/desktop.ini": b"x",
    ".DS_Store": b"x",
    "onze-school/.x.md.swp": b"x",
    ".obsidian/plugin.js": b"x",
    "templates/oud.xlsx": b"x",
}
NAMING = (
    "![p](plattegrond.png) ![f](FOTO.JPG) ![m](met%20spatie.webp) ![r](route.avif)"
    " [a](protocol.pdf) [b](formulier.docx) [c](lijst.ods) ![k](kaart.svg)"
    " ![s](../assets/school/protocol-1.jpg)"
)
UNKNOWN = outgoing.UNKNOWN.format(outgoing.KINDS)
STRAYS = {
    **dict.fromkeys(
        ("leerlingen.xlsx", "leerlingen.csv", "x.zip", "brief.doc", "x.gif", "x.yml", "x.woff2"),
        UNKNOWN,
    ),
    **dict.fromkeys(("notities.txt", "x.js", "onze-school/x.css", "x", "x.heic", "x.exe"), UNKNOWN),
    **dict.fromkeys(("assets/x.woff", "assets/x.pdf", "assets/js/x.ts"), UNKNOWN),
    **dict.fromkeys(("plan.md.bak", "plan.md~", "x.png.orig", "plan.old", "x.tmp"), outgoing.COPY),
    **dict.fromkeys(("onze-school/.env", ".env.local", ".htpasswd"), outgoing.PRIVATE),
    "onze-school/plan.md.txt": outgoing.TEXT.format("plan.md"),
    "onze-school/plan.txt": outgoing.TEXT.format("plan.md"),
    "onze-school/telefoon.jpg": outgoing.NOT_SHOWN,  # which a name makes of no HEIC
    "onze-school/plan.MD": outgoing.CAPITALS.format("plan.md"),
    "onze-school/x.html": outgoing.HTML.format("x.md"),
    "onze-school/leerling.avif": outgoing.UNNAMED,
    "onze-school/grond.png": outgoing.UNNAMED,  # which plattegrond.png is not
    "onze-school/verslag.pdf": outgoing.UNNAMED,
    "assets/school/weg.png": outgoing.LOGO.format("weg.png"),
}


def given(handbook: Callable[..., Project], files: Mapping[str, str | bytes]) -> Project:
    """A handbook with a page that names all that is good, and files beside it."""
    pages = {"onze-school/index.md": PAGE.format(NAMING), "x.md": PAGE.format("X.")}
    project = handbook({**pages, **files})
    mark = project.load().base.pages["x.md"].mark
    project.page("x.en.md", f'---\ntitle: X\ntranslation: {{fingerprint: "{mark}"}}\n---\nX.\n')
    return project


def test_what_a_page_names_goes_out(handbook: Callable[..., Project]) -> None:
    assert given(handbook, GOOD).check() == []


def test_anything_else_is_named(handbook: Callable[..., Project]) -> None:
    shown = (outgoing.UNNAMED, outgoing.LOGO.format("weg.png"))
    strays = {name: AVIF if said in shown else b"x" for name, said in STRAYS.items()}
    project = given(handbook, {**GOOD, **strays})
    wanted = sorted(f"docs/{name}:1 {said}" for name, said in STRAYS.items())
    assert sorted(project.check()) == wanted


def test_heavy_image_and_one_that_tells_are_notes(handbook: Callable[..., Project]) -> None:
    files = {
        "onze-school/plattegrond.png": PNG + bytes(2_400_000),
        "onze-school/FOTO.JPG": b"\xff\xd8\xff\xe1..Exif\0\0",
    }
    loaded = given(handbook, {**GOOD, **files}).load()
    assert loaded.problems == ()
    told = pictures.MADE_WHERE.format("deze foto")
    assert [str(note) for note in loaded.notes] == [
        f"docs/onze-school/FOTO.JPG:1 {told}",
        f"docs/onze-school/plattegrond.png:1 {outgoing.HEAVY.format('2,4')}",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there a link needs an administrator")
def test_nothing_comes_from_outside_the_folder(handbook: Callable[..., Project]) -> None:
    project = given(handbook, {**GOOD, "onze-school/twee.md": PAGE.format("Twee.")})
    own = project.docs / "onze-school"
    outside = project.root / "geheim"
    (outside / "diep").mkdir(parents=True)
    (outside / "wachtwoord.pdf").write_bytes(b"x")
    (project.root / "docs-oud").mkdir()
    (project.root / "docs-oud" / "x.png").write_bytes(PNG)
    links: dict[str, str | Path] = {
        "route2.pdf": outside / "wachtwoord.pdf",
        "pagina.md": outside / "wachtwoord.pdf",
        "protocol2.pdf": project.root / "docs-oud" / "x.png",
        "systeem.md": "/etc/hostname",
        "map": outside,
        "lus": own,
        "boven": "..",
        ".verborgen": outside,
        ".env": outside / "wachtwoord.pdf",
        "rond.png": "rond.png",
        "weg.pdf": "nergens.pdf",
    }
    for name, target in links.items():
        (own / name).symlink_to(target)
    (own / "goed.png").symlink_to("plattegrond.png")
    (own / "index.md").write_text(
        (own / "index.md").read_text(encoding="utf-8") + "![g](goed.png)\n", encoding="utf-8"
    )
    folders = {"map", "lus", "boven", ".verborgen"}
    gone = {"rond.png", "weg.pdf"}
    said = {
        name: outgoing.FOLDER
        if name in folders
        else documents.GONE
        if name in gone
        else outgoing.AWAY
        for name in links
    }
    assert project.check() == sorted(
        f"docs/onze-school/{name}:1 {one}" for name, one in said.items()
    )


DRAWN = {
    "<script>alert(1)</script>": "een <script>",
    "<SCRIPT/>": "een <script>",
    "<foreignObject/>": "een <foreignobject>",
    '<path onload="a()"/>': "een script in onload=",
    '<a xlink:href="javascript:a()"/>': drawings.OUT,
    '<image href="https://x.example/a.png"/>': drawings.OUT,
    '<use href="//x.example/a.svg#b"/>': drawings.OUT,
    '<image href="data:image/svg+xml;base64,AAAA"/>': drawings.OUT,
    '<path style="fill: url(https://x.example/a)"/>': drawings.OUT,
    '<style>@import "x.css";</style>': drawings.OUT,
    "<!-- gemaakt voor klas 2b --><path/>": drawings.REMARK,
    "<path><!--\n--></path>": drawings.REMARK,
    "<path>": drawings.ODD,
    '<path fill="url(#a)"/>': "",
    '<image href="data:image/png;base64,AAAA"/>': "",
}


@pytest.mark.parametrize(("inside", "wrong"), DRAWN.items(), ids=DRAWN)
def test_drawing(inside: str, wrong: str) -> None:
    assert drawings.wrong(SVG.format(inside).encode()) == wrong


def test_drawing_that_hides_what_it_holds() -> None:
    hidden = '<!DOCTYPE svg [<!ENTITY a "<script/>">]>' + SVG.format("&a;")
    assert drawings.wrong(hidden.encode()) == drawings.OUT
    assert drawings.wrong(hidden.encode("utf-16")) == drawings.ODD


def test_drawing_with_a_script_is_refused(handbook: Callable[..., Project]) -> None:
    bad = SVG.format("<script/>").encode()
    (said,) = given(handbook, {**GOOD, "onze-school/kaart.svg": bad}).check()
    assert said == f"docs/onze-school/kaart.svg:1 {outgoing.DRAWING.format('een <script>')}"


BODIES = {
    "Een <!-- a --> en <!-- b\n\nc --> twee.": 0,
    "Toon `<!--` en ``<!-- ` ``.": 0,
    "```html\n<!-- open\n```\n": 0,
    "~~~\n<!-- ```\n~~~\n": 0,
    "Een <!-- vergeten.\n\nDe rest.": 5,
    "Twee.\n\n<!-- a -->\n\n<!-- b\n": 9,
    "```\n-->\n<!--\n```\n<!-- x `-->` y": 9,
}


@pytest.mark.parametrize(("body", "line"), BODIES.items())
def test_comment_without_an_end(handbook: Callable[..., Project], body: str, line: int) -> None:
    wanted = [f"docs/x.md:{line} {comments.NO_END}"] if line else []
    said = handbook({"x.md": PAGE.format(body)}).check()
    assert [one for one in said if comments.NO_END in one] == wanted
    assert said == wanted or line


def test_comment_in_a_value(handbook: Callable[..., Project]) -> None:
    page = PAGE.replace("Titel", '"Titel <!-- van Jan -->"').format("Tekst.")
    terms = "terms:\n  - {id: a, title: A, text: B}\n  - {id: b, title: B, text: 'C <!-- D'}\n---"
    page = page.replace("---\nTekst", f"{terms}\nTekst")
    assert handbook({"x.md": page}).check() == [
        f"docs/x.md:2 title: {comments.IN_VALUE}",
        f"docs/x.md:6 terms[1].text: {comments.IN_VALUE}",
    ]


TODAY = date(2026, 11, 21)
LEAK = {
    ("veiligheid@kastanje.example", ""): "",
    ("veiligheid@kastanje.example", "https://k.example/"): "https://k.example/",
    ("0123 456 789", "https://k.example/"): None,
    ("bel 0123, of mail a@b.example", ""): None,
    ("a@b.example\nContact: mailto:c@d.example", ""): None,
    ("", ""): None,
}


@pytest.mark.parametrize(("values", "site"), LEAK.items())
def test_where_a_leak_is_reported(values: tuple[str, str], site: str | None) -> None:
    contact, address = values
    school = School(site=address, coordinator=Role(email=contact))
    found = dict(security.files(school, ["nl", "en"], TODAY))
    if site is None:
        assert found == {}
        return
    fields = dict(line.split(": ") for line in found.pop(security.NAME).decode().splitlines())
    assert found == {}
    until = datetime.fromisoformat(fields.pop("Expires"))
    assert timedelta(days=300) < until - datetime(2026, 11, 21, tzinfo=UTC) < timedelta(days=365)
    canonical = {"Canonical": f"{site}{security.NAME}"} if site else {}
    assert fields == {
        "Contact": f"mailto:{contact}",
        "Preferred-Languages": "nl, en",
        **canonical,
    }
