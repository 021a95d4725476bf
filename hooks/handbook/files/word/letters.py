"""A letter to send, in a Word file: a page with room for who writes to whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.files.word.ooxml import paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.files.word.controls import Controls
    from handbook.files.word.ooxml import Element
    from handbook.sheets.blocks import Letter
    from handbook.words.labels import Labels


def letter(block: Letter, labels: Labels, controls: Controls) -> Iterator[Element]:
    """How it is sent; then place and day, the reader, the text, and who signs."""
    channel = controls.text("letter-channel", labels.letter_channel, block.channel)
    yield paragraph("", run(f"{labels.letter_channel}: "), channel)
    place = controls.text("letter-place", labels.letter_place)
    day = controls.day("letter-date", labels.write_date)
    yield paragraph("", place, run(", "), day, new_page=True)
    reader = controls.text("letter-reader", labels.letter_reader)
    yield paragraph("")
    yield paragraph("", run(f"{labels.letter_dear} "), reader, run(","))
    for text in block.paragraphs:
        yield from (paragraph(""), paragraph("", run(text)))
    yield from (paragraph(""), paragraph("", run(labels.letter_greeting)), paragraph(""))
    yield paragraph("", controls.text("letter-sender", labels.letter_sender, blanks=40))
    board = controls.text("letter-board", labels.letter_board, block.sender, blanks=40)
    yield paragraph("", board)
