"""What the papers of a questionnaire say of a law and of a line to call, without markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import plain
from handbook.model.records import Contact
from handbook.screen.form import FormLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalog.index import Catalog
    from handbook.model.questionnaire import HelpLine
    from handbook.model.records import Law
    from handbook.words import Labels


def lines(catalog: Catalog, labels: Labels, named: Iterable[HelpLine]) -> tuple[FormLine, ...]:
    """Whom pupils and parents can call, with the number and the hours."""
    found = ((one.text, catalog.one(Contact, one.contact).noun) for one in named)
    return tuple(
        FormLine(
            text=plain.text(catalog, text),
            name=one.name,
            phone=one.phone or "",
            answers=labels.answers(one),
        )
        for text, one in found
    )


def ground(labels: Labels, law: Law) -> str:
    """Where a law is written, and how sure that is."""
    places = " · ".join(map(labels.article, law.articles))
    said = f"{labels.articles}: {places}. " if places else ""
    day, certainty = labels.date(law.checked), labels.certainty[law.certainty]
    return f"{said}{labels.checked} {day} ({certainty})."
