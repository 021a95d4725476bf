"""What a school left as it was in an example, or wrote where nobody can reach it."""

import ipaddress
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import SplitResult, urlsplit

from handbook.model.base import EMAIL_PATTERN, Path
from handbook.model.phone import phone
from handbook.model.school import School, roles
from handbook.reading.problems import quoted

_Judge = Callable[[str], str]  # says what is wrong with a text, or nothing
_OWN = r"(?:de|je|jouw|uw|jullie|onze|mijn|een|het|van|the|your|our|of)"
_THING = r"(?:school|scholen|schoolnaam|bestuur|stichting|instelling|functie|rol|role|adres)"
_BRACKETS = re.compile(r"<[\w .,/-]+>|\[[^\]]*\]|\{[\w .,/-]*\}|\bx{3,}\b|\.{3}|…|_{3,}", re.I)
_WHOLE = re.compile(
    rf"(?:{_OWN}\s+)*(?:naam|name|functie|rol)(?:\s*[-_/]?\s*{_OWN})*(?:\s*[-_/]?\s*{_THING})?"
    rf"|(?:{_OWN}\s+)*{_THING}\s*-?\s*(?:naam|name|x+|[.\d])?"
    r"|(?:n\.?v\.?t|n/a|geen|none|onbekend|unknown)"
    r"|(?:to\s?do|tbd|tba|fixme|lorem ipsum.*|invullen|vul in|(?:hier )?in te vullen|nader te .*)"
    r"|(?:voorbeeld|example|dummy|test)(?:\s*-?\s*(?:school|naam|name))?|[\W\d_]+|x+",
    re.I,
)
_REACH = re.compile(
    r"(?:telefoon|tel|mobiel)?(?:nummer)?\s*(?:of|/)?\s*(?:e-?mail|mail)?(?:adres)?", re.I
)
_MAIL = re.compile(EMAIL_PATTERN)
_PERSON = re.compile(r"^[a-z]+(?:\.[a-z]{2,4})*\.[a-z]{3,}@", re.I)  # j.jansen@, anne.de.vries@
# Somebody with a title, or a first and a last name and nothing more.
_NAMED = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e heer|[Mm]eneer|[Jj]uf(?:frouw)?|"
    r"[Mm]eester|[Mm]iss|[Mm]rs?\.?|[Mm]s\.?)\s+[A-Z\u00c0-\u00de]"
    r"|^(?!De |Het |Een |The )(?:[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+|[A-Z]\.)"
    r"(?:\s+(?:van|de|den|der|ten|ter|el|al))*\s+[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+$"
)
_HAS_ARTICLE = re.compile(r"(?:de|het|een|onze|ons|the|our|an?)\s", re.I)
MAIL_OF_PERSON = (
    "{} lijkt van een persoon. Liever een adres van de functie, zoals veiligheid@, want mensen "
    "wisselen."
)
PERSON = "{} lijkt een persoon. Schrijf de functie, zoals «de vertrouwenspersoon»: mensen wisselen."
ARTICLE = "{} staat straks midden in een zin. Schrijf er een lidwoord voor, zoals de of het."
_MODEL_MAIL = re.compile(r"^(?:naam|name|voorbeeld|functie|e-?mail|jouw-?naam)@", re.I)
MODEL_HOST = re.compile(
    r"(?:^|\.)(?:example|invalid)$|(?:^|\.)(?:example|voorbeeld|domein|(?:jouw|jullie|uw|mijn|onze|"
    r"naam|je)-?(?:van-?de-?)?(?:school|site|domein)|school-?naam|x{2,})\.[a-z]+$",
    re.I,
)
_NEAR = re.compile(r"(?:^|\.)(?:local|lan|internal|intranet|home|test)$", re.I)
_MODEL_DIGITS = re.compile(r"0+|0\d{0,3}12345678?9?0?|1234567\d*")
_OR_EMPTY = "of maak het leeg"


def _model(text: str) -> bool:
    return bool(_WHOLE.fullmatch(text.strip(" .:")) or _BRACKETS.search(text))


def _left(text: str, write: str) -> str:
    return f"{quoted(text)} is nog een voorbeeld om in te vullen. {write}, {_OR_EMPTY}."


def _host_is_near(host: str) -> bool:
    """Whether only people in the same building can come there."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or bool(_NEAR.search(host))


def _own_computer(host: str) -> bool:
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return found.is_loopback or found.is_unspecified


def _split(site: str) -> SplitResult | None:
    try:
        found = urlsplit(site)
        _ = found.port  # one that is no number is noticed only when asked for
        return found if found.hostname else None
    except ValueError:
        return None


def _site(site: str) -> str:
    """What is wrong with the address of a site, or nothing."""
    found = _split(site)
    write = "Schrijf het adres waar de site komt te staan, met https:// ervoor en / erachter"
    if found is None:
        return f"{quoted(site)} is geen adres. {write}."
    host = found.hostname or ""
    if found.username or found.password or "@" in found.netloc:
        return f"in {quoted(site)} staat een naam of wachtwoord voor de @. Haal dat weg."
    if _own_computer(host):
        return f"{quoted(site)} werkt alleen op je eigen computer. {write}, {_OR_EMPTY}."
    if MODEL_HOST.search(host) or _BRACKETS.search(site) or found.netloc.isupper():
        return _left(site, write)
    if "//" in found.path or {".", ".."} & set(found.path.split("/")):
        return f"in {quoted(site)} staat een stuk dat nergens heen leidt. Haal ../, ./ en // weg."
    if found.scheme == "http" and not _host_is_near(host):
        return f"{quoted(site)} is niet beveiligd. Schrijf https:// in plaats van http://"
    return ""


def _phone(text: str) -> str:
    """What is wrong with a number, or nothing."""
    write = "Schrijf het nummer van de functie"
    digits = re.sub(r"\D", "", text)
    words = _model(text) and re.search(r"[^\W\d_]", text)
    if words or _REACH.fullmatch(text) or _MODEL_DIGITS.fullmatch(digits):
        return _left(text, write)
    if "@" in text or not digits:
        also = " Een e-mailadres hoort bij email." if "@" in text else ""
        return f"{quoted(text)} is geen telefoonnummer. {write}, {_OR_EMPTY}.{also}"
    try:
        phone(text)
    except ValueError as error:
        return str(error)
    return ""


def _mail(text: str) -> str:
    """What is wrong with an address to write to, or nothing."""
    write = "Schrijf het e-mailadres van de functie"
    host = text.partition("@")[2]
    if (
        _REACH.fullmatch(text)
        or _model(text)
        or (_MODEL_MAIL.match(text) and host)
        or MODEL_HOST.search(host)
    ):
        return _left(text, write)
    if not _MAIL.fullmatch(text):
        return f"{quoted(text)} is geen e-mailadres. {write}, {_OR_EMPTY}."
    return ""


def _words(write: str) -> _Judge:
    """What says of words that they are still those of an example."""
    return lambda text: _left(text, write) if _model(text) else ""


_hours = _words("Schrijf wanneer de school bereikbaar is")
_OF_ROLE: Mapping[str, _Judge] = {
    "role": _words("Schrijf de naam van de functie"),
    "phone": _phone,
    "email": _mail,
}
_SAID = ("foundation", "monitoring", "incidents", "parents", "menu")
_OF_SCHOOL: Mapping[str, _Judge] = {
    "name": _words("Schrijf de naam van jullie school of bestuur"),
    "site": _site,
    "report": _mail,
    **dict.fromkeys(_SAID, _words("Schrijf hoe het bij jullie heet")),
    "hours": lambda text: "" if re.search(r"[1-9]", text) else _hours(text),
}


def left_in(school: School) -> Iterator[tuple[Path, str]]:
    """The key path of each value that a school must still write, and what is wrong with it."""
    asked: list[tuple[Path, str, _Judge]] = [
        ((name,), getattr(school, name), wrong) for name, wrong in _OF_SCHOOL.items()
    ]
    for key, role in roles(school).items():
        asked += [((key, name), getattr(role, name), wrong) for name, wrong in _OF_ROLE.items()]
    for path, text, wrong in asked:
        if text and (said := wrong(text)):
            yield path, said


def better_in(school: School) -> Iterator[tuple[Path, str]]:
    """What is better written otherwise: persons, who may leave, and names without an article."""
    found: list[tuple[Path, str]] = [((k, "email"), one.email) for k, one in roles(school).items()]
    for path, text in [*found, (("report",), school.report)]:
        if _PERSON.match(text):
            yield path, MAIL_OF_PERSON.format(quoted(text))
    named: list[tuple[Path, str]] = [((k, "role"), one.role) for k, one in roles(school).items()]
    for path, text in [*named, (("foundation",), school.foundation)]:
        if path[-1] == "role" and _NAMED.search(text):
            yield path, PERSON.format(quoted(text))
        elif text and not _HAS_ARTICLE.match(text):
            yield path, ARTICLE.format(quoted(text))


def is_near(contact: str) -> bool:
    """Whether mail to an address stays in the building."""
    _, at, host = contact.partition("@")
    return bool(at) and _host_is_near(host)
