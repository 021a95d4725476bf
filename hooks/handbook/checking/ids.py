"""What must hold within a page and between files: ids, headings, conditions, addresses.

Each check returns problems; none of them changes anything.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from handbook.checking.anchors import made
from handbook.model.base import Identified, Path, walk
from handbook.model.page import HOME_SECTIONS, LONGEST_FOR_FACTS, Home
from handbook.model.questionnaire import OWN, Option, Question, Questionnaire
from handbook.model.worksheets import PLAN_SECTIONS, Plan
from handbook.reading import body
from handbook.reading.problems import Problem, key_path, quoted, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.catalog.index import Page
    from handbook.model.questionnaire import ShownIf

TITLE = "titel"
OTHER_ENDINGS = (".markdown", ".mdown", ".mkdn", ".mkd")
_PORTABLE = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")


def at(page: Page, path: Path, message: str) -> Problem:
    """A problem at a key path of a page."""
    return Problem(page.document.file, page.document.line(path), key_path(path), message)


def in_body(page: Page, number: int, message: str) -> Problem:
    """A problem at a line of the text of a page, counted from 0."""
    return Problem(page.document.file, page.document.body_line + number, "", message)


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


def _duplicates(page: Page) -> list[Problem]:
    problems = []
    for path, _, noun in page.placed():
        seen: dict[str, Path] = {}
        for where, part in walk(noun, path):
            if not isinstance(part, Identified):
                continue
            # Ids are unique within a worksheet; options only within their own question.
            scope = f"{key_path(where[:-1])}.{part.id}" if isinstance(part, Option) else part.id
            if scope in seen:
                first = page.document.line((*seen[scope], "id"))
                problems.append(
                    at(
                        page,
                        (*where, "id"),
                        f"het id {quoted(part.id)} staat ook op regel {first}. Kies een ander id.",
                    )
                )
            elif isinstance(noun, Plan) and where != path and part.id in PLAN_SECTIONS:
                problems.append(
                    at(
                        page,
                        (*where, "id"),
                        f"het id {quoted(part.id)} is al van een vast kopje. Kies een ander id.",
                    )
                )
            seen.setdefault(scope, where)
    return problems


def _conditions(page: Page) -> list[Problem]:
    """Conditions lead to an answer of another question and never in a circle."""
    form = page.one(Questionnaire)
    if form is None:
        return []
    places: dict[str, tuple[Path, Question]] = {
        question.id: (("questionnaire", "sections", i, "questions", j), question)
        for i, part in enumerate(form.sections)
        for j, question in enumerate(part.questions)
    }
    problems = []
    for where, question in places.values():
        if question.shown_if:
            problems += _condition(page, (*where, "shown_if"), question.shown_if, places)
    return problems + _circles(page, places)


def _condition(
    page: Page, where: Path, condition: ShownIf, places: Mapping[str, tuple[Path, Question]]
) -> list[Problem]:
    if condition.question not in places:
        message = (
            f"{quoted(condition.question)} is geen vraag van deze lijst. "
            f"{suggest(condition.question, places)}"
        )
        return [at(page, (*where, "question"), message)]
    options = [option.id for option in places[condition.question][1].options]
    options += [OWN] if options else []
    return [
        at(
            page,
            (*where, "answer", index),
            f"{quoted(answer)} is geen antwoord op {quoted(condition.question)}. "
            f"{suggest(answer, options)}",
        )
        for index, answer in enumerate(condition.answer)
        if answer not in options
    ]


def _circles(page: Page, places: Mapping[str, tuple[Path, Question]]) -> list[Problem]:
    """Each circle once, at the first of its questions."""
    waits = {
        name: question.shown_if.question
        for name, (_, question) in places.items()
        if question.shown_if
    }
    problems = []
    done: set[str] = set()
    for name in places:
        chain: dict[str, None] = {}
        current = name
        while current in waits and current not in done:
            done.add(current)
            chain[current] = None
            current = waits[current]
        if current in chain:
            circle = list(chain)[list(chain).index(current) :]
            message = (
                f"deze vragen wachten op elkaar: {' → '.join([*circle[:9], current])}. "
                "Haal één shown_if weg."
            )
            problems.append(at(page, (*places[current][0], "shown_if"), message))
    return problems


def _due(page: Page) -> list[Problem]:
    """A page with laws or contacts is due sooner than others."""
    key = next((key for key in ("laws", "contacts") if key in page.nouns), "")
    if not key or "page" not in page.nouns or page.facts.example:
        return []
    last = page.facts.checked + LONGEST_FOR_FACTS
    if page.facts.due <= last:
        return []
    message = (
        f"een pagina met {key} is hoogstens {LONGEST_FOR_FACTS.days} dagen na checked weer aan de "
        f"beurt. Schrijf bijvoorbeeld due: {last.isoformat()}"
    )
    return [at(page, ("page", "due"), message)]


def of_page(page: Page) -> list[Problem]:
    """Ids, conditions and date of a page that carries the structure."""
    return _duplicates(page) + _conditions(page) + _due(page)


def of_files(
    root: str, files: Iterable[str], languages: tuple[str, ...] = ("nl", "en")
) -> list[Problem]:
    """Every file becomes a page of its own, at an address that every computer can write."""
    known = set(files)
    problems = []
    for uri in sorted(known):
        message = _address(uri, known, languages)
        if message:
            problems.append(Problem(f"{root}/{uri}", 1, "", message))
    return problems


def _address(uri: str, files: set[str], languages: tuple[str, ...]) -> str:
    stem, ending = posixpath.splitext(uri)
    folder, name = posixpath.split(stem)
    if ending != ".md":
        return f"een pagina eindigt op .md. Noem dit bestand {name}.md."
    for language in languages[1:]:
        name = name.removesuffix(f".{language}")
    for part in [*folder.split("/"), name] if folder else [name]:
        if not _PORTABLE.fullmatch(part):
            return (
                f"de naam {quoted(part)} kan niet. Gebruik letters, cijfers en streepjes, "
                f"zoals {body.slug(part)}."
            )
    if uri.split("/")[0] in languages[1:]:
        return f"de map {quoted(uri.split('/')[0])} is voor de vertaalde site. Kies een andere map."
    if f"{stem}/index.md" in files:
        return f"deze pagina en {stem}/index.md krijgen hetzelfde adres. Haal er één weg."
    if name == "README" and posixpath.join(folder, "index.md") in files:
        return "naast index.md kan hier geen README.md staan. Haal er één weg."
    return ""
