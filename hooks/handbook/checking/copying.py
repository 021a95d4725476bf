"""Whether words tell to copy, keep or send what is seen: the words of both languages for it.

A part of a sentence that says "no" or "not" never tells so. Knows no page and no box.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

SEXUAL = re.compile(
    r"naakt|bloot(?!gest|stel|leg)|seks|sext|sexu|nude|naked|porno|"
    r"intie?me?\s+(?:foto|beeld|film|video)|intimate\s+(?:photo|image|picture|video)",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\b(?:geen|niet|niets|niemand|nooit|no|not|nothing|nobody|never)\b|n['’]t\b", re.IGNORECASE
)
_TAKE = (
    "maak|neem|bewaar|sla|kopieer|download|stuur|verzamel|print|fotografeer|maken|"
    "make|take|keep|save|copy|forward|send|store|collect|photograph|screenshot"
)
NOT_ADVICE = ("dont", "avoid", "differs")  # keys of what one does not do, and of what others say
SAID = (
    "hier kan het over seksuele beelden gaan, en {} raadt een kopie aan. Zo'n beeld van een "
    "leerling hebben of doorsturen is strafbaar. Schrijf wat iemand in woorden noteert, of haal "
    "het weg."
)
PART = re.compile(r"[.?!;]\s+|\bmaar\b|\bbut\b")
# An order after another; "no" in it says nothing of the one before, but "no" there holds for both.
_SECOND = re.compile(
    rf"(?:,|\b(?:en|and)\b)\s+(?=(?:{_TAKE}|verstuur|verwijder|wis|laat|vertel|vraag|zeg|delete|"
    r"remove|let|tell|ask|do)\b)",
    re.IGNORECASE,
)

_SHOT = r"scherm(?:afdruk|afbeelding|foto|opname)|screen ?(?:shot|grab|record)|print ?screen"
# What is seen: an image by its name, or whatever shows it.
_SEEN = (
    rf"(?:{_SHOT}|(?:naakt|bloot|seks)?(?:foto|beeld|film|video|opname)|photo|image|picture|nude|"
    r"naaktje|(?:kopie|copy|copies|print|afdruk)"
    r"(?!\w*\s+(?:van|of)\s+(?:[\w'’]+\s+){0,2}?\w*(?:verslag|formulier|plan|brief|blad|lijst|"
    r"protocol|document|boek|report|form|letter|sheet|list)))\w*"
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
_NUDE = r"(?:(?:naakt|bloot|seks)(?:foto|beeld|film|video|opname)[\w'’]*|naaktjes?|nudes?)"
_FEW = r"(?:\s+[\w'’]+){0,4}?"
# An order opens a part of a sentence, or comes after one of these words.
_OPENS = (
    r"(?:^[\s>*_+\-“\"‘'«]*|[,:(“\"‘«]\s*|\b(?:en|of|dan|eerst|daarna|zelf|je|dus|liefst|liever|"
    r"meteen|snel|gerust|and|or|then|first|also|you|so|just|please|instead|quickly)\s+)"
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
    rf"(?:mail|app|zet)\s+{_THE}{_SEEN}{_FEW}\s+(?:naar|aan|op)\b",
    rf"(?:stuur|mail|app|send|e-?mail|forward|text){_FEW}\s+(?:jezelf|uzelf|yourself)\b",
    rf"(?:stuur|mail|app)\s+{_IT}{_FEW}\s+(?:door|naar\s+(?:school|ons|mij|me|de\s+politie))\b",
    rf"(?:send|e-?mail|forward)\s+{_IT}{_FEW}\s+(?:on|to\s+(?:the\s+)?(?:school|us|me|police))\b",
    rf"(?:upload|deel|share|attach)\s+{_THE}{_NUDE}",
    rf"(?:zet|voeg|leg|hang)\s+{_THE}{_NUDE}{_FEW}\s+(?:in|bij|aan|toe|vast)\b",
)
_ALSO = (
    "sturen|bewaren|opslaan|kopi[eë]ren|doorsturen|maken|nemen|filmen|fotograferen|opnemen|"
    "afdrukken|printen|mailen|appen|uploaden"
)
# Looked for in small letters: to look for capitals as well takes Python twice as long.
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OPENS}((?:{_TAKE})(?:\s+[\w'’]+){{0,6}}?\s+(?:{_SEEN}))",
        rf"{_OPENS}({'|'.join(_RECORDS)})",
        r"\b((?:laat(?! niemand)|vraag|mag|kunt?|moet(?:en)?|dien(?:t|en))\b(?:(?!zonder).)*?"
        rf"\b(?:{_SHOWN})\s+(?:[\w'’]+\s+){{0,5}}?(?:{_ALSO}))\b",
        r"\b((?:let(?! nobody)|ask|may|can|have|must|should)\b(?:(?!without).)*?\b"
        rf"(?:(?:send|forward|copy|film|record|photograph)\s+(?:{_IT}|{_THE}{_SHOWN})|(?:take|keep|save|print)\s+{_THE}{_SEEN}))",
    )
)
_KEEP = "bewaren|opslaan|kopi[eë]ren|vastleggen|afdrukken|printen|downloaden"
_KEPT = (
    "bewaard|opgeslagen|gekopieerd|gemaakt|vastgelegd|afgedrukt|geprint|gedownload|"
    r"(?:door)?gestuurd\s+(?:naar|aan)\s+(?:de\s+)?(?:politie|school|directie|bestuur|vertrouwens\w*)"
)
_NAMES = re.compile(_SEEN)  # as each of the next do, and few sentences
# That somebody keeps it, or that it is kept, is advice as well where a school says what it does.
_STATED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b({_SHOT})",
        r"(?<=\w\s)((?:bewaart|kopieert|downloadt|print|fotografeert|filmt|bewaren|keeps?|saves?|"
        rf"stores?|copies|downloads?|prints|photographs)\s+(?:[\w'’]+\s+){{0,3}}?{_SEEN})",
        rf"(?<=\w\s)((?:maakt|maken|neemt|nemen|takes?|makes?)\s+(?:[\w'’]+\s+){{0,3}}?{_SEEN}\s+"
        rf"(?:van|of)\s+(?:het|de|the)\s+(?:telefoon|phone|{_SHOWN}))",
        rf"\b({_SEEN}\s+(?:[\w'’]+\s+){{0,4}}?word(?:t|en)\s+(?:[\w'’]+\s+){{0,6}}?(?:{_KEPT}))\b",
        rf"\b(word(?:t|en)\s+(?:[\w'’]+\s+){{0,4}}?{_SEEN}\s+(?:[\w'’]+\s+){{0,4}}?(?:{_KEPT}))\b",
        rf"(?:^|[,:(]\s*)({_SEEN}\s+(?:{_KEEP}))\b(?!\s+(?:is|mag)\b)",
        rf"\b({_SEEN}\s+(?:are|is|must be|should be)\s+(?:[\w'’]+\s+){{0,3}}?"
        r"(?:kept|saved|stored|copied|printed|downloaded))\b",
    )
)
_KEEPS = re.compile(
    r"kopi|bewaar|bewaren|schermafdruk|screenshot|stuur|sturen|foto|copy|keep|save|send|forward",
    re.IGNORECASE,
)
_LET_GO = re.compile(
    r"\bzonder\b|\bwithout\b|verwijder|\bwis(?:sen|t)?\b|delet|remov|strafbaar|verboden|illegal|"
    r"forbidden|crime|offence"
)


@cache
def copies(text: str) -> str:
    """What in a text tells to copy, keep or send what is seen, or nothing."""
    for part in PART.split(text):
        for said in takewhile(lambda one: not NOT.search(one), _SECOND.split(part)):
            small = said.lower()
            stated = _NAMES.search(small) and not _LET_GO.search(small)
            ways = (*_ORDERS, *_STATED) if stated else _ORDERS
            found = next((one for pattern in ways if (one := pattern.search(small))), None)
            if found:
                return said[slice(*found.span(1))]
    return ""


def excepts(text: str, rest: Sequence[str]) -> bool:
    """Whether a text names a sexual image and says from there on that nothing is copied.

    ``rest`` are the texts from that one on.
    """
    found = SEXUAL.search(text)
    after = [text[found.start() :], *rest[1:]] if found else []
    return any(
        NOT.search(part) and _KEEPS.search(part) for one in after for part in PART.split(one)
    )
