"""The places of the handbook that a rule of a school can touch, by the address that it names.

Must not know what a rule does there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.model.base import texts
from handbook.model.worksheets import Advice, Checklist, Item, Plan
from handbook.reading import tree
from handbook.reading.translations import fingerprint

Doing = Item | Advice
Sheet = Checklist | Plan

PAGE = "page"
SAID = 400  # signs of it that a rule keeps
KINDS = ("checklist", "plan", PAGE)
# The fixed headings of a plan with things to do below them, and the key of each.
SECTIONS = {
    "niet-doen": "avoid",
    "informeren": "inform",
    "melden": "duties",
    "daarna": "aftercare",
    "afronden": "stop",
    "verschil": "differs",
}


@dataclass(frozen=True)
class Target:
    """A thing to do, the end of a list of them, or a part of a page.

    ``part`` is the name of the list, or of the heading; ``held`` are the words that stand there.
    """

    page: Page
    part: str
    sheet: Sheet | None = None
    doing: Doing | None = None
    held: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """What stands there, and no more than is read in a note."""
        return " ".join(self.held)[:SAID].strip() or self.page.title

    @property
    def mark(self) -> str:
        """Twelve signs that change with the words that stand there."""
        return fingerprint(self.page.title if not self.held else "", (), "\n".join(self.held))

    @property
    def anchor(self) -> str:
        """Where it is on its page."""
        if self.sheet is None:
            return self.part
        return f"{self.sheet.id}-{self.doing.id if self.doing else self.part}"


def lists(sheet: Sheet) -> Iterator[tuple[str, tuple[Doing, ...]]]:
    """Each list of things to do by its name, those that are numbered or ticked first."""
    if isinstance(sheet, Checklist):
        yield from ((group.id, group.items) for group in sheet.groups)
        return
    yield from ((phase.id, phase.steps) for phase in sheet.phases)
    yield from ((name, getattr(sheet, key)) for name, key in SECTIONS.items())


def with_lists(sheet: Sheet, made: dict[str, tuple[Doing, ...]]) -> Sheet:
    """The same with some lists in place of its own."""
    if isinstance(sheet, Checklist):
        groups = (g.model_copy(update={"items": made.get(g.id, g.items)}) for g in sheet.groups)
        return sheet.model_copy(update={"groups": tuple(groups)})
    phases = (p.model_copy(update={"steps": made.get(p.id, p.steps)}) for p in sheet.phases)
    rest = {SECTIONS[name]: found for name, found in made.items() if name in SECTIONS}
    return sheet.model_copy(update={"phases": tuple(phases), **rest})


def parts(catalog: Catalog, kind: str, name: str) -> list[str]:
    """The parts of a worksheet or a page that a rule can name."""
    if kind == PAGE:
        return [one.name for one in tree.headings(catalog.pages[name].document.body) if one.name]
    found = list(lists(_sheet(catalog, kind, name)))
    return [*(part for part, _ in found), *(one.id for _, held in found for one in held)]


def find(catalog: Catalog, aim: tuple[str, str, str]) -> Target | None:
    """The place that a rule names, or nothing."""
    kind, name, part = aim
    if kind == PAGE:
        return _on_page(catalog, name, part)
    if kind not in KINDS or catalog.quoted(kind, name) is None:
        return None
    sheet = _sheet(catalog, kind, name)
    page = catalog.pages[catalog.entries[kind, name].uri]
    found = list(lists(sheet))
    if not part:  # at the end of what is done
        many = len(sheet.groups if isinstance(sheet, Checklist) else sheet.phases)
        part = found[many - 1][0]
    for at, held in found:
        doing = next((one for one in held if one.id == part), None)
        if doing or at == part:
            last = doing or (held[-1] if held else None)
            words = tuple(text for _, text in texts(last)) if last else ()
            return Target(page, at, sheet, doing, words)
    return None


def _sheet(catalog: Catalog, kind: str, name: str) -> Sheet:
    return cast("Sheet", catalog.entries[kind, name].noun)


def _on_page(catalog: Catalog, name: str, part: str) -> Target | None:
    page = catalog.pages.get(name)
    if page is None:
        return None
    rows = page.document.body.split("\n")
    begin, end = section(page, part)
    if end < 0:
        return None
    held = tuple(row.strip() for row in rows[begin:end] if row.strip())
    return Target(page, part, held=(page.title, *held) if not part else held)


def section(page: Page, name: str) -> tuple[int, int]:
    """The first line from 0 of a part of a page and the line after it; no end where it is not."""
    last = page.document.body.count("\n") + 1
    if not name:
        return 0, last
    found = [one for one in tree.headings(page.document.body) if not one.inside]
    for at, one in enumerate(found):
        if one.name == name:
            below = (more.number for more in found[at + 1 :] if more.level <= one.level)
            return one.number, next(below, last)
    return 0, -1
