"""A box on evidence says all by itself, and where sexual images play a part nothing tells to copy.

Not the box, and not the plan. Holds in the words of every language.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import at, at_words, in_body
from handbook.checking.copying import NOT, NOT_ADVICE, PART, copies, excepts
from handbook.model.base import texts
from handbook.model.records import Evidence
from handbook.model.worksheets import Plan
from handbook.reading import body, quotes
from handbook.reading.problems import Problem, quoted

# Titles begin with a letter ("A. ..."); one that opens a sentence is an ordinary word in English.
_TITLE = re.compile(r"([A-Z])\. ")
_LETTER = re.compile(r"(?<=\w[\s/])\(?([A-Z])(?![\w'’-])")
_COPY = re.compile(
    r"scherm(?:afdruk|afbeelding|foto|opname)|screen ?shot|"
    r"\b(?:(?:maak|make|neem|take)\b.*|(?:een|a) )\b(?:foto|photo|print|kopie|copy)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:kader|box|frame)s?\s+\(?([A-Z])\b", re.IGNORECASE)
_LINK = re.compile(r"\[[^\[\]]*\]\([^)]*\)|\[\[[^\]]*\]\]")


def _letters(catalog: Catalog) -> dict[str, str]:
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


def _allows(box: Evidence) -> bool:
    """Whether a box tells to copy what is seen, and does not except a sexual image."""
    said = [text for path, text in texts(box) if path[-1] == "text"]
    told = any(_copies(text) or copies(text) for text in said)
    return told and not any(excepts(text, said[place:]) for place, text in enumerate(said))


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


def _told(page: Page) -> Iterator[tuple[str, object, Callable[[str], Problem]]]:
    """Each text of the plan of a page and each line below, with its key and how to tell of it."""
    plan = page.one(Plan)
    for path, text in texts(plan, ("plan",)) if plan else ():
        yield text, path[1], partial(at_words, page, path)
    for number, line in body.code_free(page.document.body):
        yield line, "", partial(in_body, page, number)


def _advice(page: Page) -> Iterator[Problem]:
    """Every place where a plan of ours with images itself tells to copy."""
    plan = page.one(Plan)
    said = (
        "dit plan kan over seksuele beelden gaan, en {} raadt een kopie aan. Schrijf wat iemand in "
        "woorden noteert, of haal het weg"
    )
    for text, key, tell in _told(page) if plan and plan.images and not page.own else ():
        if key not in NOT_ADVICE and (found := copies(text)):
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
        if entry and _allows(entry.noun):
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
    """What is wrong with boxes, and with what plans say of evidence, in the words of a catalog."""
    known = _letters(catalog)
    problems: list[Problem] = []
    for page in catalog.pages.values():
        problems += _named(catalog, page)
        if not page.fallback:
            problems += [*_of_page(page, known), *_advice(page), *_elsewhere(page, known)]
    return problems
