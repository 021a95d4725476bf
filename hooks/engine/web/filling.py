"""Fills a site that stands from a folder with a new one, by moves alone: that needs no room.

Pages come last, so that whatever a page names is there. What is broken off can be done again,
because the list of the new site moves after all else.
"""

import shutil
from pathlib import Path

from engine.web import manifest


def has_guests(site: Path, ready: Path) -> bool:
    """Whether a site holds files of others, such as the proof of a certificate or a repository.

    Their names begin with a dot; nothing of ours does but what a list names.
    """
    ours = manifest.listed(site) | manifest.listed(ready)
    hidden = (path for path in site.glob(".*") if not path.name.startswith(f".{site.name}-"))
    for path in hidden:
        below = path.rglob("*") if path.is_dir() and not path.is_symlink() else [path]
        if any(one.relative_to(site).as_posix() not in ours for one in below if not one.is_dir()):
            return True
    return False


def fill(ready: Path, site: Path) -> None:
    """Let a site hold what is ready, and nothing else but the files of others."""
    wanted = manifest.listed(ready)
    left = sorted(manifest.files(ready), key=lambda name: (name.endswith(".html"), name))
    before = manifest.listed(site)
    for folder in sorted({(site / name).parent for name in left}):
        _make(folder)
    for name in left:
        if (site / name).is_dir():
            shutil.rmtree(site / name)
        (ready / name).replace(site / name)
    for name in list(manifest.files(site)):
        if name not in wanted and (not name.startswith(".") or name in before):
            (site / name).unlink()
    _without_empty(site)
    (ready / manifest.FILE).replace(site / manifest.FILE)
    shutil.rmtree(ready, ignore_errors=True)


def _make(folder: Path) -> None:
    """Make a folder, also where a file has its name or that of one above it."""
    for one in (*reversed(folder.parents), folder):
        if one.is_file():
            one.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def _without_empty(site: Path) -> None:
    """Remove the folders in which nothing is left."""
    for path in sorted(site.rglob("*"), reverse=True):
        hidden = path.relative_to(site).as_posix().startswith(".")
        if not hidden and path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()
