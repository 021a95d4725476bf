"""The pages that stay readable without a network, and the worker that keeps them.

Must not know why a page is one of them.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

WORKER = "sw.js"
_ASSET = re.compile(
    r'<(?:link rel="(?:stylesheet|icon|modulepreload)" href|script type="module" src)="([^"]+)"'
)


class Kept(NamedTuple):
    """What a language keeps: where a reader begins, and all addresses below the site."""

    start: str
    pages: tuple[str, ...]


def _file(site: Path, url: str) -> Path:
    path = site / unquote(urlsplit(url).path)
    return path / "index.html" if url.endswith("/") or not url else path


def assets(html: str, url: str) -> list[str]:
    """The style sheets, scripts and icon of a page, as addresses below the site."""
    return [urljoin(f"/{url}", found).lstrip("/") for found in _ASSET.findall(html)]


def files(site: Path, urls: Iterable[str]) -> list[str]:
    """The addresses of pages and of what they need to show, each once."""
    found: dict[str, None] = {}
    for url in urls:
        found[url] = None
        html = _file(site, url).read_text(encoding="utf-8")
        found.update(dict.fromkeys(assets(html, url)))
    return list(found)


def worker(docs: Path) -> str:
    """The address of the worker below the site, or nothing where a handbook does without."""
    return WORKER if (docs / WORKER).is_file() else ""


def write(site: Path, kept: Mapping[str, Kept]) -> None:
    """Put the list of files, per language and with a version, above the worker."""
    target = site / WORKER
    if not target.is_file():
        return
    lists = {
        language: {"start": one.start, "files": files(site, one.pages)}
        for language, one in kept.items()
        if one.pages
    }
    lists.setdefault("", {"start": "", "files": []})
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
