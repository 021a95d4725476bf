"""What a school or foundation fills in; every value may stay empty.

Must not know how a value is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from handbook.model.base import SECTORS, Filled, Flag, Name, Sector
from handbook.model.hours import Opening, overlap
from handbook.model.look import Look
from handbook.model.phone import Phone

SITE_PATTERN = r'^(https?://[^\s<>"?#]+/)?$'


@dataclass(frozen=True)
class Quoted:
    """Marks a value that a text can quote by its key, as ``[[school:name]]``."""


@dataclass(frozen=True)
class Reaches:
    """The line in docs/ of which a role has the number; in ``plans`` it stands in every plan."""

    contact: str
    plans: bool = False


Value = Annotated[str, StringConstraints(strip_whitespace=True)]
NIGHT = (
    "van {} tot {} loopt door tot de volgende dag. Draai de tijden om; klopt het toch, maak er dan "
    "twee tijden van: een tot 24:00, en een vanaf 00:00."
)
Line = Annotated[Value, StringConstraints(max_length=200, pattern=r"^[^\r\n]*$")]


def _by_day(one: Opening) -> Opening:
    if one.start > one.end > "00:00":
        raise ValueError(NIGHT.format(one.start, one.end))
    return one


class Role(Filled):
    """A function at or around the school, never a person by name, and how to reach it."""

    role: Line = Field(
        "",
        description="De naam van de functie, met lidwoord; geen naam van een persoon.",
        examples=["de coördinator sociale veiligheid"],
    )
    phone: Annotated[Value, AfterValidator(Phone)] = Field(
        "",
        description="Het telefoonnummer van de functie, tussen aanhalingstekens.",
        examples=["010-123 45 67"],
    )
    email: Value = Field(
        "",
        description="Het e-mailadres van de functie, liever niet dat van een persoon.",
        examples=["veiligheid@kastanje.example"],
    )
    hours: tuple[Annotated[Opening, AfterValidator(_by_day)], ...] = Field(
        (),
        description="De tijden waarop iemand antwoordt; leeg als die niet vastliggen.",
        examples=[[{"days": ["ma", "di"], "start": "08:30", "end": "16:30"}]],
    )
    school_days: Flag = Field(
        False,
        description="Zet op true als er alleen op schooldagen iemand antwoordt.",
        examples=[True],
    )

    @property
    def reach(self) -> str:
        """The number and the address, as they stand on paper."""
        return " · ".join(filter(None, (self.phone, self.email)))

    @property
    def said(self) -> str:
        """Who it is and how to reach them, in a sentence."""
        return (
            f"{self.role} ({self.reach})" if self.role and self.reach else self.role or self.reach
        )

    @model_validator(mode="after")
    def _one_hour_at_a_time(self) -> Self:
        if twice := overlap(self.hours):
            raise ValueError(f"op «{twice}» vallen twee tijden over elkaar. Maak er één tijd van")
        return self


def _role(sentence: str, **example: Any) -> Role:
    """The field of a role; its example shows what a school writes."""
    made: Role = Field(default_factory=Role, description=sentence, examples=[example])
    return made


def _text(sentence: str, example: str) -> str:
    """The field of a text in the school's own words."""
    made: str = Field("", description=sentence, examples=[example])
    return made


Own = Annotated[Line, Quoted()]


class School(Filled):
    """What a school fills in; every value may stay empty."""

    name: Own = _text("De naam van de school of het bestuur.", "De Kastanje")
    sector: tuple[Sector, ...] = Field(
        SECTORS,
        min_length=1,
        description="De sector: po, vo, so of meer dan één.",
        examples=[["po"]],
    )
    site: Annotated[str, StringConstraints(pattern=SITE_PATTERN)] = _text(
        "Het adres van de website, met een schuine streep aan het eind.",
        "https://veilig.kastanje.example/",
    )
    foundation: Own = _text(
        "Het bestuur of de stichting van de school, met lidwoord.", "de stichting Bomen op School"
    )
    coordinator: Annotated[Role, Quoted(), Reaches("coordinator", plans=True)] = _role(
        "Bij wie je op school terechtkunt over pesten en veiligheid.",
        role="de coördinator sociale veiligheid",
        phone="010-123 45 67",
        email="veiligheid@kastanje.example",
        hours=[{"days": ["ma", "di", "wo", "do", "vr"], "start": "08:30", "end": "16:30"}],
        school_days=True,
    )
    confidant: Annotated[Role, Quoted(), Reaches("vertrouwenspersoon", plans=True)] = _role(
        "De vertrouwenspersoon.",
        role="de vertrouwenspersoon",
        email="vertrouwenspersoon@kastanje.example",
    )
    mr: Annotated[Role, Quoted(), Reaches("mr")] = _role(
        "De medezeggenschapsraad.", role="de MR van De Kastanje", email="mr@kastanje.example"
    )
    board: Annotated[Role, Quoted(), Reaches("bestuur", plans=True)] = _role(
        "Wie bij het bestuur opneemt na een incident.",
        role="de bestuurder",
        phone="010-123 45 67",
    )
    privacy: Annotated[Role, Quoted(), Reaches("fg-van-het-bestuur")] = _role(
        "De functionaris gegevensbescherming (FG).", role="de FG", email="fg@kastanje.example"
    )
    police: Annotated[Role, Quoted(), Reaches("wijkagent", plans=True)] = _role(
        "De wijkagent, of wie anders bij de politie jullie aanspreekpunt is.",
        role="de wijkagent",
        phone="0900-8844",
    )
    attendance: Annotated[Role, Quoted(), Reaches("leerplicht")] = _role(
        "De leerplichtambtenaar van de gemeente.",
        role="de leerplichtambtenaar",
        email="leerplicht@gemeente.example",
    )
    monitoring: Own = _text(
        "Met welk instrument jullie elk jaar de veiligheid meten, met lidwoord.",
        "de vragenlijst van onze leerlingenraad",
    )
    incidents: Own = _text(
        "Waar jullie incidenten bijhouden, met lidwoord.", "het incidentenregister in Bomenlog"
    )
    parents: Own = _text(
        "Langs welk kanaal de school ouders bericht, met lidwoord.", "de ouderapp van school"
    )
    report: Own = _text("Het e-mailadres om binnen de school te melden.", "melden@kastanje.example")
    hours: Own = _text(
        "Op welke dagen en uren de school telefonisch bereikbaar is.",
        "op schooldagen van 8.15 tot 16.30 uur",
    )
    languages: tuple[Name, ...] = Field(
        (),
        description="De taal of talen van de site, Nederlands (nl) erbij; leeg is alle talen.",
        examples=[["nl"]],
    )
    menu: Annotated[Line, StringConstraints(max_length=40)] = _text(
        "De naam van het menu met jullie eigen pagina's.", "Zo doen wij het"
    )
    left_out: tuple[Name, ...] = Field(
        (),
        description="Pagina's van dit handboek die jullie niet op de site willen.",
        examples=[["stappen/webcare.md"]],
    )
    look: Look = Field(
        default_factory=Look,
        description="Jullie logo (PNG, WebP of SVG, hoogstens 20 kB, in docs/assets/school/) en "
        "twee kleuren.",
        examples=[{"logo": "logo.svg", "colour": "#0b4a57", "accent": "#9a3d0c"}],
    )


_ROLES = tuple(name for name, one in School.model_fields.items() if one.annotation is Role)


def roles(school: School) -> dict[str, Role]:
    """The roles by their key."""
    return {name: getattr(school, name) for name in _ROLES}


# The key of the role whose number a line in docs/ has, and whether it stands in every plan.
LINES = {
    mark.contact: (name, mark.plans)
    for name, field in School.model_fields.items()
    for mark in field.metadata
    if isinstance(mark, Reaches)
}
QUOTED = tuple(
    name
    for name, field in School.model_fields.items()
    if any(isinstance(mark, Quoted) for mark in field.metadata)
)
