"""What an author meant as markup and a reader would see as signs, or would not see at all."""

import re
from collections.abc import Iterator

from handbook.catalog.page import Page
from handbook.checking.at import in_body
from handbook.checking.signs import signs
from handbook.checking.tables import contents, tables
from handbook.reading import body
from handbook.reading.problems import Problem, quoted, suggest

BOXES = ("note", "info", "tip", "warning")
FOOTNOTE = (
    "voetnoten kent deze site niet, en de noot verdwijnt. "
    "Schrijf de noot in de zin, tussen haakjes, of verwijs met [[source:…]]."
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]|\^\[")
_BOX = re.compile(
    r'( *)(!!!|\?\?\?\+?) *([\w-]+)((?: +[\w-]+)*?)(?: +["\u201c\u201e](.*?)["\u201d])? *\Z'
)
_NEARLY_BOX = re.compile(r"( *)(?:!{2,}|\?{3,}\+?)(?= *[\w\"])")


def of_page(page: Page, told: set[int]) -> list[Problem]:
    """What a reader would see as signs, but where something else was told of a line."""
    text = page.document.body
    lines = {number: line for number, line in body.code_free(text) if line.strip()}
    found = [*_boxes(lines), *tables(lines), *contents(lines)]
    told |= {line for line, _ in found}
    found += [one for one in _footnote(lines) if one[0] not in told]
    noted = {line for line, row in lines.items() if "[^" in row}
    found += [one for one in signs(text) if one[0] not in told | noted]
    return [in_body(page, line, wrong) for line, wrong in found]


def _footnote(lines: dict[int, str]) -> Iterator[tuple[int, str]]:
    for number, line in lines.items():
        if "^" in line and _FOOTNOTE.search(line):
            yield number, FOOTNOTE
            return


def _boxes(lines: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Boxes such as ``!!! note "Titel"`` that are not whole."""
    below = dict(zip(lines, [*lines][1:], strict=False))
    for number, line in lines.items():
        nearly = _NEARLY_BOX.match(line)
        if nearly:
            depth = len(nearly[1]) + 4
            after = lines.get(below.get(number, -1), "").expandtabs(4)
            wrong = _box(line, len(after) - len(after.lstrip()) >= depth)
            if wrong:
                yield number, wrong


def _box(line: str, full: bool) -> str:
    box = _BOX.match(line)
    sign = line.split()[0].rstrip("abcdefghijklmnopqrstuvwxyz")[:4]
    sign = sign if sign.startswith("???") else "!!!"
    right = f'{sign} note "Titel"'
    if not box or line.lstrip().startswith(("!!!!", "????")):
        return f"dit kader kan ik niet lezen: {quoted(line.strip())}. Schrijf {right}"
    if box[3] not in BOXES:
        advice = suggest(box[3], BOXES)
        return f"een kader {quoted(box[3])} is er niet. {advice}"
    if box[4].strip() or box[5] is None:
        title = box[4].strip() or "Let op"
        return (
            f'dit kader heeft geen titel tussen aanhalingstekens. Schrijf {sign} {box[3]} "{title}"'
        )
    if not full:
        return "dit kader is leeg. Zet de tekst eronder, met vier spaties voor elke regel."
    return ""
