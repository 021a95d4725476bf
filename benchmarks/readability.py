"""``python -m benchmarks.readability``: how hard each Dutch page reads, by Flesch-Douma.

The score is 206.84 − 0.93 × words per sentence − 77 × syllables per word (Douma, 1960);
a higher score reads more easily. It counts lengths and knows nothing of words, order or sense,
so it finds pages to look at and proves nothing. Prints a Markdown table, the hardest page first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pyphen

from handbook.catalog import plain
from handbook.commands.reading import read
from handbook.model.base import texts
from handbook.reading import body, quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page

ROOT = Path(__file__).parents[1]
# Our own division of the scale, with the usual names beside it.
BANDS = ((80.0, "A2"), (65.0, "B1"), (50.0, "B2"), (float("-inf"), "C1"))
_MARKS = re.compile(r"\{#[^}]*\}|\]\([^)]*\)|[*_`|>\[\]]|<[^>]+>|^\s*(?:#+|[-+]|\d+\.)\s+", re.M)
_END = re.compile(r"[.!?]+(?:\s|$)|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SYLLABLES = pyphen.Pyphen(lang="nl_NL", left=1, right=1)


@dataclass(frozen=True)
class Score:
    """A page with its counts."""

    uri: str
    words: int
    sentences: int
    syllables: int

    @property
    def flesch(self) -> float:
        """The score by the formula of Douma."""
        long = self.words / self.sentences
        return 206.84 - 0.93 * long - 77 * self.syllables / self.words

    @property
    def band(self) -> str:
        """The level that goes with the score."""
        return next(name for least, name in BANDS if self.flesch >= least)


def syllables(word: str) -> int:
    """How many syllables a Dutch word has, by its hyphens."""
    return len(_SYLLABLES.positions(word.lower())) + 1


def _texts(found: Catalog, page: Page) -> Iterator[str]:
    """All running text of a page: what its blocks say and what stands below them."""
    for kind, nouns in page.nouns.items():
        for noun in nouns if kind != "sources" else ():
            yield from (plain.text(found, text) for path, text in texts(noun) if path[-1] != "also")
    for _, line in body.code_free(page.document.body):
        if not quotes.alone(line):
            yield _MARKS.sub(" ", plain.text(found, line))


def score(found: Catalog, page: Page) -> Score | None:
    """The counts of a page, or nothing when it has no sentence of its own."""
    sentences = [
        words
        for text in _texts(found, page)
        for sentence in _END.split(text)
        if (words := _WORD.findall(sentence))
    ]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    return Score(page.uri, len(words), len(sentences), sum(map(syllables, words)))


def scores(root: Path) -> list[Score]:
    """The scores of all Dutch pages but the examples, the hardest first."""
    found = read(root).base
    made = (score(found, page) for page in found.pages.values() if not page.facts.example)
    return sorted((one for one in made if one), key=lambda one: one.flesch)


def table(found: list[Score]) -> Iterator[str]:
    """The report, as lines of Markdown."""
    yield "| pagina | woorden | woorden per zin | lettergrepen per woord | score | niveau |"
    yield "| --- | ---: | ---: | ---: | ---: | --- |"
    for one in found:
        cells = (
            f"{one.words / one.sentences:.1f}",
            f"{one.syllables / one.words:.2f}",
            f"{one.flesch:.0f}",
        )
        numbers = " | ".join(cells).replace(".", ",")
        yield f"| {one.uri} | {one.words} | {numbers} | {one.band} |"
    middle = median(one.flesch for one in found)
    yield f"\nMediaan: {middle:.0f}. Doel: mediaan B1 (65 of hoger), geen pagina onder B2 (50)."


if __name__ == "__main__":
    print("\n".join(table(scores(ROOT))))
