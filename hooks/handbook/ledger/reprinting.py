"""The sheets that a school prints anew, hands out and throws away, with who uses them.

Must not know what else an update changes.
"""

from collections.abc import Callable, Iterator, Mapping

from handbook.ledger.since import Since
from handbook.model.packs import Pack
from handbook.sheets.codes import Content, spaced
from handbook.sheets.shelf import Shelf

BOX = "- [ ] "
PRINT = "Haal het oude blad weg, en print het nieuwe. De code staat op het blad."
MOST = (
    "Meer dan de helft van de bladen is anders. Haal eerst weg wat er hangt of ligt, en print de "
    "noodkaart, de posters en de plannen opnieuw; de andere bladen print je als je ze weer nodig "
    "hebt. De code staat op het blad."
)
FIRST = ("card:", "plan:")  # what hangs on a wall, and what is taken along at an incident
GONE = "Haal ze weg waar ze hangen of liggen."
Lines = dict[str, tuple[Content, list[str]]]  # a sheet, with its codes in every language


def named(title: str, key: str) -> str:
    """The title of a sheet; a plan on one A4 has that of the whole plan."""
    return f"{title} (op één A4)" if key.startswith("plan:") and key.endswith("-a4") else title


def place(key: str) -> int:
    """Where a sheet stands in a list: first what must not be old at an incident."""
    return next((n for n, kind in enumerate(FIRST) if key.startswith(kind)), len(FIRST))


def parts(since: Since, shelves: Mapping[str, Shelf]) -> Iterator[tuple[str, str, list[str]]]:
    """What to do with them; all languages of a sheet stand on one line, in words of the first."""
    used = _Used(next(iter(shelves.values())))
    again, fresh, gone = Lines(), Lines(), Lines()
    for name in shelves:
        mark = "" if name == used.language else f"({name}) "
        found = since.sheets(name)
        for old, new in found.changed:
            _add(again, new, f"{mark}`{spaced(old.code)}` wordt `{spaced(new.code)}`")
        for one in found.added:
            _add(fresh, one, f"{mark}`{spaced(one.code)}`")
        for one in found.dropped:
            _add(gone, one, f"{mark}`{spaced(one.code)}`")
    most = len(again) > len(used.sheets) / 2
    yield "Bladen om opnieuw te printen", MOST if most else PRINT, used.told(again, used.by)
    yield "Nieuwe bladen", "", used.told(fresh, used.by)
    yield "Bladen die weg zijn", GONE, used.told(gone, lambda _: "")


def _add(lines: Lines, one: Content, said: str) -> None:
    lines.setdefault(one.sheet, (one, []))[1].append(said)


class _Used:
    """Who uses a sheet, and in which packs it is, in one language."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.language = shelf.catalog.language
        self.sheets = {sheet.key: sheet for sheet in shelf.sheets}
        self.titles = {content.sheet: content.title for content in shelf.contents}

    def told(self, lines: Lines, by: Callable[[Content], str]) -> list[str]:
        """A line for each sheet; ``by`` says who uses it."""
        found = sorted(lines.values(), key=lambda pair: place(pair[0].sheet))
        return [f"{BOX}{self.title(one)}: {', '.join(said)}{by(one)}" for one, said in found]

    def title(self, one: Content) -> str:
        """The title in this language, where it has one."""
        return named(self.titles.get(one.sheet, one.title), one.sheet)

    def by(self, one: Content) -> str:
        """Its readers and its packs."""
        roles = self.shelf.labels.roles(self.shelf.facts(self.sheets[one.sheet]).audience)
        packs = [e.noun.title for e in self.shelf.catalog.all(Pack) if one.sheet in _held(e.noun)]
        also = f". Ook in: {', '.join(packs)}" if packs else ""
        return f". Voor: {roles}{also}"


def _held(pack: Pack) -> set[str]:
    """The sheets in a pack, by their kind and their id."""
    return {
        f"{kind}:{name}"
        for part in pack.parts
        for kind in ("checklist", "plan", "questionnaire")
        if (name := getattr(part, kind))
    }
