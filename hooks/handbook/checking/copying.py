"""Whether words tell to copy, keep or send what is seen: the words of both languages for it.

A part of a sentence that says "no" or "not" never tells so. Knows no page and no box.
"""

from __future__ import annotations

import re

PART = re.compile(r"[.?!;]\s+|\bmaar\b|\bbut\b")
SEXUAL = re.compile(r"naakt|bloot|seks|nude|naked|sexual", re.IGNORECASE)
NOT = re.compile(r"\b(?:geen|niet|niets|nooit|no|not|nothing|never)\b", re.IGNORECASE)

_SHOT = r"scherm(?:afdruk|afbeelding|foto|opname)|screen ?(?:shot|grab|record)|print ?screen"
# What is seen: an image by its name, or whatever shows it.
_SEEN = (
    rf"(?:{_SHOT}|(?:naakt|bloot|seks)?(?:foto|beeld|film|video|opname)|kopie|copy|copies|photo|"
    r"image|picture|nude|naaktje|print|afdruk)\w*"
)
_SHOWN = rf"(?:(?:beeld)?scherm|screen|chat|gesprek|conversation|profiel|profile|{_SEEN})\w*"
# Not a noun after it, or "het" and "this" say which sheet, list or plan.
_SMALL = (
    "dan|eerst|meteen|ook|zelf|snel|even|direct|nu|met|door|op|als|naar|af|vast|jezelf|uzelf|"
    "at|first|too|now|for|as|with|to|on|down|out|yourself"
)
_IT = (
    r"(?:het|ze|hem|dit|dat|alles|it|them|this|that|everything)"
    rf"(?=\s*(?:$|[^\w\s])|\s+(?:{_SMALL})\b)"
)
_THE = r"(?:(?:het|de|een|je|uw|dit|dat|die|the|a|your|this|that)\s+)?"
_FEW = r"(?:\s+[\w'’]+){0,4}?"
# An order opens a part of a sentence, or comes after one of these words.
_OPENS = (
    r"(?:^[\s>*_+\-“\"‘'«]*|[,:(“\"‘«]\s*|\b(?:en|of|dan|eerst|daarna|zelf|je|dus|liefst|liever|"
    r"meteen|snel|gerust|and|or|then|first|also|you|so|just|please|instead|quickly)\s+)"
)
_TAKE = (
    "maak|neem|bewaar|sla|kopieer|download|stuur|verzamel|print|fotografeer|maken|"
    "make|take|keep|save|copy|forward|send|store|collect|photograph|screenshot"
)
# Ways to keep what is seen that do not name an image.
_RECORDS = (
    rf"fotografeer\b(?:\s+{_THE}{_SHOWN})?",
    r"film\s+(?:het|de|je|uw|dit|alles|ze|hem|wat|the|your|it|them|this|everything|what)\b"
    rf"(?:\s+{_SHOWN})?",
    rf"(?:kopieer|download|scan|copy|photograph|screenshot)\s+(?:{_IT}|{_THE}{_SHOWN})",
    rf"record\s+(?:{_IT}|{_THE}(?:screen|{_SEEN}))",
    rf"(?:neem|sla)\s+(?:{_IT}|{_THE}{_SHOWN}){_FEW}\s+op\b(?!\s+(?:in|voor|bij)\b)"
    r"(?!\s+met\s+(?!(?:je|uw|een|de)\b(?:\s+ander\w*)?\s+(?:telefoon|toestel|camera|mobiel)))",
    rf"leg\s+(?:{_IT}|{_THE}{_SHOWN}){_FEW}\s+vast\s+(?:op|met)\s+(?:[\w'’]+\s+){{0,2}}"
    r"(?:beeld|foto|film|video|camera|telefoon|toestel)",
    rf"(?:druk|print)\s+af\b|druk\s+(?:{_IT}|{_THE}{_SHOWN}){_FEW}\s+af\b",
    rf"print\s+(?:{_IT}|{_THE}{_SHOWN})",
    r"(?:bewaar|verzamel|keep|save|store|collect)\s+(?:het|ze|hem|it|them)\b"
    rf"{_FEW}\s+(?:als|as|voor|for|op|on)\s+(?:[\w'’]+\s+){{0,2}}"
    r"(?:bewijs|evidence|proof|telefoon|phone|computer|stick|usb)",
    rf"(?:stuur|mail|app|send|e-?mail|forward|text){_FEW}\s+(?:jezelf|uzelf|yourself)\b",
    rf"(?:stuur|mail|app)\s+{_IT}{_FEW}\s+(?:door|naar\s+(?:school|ons|mij|me|de\s+politie))\b",
    rf"(?:send|e-?mail|forward)\s+{_IT}{_FEW}\s+(?:on|to\s+(?:the\s+)?(?:school|us|me|police))\b",
)
_ALSO = (
    "sturen|bewaren|opslaan|kopi[eë]ren|doorsturen|maken|nemen|filmen|fotograferen|opnemen|"
    "afdrukken|printen"
)
_ORDERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b({_SHOT})",
        rf"{_OPENS}((?:{_TAKE})(?:\s+[\w'’]+){{0,6}}?\s+(?:{_SEEN}))",
        rf"{_OPENS}({'|'.join(_RECORDS)})",
        r"\b((?:laat(?! niemand)|vraag|mag|kun|moet)\b(?:(?!zonder).)*?"
        rf"\b(?:{_SHOWN})\s+(?:[\w'’]+\s+){{0,5}}?(?:{_ALSO}))\b",
        r"\b((?:let(?! nobody)|ask|may|can|have)\b(?:(?!without).)*?\b(?:(?:send|forward|copy|film|"
        rf"record|photograph)\s+(?:{_IT}|{_THE}{_SHOWN})|(?:take|keep|save|print)\s+{_THE}{_SEEN}))",
    )
)


def copies(text: str) -> str:
    """What in a text tells to copy, keep or send what is seen, or nothing."""
    for part in PART.split(text):
        if NOT.search(part):
            continue
        found = next((one for pattern in _ORDERS if (one := pattern.search(part))), None)
        if found:
            return found[1]
    return ""
