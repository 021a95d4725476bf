"""Every heading has an address of its own, the same in each language."""

import re

from handbook.catalog.page import Page
from handbook.checking.anchors import made, written
from handbook.checking.at import in_body
from handbook.model.page import HOME_SECTIONS, Home
from handbook.reading import tree
from handbook.reading.body import slug
from handbook.reading.problems import Problem, quoted, suggest

TITLE = "titel"
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_SPACED = re.compile(r"\{:?\s*#([^{}\s.=]+(?:\s+[^{}\s.#=]+)+)\s*\}")
_ADDRESS = re.compile(r"\s*(?:\{[^{}]*\}?|\(#[^()]*\)?)\s*$")  # also one that failed


def headings(page: Page) -> list[Problem]:
    """Every heading of a text has an address of its own, and none is a second title."""
    body = page.document.body
    lines = body.split("\n")
    problems, above = [], 1
    for heading in tree.headings(body):
        message = _shape(heading, lines[heading.number].strip(), above)
        above = heading.level
        if message:
            problems.append(in_body(page, heading.number, message))
    told = {problem.line for problem in problems}
    return [*problems, *(one for one in _twice(page) if one.line not in told)]


def _shape(heading: tree.Heading, line: str, above: int) -> str:
    """What is wrong with how a heading was written, or nothing."""
    signs = "#" * heading.level
    text = _ADDRESS.sub("", heading.text).strip(" #")
    right = f"## {text} {{#{slug(text)}}}"
    if heading.inside:
        return "een kop kan niet in een lijst, een kader of een blok staan. Zet hem ervoor."
    if not line.lstrip("> ").startswith("#"):
        return (
            "de streep onder deze regel maakt er een kop van. "
            f"Schrijf {right} of zet een lege regel boven de streep."
        )
    if not text:
        return "deze kop heeft geen woorden. Schrijf ze erachter of haal de regel weg."
    if heading.text.startswith("#"):
        return "een kop heeft hoogstens zes hekjes. Haal er weg."
    if not line.startswith((f"{signs} ", f"{signs}\t")):
        own = signs if heading.level > 1 else "##"
        return (
            f"achter {signs} hoort een spatie. Schrijf {own}{right[2:]} of, "
            f"als het geen kop is, \\{line[:9].split(' ')[0]}"
        )
    if heading.level == 1:
        return "de titel staat al bij title. Maak van deze kop een ## of haal hem weg."
    if heading.level > above + 1:
        more, less = "#" * heading.level, "#" * (above + 1)
        return f"deze kop slaat een niveau over: hij heeft {more} waar {less} past."
    return _address(heading.name, line, text)


def _address(name: str, line: str, text: str) -> str:
    """What is wrong with the address of a heading, or nothing."""
    spaced = _SPACED.search(line)
    if spaced:
        return f"een adres heeft geen spaties. Schrijf {{#{slug(spaced[1])}}}"
    if not name:
        return f"deze kop heeft geen vast adres. Zet erachter {{#{slug(text)}}}"
    if not _NAME.fullmatch(name):
        return (
            f"het adres {quoted(name)} kan niet: gebruik letters, cijfers en streepjes. "
            f"Schrijf {{#{slug(name)}}}"
        )
    return ""


def _twice(page: Page) -> list[Problem]:
    """Addresses that two places on a page have."""
    taken = {TITLE, *made(page), *(HOME_SECTIONS if page.one(Home) else ())}
    problems = []
    for number, name in written(page):
        if name in taken:
            message = f"het adres {quoted(name)} staat twee keer op deze pagina. Kies een ander."
            problems.append(in_body(page, number, message))
        taken.add(name)
    return problems


def same_headings(dutch: Page, other: Page) -> list[Problem]:
    """A translated page has the same headings by id as the Dutch one."""
    here = {h.name: h.number for h in tree.headings(other.document.body) if h.name}
    there = [h.name for h in tree.headings(dutch.document.body) if h.name]
    lost = "de kop {} van de Nederlandse pagina ontbreekt."
    more = "de Nederlandse pagina heeft geen kop {}. {}"
    return [
        *(in_body(other, 0, lost.format(quoted(name))) for name in there if name not in here),
        *(
            in_body(other, line, more.format(quoted(name), suggest(name, there)))
            for name, line in here.items()
            if name not in there
        ),
    ]
