"""How a run of MkDocs begins, speaks and ends."""

import errno
import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NoReturn
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from engine.web.swap import Swap

log = logging.getLogger("mkdocs.plugins.handbook")
FULL = (errno.ENOSPC, errno.EDQUOT)
CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)
BOOKS = "BOOKS"  # set in the environment of a run for a site that goes out
TOLD = "TOLD"  # set there for a run of which somebody waits to hear how far it is


def begin() -> None:
    """Call it once, before anything is read."""
    _forgive()
    for engine in ("mkdocs", "properdocs"):
        logging.getLogger(f"{engine}.commands.build").addFilter(_is_ours)


def _forgive() -> None:
    """Let a sign that a terminal lacks, as with a code page of long ago, not stop a run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def refuse(report: str) -> NoReturn:
    """End the run with all that is wrong; the site that stood there stays."""
    sys.stderr.write(f"{report}\n")
    raise Abort("Herstel dit en bouw opnieuw.")


def say(lines: Iterable[str]) -> None:
    """Tell what a builder should know and what does not stop the build."""
    for line in lines:
        log.info(line)


def tell(line: str) -> None:
    """Say how far a run is, to who waits for it."""
    if os.environ.get(TOLD):
        print(line, flush=True)


def publish_at(config: MkDocsConfig, site: str) -> None:
    """Use the address of the school's site, where it has one."""
    if site:
        config.site_url = site
    else:
        say(["school.yml: site is leeg. Vul het adres in voordat je de site publiceert."])
    config.extra["scope"] = urlsplit(config.site_url or "/").path or "/"


def offers_books() -> bool:
    """Whether the site has each chapter as one file: where it goes out, or who builds asks so."""
    return bool(os.environ.get(BOOKS))


@contextmanager
def building(config: MkDocsConfig, *, serves: bool) -> Iterator[Swap | None]:
    """Build in a folder of its own, which takes the place of the site once it is whole.

    Who serves a handbook keeps its site elsewhere.
    """
    if serves:
        yield None
        return
    made = Swap(config.site_dir)
    waits = f"Er loopt al een bouw naar {config.site_dir}. Deze wacht tot die klaar is."
    try:
        made.begin(lambda: say([waits]))
        config.site_dir = str(made.new)
        yield made
    except BaseException as error:
        made.finish()
        explain(error)
        raise


def swap(made: Swap) -> None:
    """Let the new site take the place of the old one."""
    try:
        made.finish()
    except OSError as error:
        explain(error, "De volgende bouw maakt het af.")


def account(unclear: tuple[list[str], list[str]]) -> None:
    """End the run where files are there that nobody knows, or are not there that should be."""
    strays, missing = unclear
    lines = [f"{name}: ik weet niet waar dit bestand vandaan komt." for name in strays]
    lines += [f"{name}: dit bestand is niet gemaakt." for name in missing]
    if lines:
        refuse("\n".join([*lines, "De site is niet veranderd."]))


def explain(error: BaseException, then: str = "De site is niet veranderd.") -> None:
    """End the run in words where a file cannot be read or written; leave all else as it is."""
    if isinstance(error, OSError):
        why = "De schijf is vol. Maak ruimte." if error.errno in FULL else _unwilling(error)
        refuse(f"{why} {then}")


def _unwilling(error: OSError) -> str:
    name = error.filename2 or error.filename
    where = f"«{name}»" if name else "een bestand"
    if error.errno in CLOSED:
        return f"Ik mag {where} niet lezen of schrijven. Geef rechten, of kies een andere map."
    return f"Met {where} gaat iets mis: {error.strerror or error}."


def _is_ours(_: logging.LogRecord) -> bool:
    """Whether MkDocs may say it: what ``explain`` says in Dutch, it would say first."""
    return not isinstance(sys.exc_info()[1], OSError)
