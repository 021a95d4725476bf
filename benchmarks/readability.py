"""``python -m benchmarks.readability``: how each Dutch page reads, in three figures.

- The score of Flesch-Douma: 206.84 − 0.93 × words per sentence − 77 × syllables per word
  (Douma, 1960); a higher score reads more easily.
- How many of 100 sentences have a word that ties one thought to another (omdat, maar, als).
- How often three sentences of fewer than six words stand in a row in the running text.

What a questionnaire for adults says to pupils (``public``) has a row of its own: its readers are
others, so neither text may lift the score of the other.

They count and know nothing of sense, so they find pages to look at and prove nothing.
Prints a Markdown table, the hardest page first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import median

import pyphen

from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.commands.reading import read
from handbook.model.base import texts
from handbook.reading import body, quotes

ROOT = Path(__file__).parents[1]
# Our own division of the scale, with the usual names beside it.
BANDS = ((80.0, "A2"), (65.0, "B1"), (50.0, "B2"), (float("-inf"), "C1"))
EASIEST, HARDEST, TIED = 78, 60, 12  # what we aim at
IN_A_ROW, SHORT = 3, 6
ENOUGH = 20  # sentences: on a shorter page one of them weighs too much to judge it
HASTE = "nu/"
FOR_PUPILS = ", voor leerlingen"  # added to the address of a page, in the row of that text
# A page or folder that may read more easily than we aim at, and why. Every other page may not.
# Where short sentences serve the reader better, name the page here: do not join them for the score.
EASIER = {
    HASTE: "in haast gelezen, stap voor stap",
    "werkbladen/noodkaart.md": "in haast gelezen",
    "voor-wie/leerling.md": "voor een leerling",
    "voor-wie/ouder.md": "voor een ouder",
    "werkbladen/klasafspraken.md": "samen met leerlingen ingevuld",
    "werkbladen/oudergroepen.md": "ook door ouders gelezen, met korte keuzes",
    f"werkbladen/gedragscode.md{FOR_PUPILS}": "voor een leerling",
    "werkbladen/teamdag.md": "voorgelezen en besproken",
}
# Where a sentence gives its reason, so that some of the words of TIES must be there.
REASONED = ("wet/", "klas/", "school/", "stappen/", "taken/", "voor-wie/")
TIES = frozenset(
    """
    als behalve bovendien daardoor daarom doordat dus echter hoewel immers indien maar mits namelijk
    nadat omdat ondanks ofwel tenzij terwijl toch totdat voordat waardoor want wanneer zoals zodat
    zodra zolang
    """.split()  # noqa: SIM905
)
_MARKS = re.compile(r"\{#[^}]*\}|\]\([^)]*\)|[*_`|>\[\]]|<[^>]+>|^\s*(?:#+|[-+]|\d+\.)\s+", re.M)
_ALONE = re.compile(r"\s*(?:#|[-+*] |\d+\. |\|)")  # a heading, or a line of a list or table
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
    tied: int = 0
    runs: int = 0

    @property
    def ties(self) -> float:
        """The sentences of 100 that have a word of ``TIES``."""
        return 100 * self.tied / self.sentences

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


def _blocks(found: Catalog, page: Page, *, pupils: bool) -> Iterator[str]:
    """What the blocks of a page say, apart to pupils and to all others."""
    for kind, nouns in page.nouns.items():
        for noun in nouns if kind != "sources" else ():
            for path, text in texts(noun):
                if path[-1] != "also" and (path[-1] == "public") == pupils:
                    yield plain.text(found, text)


def _paragraphs(found: Catalog, page: Page) -> Iterator[str]:
    """The running text of a page below its blocks."""
    paragraph: list[str] = []
    for _, line in body.code_free(page.document.body):
        if not line.strip() or _ALONE.match(line) or quotes.alone(line):
            yield "\n".join(paragraph)
            paragraph = []
        if not quotes.alone(line):
            paragraph.append(_MARKS.sub(" ", plain.text(found, line)))
    yield "\n".join(paragraph)


def _sentences(text: str) -> list[list[str]]:
    return [words for one in _END.split(text) if (words := _WORD.findall(one))]


def _runs(sentences: list[list[str]]) -> int:
    """How often some sentences in a row are short."""
    short = "".join("x" if len(one) < SHORT else " " for one in sentences)
    return sum(len(run) >= IN_A_ROW for run in short.split())


def _count(uri: str, said: Iterable[str]) -> Score | None:
    """The counts of some texts, or nothing when they have no sentence."""
    parts = [_sentences(text) for text in said]
    sentences = [one for part in parts for one in part]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    tied = sum(any(word.lower() in TIES for word in one) for one in sentences)
    counts = len(words), len(sentences), sum(map(syllables, words)), tied
    return Score(uri, *counts, runs=sum(map(_runs, parts)))


def score(found: Catalog, page: Page) -> Iterator[Score]:
    """The counts of a page, and apart those of what it says to pupils."""
    own = chain(_blocks(found, page, pupils=False), _paragraphs(found, page))
    said = {page.uri: own, page.uri + FOR_PUPILS: _blocks(found, page, pupils=True)}
    yield from (one for uri, text in said.items() if (one := _count(uri, text)))


def scores(found: Catalog) -> list[Score]:
    """The scores of all pages but the examples, the hardest first."""
    pages = (page for page in found.pages.values() if not page.facts.example)
    return sorted((one for page in pages for one in score(found, page)), key=lambda one: one.flesch)


def wish(one: Score) -> str:
    """What to look at on a page."""
    enough = one.sentences >= ENOUGH
    wishes = {
        "te moeilijk": one.flesch < HARDEST,
        "te kort": enough and one.flesch > EASIEST and not one.uri.startswith(tuple(EASIER)),
        "losse zinnen": enough and one.ties < TIED and one.uri.startswith(REASONED),
        "hakt": one.runs and not one.uri.startswith(HASTE),
    }
    return ", ".join(name for name, holds in wishes.items() if holds)


def table(found: list[Score]) -> Iterator[str]:
    """The report, as lines of Markdown."""
    yield "| pagina | woorden | per zin | per woord | score | niveau | verbonden | rij | kijk |"
    yield "| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | --- |"
    for one in found:
        long, heavy = one.words / one.sentences, one.syllables / one.words
        numbers = f"{long:.1f} | {heavy:.2f} | {one.flesch:.0f}".replace(".", ",")
        ties = f"{one.ties:.0f} | {one.runs} | {wish(one)}"
        yield f"| {one.uri} | {one.words} | {numbers} | {one.band} | {ties} |"
    middle = median(one.flesch for one in found)
    yield f"\nMediaan: {middle:.0f}."
    yield f"Doel vanaf {ENOUGH} zinnen: een score van {HARDEST} tot {EASIEST}, en bij"
    yield f"{', '.join(REASONED)} minstens {TIED} zinnen op 100 verbonden met een andere."
    yield f"Nooit, behalve bij {HASTE}, {IN_A_ROW} zinnen onder {SHORT} woorden op een rij."
    yield "Makkelijker mag:\n"
    yield from (f"- {uri}: {why}" for uri, why in EASIER.items())


if __name__ == "__main__":
    print("\n".join(table(scores(read(ROOT).base))))
