"""How much a school puts on its server: the whole site in both languages, by kind of file."""

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from handbook import ledger
from handbook.loading import Loaded

MB = 1_000_000
# So that a site fits where space costs nothing and is up in a minute.
MOST = 30 * MB
CHAPTERS = 2.0 * MB  # each but the worksheets as one PDF, in the language that has all pages
# About a tenth above what there is. What needs more should be worth it to those who read:
# - pdf: 190 sheets of some 47 kB, half of it letters;
# - json: the open data of each language, what is read offline, every old code;
# - scripts and styles: half of them the index of the search in each language.
EACH = {
    ".pdf": 9.2 * MB,
    ".html": 10.5 * MB,
    ".json": 4.7 * MB,
    ".docx": 2.8 * MB,
    ".js .css": 0.9 * MB,
}
OTHERS = 1 * MB


def weights(site: Path) -> dict[str, int]:
    """The bytes of all files by what they end in."""
    found: Counter[str] = Counter()
    for path in site.rglob("*"):
        if path.is_file():
            found[path.suffix] += path.stat().st_size
    return dict(found)


def grown(real: Loaded) -> int:
    """What a release of today adds to the site: the texts that no release has yet."""
    book = real.ledger.books[ledger.NAME]
    fresh = ledger.new(real.ledger, tuple(real.shelves.values()))
    every = replace(book, released=(*book.released, *fresh))
    return len(ledger.as_text(every).encode()) - len(ledger.as_text(book).encode())


def test_a_deployment_is_light(site: Path, real: Loaded) -> None:
    """Also on the day of a release, which its own weight must not stop."""
    found = weights(site)
    found[".json"] += grown(real)
    assert sum(found.values()) + CHAPTERS <= MOST, found
    left = dict(found)
    for kind, most in EACH.items():
        assert sum(left.pop(ending, 0) for ending in kind.split()) <= most, found
    assert sum(left.values()) <= OTHERS, left


def test_nothing_lies_there_twice(site: Path) -> None:
    """Nor packed together with others: that is done where someone asks for it."""
    files = [path for path in site.rglob("*") if path.is_file()]
    seen: dict[bytes, Path] = {}
    again: dict[Path, int] = {}
    for path in files:
        content = path.read_bytes()
        if seen.setdefault(hashlib.sha256(content).digest(), path) != path:
            again[path] = len(content)
    assert again == {}
    assert [path for path in files if path.suffix in {".zip", ".gz", ".tar"}] == []
