"""What must hold between pages: ids, references, anchors, conditions, addresses.

Each check returns problems; none of them changes anything.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from handbook import quotes
from handbook.frontmatter import code_free
from handbook.model import KIND_BY_QUOTE, KINDS
from handbook.model.base import Identified, Path, references, texts, walk
from handbook.model.worksheets import Questionnaire
from handbook.problems import Problem, key_path, quoted, suggest
from handbook.school import VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from handbook.catalog import Catalog, Page
    from handbook.model.base import Noun

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*$")
_HEADING_ID = re.compile(r"\{[^}]*#([A-Za-z0-9_-]+)[^}]*\}\s*$")
_LINK = re.compile(r"(?<!!)\]\(<?([^)\s>]*)>?(?:\s+[\"'][^)]*)?\)")
_SLUG = re.compile(r"[^a-z0-9]+")
BLOCKS = ("laws", "contacts", "resources", "sources", "terms", "checklist", "plan", "questionnaire", "evidence")
LISTS = ("worksheets", "plans", "audiences", "pending")
MAPS = ("taken",)
GUIDES = ("kinds", "source", "templates", "quotes", "school")


def at(page: Page, path: Path, message: str) -> Problem:
    """A problem at a key path of a page."""
    return Problem(page.document.file, page.document.line(path), key_path(path), message)


def _in_body(page: Page, number: int, message: str) -> Problem:
    return Problem(page.document.file, page.document.body_line + number, "", message)


def _placed(page: Page) -> Iterator[tuple[Path, Noun]]:
    """Every noun of a page with the key path at which it was written."""
    for kind in KINDS:
        for index, noun in enumerate(page.nouns.get(kind.key, ())):
            yield (kind.key, index) if kind.many else (kind.key,), noun


def headings(body: str) -> Iterator[tuple[int, int, str, str]]:
    """Line from 0, level, text and explicit id of each heading of a body."""
    for number, line in code_free(body):
        match = _HEADING.match(line)
        if match:
            name = _HEADING_ID.search(match[2])
            yield number, len(match[1]), match[2], name[1] if name else ""


def slug(text: str) -> str:
    """An id that an author could use for a heading."""
    return _SLUG.sub("-", text.lower()).strip("-") or "kop"


def anchors(page: Page) -> set[str]:
    """Every address on a page that may be linked to."""
    found = {name for _, _, _, name in headings(page.document.body) if name}
    for kind in KINDS:
        for noun in page.nouns.get(kind.key, ()):
            if kind.anchor and isinstance(noun, Identified):
                found.add(f"{kind.anchor}-{noun.id}")
                for _, part in walk(noun):
                    if isinstance(part, Identified) and part is not noun and not kind.many:
                        found.add(f"{noun.id}-{part.id}")
    return found


def _headings(page: Page) -> list[Problem]:
    problems = []
    seen: Counter[str] = Counter()
    for number, level, text, name in headings(page.document.body):
        if level == 1:
            problems.append(_in_body(page, number, "de titel staat al bij title. Maak van deze kop een ## of haal hem weg."))
        elif not name:
            problems.append(_in_body(page, number, f"deze kop heeft geen vast adres. Zet erachter {{#{slug(text)}}}"))
        elif seen[name]:
            problems.append(_in_body(page, number, f"het adres {quoted(name)} staat twee keer op deze pagina. Kies een ander."))
        seen[name] += 1
    return problems


def same_headings(dutch: Page, other: Page) -> list[Problem]:
    """A translated page has the same headings by id as the Dutch one."""
    here = [name for *_, name in headings(other.document.body) if name]
    there = [name for *_, name in headings(dutch.document.body) if name]
    lines = {name: number for number, _, _, name in headings(other.document.body)}
    problems = [_in_body(other, 0, f"de kop {quoted(name)} van de Nederlandse pagina ontbreekt.")
                for name in there if name not in here]
    problems += [_in_body(other, lines[name], f"de Nederlandse pagina heeft geen kop {quoted(name)}. {suggest(name, there)}")
                 for name in here if name not in there]
    return problems


def _duplicates(page: Page) -> list[Problem]:
    problems = []
    for path, noun in _placed(page):
        seen: dict[str, Path] = {}
        for where, part in walk(noun, path):
            if not isinstance(part, Identified):
                continue
            scope = f"{_scope(noun, where)}{part.id}"
            if scope in seen:
                first = page.document.line((*seen[scope], "id"))
                problems.append(at(page, (*where, "id"), f"het id {quoted(part.id)} staat ook op regel {first}. Kies een ander id."))
            else:
                seen[scope] = where
    return problems


def _scope(noun: Noun, path: Path) -> str:
    """Ids are unique within a worksheet; options only within their own question."""
    return f"{key_path(path[:-1])}." if "options" in path else ""


def _references(catalog: Catalog, page: Page) -> list[Problem]:
    problems = []
    for path, noun in _placed(page):
        for where, kind, name in references(noun, path):
            known = catalog.known(kind)
            if name not in known and catalog.readable:
                problems.append(at(page, where, f"{quoted(name)} ken ik niet. {suggest(name, known)}"))
        for where, text in texts(noun, path):
            for quote in quotes.in_text(text):
                wrong = quote_problem(catalog, quote, block=False, answer=where[-1] == "clause")
                if wrong:
                    problems.append(at(page, where, wrong))
    return problems


def quote_problem(catalog: Catalog, quote: quotes.Quote, *, block: bool, answer: bool = False) -> str:
    """What is wrong with a quote, or nothing."""
    known: dict[str, Callable[[], list[str]]] = {
        "school": lambda: [*VALUES, *(v.capitalize() for v in VALUES)],
        "page": lambda: list(catalog.pages),
    }
    if block:
        known |= {"map": lambda: list(MAPS), "list": lambda: list(LISTS), "guide": lambda: list(GUIDES)}
        if not quote.id and quote.kind in BLOCKS:
            return ""
    if answer and quote.kind == quotes.ANSWER and not quote.id:
        return ""
    if quote.kind in KIND_BY_QUOTE:
        names = catalog.known(quote.kind)
    elif quote.kind in known:
        names = known[quote.kind]()
    else:
        return f"{quoted(quote)} ken ik niet. {suggest(quote.kind, [*KIND_BY_QUOTE, *known])}"
    if not catalog.readable and quote.kind in (*KIND_BY_QUOTE, "page"):
        return ""
    return "" if quote.id in names else f"{quoted(quote)} bestaat niet. {suggest(quote.id, names)}"


def _quotes(catalog: Catalog, page: Page) -> list[Problem]:
    problems = []
    for number, quote, block in quotes.in_body(page.document.body):
        wrong = quote_problem(catalog, quote, block=block)
        if not wrong and block and not quote.id and quote.kind not in page.blocks:
            wrong = f"{quoted(quote)} kan niet: deze pagina heeft geen blok {quote.kind}."
        if wrong:
            problems.append(_in_body(page, number, wrong))
    return problems


def _links(catalog: Catalog, page: Page) -> list[Problem]:
    problems = []
    for number, line in code_free(page.document.body):
        for target in _LINK.findall(line):
            path, _, anchor = target.partition("#")
            if "://" in path or path.startswith(("mailto:", "tel:", "/")) or (path and not path.endswith(".md")):
                continue
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
            if uri not in catalog.pages:
                if catalog.readable:
                    problems.append(_in_body(page, number, f"de pagina {quoted(path)} bestaat niet. {suggest(uri, catalog.pages)}"))
            elif anchor and anchor not in (names := anchors(catalog.pages[uri])) and not catalog.claimed:
                problems.append(_in_body(page, number, f"op {uri} bestaat geen {quoted('#' + anchor)}. {suggest(anchor, names)}"))
    return problems


def _conditions(page: Page) -> list[Problem]:
    """Conditions between questions lead to an earlier answer and never in a circle."""
    form = page.one(Questionnaire)
    if form is None:
        return []
    places = {question.id: (("questionnaire", "sections", i, "questions", j), question)
              for i, part in enumerate(form.sections) for j, question in enumerate(part.questions)}
    problems = []
    for where, question in places.values():
        condition = question.shown_if
        if condition is None:
            continue
        if condition.question not in places:
            problems.append(at(page, (*where, "shown_if", "question"),
                               f"{quoted(condition.question)} is geen vraag van deze lijst. {suggest(condition.question, places)}"))
            continue
        options = [option.id for option in places[condition.question][1].options]
        for index, answer in enumerate(condition.answer):
            if answer not in options:
                problems.append(at(page, (*where, "shown_if", "answer", index),
                                   f"{quoted(answer)} is geen antwoord op {quoted(condition.question)}. {suggest(answer, options)}"))
        chain, current = [question.id], condition.question
        while current in places and current not in chain:
            chain.append(current)
            following = places[current][1].shown_if
            current = following.question if following else ""
        if current == question.id:
            problems.append(at(page, (*where, "shown_if"),
                               f"deze vragen wachten op elkaar: {' → '.join([*chain, current])}. Haal één shown_if weg."))
    return problems


def of_files(root: str, files: Mapping[str, object]) -> list[Problem]:
    """Two files must not become the same page."""
    problems = []
    for uri in sorted(files):
        stem = uri.removesuffix(".md")
        if f"{stem}/index.md" in files:
            problems.append(Problem(f"{root}/{uri}", 1, "", f"deze pagina en {stem}/index.md krijgen hetzelfde adres. Haal er één weg."))
        folder, name = posixpath.split(uri)
        if name == "README.md" and posixpath.join(folder, "index.md") in files:
            problems.append(Problem(f"{root}/{uri}", 1, "", "naast index.md kan hier geen README.md staan. Haal er één weg."))
    return problems


def of_structure(catalog: Catalog) -> list[Problem]:
    """Ids, references and conditions of the pages that carry the structure."""
    problems = []
    for page in catalog.pages.values():
        problems += _duplicates(page) + _conditions(page) + _references(catalog, page)
    return problems


def of_bodies(catalog: Catalog) -> list[Problem]:
    """The running text of every page in the words of this catalog."""
    problems = []
    for page in catalog.pages.values():
        if not page.fallback:
            problems += _headings(page) + _quotes(catalog, page) + _links(catalog, page)
            if page.translated:
                problems += _words(catalog, page)
    return problems


def _words(catalog: Catalog, page: Page) -> list[Problem]:
    """Quotes in translated words; key paths there run by id."""
    problems = []
    for path, noun in _placed(page):
        for where, text in texts(noun, path):
            for quote in quotes.in_text(text):
                wrong = quote_problem(catalog, quote, block=False, answer=where[-1] == "clause")
                if wrong:
                    problems.append(at(page, _by_id(page, where), wrong))
    return problems


def _by_id(page: Page, path: Path) -> Path:
    current: object = page.nouns[str(path[0])]
    named: list[str | int] = [path[0]]
    rest = path[1:]
    if rest and not isinstance(rest[0], int):
        current = page.nouns[str(path[0])][0]
    for part in rest:
        current = current[part] if isinstance(part, int) else getattr(current, part)  # type: ignore[index]
        named.append(current.id if isinstance(part, int) and isinstance(current, Identified) else part)
    return tuple(named)


