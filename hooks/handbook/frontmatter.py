"""Front matter as text to plain values with the line of each; the only importer of yaml.

MkDocs shows a broken block as page text without a word. Here every fault is a problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from handbook.model.base import Path
from handbook.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN = re.compile(r"\A---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
_LOOKS_LIKE_META = re.compile(r"\A[A-Za-z][A-Za-z0-9_-]*:[ \t]")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONSTRUCT = yaml.constructor.SafeConstructor()
_TAG = "tag:yaml.org,2002:"
_SCALARS = {f"{_TAG}{name}" for name in ("null", "bool", "int", "float", "timestamp", "str")}
_MOST_VALUES = 1_000_000


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


class _Reader:
    """Turns YAML nodes into plain values and keeps their lines."""

    def __init__(self, file: str, offset: int) -> None:
        self.file = file
        self.offset = offset
        self.lines: dict[Path, int] = {(): 1}
        self.problems: list[Problem] = []
        self._open: set[int] = set()
        self._left = _MOST_VALUES

    def line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + 1 + self.offset

    def problem(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(self.file, self.line(node), "", message))

    def value(self, node: yaml.Node, path: Path) -> Any:
        if id(node) in self._open:
            self.problem(node, "dit verwijst naar zichzelf. Schrijf de waarde uit.")
            return None
        self._left -= 1
        if self._left < 0:
            if self._left == -1:
                self.problem(node, "dit blok is te groot. Verdeel het over meer pagina's.")
            return None
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.MappingNode):
                return self.mapping(node, path)
            if isinstance(node, yaml.SequenceNode):
                return self.sequence(node, path)
            return self.scalar(node)
        finally:
            self._open.discard(id(node))

    def sequence(self, node: yaml.SequenceNode, path: Path) -> list[Any]:
        values = []
        for index, child in enumerate(node.value):
            self.lines[(*path, index)] = self.line(child)
            values.append(self.value(child, (*path, index)))
        return values

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem(key_node, "een sleutel is één woord, geen lijst of blok.")
                continue
            key = str(key_node.value)
            if key in values:
                first = self.lines[(*path, key)]
                self.problem(
                    key_node,
                    f"de sleutel {quoted(key)} staat er twee keer, ook op regel {first}. "
                    "Haal er één weg.",
                )
                continue
            self.lines[(*path, key)] = self.line(key_node)
            values[key] = self.value(child, (*path, key))
        return values

    def scalar(self, node: yaml.Node) -> Any:
        if node.tag not in _SCALARS:
            self.problem(node, f"{quoted(node.tag)} kan hier niet. Schrijf gewone tekst.")
            return None
        if node.tag == f"{_TAG}bool" and node.value.lower() not in ("true", "false"):
            return node.value  # YAML 1.1 reads No, yes and on as a truth; here they are words
        try:
            return _CONSTRUCT.yaml_constructors[node.tag](_CONSTRUCT, node)
        except (ValueError, ArithmeticError, IndexError):
            self.problem(
                node,
                f"{quoted(node.value)} bestaat niet als datum of getal. "
                "Schrijf bijvoorbeeld 2026-11-21.",
            )
        return None


_SYNTAX = (
    ("\\t", "hier staat een tab. Spring in met spaties."),
    ("could not find expected ':'", "achter de sleutel ontbreekt een dubbele punt. Schrijf bijvoorbeeld title: Plichten."),
    ("mapping values are not allowed", "in deze tekst staat een dubbele punt met een spatie. Zet de tekst tussen aanhalingstekens."),
    ("expected <block end>", "deze regel springt niet in zoals de regels erboven. Zet hem even ver naar rechts."),
    ("bad indentation", "deze regel springt niet in zoals de regels erboven. Zet hem even ver naar rechts."),
    ("undefined alias", "hier begint de tekst met een sterretje. Zet de tekst tussen aanhalingstekens."),
    ("unexpected end of stream", "een aanhalingsteken gaat open en niet dicht. Zet er aan het eind nog een."),
    ("while scanning a quoted scalar", "een aanhalingsteken gaat open en niet dicht. Zet er aan het eind nog een."),
    ("special characters are not allowed", "hier staat een onzichtbaar stuurteken. Typ de regel opnieuw."),
    ("control characters are not allowed", "hier staat een onzichtbaar stuurteken. Typ de regel opnieuw."),
    ("expected ',' or ']'", "de lijst tussen vierkante haken gaat niet dicht. Zet er een ] achter."),
    ("expected ',' or '}'", "het blok tussen accolades gaat niet dicht. Zet er een } achter."),
    ("cannot start any token", "de regel begint met een teken dat hier niet mag. Zet de tekst tussen aanhalingstekens."),
)


def _syntax_message(error: yaml.YAMLError, line: str) -> str:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return _SYNTAX[0][1]
    text = str(error).replace("\t", "\\t")
    for sign, message in _SYNTAX:
        if sign in text:
            return message
    return "dit blok kan ik niet lezen. Kijk of elke sleutel een dubbele punt en een spatie heeft."


def _compose(text: str, file: str, offset: int) -> tuple[dict[str, Any], dict[Path, int], list[Problem]]:
    loader: Any = None
    try:
        loader = _LOADER(text)
        node = loader.get_single_node()
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        row = int(mark.line) if mark is not None else text.count("\n", 0, getattr(error, "position", 0))
        rows = text.split("\n")
        row = min(row, len(rows) - 1)
        if isinstance(error, RecursionError):
            return {}, {(): 1}, [Problem(file, 1, "", "de blokken zitten te diep in elkaar. Maak het eenvoudiger.")]
        return {}, {(): 1}, [Problem(file, row + 1 + offset, "", _syntax_message(error, rows[row]))]
    finally:
        if loader is not None:
            loader.dispose()
    reader = _Reader(file, offset)
    if node is None:
        return {}, reader.lines, []
    if not isinstance(node, yaml.MappingNode):
        reader.problem(node, "hier horen sleutels met waarden, zoals title: Plichten.")
        return {}, reader.lines, reader.problems
    try:
        meta = reader.mapping(node, ())
    except RecursionError:
        return {}, {(): 1}, [Problem(file, 1, "", "de blokken zitten te diep in elkaar. Maak het eenvoudiger.")]
    return meta, reader.lines, reader.problems


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Bytes as text: UTF-8, with or without a byte order mark, any line ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return "", [
            Problem(file, line, "", "dit bestand is geen UTF-8. Bewaar het opnieuw als UTF-8.")
        ]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def read(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A Markdown file as a document, with what is wrong in its front matter."""
    text, problems = decode(data, file)
    if problems:
        return Document(file), problems
    opened = _OPEN.match(text)
    if opened is None:
        if _LOOKS_LIKE_META.match(text):
            problems = [
                Problem(file, 1, "", "de eerste regel lijkt op een sleutel. Zet er een regel --- boven, "
                        "of begin met een gewone zin.")
            ]
        return Document(file, body=text, lines={(): 1}), problems
    closed = _CLOSE.search(text, opened.end())
    if closed is None:
        return Document(file), [
            Problem(file, 1, "", "het blok begint met --- maar houdt niet op. Zet onder de sleutels een regel ---.")
        ]
    block = text[opened.end() : closed.start()]
    meta, lines, problems = _compose(block, file, 1)
    body_line = text.count("\n", 0, closed.end()) + 1
    return Document(file, meta, text[closed.end() :], body_line, block, lines), problems


def read_yaml(data: bytes, file: str) -> tuple[Document, list[Problem]]:
    """A whole YAML file, such as school.yml, as a document without text."""
    text, problems = decode(data, file)
    if problems:
        return Document(file), problems
    meta, lines, problems = _compose(text, file, 0)
    return Document(file, meta, lines=lines), problems


def code_free(body: str) -> Iterator[tuple[int, str]]:
    """The lines of a body with their number (from 0), code blocks and code spans blanked."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        mark = re.match(r"[ ]{0,3}(`{3,}|~{3,})", line)
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
            continue
        if mark:
            fence = mark[1]
            continue
        yield number, re.sub(r"(`+)(?:.+?)\1", "", line)
