"""The content security policy: nothing from elsewhere, nothing inline but what is listed.

Each page names the hashes of its own inline scripts; the headers name those of all pages.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache

LIVE = "'self' 'unsafe-inline'"
_CHARSET = '<meta charset="utf-8">'
_REFERRER = '<meta name="referrer" content="no-referrer">'
FIXED = (
    "default-src 'none'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Inline:
    """The hashes of what stands inline in a page: its scripts and its style sheets."""

    scripts: frozenset[str] = frozenset()
    sheets: frozenset[str] = frozenset()

    def __or__(self, other: Inline) -> Inline:
        return Inline(self.scripts | other.scripts, self.sheets | other.sheets)


@cache
def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


class Frame:
    """What the frame of a page has inline; each piece goes through here, and nothing else may run.

    So a script or a style sheet in the text of a page is never allowed.
    """

    def __init__(self) -> None:
        self._now = Inline()
        self.all = Inline()

    def script(self, text: str) -> str:
        """A script, which the policy of the page will allow."""
        self._now |= Inline(scripts=frozenset([_hash(text)]))
        return f"<script>{text}</script>"

    def style(self, text: str) -> str:
        """A style sheet, likewise."""
        self._now |= Inline(sheets=frozenset([_hash(text)]))
        return f"<style>{text}</style>"

    def take(self) -> Inline:
        """What was inline since the last time: on the page that was just made."""
        found, self._now = self._now, Inline()
        self.all |= found
        return found


def policy(allowed: Inline) -> str:
    """One policy that allows our own scripts and styles, and the listed hashes."""
    scripts = " ".join(["'self'", *sorted(allowed.scripts)])
    sheets = " ".join(["'self'", *sorted(allowed.sheets)])
    return f"{FIXED}; style-src {sheets}; script-src {scripts}"


def protect(html: str, allowed: Inline, *, live: bool = False) -> str:
    """The page with its policy, before anything that the policy is about.

    Where a link leads elsewhere, nobody there learns which page it stands on.
    ``live`` is for ``mkdocs serve`` alone: it writes a script in each page to reload it, with
    other content each time, so that no hash can allow it.
    """
    rules = f"{FIXED}; style-src {LIVE}; script-src {LIVE}" if live else policy(allowed)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return html.replace(_CHARSET, _CHARSET + meta + _REFERRER, 1)
