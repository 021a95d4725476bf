"""Until when a page can be trusted, and whose work it is to look again.

Worked out from what stands on the page, so that nobody writes a day or a name on each. Must not
know what is shown or printed of it.
"""

import hashlib
from collections.abc import Collection
from datetime import date, timedelta

from handbook.model.base import Noun
from handbook.model.kinds import KIND_OF
from handbook.model.page import Owner, PageFacts
from handbook.model.records import Evidence, Law
from handbook.model.worksheets import Plan

LONGEST = timedelta(days=365)
# Laws, telephone numbers, and what someone does at once when something happens.
LONGEST_FOR_FACTS = timedelta(days=180)
# Pages that were checked on one day come back in different weeks, so that nobody must do all.
SPREAD = 8


def longest(nouns: Collection[Noun]) -> timedelta:
    """How long after its check a page with these nouns may wait."""
    soon = any(KIND_OF[type(n)].ages or (isinstance(n, Plan) and n.acute) for n in nouns)
    return LONGEST_FOR_FACTS if soon else LONGEST


def due(uri: str, facts: PageFacts, nouns: Collection[Noun]) -> date:
    """The day on which a page must be checked again: its own, or one that its path decides."""
    if facts.due:
        return facts.due
    weeks = hashlib.blake2b(uri.encode()).digest()[-1] % SPREAD
    return facts.checked + longest(nouns) - timedelta(weeks=weeks)


def owner(facts: PageFacts, nouns: Collection[Noun]) -> Owner:
    """Who looks again: a lawyer where the page says what the law is, or who else it names."""
    legal = any(isinstance(noun, Law | Evidence) for noun in nouns)
    return facts.owner or ("jurist" if legal else "redactie")
