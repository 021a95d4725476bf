"""When a question is asked and which answers clash, as data for a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import asking
from handbook.model.bounds import amount
from handbook.screen.form import FormClash, FormNeed, FormSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.model.clashes import Side
    from handbook.model.questionnaire import Question, Questionnaire
    from handbook.words import Labels

ANY = 1_000_000  # more than what can be answered


def need(question: Question) -> FormNeed | None:
    """What must be answered before a question is asked."""
    needed = question.shown_if
    return FormNeed(question=needed.question, answers=needed.answer) if needed else None


def side(one: Side) -> FormSide:
    """One side of a clash, with its numbers and times as numbers."""
    return FormSide(
        question=one.question,
        answers=one.answer,
        least=0 if one.least is None else amount(one.least),
        most=ANY if one.most is None else amount(one.most),
    )


def days(form: Questionnaire, labels: Labels) -> Iterator[FormClash]:
    """Days that come too early beside another, as clashes."""
    numbers = form.numbered()
    for question in (question for part in form.sections for question in part.questions):
        for order in asking.orders(question, numbers, labels):
            yield FormClash(
                id=f"{order.later}-{order.earlier}",
                early="before" if order.equal else "until",
                between=(_day(order.later), _day(order.earlier)),
                why=order.said,
                change=labels.day_change,
            )


def _day(question: str) -> FormSide:
    return FormSide(question=question, answers=(), least=0, most=ANY)
