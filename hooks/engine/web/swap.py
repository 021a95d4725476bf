"""A new site is built beside the old one and takes its place only when it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path


class Swap:
    """Knows the folder that readers see and the folder that is being filled."""

    def __init__(self, site: str) -> None:
        self.site = Path(site)
        self.new = self.site.with_name(f".{self.site.name}-nieuw")
        self.old = self.site.with_name(f".{self.site.name}-oud")
        self.whole = False

    def finish(self) -> None:
        """Put the new site in place when it is whole; remove it when it is not."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.whole and self.new.exists():
            if self.site.exists():
                self.site.rename(self.old)
            self.new.rename(self.site)
        shutil.rmtree(self.new, ignore_errors=True)
        shutil.rmtree(self.old, ignore_errors=True)
