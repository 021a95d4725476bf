"""Words to Markdown: every sign stays a sign, numbers and addresses become links."""

import re
from collections.abc import Callable
from itertools import groupby

from handbook.loading.taking.nodes import Break, Picture, Span, Words
from handbook.model.base import EMAIL_IN_TEXT
from handbook.model.phone import IN_TEXT, Phone, phone

_SPECIAL = re.compile(r"[\\`*\[\]{}|]")
_TAG = re.compile(r"<(?=\S)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_UNDER = re.compile(r"((?<!\S)_{3,}(?!\S)|(?<=[^\W_])_(?=[^\W_]))|_")  # lines to fill in stay
_TILDES = re.compile(r"~(?=~~)|(?<=~)~(?=~)|(?<=~~)~")
# Signs that mean something at the start of a line.
_START = re.compile(r"(?:#{1,6}|[-+]|>|!!!|(?:[-_=] ?){2,}$|_+$)")
_NUMBERED = re.compile(r"([0-9]+|[a-z])([.)])(?=\s|$|[^\W\d])")
_ODD_START = {":": "&#58;", "?": "&#63;", "~": "&#126;"}
_LETTER = r"[a-z\u00df-\u00ff)\]*\u201d]"
_SENTENCE = re.compile(
    rf"(?<![Mm]evr\.)(?<!bijv\.)(?<!\bevt\.)(?<={_LETTER}{_LETTER}[.?!]) "
    r"(?=[A-Z\u00c0-\u00de\u201c\u00ab])"
)
_FOUND = re.compile(
    rf"(?P<mail>{EMAIL_IN_TEXT})"
    r"|(?P<web>(?<![\w/@.])(?i:https?://|www\.)[^\s<>()\[\]{}|\\`\"]*"
    r"[^\s<>()\[\]{}|\\`\".,;:!?'\u2019*])"
    rf"|(?P<phone>{IN_TEXT})"
)
_PLAIN_ADDRESS = re.compile(r"https?://|/$", re.I)


def escaped(text: str) -> str:
    """A text in which no sign means anything to Markdown, but at the start of a line."""
    text = _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))
    text = _SPECIAL.sub(r"\\\g<0>", text)
    text = _UNDER.sub(lambda found: found[1] or "\\_", text)
    return _TILDES.sub("&#126;", text)


def begun(line: str) -> str:
    """A line whose first signs mean nothing either."""
    if line[:1] in _ODD_START:
        return f"{_ODD_START[line[0]]}{line[1:]}"
    if _START.match(line):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line


def sentences(text: str) -> list[str]:
    """A paragraph in lines, one sentence each."""
    found = (line.strip() for part in text.split("\n") for line in split(part))
    return [begun(line) for line in found if line]


def split(text: str) -> list[str]:
    """A text without lines in sentences."""
    return _SENTENCE.split(text)


def linked(text: str) -> str:
    """A text with links where a number or an address stands."""
    made, end = [], 0
    for found in _FOUND.finditer(text):
        link = _link(found)
        if link:
            made += [escaped(text[end : found.start()]), link]
            end = found.end()
    return "".join([*made, escaped(text[end:])])


def _link(found: re.Match[str]) -> str:
    text = found[0]
    if found["mail"]:
        return f"<{text}>"
    if found["web"]:
        address = text if "://" in text else f"https://{text}"
        return f"[{escaped(_PLAIN_ADDRESS.sub('', text))}]({address})"
    try:
        number: Phone = phone(text.strip().replace("(0)", "").replace("  ", " "))
    except ValueError:
        return ""
    return f"[{text}]({number.address})"


def markdown(words: Words, picture: Callable[[Picture], str], line: str) -> str:
    """Words as Markdown; ``line`` is what a new line becomes."""
    made = []
    for link, group in groupby(words, lambda one: one.link if isinstance(one, Span) else ""):
        inside = list(group)
        if link:
            made.append(_led(link, inside))
        else:
            made += [_piece(one, picture, line) for one in inside]
    return re.sub(r" {2,}", " ", "".join(made)).strip()


def _led(link: str, inside: list[Span | Picture | Break]) -> str:
    """Words that lead somewhere."""
    before, text, after = _parted("".join(one.text for one in inside if isinstance(one, Span)))
    if not text:
        return before
    bare = text.removeprefix("mailto:")
    if link == f"mailto:{bare}":
        return f"{before}<{bare}>{after}"
    return f"{before}[{escaped(text)}]({_address(link)}){after}"


def _address(link: str) -> str:
    """An address whose signs end no link."""
    return link.replace("(", "%28").replace(")", "%29").replace("*", "%2A")


def _parted(text: str) -> tuple[str, str, str]:
    """A text without the spaces around it, and those."""
    bare = text.strip()
    before, _, after = text.partition(bare) if bare else (text, "", "")
    return before, bare, after


def _piece(one: Span | Picture | Break, picture: Callable[[Picture], str], line: str) -> str:
    if isinstance(one, Picture):
        return picture(one)
    if isinstance(one, Break):
        return line
    before, text, after = _parted(one.text)
    made = linked(text)
    for style, sign in (("em", "*"), ("strong", "**")):
        made = f"{sign}{made}{sign}" if style in one.styles and _worth(text) else made
    for style in ("sub", "sup"):
        made = f"<{style}>{made}</{style}>" if style in one.styles and text else made
    return f"{before}{made}{after}"


def _worth(text: str) -> bool:
    """Whether a text has something to make bold."""
    return any(sign.isalnum() for sign in text)
