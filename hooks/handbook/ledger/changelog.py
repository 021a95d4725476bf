"""CHANGELOG.md: what a release changes for a school, the newest first; a new one is a draft.

A person reads the draft, makes it better and takes out its mark. Must not know git, nor how a
change is found.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from handbook.ledger import changes, reprinting
from handbook.ledger.book import Ledger, Release
from handbook.ledger.changes import Changes
from handbook.reading.tongues import DUTCH
from handbook.sheets.codes import Content

NAME = "CHANGELOG.md"
MARK = "<!-- CONCEPT: lees en verbeter dit stuk, en haal dan deze regel weg. -->"
SECTION = re.compile(r"^## (\d{4}\.\d+)\b", re.M)
NOTHING = "Niets veranderd."
MOST_COMMITS = 40
TITLE = "# Wat er verandert\n\n"


def newest(text: str) -> str:
    """The version of the first section."""
    found = SECTION.search(text)
    return found[1] if found else ""


def is_draft(text: str) -> bool:
    """Whether somebody still has to read a section."""
    return MARK.split(":")[0] in text


def put(text: str, section: str) -> str:
    """The text with a new section above the others."""
    found = SECTION.search(text)
    place = found.start() if found else len(text)
    return f"{text[:place] or TITLE}{section}\n{text[place:]}"


def draft(ledger: Ledger, new: Release, day: str, commits: Sequence[str]) -> str:
    """A section with all that changed since the last release in the ledger."""
    old = ledger.releases[-1] if ledger.releases else None
    sheets = changes.of_sheets(ledger, old, new, DUTCH)
    parts = {
        "Plichten": told(changes.of_facts(old, new, changes.LAW)),
        "Nummers": told(changes.of_facts(old, new, changes.LINE)),
        "Bladen om opnieuw te printen": _titles(new for _, new in sheets.changed),
        "Nieuwe bladen": _titles(sheets.added),
        "Bladen die weg zijn": _titles(sheets.dropped),
        "Verder": _others(commits, old),
    }
    lines = [f"## {new.version} ({day})", "", MARK, "", "Wat verandert er voor jullie?", ""]
    for title, said in parts.items():
        lines += [f"### {title}", "", *(list(said) or [NOTHING]), ""]
    return "\n".join(lines)


def told(found: Changes[str]) -> Iterator[str]:
    """What is new, other and gone, a line each."""
    return chain(
        (f"- Nieuw: {text}" for text in found.added),
        (f"- Veranderd: {_ended(new)} Eerst: {_rest(old, new)}" for old, new in found.changed),
        (f"- Vervallen: {text}" for text in found.dropped),
    )


def _titles(sheets: Iterable[Content]) -> list[str]:
    found = sorted(sheets, key=lambda one: reprinting.place(one.sheet))
    return [f"- {reprinting.named(one.title, one.sheet)}" for one in found]


def _others(commits: Sequence[str], old: Release | None) -> list[str]:
    """The subjects of the commits; so many that nobody reads them here are counted."""
    if len(commits) <= MOST_COMMITS:
        return [f"- {subject}" for subject in commits]
    span = f" v{old.version}.." if old else ""
    return [f"- {len(commits)} wijzigingen; je leest ze met «git log --no-merges{span}»."]


def _rest(old: str, new: str) -> str:
    """What it said first, without a name that is still the same."""
    name = f"{new.partition(': ')[0]}: "
    return old.removeprefix(name)


def _ended(text: str) -> str:
    """A text behind which another sentence can begin."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
