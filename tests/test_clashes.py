"""That every pair of answers of the questionnaires was read: see ``cases/clashes.yml``."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pytest

from handbook.checking.clashes import pairs
from handbook.model.questionnaire import CHOICES, Question, Questionnaire
from project import ROOT, real, yaml_of

Pair = frozenset[tuple[str, str]]

TABLE: Mapping[str, Any] = yaml_of(ROOT / "tests" / "cases" / "clashes.yml")


def forms() -> dict[str, Questionnaire]:
    """The questionnaires that schools fill in."""
    catalog = real().catalogs["nl"]
    pages = catalog.pages
    every = catalog.all(Questionnaire)
    return {one.noun.id: one.noun for one in every if not pages[one.uri].facts.example}


def choices(form: Questionnaire) -> list[Question]:
    """The questions with answers to choose from."""
    return [one for one in form.questions.values() if one.kind in CHOICES]


def together(one: Question, other: Question) -> Iterator[Pair]:
    """Every pair of answers to two questions, or of two answers to one that takes more."""
    if one is other:
        for first, second in combinations(one.options, 2):
            yield frozenset({(one.id, first.id), (one.id, second.id)})
        return
    for first in one.options:
        yield from (frozenset({(one.id, first.id), (other.id, o.id)}) for o in other.options)


def written(rows: list[dict[str, Any]]) -> set[Pair]:
    """The pairs of a part of the table."""
    return {
        frozenset(
            (question, answer)
            for question, answers in row.items()
            if question != "why"
            for answer in (answers if isinstance(answers, list) else [answers])
        )
        for row in rows
    }


def test_every_questionnaire_was_read() -> None:
    assert set(TABLE) == set(forms())


@pytest.mark.parametrize("name", TABLE)
def test_what_clashes_stands_on_the_page(name: str) -> None:
    """And nothing else does; what only looks like it is there, and is no clash."""
    form, table = forms()[name], TABLE[name]
    said = {pair for clash in form.clashes for pair in pairs(clash)}
    assert said == written(table["clash"])
    close = written(table["close"])
    there = {(one.id, option.id) for one in choices(form) for option in one.options}
    assert not close & said
    assert {answer for pair in close for answer in pair} <= there
    assert all(len(pair) == 2 for pair in close)


@pytest.mark.parametrize("name", TABLE)
def test_every_pair_of_answers_was_read(name: str) -> None:
    """A new answer makes the count of its question wrong with each other one."""
    form, table = forms()[name], TABLE[name]
    clashing = {pair for clash in form.clashes for pair in pairs(clash)}
    asked = choices(form)
    counts: dict[str, dict[str, int]] = {}
    for place, one in enumerate(asked):
        for other in asked[place:]:
            if one is not other or one.kind == "meer-keuzes":
                free = set(together(one, other)) - clashing
                counts.setdefault(one.id, {})[other.id] = len(free)
    assert counts == table["none"]
