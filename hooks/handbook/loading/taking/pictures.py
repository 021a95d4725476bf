"""The pictures of a document: which a page can show, and with what ending."""

import base64
import re
from pathlib import Path
from urllib.parse import unquote

from lxml.html import HtmlElement

from handbook.loading.taking.nodes import Source
from handbook.reading import drawings, pictures

LARGEST = 20_000_000
_INSIDE = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.S)

UNKNOWN = (
    "een beeld heb ik niet overgenomen: {} laat een browser niet zien. Bewaar het als PNG of JPG."
)
DRAWING = "een tekening heb ik niet overgenomen: daarin staat {}. Bewaar haar als PNG."
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
    if found := pictures.ending(data):
        return found, ""
    if b"<svg" in data[:2000]:
        wrong = drawings.wrong(data)
        return ("", DRAWING.format(wrong)) if wrong else (".svg", "")
    name = next((name for sign, name in _OTHERS if data.startswith(sign)), "dit soort beeld")
    return "", UNKNOWN.format(name)


def bring_in(root: HtmlElement, source: Source, folder: Path | None) -> None:
    """Keep the pictures that HTML holds in itself, and those that stand in its folder."""
    for one in root.iter("img"):
        data = _held(one.get("src") or "", folder)
        if data:
            one.set("src", source.keep(data))


def _held(address: str, folder: Path | None) -> bytes:
    inside = _INSIDE.match(address)
    try:
        if inside:
            return base64.b64decode(inside[1])
        if folder is None or ":" in address or not address:
            return b""
        path = (folder / unquote(address)).resolve()
        beside = path.is_relative_to(folder.resolve()) and path.is_file()
        return path.read_bytes() if beside and path.stat().st_size < LARGEST else b""
    except (ValueError, OSError):
        return b""
