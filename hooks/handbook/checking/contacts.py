"""A number on a page for readers is one that they can dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checking.at import at
from handbook.model.phone import Phone
from handbook.model.records import Contact
from handbook.reading.problems import Problem, quoted

if TYPE_CHECKING:
    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page


def problems(catalog: Catalog, page: Page) -> list[Problem]:
    """What is wrong with the numbers of a page; an example has one that nobody can dial."""
    if "page" not in page.nouns or page.facts.example:
        return []
    return [
        at(
            page,
            ("contacts", index, "phone"),
            f"{quoted(one.phone)} is een voorbeeld met nullen. Schrijf het echte nummer",
        )
        for index, one in enumerate(page.all(Contact))
        if isinstance(one.phone, Phone) and one.phone.model
    ]
