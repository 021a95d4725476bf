"""A plan in which sexual images play a part never tells to copy one: not itself, not by a box.

Holds in the words of every language; what a box says by itself is looked at elsewhere.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from handbook.checking.at import at, at_words, in_body
from handbook.checking.copying import copies
from handbook.checking.evidence import allows, letters
from handbook.model.base import texts
from handbook.model.records import Evidence
from handbook.model.worksheets import Plan
from handbook.reading import body, quotes
from handbook.reading.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page

_NOT_ADVICE = ("dont", "avoid", "differs")  # what one does not do, and what others say
_NAMED = re.compile(r"\b(?:kader|box|frame)s?\s+\(?([A-Z])\b", re.IGNORECASE)
_LINK = re.compile(r"\[[^\[\]]*\]\([^)]*\)|\[\[[^\]]*\]\]")


def _told(page: Page) -> Iterator[tuple[str, object, Callable[[str], Problem]]]:
    """Each text of the plan of a page and each line below, with its key and how to tell of it."""
    plan = page.one(Plan)
    for path, text in texts(plan, ("plan",)) if plan else ():
        yield text, path[1], partial(at_words, page, path)
    for number, line in body.code_free(page.document.body):
        yield line, "", partial(in_body, page, number)


def _advice(page: Page) -> Iterator[Problem]:
    """Every place where a plan with images itself tells to copy."""
    plan = page.one(Plan)
    said = (
        "dit plan kan over seksuele beelden gaan, en {} raadt een kopie aan. Schrijf wat iemand in "
        "woorden noteert, of haal het weg"
    )
    for text, key, tell in _told(page) if plan and plan.images else ():
        if key not in _NOT_ADVICE and (found := copies(text)):
            yield tell(said.format(quoted(found)))


def _named(catalog: Catalog, page: Page) -> Iterator[Problem]:
    """Every box of a plan with images that allows to copy what it does not except."""
    plan = page.one(Plan)
    if not plan or not plan.images:
        return
    boxes = [catalog.find(Evidence, name) for name in plan.evidence]
    if not any(entry and entry.noun.images for entry in boxes):
        return  # which is told of the plan as a whole
    for index, (name, entry) in enumerate(zip(plan.evidence, boxes, strict=True)):
        if entry and allows(entry.noun):
            yield at(
                page,
                ("plan", "evidence", index),
                f"dit plan kan over seksuele beelden gaan, en het kader {quoted(name)} raadt een "
                "kopie aan zonder te zeggen dat je een seksueel beeld niet kopieert. Schrijf dat "
                "in het kader, of kies een ander kader",
            )


def _standing(page: Page) -> set[str]:
    """The ids of the boxes that stand on a page, or on a sheet of it."""
    named = ((kind, name) for _, kind, name in page.references)
    quoted_here = ((quote.kind, quote.id) for _, quote, _ in quotes.in_body(page.document.body))
    found = {name for kind, name in (*named, *quoted_here) if kind == "evidence"}
    return found | {box.id for box in page.all(Evidence)}


def _named_in(text: str) -> Iterator[re.Match[str]]:
    """Every box that a text calls by its letter, but for links, which lead there."""
    yield from _NAMED.finditer(_LINK.sub("", text)) if _NAMED.search(text) else ()


def _elsewhere(page: Page, known: dict[str, str]) -> Iterator[Problem]:
    """Every box that a page calls by its letter while it does not stand there."""
    standing = _standing(page) if known else set()
    said = "{} staat niet op deze pagina. Zet er [[evidence:{}]] bij, of schrijf voluit wat je doet"
    for text, _, tell in _told(page) if known else ():
        for match in _named_in(text):
            name = known.get(match[1], "")
            if name and name not in standing:
                yield tell(said.format(quoted(match[0]), name))


def of_words(catalog: Catalog) -> list[Problem]:
    """What is wrong with what plans say of evidence, in the words of this catalog."""
    known = letters(catalog)
    problems: list[Problem] = []
    for page in catalog.pages.values():
        problems += _named(catalog, page)
        if not page.fallback:
            problems += [*_advice(page), *_elsewhere(page, known)]
    return problems
