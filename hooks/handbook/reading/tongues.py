"""Texts in another language than what they stand in, marked with signs of their own.

So a sentence that is made of both still knows which words are whose. What is made for readers turns
the marks into those of its kind; what is made for machines leaves them out. Must not know where a
text comes from.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handbook.reading import quotes

DUTCH = "nl"  # what the models and the commands speak, and a school writes its values in
OPEN, MID, SHUT = "\ue0f0", "\ue0f1", "\ue0f2"  # signs of no script; the language comes in between
_BEGIN = re.compile(f"{OPEN}([a-z]+){MID}")
_MARK = re.compile(f"{_BEGIN.pattern}|{SHUT}")
# Where HTML takes no element: in titles and choices, in what a script reads, in pictures, in tags.
_CLOSED = re.compile(r"<(script|style|title|option|textarea|svg)\b.*?</\1>", re.S)
_TAG = re.compile(f"<[^<>{OPEN}{SHUT}]*+[{OPEN}{SHUT}][^<>]*>")
# A link that is read aloud in another language than the number or sign that it shows.
_ALOUD = re.compile(f'<a (?=[^<>]*aria-label="{OPEN}([a-z]+){MID})')
# An element that holds no more than one marked text can carry the language itself.
_WHOLE = re.compile(
    f"<([a-z]+[0-9]?+)((?: [^<>]*+)?+)>{OPEN}([a-z]+){MID}([^<>{OPEN}{SHUT}]+){SHUT}</\\1>"
)


def said(text: str, language: str) -> str:
    """A text with its language; what a quote in it leads to has a language of its own."""
    if "[[" not in text:
        return _lines(text, language)
    return "".join(
        _quote(part, language) if isinstance(part, quotes.Quote) else _lines(part, language)
        for part in quotes.split(text)
    )


def _quote(quote: quotes.Quote, language: str) -> str:
    return str(replace(quote, label=quote.label and _lines(quote.label, language)))


def _lines(text: str, language: str) -> str:
    """Each line by itself, because a text is cut at its lines and nowhere else."""
    marked = (
        f"{OPEN}{language}{MID}{one}{SHUT}" if one.strip() else one for one in text.split("\n")
    )
    return "\n".join(marked)


def bare(text: str) -> str:
    """The same without marks."""
    return _MARK.sub("", text) if OPEN in text else text


def as_html(html: str) -> str:
    """A page with its marks as elements; they are left out where there can be none."""
    if OPEN not in html:
        return html

    def whole(found: re.Match[str]) -> str:
        tag, more, language, text = found.groups()
        return found[0] if " lang=" in more else f'<{tag}{more} lang="{language}">{text}</{tag}>'

    html = _CLOSED.sub(lambda found: bare(found[0]), html)
    html = _ALOUD.sub(r'<a lang="\1" ', html)
    html = _WHOLE.sub(whole, html)
    html = _TAG.sub(lambda found: bare(found[0]), html)
    return _BEGIN.sub(r'<span lang="\1">', html).replace(SHUT, "</span>")


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a text, each with its language; empty for that of what it stands in."""
    end, inside = 0, [""]
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            yield inside[-1], text[end : mark.start()]
        inside = [*inside, mark[1]] if mark[1] else inside[:-1] or [""]
        end = mark.end()
    if end < len(text):
        yield inside[-1], text[end:]
