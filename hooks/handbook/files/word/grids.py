"""Tables of a sheet in a Word file: rows under a head, and cards to cut."""

from collections.abc import Sequence
from textwrap import wrap

from handbook.files.word.controls import Controls
from handbook.files.word.ooxml import Element, cell, paragraph, row, run, table, twips
from handbook.sheets.blocks import Card, Cards, Duties, Duty, Grid
from handbook.words.labels import Labels

CARD_HEIGHTS = {4: 57, 5: 47}  # millimetres, by how many fit below each other, with a heading above
CARD_ROOM = {4: 134, 5: 106}, 220  # points that the text of a card may be high and wide
SIZES = (22, 20, 18, 16, 15, 14, 13, 12, 11)
DUTY_WIDTHS = (10.9, 4.1, 4.8, 3.1, 2.3, 2.3)  # shares of the line
SMALL = "TableSmall"
EDGE = "\N{NO-BREAK SPACE}"
TEXT = 11  # points
MARGINS = twips(5)  # of a cell, with a list inside
OWN = 14  # points of an empty card
PITCH = 1.25  # from line to line, in the height of a letter
LETTER = 0.56  # how wide a thick letter is on average, in its own height


def numeral(number: int) -> Element:
    """A number that is found from afar: white on black."""
    return run(f"{EDGE}{number}{EDGE}", "Numeral")


def head(words: Sequence[str], widths: Sequence[int], style: str = "") -> Element:
    """The row of heads, on every page that the table is on."""
    pairs = zip(widths, words, strict=True)
    cells = (cell(width, paragraph(style, run(word, "Strong"), keep=True)) for width, word in pairs)
    return row(*cells, head=True)


def grid(block: Grid, controls: Controls, width: int) -> Element:
    """A table with a head; an empty cell has room to write."""
    share = width / sum(block.widths)
    widths = _whole_words(block, [round(one * share) for one in block.widths])
    rows = (_row(block, place, widths, controls) for place in range(len(block.rows)))
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


def _row(block: Grid, place: int, widths: Sequence[int], controls: Controls) -> Element:
    cells = []
    texts = block.rows[place]
    name = " ".join(texts[0]) or str(place + 1)
    for column, lines in enumerate(texts):
        style = "" if column else "Strong"
        if not lines:
            title = f"{block.head[column]}: {name}"
            inside = [paragraph("", controls.text(f"{place + 1}-{column + 1}", title))]
        elif len(lines) == 1:
            inside = [paragraph("", run(lines[0], style))]
        else:
            inside = [paragraph("ListBullet", run(line, style)) for line in lines]
        cells.append(cell(widths[column], *inside))
    return row(*cells, height=twips(block.room))


def duties(block: Duties, labels: Labels, controls: Controls, width: int) -> Element:
    """A row for each duty, with room for how the school meets it, and how far that is."""
    widths = [round(one * width / sum(DUTY_WIDTHS)) for one in DUTY_WIDTHS]
    rows = (_duty(one, block.head, labels, controls, widths) for one in block.duties)
    heads = head(block.head, widths, SMALL)
    return table("TableGrid", block.head[0], widths, [heads, *rows], head=True)


def _duty(
    one: Duty, words: Sequence[str], labels: Labels, controls: Controls, widths: Sequence[int]
) -> Element:
    tags = [(f"{one.id}-{at}", f"{word}: {one.title}") for at, word in enumerate(words)]
    sure = run(one.unsure, "Strong") if one.unsure else run(labels.certainty["bevestigd"])
    held = (
        [[run(f"{one.title}. ", "Strong"), run(one.said)]],
        [*([run(place)] for place in one.places), [sure]],
        [[controls.text(*tags[2], one.document)]],
        [[controls.text(*tags[3], one.who)]],
        [[controls.day(*tags[4])]],
        [[controls.choice(*tags[5], labels.duty_states)]],
    )
    return row(
        *(
            cell(wide, *(paragraph(SMALL, *parts) for parts in inside))
            for wide, inside in zip(widths, held, strict=True)
        )
    )


def cards(block: Cards, controls: Controls, width: int) -> Element:
    """Cards in two columns, with numbers, in letters of one size; an empty one to write on."""
    half = width // 2
    points = min((_largest(one, block.rows) for one in block.cards if one.text), default=SIZES[0])
    made = [_card(one, place, points, controls) for place, one in enumerate(block.cards, 1)]
    made += [[paragraph("")]] * (len(made) % 2)
    pairs = zip(made[::2], made[1::2], strict=True)
    rows = (
        row(cell(half, *left), cell(half, *right), height=twips(CARD_HEIGHTS[block.rows]))
        for left, right in pairs
    )
    return table("Cards", "", [half, half], rows)


def _card(card: Card, number: int, points: int, controls: Controls) -> list[Element]:
    if not card.text:
        own = controls.text(f"card-{number}", card.ask)
        return [paragraph("", run(card.ask, points=OWN)), paragraph("", own)]
    sign = run(f"{number}  ", "SubtleReference", points=points)
    ask = [paragraph("", run(card.ask, points=_smaller(points)))] if card.ask else []
    return [paragraph("", sign, run(card.text, "Strong", points=points)), *ask]


def _largest(card: Card, rows: int) -> int:
    """The largest letters with which a card surely holds its text."""
    heights, wide = CARD_ROOM

    def high(text: str, points: float) -> float:
        return len(wrap(text, int(wide / points / LETTER))) * points * PITCH

    def fits(points: int) -> bool:
        asked = high(card.ask, _smaller(points))
        return high(f"00  {card.text}", points) + asked <= heights[rows]

    return next(filter(fits, SIZES), SIZES[-1])


def _smaller(points: int) -> int:
    return max(round(points * 0.72), SIZES[-1])
