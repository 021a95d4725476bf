"""Made-up stories for a meeting: cases to talk about, and news that comes in during a drill."""

import re

from pydantic import Field, field_validator

from handbook.model.base import Flag, Id, Identified, PagePath, Sectored, Text

SENTENCES = 5
CASES = 2  # of which each sector at least has as many
_END = re.compile(r"[.?!][»”]?(?=\s|$)")


class Case(Sectored):
    """A made-up event of five sentences, and what whoever leads the talk should know of it."""

    title: Text = Field(description="Hoe de casus heet.", examples=["De koude koffie"])
    text: Text = Field(
        description="Vijf zinnen, verzonnen en zonder namen; het groepje leest niets anders.",
        examples=["De koffie is koud. Niemand zegt iets. Eén drinkt thee. Twee gaan weg. En jij?"],
    )
    good: Text = Field(
        description="Voor wie begeleidt: wat er in een goed antwoord zit.",
        examples=["Iemand zet verse koffie en vraagt wie er wil."],
    )
    wrong: Text = Field(
        description="Voor wie begeleidt: wat er in zo'n gesprek vaak misgaat.",
        examples=["Het gaat alleen over wie het deed."],
    )
    page: PagePath = Field(
        description="De pagina waar je het naleest.", examples=["meewerken/voorbeeld.md"]
    )

    @field_validator("text")
    @classmethod
    def _five_sentences(cls, text: str) -> str:
        found = len(_END.findall(text))
        if found != SENTENCES:
            raise ValueError(f"een casus heeft {SENTENCES} zinnen, deze heeft er {found}.")
        return text


class Inject(Identified):
    """News in a drill, and the steps of the plan that a good answer holds."""

    text: Text = Field(
        description="Wat er binnenkomt, om voor te lezen; de bouw zet de tijd ervoor.",
        examples=["De conciërge belt: het apparaat lekt."],
    )
    steps: tuple[Id, ...] = Field(
        min_length=1,
        description="De stappen van het plan die in een goed antwoord zitten, met hun id.",
        examples=[["kast"]],
    )
    long: Flag = Field(
        False,
        description="Zet op true als dit bij de kortste bijeenkomst wegblijft.",
        examples=[True],
    )
