"""What all have in common that make files of sheets.

A new kind of file is a class like this, named in ``publish``; its ending stands in ``sheets/names``
and has a word in ``words``.
"""

from typing import Protocol

from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet


class Maker(Protocol):
    """Makes a kind of file for one language. Same input, same bytes."""

    ending: str

    def key(self, sheet: Sheet, links: Links) -> str:
        """All that decides what a file becomes, the code that makes it included."""

    def make(self, sheet: Sheet, links: Links) -> bytes:
        """The file of a sheet; the QR code leads to its verdict, or without one to the sheet."""
