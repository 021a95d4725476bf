"""The head of a page, its facts, and the home page."""

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from handbook.model.base import (
    SECTORS,
    Audience,
    Day,
    Flag,
    Identified,
    Level,
    Name,
    Noun,
    PagePath,
    Sector,
    SourceId,
    Task,
    Text,
    Use,
)

# The headings of the home page that its template makes.
HOME_SECTIONS = ("vraag", "onze-school", "taken", "voor-wie")
Template = Literal["main.html", "home.html"]
Owner = Literal["redactie", "jurist", "zorg", "techniek"]


class Search(Noun):
    """How a page takes part in the search."""

    exclude: Flag = Field(
        False, description="Zet op true als de zoekfunctie de pagina overslaat.", examples=[True]
    )
    boost: float = Field(
        1,
        strict=True,
        gt=0,
        le=10,
        description="Hoe zwaar de pagina telt in de zoekfunctie: 1 is gewoon, minder is lager.",
        examples=[0.3],
    )
    hurt: Flag = Field(
        False,
        description="Zet op true bij het plan dat eerst komt als iemand gewond is of niet ademt.",
        examples=[True],
    )


class Head(Noun):
    """The keys of a page that its theme reads; other keys beside them are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: Text = Field(description="De titel van de pagina.", examples=["Plichten van de school"])
    description: Text | None = Field(
        None,
        description="Eén zin voor zoekmachines, hoogstens 150 tekens.",
        examples=["Wat de wet van elke school vraagt."],
    )
    template: Template = Field(
        "main.html", description="Alleen home.html, bij de beginpagina.", examples=["home.html"]
    )
    search: Search = Field(
        default_factory=Search, description="Hoe de pagina meedoet in de zoekfunctie."
    )


class PageFacts(Noun):
    """For whom a page is, on what it rests and until when it can be trusted."""

    audience: tuple[Audience, ...] = Field(
        min_length=1,
        description="Voor wie de pagina is.",
        examples=[["schoolleiding", "coordinator"]],
    )
    brief: Text | None = Field(
        None,
        description="In het kort: hoogstens drie zinnen, boven aan de pagina.",
        examples=["Elke school werkt aan veiligheid, ook online."],
    )
    role: tuple[Audience, ...] = Field(
        (),
        description="De rollen van wie dit de eigen pagina is; onderaan komt dan alles wat voor "
        "hen is. Die van leerling en ouder schrijf je helemaal zelf.",
        examples=[["leraar", "mentor"]],
    )
    also: Text | None = Field(
        None,
        description="Woorden waarmee lezers deze pagina zoeken en die er niet op staan: "
        "straattaal, oude namen; met komma's ertussen.",
        examples=["nudes, exposed, blootfoto"],
    )
    english: Name | None = Field(
        None,
        description="Drie zinnen in het Engels over deze pagina, voor wie haar op de Engelse site "
        "vindt zolang er geen Engelse pagina naast staat.",
        examples=[
            "This page says where phones go. It is for staff and parents. Ask the head for more."
        ],
    )
    level: tuple[Level, ...] = Field(
        (), description="Op welk niveau de pagina werkt.", examples=[["beleid", "team"]]
    )
    task: tuple[Task, ...] = Field(
        (), description="Bij welke van de drie taken de pagina hoort.", examples=[["stel"]]
    )
    use: tuple[Use, ...] = Field(
        (),
        description="Wanneer je de werkbladen van de pagina pakt: vooraf, incident, daarna, jaar, "
        "team of les. Bij een acuut plan mag het weg.",
        examples=[["jaar"]],
    )
    folded: Flag = Field(
        False,
        description="Zet op true bij een lange pagina: wat onder een kop met ## staat, is "
        "dan dichtgevouwen. Een kop met {#kop .open} blijft open, een vragenlijst ook.",
        examples=[True],
    )
    sector: tuple[Sector, ...] = Field(
        SECTORS,
        min_length=1,
        description="Voor welke sector de pagina geldt; leeg laten betekent: voor alle.",
        examples=[["po", "vo", "so"]],
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="De bronnen van de pagina, met hun id.", examples=[["voorbeeld-bron"]]
    )
    checked: Day = Field(
        description="De dag waarop iemand de inhoud voor het laatst controleerde.",
        examples=["2026-11-21"],
    )
    due: Day | None = Field(
        None,
        description="De dag waarop de controle opnieuw moet. Zonder deze sleutel rekent het "
        "handboek hem uit; schrijf hem alleen als de pagina eerder aan de beurt is.",
        examples=["2027-02-01"],
    )
    owner: Owner | None = Field(
        None,
        description="Wie de pagina opnieuw nakijkt. Zonder deze sleutel is dat de jurist bij "
        "wetten en kaders, en anders de redactie.",
        examples=["zorg"],
    )
    screen: Flag = Field(
        False,
        description="Zet op true bij een pagina over de website zelf, zoals die over privacy; ze "
        "komt dan niet in het handboek als PDF.",
        examples=[True],
    )
    example: Flag = Field(
        False,
        description="Zet op true bij een voorbeeldpagina; die telt nergens mee in overzichten.",
        examples=[True],
    )

    @model_validator(mode="after")
    def _due_after_checked(self) -> Self:
        if self.due and self.due <= self.checked:
            raise ValueError("due ligt na checked. Haal due weg, of schrijf een latere dag.")
        return self


class Door(Identified):
    """One large choice on the home page."""

    title: Text = Field(
        description="Wat de bezoeker wil, in zijn eigen woorden.", examples=["Er is nu iets"]
    )
    text: Text = Field(
        description="Eén zin over wat er achter de deur ligt.", examples=["Wat je nu doet."]
    )
    page: PagePath = Field(
        description="De pagina waar de deur heen leidt.", examples=["nu/index.md"]
    )
    danger: Flag = Field(
        False, description="Zet op true bij de deur voor een incident.", examples=[True]
    )


class Home(Noun):
    """The opening of the home page: a question and its doors."""

    question: Text = Field(description="De vraag boven de deuren.", examples=["Wat wil je doen?"])
    doors: tuple[Door, ...] = Field(
        min_length=1,
        description="De keuzes, de dringendste eerst.",
    )
