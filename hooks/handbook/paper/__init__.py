"""Nouns as files that leave the site: what is printed, opened elsewhere or subscribed to.

Each module or folder holds one kind of file and is the only importer of the library that
writes it.
"""

from __future__ import annotations


def file_name(name: str, ending: str) -> str:
    """The name of a file of a sheet; with the address of its page it never changes."""
    return f"{name}.{ending}"
