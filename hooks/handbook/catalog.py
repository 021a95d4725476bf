"""Everything the site defines, by id and per language.

Reads all pages before anything is built, so that all problems come in one run.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar, cast

from handbook import checks, frontmatter, translations
from handbook.model import KIND_BY_KEY, KINDS, Kind
from handbook.model.base import Identified, Noun
from handbook.model.page import PageFacts
from handbook.parse import parse
from handbook.problems import Problem, quoted, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.frontmatter import Document
    from handbook.school import School

N = TypeVar("N", bound=Noun)
ELSEWHERE = ("title", "description", "template", "hide", "icon", "search", "tags", "status")


@dataclass(frozen=True)
class Page:
    """One page in one language; ``uri`` is the path of the Dutch file below docs/."""

    uri: str
    document: Document
    title: str
    description: str = ""
    nouns: Mapping[str, tuple[Noun, ...]] = field(default_factory=dict)
    blocks: frozenset[str] = frozenset()
    mark: str = ""
    language: str = ""
    translated: bool = False
    fallback: bool = False
    stale: bool = False

    def all(self, kind: type[N]) -> tuple[N, ...]:
        """The nouns of one class that this page defines."""
        return tuple(n for nouns in self.nouns.values() for n in nouns if isinstance(n, kind))

    def one(self, kind: type[N]) -> N | None:
        """The only noun of a class on this page, or nothing."""
        return next(iter(self.all(kind)), None)

    @property
    def facts(self) -> PageFacts:
        """For whom the page is and until when it holds."""
        return cast("PageFacts", self.nouns["page"][0])


@dataclass(frozen=True)
class Entry:
    """A record and the page that defines it."""

    kind: Kind
    noun: Identified
    uri: str

    @property
    def anchor(self) -> str:
        """The permanent address of the record on its page."""
        return f"{self.kind.anchor}-{self.noun.id}"


@dataclass(frozen=True)
class Catalog:
    """All pages and records in the words of one language."""

    language: str
    school: School
    pages: Mapping[str, Page]
    entries: Mapping[tuple[str, str], Entry]
    claimed: frozenset[tuple[str, str]] = frozenset()
    readable: bool = True

    def known(self, quote: str) -> list[str]:
        """The ids of one kind, those of broken blocks included."""
        if quote == "page":
            return list(self.pages)
        return [name for kind, name in (*self.entries, *self.claimed) if kind == quote]

    def find(self, quote: str, name: str) -> Entry | None:
        """The record that ``[[quote:name]]`` leads to."""
        return self.entries.get((quote, name))

    def all(self, quote: str) -> tuple[Entry, ...]:
        """The records of one kind in order of page and place, without examples."""
        return tuple(
            entry
            for (kind, _), entry in self.entries.items()
            if kind == quote and not self.pages[entry.uri].facts.example
        )


@dataclass(frozen=True)
class Loaded:
    """What a run found: a catalog per language, problems, and notes for the log."""

    catalogs: Mapping[str, Catalog]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def base(self, uri: str) -> Page:
        """The page that carries the structure."""
        return next(iter(self.catalogs.values())).pages[uri]


def language_of(uri: str, others: Iterable[str]) -> tuple[str, str]:
    """``("x.md", "en")`` for ``x.en.md``; an empty language for the Dutch page itself."""
    for language in others:
        if uri.endswith(f".{language}.md"):
            return f"{uri.removesuffix(f'.{language}.md')}.md", language
    return uri, ""


def _documents(docs: Path) -> tuple[dict[str, Document], list[Problem], bool]:
    """Every file below ``docs``, what is wrong in them, and whether all could be read."""
    documents, problems, readable = {}, [], True
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        document, found = frontmatter.read(path.read_bytes(), f"{docs.name}/{uri}")
        problems += found
        if document.meta or not found:
            documents[uri] = document
        else:
            readable = False
    return documents, problems, readable


def _without_echo(unread: list[Problem], problems: list[Problem]) -> list[Problem]:
    """Both lists, less the problems that only say that an unreadable value is empty."""
    lines = {(problem.file, problem.line) for problem in unread}
    kept = (p for p in problems if (p.file, p.line) not in lines or p.found != "None")
    return [*unread, *kept]


def _title(document: Document) -> tuple[str, list[Problem]]:
    title = document.meta.get("title")
    if isinstance(title, str) and title.strip():
        return title.strip(), []
    found = "ontbreekt" if title is None else f"is {quoted(title)}, en dat is geen tekst"
    line = document.line(("title",))
    return "", [Problem(document.file, line, "title", f"de titel {found}. Schrijf bijvoorbeeld title: Plichten van de school")]


def _unknown_keys(document: Document) -> list[Problem]:
    problems = []
    known = [*KIND_BY_KEY, *ELSEWHERE, "translation"]
    for key in document.meta:
        advice = "" if key in known else suggest(key, known)
        if advice.startswith("Bedoel"):
            problems.append(
                Problem(document.file, document.line((key,)), key, f"deze sleutel ken ik niet. {advice}")
            )
    return problems


def _dutch(uri: str, document: Document, language: str) -> tuple[Page, list[Problem]]:
    """The Dutch page of a document with the nouns that could be read, and what is wrong."""
    title, problems = _title(document)
    problems += _unknown_keys(document)
    if "page" not in document.meta:
        problems.append(
            Problem(document.file, 1, "page", "dit blok ontbreekt. Schrijf bijvoorbeeld page: met "
                    "daaronder audience: [leraar], checked: 2026-11-21 en due: 2027-11-21")
        )
    nouns: dict[str, tuple[Noun, ...]] = {}
    for kind in KINDS:
        if kind.key in document.meta:
            made, found = parse(document, kind.key, kind.noun, many=kind.many)
            problems += found
            if not found:
                nouns[kind.key] = made
    mark = translations.fingerprint(title, [n for group in nouns.values() for n in group], document.body)
    return Page(uri, document, title, _description(document), nouns, frozenset(document.meta), mark, language), problems


def _description(document: Document) -> str:
    return str(document.meta.get("description") or "").strip()


def _claimed(page: Page) -> Iterator[tuple[str, str]]:
    """The ids in blocks that could not be read, so that quotes of them are not called dead."""
    for kind in KINDS:
        raw = page.document.meta.get(kind.key)
        if kind.quote and kind.key not in page.nouns:
            for one in raw if isinstance(raw, list) else [raw]:
                if isinstance(one, dict) and isinstance(one.get("id"), str):
                    yield kind.quote, one["id"]


def _translated(page: Page, document: Document, language: str) -> tuple[Page, list[Problem], list[Problem]]:
    """The page in another language with its problems, and a note when it is stale."""
    title, problems = _title(document)
    overlay = translations.Overlay(document)
    nouns: dict[str, tuple[Noun, ...]] = {}
    for key, dutch in page.nouns.items():
        if not any(translations.has_words(noun) for noun in dutch):
            nouns[key] = dutch
        elif key not in document.meta:
            nouns[key] = dutch
            problems.append(Problem(document.file, 1, key, "de vertaling van dit blok ontbreekt. Zet de woorden erbij per id."))
        elif KIND_BY_KEY[key].many:
            nouns[key] = overlay.nouns(dutch, document.meta[key], (key,))
        else:
            nouns[key] = (overlay.noun(dutch[0], document.meta[key], (key,)),)
    for key in document.meta:
        if key in KIND_BY_KEY and key not in page.blocks:
            problems.append(Problem(document.file, document.line((key,)), key,
                                    "de Nederlandse pagina heeft dit blok niet. Haal het weg."))
    problems += overlay.problems
    stale, found, notes = _staleness(page, document)
    made = replace(page, document=document, title=title, nouns=nouns, language=language, stale=stale,
                 translated=True, description=_description(document))
    return made, [*problems, *found, *checks.same_headings(page, made)], notes


def _staleness(page: Page, document: Document) -> tuple[bool, list[Problem], list[Problem]]:
    block = document.meta.get("translation")
    line = document.line(("translation", "fingerprint"))
    found = block.get("fingerprint") if isinstance(block, dict) else None
    key = "translation.fingerprint"
    if found is None:
        return True, [Problem(document.file, line, key, f"dit veld ontbreekt. Schrijf fingerprint: \"{page.mark}\" "
                              "als de vertaling klopt.")], []
    if str(found) == page.mark:
        return False, [], []
    return True, [], [Problem(document.file, line, key, f"de Nederlandse pagina is veranderd. Werk de vertaling bij "
                              f"en schrijf dan fingerprint: \"{page.mark}\"")]


def _entries(pages: Iterable[Page]) -> tuple[dict[tuple[str, str], Entry], list[Problem]]:
    entries: dict[tuple[str, str], Entry] = {}
    problems = []
    for page in pages:
        for key, nouns in page.nouns.items():
            kind = KIND_BY_KEY[key]
            for index, noun in enumerate(nouns):
                if not kind.quote or not isinstance(noun, Identified):
                    continue
                first = entries.get((kind.quote, noun.id))
                if first is None:
                    entries[kind.quote, noun.id] = Entry(kind, noun, page.uri)
                    continue
                path = (key, index, "id") if kind.many else (key, "id")
                problems.append(checks.at(page, path, f"het id {quoted(noun.id)} bestaat al op "
                                          f"{first.uri}. Kies een ander id, of verwijs ernaar."))
    return entries, problems


def _base(documents: dict[str, Document], others: list[str], language: str) -> tuple[dict[str, Page], list[Problem]]:
    pages: dict[str, Page] = {}
    problems = []
    for uri, document in documents.items():
        if not language_of(uri, others)[1]:
            pages[uri], found = _dutch(uri, document, language)
            problems += found
    return pages, problems


def _words(
    catalog: Catalog, documents: dict[str, Document], language: str, others: list[str]
) -> tuple[Catalog, list[Problem], list[Problem]]:
    """The catalog in another language; pages without a translation stay Dutch."""
    pages = {uri: replace(page, fallback=True) for uri, page in catalog.pages.items()}
    problems, notes = [], []
    for uri, document in documents.items():
        base, its = language_of(uri, others)
        if its != language:
            continue
        if base in catalog.pages:
            pages[base], wrong, stale = _translated(catalog.pages[base], document, language)
            problems += wrong
            notes += stale
        elif catalog.readable:
            problems.append(Problem(document.file, 1, "", f"de Nederlandse pagina {base} bestaat niet. Maak die eerst."))
    entries, _ = _entries(pages.values())
    return replace(catalog, language=language, pages=pages, entries=entries), problems, notes


def load(docs: Path, school: School, languages: tuple[str, ...] = ("nl", "en")) -> Loaded:
    """Every page below ``docs``; the first language carries the structure."""
    documents, unread, readable = _documents(docs)
    default, others = languages[0], list(languages[1:])
    pages, problems = _base(documents, others, default)
    entries, found = _entries(pages.values())
    problems += found
    claimed = frozenset(claim for page in pages.values() for claim in _claimed(page))
    base = Catalog(default, school, pages, entries, claimed, readable)
    problems += checks.of_files(docs.name, documents) + checks.of_structure(base) + checks.of_bodies(base)
    catalogs, notes = {default: base}, []
    for language in others:
        catalogs[language], found, stale = _words(base, documents, language, others)
        problems += found + checks.of_bodies(catalogs[language])
        notes += stale
    return Loaded(catalogs, tuple(sorted(set(_without_echo(unread, problems)))), tuple(sorted(notes)))
