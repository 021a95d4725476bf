"""What a question names of others, never in a circle: an answer in its condition, and days."""

from collections.abc import Iterator, Mapping

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import at
from handbook.model.base import Path
from handbook.model.bounds import Bounds
from handbook.model.questionnaire import OWN, Question, Questionnaire, ShownIf
from handbook.reading.problems import Problem, quoted, suggest

DAYS = ("not_before", "after")


def problems(catalog: Catalog, page: Page) -> list[Problem]:
    """Conditions lead to an answer of another question and never in a circle."""
    form = page.one(Questionnaire)
    if form is None:
        return []
    places = {question.id: (place, question) for place, question in form.placed()}
    found: list[Problem] = []
    for where, question in places.values():
        if question.shown_if:
            found += _condition(page, (*where, "shown_if"), question.shown_if, places)
    return found + _circles(page, places)


def _condition(
    page: Page, where: Path, condition: ShownIf, places: Mapping[str, tuple[Path, Question]]
) -> Iterator[Problem]:
    asked = quoted(condition.question)
    if condition.question not in places:
        said = f"{asked} is geen vraag van deze lijst. {suggest(condition.question, places)}"
        yield at(page, (*where, "question"), said)
        return
    options = [option.id for option in places[condition.question][1].options]
    options += [OWN] if options else []
    for index, answer in enumerate(condition.answer):
        if answer not in options:
            said = f"{quoted(answer)} is geen antwoord op {asked}. {suggest(answer, options)}"
            yield at(page, (*where, "answer", index), said)


def _circles(page: Page, places: Mapping[str, tuple[Path, Question]]) -> list[Problem]:
    """Each circle once, at the first of its questions."""
    waits = {
        name: question.shown_if.question
        for name, (_, question) in places.items()
        if question.shown_if
    }
    problems = []
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
            message = (
                f"deze vragen wachten op elkaar: {' → '.join([*circle[:9], current])}. "
                "Haal één shown_if weg."
            )
            problems.append(at(page, (*places[current][0], "shown_if"), message))
    return problems


def days(_: Catalog, page: Page) -> list[Problem]:
    """Each day that must come after another names one that is asked before it."""
    found: list[Problem] = []
    before: list[str] = []
    form = page.one(Questionnaire)
    for place, question in form.placed() if form else ():
        for key in DAYS:
            named = getattr(question.bounds or Bounds(), key)
            if named and named not in before:
                said = (
                    f"{quoted(named)} is geen vraag van soort datum die vóór deze vraag komt. "
                    f"{suggest(named, before)}"
                )
                found.append(at(page, (*place, "bounds", key), said))
        if question.kind == "datum":
            before.append(question.id)
    return found
