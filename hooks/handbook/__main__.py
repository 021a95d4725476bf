"""Commands: ``check``, ``due``, ``book``, ``stamp PAGE``, ``schema``, ``codes``, ``release``.

``check`` lists every problem without building; ``due`` lists what must be looked at again within
a month; ``book`` writes each chapter and the whole handbook as a PDF; ``stamp`` writes the
fingerprint of the Dutch page in a translation that was read again and found right; ``schema``
writes what an editor needs to know the fields, and the types of the scripts; ``codes`` writes the
codes of the sheets of today in the ledger; ``release`` makes a release of the handbook, those codes
included.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
from pathlib import Path

from engine import settings
from handbook import ledger
from handbook.ledger.release import Releasing
from handbook.ledger.tree import RefusedError
from handbook.loading import Loaded, Settings, language_of, load, report, upkeep
from handbook.screen import example, guide, types
from handbook.sheets.codes import spaced

SCHEMAS = {
    "frontmatter.schema.json": guide.schema,
    "school.schema.json": guide.school_schema,
}
TYPES = "tests/js/data.d.ts"
_FINGERPRINT = re.compile(r'^(\s+fingerprint:\s*)"?[0-9a-f]*"?\s*$', re.M)


def read(root: Path) -> Loaded:
    """The handbook in a folder, as a build reads it."""
    return load(Settings(root, **settings.read(root / settings.FILE)._asdict()))


def check(root: Path) -> int:
    """Print all problems of the handbook in ``root``, or its notes; 1 when there are problems."""
    loaded = read(root)
    if loaded.problems:
        print(report(loaded.problems))
        return 1
    for note in (*loaded.notes, *upkeep.overdue(loaded, settings.today())):
        print(note)
    print("Geen problemen.")
    return 0


def due(root: Path) -> int:
    """Print what must be looked at again within a month; 1 when there are problems."""
    loaded = read(root)
    if loaded.problems:
        print(report(loaded.problems))
        return 1
    print(upkeep.report(loaded, settings.today()))
    return 0


def codes(root: Path) -> int:
    """Write the codes of today in the ledger and say which; 1 when there are problems."""
    loaded = read(root)
    if loaded.problems:
        print(report(loaded.problems))
        return 1
    added = ledger.new(loaded.ledger, loaded.shelves.values())
    for one in added:
        content = one.content
        print(f"{spaced(content.code)}  {content.language}  {content.sheet}  {content.title}")
    # A school writes in a file of its own: the other one comes with our updates.
    name = ledger.OWN if loaded.school.name else ledger.NAME
    if added:
        ledger.add(root / "docs" / name, added)
    many = {0: "Niets nieuws: elk blad heeft al een code in het register.", 1: "1 code"}
    said = many.get(len(added), f"{len(added)} codes")
    print(f"{said} bijgeschreven in docs/{name}." if added else said)
    return 0


def release(root: Path) -> int:
    """Take the next step of a release of the handbook; 1 when it is refused."""
    loaded = read(root)
    if loaded.problems:
        print(report(loaded.problems))
        return 1
    if loaded.school.name:
        print("Een school maakt geen uitgave. Bewaar jullie codes met «python -m handbook codes».")
        return 1
    try:
        releasing = Releasing(root, loaded.ledger, tuple(loaded.shelves.values()))
        print(releasing.run(settings.today()))
    except RefusedError as refused:
        print(refused)
        return 1
    return 0


def book(root: Path, chapter: str, language: str) -> int:
    """Write the chapters and the whole handbook as PDF, or what is asked for of those."""
    from handbook.publish import books  # whose libraries are large

    loaded = read(root)
    if loaded.problems:
        print(report(loaded.problems))
        return 1
    site = books.Site(settings.address, settings.today())
    try:
        for made in books.write(root, loaded, site, chapter, language):
            print(made)
    except books.UnknownError as unknown:
        print(unknown)
        return 1
    except OSError as error:
        print(f"{books.FOLDER}/ kan ik niet schrijven: {error}. Sluit een PDF die open staat.")
        return 1
    return 0


def stamp(root: Path, paths: list[Path]) -> int:
    """Write the present fingerprint in each translation; 1 when one could not be written."""
    loaded = read(root)
    if not loaded.catalogs:  # there are no words to read a page with
        print(report(loaded.problems))
        return 1
    return max([_stamped(root / "docs", path, loaded) for path in paths], default=0)


def _stamped(docs: Path, path: Path, loaded: Loaded) -> int:
    if path.is_file() and path.resolve().is_relative_to(docs.resolve()):
        uri = path.resolve().relative_to(docs.resolve()).as_posix()
        base, language = language_of(uri, list(loaded.catalogs)[1:])
        page = loaded.base.pages.get(base)
        text = path.read_bytes().decode("utf-8", "replace")
        if page and not page.whole:
            print(f"{page.document.file}: deze pagina heeft een fout. Herstel die eerst.")
            return 1
        if page and language and _FINGERPRINT.search(text) and "\ufffd" not in text:
            new = _FINGERPRINT.sub(rf'\g<1>"{page.mark}"', text, count=1)
            path.write_text(new, encoding="utf-8", newline="\n")
            return 0
    print(f"{path}: hier hoort een vertaling met translation: en daaronder fingerprint:")
    return 1


def schema(root: Path) -> int:
    """Write the JSON Schemas where the editor looks, the types for the scripts, the example."""
    folder = root / ".vscode"
    folder.mkdir(exist_ok=True)
    for name, make in SCHEMAS.items():
        text = json.dumps(make(), ensure_ascii=False, indent=1) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (root / example.FILE).write_text(example.text(), encoding="utf-8", newline="\n")
    if (root / TYPES).is_file():  # a school may do without our tests
        (root / TYPES).write_text(types.declarations(), encoding="utf-8", newline="\n")
    return 0


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m handbook")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="noem alle problemen, bouw niets")
    stamped = commands.add_parser("stamp", help="zet de vingerafdruk in een vertaling die klopt")
    stamped.add_argument("pages", nargs="+", type=Path)
    commands.add_parser("codes", help="schrijf de codes van de bladen van nu in het register")
    commands.add_parser("release", help="maak een uitgave: eerst een concept, daarna de tag")
    commands.add_parser("due", help="noem wat binnen een maand nagekeken moet worden")
    commands.add_parser("schema", help="schrijf schema's voor de editor, types voor de scripts")
    books = commands.add_parser("book", help="maak van elk hoofdstuk en van het geheel een PDF")
    books.add_argument("--chapter", default="", help="alleen dit hoofdstuk, zoals nu of wet")
    books.add_argument("--language", default="", help="alleen deze taal, zoals nl")
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):  # a code page of long ago lacks some signs
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return _run(given)
    except settings.UnreadableError as wrong:
        print(wrong)
        return 1


def _run(given: argparse.Namespace) -> int:
    if given.command == "stamp":
        return stamp(Path(), given.pages)
    if given.command == "book":
        return book(Path(), given.chapter, given.language)
    run = {"check": check, "codes": codes, "due": due, "release": release, "schema": schema}
    return run[given.command](Path())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
