"""What an author reads when a value is not what the model asks for.

One sentence per kind of fault; must not know where the value stands.
"""

import re
import typing
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from handbook.model.base import Noun, Path
from handbook.reading.body import slug
from handbook.reading.fields import example, field_at, likely, nouns_in
from handbook.reading.problems import SURE, as_written, choose, nearest, quoted, suggest

SIGNS = "kleine letters, cijfers en streepjes"
_NAMES: dict[type, str] = {
    dict: "een blok met sleutels",
    list: "een lijst",
    str: "tekst",
    bool: "true of false",
    int: "een getal",
    float: "een getal",
}


@dataclass(frozen=True)
class _Fault:
    """One fault with what there is to say about it."""

    error: ErrorDetails
    found: Any
    name: str
    owner: type[Noun]
    field: FieldInfo | None
    write: str

    def advice(self, otherwise: str) -> str:
        """The example of the field, or another hint."""
        return self.write or f" {otherwise}"


def _unknown_word(fault: _Fault) -> str:
    text = str(fault.error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    known = [part.strip("' ") for part in text.split(", ")]
    return f"{quoted(fault.found)} ken ik niet. {suggest(str(fault.found), known, len(known))}"


def _unknown_key(fault: _Fault) -> str:
    fields = fault.owner.model_fields
    blocks = {k: f.annotation for k, f in fields.items() if isinstance(f.annotation, type)}
    held = [k for k, b in blocks.items() if issubclass(b, Noun) and fault.name in b.model_fields]
    if not held:
        meant = likely(fault.owner, fault.name)
        near = meant[0] if len(meant) == 1 else nearest(fault.name.lower(), fields, SURE)
        others = choose(fault.name, sorted(meant or fields), len(fields))
        return f"deze sleutel ken ik niet. {f'Bedoel je {quoted(near)}?' if near else others}"
    said = f"deze sleutel hoort onder een andere, zoals {held[0]}:."
    return f"{said} Schrijf die erboven, en zet hier twee spaties voor."


def _too_long(fault: _Fault) -> str:
    most = fault.error["ctx"]["max_length"]
    if isinstance(fault.found, str):
        return f"{quoted(fault.found)} is te lang; gebruik hoogstens {most} tekens."
    return f"hier horen hoogstens {most} waarden, ik vond er {len(fault.found)}."


def _no_truth(fault: _Fault) -> str:
    if fault.found in ("true", "false"):
        return f"{quoted(fault.found)} staat hier als tekst. Haal de aanhalingstekens weg."
    return f"hier hoort true of false, ik vond {quoted(fault.found)}.{fault.write}"


def _no_text(fault: _Fault) -> str:
    if isinstance(fault.found, list) and str(fault.found).startswith("[["):
        return "een tekst met [[ erin hoort tussen aanhalingstekens."
    if isinstance(fault.found, dict | list):
        return f"hier hoort tekst, ik vond {_NAMES[type(fault.found)]}.{fault.write}"
    said = f"hier hoort tekst, ik vond {quoted(fault.found)}."
    marks = fault.field.metadata if fault.field else ()
    shape = next((str(one.pattern) for one in marks if getattr(one, "pattern", None)), "")
    well = re.search(shape, as_written(fault.found))
    return f"{said} Zet er aanhalingstekens omheen." if well else f"{said}{fault.write}"


def _no_list(fault: _Fault) -> str:
    said = "hier hoort een lijst. Begin elke regel met een streepje"
    plain = fault.field is not None and nouns_in(fault.field.annotation) is None
    if not plain or isinstance(fault.found, dict):
        return f"{said}.{fault.write}"
    found, known = as_written(fault.found)[:60], _words_of(fault.field)
    odd = known and not known.issuperset(found.split(", "))
    return f"{said}, of schrijf {fault.name}: {example(fault.field) if odd else f'[{found}]'}."


def _words_of(field: FieldInfo | None) -> set[str]:
    """The words that a list may hold, where they are fixed."""
    held = typing.get_args(field.annotation)[:1] if field else ()
    fixed = (one for one in held if typing.get_origin(one) is typing.Literal)
    return {word for one in fixed for word in typing.get_args(one)}


def _no_block(fault: _Fault) -> str:
    noun = (nouns_in(fault.field.annotation) if fault.field else None) or fault.owner
    found = _NAMES.get(type(fault.found), "iets anders")
    keys = ", ".join(noun.model_fields)
    return f"hier hoort een blok met sleutels, ik vond {found}. De sleutels zijn: {keys}."


def _no_shape(fault: _Fault) -> str:
    text = str(fault.found)
    if "\n" in text or "\r" in text:
        return f"{quoted(fault.found)} staat op meer dan één regel. Zet het op één regel."
    if text.strip() != text:
        return f"voor of achter {quoted(text)} staat een spatie. Haal die weg."
    if fault.name == "site" and re.fullmatch(r"https?://[^\s<>\"?#\\]*[^\s<>\"?#\\/]", text):
        folder = re.sub(r"/[^/]*\.html?$", "", text)
        return f"achter {quoted(folder)} ontbreekt een /. Schrijf {fault.name}: {folder}/"
    if fault.name == "id" and text:
        return f"{quoted(text)} kan geen id zijn. Gebruik {SIGNS}, zoals {slug(text)}."
    hint = f"Gebruik {SIGNS}, zoals zorgplicht-online."
    if "http" in str(fault.error.get("ctx", {}).get("pattern", "")):
        hint = "Een adres begint met https://"
    return f"{quoted(fault.found)} heeft niet de goede vorm.{fault.advice(hint)}"


def _no_date(fault: _Fault) -> str:
    if isinstance(fault.found, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", fault.found):
        return f"{quoted(fault.found)} staat hier als tekst. Haal de aanhalingstekens weg."
    write = _day(str(fault.found)) or "bijvoorbeeld 2026-11-21"
    return f"hier hoort een datum, ik vond {quoted(fault.found)}. Schrijf {write}"


def _day(text: str) -> str:
    """A day in figures, as people write it, in the order that is asked for."""
    found = re.fullmatch(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})", text)
    first, month, last = map(int, found.groups()) if found else (0, 0, 0)
    year, day = (first, last) if first > last else (last, first)
    with suppress(ValueError):
        return date(year, month, day).isoformat() if year >= 2000 else ""
    return ""


_SENTENCES: dict[str, Callable[[_Fault], str]] = {
    "missing": lambda f: f"dit veld ontbreekt.{f.write}",
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_word,
    "string_type": _no_text,
    "string_too_short": lambda f: (
        f"de tekst is leeg.{f.advice('Vul hem in of haal de sleutel weg.')}"
    ),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _no_shape,
    "tuple_type": _no_list,
    "too_short": lambda f: (
        f"hier horen {f.error['ctx']['min_length']} waarden, ik vond er {len(f.found)}.{f.write}"
        if f.found
        else f"de lijst is leeg.{f.advice('Zet er minstens één regel in of haal de sleutel weg.')}"
    ),
    "too_long": _too_long,
    "model_type": _no_block,
    "bool_type": _no_truth,
    "value_error": lambda f: str(f.error["ctx"]["error"]),
    "date_type": _no_date,
}


def sentence(error: ErrorDetails, noun: type[Noun], path: Path, meant: str = "") -> str:
    """What is wrong with the value at ``path`` inside ``noun``, and what to write.

    ``meant`` is the key that an unknown one must be.
    """
    if meant:
        return f"deze sleutel ken ik niet. Bedoel je {quoted(meant)}?"
    owner, field = field_at(noun, path)
    such = example(field)
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    write = ""
    if such and path and not isinstance(path[-1], int):
        write = f" Schrijf bijvoorbeeld {name}: {such}"
    fault = _Fault(error, error["input"], name, owner, field, write)
    if fault.found is None and error["type"] not in ("missing", "extra_forbidden"):
        if write and field and not field.is_required():
            return f"dit veld is leeg. Haal de regel weg, of schrijf bijvoorbeeld {name}: {such}"
        return f"dit veld is leeg.{fault.advice('Vul het in of haal de sleutel weg.')}"
    say = _SENTENCES.get(error["type"])
    return say(fault) if say else f"{quoted(fault.found)} past hier niet.{write}"
