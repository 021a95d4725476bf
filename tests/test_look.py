"""The logo and the colours of a school: readable in both schemes, on every page and every sheet."""

import io
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

import making
import rendering
from engine import styles
from handbook import words
from handbook.files.docx import Docx
from handbook.files.pdf import Pdf
from handbook.model import look
from handbook.model.look import TEXT
from handbook.model.school import School
from handbook.reading import logo
from handbook.sheets.place import Links, Place
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf
from project import HOME, ROOT, Project, real
from test_contrast import GROUNDS, SCHEMES, colours

NAME = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'>{}</svg>"
SVG = NAME.format("<path fill='#1d4a94' d='M0 0h300v100z'/>")
COLOURS = [
    f"#{red:02x}{green:02x}{blue:02x}"
    for red in (0, 90, 200)
    for green in (0, 90, 200)
    for blue in (0, 90, 200)
]


def picture(wide: int, high: int, kind: str, **more: Any) -> bytes:
    """A picture of one colour."""
    made = io.BytesIO()
    Image.new("RGB", (wide, high), "#1d4a94").save(made, kind, **more)
    return made.getvalue()


def test_the_grounds_are_those_of_the_pages() -> None:
    for scheme in SCHEMES:
        found = colours(scheme)
        assert look.GROUNDS[scheme] == tuple(found[name] for name in GROUNDS)
        assert look.DANGER[scheme] == found["danger"]
        assert not any(look.is_red(found[name], scheme) for name in look.TOKENS.values())


@pytest.mark.parametrize("colour", COLOURS)
def test_any_colour_has_one_that_can_be_read(colour: str) -> None:
    """What is offered is taken, and so is what becomes of it on a dark screen."""
    light = look.darker(colour)
    made = look.Look(colour=light, accent=light).schemes()
    assert made["default"] == {"petrol": light, "fox": light}
    for scheme, named in made.items():
        for own in named.values():
            assert look.least(own, scheme) >= TEXT
            assert not look.is_red(own, scheme)


WRONG = {
    "colour: rood": "«rood» is geen kleur. Schrijf # met zes cijfers of letters tot en met f",
    "colour: '#fff'": "«#fff» is geen kleur.",
    "colour: #0b4a57": "alles achter # valt weg: «#0b4a57». Zet de tekst tussen dubbele",
    "colour: '#00A0E0'": '2,4 en moet minstens 4,5 zijn. Schrijf bijvoorbeeld "#006f9e"',
    "accent: '#b5121b'": "lijkt te veel op het rood van een incident en van 112.",
    "accent: 123456": "tekst",
    "logo: logo.jpg": "een logo is een bestand dat eindigt op .png, .webp, .svg.",
    "logo: docs/logo.svg": "hier hoort alleen de naam van een bestand in docs/assets/school/.",
    "logo: weg.svg": "docs/assets/school/weg.svg bestaat niet. Zet het bestand daar neer",
    "logo: zwaar.svg": "dit logo weegt 20,1 kB, en elke pagina laadt het.",
    "logo: script.svg": "in dit logo staat een <script>.",
    "logo: klik.svg": "in dit logo staat een script in onload=.",
    "logo: buiten.svg": "in dit logo staat een verwijzing naar buiten.",
    "logo: letters.svg": "in dit logo staan letters als tekst",
    "logo: draait.svg": "dit logo beweegt.",
    "logo: kaderloos.svg": "in deze SVG ontbreekt viewBox, en zonder schaalt het logo niet mee. "
    'Schrijf in <svg …> viewBox="0 0 200 80"',
    "logo: maatloos.svg": "dit is geen SVG die ik kan lezen.",
    "logo: kapot.png": "dit is geen PNG die ik kan lezen.",
    "logo: kapot.webp": "dit is geen WebP die ik kan lezen.",
    "logo: klein.png": "dit logo is 60 bij 60 beeldpunten.",
    "logo: breed.png": "dit logo is 6,0 keer zo breed als hoog.",
    "logo: hoog.svg": "dit logo is 3,0 keer zo hoog als breed.",
    "font: Arial": "deze sleutel ken ik niet.",
}
FILES: dict[str, str | bytes] = {
    "zwaar.svg": SVG.replace("M0", "M0" + " " * 19_970),
    "script.svg": NAME.format("<script>1</script>"),
    "klik.svg": NAME.format("<path onload='x'/>"),
    "buiten.svg": NAME.format("<image href='https://x.nl/y.png'/>"),
    "letters.svg": NAME.format("<text>School</text>"),
    "draait.svg": NAME.format("<path><animate attributeName='d'/></path>"),
    "kaderloos.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='200px' height='80'/>",
    "maatloos.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "kapot.png": picture(100, 100, "PNG")[:60],
    "kapot.webp": b"RIFF",
    "klein.png": picture(60, 60, "PNG"),
    "breed.png": picture(600, 100, "PNG"),
    "hoog.svg": SVG.replace("300 100", "100 300"),
}


def test_each_wrong_value_is_one_sentence(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": HOME})
    for written, words_ in WRONG.items():
        name = written.partition(": ")[2]
        if name in FILES:
            content = FILES[name]
            project.page(f"assets/school/{name}", content)
        project.school(f"name: De Kastanje\nlook:\n  {written}\n")
        (found,) = project.check()
        key = "" if " #" in written else f"look.{written.partition(':')[0]}: "
        assert found.startswith(f"school.yml:3 {key}"), found
        assert words_ in found
        if name in FILES:
            (project.docs / "assets/school" / name).unlink()


def test_a_mistake_elsewhere_says_nothing_of_the_logo(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": HOME, "assets/school/logo.svg": SVG})
    project.school("look: {logo: logo.svg, colour: rood}\n")
    (found,) = project.check()
    assert "«rood»" in found
    project.school("look: {logo: lego.svg}\n")
    (found,) = project.check()
    assert "Bedoel je «logo.svg»?" in found


KINDS = {
    "a.svg": (SVG.encode(), (108, 36)),
    "b.png": (picture(400, 200, "PNG"), (72, 36)),
    "c.webp": (picture(100, 100, "WEBP"), (36, 36)),
    "d.webp": (picture(500, 100, "WEBP", lossless=True), (120, 24)),
}


def blue(paper: bytes) -> list[bool]:
    """Whether each page shows the colour of the logo; ours are black."""
    found = []
    for page in pypdfium2.PdfDocument(paper):
        red, _, blue_ = page.render(scale=1).to_pil().convert("RGB").split()
        more = ImageChops.subtract(blue_, red).point(lambda value: value > 60 and 255)
        found.append(more.getbbox() is not None)
    return found


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_has_its_size_and_goes_on_paper(name: str, tmp_path: Path) -> None:
    """Beside the name, on the first page of a sheet and of its Word file."""
    data, shown = KINDS[name]
    (tmp_path / name).write_bytes(data)
    made, wrong = logo.read(tmp_path / name)
    assert made, wrong
    assert made.within(120, 36) == shown
    sheet, nl = found("naaktbeeld"), words.of("nl")
    first, *others = blue(Pdf(making.SHAPES, nl, made.svg).make(sheet, Links()))
    assert (first, set(others)) == (True, {False})
    word = Docx(nl, made.svg).make(sheet, Links())
    with zipfile.ZipFile(io.BytesIO(word)) as opened:
        (media,) = [one for one in opened.namelist() if one.startswith("word/media/")]
        assert Image.open(io.BytesIO(opened.read(media))).format == "PNG"
        told = opened.read("word/_rels/footer2.xml.rels").decode()
    assert media.removeprefix("word/") in told


def found(name: str) -> Sheet:
    """A sheet by the name of its files."""
    sheet = next(one for one in real().shelves["nl"].sheets if one.name == name)
    return Place("", str, "").placed(sheet)


@pytest.mark.parametrize("name", ["naaktbeeld-a4", "poster-a4", "kaart"])
def test_every_shape_of_paper_has_it(name: str) -> None:
    shape = Pdf(making.SHAPES, words.of("nl"), SVG)
    assert blue(shape.make(found(name), Links())) == [True]
    assert blue(making.pdf().make(found(name), Links())) == [False]


def test_a_look_changes_no_code() -> None:
    school = School.model_validate({"look": {"logo": "x.svg", "colour": "#1d4a94"}})
    shelf = Shelf(replace(real().base, school=school))
    assert shelf.contents == real().shelves["nl"].contents


def test_colours_take_the_place_of_ours_and_of_nothing_else() -> None:
    own = look.Look(colour="#1d4a94").schemes()
    css = (ROOT / "docs" / styles.FIRST).read_text("utf-8")
    before, after = css.splitlines(), styles.coloured(css, own).splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        ("  --petrol: #0b4a57;", "  --petrol: #1d4a94;"),
        ("  --petrol: #94d5e0;", f"  --petrol: {own['slate']['petrol']};"),
    ]


NOW = """---
title: Nu
{facts}
---
[[list:incidents]]
"""


def test_the_site_shows_it_but_where_someone_cannot_wait(handbook: Callable[..., Project]) -> None:
    project = handbook({"x.md": HOME, "nu/index.md": NOW, "assets/school/logo.svg": SVG})
    shutil.copytree(ROOT / "docs/assets", project.docs / "assets", dirs_exist_ok=True)
    project.without_files()
    project.school("name: De Kastanje\nlook: {logo: logo.svg, colour: '#1d4a94'}\n")
    built = project.build()
    assert built.code == 0, built.output
    (shown,) = [one for one in rendering.elements(built.page("x")) if one.tag == "img"]
    assert (shown.attributes["width"], shown.attributes["height"]) == ("104", "35")
    assert shown.attributes["src"].startswith("../assets/school/logo.svg?v=")
    assert not [one for one in rendering.elements(built.page("nu")) if one.tag == "img"]
    for sheet in (built.page("nu"), (built.site / styles.FIRST).read_text("utf-8")):
        assert "--petrol:#1d4a94" in sheet
        assert "--danger:#a11226" in sheet
