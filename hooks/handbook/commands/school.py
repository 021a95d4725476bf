"""One school of a foundation: what was read of her, what is wrong, and how she stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine import many, settings
from handbook.commands.reading import settings_of
from handbook.loading import READ, Loaded, gate
from handbook.loading.schools import Folder, Tree
from handbook.publish import signs
from handbook.reading import tree
from handbook.reading.problems import Problem, quoted

SAME = "{} is ook het adres van {}/. Schrijf dat van deze school, of haal de regel weg."
SITES, TREES, KEPT = "sites", ".cache/schools", ".cache/shared"


@dataclass(frozen=True)
class Options:
    """What is asked of all schools: see the options of the command."""

    publish: bool
    together: bool
    books: bool


@dataclass
class One:
    """One school: her folder, the tree of her build, what was read, and what is wrong."""

    folder: Folder
    tree: Tree
    loaded: Loaded | None = None
    problems: Sequence[Problem] = ()
    notes: Sequence[Problem] = ()
    said: str = ""

    @property
    def slug(self) -> str:
        """Her name in addresses."""
        return self.folder.slug

    @property
    def wrong(self) -> list[str]:
        """All that stopped her."""
        return [*map(str, self.problems), *self.said.splitlines()]


def read(root: Path, folder: Folder, asked: Options) -> One:
    """Read and check all that one school has, in a tree of her own."""
    one = One(folder, Tree(root / TREES / folder.slug), problems=list(folder.problems()))
    if one.problems:
        return one
    layers = folder.layers(root, together=asked.together)
    one.tree.fill(folder)
    one.tree.write(settings.FILE, many.settings(root / settings.FILE, kept=str(root / KEPT)))
    one.tree.keep_languages(layers.load()[0])
    found = replace(settings_of(one.tree.root), layers=layers)
    one.loaded = READ[one.tree.root] = signs.read(found)
    for catalog in one.loaded.catalogs.values():
        for page in catalog.pages.values():
            tree.read(page.document.body)  # once for all schools, not again in each copy
    wrong = [*one.tree.problems, *one.loaded.problems, *folder.nameless()]
    if asked.publish:
        wrong = gate.problems(layers, found.docs, one.loaded.school, wrong)
    one.problems = sorted(set(one.tree.named(wrong)))
    one.notes = one.tree.named([*one.tree.notes, *one.loaded.notes])
    return one


def told_apart(root: Path, made: Sequence[One]) -> None:
    """Refuse a school that has the address of one before her."""
    first: dict[str, One] = {}
    for one in made:
        site = one.loaded.school.site if one.loaded else ""
        other = first.setdefault(site, one)
        if site and other is not one:
            said = SAME.format(quoted(site), other.folder.shown)
            wrong = one.folder.layers(root, together=False).problem(("site",), said)
            one.problems = sorted({*one.problems, wrong})
