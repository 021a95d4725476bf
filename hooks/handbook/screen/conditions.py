"""When a question is asked, what fits in it and which answers clash, as data for a script."""

from collections.abc import Callable, Iterator

from handbook.catalog import asking
from handbook.model.bounds import LONGEST, Bounds, amount, span
from handbook.model.clashes import Side
from handbook.model.questionnaire import Question, Questionnaire
from handbook.screen.form import FormClash, FormSide
from handbook.screen.question import FormBounds, FormNeed
from handbook.words import Labels

ANY = 1_000_000  # more than what can be answered
SHORT = 20  # signs, for a number, a time or a day


def need(question: Question) -> FormNeed | None:
    """What must be answered before a question is asked."""
    needed = question.shown_if
    return FormNeed(question=needed.question, answers=needed.answer) if needed else None


def bounds(question: Question, text: Callable[[str | None], str]) -> FormBounds:
    """Between what an answer that is typed must lie; a step towards adoption has happened."""
    held = question.bounds or Bounds()
    least, most = span(held)
    return FormBounds(
        least=least,
        most=most,
        step=held.step or 1,
        unit=text(held.unit),
        future=held.future,
        past=bool(question.adoption),
        length=held.length or LONGEST.get(question.kind, SHORT),
    )


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
    for question in form.questions.values():
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
