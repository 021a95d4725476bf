"""The lines between which front matter stands, and what git leaves where it could not choose.

A fault here hides a whole page, so it is told by itself: line and sentence, or nothing.
"""

import re
from itertools import takewhile

from handbook.reading.problems import quoted

Fault = tuple[int, str]  # the line from 1, and what is wrong there
OPEN = re.compile(r"\A---[ \t]*\n")
CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ \t].*)?$", re.M)
_MIDDLE = re.compile(r"^={7}$", re.M)
_KEY = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)")
_RULE = r"[-\u2010-\u2015\u2212_*+=~]"  # dashes of every length, and rules of other dialects
_DASH = r"[\u2013\u2014]"  # which a word processor makes of --- while somebody types
_NEARLY = re.compile(
    rf"\s*(?:(?:{_RULE}\s*){{2,}}|{_DASH}\s*)$|\s*-{{2,}}\s*\S.*$|\s*`{{3,}}\s*(?:ya?ml)?\s*$"
)
_NEARLY_CLOSE = re.compile(rf"(?:\s?(?:{_RULE}){{2,}}|{_DASH})[ \t]*$|-{{3,}}[ \t]*\S.*$")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\xa0"
_MOST_ABOVE = 30
CONFLICT = (
    "hier staat nog een conflict van git. Kies wat er moet staan, en haal de regels met <<<<<<<, "
    "======= en >>>>>>> weg."
)
_NEVER_ENDS = "het blok begint met --- maar houdt niet op. Zet onder de sleutels een regel ---."
_WITHOUT = (
    "deze pagina begint niet met sleutels. Zet erboven een regel ---, een regel title: {}, een "
    "regel page: {{audience: [leraar], checked: 2026-11-21}} met de dag van vandaag, en weer een "
    "regel ---.{} Is het een pagina van jullie, zet haar dan in docs/onze-school/: daar hoeft dat "
    "niet."
)
_TRANSLATION = (
    "een vertaling begint met sleutels. Zet erboven een regel ---, een regel title: {}, en weer "
    "een regel ---.{}"
)
_TITLE = re.compile(r"#[ \t]+(.*?)[ \t]*(?:#+|\{[^{}]*\})?[ \t]*$")
_PLAIN = re.compile(r"[^\W_][^:#\"\\]*")
_INSIDE = str.maketrans({'"': "'", "\\": "/"})  # signs that end what stands in quotation marks
_NO_TITLE, _LESS = "Titel van de pagina", " Haal de regel met # weg."
EMPTY = "tussen de regels --- staat niets. Zet er title: en page: in, met hun waarden."
_HIDDEN = (
    "de eerste regel lijkt op een sleutel. Zet er een regel --- boven, of begin met een gewone zin."
)


def conflict(text: str) -> int:
    """The first line of a conflict of git that is still there, or 0."""
    found = _CONFLICT.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def half_conflict(block: str) -> int:
    """The line from 1 in a block of YAML of the middle of a conflict, or 0."""
    found = _MIDDLE.search(block)
    return block.count("\n", 0, found.start()) + 1 if found else 0


def _wanted(found: str) -> str:
    return f"hier hoort een regel met alleen ---, ik vond {quoted(found)}. Maak er --- van."


def opening(text: str, file: str) -> Fault:
    """What is wrong with the first line of a page that does not open a block."""
    rows = text.split("\n")
    first = next((row for row in rows if row.strip()), "")
    said = _TRANSLATION if re.search(r"\.[a-z]{2}\.md$", file) else _WITHOUT
    return _nearly_opened(text) or (1, _without(first, said))


def is_plain(text: str) -> bool:
    """Whether a page is a text without a block, and nothing that was meant to be one."""
    return not OPEN.match(text) and _nearly_opened(text) is None


def _nearly_opened(text: str) -> Fault | None:
    """A first line that was meant to open a block, or a key that stands above it."""
    rows = text.split("\n")
    if rows[0][:1] and rows[0][0] in _INVISIBLE and rows[0].strip(f"{_INVISIBLE} \t") == "---":
        return 1, "voor --- staat een onzichtbaar teken. Typ de eerste regel opnieuw."
    for index, row in enumerate(rows[:_MOST_ABOVE]):
        below = next((one for one in rows[index + 1 :] if one.strip()[:1] not in ("", "#")), "")
        if not _NEARLY.match(row) or not _KEY.match(below):
            continue
        return _above(rows[:index]) if row.rstrip() == "---" else (index + 1, _wanted(row))
    first = len(list(takewhile(lambda row: not row.strip(), rows)))
    if first < len(rows) and _KEY.match(rows[first]):
        return first + 1, _HIDDEN
    return None


def _without(row: str, said: str) -> str:
    """What to put above a page that only has a text, of which this is the first line."""
    titled = _TITLE.match(row)
    title = titled[1] if titled and titled[1] else _NO_TITLE
    plain = _PLAIN.fullmatch(title) is not None
    quoted_title = title if plain else f'"{title.translate(_INSIDE)}"'
    return said.format(quoted_title, _LESS if titled else "")


def _above(rows: list[str]) -> Fault:
    """What stands above the first marker."""
    line = next((index for index, row in enumerate(rows, 1) if row.strip()), 1)
    what = "nog iets" if any(row.strip() for row in rows) else "een lege regel"
    return line, f"boven --- staat {what}. Haal dat weg, want een pagina begint met ---."


def nearly_closed(block: str) -> Fault | None:
    """A line in a block that was meant to end it: its line from 1 in the block."""
    for number, row in enumerate(block.split("\n"), 1):
        if _NEARLY_CLOSE.match(row) and row.rstrip() != "---" and not _MIDDLE.match(row):
            return number, _wanted(row)
    return None


def unclosed(block: str) -> Fault:
    """What is wrong where no line ends the block below the first line of a page."""
    nearly = nearly_closed(block)
    return (nearly[0] + 1, nearly[1]) if nearly else (1, _NEVER_ENDS)
