"""What a school left in the text of a page as it was in an example."""

import re
from collections.abc import Iterator

from handbook.reading.placeholders import MODEL_HOST
from handbook.reading.problems import quoted

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
        # As templates ask for a sentence; not the comment in which a draft asks for one.
        r"^(?!# description)\W*(?:schrijf|write) (?:hier|here) "
        r"(?:in|elke?|wat|wie|wanneer|waar|each|what|who|when|where)\b",
        r"\b(?:nog|nader) te bepalen\b|\bn\.t\.b\.|\bBomen op School\b|\bBomenlog\b",
        r"\b(?:todo|tbd|fixme|lorem ipsum|x{4,}|voorbeeldschool|schoolnaam)\b",
        r"(?<![\w-])06[ -]\d{1,6}(?![ -]?\d)|(?<!\d)0\d{0,3}[ -]?(?:1234567\d*|12 ?34 ?56 ?7\d+)",
        r"(?<![\d,.])0{6,}|(?<![\d-])0{2,4}[ -]0{6,7}",
        r"^title: *Titel van de pagina|\bid: *voorbeeld-[\w-]+",
    )
)
_LIST = re.compile(r"(?<![A-Za-z])[a-z_]+: \[[^\[\]]*\]")  # of YAML
_HOST = re.compile(r"(?:@|://)([\w.-]+\.[a-z]+)", re.I)


def left_in(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a page that still hold an example, the first as 1, and what to do about it."""
    write = "Schrijf wat er bij jullie hoort te staan, of haal het weg."
    for number, line in enumerate(text.splitlines(), 1):
        said = _LIST.sub("", line)
        found = [match[0].strip() for pattern in _IN_TEXT if (match := pattern.search(said))]
        found += [host for host in _HOST.findall(line) if MODEL_HOST.search(host)]
        if found:
            yield number, f"{quoted(found[0])} is nog een voorbeeld om in te vullen. {write}"
