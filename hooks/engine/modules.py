"""The scripts of the pages: ES modules that go out as one plain file for each that a page names.

A plain file also runs from a disk, where browsers refuse modules, and a page waits for nothing
that it did not name. A module that stands in two files runs once. Must not know which page needs
which script.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NoReturn

from mkdocs.structure.files import Files

from engine import running

FOLDER = "assets/js"
_FROM = re.compile(r'^(import|export) (?:(?:\{([^{}]*)\}|\* as (\w+)) from )?"(\.[^"]+)";$', re.M)
_EXPORT = re.compile(r"^export ((?:async )?function\*?|const|let|class) (\w+)", re.M)
# What else of a module is left, no plain script has.
_INDENT = re.compile(r"^ +", re.M)  # no text of ours hangs on it
_LEFT = re.compile(r"^(?:import|export)\b.*", re.M)
_COMMENT = re.compile(r"""^ *(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/)$|(?<=[;,{]) +//[^"'`\n]*$""", re.M)
# All modules that ran on a page, by their names.
_ALL = "modules"
_FILE = '"use strict";\nvar {all} = {all} ?? {{}};\n{modules}'
_MODULE = "{place} ??= (() => {{\n{body}\nreturn {{ {names} }};\n}})();\n"


class Modules:
    """The scripts below ``docs/assets/js``, as they are at the begin of a build."""

    def __init__(self, docs: Path, entries: tuple[str, ...]) -> None:
        folder = docs / FOLDER
        self.texts = {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.js"))
        }
        self.entries = {name for name in entries if name in self.texts}
        self._leaves: dict[str, set[str]] = {}  # the names that each module exports
        self.module = cache(self._module)
        self.whole = cache(self._whole)

    def address(self, name: str) -> str:
        """Where the file of a script stands below the site; changes with its content."""
        version = hashlib.sha256(self.whole(name).encode()).hexdigest()[:8]
        return f"{FOLDER}/{version}/{name}"

    def place(self, files: Files, site: Path) -> None:
        """Let MkDocs write the file of each script that a page names, and no other."""
        for file in list(files):
            if not file.src_uri.startswith(f"{FOLDER}/"):
                continue
            name = file.src_uri.removeprefix(f"{FOLDER}/")
            if name not in self.entries:
                files.remove(file)
                continue
            file.dest_uri = file.url = self.address(name)
            file.abs_dest_path = str(site / file.dest_uri)
            file.content_string = self.whole(name)

    def _whole(self, name: str) -> str:
        """A script with all that it imports, each after what it imports itself."""
        done: dict[str, str] = {}
        self._add(name, done)
        return _FILE.format(all=_ALL, modules="".join(done.values()))

    def _add(self, name: str, done: dict[str, str]) -> None:
        if name in done:
            return
        for imported in self.imports(name):
            self._add(imported, done)
        done[name] = self.module(name)

    def imports(self, name: str) -> Iterator[str]:
        """What one module imports itself."""
        for *_, path in _FROM.findall(self.texts[name]):
            yield _named(path, name)

    def _module(self, name: str) -> str:
        """One module as a plain script that leaves what it exports under its name."""
        names: list[str] = []

        def bring(found: re.Match[str]) -> str:
            kind, some, whole, path = found.groups()
            source = _named(path, name)
            given = _place(source)
            asked = [one.strip() for one in (some or "").split(",") if one.strip()]
            if lost := {one.partition(" as ")[0] for one in asked} - self._leaves[source]:
                self._refuse(source, f"niet «export» voor «{min(lost)}», dat {name} daar haalt")
            if kind == "export":
                names.extend(f"{one}: {given}.{one}" for one in asked)
                return ""
            what = whole or (f"{{{some.replace(' as ', ': ')}}}" if some else "")
            return f"const {what} = {given};" if what else ""

        def leave(found: re.Match[str]) -> str:
            names.append(found[2])
            return found[0].removeprefix("export ")

        body = _EXPORT.sub(leave, _FROM.sub(bring, light(self.texts[name])))
        if left := _LEFT.search(body):
            self._refuse(name, f"«{left[0]}»")
        self._leaves[name] = {one.partition(":")[0] for one in names}
        body = _INDENT.sub("", body.strip())
        return _MODULE.format(place=_place(name), body=body, names=", ".join(names))

    def _refuse(self, name: str, said: str) -> NoReturn:
        running.refuse(
            f"docs/{FOLDER}/{name} zegt {said}, en dat kan de bouw niet omzetten. Schrijf een "
            "import of een export zoals in de andere scripts, met elke naam apart."
        )


def _place(name: str) -> str:
    return f'{_ALL}["{name}"]'


def _named(path: str, name: str) -> str:
    """A relative address in a module, as the name of the module it means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def light(text: str) -> str:
    """A script without what only people read, on a line of its own or at the end of one."""
    return re.sub(r"\n{2,}", "\n", _COMMENT.sub("", text))
