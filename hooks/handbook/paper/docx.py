"""Sheets as Word files. Same input, same bytes.

Loads the writer, with its large library, only for a file that was not kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.store import mark

if TYPE_CHECKING:
    from handbook.labels import Labels
    from handbook.paper.sheet import Sheet
    from handbook.store import Store


class Word:
    """What makes the Word files of one language."""

    def __init__(self, labels: Labels, store: Store) -> None:
        self.labels = labels
        self.store = store
        self._made_with = mark(_maker(), json.dumps(asdict(labels), default=dict))

    def docx(self, sheet: Sheet, address: str, verdict: str = "") -> bytes:
        """A sheet as Word file; ``address`` is where it stands online, or empty.

        The QR code leads to ``verdict``, which says whether the sheet is still right; without
        it to the sheet.
        """
        data = sheet.as_json(address=address, verdict=verdict)
        return self.store.get(
            f"{self._made_with}\n{data}", lambda: self._written(sheet, address, verdict)
        )

    def _written(self, sheet: Sheet, address: str, verdict: str) -> bytes:
        from handbook.paper.word.writer import written

        return written(self.labels, sheet, address, verdict)


@cache
def _maker() -> str:
    """What a file depends on beside its data: our own code and the versions of the makers."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), *here.glob("word/*.py"), *here.glob("word/empty/*.xml")])
    texts = [path.read_text(encoding="utf-8") for path in files]
    return "\n".join([*texts, *map(version, ("python-docx", "segno"))])
