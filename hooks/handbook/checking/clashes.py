"""Clashes of answers: each names answers that there are and that can stand in one text."""

from collections.abc import Iterator, Mapping
from itertools import product

from handbook.checking.at import Said
from handbook.model.bounds import Bounds, amount, span
from handbook.model.clashes import Clash, Side
from handbook.model.questionnaire import CHOICES, OWN, Question, Questionnaire
from handbook.reading.problems import quoted, suggest

TYPED = ("getal", "tijd")
MANY = "meer-keuzes"
NONE_LEFT = (
    "elk antwoord op deze vraag botst ergens mee, en ze is verplicht of rust op de wet. Laat "
    "minstens één antwoord vrij."
)


def wrong(form: Questionnaire) -> list[Said]:
    """What is wrong with the clashes of a questionnaire; all together when each is right."""
    asked = form.questions
    found: list[Said] = []
    for place, clash in enumerate(form.clashes):
        here = ("clashes", place)
        wrong = [
            ((*here, "between", i, *path), said)
            for i, side in enumerate(clash.between)
            for path, said in _side(side, asked)
        ]
        found += wrong or (((*here, *path), said) for path, said in _whole(clash, asked))
    return found or [*_twice(form), *_none_left(form)]


def _side(side: Side, asked: Mapping[str, Question]) -> Iterator[Said]:
    """What one side names that is not there."""
    question = asked.get(side.question)
    if question is None:
        known = f"{quoted(side.question)} is geen vraag van deze lijst."
        yield ("question",), f"{known} {suggest(side.question, asked)}"
    elif question.kind in CHOICES:
        yield from _answers(side, question)
    elif question.kind not in TYPED:
        yield (
            ("question",),
            f"een vraag van soort {question.kind} kan niet botsen, want haar antwoord is vrij. "
            f"Kies een vraag van soort {', '.join((*CHOICES, *TYPED))}.",
        )
    else:
        yield from _values(side, question)


def _answers(side: Side, question: Question) -> Iterator[Said]:
    if not side.answer:
        yield (), f"{quoted(question.id)} heeft antwoorden om uit te kiezen. Schrijf answer: [...]."
    options = [option.id for option in question.options]
    for place, answer in enumerate(side.answer):
        if answer == OWN:
            yield ("answer", place), "of eigen woorden botsen, is niet te zeggen. Haal eigen weg."
        elif answer not in options:
            yield (
                ("answer", place),
                f"{quoted(answer)} is geen antwoord op {quoted(question.id)}. "
                f"{suggest(answer, options)}",
            )


def _values(side: Side, question: Question) -> Iterator[Said]:
    """A number or a time names a part of what can be answered, and not all of it."""
    values = [value for value in (side.least, side.most) if value is not None]
    sample = 'least: "18:30"' if question.kind == "tijd" else "least: 1"
    if not values or any(isinstance(one, str) != (question.kind == "tijd") for one in values):
        yield (
            (),
            f"op {quoted(question.id)} is het antwoord een {question.kind}. "
            f"Schrijf bijvoorbeeld {sample}.",
        )
        return
    low, high = span(question.bounds or Bounds())
    first = low if side.least is None else amount(side.least)
    last = high if side.most is None else amount(side.most)
    if max(first, low) > min(last, high):
        yield (), f"op {quoted(question.id)} past zo'n antwoord niet. Kijk naar haar bounds."


def _whole(clash: Clash, asked: Mapping[str, Question]) -> Iterator[Said]:
    """Whether the sides of a clash are different, and can stand in one text."""
    seen: dict[str, set[str]] = {}
    for place, side in enumerate(clash.between):
        before = seen.setdefault(side.question, set())
        many = asked[side.question].kind == MANY
        if side.question in {one.question for one in clash.between[:place]} and (
            not many or before & set(side.answer)
        ):
            yield (
                ("between", place),
                f"{quoted(side.question)} botst zo met zichzelf: die antwoorden staan nooit samen "
                "in de tekst. Noem een andere vraag.",
            )
            return
        before |= set(side.answer)
    if stuck := _stuck(clash, asked):
        yield (
            (),
            f"deze antwoorden komen nooit samen voor, want {quoted(stuck)} staat er dan niet of "
            "heeft een ander antwoord. Haal de botsing weg.",
        )


def _stuck(clash: Clash, asked: Mapping[str, Question]) -> str:
    """The question with no answer left with which all sides are asked; circles aside."""
    left: dict[str, set[str]] = {}

    def narrow(name: str, answers: tuple[str, ...]) -> None:
        if answers and asked[name].kind != MANY:
            left[name] = left.get(name, set(answers)) & set(answers)

    for side in clash.between:
        narrow(side.question, side.answer)
        passed = {side.question}
        needed = asked[side.question].shown_if
        while needed and needed.question in asked and needed.question not in passed:
            narrow(needed.question, needed.answer)
            passed.add(needed.question)
            needed = asked[needed.question].shown_if
    return next((name for name, answers in left.items() if not answers), "")


def pairs(clash: Clash) -> Iterator[frozenset[tuple[str, str]]]:
    """Every set of single answers that a clash forbids, as (question, answer)."""
    sides = [
        [(side.question, one) for one in side.answer or (f"{side.least}–{side.most}",)]
        for side in clash.between
    ]
    return (frozenset(one) for one in product(*sides))


def _twice(form: Questionnaire) -> Iterator[Said]:
    """Answers of which two clashes say that they do."""
    known: dict[frozenset[tuple[str, str]], str] = {}
    for place, clash in enumerate(form.clashes):
        again = next((known[one] for one in pairs(clash) if one in known), "")
        if again:
            said = f"deze antwoorden botsen al in {quoted(again)}. Houd er één."
            yield ("clashes", place), said
        known |= dict.fromkeys(pairs(clash), clash.id)


def _none_left(form: Questionnaire) -> Iterator[Said]:
    """Where the law decides or an answer must be given, one answer is always free of clashes."""
    of_two = (clash.between for clash in form.clashes if len(clash.between) == 2)
    bound = {(side.question, one) for sides in of_two for side in sides for one in side.answer}
    for place, question in form.placed():
        must = question.required or question.fixed is not None
        if not (must and question.options and question.kind != MANY):
            continue
        if all((question.id, option.id) in bound for option in question.options):
            yield place, NONE_LEFT
