"""Commands for authors: ``python -m handbook check`` and ``python -m handbook stamp PAGE``.

``check`` lists every problem without building; ``stamp`` writes the fingerprint of the
Dutch page in a translation that was read again and found right.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from handbook import catalog, school
from handbook.problems import report

LANGUAGES = ("nl", "en")
_FINGERPRINT = re.compile(r'^(\s+fingerprint:\s*)"?[0-9a-f]*"?\s*$', re.M)


def check(root: Path) -> int:
    """Print all problems and notes of the handbook in ``root``; 1 when there are problems."""
    values, problems = school.load(root / "school.yml", "school.yml")
    loaded = catalog.load(root / "docs", values, LANGUAGES)
    for note in loaded.notes:
        print(note)
    found = [*problems, *loaded.problems]
    print(report(found) if found else "Geen problemen.")
    return 1 if found else 0


def stamp(root: Path, paths: list[Path]) -> int:
    """Write the present fingerprint in each translation; 1 when one could not be written."""
    loaded = catalog.load(root / "docs", school.School(), LANGUAGES)
    wrong = 0
    for path in paths:
        uri = path.resolve().relative_to((root / "docs").resolve()).as_posix()
        base, language = catalog.language_of(uri, LANGUAGES[1:])
        page = loaded.catalogs[LANGUAGES[0]].pages.get(base)
        text = path.read_text(encoding="utf-8")
        new, count = _FINGERPRINT.subn(rf'\g<1>"{page.mark if page else ""}"', text, count=1)
        if not language or page is None or not count:
            print(f"{path}: hier hoort een vertaling met translation: en daaronder fingerprint:")
            wrong = 1
        else:
            path.write_text(new, encoding="utf-8", newline="\n")
    return wrong


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m handbook")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="noem alle problemen, bouw niets")
    stamped = commands.add_parser("stamp", help="zet de vingerafdruk in een vertaling die klopt")
    stamped.add_argument("pages", nargs="+", type=Path)
    given = parser.parse_args(arguments)
    return check(Path()) if given.command == "check" else stamp(Path(), given.pages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
