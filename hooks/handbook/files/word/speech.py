"""The language of each part of a Word file, as what reads it aloud must know it."""

from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from handbook import words
from handbook.files.word.blocks import Blocks
from handbook.files.word.ooxml import Element, Node, parsed, written
from handbook.reading.tongues import bare, pieces
from handbook.sheets.blocks import Block

TEXT, RUN, LOOK, LANGUAGE = (qn(f"w:{name}") for name in ("t", "r", "rPr", "lang"))


def locale(language: str) -> str:
    """What Word calls a language."""
    return words.of(language).locale


def spoken(blocks: Blocks, block: Block) -> Iterator[Element]:
    """A block in its own language, with the fixed words of that."""
    if not block.language:
        yield from blocks.of(block)
        return
    here, blocks.labels = blocks.labels, words.of(block.language)
    for one in parsed(blocks.of(block)):
        _speak_in(one, block.language)
        yield written(one)
    blocks.labels = here


def speak(whole: Node) -> None:
    """Give each piece of text the language that it is marked with."""
    for text in [one for one in whole.iter(TEXT) if one.text and bare(one.text) != one.text]:
        own = text.getparent()
        parts = []
        for language, said in pieces(text.text):
            parts.append(deepcopy(own))
            parts[-1].find(TEXT).text = said
            if language:
                _speak_in(parts[-1], language)
        place = own.getparent().index(own)
        own.getparent()[place : place + 1] = parts


def _speak_in(whole: Node, language: str) -> None:
    for one in whole.iter(RUN):
        look = one.find(LOOK)
        if look is None:
            one.insert(0, look := OxmlElement("w:rPr"))
        if look.find(LANGUAGE) is None:
            look.append(OxmlElement("w:lang", {qn("w:val"): locale(language)}))
