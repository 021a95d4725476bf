"""Words that tell to copy what is seen are known in both languages, and no other words."""

from __future__ import annotations

import pytest
import yaml

from handbook.checking.copying import copies
from project import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "copying.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", CASES["tells"])
def test_it_tells_to_copy(text: str) -> None:
    assert copies(text)


@pytest.mark.parametrize("text", CASES["fine"])
def test_it_does_not(text: str) -> None:
    assert copies(text) == ""
