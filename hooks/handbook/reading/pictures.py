"""What a picture is by its bytes, whatever its name says, and what it tells of its maker."""

import re

HEAD = 70_000  # bytes: in its first part a photo says where and when it was made
MADE_WHERE = (
    "in {} kan staan waar en wanneer ze is gemaakt. Bewaar haar opnieuw zonder die gegevens."
)
_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (re.compile(rb"RIFF.{4}WEBP", re.S), ".webp"),
    (re.compile(rb".{4}ftypavif", re.S), ".avif"),
)


def ending(data: bytes) -> str:
    """The ending of a picture that a browser can show, or nothing."""
    for sign, found in _SIGNS:
        if data.startswith(sign) if isinstance(sign, bytes) else sign.match(data):
            return found
    return ""


def tells(data: bytes) -> bool:
    """Whether a picture may say where and when it was made."""
    return data.startswith(b"\xff\xd8\xff") and b"Exif\0\0" in data[:HEAD]
