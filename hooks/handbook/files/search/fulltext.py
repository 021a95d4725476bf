"""The words of running text, each with the pages where it stands.

Folded, but written as in the text: stems and typing errors are for the script, so that there is
one set of rules.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from handbook.catalog import plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.sorts import is_list
from handbook.model.base import texts
from handbook.model.page import PageFacts
from handbook.reading.tongues import bare

COMMON = 13  # a word on more pages than this tells little, and all of them weigh much
LONG = 1000  # a page with so many different words is a list too
OFTEN = 3  # how often a word stands on a page that is about it
FIRST = 48  # the sign of the first page
MOST_SHARED = 25  # so that it is one letter
_NO_TEXT = re.compile(r"\]\([^)]*\)|\{[^}\n]*\}|<[^>]*>|\[\[[^\]]*\]\]|https?://\S+")
_MARKS = re.compile("[\u0300-\u036f'’‘]")
_NUMBER = re.compile(r"(\d)[\s.-]+(?=\d)")
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """Folded words: no capitals, no accents, no signs in a number."""
    plain_text = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return _WORD.findall(_NUMBER.sub(r"\1", plain_text))


def text(catalog: Catalog, found: list[Page], told: Mapping[int, str]) -> list[str]:
    """All words after each other, and where each stands: in such strings like stands beside like.

    A word begins with a capital that says how many letters it shares with the one before it. Its
    places are a sign for each page, twice where it stands often, with spaces between words.

    ``told`` holds what the index says of the parts of each page: that need not be said again.
    Nor does a bare number: a phone or an article is found by its own part.
    """
    stop = {*words(catalog.labels.finding.stop)}
    places: dict[str, str] = defaultdict(str)
    for number, page in enumerate(found):
        also = page.facts.also or ""
        named = {*stop, *words(f"{page.title} {page.description} {also} {told.get(number, '')}")}
        for word, count in _counted(catalog, page).items():
            if len(word) > 1 and not word.isdigit() and word not in named:
                places[word] += chr(FIRST + number) * (2 if count >= OFTEN else 1)
    kept = [word for word in sorted(places) if len({*places[word]}) <= COMMON]
    short = [_shortened(word, before) for before, word in zip(["", *kept], kept, strict=False)]
    return ["".join(short), " ".join(places[word] for word in kept)]


def _shortened(word: str, before: str) -> str:
    shared = 0
    for one, other in zip(word[:MOST_SHARED], before, strict=False):
        if one != other:
            break
        shared += 1
    return f"{chr(ord('A') + shared)}{word[shared:]}"


def _counted(catalog: Catalog, page: Page) -> Counter[str]:
    """How often each word stands on a page; a list or a page in another language has none."""
    if page.fallback or is_list(page):
        return Counter()
    found = Counter(words(bare(" ".join(_texts(catalog, page)))))
    return found if len(found) < LONG else Counter()


def _texts(catalog: Catalog, page: Page) -> Iterator[str]:
    for _, _, noun in page.placed():
        if not isinstance(noun, PageFacts):
            yield from (text for _, text in texts(plain.noun(catalog, noun)))
    yield page.facts.brief or ""
    yield _NO_TEXT.sub(" ", plain.text(catalog, page.document.body))
