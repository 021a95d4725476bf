"""The scripts of the pages: ES modules, in a folder whose name changes with any of them.

A module names another by a relative address, so that a browser never mixes old and new ones.
Must not know which page needs which script.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mkdocs.structure.files import Files

FOLDER = "assets/js"
_IMPORT = re.compile(r'^(?:import|export) (?:[^;"]* from )?"(\.[^"]+)";$', re.M)
_COMMENT = re.compile(r"^ *(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/)$", re.M)


class Modules:
    """The scripts below ``docs/assets/js``, as they are at the begin of a build."""

    def __init__(self, docs: Path) -> None:
        folder = docs / FOLDER
        self.texts = {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.js"))
        }

    @cached_property
    def version(self) -> str:
        """A name that changes with every file."""
        total = hashlib.sha256()
        for name, text in self.texts.items():
            total.update(f"{name}\n{text}\0".encode())
        return total.hexdigest()[:8]

    def address(self, name: str) -> str:
        """Where a script stands below the site."""
        return f"{FOLDER}/{self.version}/{name}"

    def place(self, files: Files, site: Path) -> None:
        """Let MkDocs write each script at its address below ``site``."""
        for file in files:
            name = file.src_uri.removeprefix(f"{FOLDER}/")
            if file.src_uri.startswith(f"{FOLDER}/"):
                file.dest_uri = file.url = self.address(name)
                file.abs_dest_path = str(site / file.dest_uri)
                file.content_string = light(self.texts[name])

    def imported(self, names: Iterable[str]) -> list[str]:
        """What some scripts import, and what those import, each once and by their names."""
        found: dict[str, None] = {}
        waiting = list(names)
        while waiting:
            for name in self._imports(waiting.pop(0)):
                if name not in found:
                    found[name] = None
                    waiting.append(name)
        return list(found)

    def _imports(self, name: str) -> Iterator[str]:
        for path in _IMPORT.findall(self.texts[name]):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def light(text: str) -> str:
    """A script without the lines that only people read; the others keep their numbers."""
    return _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
