"""The templates as others read them: short lines, and nothing that goes past the escaping."""

import re
from collections.abc import Iterable
from pathlib import Path

from project import ROOT

OVERRIDES = ROOT / "overrides"
HTML = sorted(OVERRIDES.rglob("*.html"))
TYPST = sorted(OVERRIDES.rglob("*.typ"))
LONG = re.compile(".{161}")
UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b")


def wrong(paths: Iterable[Path], said: re.Pattern[str]) -> list[str]:
    """Where some templates say what they may not."""
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return [
        f"{path.relative_to(OVERRIDES).as_posix()}:{text.count(chr(10), 0, one.start()) + 1}"
        for path, text in texts
        for one in said.finditer(text)
    ]


def test_a_line_of_a_template_fits_a_screen() -> None:
    assert wrong([*HTML, *TYPST], LONG) == []


def test_a_template_goes_round_no_escaping() -> None:
    assert wrong(HTML, UNESCAPED) == []
