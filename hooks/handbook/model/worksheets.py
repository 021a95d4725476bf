"""What people tick or follow: checklists and plans."""

from typing import Literal, Self

from pydantic import Field, model_validator

from handbook.model.base import (
    Audience,
    Certainty,
    ContactId,
    EvidenceId,
    Flag,
    Identified,
    Involved,
    LawId,
    Level,
    PagePath,
    Sectored,
    SourceId,
    Task,
    Text,
    apart,
    paragraphs,
)
from handbook.model.rules import Owned

Urgency = Literal["nu", "morgen", "week"]
MOST_STEPS_NOW = 7
# The addresses of the fixed headings of a plan, below that of the plan itself.
PLAN_SECTIONS = (
    "niet-doen",
    "informeren",
    "teksten",
    "melden",
    "strafbaar",
    "daarna",
    "afronden",
    "verschil",
)


class Item(Owned):
    """One box to tick."""

    text: Text = Field(
        description="Wat er gedaan is als het vakje wordt gezet, als opdracht.",
        examples=["Zet online gedrag in het veiligheidsbeleid."],
    )
    help: Text | None = Field(
        None,
        description="Eén of twee zinnen uitleg.",
        examples=["Zo blijft er één aanpak voor pesten, online en offline."],
    )
    role: tuple[Audience, ...] = Field(
        (), description="Wie dit doet.", examples=[["schoolleiding"]]
    )
    involved: Involved = ()
    laws: tuple[LawId, ...] = Field(
        (), description="De plichten waar dit uit volgt, met hun id.", examples=[["voorbeeld-wet"]]
    )
    contacts: tuple[ContactId, ...] = Field(
        (), description="Wie hierbij helpt, met hun id.", examples=[["voorbeeld-lijn"]]
    )

    @model_validator(mode="after")
    def _parted(self) -> Self:
        apart(self.role, self.involved)
        return self


class Group(Identified):
    """Items that belong together under one heading."""

    title: Text = Field(description="Het kopje boven de groep.", examples=["Beleid"])
    level: Level | None = Field(
        None, description="Het niveau van alle punten in de groep.", examples=["beleid"]
    )
    items: tuple[Item, ...] = Field(
        min_length=1, description="De punten, in de volgorde waarin je ze doet."
    )


class Checklist(Sectored):
    """A list to tick, on the screen and on paper."""

    title: Text = Field(
        description="De naam van de checklist, ook boven de afdruk.",
        examples=["Checklist: de wettelijke plichten"],
    )
    intro: Text | None = Field(
        None,
        description="Eén zin over wanneer en met wie je de lijst invult.",
        examples=["Loop de lijst elk jaar na met de directie."],
    )
    task: Task | None = Field(
        None,
        description="De taak waar de lijst bij hoort; zet hem op de kaart van drie bij drie.",
        examples=["stel"],
    )
    asked: Flag = Field(
        False,
        description="Zet op true als elk punt dat een plicht noemt, iets is wat de wet vraagt.",
        examples=[True],
    )
    groups: tuple[Group, ...] = Field(min_length=1, description="De groepen van de lijst.")


class Advice(Owned):
    """One thing to do or not to do, with the ground it stands on."""

    text: Text = Field(
        description="De raad zelf, als één opdracht.", examples=["Bel de politie voor overleg."]
    )
    help: Text | None = Field(
        None, description="Waarom of hoe, in één of twee zinnen.", examples=["Aangifte hoeft niet."]
    )
    whom: Text | None = Field(
        None,
        description="Wie het hoort, in een paar woorden; alleen bij inform. Staat het bij elke "
        "regel, dan komt er een plaatje.",
        examples=["Ouders van de leerling"],
    )
    role: tuple[Audience, ...] = Field(
        (), description="Wie dit doet.", examples=[["schoolleiding"]]
    )
    involved: Involved = ()
    contacts: tuple[ContactId, ...] = Field(
        (), description="Wie je hierbij belt, met hun id.", examples=[["voorbeeld-lijn"]]
    )
    laws: tuple[LawId, ...] = Field(
        (), description="De wetten waar dit uit volgt, met hun id.", examples=[["voorbeeld-wet"]]
    )
    certainty: Certainty = Field(
        description="Hoe zeker de raad is; een eigen voorstel heet «voorstel».",
        examples=["bevestigd"],
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen van de raad, met hun id.", examples=[["voorbeeld-bron"]]
    )

    @model_validator(mode="after")
    def _parted(self) -> Self:
        apart(self.role, self.involved)
        return self


class Phase(Identified):
    """The steps that belong to one moment."""

    title: Text | None = Field(
        None,
        description="Het kopje; laat het weg bij een acuut plan, daar staat het moment er al.",
        examples=["Bereid voor"],
    )
    moment: Urgency | None = Field(
        None, description="Wanneer deze stappen aan de beurt zijn.", examples=["nu"]
    )
    steps: tuple[Advice, ...] = Field(min_length=1, description="De stappen, op volgorde.")

    @model_validator(mode="after")
    def _headed(self) -> Self:
        if self.title is None and self.moment is None:
            raise ValueError(
                "een fase heeft een title of een moment. Schrijf bijvoorbeeld moment: nu"
            )
        if self.moment == "nu" and len(self.steps) > MOST_STEPS_NOW:
            raise ValueError(
                f"bij moment: nu staan hoogstens {MOST_STEPS_NOW} stappen, hier {len(self.steps)}. "
                "Zet de rest bij moment: morgen"
            )
        return self


class Letter(Sectored):
    """A text that others receive, to be adapted."""

    to: Text = Field(description="Voor wie de tekst is.", examples=["Alle ouders van de klas"])
    about: Text | None = Field(
        None,
        description="Bij een brief: waar hij over gaat, na «Betreft». "
        "Zonder is de tekst geen brief.",
        examples=["iets dat online is gebeurd"],
    )
    greeting: Text | None = Field(
        None, description="Bij een brief: hoe hij begint.", examples=["Beste ouders,"]
    )
    text: Text = Field(
        description="De tekst, zonder namen en zonder beelden. Een lege regel begint een alinea.",
        examples=["Er is online iets gebeurd dat leerlingen raakt."],
    )
    certainty: Certainty = Field(description="Hoe zeker de tekst is.", examples=["voorstel"])
    spoken: Flag = Field(
        False,
        description="Zet op true bij een tekst om te zeggen: die is geen brief om te versturen.",
        examples=[True],
    )

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text by paragraph."""
        return paragraphs(self.text)


class Fork(Identified):
    """A question that sends the reader on to another plan."""

    text: Text = Field(
        description="De vraag, in een paar woorden.", examples=["Was het een medewerker?"]
    )
    page: PagePath = Field(
        description="De pagina die dan verder helpt.", examples=["meewerken/voorbeeld.md"]
    )


class Plan(Sectored):
    """Steps in order; an acute plan opens with one do, one don't and whom to call."""

    title: Text = Field(
        description="De naam van het plan, in de woorden van de lezer.",
        examples=["Er gaat een naaktbeeld rond"],
    )
    choice: Text | None = Field(
        None,
        description="Bij een acuut plan: hoe de lezer het zegt op het overzicht, hoogstens veertig "
        "tekens.",
        examples=["Er gaat een naaktfoto rond"],
    )
    intro: Text | None = Field(
        None, description="Eén zin over wanneer dit plan geldt.", examples=["Ook bij een filmpje."]
    )
    acute: Flag = Field(
        False, description="Zet op true bij een plan voor een incident van nu.", examples=[True]
    )
    danger: Flag = Field(
        False,
        description="Zet op true als dit een gevaar voor iemands leven kan zijn; dan staat het "
        "plan bovenaan in het overzicht.",
        examples=[True],
    )
    images: Flag = Field(
        False,
        description="Zet op true als er seksuele beelden kunnen zijn; dan is evidence verplicht.",
        examples=[True],
    )
    do: Text | None = Field(
        None, description="Het eerste wat je doet.", examples=["Stop het verspreiden."]
    )
    dont: Text | None = Field(
        None, description="Wat je nooit doet.", examples=["Bewaar het beeld niet."]
    )
    call: tuple[ContactId, ...] = Field(
        (),
        description="Wie je belt, in volgorde: eerst wie de eerste stap noemt. 112 staat er altijd "
        "al bij.",
        examples=[["voorbeeld-lijn"]],
    )
    fork: tuple[Fork, ...] = Field(
        (), description="Vragen die naar een ander plan sturen; ze staan boven de stappen."
    )
    evidence: tuple[EvidenceId, ...] = Field(
        (), description="De kaders over bewijs, met hun id.", examples=[["voorbeeld-bewijs"]]
    )
    lead: tuple[Audience, ...] = Field(
        (), description="Wie de leiding heeft.", examples=[["schoolleiding"]]
    )
    phases: tuple[Phase, ...] = Field(min_length=1, description="De fasen met hun stappen.")
    inform: tuple[Advice, ...] = Field((), description="Wie je wanneer op de hoogte brengt.")
    letters: tuple[Letter, ...] = Field((), description="Wat ouders en anderen horen.")
    duties: tuple[Advice, ...] = Field((), description="Wat je moet melden, aan wie en wanneer.")
    avoid: tuple[Advice, ...] = Field((), description="Wat je niet doet.")
    aftercare: tuple[Advice, ...] = Field((), description="De zorg daarna.")
    stop: tuple[Advice, ...] = Field((), description="Wanneer je het incident kunt afronden.")
    differs: tuple[Advice, ...] = Field(
        (), description="Waar deskundigen van mening verschillen, en wat wij daarom aanraden."
    )
    laws: tuple[LawId, ...] = Field(
        (), description="Wat strafbaar kan zijn, met het id.", examples=[["voorbeeld-wet"]]
    )

    @property
    def steps(self) -> tuple[Advice, ...]:
        """The steps of all phases."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.images and not self.evidence:
            raise ValueError(
                "bij images: true hoort het kader over bewijs. Schrijf bijvoorbeeld "
                "evidence: [seksueel-beeld-leerling]"
            )
        if self.acute and not (self.do and self.dont and self.call and self.choice):
            raise ValueError("een acuut plan heeft choice, do, dont en call; vul ze alle vier in")
        if self.acute and [p.moment for p in self.phases] != ["nu", "morgen", "week"]:
            raise ValueError("een acuut plan heeft drie fasen: moment: nu, morgen en week")
        return self
