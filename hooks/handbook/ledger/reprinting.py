"""The sheets that a school prints anew, hands out and throws away, with who uses them.

Must not know what else an update changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handbook.ledger.since import Since
from handbook.model.packs import Pack
from handbook.sheets.codes import Content, spaced
from handbook.sheets.shelf import Shelf

BOX = "- [ ] "
PRINT = "Haal het oude blad weg, en print het nieuwe. De code staat op het blad."
GONE = "Haal ze weg waar ze hangen of liggen."


def named(title: str, key: str) -> str:
    """The title of a sheet; a plan on one A4 has that of the whole plan."""
    return f"{title} (op één A4)" if key.startswith("plan:") and key.endswith("-a4") else title


def parts(since: Since, shelves: Mapping[str, Shelf]) -> Iterator[tuple[str, str, list[str]]]:
    """What to do with them, in every language that the school has."""
    again, fresh, gone = [], [], []
    base = next(iter(shelves))
    for name, shelf in shelves.items():
        used = _Used(shelf, "" if name == base else f" ({name})")
        found = since.sheets(name)
        again += [used.line(new, f"`{spaced(old.code)}` wordt ") for old, new in found.changed]
        fresh += [used.line(one) for one in found.added]
        gone += [f"{BOX}{used.title(one)}: `{spaced(one.code)}`" for one in found.dropped]
    yield "Bladen om opnieuw te printen", PRINT, again
    yield "Nieuwe bladen", "", fresh
    yield "Bladen die weg zijn", GONE, gone


class _Used:
    """Who uses a sheet of one language, and in which packs it is."""

    def __init__(self, shelf: Shelf, mark: str) -> None:
        self.shelf = shelf
        self.mark = mark
        self.sheets = {sheet.key: sheet for sheet in shelf.sheets}

    def title(self, one: Content) -> str:
        """The title, with the language where it is not the first."""
        return f"{named(one.title, one.sheet)}{self.mark}"

    def line(self, new: Content, was: str = "") -> str:
        """A sheet with its code, its readers and its packs."""
        roles = self.shelf.labels.roles(self.shelf.facts(self.sheets[new.sheet]).audience)
        packs = [e.noun.title for e in self.shelf.catalog.all(Pack) if new.sheet in _held(e.noun)]
        also = f". Ook in: {', '.join(packs)}" if packs else ""
        return f"{BOX}{self.title(new)}: {was}`{spaced(new.code)}`. Voor: {roles}{also}"


def _held(pack: Pack) -> set[str]:
    """The sheets in a pack, by their kind and their id."""
    return {
        f"{kind}:{name}"
        for part in pack.parts
        for kind in ("checklist", "plan", "questionnaire")
        if (name := getattr(part, kind))
    }
