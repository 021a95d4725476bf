"""The commands for authors; ``python -m handbook --help`` says what each does."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from engine import online, running, settings
from handbook import ledger
from handbook.ledger.release import Releasing
from handbook.ledger.tree import RefusedError
from handbook.loading import SCHOOL, Loaded, Settings, gate, load, report, stamping, upkeep
from handbook.loading.taking.nodes import NotTakenError
from handbook.screen import example, guide, types
from handbook.sheets.codes import spaced

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMAS = {
    "frontmatter.schema.json": guide.schema,
    "school.schema.json": guide.school_schema,
}
TYPES = "tests/js/data.d.ts"


class WrongError(Exception):
    """All that is wrong, as its author reads it."""


def read(root: Path) -> Loaded:
    """The handbook in a folder, as a build reads it."""
    return load(Settings(root, **settings.read(root / settings.FILE)._asdict()))


def whole(root: Path) -> Loaded:
    """The same without a problem; or ``WrongError``."""
    loaded = read(root)
    if loaded.problems:
        raise WrongError(report(loaded.problems))
    return loaded


def check(root: Path) -> int:
    """Print all problems of the handbook in ``root``, or its notes; 1 when there are problems."""
    loaded = whole(root)
    for note in (*loaded.notes, *upkeep.overdue(loaded, settings.today())):
        print(note)
    print("Geen problemen.")
    return 0


def due(root: Path) -> int:
    """Print what must be looked at again within a month; 1 when there are problems."""
    loaded = whole(root)
    print(upkeep.report(loaded, settings.today()))
    return 0


def codes(root: Path) -> int:
    """Write the codes of today in the ledger and say which; 1 when there are problems."""
    loaded = whole(root)
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
    loaded = whole(root)
    if loaded.school.name:
        print("Een school maakt geen uitgave. Bewaar jullie codes met «python -m handbook codes».")
        return 1
    releasing = Releasing(root, loaded.ledger, tuple(loaded.shelves.values()))
    print(releasing.run(settings.today()))
    return 0


def book(root: Path, chapter: str, language: str) -> int:
    """Write the chapters and the whole handbook as PDF, or what is asked for of those."""
    from handbook.publish import books  # whose libraries are large

    loaded = whole(root)
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


def publish(root: Path, folder: str) -> int:
    """Build the site that readers may see, and what its host needs; 1 when it is refused."""
    from handbook.files.zipped import zipped  # whose neighbours have large libraries

    loaded = whole(root)
    school = loaded.school
    wrong = gate.problems(root / SCHOOL, settings.read(root / settings.FILE).docs, school)
    if wrong:
        raise WrongError(report(wrong))
    print(*loaded.notes, "De site wordt gebouwd.", sep="\n", flush=True)
    if not online.build(root):
        return 1
    try:
        print("\n".join(online.write(root, school.site, folder, zipped)))
    except OSError as error:
        print(f"{online.BESIDE}/ kan ik niet schrijven: {error}.")
        return 1
    print(f"{online.SITE}/ is klaar voor {school.site}. In de README staat hoe je de site plaatst.")
    return 0


def take(root: Path, file: Path) -> int:
    """Make a draft page of a document and say what is left to do."""
    from handbook.loading.taking import keeping, telling  # whose libraries are large

    site = settings.read(root / settings.FILE)
    name, made = keeping.take(file, site.docs, site.today)
    loaded = read(root)
    print(telling.told(name, made, loaded.problems, loaded.notes))
    return 0


def stamp(root: Path, pages: list[Path]) -> int:
    """Write the present fingerprint in each translation; 1 when one could not be written."""
    loaded = read(root)
    if not loaded.catalogs:  # there are no words to read a page with
        print(report(loaded.problems))
        return 1
    wrong = [said for path in pages if (said := stamping.stamp(root / "docs", path, loaded))]
    print("\n".join(wrong), end="\n" * bool(wrong))
    return int(bool(wrong))


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
    commands = parser.add_subparsers(required=True)

    def add(run: Callable[..., int], said: str, name: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name or run.__name__, help=said)
        made.set_defaults(run=run)
        return made

    add(check, "noem alle problemen, bouw niets")
    stamped = add(stamp, "zet de vingerafdruk in een vertaling die klopt")
    stamped.add_argument("pages", nargs="+", type=Path)
    add(codes, "schrijf de codes van de bladen van nu in het register")
    add(release, "maak een uitgave: eerst een concept, daarna de tag")
    add(due, "noem wat binnen een maand nagekeken moet worden")
    add(schema, "schrijf schema's voor de editor, types voor de scripts")
    books = add(book, "maak van elk hoofdstuk en van het geheel een PDF")
    books.add_argument("--chapter", default="", help="alleen dit hoofdstuk, zoals nu of wet")
    books.add_argument("--language", default="", help="alleen deze taal, zoals nl")
    online_at = add(publish, "bouw wat online mag, met wat een server nodig heeft")
    online_at.add_argument("--folder", default="", help="de map van de site op de server")
    taken = add(take, "maak een concept van een bestand van de school", "neem")
    taken.add_argument("file", type=Path, help="een .docx, .odt, .md of .html")
    given = vars(parser.parse_args(arguments))
    running.forgive()
    run: Callable[..., int] = given.pop("run")
    try:
        return run(Path(), **given)
    except (settings.UnreadableError, RefusedError, NotTakenError, WrongError) as wrong:
        print(wrong)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
