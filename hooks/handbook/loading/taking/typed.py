"""What an author typed sign by sign, or only made bold, as what was meant: lists and headings."""

from collections.abc import Iterator, Sequence

from handbook.loading.taking.nodes import (
    Block,
    Break,
    Heading,
    Paragraph,
    Points,
    Remark,
    Span,
    Words,
    plain,
)
from handbook.loading.taking.signs import bullet
from handbook.loading.taking.words import without

LONGEST_HEADING = 80
BOLD = (
    "het document heeft geen koppen. Van korte vette regels maakte ik koppen, zoals deze; kijk na "
    "of dat klopt."
)


def start(words: Words) -> str:
    """The words of a line as they begin it."""
    text = "".join(one.text for one in words if isinstance(one, Span))
    return text.lstrip()


def listed(found: Sequence[Block]) -> Iterator[Block]:
    """The same blocks with the points that were typed as one list."""
    points: list[tuple[Paragraph, int, int]] = []
    for one in [*found, None]:
        typed = bullet(start(one.words)) if isinstance(one, Paragraph) else None
        if points and (typed is None or not _follows(typed[0], points[-1][1])):
            yield _list(points)
            points = []
        if typed is not None and isinstance(one, Paragraph):
            points.append((one, *typed))
        elif one is not None:
            yield one


def _follows(number: int, last: int) -> bool:
    """Whether a point with this number stands in the list of the last."""
    return number == last + 1 if number and last else number == last


def _list(points: list[tuple[Paragraph, int, int]]) -> Block:
    """Two points or more; a number by itself may begin a sentence."""
    first, number, _ = points[0]
    if number and len(points) == 1:
        return first
    items = tuple((Paragraph(without(_stripped(one.words), cut)),) for one, _, cut in points)
    return Points(number > 0, items, number or 1)


def _stripped(words: Words) -> Words:
    """The words of a line without the spaces and lines before them."""
    for place, one in enumerate(words):
        if isinstance(one, Span) and one.text.strip():
            return (Span(one.text.lstrip(), one.styles, one.link), *words[place + 1 :])
        if not isinstance(one, Break | Span):
            break
    return words


def headed(found: Sequence[Block]) -> Iterator[Block]:
    """The same blocks, with headings of bold lines where there are none."""
    if any(isinstance(one, Heading) for one in found):
        yield from found
        return
    told = False
    for one in found:
        bold = isinstance(one, Paragraph) and _bold(one.words)
        if bold and not told:
            yield Remark(BOLD)
        told = told or bold
        if isinstance(one, Paragraph) and bold:
            yield Heading(1, plain(one.words), title=one is found[0])
        else:
            yield one


def _bold(words: Words) -> bool:
    """Whether a paragraph is a short line that is bold as a whole and no sentence."""
    text = plain(words)
    spans = [one for one in words if not isinstance(one, Span) or one.text.strip()]
    whole = all(isinstance(one, Span) and "strong" in one.styles for one in spans)
    return whole and 0 < len(text) <= LONGEST_HEADING and text[-1] not in ".!:;,"
