"""A Markdown file split in its values and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from handbook.model.base import Path
from handbook.reading.frontmatter.values import values
from handbook.reading.problems import Problem

NOT_UTF8 = "dit bestand is geen UTF-8. Bewaar het opnieuw als UTF-8."
_OPEN = re.compile(r"\A---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_LOOKS_LIKE_META = re.compile(r"\A[A-Za-z][A-Za-z0-9_-]*:[ \t]")


@dataclass(frozen=True)
class Document:
    """A file split in its values and its text; ``lines`` knows where each key stands."""

    file: str
    meta: dict[str, Any] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    block: str = ""
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of a key path, or of the nearest key above it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1

    def source(self, key: str) -> str:
        """The text of one top-level key as the author wrote it."""
        rows = self.block.split("\n")
        starts = sorted(line for path, line in self.lines.items() if len(path) == 1)
        begin = self.lines[(key,)]
        end = next((line for line in starts if line > begin), len(rows) + 2)
        return "\n".join(rows[begin - 2 : end - 2]).rstrip()


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Bytes as text: UTF-8, with or without a byte order mark, any line ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", data[: error.start])) + 1
        return "", [Problem(file, line, "", NOT_UTF8)]
    if "\0" in text[:4]:  # UTF-16 can look like UTF-8
        return "", [Problem(file, 1, "", NOT_UTF8)]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def read(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A Markdown file as a document, with what is wrong in its front matter."""
    text, problems = decode(data, file)
    if problems:
        return Document(file), problems
    opened = _OPEN.match(text)
    if opened is None:
        if _LOOKS_LIKE_META.match(text):
            message = (
                "de eerste regel lijkt op een sleutel. Zet er een regel --- boven, "
                "of begin met een gewone zin."
            )
            problems = [Problem(file, 1, "", message)]
        return Document(file, body=text, lines={(): 1}), problems
    closed = _CLOSE.search(text, opened.end())
    if closed is None:
        message = "het blok begint met --- maar houdt niet op. Zet onder de sleutels een regel ---."
        return Document(file), [Problem(file, 1, "", message)]
    block = text[opened.end() : closed.start()]
    found = values(block, file, 1)
    body_line = text.count("\n", 0, closed.end()) + 1
    body = text[closed.end() :]
    return Document(file, found.meta, body, body_line, block, found.lines), found.problems


def read_yaml(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A whole YAML file, such as school.yml, as a document without text."""
    text, problems = decode(data, file)
    if problems:
        return Document(file), problems
    found = values(text, file, 0)
    return Document(file, found.meta, lines=found.lines), found.problems
