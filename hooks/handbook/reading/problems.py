"""A problem that an author must repair, and how a list of them reads.

Every sentence here is Dutch and names file, line and key; no Python words.
"""

import bisect
import difflib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

LONGEST_QUOTE = 60
MOST_NAMED = 5
NOT_BUILT = "Er is niets gebouwd."
MOST_COMPARED = 100
ALIKE = 0.6
SURE = 0.74  # for keys: below it stand «place» and «police», above it «naam» and «name»


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong in ``file`` at ``line`` (1 is the first), and what to write instead.

    For those who sift problems, ``empty`` says that nothing was found there, or not all that was
    written; ``anew`` that something of another kind must be written there; and ``fault`` is the
    same for all that one repair may mend.
    """

    file: str
    line: int
    key: str
    message: str
    empty: bool = field(default=False, compare=False)
    anew: bool = field(default=False, compare=False)
    fault: str = field(default="", compare=False)

    def __str__(self) -> str:
        key = f" {self.key}:" if self.key else ""
        return _visible(f"{self.file}:{self.line}{key} {self.message}")


def report(problems: Sequence[Problem], then: str = "") -> str:
    """All problems, one a line, with a count at the end and what that means for the command."""
    count = "1 probleem" if len(problems) == 1 else f"{len(problems)} problemen"
    return "\n".join([*map(str, problems), f"{count} gevonden. {then}".rstrip()])


def without_echo(unread: list[Problem], problems: list[Problem]) -> list[Problem]:
    """Both lists, less what only says that an unreadable value is empty, or how to write better
    what must be written anew.
    """
    lines = {(problem.file, problem.line) for problem in unread}
    anew = {(problem.file, problem.key) for problem in problems if problem.anew}
    kept = [p for p in unread if p.empty or (p.file, p.key) not in anew]
    return [*kept, *(p for p in problems if not p.empty or (p.file, p.line) not in lines)]


def _visible(text: str) -> str:
    """One line on which every sign can be seen; what cannot is a lozenge."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text.split()))


def as_written(value: object) -> str:
    """A value as an author would write it in YAML."""
    if value is None:
        return "niets"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_written, value[:9]))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_written(one)}' for key, one in value.items())}}}"
    return str(value)


def quoted(value: object) -> str:
    """The value as it was found, between quotation marks, cut when very long."""
    text = _visible(as_written(value)[: LONGEST_QUOTE * 9])
    return f"«{text[: LONGEST_QUOTE - 1]}…»" if len(text) > LONGEST_QUOTE else f"«{text}»"


@lru_cache(maxsize=64)
def _in_order(names: tuple[str, ...]) -> list[str]:
    return sorted(set(names))


def nearest(found: str, known: Iterable[str], cutoff: float = ALIKE) -> str:
    """The known word that is nearly what was found, or nothing."""
    near = _near(found, _in_order(tuple(known)), 1, cutoff)
    return near[0] if near else ""


def _near(found: str, names: Sequence[str], most: int, cutoff: float) -> list[str]:
    """The names that are nearly what was found, the nearest first; ``names`` are in order."""
    place = bisect.bisect(names, found)
    about = names[max(0, place - MOST_COMPARED) : place + MOST_COMPARED]
    return difflib.get_close_matches(found, about, most, cutoff)


def mistaken(unknown: Collection[str], missing: Collection[str]) -> dict[str, str]:
    """Each unknown name that must be one of those that are missing beside it, with that one."""
    if len(unknown) == len(missing) == 1:
        return dict(zip(unknown, missing, strict=True))
    found = {name: nearest(name, missing) for name in unknown}
    return {name: near for name, near in found.items() if near}


def suggest(found: str, known: Iterable[str], most: int = MOST_NAMED) -> str:
    """Dutch advice: the nearest known word, or the words to choose from."""
    names = _in_order(tuple(known))
    small = found.lower()
    longer = [name for name in names if found in name.split("-") or name.startswith(f"{found}-")]
    begins = [name for name in names if len(name) > 1 and small.startswith(name)]
    one = next((held[0] for held in (begins, longer) if len(held) == 1), "")
    near = nearest(found, names) or one
    return f"Bedoel je «{near}»?" if near else choose(found, names, most)


def choose(found: str, names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Dutch advice: the words to choose from; of more than ``most`` those that are nearest."""
    if not names:
        return "Er is hier nog niets om naar te verwijzen."
    if len(names) <= most:
        return f"Kies uit: {', '.join(names)}."
    return f"Kies bijvoorbeeld: {', '.join(_near(found, names, most, 0))}."


def key_path(path: Iterable[str | int]) -> str:
    """``("plan", "phases", 2, "role")`` as ``plan.phases[2].role``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
