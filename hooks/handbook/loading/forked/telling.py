"""What a school reads about the files of ours that it changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from handbook import words
from handbook.loading.forked.base import Base, Changed
from handbook.loading.forked.kinds import Kind
from handbook.reading.tongues import DUTCH

CLEAN = "Jullie veranderden geen bestand van het handboek: een update past zonder botsing."
MET = " De update verandert dit bestand ook: dat botst waarschijnlijk."
VALUES = (
    "Vanaf deze update is school.yml van jullie alleen. Noemt git dat bestand bij het overnemen, "
    "houd het dan jullie, met «git add school.yml» en «git commit»."
)
HOWS = {"A": "nieuw", "D": "weg", "M": "veranderd"}


def told(base: Base, found: Sequence[tuple[Changed, Kind, str]], *, moved: bool) -> str:
    """All of it: what was compared, each file, and for each kind what is left to do."""
    return "\n".join(_told(base, found, moved))


def _told(base: Base, found: Sequence[tuple[Changed, Kind, str]], moved: bool) -> Iterator[str]:
    day = words.of(DUTCH).date(date.fromisoformat(base.day))
    yield f"Vergeleken met het handboek van {day} ({base.name})."
    if base.values:
        yield VALUES
    if not found:
        yield CLEAN
        return
    for kind in dict.fromkeys(kind for _, kind, _ in found):
        yield ""
        done = moved and kind.moves
        yield f"{kind.name.capitalize()}:"
        for one, its, parts in found:
            if its == kind:
                said = f": {parts}" if parts else f" ({HOWS[one.how]})"
                yield f"- {one.path}{said}.{MET if one.met and not done else ''}"
        if not done:
            yield kind.advice.format(base=base.commit[:12])
