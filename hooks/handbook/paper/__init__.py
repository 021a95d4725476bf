"""Nouns as files that leave the site: what is printed, opened elsewhere or subscribed to.

Each module holds one kind of file and is the only importer of the library that writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.index import Entry


def sheet_name(entry: Entry) -> str:
    """The name of the sheet of a worksheet; with the address of its page it never changes."""
    return f"{entry.noun.id}.pdf"
