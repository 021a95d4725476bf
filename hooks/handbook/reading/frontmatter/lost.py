"""Text that YAML drops without a word: behind a hash, an ampersand or an exclamation mark.

Each answer is a sentence that says what would be lost, or nothing.
"""

import re
from typing import Any

from handbook.reading.problems import quoted

QUOTE = "Zet de tekst tussen dubbele aanhalingstekens"
_HASH = re.compile(r"[ \t]*#(.*)$")
_KEY_ROW = re.compile(r"\s*(?:-\s+)*[a-z_]+:(?:\s|$)")
TAG = f"wat met ! begint leest YAML als een opdracht, en dat woord valt weg. {QUOTE}."
COMMAND = "een woord met ! ervoor is een opdracht voor YAML, en die kan hier niet. Haal het weg."
MARKED = "voor deze sleutel staat een woord met ! of &, een opdracht voor YAML. Haal het weg."
ANCHOR = "wat met & begint leest YAML als een naam, en {} valt weg. " + QUOTE + "."
BRACES = (
    "tussen accolades horen sleutels met waarden. Haal de accolades weg, of zet alles tussen "
    "dubbele aanhalingstekens."
)
_CURLED = re.compile(
    "[\u201c-\u201f\u2018\u201a\xab]([^\u201c-\u201f\u2018\xab\xbb]+)[\u2018-\u201f\xbb\"']"
)
CURLED = "{} staat tussen krullende aanhalingstekens, en die worden tekst. {}"
# Of no text, or put by the handbook around marks of its own.
_SIGNS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ue000\ue001\ue0f0-\ue0f6]")
_OURS = re.compile("[\0\ue000\ue001\ue0f0-\ue0f6]")  # the same where Markdown takes the others
HIDDEN = "hier staat een onzichtbaar teken. Typ de regel opnieuw."
UNSEEN = "bij deze sleutel staat een onzichtbaar teken. Typ de regel opnieuw."
TWICE = "de sleutel {} staat er twee keer, ook op regel {}. Haal er één weg."
STAR = f"wat met * begint leest YAML als een verwijzing. {QUOTE}."


class Rows:
    """The lines of a block, to look around a value in; most values have nothing around them."""

    def __init__(self, text: str) -> None:
        self.rows = text.split("\n")
        self.hashed = {number for number, row in enumerate(self.rows) if "#" in row}

    def behind(self, event: Any) -> str:
        """What is lost behind a text without quotation marks."""
        mark = event.end_mark
        if mark.line not in self.hashed or not event.implicit[0]:
            return ""
        return hashed(self.rows[mark.line], mark.column)

    def swallowed(self, event: Any) -> str:
        """What is lost where a quotation mark closes only after other keys."""
        first, last = event.start_mark.line, event.end_mark.line
        inside = self.rows[first + 1 : last + 1]
        if event.style not in ("'", '"') or not any(_KEY_ROW.match(row) for row in inside):
            return ""
        return open_quote(self.rows[first][event.start_mark.column :])

    def key(self, key: Any, value: Any) -> str:
        """Why the value behind a key cannot be kept; ``value`` where it stands between braces."""
        return self._loose(key, value) or ("" if str(key.value).isprintable() else UNSEEN)

    def _loose(self, key: Any, value: Any) -> str:
        """What a comma made of the end of a text between braces."""
        mark = key.end_mark
        if {type(key).__name__, type(value).__name__} != {"ScalarEvent"}:
            return ""
        if value.value or not value.implicit[0]:
            return ""
        if self.rows[mark.line][mark.column : mark.column + 1] == ":":
            return ""
        return (
            f"tussen accolades begint na een komma een nieuwe sleutel, en {quoted(key.value)} is "
            f"er geen. {QUOTE}."
        )


def hidden(text: str, *, body: bool = False) -> int | None:
    """Where the first sign stands that nobody can see and no text may hold."""
    found = (_OURS if body else _SIGNS).search(text)
    return found.start() if found else None


def hashed(row: str, column: int) -> str:
    """What is lost behind a hash, seen from where a text ends."""
    found = _HASH.match(row, column)
    if not found:
        return ""
    return (
        f"alles achter # valt weg: {quoted('#' + found[1].rstrip())}. {QUOTE}; een opmerking van "
        "jezelf komt op een eigen regel die met # begint."
    )


def open_quote(text: str) -> str:
    """What to do about a quotation mark that does not close where it should."""
    if re.match(r"'[A-Za-z]\b", text):
        return (
            f"de apostrof van {quoted(text.split(' ')[0])} opent hier een aanhalingsteken. {QUOTE}."
        )
    return "een aanhalingsteken gaat open en niet dicht. Zet er aan het eind nog een."


def curled(text: str) -> str:
    """What stands in the quotation marks of a word processor, which YAML keeps, or nothing."""
    found = _CURLED.fullmatch(text)
    return found[1] if found else ""
