"""One word for one thing, on every page and in its translation; ``cases/terms.yml`` is the list."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from handbook.catalog.page import Page
from handbook.model.base import texts
from handbook.reading import quotes
from handbook.reading.problems import key_path
from project import LANGUAGES, ROOT, real

WORDS = ROOT / "hooks" / "handbook" / "words"
TERMS = yaml.safe_load(Path(__file__).with_name("cases").joinpath("terms.yml").read_text("utf-8"))
# Where a link leads, the id of a heading, and code.
_UNSAID = re.compile(r"(?<=\])\([^)]*\)|\{#[^}]*\}|(?s:```.*?```)|`[^`\n]*`")
_SECTION = re.compile(r"^(?=#+ .*\{#)", re.M)
_ID = re.compile(r"\{#([\w-]+)")


def said(text: str) -> str:
    """A text without what it quotes and where it leads."""
    parts = quotes.split(text)
    return _UNSAID.sub("", "".join(one if isinstance(one, str) else one.label for one in parts))


def told(page: Page) -> Iterator[tuple[str, str]]:
    """Every text of a page with its place; under ``also`` stand the words that others say."""
    yield "title", page.title
    yield "description", page.description
    for key, nouns in page.nouns.items():
        for index, noun in enumerate(nouns):
            for path, text in texts(noun):
                if path[-1] != "also":
                    yield key_path((key, index, *path)), text
    for section in _SECTION.split(page.document.body):
        found = _ID.search(section)
        yield f"#{found[1]}" if found else "#", section


def fixed(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every fixed word of a language with its place; under ``finding`` stands what readers type."""
    if isinstance(value, str):
        yield key_path(path), value
    elif isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            if key != "finding":
                yield from fixed(part, (*path, key))


@cache
def book(language: str) -> dict[tuple[str, str], str]:
    """All that is said in a language, by file and place; a page without translation has no text."""
    words = yaml.safe_load((WORDS / f"{language}.yml").read_text("utf-8"))
    pages = [one for one in real().written[language].pages.items() if not one[1].fallback]
    places = [("words", place, text) for place, text in fixed(words)]
    places += [(uri, place, text) for uri, page in pages for place, text in told(page)]
    return {(file, place): said(text) for file, place, text in places}


def refused(language: str, text: str) -> Iterator[str]:
    """The words that a text in a language may not have, each with its remedy."""
    for term in TERMS[language]:
        for found in re.finditer(term["word"], text, re.I):
            yield f"«{found[0]}»: schrijf {term['say']}"


def missed(dutch: str, text: str) -> Iterator[str]:
    """What a translation does not have of the words that its Dutch text asks for."""
    for term in TERMS["both"]:
        found = re.search(term["nl"], dutch, re.I)
        if found and not re.search(term["en"], text, re.I):
            yield f"«{found[0]}»: schrijf {term['en']}"


def faults(language: str) -> Iterator[str]:
    """What is wrong with the words of a language, each with its file and place."""
    for (file, place), text in book(language).items():
        wrong = [*refused(language, text)]
        if language != "nl":
            wrong += missed(book("nl").get((file, place), ""), text)
        yield from (f"{language} {file} {place}: {one}" for one in wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_keeps_to_one_word(language: str) -> None:
    assert not [*faults(language)], "\n".join(faults(language))


@pytest.mark.faults
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_refused_word_is_seen(language: str) -> None:
    for term in TERMS[language]:
        assert any(term["say"] in one for one in refused(language, term["wrong"])), term


@pytest.mark.faults
def test_each_translation_with_another_word_is_seen() -> None:
    for term in TERMS["both"]:
        assert any(term["en"] in one for one in missed(*term["wrong"])), term
