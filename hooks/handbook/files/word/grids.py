"""Tables of a sheet in a Word file: rows under a head, and cards to cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from handbook.files.word.ooxml import cell, paragraph, row, run, table, twips
from handbook.sheets.blocks import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.files.word.controls import Controls
    from handbook.files.word.ooxml import Element
    from handbook.sheets.blocks import Card, Cards, Duties, Duty

CARD_HEIGHT = 57  # millimetres; four fit below each other, with a heading above
CARD_ROOM = 127, 220  # points that the text of a card may be high and wide
SIZES = (22, 20, 18, 16, 15, 14, 13, 12, 11)
DUTY_WIDTHS = (4, 8, 5, 6, 3.6, 2.6, 3)  # shares of the line
TEXT = 11  # points
MARGINS = twips(5)  # of a cell, with a list inside
OWN = 14  # points of an empty card
LETTER = 0.56  # how wide a thick letter is on average, in its own height


def head(words: Sequence[str], widths: Sequence[int]) -> Element:
    """The row of heads, on every page that the table is on."""
    pairs = zip(widths, words, strict=True)
    cells = (cell(width, paragraph("", run(word, "Strong"), keep=True)) for width, word in pairs)
    return row(*cells, head=True)


def grid(block: Grid, controls: Controls, width: int, choices: Sequence[str] = ()) -> Element:
    """A table with a head; an empty cell has room to write, in the last column with choices."""
    share = width / sum(block.widths)
    widths = _whole_words(block, [round(one * share) for one in block.widths])
    rows = (_row(block, place, widths, controls, choices) for place in range(len(block.rows)))
    return table("TableGrid", block.title, widths, [head(block.head, widths), *rows], head=True)


def _whole_words(block: Grid, widths: list[int]) -> list[int]:
    """The same widths, where each column holds its longest word; the widest give way."""
    columns = zip(block.head, *block.rows, strict=True)
    for place, (name, *cells) in enumerate(columns):
        words = " ".join([name, *(text for cell in cells for text in cell)]).split()
        longest = max(map(len, words), default=0)
        least = min(round(longest * LETTER * TEXT * 20) + MARGINS, sum(widths) // 3)
        if least > widths[place]:
            widths[widths.index(max(widths))] -= least - widths[place]
            widths[place] = least
    return widths


def _row(
    block: Grid, place: int, widths: Sequence[int], controls: Controls, choices: Sequence[str]
) -> Element:
    cells = []
    texts = block.rows[place]
    name = " ".join(texts[0]) or str(place + 1)
    for column, lines in enumerate(texts):
        style = "" if column else "Strong"
        if not lines:
            tag, title = f"{place + 1}-{column + 1}", f"{block.head[column]}: {name}"
            chosen = choices and column == len(texts) - 1
            room = controls.choice(tag, title, choices) if chosen else controls.text(tag, title)
            inside = [paragraph("", room)]
        elif len(lines) == 1:
            inside = [paragraph("", run(lines[0], style))]
        else:
            inside = [paragraph("ListBullet", run(line, style)) for line in lines]
        cells.append(cell(widths[column], *inside))
    return row(*cells, height=twips(block.room))


def duties(block: Duties, controls: Controls, width: int, states: Sequence[str]) -> Element:
    """A row for each duty, with room for how the school meets it, and how far that is."""
    rows = tuple(
        (
            *((one.title,), (one.said,), (*one.places, *_unsure(one))),
            *((said,) if said else () for said in (one.document, one.who)),
            *((), ()),
        )
        for one in block.duties
    )
    head = (block.head[0], "", *block.head[1:])
    return grid(Grid("", head, rows, DUTY_WIDTHS, wide=True), controls, width, states)


def _unsure(duty: Duty) -> tuple[str, ...]:
    return (f"({duty.unsure})",) if duty.unsure else ()


def cards(block: Cards, controls: Controls, width: int) -> Element:
    """Cards in two columns, with numbers; an empty one has room to write."""
    half = width // 2
    made = [_card(one, place, controls) for place, one in enumerate(block.cards, 1)]
    made += [[paragraph("")]] * (len(made) % 2)
    pairs = zip(made[::2], made[1::2], strict=True)
    rows = (
        row(cell(half, *left), cell(half, *right), height=twips(CARD_HEIGHT))
        for left, right in pairs
    )
    return table("Cards", "", [half, half], rows)


def _card(card: Card, number: int, controls: Controls) -> list[Element]:
    if not card.text:
        own = controls.text(f"card-{number}", card.ask)
        return [paragraph("", run(card.ask, points=OWN)), paragraph("", own)]
    points = _largest(card)
    sign = run(f"{number}  ", "SubtleReference", points=points)
    ask = [paragraph("", run(card.ask, points=_smaller(points)))] if card.ask else []
    return [paragraph("", sign, run(card.text, "Strong", points=points)), *ask]


def _largest(card: Card) -> int:
    """The largest letters with which a card surely holds its text."""
    high, wide = CARD_ROOM

    def lines(text: str, points: float) -> int:
        needed = len(text) * points * LETTER / wide
        return math.ceil(needed) + (needed > 1)  # words do not end where the line does

    def fits(points: int) -> bool:
        small = _smaller(points)
        text = lines(f"00  {card.text}", points) * points + lines(card.ask, small) * small
        return text * 1.25 <= high

    return next(filter(fits, SIZES), SIZES[-1])


def _smaller(points: int) -> int:
    return max(round(points * 0.72), SIZES[-1])
