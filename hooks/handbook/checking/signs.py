"""Signs that an author meant as markup and that Markdown left in the text.

Must not know links, headings and HTML, which have checks of their own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from handbook.model.base import EMAIL_IN_TEXT
from handbook.model.phone import IN_TEXT
from handbook.reading import tree
from handbook.reading.problems import quoted

INDENTED = (
    "deze regel begint met vier spaties en wordt daardoor code. "
    "Haal de spaties weg, of zet ``` boven en onder wat code moet zijn."
)


class Sign(NamedTuple):
    """Signs that stay behind in a text, and what to write instead of what was found."""

    pattern: re.Pattern[str]
    message: str

    @property
    def again(self) -> bool:
        """Whether it begins a line, and is told once for all lines that follow."""
        return self.pattern.pattern.startswith("^")


def _sign(pattern: str, message: str) -> Sign:
    return Sign(re.compile(pattern), message)


_LINK = "dit wordt geen link: {}. Schrijf [woorden](adres), zonder spatie ertussen."
# The first that is found says what is wrong with a piece of text.
SIGNS = (
    _sign(r"^\[!\w+\]", "{} werkt hier niet. Schrijf !!! note \"Titel\", en de tekst eronder met "
          "vier spaties ervoor."),
    _sign(r"^:::+.*|^///.*", "{} werkt hier niet. Schrijf !!! note \"Titel\", en de tekst eronder "
          "met vier spaties ervoor."),
    _sign(r"^\[[ xX]?\] |^[\u2610-\u2612\u2713\u2714] ",
          "vakjes om af te vinken maak je met checklist:, boven aan de pagina. Haal {} weg."),
    _sign(r"^(?:!!!|\?\?\?\+?) *[\w\"].*", "voor {} staat een spatie. Haal die weg."),
    _sign(r"^#{1,6} .*", "voor {} staat een spatie. Haal die weg."),
    _sign(r"^\*\[[^\]]+\]:.*", "een afkorting leg je hier niet uit: {}. Schrijf haar voluit, of "
          "maak een blok terms: boven aan een pagina."),
    _sign(r"^(?i:\[toc\])$", "{} hoeft niet: de site maakt zelf een inhoudsopgave. Haal het weg."),
    _sign(r"\[[^\[\]]+\]\[[^\[\]]*\]", "{} leidt nergens heen. Schrijf [woorden](adres)"),
    _sign(r"\]\s+\((?=\S*(?:\.(?:md|html?|png|jpe?g|webp|svg|pdf|docx?)|://|www\.|mailto:|tel:)"
          r"|\.{0,2}/|#[a-z])[^)]*\)?", _LINK),
    _sign(r"\([^()]*\)\[[^\[\]]*(?:\.md|\.html|://|www\.)[^\[\]]*\]", _LINK),
    _sign(r"!?\[[^\[\]]*\]\([^)]*$|\[[^\[\]]*\]\{[^}]*(?:\.md|://)[^}]*\}", _LINK),
    _sign(r"\[[^\[\]()]*\((?:https?:|www\.)[^()]*\)\]?", _LINK),
    _sign(r"(?<![\w/@.])(?i:https?://|ftp://|www\.)[^\s<>\ufffc]*[^\s<>.,;:!?)\]\ufffc]",
          "{} is nog geen link. Schrijf [de naam van de site]({url})"),
    _sign(EMAIL_IN_TEXT, "{} is nog geen link. Schrijf <{found}>"),
    _sign(IN_TEXT, "{} is nog geen link om te bellen. Schrijf [{found}](tel:{digits})"),
    _sign(r"\\$", "een {} aan het eind van een regel doet niets. Haal het teken "
          "weg; begint er een nieuwe alinea, laat dan een regel leeg."),
    _sign(r"\{\{.*|\{%.*", "{} wordt hier niet ingevuld. Schrijf [[school:name]], "
          "of de tekst zelf."),
    _sign(r"\{[:#.][^{}]*\}?", "{} werkt alleen achter een kop, een link of een beeld. "
          "Haal het weg."),
    _sign(r"\A(?!.*\[\[).*\]\]|\[(?:[a-z]+):[a-z0-9][a-z0-9-]*\]",
          "bij {} ontbreekt een haak. Schrijf bijvoorbeeld [[law:zorgplicht]]"),
    _sign(r"!\([^()]*\.[a-z]{3,4}\)", "{} wordt geen beeld. Schrijf ![wat er te zien is](bestand)"),
    _sign(r"(?<=\w)\^\w{1,9}\^?", "{} komt niet omhoog. Schrijf <sup>2</sup>"),
    _sign(r"(?<=\w)~\w{1,3}~", "{} komt niet omlaag. Schrijf <sub>2</sub>"),
    _sign(r"~~[^~]*(?:~~)?", "doorstrepen kan niet: {}. Laat de woorden weg."),
    _sign(r"==[^=\s][^=]*==", "markeren kan niet: {}. Schrijf **woorden**"),
    _sign(r"\*\*+", "{} maakt hier niets vet. Zet de sterren tegen de woorden aan: **woorden**"),
    _sign(r"(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])",
          "{} maakt hier niets vet. Schrijf **woorden**"),
    _sign(r"`+", "hier staat een {} te veel of te weinig. Zet er een voor en een achter de code."),
    _sign(r"(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])",
          "{} wordt geen plaatje. Schrijf het woord, of zet het teken zelf neer."),
    _sign("^[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\uf0b7\uf0a7\u2013\u2014o]\\s+",
          "{} maakt geen lijst. Schrijf - en een spatie voor elk punt."),
    _sign(r"^[-*+][^\W\d_]+", "{} maakt geen lijst. Schrijf - en een spatie voor elk punt."),
    _sign(r"^(?:[0-9]{1,2}\.(?=[^\W\d_]{2})|(?:[0-9]{1,2}|[a-z])\) |[a-h]\. )",
          "{} maakt geen lijst. Schrijf 1. en een spatie voor elk punt."),
)  # fmt: skip
BARE = tuple(one for one in SIGNS if "is nog geen link" in one.message)
NEAR = 2  # lines between two points of a list
_QUICK = re.compile(
    r"[\[\]\\{~=*_`@^]|:[a-z/:]|www\.|//|[0-9]{2}|\)|^\W|^o\s|^\w{1,2}\.|(?i:https?:)"
)


def signs(text: str) -> Iterator[tuple[int, str]]:
    """Signs that Markdown left in the text."""
    for line, element, _ in tree.read(text).parts:
        if element.tag == "pre":
            yield line, INDENTED
    last = -9, SIGNS[0]
    for line, words, inside in tree.read(text).words:
        if _QUICK.search(words) and "a" not in inside and tree.QUOTE not in inside:
            for sign, wrong in _signs_of(words.strip()):
                if (sign is not last[1]) or line > last[0] + NEAR or not sign.again:
                    yield line, wrong
                last = line, sign


def _signs_of(words: str) -> Iterator[tuple[Sign, str]]:
    """The first sign that is wrong in a piece of text, and what to write instead.

    Of what is no link yet, which can stand in one sentence together, it is each.
    """
    sign = next((one for one in SIGNS if one.pattern.search(words)), None)
    if sign is None:
        return
    for one in BARE if sign in BARE else (sign,):
        matches = [*one.pattern.finditer(words)]
        for match in matches if one in BARE else matches[:1]:
            yield one, _told(one, match[0].strip())
        words = one.pattern.sub(" ", words)  # an address may hold what looks like another


def _told(sign: Sign, found: str) -> str:
    url = found if "://" in found else f"https://{found}"
    return sign.message.format(quoted(found), found=found, url=url, digits=_digits(found))


def _digits(number: str) -> str:
    plain = re.sub(r"\(0\)|[^0-9+]", "", number)
    return f"+{plain[2:]}" if plain.startswith("0031") else plain
