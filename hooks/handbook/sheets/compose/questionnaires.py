"""Questionnaires as sheets: to fill in by hand, and as a text with all sentences to choose from."""

from collections.abc import Iterator

from handbook.catalog import asking
from handbook.catalog.index import Entry
from handbook.model.questionnaire import CHOICES, OWN, Part, Question, Questionnaire, TextArticle
from handbook.model.records import Law
from handbook.reading import quotes
from handbook.sheets import filling
from handbook.sheets.blocks import Asked, Clashing, Prose, Questions
from handbook.sheets.compose.desk import Desk
from handbook.sheets.sheet import Sheet

ANSWER = str(quotes.Quote(quotes.ANSWER))
ROOM = "____________"  # for the answer, in a sentence to complete
MODEL = "model"


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every questionnaire, to fill in by hand."""
    return (sheet(desk, entry) for entry in desk.catalog.all(Questionnaire))


def sheet(desk: Desk, entry: Entry[Questionnaire]) -> Sheet:
    """One questionnaire, to fill in by hand."""
    own, entry = desk.own(entry)
    return own.form(
        "questionnaire", entry, lambda noun: _Asking(own, noun, model=False).form_blocks()
    )


def models(desk: Desk) -> Iterator[Sheet]:
    """The text that each questionnaire leads to, with every sentence to choose from."""
    return (_model(*desk.own(entry)) for entry in desk.catalog.all(Questionnaire))


def _model(desk: Desk, entry: Entry[Questionnaire]) -> Sheet:
    form = entry.noun
    made = desk.sheet(
        "text",
        desk.page(entry),
        f"{MODEL}:{form.id}",
        f"{form.id}-{MODEL}",
        entry.anchor,
        desk.text(form.result),
        desk.labels.model_how,
        _Asking(desk, entry.noun, model=True).model_blocks(),
        fill=True,
    )
    return filling.ours(made)


class _Asking:
    """Makes the blocks of one questionnaire, with the numbers that its page has.

    In the model whole sentences stand for the answers, so a clash does not say these again.
    """

    def __init__(self, desk: Desk, form: Questionnaire, *, model: bool) -> None:
        self.desk = desk
        self.labels = desk.labels
        self.form = form
        self.model = model
        self.numbers = form.numbered()
        self.questions = form.questions
        word = None if model else lambda option: desk.text(option.text)
        self.clashes = asking.against(form, self.labels, word)

    def form_blocks(self) -> Iterator[Questions]:
        """The questions, with their answers to choose from or room to write."""
        for part in self.form.sections:
            asked = tuple(self._asked(q, self._answers(q)) for q in part.questions)
            yield Questions(self.desk.text(part.title), self.desk.text(part.intro), asked, part.id)

    def model_blocks(self) -> Iterator[Questions | Prose]:
        """What always stands in the text, and around it the sentences to choose from."""
        parts = self.form.sections
        yield from map(self._standing, self.form.opening)
        yield from (made for part in parts if not part.ends for made in self._choices(part))
        yield from map(self._standing, self.form.closing)
        yield from (made for part in parts if part.ends for made in self._choices(part))

    def _standing(self, article: TextArticle | Part) -> Prose:
        lines = tuple(self.desk.text(one.text) for one in article.text)
        names = tuple(one.id for one in article.text)
        return Prose(self.desk.text(article.title), lines, article.id, names)

    def _choices(self, part: Part) -> Iterator[Questions | Prose]:
        """The sentences per question; what is for the letter alone is no part of the text."""
        if part.text:
            yield self._standing(part)
        asked = tuple(
            self._asked(one, self._clauses(one)) for one in part.questions if not one.letter
        )
        if asked:
            title, name = ("", "") if part.text else (self.desk.text(part.title), part.id)
            yield Questions(title, "", asked, name)

    def _asked(self, question: Question, options: tuple[str, ...]) -> Asked:
        return Asked(
            question.id,
            self.numbers[question.id],
            question.kind,
            self.desk.text(question.text),
            "" if self.model else self._help(question),
            self._only_if(question),
            question.required,
            options,
            statement="" if self.model else self.desk.text(question.statement),
            fixed=self._fixed(question),
            staff=question.staff,
            form=self._form(question),
            clashes=tuple(
                Clashing(one.before, self.desk.text(one.why))
                for one in self.clashes.get(question.id, ())
            ),
        )

    def _help(self, question: Question) -> str:
        parts = (question.help, asking.fits(question, self.numbers, self.labels))
        return " ".join(filter(None, map(self.desk.text, parts)))

    def _form(self, question: Question) -> str:
        """How it is answered and after what, by ids: numbers move when a question comes before."""
        form = [question.kind, *(["required"] * question.required), *(["staff"] * question.staff)]
        if question.shown_if:
            form.append(f"{question.shown_if.question}: {' / '.join(question.shown_if.answer)}")
        form += [one.ids for one in self.clashes.get(question.id, ())]
        return ", ".join(form)

    def _answers(self, question: Question) -> tuple[str, ...]:
        options = question.options if question.kind in CHOICES else ()
        return tuple(self.desk.text(option.text) for option in options)

    def _clauses(self, question: Question) -> tuple[str, ...]:
        own = () if question.clause is None else (question.clause,)
        clauses = (*own, *(option.clause for option in question.options))
        return tuple(self.desk.text(clause.replace(ANSWER, ROOM)) for clause in clauses)

    def _fixed(self, question: Question) -> str:
        if question.fixed is None:
            return ""
        laws = (one.noun.title for one in self.desk.catalog.named(Law, question.laws))
        said = f"{self.labels.question_fixed}. {self.desk.text(question.fixed)}"
        return f"{said} {self.labels.law_says}: {', '.join(laws)}"

    def _only_if(self, question: Question) -> str:
        """When a question is skipped, in the words by which the sheet has the other answer."""
        if question.shown_if is None:
            return ""
        other, wanted = self.questions[question.shown_if.question], question.shown_if.answer
        chosen = [option for option in other.options if option.id in wanted]
        words = [self.desk.text(option.clause if self.model else option.text) for option in chosen]
        words += [self.labels.own_words] if OWN in wanted else []
        return self.labels.sheet_only_if.format(
            number=self.numbers[other.id], answer=" / ".join(words)
        )
