"""The words of the first language are known again on the page of codes of another one."""

import pytest

from handbook.ledger.tongue import Tongue
from handbook.reading import tongues
from handbook.sheets.codes import Content

TITLE = "Lijst van de school"
LAW = "Wie iets doorstuurt, kan strafbaar zijn."
TONGUE = Tongue([Content("checklist:a", "nl", TITLE, (("x", LAW), ("y", "Het team.")))])


def shown(
    text: str, title: str = "List", *, sheet: str = "checklist:a", language: str = "en"
) -> str:
    """A text of a sheet as HTML."""
    return tongues.as_html(TONGUE.marked(text, Content(sheet, language, title, ())))


CASES = {
    LAW: f'<span lang="nl">{LAW}</span>',
    f"The law says: {LAW} (likely)": (
        'The law says: <span lang="nl">Wie iets doorstuurt, kan strafbaar zijn</span>. (likely)'
    ),
    "Wie iets doorstuurt, and kan strafbaar zijn": (
        '<span lang="nl">Wie iets doorstuurt</span>, and <span lang="nl">kan strafbaar zijn</span>'
    ),
    "Het team.": "Het team.",  # two words can be the same by chance
    "Who sends it on can be punished.": "Who sends it on can be punished.",
}


@pytest.mark.parametrize(("text", "html"), CASES.items(), ids=CASES)
def test_words_of_the_first_language_are_marked(text: str, html: str) -> None:
    assert shown(text) == html


def test_a_sheet_that_was_not_translated_is_wholly_of_the_first_language() -> None:
    assert shown("Het team.", TITLE) == '<span lang="nl">Het team.</span>'


def test_nothing_is_marked_at_home_or_on_another_sheet() -> None:
    assert shown(LAW, language="nl") == shown(LAW, sheet="checklist:b") == LAW
