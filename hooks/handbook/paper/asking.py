"""Questionnaires as blocks: the questions with room to answer, and the sentences to choose from.

Must not know which files are made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook import plain
from handbook.model.questionnaire import CHOICES, OWN
from handbook.paper.blocks import Asked, Questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog import Catalog
    from handbook.labels import Labels
    from handbook.model.questionnaire import Question, Questionnaire

ANSWER = "[[answer]]"
ROOM = "____________"  # for the answer, in a sentence to complete


class Asking:
    """Makes the blocks of one questionnaire, with the numbers that its page has."""

    def __init__(self, catalog: Catalog, labels: Labels, form: Questionnaire) -> None:
        self.catalog = catalog
        self.labels = labels
        self.form = form
        self.numbers = form.numbered()
        self.questions = {q.id: q for part in form.sections for q in part.questions}

    def form_blocks(self) -> Iterator[Questions]:
        """The questions, with their answers to choose from or room to write."""
        for part in self.form.sections:
            asked = tuple(self._asked(q, self._answers(q)) for q in part.questions)
            yield Questions(self._text(part.title), self._text(part.intro), asked, part.id)

    def model_blocks(self) -> Iterator[Questions]:
        """The sentences of the text, per question; the school chooses."""
        for part in self.form.sections:
            asked = tuple(self._asked(q, self._clauses(q), model=True) for q in part.questions)
            yield Questions(self._text(part.title), "", asked, part.id)

    def _asked(self, question: Question, options: tuple[str, ...], *, model: bool = False) -> Asked:
        return Asked(
            question.id,
            self.numbers[question.id],
            question.kind,
            self._text(question.text),
            "" if model else self._text(question.help),
            self._only_if(question, model=model),
            question.required,
            options,
            statement="" if model else self._text(question.statement),
            fixed=self._fixed(question),
            staff=question.staff,
            form=self._form(question),
        )

    def _form(self, question: Question) -> str:
        """How it is answered and after what, by ids: numbers move when a question comes before."""
        form = [question.kind, *(["required"] * question.required), *(["staff"] * question.staff)]
        if question.shown_if:
            form.append(f"{question.shown_if.question}: {' / '.join(question.shown_if.answer)}")
        return ", ".join(form)

    def _text(self, value: str | None) -> str:
        return plain.text(self.catalog, value) if value else ""

    def _answers(self, question: Question) -> tuple[str, ...]:
        options = question.options if question.kind in CHOICES else ()
        return tuple(self._text(option.text) for option in options)

    def _clauses(self, question: Question) -> tuple[str, ...]:
        own = () if question.clause is None else (question.clause,)
        clauses = (*own, *(option.clause for option in question.options))
        return tuple(self._text(clause.replace(ANSWER, ROOM)) for clause in clauses)

    def _fixed(self, question: Question) -> str:
        if question.fixed is None:
            return ""
        laws = (plain.title_of(self.catalog.entries["law", name].noun) for name in question.laws)
        said = f"{self.labels['question_fixed']}. {self._text(question.fixed)}"
        return f"{said} {self.labels['law_says']}: {', '.join(laws)}"

    def _only_if(self, question: Question, *, model: bool) -> str:
        """When a question is skipped, in the words by which the sheet has the other answer."""
        if question.shown_if is None:
            return ""
        other, wanted = self.questions[question.shown_if.question], question.shown_if.answer
        chosen = [option for option in other.options if option.id in wanted]
        words = [self._text(option.clause if model else option.text) for option in chosen]
        words += [self.labels["own_words"]] if OWN in wanted else []
        return self.labels["sheet_only_if"].format(
            number=self.numbers[other.id], answer=" / ".join(words)
        )
