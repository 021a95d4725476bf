"""When a question is asked and which answers clash, as data for a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.model.bounds import amount
from handbook.screen.form import FormNeed, FormSide

if TYPE_CHECKING:
    from handbook.model.clashes import Side
    from handbook.model.questionnaire import Question

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
