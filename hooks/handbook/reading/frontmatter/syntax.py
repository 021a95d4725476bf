"""What an author reads when a block is no YAML: told from the reader and from the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.reading.problems import Problem

if TYPE_CHECKING:
    import yaml


class EnoughError(Exception):
    """Nothing after this problem can be read."""

    def __init__(self, found: Problem) -> None:
        super().__init__()
        self.problem = found


_TAB = "hier staat een tab. Spring in met spaties."
_INDENT = (
    "deze regel springt niet in zoals de regels erboven. Zet hem even ver naar rechts of links."
)
_COLON = (
    "in deze tekst staat een dubbele punt met een spatie. Zet de tekst tussen aanhalingstekens."
)
_NO_COLON = "achter de sleutel ontbreekt een dubbele punt. Schrijf bijvoorbeeld title: Plichten."
_OPEN_QUOTE = "een aanhalingsteken gaat open en niet dicht. Zet er aan het eind nog een."
_OPEN_LIST = "de lijst tussen vierkante haken gaat niet dicht. Zet er een ] achter."
_OPEN_BLOCK = "het blok tussen accolades gaat niet dicht. Zet er een } achter."
_UNSEEN = "hier staat een onzichtbaar stuurteken. Typ de regel opnieuw."
_SIGN = (
    "de tekst begint met een teken dat hier iets anders betekent. Zet er aanhalingstekens omheen."
)
_QUOTE = "een tekst met [[ erin hoort tussen aanhalingstekens."
_UNKNOWN = "dit blok kan ik niet lezen. Kijk of elke sleutel een dubbele punt en een spatie heeft."
_BEGINS_WITH_SIGN = re.compile(r"\s*(?:-\s+)*(?:[\w-]+:\s+)?[*&!|>%@`]")
_KEY_ONLY = re.compile(r"\s*(?:-\s+)*[\w-]+:(?!.*:(?:\s|$))")
# What the reader says, what it means, and whether the fault lies where the thing began.
_SYNTAX = (
    ("could not find expected ':'", _NO_COLON, True),
    ("unexpected end of stream", _OPEN_QUOTE, True),
    ("unexpected document indicator", _OPEN_QUOTE, True),
    ("while scanning a quoted scalar", _OPEN_QUOTE, True),
    ("expected ',' or ']'", _OPEN_LIST, True),
    ("expected ',' or '}'", _OPEN_BLOCK, True),
    ("special characters are not allowed", _UNSEEN, False),
    ("control characters are not allowed", _UNSEEN, False),
    ("mapping values are not allowed", _COLON, False),
    ("expected <block end>", _INDENT, False),
    ("expected '-' indicator", _INDENT, False),
    ("expected key", _INDENT, False),
    ("bad indentation", _INDENT, False),
)


def _syntax_message(said: str, line: str) -> str:
    """What a fault means, told from what the reader says and from the line itself."""
    if "\t" in line[: len(line) - len(line.lstrip())] or "\t" in said:
        return _TAB
    message = next((message for sign, message, _ in _SYNTAX if sign in said), _UNKNOWN)
    if "[[" in line and message not in (_OPEN_QUOTE, _UNSEEN, _NO_COLON):
        return _QUOTE
    if message in (_INDENT, _UNKNOWN) and _BEGINS_WITH_SIGN.match(line):
        return _SIGN
    return _INDENT if message == _COLON and _KEY_ONLY.match(line) else message


def problem(error: yaml.YAMLError, text: str, file: str, offset: int) -> Problem:
    """The problem behind an error of the YAML reader."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {error}"
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    if began and (mark is None or any(sign in said and before for sign, _, before in _SYNTAX)):
        mark = began
    row = mark.line if mark is not None else text.count("\n", 0, getattr(error, "position", 0))
    rows = text.split("\n")
    row = min(int(row), len(rows) - 1)
    return Problem(file, row + 1 + offset, "", _syntax_message(said, rows[row]))
