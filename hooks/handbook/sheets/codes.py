"""The short code of a sheet, made from what the sheet says, and what differs between two sheets.

The date of checking and the values of a school do not count, so that an unchanged sheet keeps
its code. Must not know which blocks a sheet has, nor where old codes are kept.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

# No vowels, so that no code is a word, and no signs that look alike on paper.
SIGNS = "23456789bcdfghjkmnpqrtvwxy"
LENGTH = 7
GROUP = 3
_SENTENCE = re.compile(r"(?<=[.!?]) ")
Item = tuple[str, str]  # the permanent id of a thing on a sheet, and its words


@dataclass(frozen=True)
class Content:
    """What a sheet says before a school fills in its values; ``sheet`` is its kind and its id."""

    sheet: str
    language: str
    title: str
    items: tuple[Item, ...]

    @cached_property
    def code(self) -> str:
        """Seven signs that change with every word on the sheet."""
        said = json.dumps([self.sheet, self.language, self.title, self.items])
        rest = int.from_bytes(hashlib.sha256(said.encode()).digest(), "big")
        signs = ""
        for _ in range(LENGTH):
            rest, place = divmod(rest, len(SIGNS))
            signs += SIGNS[place]
        return signs


@dataclass(frozen=True)
class Difference:
    """What a newer sheet has more, says in other words, has no longer, or has in other order.

    When that is more than half of what both say together, it is mostly another sheet.
    """

    added: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    dropped: tuple[str, ...]
    moved: bool
    mostly: bool


def spaced(code: str) -> str:
    """A code in two groups, as it is printed and read aloud."""
    return f"{code[:GROUP]} {code[GROUP:]}"


def _by_id(content: Content) -> dict[tuple[str, int], str]:
    """The words by id; the second thing with the same id is another."""
    seen: Counter[str] = Counter()
    found = {("title", 0): content.title}
    for name, text in content.items:
        seen[name] += 1
        found[name, seen[name]] = text
    return found


def _kept(names: Iterable[tuple[str, int]], others: Iterable[tuple[str, int]]) -> list[object]:
    known = set(others)
    return [name for name in names if name in known]


def _apart(was: str, now: str) -> tuple[str, str]:
    """The sentences that only one of two texts has; both whole where one has none of its own."""
    old, new = (_SENTENCE.split(one) for one in (was, now))
    gone = " ".join(one for one in old if one not in new)
    come = " ".join(one for one in new if one not in old)
    return (gone, come) if gone and come else (was, now)


def difference(old: Content, new: Content) -> Difference:
    """What changed between two versions of a sheet, each text by the sentences that changed."""
    was, now = _by_id(old), _by_id(new)
    same = sum(now.get(name) == text for name, text in was.items())
    return Difference(
        added=tuple(text for name, text in now.items() if name not in was),
        changed=tuple(_apart(was[n], now[n]) for n in was if n in now and was[n] != now[n]),
        dropped=tuple(text for name, text in was.items() if name not in now),
        moved=_kept(was, now) != _kept(now, was),
        mostly=2 * same < len(was | now),
    )
