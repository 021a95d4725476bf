"""What must hold for the blocks of each kind beside its model; every kind is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checking import cards, clashes, conditions, contacts, lawclock, packs, plans, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page
    from handbook.reading.problems import Problem


def _questionnaire(catalog: Catalog, page: Page) -> list[Problem]:
    return [*conditions.problems(catalog, page), *clashes.problems(catalog, page)]


CHECKS: Mapping[str, Callable[[Catalog, Page], Iterable[Problem]] | None] = {
    "page": None,
    "home": None,
    "checklist": None,
    "plan": plans.problems,
    "questionnaire": _questionnaire,
    "packs": packs.problems,
    "cards": cards.problems,
    "laws": lawclock.told,
    "contacts": contacts.problems,
    "resources": None,
    "sources": None,
    "terms": None,
    "moments": None,
    "evidence": None,  # its words are looked at in every language
    "passages": None,
    "rules": rules.problems,
}


def problems(catalog: Catalog) -> list[Problem]:
    """What is wrong with the blocks on all pages that carry the structure."""
    found: list[Problem] = []
    for page in catalog.pages.values():
        for key in page.nouns:
            check = CHECKS[key]
            found += check(catalog, page) if check else ()
    return found
