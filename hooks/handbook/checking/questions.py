"""What a question names of another: an answer that must be given, a day that comes before."""

from collections.abc import Iterator, Mapping

from handbook.checking.at import Said
from handbook.model.base import Path
from handbook.model.bounds import Bounds
from handbook.model.questionnaire import OWN, Question, Questionnaire, ShownIf
from handbook.reading.problems import quoted, suggest


def wrong(form: Questionnaire) -> Iterator[Said]:
    """What is wrong with the conditions and the days of a questionnaire."""
    places = {question.id: (place, question) for place, question in form.placed()}
    for where, question in places.values():
        if question.shown_if:
            yield from _condition((*where, "shown_if"), question.shown_if, places)
    yield from _circles(places)
    yield from _days(form)


def _condition(
    where: Path, condition: ShownIf, places: Mapping[str, tuple[Path, Question]]
) -> Iterator[Said]:
    asked = quoted(condition.question)
    if condition.question not in places:
        said = f"{asked} is geen vraag van deze lijst. {suggest(condition.question, places)}"
        yield (*where, "question"), said
        return
    options = [option.id for option in places[condition.question][1].options]
    options += [OWN] if options else []
    for index, answer in enumerate(condition.answer):
        if answer not in options:
            said = f"{quoted(answer)} is geen antwoord op {asked}. {suggest(answer, options)}"
            yield (*where, "answer", index), said


def _circles(places: Mapping[str, tuple[Path, Question]]) -> Iterator[Said]:
    """Each circle once, at the first of its questions."""
    waits = {
        name: question.shown_if.question
        for name, (_, question) in places.items()
        if question.shown_if
    }
    done: set[str] = set()
    for name in places:
        chain: dict[str, None] = {}
        current = name
        while current in waits and current not in done:
            done.add(current)
            chain[current] = None
            current = waits[current]
        if current in chain:
            circle = list(chain)[list(chain).index(current) :]
            said = (
                f"deze vragen wachten op elkaar: {' → '.join([*circle[:9], current])}. "
                "Haal één shown_if weg."
            )
            yield (*places[current][0], "shown_if"), said


def _days(form: Questionnaire) -> Iterator[Said]:
    """A day that must come after what is no day, or is asked behind it."""
    before: list[str] = []
    for place, question in form.placed():
        for key in ("not_before", "after"):
            named = getattr(question.bounds or Bounds(), key)
            if named and named not in before:
                said = (
                    f"{quoted(named)} is geen vraag van soort datum die vóór deze vraag komt. "
                    f"{suggest(named, before)}"
                )
                yield (*place, "bounds", key), said
        if question.kind == "datum":
            before.append(question.id)
