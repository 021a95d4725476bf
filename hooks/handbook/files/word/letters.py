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

SIGNED = 3  # lines of room to sign


def letter(block: Letter, labels: Labels, controls: Controls) -> Iterator[Element]:
    """How it is sent; then who writes, where and when, about what, to whom, and who signs."""
    t = labels

    def line(name: str, title: str, known: str = "") -> Element:
        return controls.text(f"letter-{name}", title, known, empty="line")

    channel = controls.text("letter-channel", t.letter_channel, block.channel)
    yield paragraph("", run(f"{t.letter_channel}: "), channel)
    yield paragraph("LetterHead", line("school", t.write_school, block.school), new_page=True)
    day = controls.day("letter-date", t.write_date, empty="line")
    yield paragraph("", line("place", t.letter_place), run(", "), day)
    yield paragraph("", run(f"{t.letter_about}: ", "Strong"), line("about", t.letter_about))
    reader = line("reader", t.letter_reader)
    yield from (paragraph(""), paragraph("", run(f"{t.letter_dear} "), reader, run(",")))
    for text in block.paragraphs:
        yield from (paragraph(""), paragraph("", run(text)))
    yield from (paragraph(""), paragraph("", run(t.letter_greeting)), *[paragraph("")] * SIGNED)
    yield paragraph("", line("sender", t.letter_sender))
    yield paragraph("", line("board", t.letter_board, block.sender))
