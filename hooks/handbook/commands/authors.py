"""What an author asks before a build: problems, what is due, fingerprints, schemas, a draft."""

import json
from pathlib import Path

from engine import settings
from handbook.commands.reading import read, whole
from handbook.loading import stamping, upkeep
from handbook.reading.problems import report
from handbook.screen import example, guide

SCHEMAS = {
    "frontmatter.schema.json": guide.schema,
    "school.schema.json": guide.school_schema,
}


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


def translations(root: Path) -> int:
    """Print which pages have no translation, or an old one; 1 when there are problems."""
    print(upkeep.untranslated(whole(root)))
    return 0


def stamp(root: Path, pages: list[Path]) -> int:
    """Write the present fingerprint in each translation; 1 when one could not be written."""
    loaded = read(root)
    if not loaded.catalogs:  # there are no words to read a page with
        print(report(loaded.problems))
        return 1
    wrong = [said for path in pages if (said := stamping.stamp(root / "docs", path, loaded))]
    print(*(wrong or ["De vingerafdruk klopt nu."]), sep="\n")
    return int(bool(wrong))


def schema(root: Path) -> int:
    """Write the JSON Schemas where an editor looks, and the example of school.yml."""
    folder = root / ".vscode"
    folder.mkdir(exist_ok=True)
    for name, make in SCHEMAS.items():
        text = json.dumps(make(), ensure_ascii=False, indent=1) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (root / example.FILE).write_text(example.text(), encoding="utf-8", newline="\n")
    return 0


def take(root: Path, file: Path) -> int:
    """Make a draft page of a document and say what is left to do."""
    from handbook.loading.taking import keeping, telling  # whose libraries are large

    site = settings.read(root / settings.FILE)
    name, made = keeping.take(file.expanduser(), site.docs, site.today)
    loaded = read(root)
    print(telling.told(name, made, loaded.problems, loaded.notes))
    return 0
