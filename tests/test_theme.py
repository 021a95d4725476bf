"""What is left of the style sheet of the theme: all that a page of ours may need."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from engine import theme
from rendering import having

THEME = Path(str(files("material"))) / "templates/assets/stylesheets"
SHEET = next(THEME.glob("main.*.min.css"))
CLASS = re.compile(r"\.((?:md|no)-[\w-]+)")
LIGHT = {
    "a rule of a part that we leave out": (
        "a{b:c}.md-nav{d:e}.x .md-nav__item--y>a{f:g}",
        "a{b:c}",
    ),
    "one of its selectors": (".md-nav,.x:is(a,b),c[d='e,.md-nav']{f:g}", ".x:is(a,b){f:g}"),
    "a name that only begins like it": (".md-navel{a:b}", ".md-navel{a:b}"),
    "what is there without that part": (".x:not(.md-nav){a:b}", ".x:not(.md-nav){a:b}"),
    "other ways to write": ("[dir=ltr] a{b:c}[dir=rtl] a{b:c}", "[dir=ltr] a{b:c}"),
    "all rules of a medium": ("@media print{.md-tabs{a:b}}a{b:c}", "a{b:c}"),
    "one rule of a medium": ("@media print{.md-tabs{a:b}a{b:c}}", "@media print{a{b:c}}"),
    "an animation": ("@keyframes x{0%{a:b}to{c:d}}", "@keyframes x{0%{a:b}to{c:d}}"),
    "a variable that nobody asks for": (
        ':root{--a:url("x;)}");--b:1;--c:2}a{b:var(--b)}',
        ":root{--b:1;}a{b:var(--b)}",
    ),
    "a modifier like a variable": (".m--primary:hover{a:b}", ".m--primary:hover{a:b}"),
    "an empty rule": ("a{}b{c:d}", "b{c:d}"),
}


@pytest.mark.parametrize(("css", "left"), LIGHT.values(), ids=LIGHT)
def test_light(css: str, left: str) -> None:
    assert theme.light(css) == left


def test_no_page_has_what_is_left_out(site: Path) -> None:
    """Nor has the search, which makes its results while a reader types."""
    css = SHEET.read_text(encoding="utf-8")
    gone = set(CLASS.findall(css)) - set(CLASS.findall(theme.light(css)))
    assert gone
    assert not [name for name in gone if name.startswith("md-search")]
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        found = {name for one in having(html, "class") for name in one.attributes["class"].split()}
        assert not found & gone, path


def test_it_is_light() -> None:
    """Less than half of what the theme sends; a newer theme may bring parts to leave out."""
    css = SHEET.read_text(encoding="utf-8")
    assert len(theme.light(css)) < len(css) / 2
