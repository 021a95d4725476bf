"""Documents to the catalogue of each language, with all that is wrong in them.

Reads all pages before anything is built, so that all problems come in one run.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook import words
from handbook.catalog import plain
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.catalog.related import related
from handbook.checking import (
    boxes,
    by_kind,
    dates,
    evidence,
    ids,
    lawclock,
    references,
    rules,
    sectors,
    text,
)
from handbook.checking import files as names
from handbook.checking.at import at
from handbook.loading import pages, plainly
from handbook.loading.claims import claims, folded, twins_of
from handbook.loading.documents import beside, documents, files, language_of
from handbook.model.base import Identified
from handbook.model.kinds import KINDS
from handbook.reading import comments, tongues
from handbook.reading.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.loading.settings import Settings
    from handbook.reading.frontmatter import Document
    from handbook.reading.school import School
    from handbook.words import Labels

OWN_ID = (
    "Begin dat van jullie met onze-. Wil je iets van het handboek anders, schrijf dan een eigen "
    "regel onder rules:."
)
Catalogs = dict[str, Catalog]
Entries = dict[tuple[str, str], Entry[Identified]]


def catalogs(
    settings: Settings, school: School, order: Iterable[str]
) -> tuple[Catalogs, list[Problem], list[Problem]]:
    """The catalogue of each language, the problems, and notes for the log.

    ``order`` names pages as the menus do, and overviews show them so.
    """
    spoken, unspoken = _labels(settings.languages)
    if unspoken:
        return {}, unspoken, []
    found = files(settings)
    read, lost, unread = documents(
        found, settings.docs.name, settings.languages[1:], settings.today
    )
    read = _in_order(read, order)
    unread += [wrong for one in read.values() for wrong in comments.problems(one)]
    base, problems = _base(settings, school, spoken[settings.languages[0]], (read, lost), found)
    base = replace(base, files=beside(settings))
    made, notes = {base.language: base}, plainly.notes(read.values())
    for language in settings.languages[1:]:
        made[language], wrong, stale = _words(base, read, language, spoken[language])
        problems += wrong
        notes += stale
    for catalog in made.values():
        problems += references.of_words(catalog) + evidence.of_words(catalog)
        problems += boxes.of_words(catalog) + sectors.of_words(catalog)
        problems += rules.of_words(catalog)
        for page in catalog.pages.values():
            problems += [] if page.fallback else text.of_page(page)
    all_problems = folded(_without_echo(unread, problems), made.values())
    if not all_problems:
        near = related(base)
        made = {name: replace(one, related=near) for name, one in made.items()}
    return made, all_problems, sorted(notes)


def _labels(languages: Iterable[str]) -> tuple[dict[str, Labels], list[Problem]]:
    found: dict[str, Labels] = {}
    problems: list[Problem] = []
    for language in languages:
        labels, wrong = words.read(language)
        problems += wrong
        if labels:
            found[language] = labels
    return found, problems


def _base(
    settings: Settings,
    school: School,
    labels: Labels,
    documents: tuple[Mapping[str, Document], Mapping[str, Document]],
    found: Mapping[str, object],
) -> tuple[Catalog, list[Problem]]:
    """The catalogue that carries the structure, and what is wrong in it."""
    language, others = settings.languages[0], settings.languages[1:]
    read, lost = documents
    own: dict[str, Page] = {}
    problems: list[Problem] = []
    for uri, document in read.items():
        if not language_of(uri, others)[1]:
            own[uri], wrong = pages.dutch(uri, document, language)
            problems += wrong + ids.of_page(own[uri]) + dates.of_page(own[uri], settings.today)
    entries, wrong = _entries(own.values())
    claimed, renamed = claims(lost, own, twins_of(read, others), entries.keys())
    base = Catalog(language, labels, school, own, entries, claimed)
    problems += [*wrong, *renamed, *names.of_files(settings.docs.name, found, settings.languages)]
    problems += [*references.of_structure(base), *by_kind.problems(base), *lawclock.problems(base)]
    return base, problems


def _words(
    catalog: Catalog, read: Mapping[str, Document], language: str, labels: Labels
) -> tuple[Catalog, list[Problem], list[Problem]]:
    """The catalogue in another language; pages without a translation stay Dutch."""
    found = {uri: _foreign(page) for uri, page in catalog.pages.items()}
    problems, notes = [], []
    for uri, document in read.items():
        base, its = language_of(uri, [language])
        if not its:
            continue
        if base in catalog.pages:
            found[base], wrong, stale = pages.translated(catalog.pages[base], document, language)
            problems += [one for one in wrong if one.key not in _lost_keys(catalog, base)]
            notes += stale
        elif not catalog.has("page", base):
            message = f"de Nederlandse pagina {base} bestaat niet. Maak die eerst."
            problems.append(Problem(document.file, 1, "", message))
    entries, _ = _entries(found.values())
    made = replace(catalog, language=language, labels=labels, pages=found, entries=entries)
    return made, problems, notes


def _foreign(page: Page) -> Page:
    """A page as it is in an edition of another language, each text with its own."""

    def marked(text: str) -> str:
        return tongues.said(text, page.language)

    nouns = {
        key: tuple(plain.reworded(noun, marked) for noun in held)
        for key, held in page.nouns.items()
    }
    title, description = marked(page.title), marked(page.description)
    return replace(page, title=title, description=description, nouns=nouns, fallback=True)


def _lost_keys(catalog: Catalog, uri: str) -> set[str]:
    """The keys of a translation that give words for what its page has lost."""
    file = catalog.pages[uri].document.file
    lost = {(kind, name) for (kind, name), where in catalog.claimed.items() if where == file}
    keys = {kind.quote: kind.key for kind in KINDS}
    return {f"{keys[kind]}.{name}" for kind, name in lost if kind in keys and kind}


def _without_echo(unread: list[Problem], problems: list[Problem]) -> list[Problem]:
    """Both lists, less the problems that only say that an unreadable value is empty."""
    lines = {(problem.file, problem.line) for problem in unread}
    return [*unread, *(p for p in problems if not p.empty or (p.file, p.line) not in lines)]


def _entries(found: Iterable[Page]) -> tuple[Entries, list[Problem]]:
    entries: Entries = {}
    problems = []
    for page in found:
        for path, kind, noun in page.placed():
            if not kind.quote or not isinstance(noun, Identified):
                continue
            first = entries.setdefault((kind.quote, noun.id), Entry(kind, noun, page.uri))
            if first.noun is not noun:
                message = f"het id {quoted(noun.id)} bestaat al op {first.uri}. "
                message += OWN_ID if page.own else "Kies een ander id, of verwijs ernaar."
                copied = f"{page.uri} as {first.uri}"  # a page that was copied has all its ids
                problems.append(replace(at(page, (*path, "id"), message), fault=copied))
    return entries, problems


def _in_order(found: Mapping[str, Document], order: Iterable[str]) -> dict[str, Document]:
    """The pages of a menu in its order, the others after them by address."""
    place = {uri: index for index, uri in enumerate(order)}
    return dict(sorted(found.items(), key=lambda item: (place.get(item[0], len(place)), item[0])))
