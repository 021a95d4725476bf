"""What a school left as it was in an example, or wrote where nobody can reach it."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from handbook.model.phone import phone
from handbook.reading.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.model.base import Path

_OWN = r"(?:de|je|jouw|uw|jullie|onze|mijn|een|het|van|the|your|our|of)"
_THING = r"(?:school|scholen|schoolnaam|bestuur|stichting|instelling|functie|rol|role|adres)"
_BRACKETS = re.compile(r"<[\w .,/-]+>|\[[^\]]*\]|\{[\w .,/-]*\}|\bx{3,}\b|\.{3}|…|_{3,}", re.I)
_WHOLE = re.compile(
    rf"(?:{_OWN}\s+)*(?:naam|name|functie|rol)(?:\s*[-_/]?\s*{_OWN})*(?:\s*[-_/]?\s*{_THING})?"
    rf"|(?:{_OWN}\s+)*{_THING}\s*-?\s*(?:naam|name|x+|[.\d])?"
    r"|(?:to\s?do|tbd|tba|fixme|lorem ipsum.*|invullen|vul in|(?:hier )?in te vullen|nader te .*)"
    r"|(?:voorbeeld|example|dummy|test)(?:\s*-?\s*(?:school|naam|name))?|[\W\d_]+|x+",
    re.I,
)
_REACH = re.compile(
    r"(?:telefoon|tel|mobiel)?(?:nummer)?\s*(?:of|/)?\s*(?:e-?mail|mail)?(?:adres)?", re.I
)
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[A-Za-z]{2,}")
_MODEL_MAIL = re.compile(r"^(?:naam|name|voorbeeld|functie|e-?mail|jouw-?naam)@", re.I)
_MODEL_HOST = re.compile(
    r"(?:^|\.)(?:example|invalid)$|(?:^|\.)(?:example|voorbeeld|domein|(?:jouw|jullie|uw|mijn|onze|"
    r"naam|je)-?(?:van-?de-?)?(?:school|site|domein)|school-?naam|x{2,})\.[a-z]+$",
    re.I,
)
_NEAR = re.compile(r"(?:^|\.)(?:local|lan|internal|intranet|home|test)$", re.I)
_MODEL_DIGITS = re.compile(r"0+|0\d{0,3}12345678?9?0?|1234567\d*")
_FILL = (
    "naam|school|functie|datum|dag|tijd|nummer|telefoon|mail|adres|contact|bestuur|invul|vul in|"
    "name|date|phone|number|role|fill in"
)
# In the text of a page: never a link, an address, a tag or a quote of a record.
_IN_TEXT = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"<(?=\S)[^<>@/=:]*(?:{_FILL})[^<>@/=:]*(?<=\S)>",
        rf"(?<!\[)\[[^\[\]:]*(?:{_FILL})[^\[\]:]*\](?![\](:\[])",
        r"\bvul(?:len)? hier\b|\bhier (?:nog )?in ?(?:te )?vullen\b|\bnog in ?(?:te )?vullen\b",
        r"\b(?:todo|tbd|fixme|lorem ipsum|x{4,}|voorbeeldschool|schoolnaam)\b",
        r"(?<![\w-])06[ -]\d{1,6}(?![ -]?\d)|(?<!\d)0\d{0,3}[ -]?(?:1234567\d*|12 ?34 ?56 ?7\d+)",
        r"(?<![\d,.])0{6,}|(?<![\d-])0{2,4}[ -]0{6,7}",
        r"^title: *Titel van de pagina|\bid: *voorbeeld-[\w-]+",
    )
)
_LIST = re.compile(r"(?<![A-Za-z])[a-z_]+: \[[^\[\]]*\]")  # of YAML
_HOST = re.compile(r"(?:@|://)([\w.-]+\.[a-z]+)", re.I)
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
    if _MODEL_HOST.search(host) or _BRACKETS.search(site) or found.netloc.isupper():
        return _left(site, write)
    if "//" in found.path or {".", ".."} & set(found.path.split("/")):
        return f"in {quoted(site)} staat een stuk dat nergens heen leidt. Haal ../, ./ en // weg."
    if found.scheme == "http" and not _host_is_near(host):
        return f"{quoted(site)} is niet beveiligd. Schrijf https:// in plaats van http://"
    return ""


def _contact(text: str) -> str:
    """What is wrong with a number or an address to write to, or nothing."""
    write = "Schrijf het nummer of e-mailadres van de functie"
    _, at, host = text.partition("@")
    if at and _MAIL.fullmatch(text):
        model = _MODEL_MAIL.match(text) or _MODEL_HOST.search(host) or _BRACKETS.search(text)
        return _left(text, write) if model else ""
    digits = re.sub(r"\D", "", text)
    words = _model(text) and re.search(r"[^\W\d_]", text)
    if words or _REACH.fullmatch(text) or _MODEL_DIGITS.fullmatch(digits):
        return _left(text, write)
    if at or not digits:
        return f"{quoted(text)} is geen telefoonnummer of e-mailadres. {write}, {_OR_EMPTY}."
    try:
        phone(text)
    except ValueError as error:
        return str(error).replace("phone:", "contact:")
    return ""


def left_in(name: str, site: str, role: str, contact: str) -> Iterator[tuple[Path, str]]:
    """The key path of each value that a school must still write, and what is wrong with it."""
    if name and _model(name):
        yield ("name",), _left(name, "Schrijf de naam van jullie school of bestuur")
    if site and (wrong := _site(site)):
        yield ("site",), wrong
    if role and _model(role):
        yield ("coordinator", "role"), _left(role, "Schrijf de naam van de functie")
    if contact and (wrong := _contact(contact)):
        yield ("coordinator", "contact"), wrong


def is_near(contact: str) -> bool:
    """Whether mail to an address stays in the building."""
    _, at, host = contact.partition("@")
    return bool(at) and _host_is_near(host)


def left_in_text(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a page that still hold an example, the first as 1, and what to do about it."""
    write = "Schrijf wat er bij jullie hoort te staan, of haal het weg."
    for number, line in enumerate(text.splitlines(), 1):
        said = _LIST.sub("", line)
        found = [match[0].strip() for pattern in _IN_TEXT if (match := pattern.search(said))]
        found += [host for host in _HOST.findall(line) if _MODEL_HOST.search(host)]
        if found:
            yield number, f"{quoted(found[0])} is nog een voorbeeld om in te vullen. {write}"
