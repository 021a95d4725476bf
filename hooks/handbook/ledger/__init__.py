"""The ledger of released sheets: its entries, its file, and what follows from both."""

from handbook.ledger.book import Book, Ledger, Release, Released, clashes, new
from handbook.ledger.file import NAME, OWN, add, as_text, load, read

__all__ = [
    "NAME",
    "OWN",
    "Book",
    "Ledger",
    "Release",
    "Released",
    "add",
    "as_text",
    "clashes",
    "load",
    "new",
    "read",
]
