"""The handbook that a command works on, or all that is wrong with it."""

from pathlib import Path

from engine import settings
from handbook.loading import Loaded, Settings
from handbook.publish import signs
from handbook.reading.problems import report


class WrongError(Exception):
    """All that is wrong, as its author reads it."""


def settings_of(root: Path) -> Settings:
    """What must be known of the handbook in a folder before its pages are read."""
    return Settings(root, **settings.read(root / settings.FILE)._asdict())


def read(root: Path) -> Loaded:
    """The handbook in a folder, as a build reads it."""
    return signs.read(settings_of(root))


def whole(root: Path, then: str = "") -> Loaded:
    """The same without a problem; or ``WrongError``, with what ``then`` does not happen."""
    loaded = read(root)
    if loaded.problems:
        raise WrongError(report(loaded.problems, then))
    return loaded
