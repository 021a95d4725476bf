"""What hangs on a wall or goes in a pocket: the first steps of a plan and whom to call."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.model.base import ContactId, EvidenceId, Identified, PlanId, Text
from handbook.model.worksheets import MOST_STEPS_NOW

CardFormat = Literal["kaart", "poster"]


class Card(Identified):
    """A card or a poster; all that it says stands in the records that it names."""

    title: Text = Field(
        description="De kop, zo groot als het kan.", examples=["Er is nu iets aan de hand"]
    )
    format: CardFormat = Field(
        description="kaart is A6, vier op een A4, aan twee kanten; poster is één kant, A4 en A3.",
        examples=["kaart"],
    )
    plan: PlanId = Field(
        description="Het acute plan waar de eerste stappen uit komen, met zijn id.",
        examples=["voorbeeld-plan"],
    )
    steps: Annotated[int, Field(strict=True, ge=1, le=MOST_STEPS_NOW)] = Field(
        3, description="Hoeveel stappen van nu erop staan, vanaf de eerste.", examples=[3]
    )
    call: tuple[ContactId, ...] = Field(
        min_length=1,
        description="Wie je belt, in volgorde; 112 en de lijn bij zelfdoding staan er altijd bij. "
        "Een contact met local: true krijgt een lijn om op te schrijven.",
        examples=[["voorbeeld-lijn", "voorbeeld-buur"]],
    )
    evidence: EvidenceId | None = Field(
        None,
        description="Het kader over bewijs waarvan de korte vorm erop staat; verplicht bij een "
        "plan met images: true.",
        examples=["voorbeeld-bewijs"],
    )
