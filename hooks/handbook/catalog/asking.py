"""What a questionnaire says of its answers where no script looks along: what fits, what clashes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from handbook.model.bounds import Bounds, Value, amount, span
from handbook.model.clashes import Side
from handbook.model.questionnaire import Option, Question, Questionnaire
from handbook.words import Labels


class Order(NamedTuple):
    """A day that comes too early beside another: by their questions, and what is said of it."""

    later: str
    earlier: str
    equal: bool
    said: str


def orders(question: Question, numbers: Mapping[str, int], labels: Labels) -> list[Order]:
    """Which days of other questions that of a question may not come before."""
    bounds = question.bounds or Bounds()
    rows = (
        (bounds.not_before, True, labels.day_not_before),
        (bounds.after, False, labels.day_after),
    )
    return [
        Order(
            question.id,
            other,
            equal,
            said.format(later=numbers[question.id], earlier=numbers[other]),
        )
        for other, equal, said in rows
        if other
    ]


def fits(question: Question, numbers: Mapping[str, int], labels: Labels) -> str:
    """Which numbers, times or days fit in the field of a question; nothing where all does."""
    bounds = question.bounds
    if question.kind == "datum":
        future = [labels.fits_future] if bounds and bounds.future else []
        past = [labels.fits_past] if question.adoption else []
        orderly = (one.said for one in orders(question, numbers, labels))
        return " ".join([*future, *past, *orderly])
    if bounds is None:
        return ""
    if question.kind not in ("getal", "tijd"):
        return ""
    least, most = span(bounds)
    time = question.kind == "tijd"
    shown = _clock(labels) if time else str
    said = labels.fits_time if time else labels.fits_number
    steps = (labels.fits_minutes if time else labels.fits_step) if (bounds.step or 1) > 1 else ""
    unit = f" {bounds.unit}" if bounds.unit else ""
    values = {"least": shown(least), "most": shown(most), "unit": unit, "step": bounds.step}
    return f"{said} {steps}".strip().format(**values)


def _clock(labels: Labels) -> Callable[[int], str]:
    return lambda minutes: labels.clock(f"{minutes // 60}:{minutes % 60:02}")


@dataclass(frozen=True)
class Against:
    """A clash as a question tells it: after which answers which of its own do not fit, and why.

    ``before`` names questions by their number; ``why`` has none, and neither have ``ids``.
    """

    before: str
    why: str
    ids: str


def against(
    form: Questionnaire, labels: Labels, word: Callable[[Option], str] | None
) -> Mapping[str, tuple[Against, ...]]:
    """The clashes by the last question of each: who fills in a sheet has the others behind them.

    Where answers are not shown by a word, only the other questions are named.
    """
    numbers, asked = form.numbered(), form.questions
    found: dict[str, tuple[Against, ...]] = {}
    for clash in form.clashes:
        *others, last = sorted(clash.between, key=lambda side: numbers[side.question])
        before = _by_numbers(others, numbers, labels)
        if word:
            said = labels.clash_and.join(
                labels.clash_other.format(
                    number=numbers[side.question], answer=_answer(side, asked, labels, word)
                )
                for side in others
            )
            answer = _answer(last, asked, labels, word)
            before = labels.clash_line.format(others=said, answer=answer)
        ids = " + ".join(f"{side.question}: {_ids(side)}" for side in clash.between)
        told = Against(before, f"{clash.why} {clash.change}", ids)
        found[last.question] = (*found.get(last.question, ()), told)
    return found


def _by_numbers(sides: Iterable[Side], numbers: Mapping[str, int], labels: Labels) -> str:
    first, *more = (str(numbers[side.question]) for side in sides)
    words, said = labels.phrases, labels.clash_and.join((first, *more))
    told = words["numbers"].format(numbers=said) if more else words["number"].format(number=said)
    return labels.clash_look.format(questions=told)


def _ids(side: Side) -> str:
    return " / ".join(side.answer) or f"{side.least}–{side.most}"


def _answer(
    side: Side, asked: Mapping[str, Question], labels: Labels, word: Callable[[Option], str]
) -> str:
    """The words of one side: its options, or from where to where."""
    question = asked[side.question]
    if side.answer:
        return " / ".join(word(one) for one in question.options if one.id in side.answer)
    shown = _clock(labels) if question.kind == "tijd" else str
    low, high = span(question.bounds or Bounds())

    def of(value: Value | None, otherwise: int) -> str:
        return shown(otherwise if value is None else amount(value))

    return labels.from_to.format(least=of(side.least, low), most=of(side.most, high))
