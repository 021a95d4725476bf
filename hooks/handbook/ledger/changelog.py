"""CHANGELOG.md: what a release changes for a school, the newest first; a new one is a draft.

A person reads the draft, makes it better and takes out its mark. Must not know git, nor how a
change is found.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from handbook.ledger import changes
from handbook.ledger.book import Ledger, Release
from handbook.ledger.changes import Changes
from handbook.reading.tongues import DUTCH

NAME = "CHANGELOG.md"
MARK = "<!-- CONCEPT: lees en verbeter dit stuk, en haal dan deze regel weg. -->"
SECTION = re.compile(r"^## (\d{4}\.\d+)\b", re.M)
NOTHING = "Niets veranderd."
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


def draft(ledger: Ledger, new: Release, day: str, commits: Iterable[str]) -> str:
    """A section with all that changed since the last release in the ledger."""
    old = ledger.releases[-1] if ledger.releases else None
    sheets = changes.of_sheets(ledger, old, new, DUTCH)
    parts = {
        "Plichten": told(changes.of_facts(old, new, changes.LAW)),
        "Nummers": told(changes.of_facts(old, new, changes.LINE)),
        "Bladen om opnieuw te printen": (f"- {one.title}" for _, one in sheets.changed),
        "Nieuwe bladen": (f"- {one.title}" for one in sheets.added),
        "Bladen die weg zijn": (f"- {one.title}" for one in sheets.dropped),
        "Verder": (f"- {subject}" for subject in commits),
    }
    lines = [f"## {new.version} ({day})", "", MARK, "", "Wat verandert er voor jullie?", ""]
    for title, said in parts.items():
        lines += [f"### {title}", "", *(list(said) or [NOTHING]), ""]
    return "\n".join(lines)


def told(found: Changes[str]) -> Iterator[str]:
    """What is new, other and gone, a line each."""
    return chain(
        (f"- Nieuw: {text}" for text in found.added),
        (f"- Veranderd: {_ended(new)} Eerst: {old}" for old, new in found.changed),
        (f"- Vervallen: {text}" for text in found.dropped),
    )


def _ended(text: str) -> str:
    """A text behind which another sentence can begin."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
