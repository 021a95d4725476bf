"""Files that were made before, kept outside the site by what they were made from.

A file that was changed, cut off or kept under the key of another is noticed by its digest and made
again.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DIGITS = 32


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def _seal(path: Path, content: bytes) -> bytes:
    """What a whole file begins with; another for each key, so that no two can change places."""
    return _digest(path.name.encode() + content).encode()


def mark(*texts: str) -> str:
    """One short text that stands for long ones in the input of many files."""
    return _digest("\n".join(texts).encode(errors="surrogatepass"))


class Store:
    """A folder with one file per key: the digest of its name and content, and then the content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[str] = set()

    def get(self, made_from: str, make: Callable[[], bytes]) -> bytes:
        """The content for some input: as it was kept, or made now and kept."""
        found = self.find(made_from)
        if found is None:
            found = make()
            self.keep(made_from, found)
        return found

    def find(self, made_from: str) -> bytes | None:
        """The content for some input, when it was kept and is whole."""
        path = self._path(made_from)
        try:
            with path.open("rb") as kept:
                seal, content = kept.read(DIGITS), kept.read()
        except OSError:
            return None
        return content if seal == _seal(path, content) else None

    def keep(self, made_from: str, content: bytes) -> None:
        """Keep the content for some input; where nothing can be written, nothing is kept."""
        path = self._path(made_from)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as kept:
                kept.writelines([_seal(path, content), content])
            part.replace(path)

    def prune(self) -> None:
        """Throw away what nobody asked for since this store was opened: it is of older builds."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in self._used:
                    path.unlink(missing_ok=True)

    def touch(self) -> None:
        """Say that what was asked for is still used, where more than one build keeps here."""
        for name in self._used:
            with suppress(OSError):
                os.utime(self.folder / name)

    def prune_before(self, moment: float) -> None:
        """Throw away what no build used since a moment."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.stat().st_mtime < moment:
                    path.unlink(missing_ok=True)

    def _path(self, made_from: str) -> Path:
        name = _digest(made_from.encode(errors="surrogatepass"))
        self._used.add(name)
        return self.folder / name
