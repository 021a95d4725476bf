"""Every heading has an address of its own, the same in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.checking.anchors import made
from handbook.checking.at import in_body
from handbook.model.page import HOME_SECTIONS, Home
from handbook.reading import body
from handbook.reading.problems import Problem, quoted, suggest

if TYPE_CHECKING:
    from handbook.catalog.index import Page

TITLE = "titel"


def headings(page: Page) -> list[Problem]:
    """Every heading of a text has an address of its own, and none is a second title."""
    problems = []
    taken = {TITLE, *made(page), *(HOME_SECTIONS if page.one(Home) else ())}
    for number, level, text, name in body.headings(page.document.body):
        message = ""
        if level == 1:
            message = "de titel staat al bij title. Maak van deze kop een ## of haal hem weg."
        elif not name:
            message = f"deze kop heeft geen vast adres. Zet erachter {{#{body.slug(text)}}}"
        elif name in taken:
            message = f"het adres {quoted(name)} staat twee keer op deze pagina. Kies een ander."
        if message:
            problems.append(in_body(page, number, message))
        taken.add(name)
    return problems


def same_headings(dutch: Page, other: Page) -> list[Problem]:
    """A translated page has the same headings by id as the Dutch one."""
    here = {h.name: h.number for h in body.headings(other.document.body) if h.name}
    there = [h.name for h in body.headings(dutch.document.body) if h.name]
    missing = [name for name in there if name not in here]
    extra = [name for name in here if name not in set(there)]
    return [
        in_body(other, 0, f"de kop {quoted(name)} van de Nederlandse pagina ontbreekt.")
        for name in missing
    ] + [
        in_body(
            other,
            here[name],
            f"de Nederlandse pagina heeft geen kop {quoted(name)}. {suggest(name, there)}",
        )
        for name in extra
    ]
