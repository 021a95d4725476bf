"""Where each piece of the base documents is told, and what was corrected in it.

Must not know whether an address exists: a test asks that of the built site.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from handbook.model.base import Flag, Name, Noun
from handbook.reading.parse import parse_file
from handbook.reading.problems import Problem


class Told(Noun):
    """One piece of a base document."""

    id: Name = Field(description="De naam van het stuk; verandert nooit.", examples=["grip.inl.1"])
    gist: Name = Field(
        description="Wat er staat, in eigen woorden.", examples=["De school stelt een norm."]
    )
    at: tuple[Name, ...] = Field(
        min_length=1,
        description="Waar het nu staat, als pagina#adres.",
        examples=[["taken/index.md#waarom"]],
    )
    printable: Flag = Field(False, description="Of het ook op een werkblad staat.", examples=[True])
    corrected: Name | None = Field(
        None,
        description="Wat niet meer klopte en wat nu geldt.",
        examples=["Meten moet nu elk schooljaar."],
    )


class Coverage(Noun):
    """The pieces per base document, by the id of its source record."""

    grip: tuple[Told, ...] = Field((), description="Grip op online gedrag.")
    brochure: tuple[Told, ...] = Field((), description="De brochure van 2015.")
    adviezen: tuple[Told, ...] = Field((), description="De drie adviezen.")
    aps: tuple[Told, ...] = Field((), description="Waarom, hoe en wat.")
    dynamiek: tuple[Told, ...] = Field((), description="Een beleidsplan.")

    def documents(self) -> Mapping[str, tuple[Told, ...]]:
        """The pieces by the id of the source record, without empty documents."""
        found = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: pieces for name, pieces in found.items() if pieces}


def load(path: Path, shown: str) -> tuple[Coverage, list[Problem]]:
    """The coverage of a YAML file; without the file there is none."""
    found, problems = parse_file(path, shown, Coverage)
    return found or Coverage(), problems
