"""From a handbook to a site that can go out, with what its host needs beside it."""

import os
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from engine.running import BOOKS, TOLD
from engine.web import disk, hosts

ENGINE = "mkdocs"
SITE, BESIDE = "site", "deploy"
ZIP = "handboek.zip"
# What serves one of many sites that are built together: with an address of its own, or one that it
# shares, for which Caddy has one block.
OF_MANY = ("nginx.conf", "Caddyfile", "apache.htaccess")
SHARING = ("nginx.conf", "caddy.conf", "apache.htaccess")
NAME = "handboek"  # the folder in which all of the zip file stands
PACKED = (".pdf", ".docx", ".ods")
GOES_OUT = {"NO_MKDOCS_2_WARNING": "1", BOOKS: "1", TOLD: "1"}


def build(root: Path) -> bool:
    """Build the site of a handbook strictly; what is wrong the engine says itself."""
    command = [sys.executable, "-m", ENGINE, "build", "--strict", "--quiet"]
    command += ["--site-dir", str(root / SITE)]
    done = subprocess.run(command, cwd=root, env={**os.environ, **GOES_OUT}, check=False)
    return done.returncode == 0


def write(
    site: Path,
    target: Path,
    address: str,
    folder: str,
    zipped: Callable[[Mapping[str, bytes], frozenset[str]], bytes],
    names: Collection[str] = (),
) -> list[str]:
    """Write in a folder what a host of a site needs, and the site for a disk; gives the names.

    ``folder`` is where the server has the site, when it does not stand where it was built, and
    ``names`` are those of the settings that can serve it, where not all can.
    """
    place = hosts.Site(address, folder or site.resolve().as_posix())
    found = hosts.settings(site, place)
    made = {name: found[name].encode() for name in names or found}
    pages = {f"{NAME}/{name}": data for name, data in disk.files(site)}
    packed = frozenset(name for name in pages if name.endswith(PACKED))
    for name, data in {**made, ZIP: zipped(pages, packed)}.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
    return [*made, ZIP]


def share(sites: Path, target: Path, address: str) -> None:
    """Write what serves all sites that share an address, and the page to choose one."""
    place = hosts.Site(address, sites.as_posix())
    text = hosts.caddy_of_schools(place, target.as_posix())
    target.mkdir(parents=True, exist_ok=True)
    (target / "Caddyfile").write_text(text, encoding="utf-8", newline="\n")
