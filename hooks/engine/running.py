"""How a run of MkDocs begins, speaks and ends."""

from __future__ import annotations

import gc
import logging
import sys
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort

from engine.web.swap import Swap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.plugins.handbook")
GARBAGE = 100_000  # objects made before Python looks for garbage


def begin() -> None:
    """A build is short and keeps nearly all it makes: looking for garbage costs more than it frees.

    Call it once, before anything is loaded.
    """
    gc.set_threshold(GARBAGE, 20, 100)


def refuse(report: str) -> NoReturn:
    """End the run with all that is wrong; the site that stood there stays."""
    sys.stderr.write(f"{report}\n")
    raise Abort("Herstel dit en bouw opnieuw.")


def say(lines: Iterable[str]) -> None:
    """Tell what a builder should know and what does not stop the build."""
    for line in lines:
        log.info(line)


def publish_at(config: MkDocsConfig, site: str) -> None:
    """Use the address of the school's site, where it has one."""
    if site:
        config.site_url = site
    else:
        say(["school.yml: site is leeg. Vul het adres in voordat je de site publiceert."])
    config.extra["scope"] = urlsplit(config.site_url or "/").path or "/"


def beside(config: MkDocsConfig) -> Swap:
    """Build in a folder beside the site, which takes its place once it is whole."""
    made = Swap(config.site_dir)
    config.site_dir = str(made.new)
    return made
