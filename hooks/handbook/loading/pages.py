"""A document to a page: the Dutch one with its structure, and its words in another language.

Must not know the other pages of the site.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.catalog.index import NO_HEAD, Page
from handbook.checking.headings import same_headings
from handbook.model.kinds import KIND_BY_KEY, KINDS
from handbook.model.page import Head, PageFacts
from handbook.reading import translations
from handbook.reading.parse import parse, parse_whole
from handbook.reading.problems import Problem, suggest

if TYPE_CHECKING:
    from handbook.model.base import Noun
    from handbook.reading.frontmatter import Document

TRANSLATION = "translation"
NO_FACTS = (
    "dit blok ontbreekt. Schrijf bijvoorbeeld page: met daaronder audience: [leraar] "
    "en checked: 2026-11-21"
)


def _problem(document: Document, path: tuple[str, ...], message: str) -> Problem:
    return Problem(document.file, document.line(path), ".".join(path), message)


def _head(document: Document) -> tuple[Head, list[Problem]]:
    """The keys of a page that its theme reads, and what is wrong with them."""
    head, problems = parse_whole(document, Head)
    return head if isinstance(head, Head) else NO_HEAD, [*problems, *_unknown_keys(document)]


def _unknown_keys(document: Document) -> list[Problem]:
    """Keys that are nearly one of ours; all others are left alone."""
    problems = []
    known = [*KIND_BY_KEY, *Head.model_fields, TRANSLATION]
    for key in [one for one in document.meta if one not in known]:
        advice = suggest(key, known)
        if key in PageFacts.model_fields:
            problems.append(_problem(document, (key,), "deze sleutel hoort onder page:"))
        elif advice.startswith("Bedoel"):
            problems.append(_problem(document, (key,), f"deze sleutel ken ik niet. {advice}"))
    return problems


def dutch(uri: str, document: Document, language: str) -> tuple[Page, list[Problem]]:
    """The page of a document with the nouns that could be read, and what is wrong."""
    head, problems = _head(document)
    if "page" not in document.meta:
        problems.append(Problem(document.file, 1, "page", NO_FACTS))
    if TRANSLATION in document.meta:
        message = "dit blok hoort in een vertaling, niet in de Nederlandse pagina. Haal het weg."
        problems.append(_problem(document, (TRANSLATION,), message))
    nouns: dict[str, tuple[Noun, ...]] = {}
    for kind in KINDS:
        if kind.key in document.meta:
            parsed, found = parse(document, kind.key, kind.noun, many=kind.many)
            problems += found
            if not found:
                nouns[kind.key] = parsed
    everything = [noun for group in nouns.values() for noun in group]
    made = Page(
        uri,
        document,
        head.title,
        head.description or "",
        head,
        nouns,
        frozenset(document.meta),
        translations.fingerprint(head.title, everything, document.body),
        language,
    )
    return made, problems


def translated(
    page: Page, document: Document, language: str
) -> tuple[Page, list[Problem], list[Problem]]:
    """The page in another language with its problems, and a note when it is stale."""
    head, problems = _head(document)
    overlay = translations.Overlay(document)
    nouns: dict[str, tuple[Noun, ...]] = {}
    for key, own in page.nouns.items():
        nouns[key] = own
        if key in document.meta:
            many = KIND_BY_KEY[key].many
            words = document.meta[key]
            nouns[key] = (
                overlay.nouns(own, words, (key,))
                if many
                else (overlay.noun(own[0], words, (key,)),)
            )
        elif any(translations.has_words(noun) for noun in own):
            message = "de vertaling van dit blok ontbreekt. Zet de woorden erbij per id."
            problems.append(_problem(document, (key,), message))
    for key in document.meta:
        if key in KIND_BY_KEY and key not in page.blocks:
            message = "de Nederlandse pagina heeft dit blok niet. Haal het weg."
            problems.append(_problem(document, (key,), message))
    stale, found, notes = _staleness(page, document)
    made = replace(
        page,
        document=document,
        title=head.title,
        description=head.description or "",
        nouns=nouns,
        language=language,
        stale=stale,
        translated=True,
    )
    problems = [*problems, *overlay.problems, *found, *same_headings(page, made)]
    return made, problems, notes


def _staleness(page: Page, document: Document) -> tuple[bool, list[Problem], list[Problem]]:
    """Whether a translation is older than its page, as a problem or as a note."""
    block = document.meta.get(TRANSLATION)
    if not isinstance(block, dict):
        block = {}
    problems = [
        _problem(
            document,
            (TRANSLATION, key),
            f"deze sleutel ken ik niet. {suggest(key, ['fingerprint'])}",
        )
        for key in block
        if key != "fingerprint"
    ]
    path = (TRANSLATION, "fingerprint")
    if block.get("fingerprint") is None:
        message = f'dit veld ontbreekt. Schrijf fingerprint: "{page.mark}" als de vertaling klopt.'
        return True, [*problems, _problem(document, path, message)], []
    if str(block["fingerprint"]) == page.mark:
        return False, problems, []
    message = (
        "de Nederlandse pagina is veranderd. Werk de vertaling bij "
        f'en schrijf dan fingerprint: "{page.mark}"'
    )
    return True, problems, [_problem(document, path, message)]
