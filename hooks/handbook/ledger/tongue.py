"""Which words of a sheet in another edition are those of the first language.

A sheet that was not translated then, or quotes what was not, is kept as plain text: its words are
known again because they stood on the sheet of the first language as well. Must not know how a page
shows this.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbook.reading.tongues import said
from handbook.sheets.codes import Content

RUN = 3  # words in a row; fewer can be the same in two languages
_WORD = re.compile(r"[^\W\d_][^\W_]*")


@dataclass(frozen=True)
class _Known:
    """What a sheet of the first language ever said, and the words of each text in a row."""

    titles: set[str]
    texts: set[str]
    words: str


class Tongue:
    """Knows the words of the first language again; without contents it knows none."""

    def __init__(self, contents: Iterable[Content] = ()) -> None:
        self._contents: dict[str, list[Content]] = {}
        self.language = ""
        for one in contents:
            self.language = one.language
            self._contents.setdefault(one.sheet, []).append(one)
        self._known: dict[str, _Known] = {}

    def marked(self, text: str, content: Content) -> str:
        """A text of a sheet, with a mark around the words that are of the first language."""
        if not self.language or content.language == self.language:
            return text
        known = self._of(content.sheet)
        words = list(_WORD.finditer(text))
        if text in known.texts and (len(words) >= RUN or content.title in known.titles):
            return said(text, self.language)
        made, end = [], 0
        for first, last in _runs(words, known.words):
            made += [text[end:first], said(text[first:last], self.language)]
            end = last
        return "".join([*made, text[end:]])

    def _of(self, sheet: str) -> _Known:
        if sheet not in self._known:
            found = self._contents.get(sheet, ())
            titles = {one.title for one in found}
            texts = titles | {text for one in found for _, text in one.items}
            self._known[sheet] = _Known(titles, texts, "\n".join(map(_row, texts)))
        return self._known[sheet]


def _row(text: str) -> str:
    """The words of a text, each with a space on both sides."""
    return f" {' '.join(_WORD.findall(text))} "


def _runs(words: list[re.Match[str]], known: str) -> Iterator[tuple[int, int]]:
    """Where words that are known in a row begin and end, each row as long as it is."""
    begin, end = 0, -1
    for place in range(len(words) - RUN + 1):
        if f" {' '.join(word[0] for word in words[place : place + RUN])} " not in known:
            continue
        if place > end:
            if end >= 0:
                yield words[begin].start(), words[end].end()
            begin = place
        end = place + RUN - 1
    if end >= 0:
        yield words[begin].start(), words[end].end()
