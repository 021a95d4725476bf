"""What a school does with its own texts."""

from __future__ import annotations

from pathlib import Path

from engine import settings
from handbook.commands.reading import read


def take(root: Path, file: Path) -> int:
    """Make a draft page of a document and say what is left to do."""
    from handbook.loading.taking import keeping, telling  # whose libraries are large

    site = settings.read(root / settings.FILE)
    name, made = keeping.take(file, site.docs, site.today)
    loaded = read(root)
    print(telling.told(name, made, loaded.problems, loaded.notes))
    return 0
