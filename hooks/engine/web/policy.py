"""The content security policy: nothing from elsewhere, nothing inline but what is listed.

Each page names the hashes of its own inline scripts; ``_headers`` names those of all pages
for hosts that can send headers.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Found by their first word, which takes a tenth of the time of a search with the pattern.
_SCRIPT = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.+?)</script>", re.S
)
_SHEET = re.compile(r"<style>(.+?)</style>", re.S)
LIVE = "'self' 'unsafe-inline'"
_CHARSET = '<meta charset="utf-8">'
FIXED = (
    "default-src 'none'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Inline:
    """The hashes of what stands inline in a page: its scripts and its style sheets."""

    scripts: frozenset[str] = frozenset()
    sheets: frozenset[str] = frozenset()

    def __or__(self, other: Inline) -> Inline:
        return Inline(self.scripts | other.scripts, self.sheets | other.sheets)

    def __sub__(self, other: Inline) -> Inline:
        return Inline(self.scripts - other.scripts, self.sheets - other.sheets)


@cache
def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def inline(html: str) -> Inline:
    """The hashes of the inline scripts and style sheets of a page."""
    scripts, sheets = _texts(html, "<script", _SCRIPT), _texts(html, "<style", _SHEET)
    return Inline(frozenset(map(_hash, scripts)), frozenset(map(_hash, sheets)))


def _texts(html: str, start: str, pattern: re.Pattern[str]) -> Iterator[str]:
    place = html.find(start)
    while place >= 0:
        found = pattern.match(html, place)
        if found:
            yield found[1]
        place = html.find(start, found.end() if found else place + 1)


def policy(allowed: Inline) -> str:
    """One policy that allows our own scripts and styles, and the listed hashes."""
    scripts = " ".join(["'self'", *sorted(allowed.scripts)])
    sheets = " ".join(["'self'", *sorted(allowed.sheets)])
    return f"{FIXED}; style-src {sheets}; script-src {scripts}"


def protect(html: str, allowed: Inline, *, live: bool = False) -> str:
    """The page with its policy, before anything that the policy is about.

    ``live`` is for ``mkdocs serve`` alone: it writes a script in each page to reload it, with
    other content each time, so that no hash can allow it.
    """
    rules = f"{FIXED}; style-src {LIVE}; script-src {LIVE}" if live else policy(allowed)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return html.replace(_CHARSET, _CHARSET + meta, 1)


def headers(allowed: Inline) -> str:
    """The ``_headers`` file that several static hosts read."""
    return (
        f"/*\n  Content-Security-Policy: {policy(allowed)}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
    )
