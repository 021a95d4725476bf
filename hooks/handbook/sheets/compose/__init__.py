"""Nouns as sheets: which blocks each kind has on paper, in the words of one language.

One module a kind; ``MAKERS`` names them in the order of the sheets. Must not know which files are
made of a sheet.
"""

from collections.abc import Callable, Iterator

from handbook.sheets.compose import cards, checklists, overviews, packs, plans, questionnaires
from handbook.sheets.compose.desk import Desk
from handbook.sheets.sheet import Sheet

# The kind that each is about, and what makes its sheets; a page can ask for an overview.
MAKERS: tuple[tuple[str, Callable[[Desk], Iterator[Sheet]]], ...] = (
    ("checklist", checklists.sheets),
    ("plan", plans.sheets),
    ("questionnaire", questionnaires.sheets),
    ("packs", packs.sheets),
    ("page", overviews.sheets),
    ("questionnaire", questionnaires.models),
    ("plan", plans.letters),
    ("cards", cards.sheets),
)
# What stands on the sheets of others, or is for the screen alone.
WITHOUT = (
    "home",
    "laws",
    "contacts",
    "resources",
    "sources",
    "terms",
    "moments",
    "evidence",
    "passages",
    "rules",
)


def compose(desk: Desk) -> Iterator[Sheet]:
    """Every sheet of one language, with marks for the values of the school."""
    for _, make in MAKERS:
        yield from make(desk)
