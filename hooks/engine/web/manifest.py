"""The list of all files of a site: the digest of each, and what it is there for.

Lies in the site itself: who mirrors it can see whether all is there, and the next build knows
what is ours. Must not know who makes a file.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

FILE = "files.json"


def files(folder: Path) -> Iterator[str]:
    """Every file below a folder but the list itself, in order."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name != FILE and (path.is_symlink() or not path.is_dir()):
            yield name


def write(site: Path, claims: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Write the list; gives the files that nobody claims, and those claimed that are not there.

    ``claims`` says of each file why it is there.
    """
    found = list(files(site))
    lines = [
        f"{json.dumps(name)}: {json.dumps([_digest(site / name), claims.get(name, '')])}"
        for name in found
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (site / FILE).write_text(text, encoding="utf-8", newline="\n")
    return [name for name in found if name not in claims], sorted(claims.keys() - {*found})


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def listed(site: Path) -> frozenset[str]:
    """The files that the list of a site names; none where there is no list."""
    try:
        return frozenset(json.loads((site / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return frozenset()


def is_whole(site: Path) -> bool:
    """Whether a folder has a list, and every file on it."""
    names = listed(site)
    return bool(names) and all((site / name).is_file() for name in names)
