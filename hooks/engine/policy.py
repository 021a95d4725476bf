"""The content security policy: nothing from elsewhere, nothing inline but what is listed.

Each page names the hashes of its own inline scripts; ``_headers`` names those of all pages
for hosts that can send headers.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache

_INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.+?)</script>", re.S
)
_CHARSET = '<meta charset="utf-8">'
FIXED = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


@cache
def _hash(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def hashes(html: str) -> set[str]:
    """The hashes of the inline scripts of a page."""
    return {_hash(script) for script in _INLINE.findall(html)}


def policy(allowed: set[str]) -> str:
    """One policy that allows our own scripts and the listed hashes."""
    scripts = " ".join(["'self'", *sorted(allowed)])
    return f"{FIXED}; script-src {scripts}"


def protect(html: str, allowed: set[str], *, live: bool = False) -> str:
    """The page with its policy, before anything that the policy is about.

    ``live`` is for ``mkdocs serve`` alone: it writes a script in each page to reload it, with
    other content each time, so that no hash can allow it.
    """
    rules = f"{FIXED}; script-src 'self' 'unsafe-inline'" if live else policy(allowed)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return html.replace(_CHARSET, _CHARSET + meta, 1)


def headers(allowed: set[str]) -> str:
    """The ``_headers`` file that several static hosts read."""
    return (
        f"/*\n  Content-Security-Policy: {policy(allowed)}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
    )
