"""The codes of sheets that are printed, and a release of the handbook."""

from dataclasses import replace
from pathlib import Path

from engine import settings
from handbook import ledger
from handbook.commands.reading import whole
from handbook.ledger.release import Releasing
from handbook.ledger.since import state
from handbook.loading import Loaded
from handbook.model.school import School
from handbook.sheets.codes import spaced


def codes(root: Path) -> int:
    """Write the codes of today in the ledger and say which; 1 when there are problems."""
    loaded = whole(root)
    name, added = keep(root / "docs", loaded)
    for one in added:
        content = one.content
        print(f"{spaced(content.code)}  {content.language}  {content.sheet}  {content.title}")
    many = {0: "Niets nieuws: elk blad heeft al een code in het register.", 1: "1 code"}
    said = many.get(len(added), f"{len(added)} codes")
    print(f"{said} bijgeschreven in docs/{name}." if added else said)
    return 0


def keep(docs: Path, loaded: Loaded) -> tuple[str, list[ledger.Released]]:
    """Write the codes that are new, and of a school what it has today; gives the file as well.

    A school writes in a file of its own: the other one comes with our updates. One of a foundation
    does that in her own folder, which is laid over ``docs``.
    """
    every = tuple(loaded.shelves.values())
    added = ledger.new(loaded.ledger, every)
    school = loaded.school != School()
    name, today = ledger.OWN if school else ledger.NAME, None
    if school:
        before = loaded.ledger.books[name].releases
        now = state(every, loaded.whole, settings.today().isoformat())
        today = None if before and replace(before[-1], version=now.version) == now else now
    if added or today:
        ledger.add(docs / name, added, today)
    return name, added


def release(root: Path) -> int:
    """Take the next step of a release of the handbook; 1 when it is refused."""
    loaded = whole(root)
    if loaded.school.name:
        print("Een school maakt geen uitgave. Bewaar jullie codes met «make codes».")
        return 1
    releasing = Releasing(root, loaded.ledger, tuple(loaded.shelves.values()))
    print(releasing.run(settings.today()))
    return 0
