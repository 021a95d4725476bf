"""The lines of a Markdown body, those of code apart.

Must not know what they become.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MOST_PAGES = 8192  # several checks ask the same of a body; this many answers are kept
_FENCE = re.compile(r"[ >]*(`{3,}(?!.*`)|~{3,})")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:.+?)(?<!`)\1(?!`)")
_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=MOST_PAGES)
def code_free(body: str) -> tuple[tuple[int, str], ...]:
    """The lines of a body with their number (from 0), without code blocks and code spans."""
    return tuple(_code_free(body))


def _code_free(body: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(body.split("\n")):
        fence, code = _fenced(fence, line)
        if not code:
            yield number, _CODE_SPAN.sub("", line) if "`" in line else line


def _fenced(fence: str, line: str) -> tuple[str, bool]:
    """The fence that is open after a line, and whether the line belongs to code."""
    mark = _FENCE.match(line)
    if fence:
        ends = mark and mark[1] == fence and not line[mark.end() :].strip()
        return "" if ends else fence, True
    return (mark[1], True) if mark else ("", False)


def unclosed(body: str) -> int | None:
    """The line from 0 where code begins that never ends."""
    fence, begin = "", 0
    for number, line in enumerate(body.split("\n") if "```" in body or "~~~" in body else ()):
        was, (fence, _) = fence, _fenced(fence, line)
        begin = begin if was else number
    return begin if fence else None


def fresh(wanted: str, taken: set[str]) -> str:
    """An id that nothing has, with a number behind it where something had it; now it is taken."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    taken.add(name)
    return name


def slug(text: str) -> str:
    """An id that an author could use for a heading."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain.lower()).strip("-") or "kop"
