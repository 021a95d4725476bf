"""A new site is made in a folder of its own, and takes the place of the old one when it is whole.

Whatever stops a build, readers have one site, the old or the new; what was left half done is
done or undone when the next build begins.
"""

import glob
import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from engine.web import manifest
from engine.web.filling import fill, has_guests
from engine.web.lock import Lock


class Swap:
    """Knows the folder that readers see and the folder that is being filled.

    A link is followed, so that it leads to the same place afterwards.
    """

    def __init__(self, site: str) -> None:
        self.site = Path(os.path.realpath(site))
        self.home = self.new = self.site.parent
        self.whole = False
        self._lock: Lock | None = None

    def begin(self, waits: Callable[[], object]) -> None:
        """Wait for any other build of this site, mend what one left, and make a folder."""
        self.home = self._home()
        lock = Lock(self._named("slot"))
        lock.take(waits)
        try:
            self._mend()
        except BaseException:  # then all that is left stays, for a build that can
            lock.release()
            raise
        self._lock = lock
        self.new = self._own(self.home)
        self.new.mkdir()

    def _named(self, *words: str, home: Path | None = None) -> Path:
        return (home or self.home) / f".{'-'.join((self.site.name, *words))}"

    def _own(self, home: Path) -> Path:
        """A folder that no other build has, which is thrown away when it is left behind."""
        return self._named("nieuw", uuid4().hex, home=home)

    def _home(self) -> Path:
        """Beside the site, or in it where a folder cannot go from the one to the other.

        So it is with a disk that is mounted there, and with a folder of a host in which only the
        site is ours.
        """
        self.site.parent.mkdir(parents=True, exist_ok=True)
        trial = self._own(self.site.parent)
        try:
            trial.mkdir()
        except OSError:
            if self.site.is_dir():
                return self.site
            raise
        if self.site.is_dir():
            try:
                trial = trial.rename(self.site / trial.name)
            except OSError:
                return self.site
            finally:
                trial.rmdir()
        else:
            trial.rmdir()
        return self.site.parent

    def finish(self) -> None:
        """Put the new site in place when it is whole; remove it when it is not."""
        if self._lock is None:
            return
        try:
            if self.whole and manifest.is_whole(self.new):
                self._publish(self.new.rename(self._named("klaar")))
            self._tidy()
        finally:
            self._lock.release()
            self._lock = None

    def _publish(self, ready: Path) -> None:
        """Change the folders; where that cannot be, fill the old one from the new one."""
        if self.home == self.site or has_guests(self.site, ready):
            fill(ready, self.site)
            return
        old = self._named("oud")
        try:
            if self.site.exists():
                self.site.rename(old)
            ready.rename(self.site)
        except OSError:  # such as on Windows, where somebody reads a file of it
            if old.exists():
                old.rename(self.site)
            fill(ready, self.site)

    def _mend(self) -> None:
        """Finish what a build left that was broken off: while there is no site, one is ready."""
        for home in (self.site.parent, self.site):
            ready = self._named("klaar", home=home)
            if manifest.listed(ready):
                fill(ready, self.site)
        self._tidy()

    def _tidy(self) -> None:
        """Throw away all folders of builds; half an old site is never mistaken for one."""
        for home in (self.site.parent, self.site):
            for word in ("klaar", "oud"):
                with suppress(OSError):
                    self._named(word, home=home).rename(self._own(home))
            start = self._named("nieuw", "", home=home).name
            for left in home.glob(f".{glob.escape(self.site.name)}-nieuw-*"):
                if re.fullmatch("[0-9a-f]{32}", left.name.removeprefix(start)):
                    shutil.rmtree(left, ignore_errors=True)
