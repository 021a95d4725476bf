"""What a duty needs of a school: the values that a text about it quotes.

Must not know what a school filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalog import laws
from handbook.catalog.pages import placed
from handbook.model.base import texts, walk
from handbook.reading import quotes
from handbook.reading.body import code_free

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page
    from handbook.model.records import Law

DUTIES = "list:duties"  # a page with this says what a school must do
CONTACT = "contact"  # the coordinator in a sentence; no key of its own


def of_duties(catalog: Catalog) -> list[tuple[Page, Law, tuple[str, ...]]]:
    """Each duty with its page and the keys of the values that it needs, if any."""
    said: dict[str, dict[str, None]] = {}
    for page in catalog.pages.values():
        if not page.facts.example:
            for law, key in (*_in_text(page), *_in_blocks(page)):
                said.setdefault(law, {})[key] = None
    return [
        (page, law, tuple(said.get(law.id, ())))
        for page in catalog.pages.values()
        if DUTIES in placed(page) and not page.facts.example
        for law in laws.duties(page)
    ]


def _in_text(page: Page) -> Iterator[tuple[str, str]]:
    """A value that a text quotes above the duty that stands there in full, under one heading."""
    found = {number: (one, block) for number, one, block in quotes.in_body(page.document.body)}
    above: list[str] = []
    for number, line in code_free(page.document.body):
        if line.startswith("#"):
            above = []
        quote, block = found.get(number, (None, False))
        if quote is None:
            continue
        if quote.kind == "law" and block:
            yield from ((quote.id, key) for key in above)
            above = []
        above += _keys(line)


def _in_blocks(page: Page) -> Iterator[tuple[str, str]]:
    """A value that something quotes which rests on a duty, such as a sentence of a code."""
    for nouns in page.nouns.values():
        for noun in nouns:
            for _, part in walk(noun):
                for law in getattr(part, "laws", None) or ():
                    yield from ((str(law), key) for _, text in texts(part) for key in _keys(text))


def _keys(text: str) -> list[str]:
    found = [one.id.lower() for one in quotes.in_text(text) if one.kind == "school"]
    return ["coordinator" if key == CONTACT else key for key in found]
