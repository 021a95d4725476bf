"""Commands for authors: ``python -m handbook check``, ``stamp PAGE``, ``release``, ``schema``.

``check`` lists every problem without building; ``stamp`` writes the fingerprint of the
Dutch page in a translation that was read again and found right; ``release`` writes the codes
of the sheets of today in the ledger; ``schema`` writes what an editor needs to know the fields,
and what the checks of the scripts need to know of the data that those get.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from handbook import catalog, guide, ledger, school
from handbook.codes import spaced
from handbook.labels import LABELS
from handbook.paper.shelf import Shelf
from handbook.problems import report
from handbook.screen import types

LANGUAGES = ("nl", "en")
SCHEMAS = {
    "frontmatter.schema.json": guide.schema,
    "school.schema.json": guide.school_schema,
}
TYPES = "tests/js/data.d.ts"
_FINGERPRINT = re.compile(r'^(\s+fingerprint:\s*)"?[0-9a-f]*"?\s*$', re.M)


class _Read:
    """The handbook in a folder: its pages, its ledger, its sheets when all is well."""

    def __init__(self, root: Path) -> None:
        self.docs = root / "docs"
        self.school, problems = school.load(root / "school.yml", "school.yml")
        self.loaded = catalog.load(self.docs, self.school, LANGUAGES)
        self.ledger, forged = ledger.load(self.docs)
        self.problems = [*problems, *self.loaded.problems, *forged]
        self.shelves: list[Shelf] = []
        if not self.problems:
            self.shelves = [Shelf(one, LABELS[one.language]) for one in self._editions()]
            self.problems = ledger.clashes(self.ledger, self.shelves)

    def _editions(self) -> list[catalog.Catalog]:
        """The languages that have a page; without any the site has none in that language."""
        found = self.loaded.catalogs.values()
        return [one for one in found if not all(page.fallback for page in one.pages.values())]


def check(root: Path) -> int:
    """Print all problems and notes of the handbook in ``root``; 1 when there are problems."""
    read = _Read(root)
    for note in read.loaded.notes:
        print(note)
    print(report(read.problems) if read.problems else "Geen problemen.")
    return 1 if read.problems else 0


def release(root: Path) -> int:
    """Write the codes of today in the ledger and say which; 1 when there are problems."""
    read = _Read(root)
    if read.problems:
        print(report(read.problems))
        return 1
    added = ledger.new(read.ledger, read.shelves)
    for one in added:
        content = one.content
        print(f"{spaced(content.code)}  {content.language}  {content.sheet}  {content.title}")
    # A school writes in a file of its own: the other one comes with our updates.
    name = ledger.OWN if read.school.name else ledger.NAME
    if added:
        ledger.add(read.docs / name, added)
    many = {0: "Niets nieuws: elk blad heeft al een code in het register.", 1: "1 code"}
    said = many.get(len(added), f"{len(added)} codes")
    print(f"{said} bijgeschreven in docs/{name}." if added else said)
    return 0


def stamp(root: Path, paths: list[Path]) -> int:
    """Write the present fingerprint in each translation; 1 when one could not be written."""
    loaded = catalog.load(root / "docs", school.School(), LANGUAGES)
    return max([_stamped(root / "docs", path, loaded) for path in paths], default=0)


def _stamped(docs: Path, path: Path, loaded: catalog.Loaded) -> int:
    if path.is_file() and path.resolve().is_relative_to(docs.resolve()):
        uri = path.resolve().relative_to(docs.resolve()).as_posix()
        base, language = catalog.language_of(uri, LANGUAGES[1:])
        page = loaded.catalogs[LANGUAGES[0]].pages.get(base)
        text = path.read_text(encoding="utf-8")
        if page and language and _FINGERPRINT.search(text):
            new = _FINGERPRINT.sub(rf'\g<1>"{page.mark}"', text, count=1)
            path.write_text(new, encoding="utf-8", newline="\n")
            return 0
    print(f"{path}: hier hoort een vertaling met translation: en daaronder fingerprint:")
    return 1


def schema(root: Path) -> int:
    """Write the JSON Schemas where the editor looks for them, and the types for the scripts."""
    written = {
        f".vscode/{name}": json.dumps(make(), ensure_ascii=False, indent=1) + "\n"
        for name, make in SCHEMAS.items()
    }
    for name, text in {**written, TYPES: types.declarations()}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m handbook")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="noem alle problemen, bouw niets")
    stamped = commands.add_parser("stamp", help="zet de vingerafdruk in een vertaling die klopt")
    stamped.add_argument("pages", nargs="+", type=Path)
    commands.add_parser("release", help="schrijf de codes van de bladen van nu in het register")
    commands.add_parser("schema", help="schrijf schema's voor de editor en types voor de scripts")
    given = parser.parse_args(arguments)
    if given.command == "stamp":
        return stamp(Path(), given.pages)
    return {"check": check, "release": release, "schema": schema}[given.command](Path())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
