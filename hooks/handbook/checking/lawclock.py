"""No law is told as less or more than it is: gone, still a bill, or in force beyond doubt.

Must not know what a law says; only its status, its certainty and the words of duty and doubt.
"""

import re
from collections.abc import Iterator

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import Said, at, in_body
from handbook.model.calendar import Moment
from handbook.model.records import Law
from handbook.reading import quotes
from handbook.reading.problems import Problem, quoted

DUTY = re.compile(r"\b(moet|moeten|verplicht|verplichten|plicht is)\b", re.IGNORECASE)
DOUBT = re.compile(r"\b(waarschijnlijk|vermoedelijk|voor zover wij weten)\b", re.IGNORECASE)


def _gone(name: str) -> str:
    return f"de regel {quoted(name)} geldt niet meer. Verwijs naar wat nu geldt, of haal dit weg."


def _quoted(page: Page, gone: set[str]) -> Iterator[Problem]:
    """Every place on a page that quotes a law that is gone."""
    for where, kind, name in page.references:
        if kind == "law" and name in gone:
            yield at(page, where, _gone(name))
    for where, text in page.texts:
        for quote in quotes.in_text(text):
            if quote.kind == "law" and quote.id in gone:
                yield at(page, where, _gone(quote.id))
    own = {law.id for law in page.all(Law)}
    for number, quote, _ in quotes.in_body(page.document.body):
        if quote.kind == "law" and quote.id in gone - own:
            yield in_body(page, number, _gone(quote.id))


def worded(_: Catalog, law: Law) -> Iterator[Said]:
    """A bill that is worded as a duty, or a certain law that is worded with doubt."""
    duty, doubt = DUTY.search(law.text), DOUBT.search(law.text)
    if duty and law.status == "voorstel":
        yield (
            ("text",),
            f"dit is een voorstel, en {quoted(duty[0])} klinkt als een plicht. "
            "Schrijf bijvoorbeeld «zou moeten» of «wil dat scholen».",
        )
    if doubt and law.certainty == "bevestigd":
        yield (
            ("text",),
            f"deze regel is bevestigd, en {quoted(doubt[0])} klinkt als twijfel. Haal dat weg. "
            "Las je een oude wettekst, zet dan read: ouder bij het artikel.",
        )


def due(catalog: Catalog, moment: Moment) -> Iterator[Said]:
    """A moment that is called a duty and follows from none."""
    named = (catalog.find(Law, name) for name in moment.laws)
    laws = [entry.noun for entry in named if entry]
    if moment.duty and laws and not any(law.duty for law in laws):
        yield (
            ("duty",),
            f"de regel {quoted(laws[0].id)} is geen plicht van de school. Haal duty weg, of "
            "noem bij laws een regel met duty.",
        )


def problems(catalog: Catalog) -> list[Problem]:
    """What stands on the pages against the clock of the law."""
    laws = (law for page in catalog.pages.values() for law in page.all(Law))
    gone = {law.id for law in laws if law.status == "vervallen"}
    pages = catalog.pages.values() if gone else ()
    return [problem for page in pages for problem in _quoted(page, gone)]
