"""Files that were made before, kept outside the site by what they were made from.

A file that was changed or cut off is noticed by its digest and made again.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = 32


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]


class Store:
    """A folder with one file per key: the digest of its content, and then the content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, made_from: str, make: Callable[[], bytes]) -> bytes:
        """The content for some input: as it was kept, or made now and kept."""
        path = self.folder / _digest(made_from.encode())
        found = self._read(path)
        return found if found is not None else self._keep(path, make())

    def _read(self, path: Path) -> bytes | None:
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        digest, content = kept[:DIGITS], kept[DIGITS:]
        return content if digest == _digest(content).encode() else None

    def _keep(self, path: Path, content: bytes) -> bytes:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_bytes(_digest(content).encode() + content)
        part.replace(path)
        return content
