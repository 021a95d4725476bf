"""Signs that a word processor leaves in a text and nobody sees, made plain."""

import re
import unicodedata

BOXES = "\u2610\u2611\u2612\u25a1\u25a2\u25fb\u2751\u274f\u2750\U0001f5c6\U0001f5f9\u2713\u2714"
# In the fonts of symbols of Word: empty and full boxes, and what stands before a point.
_SYMBOLS = {
    **dict.fromkeys("\uf06f\uf0a8\uf070\uf071\uf072\uf02a", "\u2610"),
    **dict.fromkeys("\uf0fe\uf0fc\uf0fd\uf078", "\u2611"),
    **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0d7\uf076\uf02d\uf0e0", "\u2022"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2002\u2003\u2009\u200a\u3000\t\x0b\x0c", " "),
    **dict.fromkeys("\u2028\u2029", " "),
    "\u2011": "-",
}
_TABLE = str.maketrans(_SYMBOLS)
BULLETS = "\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\u27a2\u2013\u2014*"
UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")  # kinds of signs, as Unicode names them
_TICK = re.compile(rf"(?:[{BOXES}]|\[[ xX]?\](?!\())\s*(.*)", re.S)
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]|-)\s+(?=\S)")
_NUMBER = re.compile(r"([0-9]{1,2})[.)]\s+(?=\S)")
_LEADER = re.compile(r"\.{4,}|\u2026{2,}")


def clean(text: str) -> str:
    """A text with spaces for every kind of space, and without signs that cannot be seen."""
    text = text.translate(_TABLE)
    seen = (one for one in text if one in "\n " or unicodedata.category(one) not in UNSEEN)
    return re.sub(r"[ \n]+", " ", "".join(seen))


def ticked(text: str) -> str | None:
    """What stands behind a box at the start of a line, if there is one."""
    found = _TICK.fullmatch(text.strip())
    return found[1].strip() if found else None


def bullet(text: str) -> tuple[int, int] | None:
    """The number of a typed point, 0 when it has none, and how many signs that takes."""
    for pattern in (_BULLET, _NUMBER):
        found = pattern.match(text)
        if found:
            return int(found[1]) if pattern is _NUMBER else 0, found.end()
    return None


def of_contents(text: str) -> bool:
    """Whether a line is one of a table of contents."""
    return bool(_LEADER.search(text)) and text.rstrip()[-1:].isdigit()
