"""The values of one school or foundation, and how they read when they are empty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import AfterValidator, Field, StringConstraints

from handbook.model.base import SECTORS, Noun, Sector
from handbook.reading.frontmatter import read_yaml
from handbook.reading.parse import parse_file
from handbook.reading.placeholders import left_in
from handbook.reading.problems import Problem, key_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

N = TypeVar("N", bound=Noun)
MISSING = "dit bestand ontbreekt. Haal het terug uit git, of maak een leeg bestand met deze naam."
OWN_PAGES = "onze-school/"  # the folder of docs/ that is for a school alone
OWN_FILES = "assets/school/"  # and the one for its pictures
_MODEL = re.compile(r"\[.*\]", re.S)


def _filled_in(text: str) -> str:
    if _MODEL.fullmatch(text):
        raise ValueError("dit is nog een voorbeeld om in te vullen. Vul het in of maak het leeg")
    return text


@dataclass(frozen=True)
class Quoted:
    """Marks a value that a text can quote as ``[[school:name]]``."""

    name: str


Value = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_filled_in)]
SITE_PATTERN = r'^(https?://[^\s<>"?#]+/)?$'


class Coordinator(Noun):
    """The person who coordinates the anti-bullying policy, by role and not by name."""

    role: Annotated[Value, Quoted("coordinator")] = Field(
        "",
        description="De naam van de functie, met lidwoord; geen naam van een persoon.",
        examples=["de coördinator sociale veiligheid"],
    )
    contact: Annotated[Value, Quoted("contact")] = Field(
        "",
        description="Telefoonnummer of e-mailadres van de functie.",
        examples=["veiligheid@school.example"],
    )


class School(Noun):
    """What a school fills in; every value may stay empty."""

    name: Annotated[Value, Quoted("name")] = Field(
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


def _quoted(noun: Noun) -> Iterator[tuple[str, str]]:
    """The values that a text can quote, by the name that it uses."""
    for name, field in type(noun).model_fields.items():
        value = getattr(noun, name)
        if isinstance(value, Noun):
            yield from _quoted(value)
        for mark in field.metadata:
            if isinstance(mark, Quoted):
                yield mark.name, value


def filled_in(school: School) -> Mapping[str, str]:
    """What the school filled in, by the name in ``[[school:name]]``; empty where it did not."""
    return dict(_quoted(school))


VALUES = tuple(filled_in(School()))
OPEN, SHUT = "\ue000", "\ue001"  # signs of no language, around the name of a value


def marked(noun: N) -> N:
    """The same values as marks, to be filled in later."""
    update: dict[str, Any] = {}
    for name, field in type(noun).model_fields.items():
        value = getattr(noun, name)
        if isinstance(value, Noun):
            update[name] = marked(value)
        for mark in field.metadata:
            if isinstance(mark, Quoted):
                update[name] = f"{OPEN}{mark.name}{SHUT}"
    return noun.model_copy(update=update)


def capital(words: str) -> str:
    """A value at the start of a sentence; a mark remembers that it stands there."""
    start = len(OPEN) if words.startswith(OPEN) else 0
    return words[:start] + words[start : start + 1].upper() + words[start + 1 :]


def load(path: Path, shown: str) -> tuple[School, list[Problem]]:
    """The school of a YAML file, with what is wrong in it."""
    if not path.is_symlink() and not path.exists():
        return School(), [Problem(shown, 1, "", MISSING)]
    found, problems = parse_file(path, shown, School)
    if found is None:
        return School(), problems
    document, _ = read_yaml(path.read_bytes(), shown)
    left = left_in(found.name, found.site, found.coordinator.role, found.coordinator.contact)
    return found, [Problem(shown, document.line(key), key_path(key), said) for key, said in left]
