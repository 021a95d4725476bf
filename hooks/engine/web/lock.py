"""One build at a time: a file that a process holds, and that the system lets go with it."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """Knows the file, and whether this process holds it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: IO[bytes] | None = None

    def take(self, waits: Callable[[], object]) -> None:
        """Hold the file, after another process if need be; ``waits`` is called before a wait."""
        while self._held is None:
            opened = self.path.open("ab")
            try:
                if not _hold(opened, wait=False):
                    waits()
                    _hold(opened, wait=True)
                if self._stands(opened):
                    self._held = opened
            finally:
                if self._held is None:
                    opened.close()

    def _stands(self, opened: IO[bytes]) -> bool:
        """Whether the file is still there: who held it before has taken it away."""
        try:
            return os.path.samestat(os.fstat(opened.fileno()), self.path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Take the file away and let it go."""
        if self._held is not None:
            with self._held, suppress(OSError):  # on Windows it stays, and holds nobody
                self.path.unlink()
            self._held = None


def _hold(opened: IO[bytes], *, wait: bool) -> bool:
    if sys.platform == "win32":
        while True:
            try:
                msvcrt.locking(opened.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # it gives up after ten seconds
                if not wait:
                    return False
            else:
                return True
    else:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
