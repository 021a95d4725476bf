"""The pages that stay readable without a network, and the worker that keeps them.

Must not know why a page is one of them.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WORKER = "sw.js"


class Kept(NamedTuple):
    """What a language keeps, as addresses below the site: where a reader begins, and all files."""

    start: str
    files: tuple[str, ...]


def _file(site: Path, url: str) -> Path:
    path = site / unquote(urlsplit(url).path)
    return path / "index.html" if url.endswith("/") or not url else path


def worker(docs: Path) -> str:
    """The address of the worker below the site, or nothing where a handbook does without."""
    return WORKER if (docs / WORKER).is_file() else ""


def write(site: Path, kept: Mapping[str, Kept]) -> None:
    """Put the list of files, per language and with a version, above the worker."""
    target = site / WORKER
    if not target.is_file():
        return
    lists: dict[str, dict[str, Any]] = {
        language: {"start": one.start, "files": one.files}
        for language, one in kept.items()
        if one.files
    }
    lists.setdefault("", {"start": "", "files": ()})
    total = hashlib.sha256()
    for language in lists.values():
        for url in language["files"]:
            total.update(_file(site, url).read_bytes())
    code = target.read_text(encoding="utf-8")
    head = (
        f'const VERSION = "{total.hexdigest()[:12]}";\n'
        f"const FILES = {json.dumps(lists, ensure_ascii=False)};\n"
    )
    target.write_text(head + code, encoding="utf-8", newline="\n")
