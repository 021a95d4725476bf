"""Documents to the catalogue of each language, with all that is wrong in them.

Reads all pages before anything is built, so that all problems come in one run.
"""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from handbook import words
from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking import (
    by_kind,
    dates,
    evidence,
    ids,
    lawclock,
    own_pages,
    references,
    rules,
    sectors,
    text,
)
from handbook.checking import files as names
from handbook.loading import pages, plainly
from handbook.loading.claims import claims, folded, twins_of
from handbook.loading.documents import Files, documents, files, language_of
from handbook.loading.settings import Settings
from handbook.model.base import Noun, holding
from handbook.model.kinds import KINDS
from handbook.model.school import School
from handbook.reading import comments, tongues
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem, without_echo
from handbook.words import Labels

Catalogs = dict[str, Catalog]
IN_WORDS = (references, evidence, own_pages, sectors, rules, text)  # what looks at every language


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
        found.pages, settings.docs.name, settings.languages[1:], settings.today
    )
    read = _in_order(read, order)
    unread += [wrong for one in read.values() for wrong in comments.problems(one)]
    base, problems = _base(settings, school, spoken[settings.languages[0]], (read, lost), found)
    made, notes = {base.language: base}, plainly.notes(read.values())
    for language in settings.languages[1:]:
        made[language], wrong, stale = _words(base, read, language, spoken[language])
        problems += wrong
        notes += stale
    for catalog in made.values():
        problems += [one for check in IN_WORDS for one in check.of_words(catalog)]
    all_problems = folded(without_echo(unread, problems), made.values())
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
    found: Files,
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
    base = Catalog(language, labels, school, own, files=found.others)
    claimed, renamed = claims(lost, base, twins_of(read, others))
    base = replace(base, claimed=claimed)
    problems += [*ids.twice(base), *renamed]
    problems += names.of_files(settings.docs.name, found.pages, settings.languages)
    for check in (references.of_structure, by_kind.problems, rules.of_structure, lawclock.problems):
        problems += check(base)
    return base, problems


def _words(
    catalog: Catalog, read: Mapping[str, Document], language: str, labels: Labels
) -> tuple[Catalog, list[Problem], list[Problem]]:
    """The catalogue in another language; pages without a translation stay Dutch."""
    found, problems, notes = {}, [], []
    free = [uri for uri in catalog.pages if _in(language, uri) not in read]
    for uri, document in read.items():
        base, its = language_of(uri, [language])
        if not its:
            continue
        if base in catalog.pages:
            found[base], wrong, stale = pages.translated(catalog.pages[base], document, language)
            problems += [one for one in wrong if one.key not in _lost_keys(catalog, base)]
            notes += stale
        elif not catalog.has("page", base):
            problems.append(Problem(document.file, 1, "", _without_page(base, language, free)))
    its_pages = {uri: found.get(uri) or _foreign(page) for uri, page in catalog.pages.items()}
    names = partial(_named, language, catalog.language)
    its_pages = {uri: page.changed(names) for uri, page in its_pages.items()}
    return replace(catalog, language=language, labels=labels, pages=its_pages), problems, notes


def _in(language: str, uri: str) -> str:
    return f"{uri.removesuffix('.md')}.{language}.md"


def _without_page(base: str, language: str, free: Iterable[str]) -> str:
    """What to do about a translation whose page is not there, perhaps because that was moved.

    ``free`` are the pages that have no translation.
    """
    said = f"de Nederlandse pagina {base} bestaat niet."
    found = [uri for uri in free if posixpath.basename(uri) == posixpath.basename(base)]
    if len(found) != 1 or base.endswith("index.md"):
        return f"{said} Maak die eerst."
    to = _in(language, found[0])
    return f"{said} Hoort dit bij {found[0]}, noem het dan {to}. Maak anders die pagina eerst."


def _foreign(page: Page) -> Page:
    """A page as it is in an edition of another language, each text with its own."""

    def marked(text: str) -> str:
        return tongues.said(text, page.language)

    made = page.changed(lambda noun: plain.reworded(noun, marked))
    title, description = marked(page.title), marked(page.description)
    return replace(made, title=title, description=description, fallback=True)


def _named(language: str, base: str, noun: Noun) -> Noun:
    """A noun in an edition of a language, its titles and citations each in their own."""
    made = noun.remade(partial(_named, language, base), lambda _, held: held)
    own = getattr(noun, "language", None) or base
    names = [slot.name for slot in holding(type(noun), "proper") if own != language]
    update = {name: _said(held, own) for name in names if (held := getattr(noun, name))}
    return made.model_copy(update=update) if update else made


def _said(held: str | tuple[str, ...], language: str) -> str | tuple[str, ...]:
    if isinstance(held, str):
        return tongues.said(held, language)
    return tuple(tongues.said(one, language) for one in held)


def _lost_keys(catalog: Catalog, uri: str) -> set[str]:
    """The keys of a translation that give words for what its page has lost."""
    file = catalog.pages[uri].document.file
    lost = {(kind, name) for (kind, name), where in catalog.claimed.items() if where == file}
    keys = {kind.quote: kind.key for kind in KINDS}
    return {f"{keys[kind]}.{name}" for kind, name in lost if kind in keys and kind}


def _in_order(found: Mapping[str, Document], order: Iterable[str]) -> dict[str, Document]:
    """The pages of a menu in its order, the others after them by address."""
    place = {uri: index for index, uri in enumerate(order)}
    return dict(sorted(found.items(), key=lambda item: (place.get(item[0], len(place)), item[0])))
