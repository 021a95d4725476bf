"""On which page each part of a Word file ends, as nearly as can be told without Word.

Each gets a name where it begins and ends, so that Word can say so itself.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from handbook.files.fitting import End
from handbook.files.word.content import Known, Part, Read
from handbook.files.word.measure import High, Measure
from handbook.files.word.ooxml import el

_LOOK = re.compile("<w:pPr/>|</w:pPr>")


class Piece(NamedTuple):
    """What stays on one page: a paragraph or a row, whether it is held to the next, and whether
    it starts a page. ``above`` is how high the head is that comes back above it on the next page.

    ``text`` is what of the file it is: with those of all others, all of it.
    """

    text: str
    high: High
    held: bool
    new: bool = False
    above: float = 0


def ends(laid: Iterable[Piece], height: float) -> list[End]:
    """Where each part ends that starts a page, when a page has so much room; in twips."""
    found: list[End] = []
    page, used, gap = 1, 0.0, 0.0
    for unit in _units(laid):
        if unit[0].new and used:
            found.append(End(page, used / height))
            page, used, gap = page + 1, 0.0, 0.0
        high, after = below(unit, gap)
        if used and used + high > height:
            page, used = page + 1, unit[0].above
            high, after = below(unit, 0)
        more, used = divmod(used + high, height)
        page, gap = page + int(more), after
    return [*found, End(page, used / height)]


def below(unit: Sequence[Piece], gap: float) -> tuple[float, float]:
    """How high pieces are below such a gap, and the gap that they leave themselves."""
    high = 0.0
    for one in unit:
        high += max(one.high.before, gap) + one.high.own
        gap = one.high.after
    return high, gap


def _units(laid: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that are held to each other."""
    unit: list[Piece] = []
    for one in laid:
        if one.new and unit:
            yield unit
            unit = []
        unit.append(one)
        if not one.held:
            yield unit
            unit = []
    if unit:
        yield unit


def pieces(content: Iterable[Read], measure: Measure, width: float) -> Iterator[Piece]:
    """What was read of a file, as high as it is where a line is so wide."""
    for texts, known in content:
        above = 0.0
        for text, one, high in zip(texts, known.parts, _highs(known, measure, width), strict=True):
            if isinstance(one, Part):
                yield Piece(text, high, one.held, one.new)
                continue
            yield Piece(text, high, one.held, above=0 if one.head else above)
            above += high.own * one.head


def _highs(known: Known, measure: Measure, width: float) -> list[High]:
    """How high each is, worked out once for all files that it is in."""
    if (measure, width) not in known.high:
        known.high[measure, width] = [measure.high(one, width) for one in known.parts]
    found: list[High] = known.high[measure, width]
    return found


def marked(laid: Sequence[Piece]) -> list[str]:
    """What they are of the file, with a name at the first and the last paragraph of each part that
    starts a page.
    """
    texts = [one.text for one in laid]
    starts = [0, *(at for at, one in enumerate(laid) if at and one.new)]
    for part, (start, after) in enumerate(zip(starts, [*starts[1:], len(texts)], strict=True)):
        first = texts[start].index("<w:p>")
        texts[start] = _named(texts[start], first, f"part{part}", 2 * part)
        last = texts[after - 1].rindex("<w:p>")  # a part may end with a table
        texts[after - 1] = _named(texts[after - 1], last, f"end{part}", 2 * part + 1)
    return texts


def _named(text: str, place: int, name: str, number: int) -> str:
    begin, end = el("bookmarkStart", id=number, name=name), el("bookmarkEnd", id=number)
    own = _LOOK.sub(rf"\g<0>{begin}", text[place:], count=1)
    return text[:place] + own.replace("</w:p>", f"{end}</w:p>", 1)
