"""The HTML that an author wrote in a body, tag by tag; comments and code are no part of it.

Must not know which tags are allowed.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

from handbook.reading.body import MOST_PAGES, code_free
from handbook.reading.comments import COMMENT

_NO_TAG = re.compile(
    r"\\<|<!\[|(?<=\]\()<[^<>]*>|<(?:(?:https?|ftp):[^<>]*|[^<> !]+@[^@<> ]+)>", re.I
)


class Tag(NamedTuple):
    """A tag as it was written: its line from 0, its name, and whether it begins or ends."""

    line: int
    name: str
    attributes: Mapping[str, str]
    written: str
    ends: bool = False


@lru_cache(maxsize=MOST_PAGES)
def tags(body: str) -> tuple[Tag, ...]:
    """Every tag of a body, declarations included."""
    if "<" not in body:
        return ()
    source = body.split("\n")
    lines = [""] * len(source)
    for number, line in code_free(body):
        lines[number] = line
    # No parser of HTML goes on after this sign, nor does the engine, also between backticks.
    found = [Tag(n, "!", {}, "<![") for n, _ in code_free(body) if "<![" in source[n]]
    text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), "\n".join(lines))
    parser = _Tags()
    parser.feed(_NO_TAG.sub("", text))
    parser.close()
    return (*found, *parser.found)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Tag] = []

    def _take(self, name: str, attrs: list[tuple[str, str | None]], written: str) -> None:
        values = {key: value or "" for key, value in attrs}
        self.found.append(Tag(self.getpos()[0] - 1, name, values, written))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take(tag, attrs, self.get_starttag_text() or f"<{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.found[-1].written.endswith("/>"):
            self.found.append(self.found[-1]._replace(ends=True))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(Tag(self.getpos()[0] - 1, tag, {}, f"</{tag}>", ends=True))

    def handle_decl(self, decl: str) -> None:
        self._take("!", [], f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._take("?", [], f"<?{data}>")
