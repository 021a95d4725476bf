"""A Markdown file split in its values and its text."""

import re
from dataclasses import dataclass, field
from typing import Any

from handbook.model.base import Path
from handbook.reading.frontmatter import lost, markers
from handbook.reading.frontmatter.values import values
from handbook.reading.problems import Problem, key_path

NOT_UTF8 = (
    "dit bestand is geen UTF-8. Bewaar het opnieuw als UTF-8; in Kladblok kies je dat bij Opslaan "
    "als, onder Codering."
)
NOT_TEXT = (
    "dit is geen tekst, maar een bestand van Word, LibreOffice of een PDF. Geef het zijn eigen "
    "naam terug; van Word en LibreOffice maakt «make neem» een pagina."
)
_PACKED = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class Document:
    """A file split in its values and its text; ``lines`` knows where each key stands.

    One that is not ``whole`` holds more than could be read; ``block`` then has all that it may be.
    ``assumed`` are the keys that nobody wrote.
    """

    file: str
    meta: dict[str, Any] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    block: str = ""
    lines: dict[Path, int] = field(default_factory=dict)
    whole: bool = True
    assumed: frozenset[str] = frozenset()

    def line(self, path: Path) -> int:
        """The line of a key path, or of the nearest key above it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1

    def problem(self, path: Path, message: str) -> Problem:
        """What is wrong at a key path."""
        return Problem(self.file, self.line(path), key_path(path), message)

    def source(self, key: str) -> str:
        """The text of one top-level key as the author wrote it."""
        rows = self.block.split("\n")
        starts = sorted(line for path, line in self.lines.items() if len(path) == 1)
        begin = self.lines[(key,)]
        end = next((line for line in starts if line > begin), len(rows) + 2)
        return "\n".join(rows[begin - 2 : end - 2]).rstrip()


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Bytes as text: UTF-8, with or without a byte order mark, any line ends."""
    if data.startswith(_PACKED):
        return "", [Problem(file, 1, "", NOT_TEXT)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", data[: error.start])) + 1
        return "", [Problem(file, line, "", NOT_UTF8)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text[:4]:  # UTF-16 can look like UTF-8
        return "", [Problem(file, 1, "", NOT_UTF8)]
    if (hidden := lost.hidden(text, body=True)) is not None:
        return "", [Problem(file, text.count("\n", 0, hidden) + 1, "", lost.HIDDEN)]
    line = markers.conflict(text)
    return (text, [Problem(file, line, "", markers.CONFLICT)] if line else [])


def read(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A Markdown file as a document, with what is wrong in its front matter."""
    text, problems = decode(data, file)
    if problems:
        return _unread(file, data), problems
    opened = markers.OPEN.match(text)
    if opened is None:
        return _unread(file, data), [_said(file, markers.opening(text, file))]
    closed = markers.CLOSE.search(text, opened.end())
    if closed is None:
        return _unread(file, data), [_said(file, markers.unclosed(text[opened.end() :]))]
    block = text[opened.end() : closed.start()]
    found = values(block, file, 1)
    if not found.meta and not found.problems:
        return _unread(file, data), [_said(file, (1, markers.EMPTY))]
    if found.fatal:
        wrong = markers.nearly_closed(block)
        return _unread(file, data), [_said(file, wrong, 1)] if wrong else found.problems
    body_line = text.count("\n", 0, closed.end()) + 1
    body = text[closed.end() :]
    whole = not found.problems
    made = Document(file, found.meta, body, body_line, block, found.lines, whole=whole)
    return made, found.problems


def _said(file: str, fault: markers.Fault, above: int = 0) -> Problem:
    line, message = fault
    return Problem(file, line + above, "", message)


def _unread(file: str, data: bytes) -> Document:
    """What is left of a file that cannot be read: the ids that may stand in it."""
    return Document(file, whole=False, block=data.decode("utf-8", "replace"))


def read_yaml(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A whole YAML file, such as school.yml, as a document without text."""
    text, problems = decode(data, file)
    if problems:
        return Document(file), problems
    found = values(text, file, 0)
    return Document(file, found.meta, lines=found.lines), found.problems
