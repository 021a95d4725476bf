"""The contract of the front matter as tables and as JSON Schema, made from the models.

Must hold no text of its own about fields: that stands in the models.
"""

import re
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic.fields import FieldInfo
from pydantic.json_schema import models_json_schema

from handbook.model.base import DIALECT, NAMES, NOT_BLANK, Identified, Noun, slots
from handbook.model.kinds import KINDS
from handbook.model.page import Head
from handbook.model.school import School
from handbook.reading.fields import example, nouns_in
from handbook.reading.frontmatter import Document

# What the example page has, and a page seldom needs.
_RARE = re.compile(r"\n  (example|due|owner|english): .*")
DOCUMENTED: tuple[type[Noun], ...] = (School, Head, *(kind.noun for kind in KINDS))


@dataclass(frozen=True)
class Row:
    """One field: its key, whether it is needed, its sentence, its values and an example."""

    name: str
    needed: bool
    meaning: str
    values: tuple[str, ...]
    example: str
    inner: str


@dataclass(frozen=True)
class Table:
    """One class of nouns; ``key`` is the block in front matter, or empty for an inner class."""

    name: str
    key: str
    many: bool
    rows: tuple[Row, ...]


def _values(annotation: Any) -> tuple[str, ...]:
    if typing.get_origin(annotation) is Literal:
        return tuple(map(str, typing.get_args(annotation)))
    found = [_values(argument) for argument in typing.get_args(annotation)]
    return next((values for values in found if values), ())


def _row(name: str, field: FieldInfo) -> Row:
    inner = nouns_in(field.annotation)
    return Row(
        name,
        field.is_required(),
        field.description or "",
        _values(field.annotation),
        example(field),
        inner.__name__ if inner else "",
    )


def _table(noun: type[Noun], key: str = "", *, many: bool = False) -> Table:
    return Table(noun.__name__, key, many, tuple(_row(n, f) for n, f in noun.model_fields.items()))


def classes(noun: type[Noun]) -> Iterator[type[Noun]]:
    """A class and the classes inside it, each once."""
    seen: list[type[Noun]] = []
    waiting = [noun]
    while waiting:
        current = waiting.pop(0)
        if current not in seen:
            seen.append(current)
            fields = current.model_fields.values()
            waiting += [inner for f in fields if (inner := nouns_in(f.annotation))]
    yield from seen


def tables() -> list[list[Table]]:
    """For each kind its own table, followed by the tables of what stands inside it."""
    made = []
    for kind in KINDS:
        own, *inner = classes(kind.noun)
        made.append([_table(own, kind.key, many=kind.many), *map(_table, inner)])
    return made


def school_tables() -> list[Table]:
    """The keys of school.yml."""
    return [_table(noun) for noun in classes(School)]


def template(document: Document, key: str) -> str:
    """A page to copy: title, facts and one block, taken from a page that is built and checked."""
    facts = _RARE.sub("", document.source("page"))
    head = f"title: Titel van de pagina\n{facts}\n{document.source(key)}"
    return f"---\n{head}\n---\n\nEen gewone zin.\n"


def _words(noun: type[Noun]) -> dict[str, Any]:
    """The schema of translated words: the same shape by id."""
    properties: dict[str, Any] = {}
    for slot in slots(noun):
        field = noun.model_fields[slot.name]
        inner = nouns_in(field.annotation)
        if slot.shape == "words":
            properties[slot.name] = {
                "type": "string",
                "minLength": 1,
                "pattern": NOT_BLANK,
                "description": field.description,
            }
        elif inner and (shape := _words(inner))["properties"]:
            many = slot.shape == "nouns" and issubclass(inner, Identified)
            properties[slot.name] = (
                {"type": "object", "additionalProperties": shape} if many else shape
            )
    return {"type": "object", "properties": properties, "additionalProperties": False}


def schema() -> dict[str, Any]:
    """The JSON Schema of front matter: structure in Dutch pages, words in translations."""
    _, made = models_json_schema([(noun, "validation") for noun in DOCUMENTED[1:]])
    head: dict[str, Any] = made["$defs"].pop("Head")["properties"]
    dutch, words = dict(head), dict(head)
    for kind in KINDS:
        ref = {"$ref": f"#/$defs/{kind.noun.__name__}"}
        dutch[kind.key] = {"type": "array", "items": ref, "minItems": 1} if kind.many else ref
        shape = _words(kind.noun)
        words[kind.key] = {"type": "object", "additionalProperties": shape} if kind.many else shape
    words["translation"] = {
        "type": "object",
        "required": ["fingerprint"],
        "additionalProperties": False,
        "properties": {
            "fingerprint": {
                "type": "string",
                "description": "De vingerafdruk van de Nederlandse pagina.",
            }
        },
    }
    return {
        "$schema": DIALECT,
        "$id": f"{NAMES}front-matter",
        "title": "Front matter van het handboek",
        "type": "object",
        "if": {"properties": {"translation": True}, "required": ["translation"]},
        "then": {"required": ["title", "translation"], "properties": words},
        "else": {"required": ["title", "page"], "properties": dutch},
        "$defs": made["$defs"],
    }


def school_schema() -> dict[str, Any]:
    """The JSON Schema of school.yml."""
    return {"$schema": DIALECT, "$id": f"{NAMES}school", **School.model_json_schema()}
