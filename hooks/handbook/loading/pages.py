"""A document to a page: the Dutch one with its structure, and its words in another language.

Must not know the other pages of the site.
"""

from collections.abc import Mapping
from dataclasses import replace

from handbook.catalog.page import NO_HEAD, Page
from handbook.checking.headings import same_headings
from handbook.model.base import Noun
from handbook.model.kinds import KIND_BY_KEY, KINDS
from handbook.model.page import Head, PageFacts
from handbook.reading import translations
from handbook.reading.frontmatter import Document
from handbook.reading.parse import parse, parse_whole
from handbook.reading.problems import SURE, Problem, nearest, quoted, suggest

TRANSLATION = "translation"
NO_FACTS = (
    "dit blok ontbreekt. Schrijf bijvoorbeeld page: met daaronder audience: [leraar] "
    "en checked: 2026-11-21"
)


def _head(document: Document, meant: Mapping[str, str]) -> tuple[Head, list[Problem]]:
    """The keys of a page that its theme reads, and what is wrong with them."""
    head, problems = parse_whole(document, Head)
    problems = [one for one in problems if one.key not in meant]
    for key, written in meant.items():
        said = f"deze sleutel ken ik niet. Bedoel je {quoted(key)}?"
        problems.append(document.problem((written,), said))
    return head if isinstance(head, Head) else NO_HEAD, problems


def _meant(document: Document) -> dict[str, str]:
    """The keys of ours that are nearly there, each with what was written; others are left alone."""
    known = [*KIND_BY_KEY, *Head.model_fields, TRANSLATION]
    found = {}
    for key in document.meta:
        if key not in known and key not in PageFacts.model_fields:
            near = nearest(key, known, SURE)
            if near:
                found[near] = key
    return found


def _loose(document: Document) -> list[str]:
    """The keys on the page itself that do not stand under ``page``."""
    own = PageFacts.model_fields.keys() - KIND_BY_KEY.keys()
    return [key for key in document.meta if key in own]


def _lifted(document: Document) -> bool:
    """Whether all that belongs under ``page`` stands beside it."""
    return document.meta.get("page") is None and bool(_loose(document))


def _too_high(document: Document) -> list[Problem]:
    said = "deze sleutel hoort onder page:"
    return [document.problem((key,), said) for key in _loose(document)]


def _facts(document: Document) -> list[Problem]:
    """What is wrong with the block on the page itself, beside its values."""
    if _lifted(document):
        message = "dit hoort onder page:. Zet er een regel page: boven, en spring deze regels in."
        return [document.problem((_loose(document)[0],), message)]
    problems = _too_high(document)
    if "page" not in document.meta:
        problems.append(Problem(document.file, 1, "page", NO_FACTS))
    return problems


def dutch(uri: str, document: Document, language: str) -> tuple[Page, list[Problem]]:
    """The page of a document with the nouns that could be read, and what is wrong."""
    meant = _meant(document)
    head, problems = _head(document, meant)
    if "page" not in meant:
        problems += _facts(document)
    if TRANSLATION in document.meta:
        message = "dit blok hoort in een vertaling, niet in de Nederlandse pagina. Haal het weg."
        problems.append(document.problem((TRANSLATION,), message))
    nouns: dict[str, tuple[Noun, ...]] = {}
    for kind in KINDS:
        if kind.key in document.meta and not (kind.key == "page" and _lifted(document)):
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
        frozenset({*document.meta, *meant}),
        meant,
        translations.fingerprint(head.title, everything, document.body),
        language,
    )
    return made, problems


def translated(
    page: Page, document: Document, language: str
) -> tuple[Page, list[Problem], list[Problem]]:
    """The page in another language with its problems, and a note when it is stale."""
    meant = _meant(document)
    head, problems = _head(document, meant)
    problems += _too_high(document)
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
        elif key not in meant and any(translations.has_words(noun) for noun in own):
            message = "de vertaling van dit blok ontbreekt. Zet de woorden erbij per id."
            problems.append(document.problem((key,), message))
    for key in document.meta:
        if key in KIND_BY_KEY and key not in page.blocks:
            message = "de Nederlandse pagina heeft dit blok niet. Haal het weg."
            problems.append(document.problem((key,), message))
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
        base=page.document,
    )
    problems = [*problems, *overlay.problems, *found, *same_headings(page, made)]
    return made, problems, notes


def _staleness(page: Page, document: Document) -> tuple[bool, list[Problem], list[Problem]]:
    """Whether a translation is older than its page, as a problem or as a note.

    Of a page that was not wholly read nobody knows what it was translated from.
    """
    if not (page.whole and document.whole):
        return False, [], []
    block = document.meta.get(TRANSLATION)
    if not isinstance(block, dict):
        block = {}
    problems = [
        document.problem(
            (TRANSLATION, key), f"deze sleutel ken ik niet. {suggest(key, ['fingerprint'])}"
        )
        for key in block
        if key != "fingerprint"
    ]
    path = (TRANSLATION, "fingerprint")
    if block.get("fingerprint") is None:
        message = f'dit veld ontbreekt. Schrijf fingerprint: "{page.mark}" als de vertaling klopt.'
        return True, [*problems, document.problem(path, message)], []
    if str(block["fingerprint"]) == page.mark:
        return False, problems, []
    message = (
        "de Nederlandse pagina is veranderd. Werk de vertaling bij "
        f'en schrijf dan fingerprint: "{page.mark}"'
    )
    return True, problems, [document.problem(path, message)]
