"""Words that tell to copy what is seen are known in both languages, and no other words."""

from handbook.checking.copying import copies
from project import ROOT, yaml_of

CASES = yaml_of(ROOT / "tests" / "cases" / "copying.yml")


def test_it_tells_to_copy() -> None:
    assert [text for text in CASES["tells"] if not copies(text)] == []


def test_it_does_not() -> None:
    assert [text for text in CASES["fine"] if copies(text)] == []
