"""What a school asks around an update: what changes for it, and what it changed in our files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.commands.reading import whole
from handbook.ledger import telling
from handbook.ledger.since import since
from handbook.loading import grounds

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = (
    "Er is nog niets om mee te vergelijken. Draai «make publish» of «python -m handbook codes»: "
    "dat legt vast wat jullie nu hebben, zodat deze opdracht na een update zegt wat er anders is."
)


def changes(root: Path, file: Path | None) -> int:
    """Print what an update changed for the school, and write it where that is asked."""
    loaded = whole(root)
    found = since(loaded.ledger, loaded.shelves)
    if found is None:
        print(NOTHING)
        return 0
    text = telling.told(found, loaded.shelves, grounds.changed(loaded, found.touched))
    print(text)
    return _written(f"{text}\n", file) if file else 0


def _written(text: str, file: Path) -> int:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file} kan ik niet schrijven: {error.strerror or error}. Kies een andere plek.")
        return 1
    return 0
