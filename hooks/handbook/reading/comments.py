"""Comments of authors, ``<!-- … -->``: they are left out of a page, and refused in a value."""

import re
from collections.abc import Iterator

from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem

OPEN = "<!--"
COMMENT = re.compile(r"<!--.*?--!?>", re.S)
# Code shows a comment as it is written; it is looked at first, or an end within it would count.
_CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1[`~]* *$|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)", re.M | re.S)
IN_VALUE = (
    "hier staat een opmerking tussen <!-- en -->, en die zou iedereen lezen. "
    "Haal haar weg, of zet haar op een eigen regel achter een #."
)
NO_END = "deze opmerking heeft geen einde. Schrijf --> erachter, anders verdwijnt de rest."


def without(html: str) -> str:
    """A page without the comments of its author."""
    return COMMENT.sub("", html) if OPEN in html else html


def problems(document: Document) -> list[Problem]:
    """What is wrong with the comments in a file."""
    found = [
        document.problem(path, IN_VALUE) for path, text in _texts(document.meta, ()) if OPEN in text
    ]
    if OPEN in document.body:
        blank = _CODE.sub(_lines, document.body)
        left = COMMENT.sub(_lines, blank)
        found += [
            Problem(document.file, document.body_line + number, "", NO_END)
            for number, line in enumerate(left.split("\n"))
            if OPEN in line
        ][:1]
    return found


def _lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _texts(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*path, str(key)))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _texts(one, (*path, place))
