"""The pictures of a document: which a page can show, and with what ending."""

from __future__ import annotations

import re

from handbook.reading import drawings

UNKNOWN = (
    "een beeld heb ik niet overgenomen: {} laat een browser niet zien. Bewaar het als PNG of JPG."
)
DRAWING = "een tekening heb ik niet overgenomen: daarin staat {}. Bewaar haar als PNG."
_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (re.compile(rb"RIFF.{4}WEBP", re.S), ".webp"),
    (re.compile(rb".{4}ftypavif", re.S), ".avif"),
)
_OTHERS = (
    (b"GIF8", "een GIF"),
    (b"BM", "een BMP"),
    (b"II*\0", "een TIFF"),
    (b"MM\0*", "een TIFF"),
    (b"\x01\0\0\0", "een EMF"),
    (b"\xd7\xcd\xc6\x9a", "een WMF"),
)


def ending(data: bytes) -> tuple[str, str]:
    """The ending of a picture that a page can show, or why it cannot."""
    for sign, found in _SIGNS:
        if data.startswith(sign) if isinstance(sign, bytes) else sign.match(data):
            return found, ""
    if b"<svg" in data[:2000]:
        wrong = drawings.wrong(data)
        return ("", DRAWING.format(wrong)) if wrong else (".svg", "")
    name = next((name for sign, name in _OTHERS if data.startswith(sign)), "dit soort beeld")
    return "", UNKNOWN.format(name)
