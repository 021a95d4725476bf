"""Words for some sectors alone: from ``[[sector:vo]]`` to ``[[sector]]`` or the end of the line.

``po-of-so`` is for a school that has one of both, ``po-en-so`` for one that has both. Must not
know where a text stands.
"""

import re
from collections.abc import Callable, Collection, Iterator
from itertools import combinations

from handbook.model.base import SECTORS
from handbook.reading.body import code_free
from handbook.reading.problems import quoted, suggest
from handbook.reading.quotes import Quote

KIND = "sector"
ONE_OF, ALL_OF = "-of-", "-en-"
_BEGIN, _END = f"[[{KIND}", f"[[{KIND}]]"
_PART = re.compile(rf"\[\[{KIND}:([a-z-]+)\]\](.*?)(\[\[{KIND}\]\] ?|$)", re.M)
_MARK = re.compile(rf"\[\[{KIND}(?::[a-z-]+)?\]\]")
_LEFT = re.compile(r"(?<=\S) +(?=[.,;:!?](?:\s|$))")  # before a sign whose word is gone
_NOTHING = re.compile(r"[\s>|*+#-]*(?:[0-9]+\.)?[\s|]*")
NAMES = tuple(
    joint.join(some)
    for count in range(1, len(SECTORS) + 1)
    for some in combinations(SECTORS, count)
    for joint in ((ONE_OF, ALL_OF) if count > 1 else (ONE_OF,))
)
# Every school that there can be.
SCHOOLS = tuple(
    frozenset(some) for n in range(len(SECTORS)) for some in combinations(SECTORS, n + 1)
)


def holds(name: str, school: Collection[str]) -> bool:
    """Whether words with a mark are there for the sectors of a school."""
    if ALL_OF in name:
        return {*name.split(ALL_OF)} <= {*school}
    return not {*name.split(ONE_OF)}.isdisjoint(school)


def said(text: str, school: Collection[str]) -> str:
    """A text as a school reads it, without marks."""
    if _BEGIN not in text:
        return text
    if {*SECTORS} <= {*school}:
        return _MARK.sub("", text)
    return "\n".join(_line(line, school) for line in text.split("\n"))


def _line(line: str, school: Collection[str]) -> str:
    if _BEGIN not in line:
        return line

    def words(part: re.Match[str]) -> str:
        space = part[3].removeprefix(_END)
        if holds(part[1], school):
            return f"{part[2]}{space}"
        first = not part.start() or line[part.start() - 1] == " "
        return "" if first else space

    made = _LEFT.sub("", _MARK.sub("", _PART.sub(words, line)))
    return made if made.endswith("  ") else made.rstrip()


def body(text: str, school: Collection[str], gone: Callable[[str], bool]) -> str:
    """A Markdown body as a school reads it; ``gone`` says of a line that all it has is gone.

    A line of which nothing is left goes whole, so that a list or a table stays one.
    """
    if "[[" not in text:
        return text
    lines: list[str | None] = [*text.split("\n")]
    for number, line in code_free(text):
        held = lines[number] or ""
        if _BEGIN in line:
            made = said(held, school)
            lines[number] = None if _NOTHING.fullmatch(made) else made
        elif "[[" in line and gone(line):
            lines[number] = None
    return "\n".join(line for line in lines if line is not None)


def wrong(quote: Quote, *, block: bool) -> str:
    """What is wrong with one mark by itself, or nothing."""
    if block:
        return f"{quoted(quote)} hoort vóór de woorden waar het over gaat, op dezelfde regel."
    if quote.label or (quote.id and quote.id not in NAMES):
        known = ", ".join(SECTORS)
        return (
            f"{quoted(quote)} ken ik niet. Schrijf [[sector:vo]]woorden[[sector]], met {known}, of "
            f"met po-of-so of po-en-so. {suggest(quote.id, NAMES)}"
        )
    return ""


def astray(line: str) -> Iterator[str]:
    """What is wrong with the marks of one line together."""
    inside = False
    for mark in _MARK.findall(line) if _BEGIN in line else ():
        opens = ":" in mark
        if opens and inside:
            yield f"{quoted(mark)} staat in een ander deel. Sluit dat eerst met [[sector]]."
        elif not opens and not inside:
            yield "[[sector]] sluit iets wat niet begint. Zet er bijvoorbeeld [[sector:vo]] voor."
        inside = opens
