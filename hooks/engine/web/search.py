"""The index of the search of one language: data in a script, which a page from a disk loads too.

Must not know what stands in it.
"""

import hashlib
from pathlib import Path
from typing import NamedTuple

FOLDER = "assets/search"


class Index(NamedTuple):
    """Where an index stands below the site, and the script; the address changes with it."""

    address: str
    script: str


def index(data: str) -> Index:
    """The index that holds some JSON."""
    version = hashlib.sha256(data.encode()).hexdigest()[:12]
    return Index(f"{FOLDER}/{version}.js", f"var searchIndex = {data};\n")


def write(site: Path, found: Index) -> None:
    """Write an index below the site."""
    target = site / found.address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(found.script, encoding="utf-8", newline="\n")
