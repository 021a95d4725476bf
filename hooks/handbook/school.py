"""The values of one school or foundation, and how they read when they are empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field, StringConstraints

from handbook.model.base import SECTORS, Noun, Sector
from handbook.parse import parse_file
from handbook.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

OWN_PAGES = "onze-school/"  # the folder of docs/ that is for a school alone
_MODEL = re.compile(r"\[.*\]", re.S)


def _filled_in(text: str) -> str:
    if _MODEL.fullmatch(text):
        raise ValueError("dit is nog een voorbeeld om in te vullen. Vul het in of maak het leeg")
    return text


Value = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_filled_in)]
SITE_PATTERN = r"^(https?://[^\s<>\"?#]+/)?$"


class Coordinator(Noun):
    """The person who coordinates the anti-bullying policy, by role and not by name."""

    role: Value = Field(
        "",
        description="De naam van de functie, met lidwoord; geen naam van een persoon.",
        examples=["de coördinator sociale veiligheid"],
    )
    contact: Value = Field(
        "",
        description="Telefoonnummer of e-mailadres van de functie.",
        examples=["veiligheid@school.example"],
    )


class School(Noun):
    """What a school fills in; every value may stay empty."""

    name: Value = Field(
        "", description="De naam van de school of het bestuur.", examples=["De Kastanje"]
    )
    sector: tuple[Sector, ...] = Field(
        SECTORS,
        min_length=1,
        description="De sector: po, vo, so of meer dan één.",
        examples=[["po"]],
    )
    site: Annotated[str, StringConstraints(pattern=SITE_PATTERN)] = Field(
        "",
        description="Het adres waar de site komt te staan, met een schuine streep aan het eind.",
        examples=["https://veilig.kastanje.example/"],
    )
    coordinator: Coordinator = Field(
        default_factory=Coordinator, description="Bij wie je op school terechtkunt."
    )

    @property
    def unnamed(self) -> bool:
        """Whether no value of the school stands in a text."""
        return not self.name and self.coordinator == Coordinator()


VALUES = ("name", "coordinator", "contact")
_EMPTY = {
    "nl": {
        "name": "jullie school",
        "coordinator": "de coördinator van jullie school",
        "contact": "vraag het de schoolleiding",
    },
    "en": {
        "name": "your school",
        "coordinator": "your school's coordinator",
        "contact": "ask the school leaders",
    },
}


def value(school: School, name: str, language: str) -> str:
    """A value for running text; a capital in ``name`` gives a capital in the text."""
    plain = name.lower()
    filled = {
        "name": school.name,
        "coordinator": school.coordinator.role,
        "contact": school.coordinator.contact,
    }[plain]
    text = filled or _EMPTY.get(language, _EMPTY["nl"])[plain]
    return text[:1].upper() + text[1:] if name[:1].isupper() else text


def load(path: Path, shown: str) -> tuple[School, list[Problem]]:
    """The school of a YAML file; without the file every value is empty."""
    return parse_file(path, shown, School)
