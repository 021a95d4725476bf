"""What an author reads when a block is no YAML: told from the reader and from the line."""

import re
from collections.abc import Sequence

import yaml

from handbook.reading.frontmatter import lost, markers
from handbook.reading.problems import Problem


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
    "in deze tekst staat een dubbele punt met een spatie. Zet de tekst tussen dubbele "
    "aanhalingstekens."
)
_NO_COLON = "achter de sleutel ontbreekt een dubbele punt. Schrijf bijvoorbeeld title: Plichten."
_NO_SPACE = "achter de dubbele punt ontbreekt een spatie. Schrijf {}: {}"
_PLAIN = (
    "hier staat gewone tekst tussen de sleutels. Zet hem achter een sleutel, of onder de regel --- "
    "die het blok sluit."
)
_OPEN_QUOTE = lost.open_quote("")
_AFTER_QUOTE = (
    "achter het tweede aanhalingsteken staat nog tekst. Zet dubbele aanhalingstekens om de hele "
    "tekst, en daarbinnen enkele."
)
_OPEN_LIST = "de lijst tussen vierkante haken gaat niet dicht. Zet er een ] achter."
_OPEN_BLOCK = "het blok tussen accolades gaat niet dicht. Zet er een } achter."
_UNSEEN = "hier staat een onzichtbaar stuurteken. Typ de regel opnieuw."
_SIGN = (
    "de tekst begint met een teken dat in YAML iets anders betekent. Zet de tekst tussen dubbele "
    "aanhalingstekens."
)
_DASH = (
    "achter een sleutel kan geen streepje staan. Is dit een lijst, zet dan elk streepje op een "
    "eigen regel eronder; is het een tekst, zet die dan tussen dubbele aanhalingstekens."
)
_QUOTE = "een tekst met [[ erin hoort tussen aanhalingstekens."
_UNKNOWN = "dit blok kan ik niet lezen. Kijk of elke sleutel een dubbele punt en een spatie heeft."
_START = r"\s*(?:-\s+)*(?:[\w-]+:\s+)?"
_BEGINS_WITH_SIGN = re.compile(_START + r"(?:[*&!|>%@`,\]}]|\{%|[?-]\s)")
_BEGINS_WITH_DASH = re.compile(r"\s*(?:-\s+)*[\w-]+:\s+-(?:\s|$)")
_BEGINS_WITH_BRACKET = re.compile(_START + r"(?:\[[^\[\]]*\]|\{\{?[^{}]*\}?\})\s*[^\s#,\]}]")
_FLOW_COLON = re.compile(r"[{,]\s*[\w-]+:\s+[^\"'{}\[\],]*:\s")
_KEY_ONLY = re.compile(r"\s*(?:-\s+)*[\w-]+:(?!.*:(?:\s|$))")
_KEY = re.compile(r"\s*(?:-\s+)*[\"']?[\w-]+[\"']?:(?:\s|$)")
_CLOSE = re.compile(r"\s*(?:-\s+)*([\w-]+):(?!//)(\S.*)")
_VALUE = re.compile(r"^\s*(?:-\s+)*(?:[\w-]+:\s+)?(?=['\"])|[{,]\s*[\w-]+:\s+(?=['\"])")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_COMMENTED = re.compile(_START + r"[^\s\"'\[{#|>][^#]*?(?=\s#)")
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
    if message in (_OPEN_LIST, _OPEN_BLOCK) and _FLOW_COLON.search(line):
        return _COLON
    unsure = message in (_INDENT, _UNKNOWN)
    if unsure and _BEGINS_WITH_DASH.match(line):
        return _DASH
    if unsure and (_BEGINS_WITH_SIGN.match(line) or _BEGINS_WITH_BRACKET.match(line)):
        return _SIGN
    close = _CLOSE.match(line)
    if message == _NO_COLON and close:
        return _NO_SPACE.format(*close.groups())
    if message == _NO_COLON and " " in line.strip() and not _KEY.match(line):
        return _PLAIN
    return _INDENT if message == _COLON and _KEY_ONLY.match(line) else message


def _broken_quote(rows: Sequence[str], number: int) -> str:
    """What is wrong with a quotation mark that opens in a line, where something is."""
    row = rows[number]
    for found in _VALUE.finditer(row):
        text = row[found.end() :]
        closed = _QUOTED.match(text)
        rest = text[closed.end() :].lstrip() if closed else ""
        if closed and (not rest or rest[0] in "#,]}:"):
            continue
        if closed and not re.match(r"'[A-Za-z]\b", text):
            return _AFTER_QUOTE
        below = next((one for one in rows[number + 1 :] if one.strip()), "")
        if closed or _KEY.match(below) or not below or text[0] not in "".join(rows[number + 1 :]):
            return lost.open_quote(text)
    return ""


def _earlier(rows: Sequence[str], row: int) -> tuple[int, str]:
    """A fault in or above the line of an error that explains it; the message may be empty."""
    for number in range(row + 1):
        message = _broken_quote(rows, number)
        if message:
            return number, message
    middle = markers.half_conflict("\n".join(rows[: row + 2]))
    if middle:
        return middle - 1, markers.CONFLICT
    for number in (row, row - 1):
        found = _COMMENTED.match(rows[number]) if number >= 0 else None
        if found:
            return number, lost.hashed(rows[number], found.end())
    return row, ""


def problem(error: yaml.YAMLError, text: str, file: str, offset: int) -> Problem:
    """The problem behind an error of the YAML reader."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')} {error}"
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    last = mark
    if began and (mark is None or any(sign in said and before for sign, _, before in _SYNTAX)):
        mark = began
    row = mark.line if mark is not None else text.count("\n", 0, getattr(error, "position", 0))
    rows = text.split("\n")
    row = min(int(row), len(rows) - 1)
    until = min(int(last.line), len(rows) - 1) if last is not None else row
    number, message = _earlier(rows, max(row, until))
    if not message:
        number, message = row, _syntax_message(said, rows[row])
    return Problem(file, number + 1 + offset, "", message)
