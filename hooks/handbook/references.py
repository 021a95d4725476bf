"""Whatever leads elsewhere must lead somewhere: references, quotes and links.

Each check returns problems; none of them changes anything.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from handbook import body, cards, quotes
from handbook.anchors import anchors
from handbook.checks import at, in_body
from handbook.model import KIND_BY_QUOTE, KINDS
from handbook.model.base import Identified, Path, references, texts
from handbook.model.questionnaire import Questionnaire
from handbook.model.worksheets import Checklist, Plan
from handbook.problems import Problem, quoted, suggest
from handbook.school import VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook.index import Catalog, Page

WORKSHEETS: dict[str, type[Identified]] = {
    "checklist": Checklist,
    "plan": Plan,
    "questionnaire": Questionnaire,
}
BLOCKS = tuple(kind.key for kind in KINDS if kind.quote)
LARGE = {
    "map": ("taken",),
    "list": (
        "duties",
        "incidents",
        "year",
        "lines",
        "log",
        "worksheets",
        "packs",
        "sheets",
        "version",
        "plans",
        "audiences",
        "pending",
        "recent",
        "coverage",
        "corrections",
        "passages",
    ),
    "guide": ("kinds", "source", "templates", "quotes", "school"),
}
_SCHOOL = (*VALUES, *(value.capitalize() for value in VALUES))
_ELSEWHERE = ("mailto:", "tel:", "/")
ANSWERED = ("clause", "public")
MARKED = (
    "dit is een link in Markdown, en hier staat alleen tekst. "
    "Schrijf bijvoorbeeld [[page:wet/index.md|andere woorden]]"
)
UNREADABLE = "deze verwijzing kan ik niet lezen. Schrijf bijvoorbeeld [[law:zorgplicht]]"


def _names(catalog: Catalog, kind: str, *, block: bool) -> Sequence[str] | None:
    """What a quote of some kind may lead to, or nothing when there is no such kind."""
    if kind in KIND_BY_QUOTE or kind == "page":
        return catalog.known(kind)
    if kind == "school":
        return _SCHOOL
    return LARGE.get(kind) if block else None


def quote_problem(
    catalog: Catalog, quote: quotes.Quote, *, block: bool, answer: bool = False
) -> str:
    """What is wrong with a quote, or nothing."""
    if catalog.has(quote.kind, quote.id):
        return ""
    if not quote.id and (quote.kind in BLOCKS if block else answer and quote.kind == quotes.ANSWER):
        return ""
    if not block and (quote.kind in LARGE or (quote.kind in BLOCKS and not quote.id)):
        return f"{quoted(quote)} hoort alleen te staan, met een lege regel erboven en eronder."
    names = _names(catalog, quote.kind, block=block)
    if names is None:
        known = [*KIND_BY_QUOTE, "page", "school", *(LARGE if block else ())]
        return f"{quoted(quote)} ken ik niet. {suggest(quote.kind, known)}"
    if quote.id in names or (quote.kind in KIND_BY_QUOTE and not catalog.readable):
        return ""
    return f"{quoted(quote)} bestaat niet. {suggest(quote.id, names)}"


def _in_text(catalog: Catalog, text: str, *, answer: bool) -> Iterator[str]:
    """What is wrong with the quotes in a text of the front matter."""
    for quote in quotes.in_text(text):
        wrong = quote_problem(catalog, quote, block=False, answer=answer)
        if wrong:
            yield wrong
    if quotes.unread(text):
        yield UNREADABLE
    if "](" in text:
        yield MARKED


def _words(catalog: Catalog, page: Page) -> list[Problem]:
    """Quotes in the texts of the front matter; in a translation key paths run by id."""
    return [
        at(page, _by_id(page, where) if page.translated else where, wrong)
        for path, _, noun in page.placed()
        for where, text in texts(noun, path)
        if "[" in text
        for wrong in _in_text(catalog, text, answer=where[-1] in ANSWERED)
    ]


def _by_id(page: Page, path: Path) -> Path:
    """``("laws", 0, "text")`` as ``("laws", "zorgplicht", "text")``."""
    held = page.nouns[str(path[0])]
    current: object = held if len(path) > 1 and isinstance(path[1], int) else held[0]
    named: list[str | int] = [path[0]]
    for part in path[1:]:
        if isinstance(part, int):
            current = current[part]  # type: ignore[index]
            named.append(current.id if isinstance(current, Identified) else part)
        else:
            current = getattr(current, part)
            named.append(part)
    return tuple(named)


def _references(catalog: Catalog, page: Page) -> list[Problem]:
    return [
        at(page, where, f"{quoted(name)} ken ik niet. {suggest(name, catalog.known(kind))}")
        for path, _, noun in page.placed()
        for where, kind, name in references(noun, path)
        if not catalog.has(kind, name) and (catalog.readable or kind == "page")
    ]


def _quotes(catalog: Catalog, page: Page) -> list[Problem]:
    problems = []
    shown: dict[str, int] = {}
    for number, quote, block in quotes.in_body(page.document.body):
        wrong = quote_problem(catalog, quote, block=block)
        if not wrong and block and not quote.id and quote.kind not in page.blocks:
            wrong = f"{quoted(quote)} kan niet: deze pagina heeft geen blok {quote.kind}."
        elif not wrong and block and not quote.label and quote.kind in WORKSHEETS:
            first = shown.setdefault(_worksheet(page, quote), number)
            if first != number:
                above = page.document.body_line + first
                wrong = f"{quoted(quote)} staat al op regel {above}. Haal er één weg."
        if wrong:
            problems.append(in_body(page, number, wrong))
    for number, line in body.code_free(page.document.body):
        if quotes.unread(line):
            problems.append(in_body(page, number, UNREADABLE))
    return problems


def _worksheet(page: Page, quote: quotes.Quote) -> str:
    """The kind and id of a worksheet, whether it is quoted by its id or as that of the page."""
    own = page.one(WORKSHEETS[quote.kind])
    return f"{quote.kind}:{quote.id or (own.id if own else '')}"


def _links(catalog: Catalog, page: Page, known: dict[str, set[str]]) -> list[Problem]:
    problems = []
    for number, target in body.links(page.document.body):
        path, _, anchor = target.partition("#")
        if "://" in path or path.startswith(_ELSEWHERE) or (path and not path.endswith(".md")):
            continue
        folder = posixpath.dirname(page.uri)
        uri = posixpath.normpath(posixpath.join(folder, path)) if path else page.uri
        wrong = ""
        if not catalog.has("page", uri):
            wrong = f"de pagina {quoted(path)} bestaat niet. {suggest(uri, catalog.pages)}"
        elif anchor and uri in catalog.pages and catalog.pages[uri].whole:
            names = known[uri] if uri in known else anchors(catalog.pages[uri])
            known[uri] = names
            if anchor not in names:
                wrong = f"op {uri} bestaat geen {quoted('#' + anchor)}. {suggest(anchor, names)}"
        if wrong:
            problems.append(in_body(page, number, wrong))
    return problems


def _callable(catalog: Catalog, page: Page) -> list[Problem]:
    """A plan that says whom to call has a number to call."""
    plan = page.one(Plan)
    if plan is None or not plan.call:
        return []
    found = [catalog.find("contact", name) for name in plan.call]
    if not all(found) or any(entry and getattr(entry.noun, "phone", None) for entry in found):
        return []
    message = "hier is geen nummer bij om te bellen. Kies er een contact met phone bij."
    return [at(page, ("plan", "call"), message)]


def of_structure(catalog: Catalog) -> list[Problem]:
    """References between records, in the pages that carry the structure."""
    return [
        problem
        for page in catalog.pages.values()
        for problem in (
            _references(catalog, page) + _callable(catalog, page) + cards.problems(catalog, page)
        )
    ]


def of_words(catalog: Catalog) -> list[Problem]:
    """Quotes and links in all text that stands in the words of this catalog."""
    problems = []
    known: dict[str, set[str]] = {}
    for page in catalog.pages.values():
        if not page.fallback:
            problems += _words(catalog, page) + _quotes(catalog, page)
            problems += _links(catalog, page, known)
    return problems
