"""Everything the site defines, by id and per language.

Reads all pages before anything is built, so that all problems come in one run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from handbook import checks, frontmatter, lawclock, pages, references, related
from handbook.index import Catalog, Entry, Page
from handbook.model import KINDS
from handbook.model.base import Identified
from handbook.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.frontmatter import Document
    from handbook.school import School
    from handbook.store import Store

__all__ = ["Catalog", "Entry", "Loaded", "Page", "language_of", "load"]
GONE = "dit bestand kan ik niet openen. Zet het terug of haal het weg."
NOT_BUILT = "templates"  # MkDocs leaves out this folder, and whatever begins with a dot


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


def _files(docs: Path) -> dict[str, Path]:
    """Every page file that MkDocs would build."""
    found = {}
    for path in sorted(docs.rglob("*")):
        parts = path.relative_to(docs).parts
        hidden = parts[0] == NOT_BUILT or any(part.startswith(".") for part in parts)
        if path.suffix in (".md", *checks.OTHER_ENDINGS) and not hidden and not path.is_dir():
            found["/".join(parts)] = path
    return found


def _documents(
    files: Mapping[str, Path], root: str, kept: Store | None
) -> tuple[dict[str, Document], list[Problem]]:
    """The documents of all files that could be read, and what is wrong in all of them."""
    documents, problems = {}, []
    for uri, path in files.items():
        file = f"{root}/{uri}"
        try:
            data = path.read_bytes()
        except OSError:  # such as a link to a file that is gone
            document, found = frontmatter.Document(file), [Problem(file, 1, "", GONE)]
        else:
            read = partial(frontmatter.read_again, store=kept) if kept else frontmatter.read
            document, found = read(data, file)
        problems += found
        if document.meta or not found:
            documents[uri] = document
    return documents, problems


def _without_echo(unread: list[Problem], problems: list[Problem]) -> list[Problem]:
    """Both lists, less the problems that only say that an unreadable value is empty."""
    lines = {(problem.file, problem.line) for problem in unread}
    return [*unread, *(p for p in problems if not p.empty or (p.file, p.line) not in lines)]


def _claimed(page: Page) -> Iterator[tuple[str, str]]:
    """The ids in blocks that could not be read, so that quotes of them are not called dead."""
    for kind in KINDS:
        raw = page.document.meta.get(kind.key)
        if kind.quote and kind.key not in page.nouns:
            for one in raw if isinstance(raw, list) else [raw]:
                if isinstance(one, dict) and isinstance(one.get("id"), str):
                    yield kind.quote, one["id"]


def _entries(found: Iterable[Page]) -> tuple[dict[tuple[str, str], Entry], list[Problem]]:
    entries: dict[tuple[str, str], Entry] = {}
    problems = []
    for page in found:
        for path, kind, noun in page.placed():
            if not kind.quote or not isinstance(noun, Identified):
                continue
            first = entries.setdefault((kind.quote, noun.id), Entry(kind, noun, page.uri))
            if first.noun is not noun:
                message = (
                    f"het id {quoted(noun.id)} bestaat al op {first.uri}. "
                    "Kies een ander id, of verwijs ernaar."
                )
                problems.append(checks.at(page, (*path, "id"), message))
    return entries, problems


def _base(
    documents: Mapping[str, Document], languages: tuple[str, ...]
) -> tuple[dict[str, Page], list[Problem]]:
    """The pages that carry the structure."""
    found: dict[str, Page] = {}
    problems = []
    for uri, document in documents.items():
        if not language_of(uri, languages[1:])[1]:
            found[uri], wrong = pages.dutch(uri, document, languages[0])
            problems += wrong + checks.of_page(found[uri])
    return found, problems


def _words(
    catalog: Catalog, documents: Mapping[str, Document], language: str
) -> tuple[Catalog, list[Problem], list[Problem]]:
    """The catalog in another language; pages without a translation stay Dutch."""
    found = {uri: replace(page, fallback=True) for uri, page in catalog.pages.items()}
    problems, notes = [], []
    for uri, document in documents.items():
        base, its = language_of(uri, [language])
        if not its:
            continue
        if base in catalog.pages:
            found[base], wrong, stale = pages.translated(catalog.pages[base], document, language)
            problems += wrong
            notes += stale
        elif not catalog.has("page", base):
            message = f"de Nederlandse pagina {base} bestaat niet. Maak die eerst."
            problems.append(Problem(document.file, 1, "", message))
    entries, _ = _entries(found.values())
    return replace(catalog, language=language, pages=found, entries=entries), problems, notes


def _in_order(found: dict[str, Page], order: Iterable[str]) -> dict[str, Page]:
    """The pages of a menu in its order, the others after them by address."""
    place = {uri: index for index, uri in enumerate(order)}
    return dict(sorted(found.items(), key=lambda item: (place.get(item[0], len(place)), item[0])))


def load(
    docs: Path,
    school: School,
    languages: tuple[str, ...] = ("nl", "en"),
    order: Iterable[str] = (),
    kept: Store | None = None,
) -> Loaded:
    """Every page below ``docs``; the first language carries the structure.

    ``order`` names pages in the order in which overviews show them, as the menus do; ``kept``
    holds the pages that were read before.
    """
    files = _files(docs)
    documents, unread = _documents(files, docs.name, kept)
    found, problems = _base(documents, languages)
    found = _in_order(found, order)
    entries, wrong = _entries(found.values())
    claimed = {claim for page in found.values() for claim in _claimed(page)}
    claimed |= {("page", uri) for uri in files if uri not in documents}
    readable = len(documents) == len(files)
    base = Catalog(languages[0], school, found, entries, frozenset(claimed), readable)
    problems += (
        wrong
        + checks.of_files(docs.name, files, languages)
        + references.of_structure(base)
        + lawclock.problems(base)
    )
    catalogs, notes = {base.language: base}, []
    for language in languages[1:]:
        catalogs[language], wrong, stale = _words(base, documents, language)
        problems += wrong
        notes += stale
    for catalog in catalogs.values():
        problems += references.of_words(catalog)
        for page in catalog.pages.values():
            problems += [] if page.fallback else checks.headings(page)
    found_problems = tuple(sorted(set(_without_echo(unread, problems))))
    if not found_problems:
        near = related.related(base)
        catalogs = {name: replace(one, related=near) for name, one in catalogs.items()}
    return Loaded(catalogs, found_problems, tuple(sorted(notes)))
