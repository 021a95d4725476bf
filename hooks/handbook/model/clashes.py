"""Answers of one questionnaire that say the opposite of each other, as data."""

from typing import Self

from pydantic import Field, model_validator

from handbook.model.base import Id, Identified, Noun, Text
from handbook.model.bounds import Value


class Side(Noun):
    """One answer of a clash: some options of a question, or a number or time that it names."""

    question: Id = Field(description="Het id van de vraag.", examples=["voorbeeld-contact"])
    answer: tuple[Id, ...] = Field(
        (), description="De antwoorden die botsen; elk daarvan is genoeg.", examples=[["nee"]]
    )
    least: Value | None = Field(
        None,
        description="Bij een getal of tijd, in plaats van answer: vanaf welk antwoord het botst.",
        examples=["18:30"],
    )
    most: Value | None = Field(
        None,
        description="Bij een getal of tijd, in plaats van answer: tot en met welk antwoord het "
        "botst.",
        examples=["22:00"],
    )

    @model_validator(mode="after")
    def _one_sort(self) -> Self:
        typed = self.least is not None or self.most is not None
        if bool(self.answer) == typed:
            raise ValueError(
                "hier hoort answer, met antwoorden die botsen, of bij een getal of tijd least of "
                "most. Kies een van beide"
            )
        return self


class Clash(Identified):
    """Answers that cannot stand in one text: which, why, and what to change."""

    between: tuple[Side, ...] = Field(
        min_length=2, description="De antwoorden die samen botsen: twee of meer."
    )
    why: Text = Field(
        description="Wat er tegen elkaar in gaat, in één of twee zinnen.",
        examples=["Een groepsapp is ook een chatapp."],
    )
    change: Text = Field(
        description="Wat de lezer kan veranderen.",
        examples=["Haal de groepsapp weg, of kies bij contact voor ja."],
    )
