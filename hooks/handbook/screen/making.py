"""Makes the data of a questionnaire for its script: texts without markup, laws with their address.

Knows the address of a law by asking; must not know of HTML.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from handbook import words
from handbook.catalog import plain
from handbook.catalog.index import Catalog, Entry
from handbook.model.base import Identified
from handbook.model.clashes import Clash
from handbook.model.questionnaire import (
    CHOICES,
    OWN,
    Option,
    Part,
    Question,
    Questionnaire,
    TextArticle,
)
from handbook.model.records import Law
from handbook.reading import quotes
from handbook.screen import conditions, grounds, unfilled
from handbook.screen.form import Form, FormArticle, FormAsk, FormClash, FormConsent, FormPart
from handbook.screen.question import Clause, FormLaw, FormMark, FormOption, FormQuestion
from handbook.words import Labels


@dataclass(frozen=True)
class Maker:
    """Makes the data of questionnaires in one language, for one page."""

    catalog: Catalog
    labels: Labels
    language: str
    link: Callable[[Entry[Identified]], str]

    def form(self, entry: Entry[Identified], noun: Questionnaire) -> Form:
        """The data of one questionnaire."""
        checked = self.catalog.page_of(entry.uri).facts.checked
        numbers = noun.numbered()
        return Form(
            id=noun.id,
            title=self._text(noun.title),
            result=self._text(noun.result),
            edition=checked.isoformat(),
            checked=self.labels.date(checked),
            locale=words.of(self.language).locale,
            school=self.catalog.school.name,
            sender=self.catalog.school.foundation,
            site=self.labels.site_name,
            uses=noun.uses,
            consent=tuple(
                FormConsent(**dict(self._law(e)), ground=grounds.ground(self.labels, e.noun))
                for e in self._laws(noun.consent)
            ),
            plan=noun.plan,
            duties=grounds.duties(self.catalog, self.labels, noun, self.link),
            unread=grounds.unread(self.catalog, noun),
            blanks=unfilled.blanks(self.catalog.school, self.labels),
            contacts=unfilled.contacts(self.catalog.school, self.labels) if noun.plan else (),
            leader=self.labels.audience["schoolleiding"],
            asks=tuple(
                FormAsk(text=self._said(a.text), staff=a.staff, parts=a.parts, advice=a.advice)
                for a in noun.asks
            ),
            lines=grounds.lines(self.catalog, self.labels, noun.lines),
            opening=tuple(self._article(one) for one in noun.opening),
            closing=tuple(self._article(one) for one in noun.closing),
            parts=tuple(self._part(part, numbers) for part in noun.sections),
            clashes=(
                *(self._clash(one) for one in noun.clashes),
                *conditions.days(noun, self.labels),
            ),
        )

    def _part(self, part: Part, numbers: dict[str, int]) -> FormPart:
        owner = self.labels.audience[part.role] if part.role else ""
        asked = (self._question(one, numbers[one.id], owner) for one in part.questions)
        return FormPart(
            id=part.id,
            title=self._text(part.title),
            name=self._text(part.public or part.title),
            ends=part.ends,
            text=tuple(self._said(one.text) for one in part.text),
            questions=tuple(asked),
        )

    def _article(self, article: TextArticle) -> FormArticle:
        return FormArticle(
            id=article.id,
            title=self._text(article.title),
            text=tuple(self._said(one.text) for one in article.text),
            laws=tuple(self._law(one) for one in self._laws(article.laws)),
            staff=article.staff,
            public=self._said(article.public),
        )

    def _question(self, question: Question, number: int, owner: str) -> FormQuestion:
        return FormQuestion(
            id=question.id,
            kind=question.kind,
            number=number,
            text=self._text(question.text),
            owner=owner,
            statement=self._text(question.statement),
            fixed=self._text(question.fixed),
            laws=tuple(self._law(one) for one in self._laws(question.laws)),
            required=question.required,
            staff=question.staff,
            letter=question.letter or "",
            adoption=question.adoption or "",
            needs=conditions.need(question),
            bounds=None if question.kind in CHOICES else conditions.bounds(question, self._text),
            clause=self._clause(question.clause),
            public=self._clause(question.public),
            options=self._options(question.options),
        )

    def _clash(self, clash: Clash) -> FormClash:
        return FormClash(
            id=clash.id,
            early="",
            between=tuple(conditions.side(one) for one in clash.between),
            why=self._text(clash.why),
            change=self._text(clash.change),
        )

    def _options(self, options: tuple[Option, ...]) -> tuple[FormOption, ...]:
        """The options and, after them, the answer in own words."""
        own = FormOption(id=OWN, text=self.labels.own_words)
        made = (
            FormOption(
                id=one.id,
                text=self._text(one.text),
                clause=self._said(one.clause),
                public=self._said(one.public),
            )
            for one in options
        )
        return (*made, own) if options else ()

    def _clause(self, text: str | None) -> Clause:
        """A sentence in parts: text, and the place of the answer."""
        parts: list[str | FormMark] = []
        for part in quotes.split(text or ""):
            answer = isinstance(part, quotes.Quote) and part.kind == quotes.ANSWER
            parts.append(FormMark() if answer else plain.text(self._own, str(part)))
        return tuple(parts)

    def _law(self, entry: Entry[Law]) -> FormLaw:
        return FormLaw(text=entry.noun.title, href=self.link(entry))

    def _laws(self, names: Iterable[str]) -> list[Entry[Law]]:
        return self.catalog.named(Law, names)

    @cached_property
    def _own(self) -> Catalog:
        school = unfilled.with_number(self.catalog.school)
        return replace(self.catalog, labels=unfilled.in_own_voice(self.labels), school=school)

    def _said(self, value: str | None) -> str:
        """A text that the school itself says, in what it adopts."""
        return " ".join(plain.text(self._own, value).split()) if value else ""

    def _text(self, value: str | None) -> str:
        return " ".join(plain.text(self.catalog, value).split()) if value else ""
