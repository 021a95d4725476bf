"""The pages that stay readable without a network, and the worker that keeps them.

Must not know why a page is one of them.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

WORKER = "sw.js"
OFFLINE = "OFFLINE"
PAGES = "kept.json"
HERE = "%site%/"  # the worker puts the way to the site in its place
# What a page has for the line that only its kept copy shows.
_NOTE = '<p class="kept" hidden></p>'


class Kept(NamedTuple):
    """What a language keeps: pages and files as addresses below the site, and two texts.

    ``note`` tells a reader of a kept page which version it is, as HTML; ``away`` is the page that
    stands in the place of one that is not kept.
    """

    pages: tuple[str, ...]
    assets: tuple[str, ...]
    note: str
    away: str


def _file(site: Path, url: str) -> Path:
    path = site / unquote(urlsplit(url).path)
    return path / "index.html" if url.endswith("/") or not url else path


def worker(docs: Path) -> str:
    """The address of the worker below the site, or nothing where a handbook does without.

    ``OFFLINE=0`` in the environment of a build takes it away from every browser that has it: so a
    school that wants this changes no file of ours.
    """
    return WORKER if os.environ.get(OFFLINE) != "0" and (docs / WORKER).is_file() else ""


def is_kept(site: Path, kept: Mapping[str, Kept], folder: str) -> bool:
    """Whether the pages of the language in a folder are written in one file."""
    return (site / WORKER).is_file() and folder in kept and bool(kept[folder].pages)


def write(site: Path, kept: Mapping[str, Kept]) -> None:
    """Write the pages of each language in one file, and put what is kept above the worker.

    With nothing kept the worker takes itself away, also from browsers that had it.
    """
    target = site / WORKER
    if not target.is_file():
        return
    found: dict[str, dict[str, Any]] = {}
    for folder, one in kept.items():
        if is_kept(site, kept, folder):
            version = _write_pages(site, folder, one)
            found[folder] = {"version": version, "assets": one.assets}
    head = f"const KEPT = {json.dumps(found, ensure_ascii=False)};\n"
    code = target.read_text(encoding="utf-8")
    target.write_text(head + code, encoding="utf-8", newline="\n")


def _write_pages(site: Path, folder: str, kept: Kept) -> str:
    """Write the pages that one language keeps; the version changes with all but the note.

    So the note may name the day of the build: what did not change keeps the day it had.
    """
    pages = {url: _file(site, url).read_text(encoding="utf-8") for url in kept.pages}
    total = hashlib.sha256(json.dumps([pages, kept.away]).encode())
    for url in kept.assets:
        total.update(_file(site, url).read_bytes())
    version = total.hexdigest()[:12]
    note = f'<p class="kept">{kept.note}</p>'
    lines: dict[str, int] = {}
    packed = {
        "version": version,
        "pages": {url: _lines(html.replace(_NOTE, note, 1), lines) for url, html in pages.items()},
        "away": _lines(kept.away, lines),
        "lines": list(lines),
    }
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    (site / folder / PAGES).write_text(text, encoding="utf-8", newline="\n")
    return version


def _lines(text: str, known: dict[str, int]) -> list[int]:
    """A text as the places of its lines among all that are known, each as a step from the last.

    New lines become known. Such steps are small, and weigh less than the places themselves.
    """
    places = [known.setdefault(line, len(known)) for line in text.split("\n")]
    return [place - last for last, place in pairwise([0, *places])]
