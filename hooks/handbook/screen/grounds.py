"""What the papers of a questionnaire say of a law and of a line to call, without markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import plain
from handbook.model.records import Contact, Law
from handbook.screen.form import FormDuty, FormLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.catalog.index import Catalog, Entry
    from handbook.model.base import Identified
    from handbook.model.questionnaire import HelpLine, Questionnaire
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
    """Where a law is written, in which text it was read and what that means, and when it was."""
    places = " · ".join(map(labels.article, law.articles))
    said = [f"{labels.articles}: {places}."] if places else []
    said += [labels.text_older] if any(one.read == "ouder" for one in law.articles) else []
    return " ".join([*said, f"{labels.checked} {labels.date(law.checked)}."])


def duties(
    catalog: Catalog,
    labels: Labels,
    form: Questionnaire,
    link: Callable[[Entry[Identified]], str],
) -> tuple[FormDuty, ...]:
    """What the laws ask on which a plan rests; one that asks nothing is none of them."""
    names = form.grounds() if form.plan else ()
    found = (one for one in catalog.named(Law, names) if one.noun.status == "geldt")
    return tuple(
        FormDuty(
            text=one.noun.title,
            href=link(one),
            said=" ".join(plain.text(catalog, one.noun.text).split()),
            ground=_short(labels, one.noun),
        )
        for one in found
    )


def _short(labels: Labels, law: Law) -> str:
    """Where a law is written, and how sure that is where it is not."""
    places = " · ".join(map(labels.article, law.articles))
    doubt = "" if law.certainty == "bevestigd" else f" ({labels.certainty[law.certainty]})"
    return f"{places}{doubt}".strip()
