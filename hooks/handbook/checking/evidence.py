"""A box on evidence says all by itself, and one on sexual images never tells to copy one.

Holds in the words of every language; must not know where a box is shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.checking.at import at_words
from handbook.checking.copying import NOT, PART, copies
from handbook.model.base import texts
from handbook.model.records import Evidence
from handbook.reading import quotes
from handbook.reading.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page

# Titles begin with a letter ("A. ..."); one that opens a sentence is an ordinary word in English.
_TITLE = re.compile(r"([A-Z])\. ")
_LETTER = re.compile(r"(?<=\w[\s/])\(?([A-Z])(?![\w'’-])")
_COPY = re.compile(
    r"scherm(?:afdruk|afbeelding|foto|opname)|screen ?shot|"
    r"\b(?:(?:maak|make|neem|take)\b.*|(?:een|a) )\b(?:foto|photo|print|kopie|copy)",
    re.IGNORECASE,
)
_SEXUAL = re.compile(r"naakt|bloot|seks|nude|naked|sexual", re.IGNORECASE)
_KEEPS = re.compile(
    r"kopi|bewaar|bewaren|schermafdruk|screenshot|stuur|sturen|foto|copy|keep|save|send|forward",
    re.IGNORECASE,
)


def letters(catalog: Catalog) -> dict[str, str]:
    """The letters by which readers know the boxes, with the id of each."""
    boxes = (box for page in catalog.pages.values() for box in page.all(Evidence))
    return {match[1]: box.id for box in boxes if (match := _TITLE.match(box.title))}


def _names_another(text: str, known: Collection[str]) -> str:
    """How a text names a box, or nothing."""
    for quote in quotes.in_text(text):
        if quote.kind == "evidence":
            return str(quote)
    return next((name for name in _LETTER.findall(text) if name in known), "")


def _copies(text: str) -> str:
    """What in a text speaks of copying what is seen, or nothing."""
    parts = (part for part in PART.split(text) if not NOT.search(part))
    return next((match[0] for part in parts if (match := _COPY.search(part))), "")


def allows(box: Evidence) -> bool:
    """Whether a box tells to copy what is seen, and does not except a sexual image."""
    said = [text for path, text in texts(box) if path[-1] == "text"]
    told = any(_copies(text) or copies(text) for text in said)
    return told and not any(_excepts(text, said[place:]) for place, text in enumerate(said))


def _excepts(text: str, rest: list[str]) -> bool:
    """Whether a text names a sexual image and says from there on that nothing is copied."""
    found = _SEXUAL.search(text)
    after = [text[found.start() :], *rest[1:]] if found else []
    return any(
        NOT.search(part) and _KEEPS.search(part) for one in after for part in PART.split(one)
    )


def _wrong(box: Evidence, text: str, known: Collection[str]) -> Iterator[str]:
    another = _names_another(text, known)
    if another:
        yield (
            f"hier staat {quoted(another)}, en dat kader staat niet op elk blad. Schrijf voluit "
            "wat je doet"
        )
    copied = (_copies(text) or copies(text)) if box.images else ""
    if copied:
        yield (
            f"dit kader gaat over seksuele beelden, en {quoted(copied)} raadt een kopie aan. "
            "Schrijf dat je geen kopie maakt, of haal het weg"
        )


def _of_page(page: Page, known: Collection[str]) -> Iterator[Problem]:
    for index, box in enumerate(page.all(Evidence)):
        for path, text in texts(box, ("evidence", index)):
            for said in _wrong(box, text, known):
                yield at_words(page, path, said)


def of_words(catalog: Catalog) -> list[Problem]:
    """What is wrong with the texts of the boxes in the words of this catalog."""
    known = letters(catalog)
    pages = (page for page in catalog.pages.values() if not page.fallback)
    return [problem for page in pages for problem in _of_page(page, known)]
