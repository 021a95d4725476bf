"""All that there is to build, read and checked; where something is wrong, the run ends.

Also what the settings ask for beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine import clock, running, settings
from engine.web import navigation
from handbook import loading
from handbook.loading import upkeep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


def loaded(root: Path, config: MkDocsConfig) -> loading.Loaded:
    """The handbook in a folder, with what is to be said of it."""
    try:
        site = settings.of(config)
    except settings.UnreadableError as wrong:
        running.refuse(str(wrong))
    found = loading.load(loading.Settings(root, **site._asdict()))
    if found.problems:
        running.refuse(loading.report(found.problems))
    running.say(map(str, [*found.notes, *upkeep.overdue(found, clock.today())]))
    return found


def chapters(
    config: MkDocsConfig, menus: list[Any], titles: Mapping[str, str]
) -> list[tuple[str, list[str]]]:
    """The menus that the site offers as one file each: all, or none."""
    asked = config.extra.get("books") and config.extra.get("files", True)
    return navigation.flat(menus, titles) if asked else []
