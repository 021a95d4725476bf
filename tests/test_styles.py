"""The styles stand on a few steps, are small as they go out, and bring one letter."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from engine import styles
from handbook.files import face
from handbook.store import Store
from project import ROOT

SHEETS = sorted((ROOT / "docs/assets/css").glob("*.css"))
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
STEPS = {
    "t": [14, 16, 18, 20, 24, 32, 44],
    "s": [4, 8, 12, 16, 24, 40, 64],
    "b": [1, 2, 4, 8],
}
OTHERS = 14  # sizes of parts, such as an icon, a box to tick, a column
MOST = 40_000
LETTER = 20_000
TOKENS = re.compile(r":root \{.*?\}", re.S)
DECLARED = re.compile(r"(?<=[{;])\s*(--)?([a-z-]+):([^;{}]*)(?=[;}])")
LENGTH = re.compile(r"(?<![\w.#-])-?(\d*\.?\d+)(rem|em|px|pt|pc|mm|cm|in|ch|ex|lh)\b")
USED = re.compile(r"var\(--([a-z])\d+\)")
# What goes with the size of the letters, whatever that is.
OF_LETTERS = ("letter-spacing", "text-underline-offset", "vertical-align")
SPACE = re.compile(r"(margin|padding|gap|row-gap|column-gap|inset|top|right|bottom|left)\b")
BORDER = re.compile(r"(border|outline)(?!-radius|-offset|-collapse)")


class Fault(NamedTuple):
    """What a sheet says that it may not, and where."""

    line: int
    said: str


def bare(css: str) -> str:
    """The rules of a sheet, each on its line; steps and margins of paper stand apart."""
    for some in (r"/\*.*?\*/", r'"[^"]*"', r"@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}"):
        css = re.sub(some, lambda found: "\n" * found[0].count("\n"), css, flags=re.S)
    return TOKENS.sub(lambda found: "\n" * found[0].count("\n"), css, count=1)


def wrong(name: str, value: str) -> bool:
    """Whether a value is none of the steps, or one of another kind."""
    for size, unit in LENGTH.findall(value):
        of_letters = unit == "em" and name in OF_LETTERS
        in_picture = name == "font-size" and unit == "px" and float(size) in STEPS["t"]
        if float(size) and not of_letters and not in_picture:
            return True
    kinds = set(USED.findall(value))
    if name == "font-size":
        return bool(kinds - {"t"})
    if BORDER.match(name):
        return bool(kinds - {"b"})
    return "t" in kinds and bool(SPACE.match(name))


def faults(css: str) -> Iterator[Fault]:
    """Every value of a sheet that is not one of the steps."""
    text = bare(css)
    for found in DECLARED.finditer(text):
        if wrong(found[2], found[3]):
            line = text.count("\n", 0, found.start(2)) + 1
            yield Fault(line, f"{found[2]}:{found[3]}")


def test_the_steps_are_these() -> None:
    block = TOKENS.search((ROOT / "docs" / styles.FIRST).read_text(encoding="utf-8"))
    assert block
    found = dict(re.findall(r"--([a-z]\w*): ([\d.]+(?:rem|px|pt));", block[0]))
    for kind, sizes in STEPS.items():
        unit, one = ("px", 1) if kind == "b" else ("rem", 16)
        for size in sizes:
            assert found.pop(f"{kind}{size}") == f"{size / one:g}{unit}"
    assert len(found) <= OTHERS, found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: str(path.name))
def test_every_size_is_a_step(sheet: Path) -> None:
    found = faults(sheet.read_text(encoding="utf-8"))
    assert [f"{sheet.name}:{line} {said}" for line, said in found] == []


WRONG = {
    "a { margin: 3px }": 1,
    "a {\n  margin: 0 0.3rem;\n}": 2,
    "a { color: red;\n padding: var(--t16) }": 2,
    "a { font-size: 0.9em }": 1,
    "a { font-size: 15px }": 1,
    "a { font-size: var(--s16) }": 1,
    "a { border: 3px solid }": 1,
    "a { border-left: var(--s4) solid }": 1,
    "a { width: 12mm }": 1,
    "a { --room: 2rem }": 1,
    "@media (width > 3rem) {\n a {\n gap: -1px } }": 3,
    ':root {\n}\n/* 3px\n*/ a { content: "1px"; top: 1.5px }': 4,
}


@pytest.mark.faults
@pytest.mark.parametrize("css", WRONG)
def test_another_size_is_found(css: str) -> None:
    assert [fault.line for fault in faults(css)] == [WRONG[css]]


MOVES = re.compile(r"\b(transition|animation|scroll-behavior|@keyframes)\b")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: str(path.name))
def test_nothing_moves(sheet: Path) -> None:
    """So that there is nothing to still for who asked for less motion."""
    assert MOVES.findall(bare(sheet.read_text(encoding="utf-8"))) == []


def test_no_style_stands_in_a_template() -> None:
    found = [path.name for path in TEMPLATES if re.search(r"\sstyle\s*=", path.read_text("utf-8"))]
    assert found == []


def test_all_styles_together_are_small() -> None:
    """As they go out, of all pages together."""
    docs = ROOT / "docs"
    made = styles.Styles(docs, {}, {})
    paths = [path.relative_to(docs).as_posix() for path in SHEETS]
    sizes = {path: len(made.inline(path).encode()) for path in paths}
    assert sum(sizes.values()) <= MOST, sizes


LIGHT = {
    "a  >  b ,\n c { color : red ; }\n": "a>b,c{color :red}",
    "a :is(b, c) {\n  margin: 0 auto;\n  width: calc(1px + 2px);\n}": (
        "a :is(b,c){margin:0 auto;width:calc(1px + 2px)}"
    ),
    '/* {x} */ a::before { content: " ; }  /* */ "; }': 'a::before{content:" ; }  /* */ "}',
    "a { font: 1px / 1.5 b !important }": "a{font:1px/1.5 b!important}",
    'a[b="c"] { opacity: 0.5; top: 10.5px }': "a[b=c]{opacity:.5;top:10.5px}",
    "@media (min-width: 1px) {\n a {\n b: c;\n }\n}": "@media (min-width:1px){a{b:c}}",
    'a { content: "a\\"  b" }': 'a{content:"a\\"  b"}',
}


def test_a_size_stands_in_the_place_of_its_name() -> None:
    css = ":root {\n  --s4: 0.25rem;\n  --edge: 2px solid;\n  --sans: a;\n}\nb { --x: 3px; }\n"
    used = "a { margin: calc(-1 * var(--s4)); border: var(--edge) var(--x); font: var(--sans) }"
    named = styles.steps(css)
    assert named == {"s4": "0.25rem", "edge": "2px solid"}
    assert styles.light(styles.filled(css, named)) == ":root{--sans:a}b{--x:3px}"
    assert styles.filled(used, named) == (
        "a { margin: -0.25rem; border: 2px solid var(--x); font: var(--sans) }"
    )


@pytest.mark.parametrize("css", LIGHT)
def test_what_goes_out_says_the_same(css: str) -> None:
    assert styles.light(css) == LIGHT[css]


def test_the_letter_is_light_and_the_same_each_time(tmp_path: Path) -> None:
    """With its licence, and without the name that a changed letter may not bear."""
    made, again = (face.files(Store(tmp_path / name)) for name in ("one", "two"))
    assert made == again
    assert len(made) == len(face.WEIGHTS) + 1
    assert b"SIL OPEN FONT LICENSE" in made["OFL.txt"]
    for name, letter in made.items():
        assert len(letter) <= LETTER
        assert name.endswith(".txt") or letter.startswith(b"wOF2")


def test_pages_for_an_incident_do_without_the_letter(site: Path) -> None:
    """Others ask for it at once, under a name that changes with it."""
    plan, other = (
        (site / path / "index.html").read_text("utf-8") for path in ("nu/naaktbeeld", "hulp")
    )
    assert "woff2" not in plan
    assert styles.FIRST not in plan
    asked = re.findall(r'"\.\./(assets/fonts/[^"]*)" as="font"', other)
    assert len(asked) == len(face.WEIGHTS)
    sheet = (site / styles.FIRST).read_text("utf-8")
    for path in asked:
        assert (site / path).is_file()
        assert path.removeprefix("assets/") in sheet
    folder = (site / asked[0]).parent
    whole = b"".join((folder / name).read_bytes() for name in ("400.woff2", "700.woff2", "OFL.txt"))
    assert hashlib.sha256(whole).hexdigest().startswith(folder.name)
