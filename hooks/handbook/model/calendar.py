"""What comes back every school year."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from handbook.model.base import (
    Audience,
    Certainty,
    Flag,
    Involved,
    LawId,
    Noun,
    Sectored,
    SourceId,
    Text,
    Weekday,
    apart,
)

Month = Annotated[int, Field(strict=True, ge=1, le=12)]
FIRST_MONTH = 8  # a school year begins in August


class Rule(Noun):
    """How to work out the day: a weekday of the month, a day of the month, or a week."""

    weekday: Weekday | None = Field(
        None, description="De dag van de week; zet er nth bij.", examples=["vr"]
    )
    nth: Annotated[int, Field(strict=True, ge=1, le=5)] | None = Field(
        None, description="De hoeveelste van de maand.", examples=[2]
    )
    day: Annotated[int, Field(strict=True, ge=1, le=31)] | None = Field(
        None, description="De dag van de maand.", examples=[1]
    )
    week: Annotated[int, Field(strict=True, ge=1, le=52)] | None = Field(
        None,
        description="Het weeknummer; het moment duurt dan maandag tot en met vrijdag.",
        examples=[39],
    )

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = (self.weekday is not None, self.day is not None, self.week is not None)
        if sum(ways) != 1 or (self.weekday is None) != (self.nth is None):
            raise ValueError(
                "kies één manier: weekday met nth, of day, of week. Schrijf bijvoorbeeld "
                "{weekday: vr, nth: 2}"
            )
        return self


class Moment(Sectored):
    """A moment of the school year and what the school does then."""

    title: Text = Field(description="Hoe het moment heet.", examples=["Eerste schoolweken"])
    when: Text = Field(
        description="Wanneer het is, in woorden of als regel.",
        examples=["De eerste vier tot zes weken na de zomer"],
    )
    month: Month = Field(description="De maand waarin het begint, 1 tot en met 12.", examples=[9])
    until: Month | None = Field(
        None, description="De maand waarin het eindigt, als dat een andere is.", examples=[10]
    )
    on: Rule | None = Field(
        None, description="De regel waarmee de dag is uit te rekenen, als die er is."
    )
    text: Text = Field(
        description="Wat de school dan doet.", examples=["Maak met elke klas afspraken."]
    )
    duty: Flag = Field(
        False, description="Zet op true als de wet het vraagt; noem dan ook laws.", examples=[True]
    )
    role: tuple[Audience, ...] = Field(
        (), description="Wie het doet.", examples=[["coordinator", "mentor"]]
    )
    involved: Involved = ()
    laws: tuple[LawId, ...] = Field(
        (), description="De plichten waar het uit volgt, met hun id.", examples=[["voorbeeld-wet"]]
    )
    certainty: Certainty = Field(
        description="Hoe zeker het moment is.", examples=["waarschijnlijk"]
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen, met hun id.", examples=[["voorbeeld-bron"]]
    )

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        apart(self.role, self.involved)
        if self.duty and not self.laws:
            raise ValueError(
                "een moment met duty: true noemt de regel. Schrijf bijvoorbeeld laws: [monitoring]"
            )
        return self
