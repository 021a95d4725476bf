"""What the core must know of a site before it reads a page; whoever calls it says so.

Must not know how an engine writes this down.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handbook.reading.school import Layers

SCHOOL = "school.yml"


@dataclass(frozen=True)
class Settings:
    """The folder of a handbook, its languages, and which files in docs/ are pages.

    The first of ``languages`` carries the structure. ``left_out`` are the folders of docs/ that
    the engine skips, and ``endings`` those of files that it would take for a page; what begins
    with one of ``frame`` is of the site itself. ``file`` holds the settings of the engine, by its
    name below ``root``. ``unspoken`` are languages whose pages are left out. ``today`` is the day
    of the build. ``layers`` are the files with the values of the school, where that is not one in
    ``root``.
    """

    root: Path
    docs: Path
    languages: tuple[str, ...]
    left_out: tuple[str, ...]
    endings: tuple[str, ...]
    frame: tuple[str, ...]
    file: str
    unspoken: tuple[str, ...]
    today: date
    layers: Layers | None = None

    @property
    def values(self) -> Layers:
        """Where the values of the school stand."""
        return self.layers or Layers(((self.root / SCHOOL, SCHOOL),))
