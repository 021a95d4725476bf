"""Every kind of block has all that a kind needs: its sheet or none, its template, its examples."""

from handbook.catalog import pages
from handbook.loading import Loaded
from handbook.model.kinds import KINDS
from handbook.reading import frontmatter
from handbook.sheets.compose import MAKERS, WITHOUT
from project import ROOT, text, yaml_of
from test_cases import CASES
from test_contract import EXAMPLE

QUOTED = [kind for kind in KINDS if kind.quote]


def rendered() -> set[str]:
    """The blocks on the pages of the golden cases of HTML."""
    found = (
        one for path in (CASES / "render").glob("*.yml") for one in yaml_of(path)["pages"].values()
    )
    documents = [frontmatter.read(text(one).encode(), "x.md")[0] for one in found]
    return {key for document in documents for key in document.meta}


def test_every_kind_has_sheets_or_is_known_to_have_none() -> None:
    made, without = {name for name, _ in MAKERS}, set(WITHOUT)
    assert made & without == set()
    assert made | without == {kind.key for kind in KINDS}
    assert len(without) == len(WITHOUT)


def test_every_kind_that_is_quoted_has_its_template() -> None:
    there = {path.stem for path in (ROOT / "overrides/worksheets").glob("*.html")}
    assert {kind.quote for kind in QUOTED} - there == set()


def test_every_kind_that_is_quoted_has_an_example(real: Loaded) -> None:
    for kind in QUOTED:
        shown = pages.example_of(real.base, kind.quote)
        assert shown, kind.key
        assert (shown.uri, type(shown.noun)) == (EXAMPLE, kind.noun)


def test_every_kind_that_is_quoted_has_a_golden_case() -> None:
    assert {kind.key for kind in QUOTED} - rendered() == set()
