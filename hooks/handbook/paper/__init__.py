"""Nouns as files that leave the site: what is printed, opened elsewhere or subscribed to.

Each module holds one kind of file and is the only importer of the library that writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.model.cards import CardFormat
    from handbook.paper.sheet import Format


def file_name(name: str, ending: str) -> str:
    """The name of a file of a sheet; with the address of its page it never changes."""
    return f"{name}.{ending}"


def card_files(name: str, shape: CardFormat) -> tuple[tuple[Format, str], ...]:
    """The sizes in which a card or a poster is printed, each with the name of its file."""
    if shape == "kaart":
        return (("card", name),)
    return ("poster-a4", f"{name}-a4"), ("poster-a3", f"{name}-a3")
