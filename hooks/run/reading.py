"""All that there is to build, read and checked; where something is wrong, the run ends."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from engine import clock, running, settings
from handbook import loading
from handbook.loading import upkeep
from handbook.publish import signs
from handbook.reading.problems import NOT_BUILT, report


def loaded(root: Path, config: MkDocsConfig) -> loading.Loaded:
    """The handbook in a folder, with what is to be said of it."""
    try:
        site = settings.of(config)
    except settings.UnreadableError as wrong:
        running.refuse(str(wrong))
    found = loading.READ.get(root) or signs.read(loading.Settings(root, **site._asdict()))
    if found.problems:
        running.refuse(report(found.problems, NOT_BUILT))
    running.say(map(str, [*found.notes, *upkeep.overdue(found, clock.today())]))
    return found
