"""Points that an author typed sign by sign, as the list that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.taking.nodes import Break, Paragraph, Points, Span
from handbook.taking.signs import bullet
from handbook.taking.words import without

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook.taking.nodes import Block, Words


def start(words: Words) -> str:
    """The words of a line as they begin it."""
    text = "".join(one.text for one in words if isinstance(one, Span))
    return text.lstrip()


def listed(found: Sequence[Block]) -> Iterator[Block]:
    """The same blocks with the points that were typed as one list."""
    points: list[tuple[Block, ...]] = []
    numbered = False
    for one in [*found, None]:
        typed = bullet(start(one.words)) if isinstance(one, Paragraph) else None
        if points and (typed is None or typed[0] != numbered):
            yield from _typed(points, numbered=numbered)
            points = []
        if typed is not None and isinstance(one, Paragraph):
            numbered = typed[0]
            points.append((Paragraph(without(_stripped(one.words), typed[1])),))
        elif one is not None:
            yield one


def _typed(points: list[tuple[Block, ...]], *, numbered: bool) -> Iterator[Block]:
    """Two points or more; one by itself may be a sentence that begins with a sign."""
    if len(points) > 1 or not numbered:
        yield Points(numbered, tuple(points))
    else:
        yield from points[0]


def _stripped(words: Words) -> Words:
    """The words of a line without the spaces and lines before them."""
    for place, one in enumerate(words):
        if isinstance(one, Span) and one.text.strip():
            return (Span(one.text.lstrip(), one.styles, one.link), *words[place + 1 :])
        if not isinstance(one, Break | Span):
            break
    return words
