"""The language of each part of a Word file, as what reads it aloud must know it."""

import re
from collections.abc import Iterator

from handbook import words
from handbook.files.word.blocks import Blocks
from handbook.files.word.ooxml import Element, tongue
from handbook.sheets.blocks import Block

_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?")


def spoken(made: Blocks, block: Block) -> Iterator[Element]:
    """A block in its own language, with the fixed words of that."""
    if not block.language:
        yield from made.of(block)
        return
    here, made.labels = made.labels, words.of(block.language)
    language = tongue(block.language)
    for one in made.of(block):
        yield Element(_RUN.sub(lambda run: _in(language, run[1] or ""), one))
    made.labels = here


def _in(language: Element, look: str) -> str:
    """How a run that looks so begins, with its language where it has none."""
    return f"<w:r><w:rPr>{look}{'' if '<w:lang ' in look else language}</w:rPr>"
