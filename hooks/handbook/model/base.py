"""What every noun shares: frozen, strict about keys, words and references marked.

A noun must not know where it was written (files, lines) or how it is shown.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import is_
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)

N = TypeVar("N", bound="Noun")


@dataclass(frozen=True)
class Words:
    """Marks a field whose text is translated."""


@dataclass(frozen=True)
class Proper:
    """Marks a field with words that no edition translates, such as the title of a book."""


@dataclass(frozen=True)
class Ref:
    """Marks a field that quotes a record of ``kind`` by its id."""

    kind: str


DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMES = "urn:x-vos:"  # what the names of our schemas begin with: they have no address of their own
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TIME_PATTERN = r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
EMAIL_PATTERN = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$"
EMAIL_IN_TEXT = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
URL_PATTERN = r'^https?://[^\s<>"]+$'

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
NOT_BLANK = r"\S"  # what stripping means to an editor
_SEEN = Field(json_schema_extra={"pattern": NOT_BLANK})
Name = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), _SEEN]
Text = Annotated[Name, Words()]
Title = Annotated[Name, Proper()]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN)]
Email = Annotated[str, StringConstraints(pattern=EMAIL_PATTERN)]
Clock = Annotated[str, StringConstraints(pattern=TIME_PATTERN)]
Day = Annotated[date, Field(strict=True)]
Flag = Annotated[bool, Field(strict=True)]

LawId = Annotated[Id, Ref("law")]
ContactId = Annotated[Id, Ref("contact")]
SourceId = Annotated[Id, Ref("source")]
EvidenceId = Annotated[Id, Ref("evidence")]
ChecklistId = Annotated[Id, Ref("checklist")]
PlanId = Annotated[Id, Ref("plan")]
QuestionnaireId = Annotated[Id, Ref("questionnaire")]
PagePath = Annotated[Name, Ref("page")]

Audience = Literal[
    "schoolleiding", "bestuur", "coordinator", "leraar", "mentor", "leerling", "ouder", "mr", "ict"
]
Level = Literal["beleid", "team", "klas", "ouders"]
Task = Literal["stel", "begeleid", "bewaak"]
Sector = Literal["po", "vo", "so"]
Use = Literal["vooraf", "incident", "daarna", "jaar", "team", "les"]
Weekday = Literal["ma", "di", "wo", "do", "vr", "za", "zo"]
Certainty = Literal["bevestigd", "waarschijnlijk", "voorstel", "onbevestigd"]

Involved = Annotated[
    tuple[Audience, ...],
    Field(
        description="Wie erbij betrokken is en het niet zelf doet: wie meedenkt, meedoet of het "
        "hoort.",
        examples=[["ouder"]],
    ),
]
Tongue = Annotated[
    Id | None,
    Field(description="De taal van de titel, als dat geen Nederlands is.", examples=["en"]),
]
WEEKDAYS: tuple[Weekday, ...] = typing.get_args(Weekday)
AUDIENCES: tuple[Audience, ...] = typing.get_args(Audience)
GUESTS: tuple[Audience, ...] = ("leerling", "ouder")  # who do not work at the school
LEVELS: tuple[Level, ...] = typing.get_args(Level)
TASKS: tuple[Task, ...] = typing.get_args(Task)
SECTORS: tuple[Sector, ...] = typing.get_args(Sector)


class Noun(BaseModel):
    """Anything that front matter defines; unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def remade(
        self, inner: Callable[[Noun], Noun | None], field: Callable[[Slot, Any], Any]
    ) -> Self:
        """The same with ``inner`` done to each noun in it, and ``field`` to what else it holds.

        Plain values stay; the same one where nothing changes.
        """
        update = {}
        for slot in holding(type(self), "words", "ref", "refs", "noun", "nouns"):
            held = made = getattr(self, slot.name)
            if held:
                if slot.shape == "noun":
                    made = inner(held)
                elif slot.shape == "nouns":
                    made = each(held, inner)
                else:
                    made = field(slot, held)
            if made is not held:
                update[slot.name] = made
        return self.model_copy(update=update) if update else self


class Filled(Noun):
    """A noun that a school fills in: a key with nothing behind it is as if it were not there."""

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        return {k: v for k, v in given.items() if v is not None or k not in cls.model_fields}

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> Any:
        """The schema as an editor reads it, in which a key may have nothing behind it too."""
        made = handler(core)
        for one in handler.resolve_ref_schema(made)["properties"].values():
            if ref := one.pop("$ref", None):
                one["anyOf"] = [{"$ref": ref}, {"type": "null"}]
            else:
                one["type"] = [one["type"], "null"]
        return made


class Identified(Noun):
    """A noun with a permanent id, unique among its brothers and sisters."""

    id: Id = Field(
        description="Vaste naam in kleine letters, cijfers en streepjes; verandert nooit meer.",
        examples=["zorgplicht"],
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text in which an empty line begins one."""
    return tuple(filter(None, text.splitlines()))


class Sectored(Identified):
    """A noun that may be for some sectors alone."""

    sector: tuple[Sector, ...] = Field(
        (),
        description="De sectoren waarvoor dit is; leeg betekent: alle. Zeg het ook in de woorden, "
        "voor een school met meer sectoren.",
        examples=[["vo"]],
    )


def apart(role: tuple[Audience, ...], involved: tuple[Audience, ...]) -> None:
    """Refuse a role that both does something and is only involved in it."""
    for one in role:
        if one in involved:
            raise ValueError(
                f"«{one}» staat bij role en bij involved. Doet deze rol het zelf, haal hem dan "
                "weg bij involved; anders bij role."
            )


Shape = Literal["words", "proper", "ref", "refs", "noun", "nouns", "value"]


@dataclass(frozen=True)
class Slot:
    """What one field holds: words, proper words, a reference, other nouns or a plain value."""

    name: str
    shape: Shape
    kind: str = ""


def _marks(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in typing.get_args(annotation):
        yield from _marks(argument)
    yield from getattr(annotation, "__metadata__", ())


def _slot(name: str, annotation: Any, metadata: list[Any]) -> Slot:
    marks = [*_marks(annotation), *metadata]
    many = any(typing.get_origin(mark) is tuple for mark in marks)
    if any(isinstance(mark, type) and issubclass(mark, Noun) for mark in marks):
        return Slot(name, "nouns" if many else "noun")
    for mark in marks:
        if isinstance(mark, Ref):
            return Slot(name, "refs" if many else "ref", mark.kind)
    if any(isinstance(mark, Words) for mark in marks):
        return Slot(name, "words")
    if any(isinstance(mark, Proper) for mark in marks):
        return Slot(name, "proper")
    return Slot(name, "value")


@cache
def slots(noun: type[Noun]) -> tuple[Slot, ...]:
    """The fields of a noun class, sorted by what they hold."""
    hints = typing.get_type_hints(noun, include_extras=True)
    return tuple(
        _slot(name, hints[name], field.metadata) for name, field in noun.model_fields.items()
    )


@cache
def holding(noun: type[Noun], *shapes: Shape) -> tuple[Slot, ...]:
    """The fields of a noun class that hold something of some shapes."""
    return tuple(slot for slot in slots(noun) if slot.shape in shapes)


Path = tuple[str | int, ...]


def walk(noun: Noun, path: Path = ()) -> Iterator[tuple[Path, Noun]]:
    """Every noun inside ``noun``, itself first, with the key path that leads to it."""
    yield path, noun
    for slot in holding(type(noun), "noun", "nouns"):
        value = getattr(noun, slot.name)
        if slot.shape == "nouns":
            for index, child in enumerate(value):
                yield from walk(child, (*path, slot.name, index))
        elif value is not None:
            yield from walk(value, (*path, slot.name))


def references(noun: Noun, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Every quoted id inside ``noun`` as (key path, kind, id)."""
    for where, part in walk(noun, path):
        for slot in holding(type(part), "ref", "refs"):
            value = getattr(part, slot.name)
            if slot.shape == "refs":
                for index, one in enumerate(value):
                    yield (*where, slot.name, index), slot.kind, one
            elif value is not None:
                yield (*where, slot.name), slot.kind, value


def texts(noun: Noun, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every translatable text inside ``noun`` with its key path."""
    for where, part in walk(noun, path):
        for slot in holding(type(part), "words"):
            value = getattr(part, slot.name)
            if value is not None:
                yield (*where, slot.name), value


def each(nouns: tuple[N, ...], change: Callable[[N], N | None]) -> tuple[N, ...]:
    """What a change leaves of each noun; the same where it leaves all as it was."""
    made = [change(one) for one in nouns]
    return nouns if all(map(is_, made, nouns)) else tuple(one for one in made if one is not None)
