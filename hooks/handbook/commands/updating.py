"""What a school asks around an update: what changes for it, and what it changed in our files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine import settings
from handbook import ledger
from handbook.commands.reading import whole
from handbook.ledger import telling
from handbook.ledger.since import since
from handbook.loading import rereading
from handbook.loading.forked import base as forked
from handbook.loading.forked import kinds
from handbook.loading.forked.telling import told
from handbook.reading.frontmatter import decode

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.ledger.tree import Tree
    from handbook.loading.forked.base import Base, Changed
    from handbook.loading.forked.kinds import Kind

NOTHING = (
    "Er is nog niets om mee te vergelijken. Draai «make publish» of «python -m handbook codes»: "
    "dat legt vast wat jullie nu hebben, zodat deze opdracht na een update zegt wat er anders is."
)
KEEP = (
    "Leg vóór de update nog vast wat jullie nu hebben, met «python -m handbook codes» en «git "
    "commit»: dan zegt «make changes» daarna wat er anders is."
)
MOVED = "{} staat klaar als concept; weer zoals het handboek het schrijft: {}."
THEN = "Lees elk concept na, en leg alles vast: «git add --all docs» en «git commit»."


def changes(root: Path, file: Path | None) -> int:
    """Print what an update changed for the school, and write it where that is asked."""
    loaded = whole(root)
    found = since(loaded.ledger, tuple(loaded.shelves.values()), loaded.whole)
    if found is None:
        print(NOTHING)
        return 0
    text = telling.told(found, loaded.shelves, rereading.changed(loaded, found.touched))
    print(text)
    return _written(f"{text}\n", file) if file else 0


def _written(text: str, file: Path) -> int:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file} kan ik niet schrijven: {error.strerror or error}. Kies een andere plek.")
        return 1
    return 0


def update(root: Path, base: str, move: bool) -> int:
    """Print which files of ours the school changed; with ``move``, make drafts of its pages."""
    tree = forked.ready(root)
    found = forked.found(tree, base)
    site = settings.read(root / settings.FILE)
    languages = (*site.languages[1:], *site.unspoken)
    every = [(one, kinds.of(one, languages)) for one in forked.changed(tree, found)]
    print(told(found, [(one, kind, _parts(tree, found, one, kind)) for one, kind in every]))
    if not (site.docs / ledger.OWN).is_file():
        print(f"\n{KEEP}")
    paths = [one.path for one, kind in every if kind.moves]
    if move and paths:
        from handbook.loading.forked import moving  # whose libraries are large

        made = moving.move(tree, found, paths, (site.docs, languages), site.today)
        print("", *(MOVED.format(name, ", ".join(back)) for name, back in made), THEN, sep="\n")
    return 0


def _parts(tree: Tree, base: Base, one: Changed, kind: Kind) -> str:
    """What is other on a page."""
    if not kind.moves:
        return ""
    text, _ = decode((tree.root / one.path).read_bytes(), one.path)
    return kinds.parts(forked.text_of(tree, base, one.path), text, one.path)
