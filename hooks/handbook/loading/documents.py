"""The files below docs/ as documents, with what is wrong in those that cannot be read."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from handbook.loading import plainly
from handbook.loading.settings import Settings
from handbook.reading import frontmatter
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem
from handbook.reading.school import OWN_PAGES

_HIDDEN = re.compile(r"(?:^|/)\.")
NO_FILE = "dit is geen gewoon bestand. Maak er een bestand met tekst van, of haal het weg."
GONE = "dit bestand kan ik niet openen. Zet het terug of haal het weg."


def language_of(uri: str, others: Iterable[str]) -> tuple[str, str]:
    """``("x.md", "en")`` for ``x.en.md``; an empty language for the Dutch page itself."""
    for language in others:
        if uri.endswith(f".{language}.md"):
            return f"{uri.removesuffix(f'.{language}.md')}.md", language
    return uri, ""


class Files(NamedTuple):
    """The files of the pages that the engine would build, and all else that it would take along."""

    pages: Mapping[str, Path]
    others: frozenset[str]


def files(settings: Settings) -> Files:
    """What stands in docs/, sorted by path."""
    pages: dict[str, Path] = {}
    others: set[str] = set()
    for path in sorted(settings.docs.rglob("*")):
        uri = path.relative_to(settings.docs).as_posix()
        hidden = _HIDDEN.search(uri) or language_of(uri, settings.unspoken)[1]
        left_out = uri.split("/")[0] in settings.left_out
        if path.suffix in settings.endings and not (hidden or left_out or path.is_dir()):
            pages[uri] = path
        elif not hidden and path.is_file():
            others.add(uri)
    return Files(pages, frozenset(others))


def documents(
    found: Mapping[str, Path], root: str, others: tuple[str, ...], today: date
) -> tuple[dict[str, Document], dict[str, Document], list[Problem]]:
    """The documents of the files that could be read and could not, and what is wrong in them.

    ``others`` are the languages of translations, which only give words; ``today`` is for a page of
    a school that names no day.
    """
    read: dict[str, Document] = {}
    unread: dict[str, Document] = {}
    problems = []
    for uri, path in found.items():
        own = uri.startswith(OWN_PAGES) and not language_of(uri, others)[1]
        document, wrong = _document(path, f"{root}/{uri}", today if own else None)
        problems += wrong
        (read if document.meta or not wrong else unread)[uri] = document
    return read, unread, problems


def _document(path: Path, file: str, today: date | None) -> tuple[Document, list[Problem]]:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            return frontmatter.Document(file), [Problem(file, 1, "", NO_FILE)]
        data = path.read_bytes()
    except OSError:  # such as a link to a file that is gone
        return frontmatter.Document(file), [Problem(file, 1, "", GONE)]
    document, problems = _read(data, file)
    said = [*problems]
    return plainly.completed(document, said, data, today) if today else (document, said)


@cache
def _read(data: bytes, file: str) -> tuple[Document, tuple[Problem, ...]]:
    """A file as it was written; who serves the site while writing changes one of many."""
    document, problems = frontmatter.read(data, file)
    return document, tuple(problems)
