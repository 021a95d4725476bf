"""The templates as others read them: short lines, and nothing that goes past the escaping."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from project import ROOT

OVERRIDES = ROOT / "overrides"
HTML = sorted(OVERRIDES.rglob("*.html"))
TYPST = sorted(OVERRIDES.rglob("*.typ"))
LONGEST = 160
UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b")


def name(path: Path) -> str:
    """A template as a test calls it."""
    return path.relative_to(OVERRIDES).as_posix()


@pytest.mark.parametrize("path", [*HTML, *TYPST], ids=name)
def test_a_line_of_a_template_fits_a_screen(path: Path) -> None:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    assert [(number, len(line)) for number, line in lines if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", HTML, ids=name)
def test_a_template_goes_round_no_escaping(path: Path) -> None:
    assert UNESCAPED.findall(path.read_text(encoding="utf-8")) == []
