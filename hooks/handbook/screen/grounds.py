"""What the papers of a questionnaire say of a law and of a line to call, without markup."""

from collections.abc import Callable, Iterable

from handbook.catalog import plain
from handbook.catalog.index import Catalog, Entry
from handbook.model.base import Identified
from handbook.model.questionnaire import HelpLine, Questionnaire
from handbook.model.records import Contact, Law
from handbook.screen.form import FormDuty, FormLine
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
    """What the laws ask on which a text rests; one that asks nothing is none of them."""
    return tuple(
        FormDuty(
            text=one.noun.title,
            href=link(one),
            said=" ".join(plain.text(catalog, one.noun.text).split()),
            ground=_places(labels, one.noun),
        )
        for one in _asking(catalog, form)
    )


def unread(catalog: Catalog, form: Questionnaire) -> tuple[str, ...]:
    """Which of those laws are not sure, or were not all read in the law itself as it is now."""
    return tuple(one.noun.title for one in _asking(catalog, form) if not _is_read(one.noun))


def _asking(catalog: Catalog, form: Questionnaire) -> list[Entry[Law]]:
    """The laws in force of a text that goes to the MR, or of a plan."""
    names = form.grounds() if form.plan or "mr" in form.uses else ()
    return [one for one in catalog.named(Law, names) if one.noun.status == "geldt"]


def _is_read(law: Law) -> bool:
    sure = [law.certainty, *(one.certainty for one in law.articles if one.certainty)]
    return set(sure) == {"bevestigd"} and all(one.read == "actueel" for one in law.articles)


def _places(labels: Labels, law: Law) -> str:
    """Where a law is written, as a school says it in what it adopts."""
    bare = (one.model_copy(update={"read": "actueel", "certainty": None}) for one in law.articles)
    return " · ".join(map(labels.article, bare))
