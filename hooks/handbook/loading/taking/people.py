"""Words in a text that may be a person: names, addresses of one person, data of pupils.

A list to look at, not a promise: a name that stands by itself is not seen. Some that are pointed
out are no person, which an author sees at once.
"""

import re
from collections.abc import Iterator

from handbook.reading.problems import quoted

_NAME = r"[A-Z\u00c0-\u00de][\w\u2019'-]*[a-z\u00df-\u00ff]"
_SMALL = r"(?:van|de|den|der|ten|ter|te|in|'t|el|al|la|bin|\u2019t)"
_FULL = rf"(?:[A-Z]\.\s?)*{_NAME}(?:\s+(?:{_SMALL}\s+)*{_NAME})*"
_TITLE = (
    r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e heer|[Mm]eneer|[Jj]uf(?:frouw)?|[Mm]eester|"
    r"[Mm]r\.|[Dd]rs\.|[Dd]r\.|[Ii]r\.|[Pp]rof\.)"
)
_ROLE = (
    r"(?:naam|contactpersoon|vertrouwenspersoon|vertrouwenscontactpersoon|co\u00f6rdinator|"
    r"begeleider|directeur|directrice|rector|conrector|teamleider|mentor|leerkracht|leraar|"
    r"docent|conci\u00ebrge|voorzitter|aanspreekpunt|wijkagent|schoolmaatschappelijk werker|auteur|"
    r"opgesteld door|door)"
)
_PERSONS = (
    re.compile(rf"\b{_TITLE}\s+(?:{_SMALL}\s+)*{_FULL}"),
    re.compile(rf"\b(?i:{_ROLE})\s*[:(\u2013-]\s*({_FULL})"),
    re.compile(rf"\b(?i:{_ROLE})\s+(?:is\s+)?({_NAME}\s+(?:{_SMALL}\s+)*{_NAME})"),
    re.compile(rf"\b{_NAME}\s+{_SMALL}\s+(?:{_SMALL}\s+)?{_NAME}"),
    re.compile(rf"\b(?:[A-Z]\.){{1,4}}\s?(?:{_SMALL}\s+)*{_NAME}"),
)
_NOBODY = re.compile(
    r"\b(?:School|Basisschool|Stichting|Veilig|Raad|Wet|Wetboek|Besluit|Ministerie|Inspectie|"
    r"Gemeente|Centrum|Vereniging|Autoriteit|College|Lyceum|Bureau|Artikel|Rechten|Commissie|"
    r"Koninklijke|Nederlandse|Politie|Slachtofferhulp|Onderwijs|Meldcode|Protocol)\b"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MOBILE = re.compile(r"(?<![\w+])(?:\+31 ?\(?0?\)?|0031 ?|0)6(?:[ -]?[0-9]){8}(?![0-9])")
_FUNCTIONS = re.compile(
    r"info|mail|school|admin|directie|bestuur|veilig|vertrouw|coordinator|team|contact|secretar|"
    r"mr\b|ict|helpdesk|privacy|avg|fg\b|meld|klacht|zorg|ib\b|staf|receptie|balie|post|hulp|"
    r"groep|ouder|leerling|raad|rector|pers\b|loket|bureau|support|noreply",
    re.I,
)
_PUPIL = (
    re.compile(rf"\b(?:[Ll]eerlinge?|[Zz]oon|[Dd]ochter|[Pp]upil)\s+{_FULL}"),
    re.compile(
        r"\b(?:geb(?:oren|oortedatum|\.)(?: op)?)\W{0,3}[0-9]{1,2}[- /.]\w{1,9}[- /.][0-9]{2,4}",
        re.I,
    ),
    re.compile(r"\b(?:BSN|burgerservicenummer|leerlingnummer)\W{0,3}[0-9]{5,9}", re.I),
)
PERSON = "{} lijkt een persoon. Schrijf de functie in plaats van de naam."
MAIL = "{} lijkt het adres van een persoon. Neem liever een adres van de functie."
MOBILE = "{} is een mobiel nummer. Is het van een persoon, neem dan liever dat van de school."
PUPIL = "{} lijkt over een leerling te gaan. Haal het weg: op de site staat niets over leerlingen."
_ADDRESS = re.compile(r"\]\((?:tel|mailto|https?):[^)]*\)")


def pointed(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The number of each line from 0 on which someone may stand, with a sentence."""
    for number, line in enumerate(lines):
        text = _ADDRESS.sub("]", line).replace("\\", "")
        for found, said in dict(_in(text)).items():
            yield number, said.format(quoted(found))


def _in(text: str) -> Iterator[tuple[str, str]]:
    pupils = [one[0] for pattern in _PUPIL for one in pattern.finditer(text)]
    yield from ((one, PUPIL) for one in pupils)
    names: list[str] = []
    for pattern in _PERSONS:
        for found in pattern.finditer(text):
            name = found[found.lastindex or 0]
            if not _NOBODY.search(name) and not any(name in one or one in name for one in names):
                names.append(name)
    yield from ((one, PERSON) for one in names if not any(one in pupil for pupil in pupils))
    for address in _MAIL.findall(text):
        if not _FUNCTIONS.search(address.partition("@")[0]):
            yield address, MAIL
    yield from ((one, MOBILE) for one in _MOBILE.findall(text))
