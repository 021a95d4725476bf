"""Abbreviations of the terms: where a text has them, and what stands at the first on a page.

The order in which texts are made is not that in which they are read, so each place only gets a
mark; once the page is whole, the first of each becomes words. Must not know of HTML.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handbook.catalog.index import Catalog
from handbook.model.records import Term

OPEN, MID, SHUT = "\ue0f4", "\ue0f5", "\ue0f6"  # signs of no script
_MARK = re.compile(f"{OPEN}([^{MID}]*){MID}([^{SHUT}]*){SHUT}")
_TAIL = r"(?:[-’'][^\W\d_]\w*)*"  # MR-lid, FG's
_BEFORE = re.compile(r"(\w+) \(\S*$")
_WORD = re.compile(r"\w{4,}")


class Found(NamedTuple):
    """An abbreviation in a text: where it ends, and what explains it; empty when the text does."""

    short: str
    end: int
    said: str


class Abbreviations:
    """Each abbreviation with what it is short for."""

    def __init__(self, full: dict[str, str]) -> None:
        self.full = full
        names = "|".join(re.escape(name) for name in sorted(full, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w@/.#-])({names})(?!\w)({_TAIL})") if full else None

    def find(self, text: str) -> Iterator[Found]:
        """Every abbreviation in a text, as a word or as the first part of one."""
        for one in self._pattern.finditer(text) if self._pattern else ():
            short, full = one[1], self.full[one[1]]
            before, after = text[: one.start()], text[one.end() :]
            said = f" ({short}: {full})" if one[2] else f" ({full})"
            if before.endswith("(") and after.startswith(")"):
                said = f": {full}"
            yield Found(short, one.end(), "" if _explained(full, before, after) else said)

    def marked(self, text: str) -> str:
        """A text with a mark at each abbreviation."""
        end, made = 0, []
        for one in self.find(text):
            made += [text[end : one.end], OPEN, one.short, MID, one.said, SHUT]
            end = one.end
        return "".join([*made, text[end:]]) if end else text


def _explained(full: str, before: str, after: str) -> bool:
    """Whether the text has what an abbreviation is short for beside it, in its own words."""
    words = set(_WORD.findall(full.casefold()))
    above = _BEFORE.search(before.casefold())
    inside = after[2:].partition(")")[0].casefold() if after.startswith(" (") else ""
    return bool(above and above[1] in words) or not words.isdisjoint(_WORD.findall(inside))


def of(catalog: Catalog) -> Abbreviations:
    """Those of all terms; an example has none."""
    terms = (entry.noun for entry in catalog.all(Term))
    return _made(tuple((term.title, term.full) for term in terms if term.full))


@lru_cache
def _made(pairs: tuple[tuple[str, str], ...]) -> Abbreviations:
    return Abbreviations(dict(pairs))


def names(text: str) -> list[str]:
    """The abbreviations that have a mark in a text."""
    return [mark[1] for mark in _MARK.finditer(text)] if OPEN in text else []


def written_out(page: str) -> str:
    """A page with the words at the first use of each abbreviation."""
    met: set[str] = set()

    def words(mark: re.Match[str]) -> str:
        first = mark[1] not in met
        met.add(mark[1])
        return mark[2] if first else ""

    return _MARK.sub(words, page) if OPEN in page else page
