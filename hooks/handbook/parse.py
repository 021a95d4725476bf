"""Front matter to nouns, or to problems; after it nobody looks at plain values again."""

from __future__ import annotations

import typing
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from handbook.model.base import Noun, Path
from handbook.problems import Problem, key_path, quoted, suggest

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from handbook.frontmatter import Document

_NAMES = {dict: "een blok met sleutels", list: "een lijst", str: "tekst", bool: "true of false",
          int: "een getal", float: "een getal", type(None): "niets"}


@cache
def _adapter(noun: type[Noun], many: bool) -> TypeAdapter[Any]:
    return TypeAdapter(tuple[noun, ...] if many else noun)  # type: ignore[valid-type]


def nouns_in(annotation: Any) -> type[Noun] | None:
    """The noun class inside an annotation such as ``tuple[Item, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        return annotation
    for argument in typing.get_args(annotation):
        found = nouns_in(argument)
        if found is not None:
            return found
    return None


def field_at(noun: type[Noun], path: Path) -> tuple[type[Noun], FieldInfo | None]:
    """The class and the field that a key path inside ``noun`` leads to."""
    owner, field = noun, None
    for part in path:
        if isinstance(part, int):
            continue
        if field is not None:
            owner = nouns_in(field.annotation) or owner
        field = owner.model_fields.get(part)
        if field is None:
            break
    return owner, field


def example(field: FieldInfo | None) -> str:
    """The example of a field as an author would write it, or nothing."""
    if field is None or not field.examples:
        return ""
    shown = field.examples[0]
    if isinstance(shown, bool):
        shown = "true" if shown else "false"
    if isinstance(shown, list):
        shown = f"[{', '.join(map(str, shown))}]"
    return str(shown)


def _expected(error: ErrorDetails) -> list[str]:
    text = str(error.get("ctx", {}).get("expected", ""))
    return [part.strip("' ") for part in text.replace(" or ", ", ").split(", ") if part.strip("' ")]


def _message(error: ErrorDetails, noun: type[Noun], path: Path) -> str:
    kind, found = error["type"], error["input"]
    owner, field = field_at(noun, path)
    name = str(path[-1]) if path else ""
    such = example(field)
    write = f" Schrijf bijvoorbeeld {name}: {such}" if such and not isinstance(path[-1], int) else ""
    match kind:
        case "missing":
            return f"dit veld ontbreekt.{write}"
        case "extra_forbidden":
            return f"deze sleutel ken ik niet. {suggest(name, owner.model_fields)}"
        case "literal_error":
            return f"{quoted(found)} ken ik niet. {suggest(str(found), _expected(error))}"
        case "string_type":
            if isinstance(found, (dict, list)):
                return f"hier hoort tekst, geen {'blok' if isinstance(found, dict) else 'lijst'}.{write}"
            if found is None:
                return f"dit veld is leeg.{write or ' Vul het in of haal de sleutel weg.'}"
            return f"hier hoort tekst, ik vond {quoted(found)}. Zet er aanhalingstekens omheen."
        case "string_too_short":
            return f"de tekst is leeg.{write or ' Vul hem in of haal de sleutel weg.'}"
        case "string_too_long":
            return f"{quoted(found)} is te lang; gebruik hoogstens {error['ctx']['max_length']} tekens."
        case "string_pattern_mismatch":
            return f"{quoted(found)} heeft niet de goede vorm.{write or _pattern_hint(error)}"
        case "tuple_type" | "list_type":
            return f"hier hoort een lijst. Begin elke regel met een streepje, of schrijf [{'…' if isinstance(found, dict) else found}]."
        case "too_short":
            return f"de lijst is leeg.{write or ' Zet er minstens één regel in of haal de sleutel weg.'}"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"hier hoort een blok met sleutels, ik vond {_NAMES.get(type(found), 'iets anders')}. {_keys(field, owner)}"
        case "bool_type":
            return f"hier hoort true of false, ik vond {quoted(found)}."
        case "value_error":
            return str(error["ctx"]["error"])
        case _ if "date" in kind:
            return f"hier hoort een datum, ik vond {quoted(found)}. Schrijf bijvoorbeeld 2026-11-21"
        case _:
            return f"{quoted(found)} past hier niet.{write}"


def _pattern_hint(error: ErrorDetails) -> str:
    if "http" in str(error.get("ctx", {}).get("pattern", "")):
        return " Een adres begint met https://"
    return " Gebruik kleine letters, cijfers en streepjes, zoals zorgplicht-online."


def _keys(field: FieldInfo | None, owner: type[Noun]) -> str:
    noun = (nouns_in(field.annotation) if field else None) or owner
    return f"De sleutels zijn: {', '.join(noun.model_fields)}."


def parse(document: Document, key: str, noun: type[Noun], *, many: bool = False) -> tuple[tuple[Noun, ...], list[Problem]]:
    """The nouns under ``key``: one, or a list when ``many``; none when there are problems."""
    value = document.meta[key]
    try:
        made = _adapter(noun, many).validate_python(value)
    except ValidationError as failure:
        return (), _problems(document, key, noun, failure)
    if many and not made:
        return (), [Problem(document.file, document.line((key,)), key,
                            "de lijst is leeg. Zet er minstens één regel in of haal de sleutel weg.")]
    return (made if many else (made,)), []


def parse_whole(document: Document, noun: type[Noun]) -> tuple[Noun | None, list[Problem]]:
    """A whole YAML file as one noun."""
    try:
        made: Noun = _adapter(noun, False).validate_python(document.meta)
    except ValidationError as failure:
        return None, _problems(document, "", noun, failure)
    return made, []


def _problems(document: Document, key: str, noun: type[Noun], failure: ValidationError) -> list[Problem]:
    """Each error once; a list is not called empty when only its lines are wrong."""
    errors = (e for e in failure.errors() if e["type"] != "too_short" or not e["input"])
    return [_problem(document, key, noun, error) for error in errors]


def _problem(document: Document, key: str, noun: type[Noun], error: ErrorDetails) -> Problem:
    inner: Path = tuple(error["loc"])
    path: Path = (key, *inner) if key else inner
    message = _message(error, noun, inner)
    return Problem(document.file, document.line(path), key_path(path), message, str(error["input"]))
