"""What people fill in together: questions whose answers become a text."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from handbook.model.base import Flag, Id, Identified, LawId, Noun, Text

QuestionKind = Literal["ja-nee", "een-keuze", "meer-keuzes", "getal", "datum", "kort", "lang"]
CHOICES: tuple[QuestionKind, ...] = ("ja-nee", "een-keuze", "meer-keuzes")


class Option(Identified):
    """One possible answer and the clause that it becomes."""

    text: Text = Field(description="Het antwoord zoals de lezer het ziet.", examples=["Ja"])
    clause: Text = Field(
        description="De zin die dit antwoord in de uitkomst wordt.",
        examples=["Leraren en leerlingen hebben online contact over school."],
    )


class ShownIf(Noun):
    """The answer that another question needs before this one is asked."""

    question: Id = Field(description="Het id van de andere vraag.", examples=["voorbeeld-contact"])
    answer: tuple[Id, ...] = Field(
        min_length=1,
        description="De antwoorden waarbij deze vraag verschijnt.",
        examples=[["ja"]],
    )


class Question(Identified):
    """One question; choices carry their clause, other kinds have one for the question."""

    kind: QuestionKind = Field(
        description="Het soort antwoord: ja-nee, een-keuze, meer-keuzes, getal, datum, kort, lang.",
        examples=["ja-nee"],
    )
    text: Text = Field(
        description="De vraag.", examples=["Mogen leraren en leerlingen online contact hebben?"]
    )
    help: Text | None = Field(
        None,
        description="Waarom je dit vraagt, in één of twee zinnen.",
        examples=["Zo is het duidelijk."],
    )
    required: Flag = Field(
        False, description="Zet op true als de vraag niet leeg mag blijven.", examples=[True]
    )
    shown_if: ShownIf | None = Field(
        None, description="Alleen tonen na een bepaald antwoord op een andere vraag."
    )
    options: tuple[Option, ...] = Field(
        (), description="De antwoorden bij ja-nee, een-keuze en meer-keuzes."
    )
    clause: Text | None = Field(
        None,
        description="De zin in de uitkomst bij de andere soorten; het antwoord komt op [[answer]].",
        examples=["Wij spreken hierover af: [[answer]]"],
    )
    laws: tuple[LawId, ...] = Field(
        (), description="Wat de wet hierover zegt, met het id.", examples=[["voorbeeld-wet"]]
    )

    @model_validator(mode="after")
    def _answerable(self) -> Self:
        if self.kind in CHOICES:
            if len(self.options) < 2 or self.clause is not None:
                raise ValueError(
                    f"een vraag van soort {self.kind} heeft minstens twee options, elk met een "
                    "eigen clause, en zelf geen clause"
                )
            if self.kind == "ja-nee" and [o.id for o in self.options] != ["ja", "nee"]:
                raise ValueError("een vraag van soort ja-nee heeft precies de options ja en nee")
        elif self.options or self.clause is None or "[[answer]]" not in self.clause:
            raise ValueError(
                f"een vraag van soort {self.kind} heeft geen options, maar één clause met "
                "[[answer]] erin"
            )
        return self


class Part(Identified):
    """Questions that belong together under one heading."""

    title: Text = Field(description="Het kopje boven de vragen.", examples=["Contact"])
    intro: Text | None = Field(
        None, description="Eén zin vooraf.", examples=["Bespreek dit eerst in tweetallen."]
    )
    questions: tuple[Question, ...] = Field(min_length=1, description="De vragen, op volgorde.")


class Questionnaire(Identified):
    """Questions whose answers become a text."""

    title: Text = Field(
        description="De naam van de vragenlijst.", examples=["Gedragscode online contact"]
    )
    intro: Text | None = Field(
        None, description="Eén zin over wie hem invult.", examples=["Vul hem in met het team."]
    )
    result: Text = Field(
        description="De titel van de tekst die eruit komt.",
        examples=["Onze gedragscode voor online contact"],
    )
    sections: tuple[Part, ...] = Field(min_length=1, description="De delen van de vragenlijst.")
