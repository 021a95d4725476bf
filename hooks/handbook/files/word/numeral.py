"""A number in a Word file that is found from afar."""

from __future__ import annotations

from handbook.files.word.ooxml import Element, run

EDGE = "\N{NO-BREAK SPACE}"


def numeral(number: int) -> Element:
    """White on black."""
    return run(f"{EDGE}{number}{EDGE}", "Numeral")
