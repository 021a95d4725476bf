"""A document of a school as a draft of a page: its front matter, its text, and what is left to do.

Writes nothing; must not know in which folder the page will stand.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile
from pathlib import Path

from handbook.loading.taking import formats, people, pictures, shaping
from handbook.loading.taking.nodes import Block, Heading, NotTakenError, Remark, Source, Tick
from handbook.loading.taking.signs import clean
from handbook.loading.taking.writing import Writer, address, first_sentence, ticks
from handbook.model.base import AUDIENCES
from handbook.reading.pictures import MADE_WHERE, tells

LONGEST_DESCRIPTION, LONGEST_TITLE = 150, 100
DEEP = "in dit bestand zitten te veel lijsten of kaders in elkaar. Maak het eenvoudiger."
DESCRIBE = "# description: Schrijf hier in één zin waar de pagina over gaat, en haal het hekje weg."
NO_DESCRIPTION = "de pagina heeft nog geen description. Schrijf in één zin waar ze over gaat."
FIRST = "dit is de eerste zin van de tekst. Schrijf hier in één zin waar de pagina over gaat."
AUDIENCE = f"voor wie is de pagina? Kies uit: {', '.join(AUDIENCES)}."
CHECKED = "dit is de dag van vandaag. Lees de pagina na: met die dag zeg je dat ze klopt."
LIST = "dit zijn de regels met een vakje. Kijk na of ze een opdracht zijn en bij het kopje passen."
OWN = "onze-"  # so that no list of the handbook ever has the same id
FOR = ("schoolleiding", "coordinator")
_PLAIN = re.compile(r"[A-Za-z\u00c0-\u024f][^:#\"'\[\]{}&*!|>%@`\\]*[^\s:#\"'\[\]{}&*!|>%@`\\]")
_WORDS_OF_YAML = ("true", "false", "yes", "no", "on", "off", "null", "y", "n")


@dataclass(frozen=True)
class Draft:
    """A page, its pictures by name, and what its author must do, each with its line from 1."""

    name: str
    text: str
    pictures: dict[str, bytes]
    todo: tuple[tuple[int, str], ...]
    persons: tuple[tuple[int, str], ...]


@dataclass
class _Head:
    """The lines of the front matter, with what must be done about some of them."""

    lines: list[str] = field(default_factory=list)
    todo: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: str, todo: str = "") -> None:
        self.lines.append(line)
        if todo:
            self.todo.append((len(self.lines), todo))


def read(data: bytes, ending: str, folder: Path | None = None) -> tuple[Source, list[Block]]:
    """A document with its blocks; ``NotTakenError`` says why there are none."""
    try:
        source = formats.read(data, ending)
        return source, shaping.blocks(source, folder)
    except RecursionError as error:
        raise NotTakenError(DEEP) from error


def titled(source: Source, blocks: Sequence[Block], file: str) -> tuple[str, list[Block]]:
    """The title of a document, and its blocks without the heading that says it."""
    headings = [one for one in blocks if isinstance(one, Heading)]
    first = next((one for one in headings if one.title), headings[0] if headings else None)
    highest = [one for one in headings if first and one.level == first.level and not one.title]
    given = clean(source.title).strip()
    if first and (first.title or (not given and _opens(blocks, first) and highest == [first])):
        left = [one for one in blocks if one is not first]
        return (given or first.text)[:LONGEST_TITLE], left
    named = clean(re.sub(r"[-_]+", " ", file)).strip()
    return (given or named[:1].upper() + named[1:] or "Pagina")[:LONGEST_TITLE], list(blocks)


def _opens(blocks: Sequence[Block], heading: Heading) -> bool:
    """Whether a heading is the first that a reader sees."""
    return next((one for one in blocks if not isinstance(one, Remark)), None) is heading


def make(source: Source, blocks: Sequence[Block], title: str, name: str, today: date) -> Draft:
    """The draft of a page that will be called ``name``."""
    shown, pictured = _shown(source, name)
    writer = Writer({number: f"../assets/school/{file}" for number, file in shown.items()})
    writer.page(list(_without_empty(blocks)))
    head = _head(title, blocks, name, today)
    lines = [*head.lines, *writer.lines]
    above = len(head.lines) + 1
    todo = [*head.todo, *((line + above, said) for line, said in writer.remarks)]
    first = above + 1  # where the text begins
    todo += [(first, said) for said in dict.fromkeys([*source.said, *pictured])]
    files = {file: source.pictures[number] for number, file in shown.items()}
    persons = [(number + 1, said) for number, said in people.pointed(lines)]
    last = len(lines)
    found = tuple(sorted({(min(line, last), said) for line, said in todo}))
    return Draft(name, "\n".join([*lines, ""]), files, found, tuple(persons))


def _shown(source: Source, name: str) -> tuple[dict[int, str], list[str]]:
    """The name of each picture that a page can show, and what is said of pictures."""
    shown: dict[int, str] = {}
    said: list[str] = []
    for number, data in source.pictures.items():
        ending, wrong = pictures.ending(data)
        if ending:
            shown[number] = f"{name}-{len(shown) + 1}{ending}"
            said += [MADE_WHERE.format(f"een foto ({shown[number]})")] if tells(data) else []
        else:
            said.append(wrong)
    return shown, said


def _head(title: str, blocks: Sequence[Block], name: str, today: date) -> _Head:
    head = _Head()
    head.add("---")
    head.add(f"title: {_yaml(title)}")
    first = first_sentence(blocks)
    if 20 <= len(first) <= LONGEST_DESCRIPTION and first.endswith("."):
        head.add(f"description: {_yaml(first)}", FIRST)
    else:
        head.add(DESCRIBE, NO_DESCRIPTION)
    head.add("page:")
    head.add(f"  audience: [{', '.join(FOR)}]", AUDIENCE)
    head.add(f"  checked: {today.isoformat()}", CHECKED)
    groups = ticks(blocks)
    if groups:
        head.add("checklist:", LIST)
        for line in _checklist(title, name, groups):
            head.add(line)
    head.add("---")
    return head


def _checklist(title: str, name: str, groups: list[tuple[str, list[str]]]) -> Iterator[str]:
    taken: set[str] = set()
    yield f"  id: {OWN}{name}"
    yield f"  title: {_yaml(f'Checklist: {title}')}"
    yield "  groups:"
    for heading, items in groups:
        yield f"    - id: {address(heading or 'punten', taken)}"
        yield f"      title: {_yaml(heading or title)}"
        yield "      items:"
        for item in items:
            yield f"        - id: {address(' '.join(item.split()[:5]), taken)}"
            yield f"          text: {_yaml(item)}"


def _yaml(text: str) -> str:
    """A text as YAML reads it back, without quotation marks where none are needed."""
    text = text.replace("[[", "[").replace("]]", "]")
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML
    return text if plain else json.dumps(text, ensure_ascii=False)


def _without_empty(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without the headings that only named a group of lines to tick.

    The first of those lines stays, because the checklist comes in its place.
    """
    for place, one in enumerate(blocks):
        if isinstance(one, Heading):
            below = _below(blocks, place)
            only = [isinstance(under, Tick | Remark) for under in below]
            after = blocks[place + 1 + len(below) : place + 2 + len(below)]
            deeper = after and isinstance(after[0], Heading) and after[0].level > one.level
            if any(isinstance(under, Tick) for under in below) and all(only) and not deeper:
                continue
        yield one


def _below(blocks: Sequence[Block], place: int) -> list[Block]:
    """What stands between a heading and the next."""
    return list(takewhile(lambda one: not isinstance(one, Heading), blocks[place + 1 :]))
