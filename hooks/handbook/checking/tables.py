"""Tables that are one as the author meant, and tables of contents, which the site makes itself.

Knows a text by its lines, those of code left out.
"""

import re
from collections.abc import Iterator

NO_DASHES = "deze rij wordt geen tabel. Zet onder de eerste rij een regel met streepjes, zoals {}|"
CONTENTS = (
    "dit lijkt een inhoudsopgave met nummers van bladzijden. Haal haar weg: de site maakt er zelf "
    "een van de koppen."
)
_DASHES = re.compile(r"[ >]*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*\Z")
_ROW = re.compile(r"[ >]*\|.*\|\s*\Z")
_CONTENT = re.compile(
    r"(\S.*?)(?:(\.{4,}|\u2026{2,}|(?:\. ){4,})|_{4,}|[ \t])\s*"
    r"(?:(?:blz|pag|p)\.? ?|pagina )?([0-9]{1,3})\s*\Z"
)
FEWEST = 3  # lines without dots that are no chance


def tables(lines: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Tables with rows of unequal length, or without the line that makes them a table."""
    inside: set[int] = set()
    for number, line in lines.items():
        head = lines.get(number - 1, "")
        if "|" in line and "|" in head and _DASHES.match(line) and number - 1 not in inside:
            rows = [number - 1, number, *_below(lines, number)]
            inside |= {*rows, *_above(lines, number)}
            yield from _uneven(lines, rows)
    for number, line in lines.items():
        if number not in inside and _ROW.match(line) and number - 1 not in inside:
            inside.add(number)
            if _DASHES.match(line) and _ROW.match(lines.get(number - 2, "")):
                yield number, "boven deze streepjes staat een lege regel. Haal die weg."
                inside |= {number - 2, *_below(lines, number)}
            elif _split(lines, number):
                continue
            elif not _ROW.match(lines.get(number - 1, "")):
                yield number, NO_DASHES.format("| --- " * _cells(line))


def _above(lines: dict[int, str], number: int) -> Iterator[int]:
    while _ROW.match(lines.get(number - 1, "")):
        number -= 1
        yield number


def _below(lines: dict[int, str], number: int) -> Iterator[int]:
    while number + 1 in lines:
        number += 1
        yield number


def _split(lines: dict[int, str], number: int) -> bool:
    """Whether a blank line parts a row from the dashes below it."""
    return number + 1 not in lines and bool(_DASHES.match(lines.get(number + 2, "")))


def _uneven(lines: dict[int, str], rows: list[int]) -> Iterator[tuple[int, str]]:
    above = lines.get(rows[0] - 1, "")
    if _ROW.match(above):
        yield rows[1], "deze regel met streepjes hoort onder de bovenste rij. Zet hem daar."
        return
    if above and not above.lstrip("> ").startswith(("#", "!!!", "???")):
        yield rows[0], "boven een tabel hoort een lege regel. Zet die erbij."
        return
    many = _cells(lines[rows[0]])
    for number in rows[1:]:
        cells = _cells(lines[number])
        if cells != many:
            cause = (
                "Een verwijzing met eigen woorden kan niet in een tabel: laat | en de woorden weg."
                if re.search(r"\[\[[^\]]*\|", lines[number])
                else "Maak ze gelijk; een leeg vak is | |."
            )
            yield number, f"deze rij heeft {cells} vakken, en de bovenste rij {many}. {cause}"


def _cells(line: str) -> int:
    row = line.replace("\\|", "").strip("> \t")
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def contents(lines: dict[int, str]) -> Iterator[tuple[int, str]]:
    """A table of contents with numbers of pages, told at its first line."""
    found: list[tuple[int, str, int]] = []
    for number, line in [*lines.items(), (-1, "")]:
        ends = line.rstrip()[-1:].isdigit() and "|" not in line
        match = _CONTENT.search(line) if ends else None
        if match and match[2]:
            yield number, CONTENTS
            return
        if match and int(match[3]) >= (found[-1][2] if found else 1):
            found.append((number, match[1].strip(), int(match[3])))
        else:
            # What counts, such as groep 1 to 3, says the same on each line.
            if len({text for _, text, _ in found}) >= FEWEST:
                yield found[0][0], CONTENTS
                return
            found = []
