"""The language of each part of a Word file, as what reads it aloud must know it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from handbook import words
from handbook.files.word.ooxml import el, full_name
from handbook.reading.tongues import bare, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.files.word.blocks import Blocks
    from handbook.files.word.ooxml import Element
    from handbook.sheets.blocks import Block


def locale(language: str) -> str:
    """What Word calls a language."""
    return words.of(language).locale


def spoken(blocks: Blocks, block: Block) -> Iterator[Element]:
    """A block in its own language, with the fixed words of that."""
    if not block.language:
        yield from blocks.of(block)
        return
    here, blocks.labels = blocks.labels, words.of(block.language)
    for one in blocks.of(block):
        _speak_in(one, block.language)
        yield one
    blocks.labels = here


def speak(whole: Element) -> None:
    """Give each piece of text the language that it is marked with."""
    for text in [one for one in whole.iter(full_name("t")) if bare(one.text or "") != one.text]:
        own = text.getparent()
        parts = []
        for language, said in pieces(text.text):
            parts.append(deepcopy(own))
            parts[-1].find(full_name("t")).text = said
            if language:
                _speak_in(parts[-1], language)
        place = own.getparent().index(own)
        own.getparent()[place : place + 1] = parts


def _speak_in(whole: Element, language: str) -> None:
    for one in whole.iter(full_name("r")):
        look = one.find(full_name("rPr"))
        if look is None:
            one.insert(0, look := el("rPr"))
        if look.find(full_name("lang")) is None:
            look.append(el("lang", val=locale(language)))
