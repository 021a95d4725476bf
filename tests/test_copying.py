"""Words that tell to copy what is seen are known in both languages, and no other words."""

from __future__ import annotations

import pytest

from handbook.checking.copying import copies
from project import ROOT, yaml_of

CASES = yaml_of(ROOT / "tests" / "cases" / "copying.yml")


@pytest.mark.parametrize("text", CASES["tells"])
def test_it_tells_to_copy(text: str) -> None:
    assert copies(text)


@pytest.mark.parametrize("text", CASES["fine"])
def test_it_does_not(text: str) -> None:
    assert copies(text) == ""
