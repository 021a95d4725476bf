"""What of a pack goes to the copier, and how often.

Pure arithmetic on a pack; must not know how a page or a sheet shows it.
"""

from __future__ import annotations

from handbook.model.packs import CopiesFor, Pack


def groups(pack: Pack) -> int:
    """How many small groups the people of its example make; the last one may be smaller."""
    return -(-pack.people // pack.size)


def times(pack: Pack, copies: CopiesFor) -> int:
    """How often something is copied for the people of its example."""
    return {"een": 1, "groepje": groups(pack), "ieder": pack.people}[copies]


def in_groups(pack: Pack) -> bool:
    """Whether anything is copied for each group."""
    held = [part.copies for part in pack.parts if part.worksheet or part.cases]
    return "groepje" in (*held, *([pack.cards] if pack.statements else ()))
