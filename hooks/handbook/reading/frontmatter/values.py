"""YAML to plain values, and the line of every key.

Reads events one by one, so that depth and size have a limit before memory has.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from handbook.model.base import Path
from handbook.reading.frontmatter import lost
from handbook.reading.frontmatter.scalars import scalar, uncurled
from handbook.reading.frontmatter.syntax import EnoughError, problem
from handbook.reading.problems import Problem, key_path, quoted

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_VALUES = 1_000_000
_MOST_LEVELS = 40
# YAML sees the end of a line in these signs, an editor does not.
_LINE_END = re.compile("[\x85\u2028\u2029]")


@dataclass
class Values:
    """The keys of a block with their values, their lines, and what is wrong with them.

    ``fatal``: it could not be read to its end, so that it has no values.
    """

    meta: dict[str, Any] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=lambda: {(): 1})
    problems: list[Problem] = field(default_factory=list)
    fatal: bool = False


class _Reader:
    """Turns the events of YAML into plain values and keeps their lines."""

    def __init__(self, loader: Any, rows: lost.Rows, file: str, offset: int) -> None:
        self.loader = loader
        self.rows = rows
        self.file = file
        self.offset = offset
        self.found = Values()
        self._named: dict[str, tuple[Any, int] | None] = {}
        self._unused: dict[str, tuple[Any, Path]] = {}
        self._count = 0

    def line(self, event: Any) -> int:
        return int(event.start_mark.line) + 1 + self.offset

    def says(self, event: Any, message: str, path: Path = (), empty: bool = False) -> Problem:
        return Problem(self.file, self.line(event), key_path(path), message, empty)

    def problem(self, event: Any, message: str, path: Path = (), empty: bool = False) -> None:
        self.found.problems.append(self.says(event, message, path, empty))

    def document(self) -> None:
        """The one document of a stream."""
        self.loader.get_event()
        if self.loader.check_event(yaml.StreamEndEvent):
            return
        self.loader.get_event()
        first = self.loader.get_event()
        value = self.value(first, ())
        self.loader.get_event()
        for name, (event, path) in self._unused.items():
            self.problem(event, lost.ANCHOR.format(quoted(f"&{name}")), path)
        if isinstance(value, dict):
            self.found.meta = value
        elif value is not None or not isinstance(first, yaml.ScalarEvent):
            such = "name: De Kastanje" if self.file.endswith("school.yml") else "title: Plichten"
            self.problem(first, f"hier horen sleutels met waarden, zoals {such}.")
        if not self.loader.check_event(yaml.StreamEndEvent):
            self.problem(self.loader.get_event(), "hier begint een tweede blok. Haal --- weg.")

    def value(self, event: Any, path: Path) -> Any:
        self._count += 1
        if self._count > _MOST_VALUES:
            raise EnoughError(
                self.says(event, "dit blok is te groot. Verdeel het over meer pagina's.")
            )
        if type(event) is yaml.ScalarEvent and not event.anchor:
            return self.scalar(event, path)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, path)
        before = self._count
        if event.anchor:
            self._named[event.anchor] = None
        if not isinstance(event, yaml.ScalarEvent) and event.tag:
            self.problem(event, lost.COMMAND, path)
        if isinstance(event, yaml.ScalarEvent) and event.anchor:
            self._unused[event.anchor] = event, path
            value = self.scalar(event, path)
        elif len(path) >= _MOST_LEVELS:
            raise EnoughError(
                self.says(event, "de blokken zitten te diep in elkaar. Maak het eenvoudiger.")
            )
        elif isinstance(event, yaml.MappingStartEvent):
            value = self.block(event, path)
        else:
            value = self.sequence(path)
        if event.anchor:
            self._named[event.anchor] = value, self._count - before
        return value

    def alias(self, event: yaml.AliasEvent, path: Path) -> Any:
        """A value that was named before; counts as often as it is repeated."""
        if event.anchor not in self._named:
            self.problem(event, lost.STAR, path)
            return None
        self._unused.pop(event.anchor, None)
        named = self._named[event.anchor]
        if named is None:
            self.problem(event, "dit verwijst naar zichzelf. Schrijf de waarde uit.", path)
            return None
        value, size = named
        self._count += size
        return value

    def sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while type(event := self.loader.get_event()) is not yaml.SequenceEndEvent:
            here = (*path, len(values))
            self.found.lines[here] = self.line(event)
            values.append(self.value(event, here))
        return values

    def block(self, event: Any, path: Path) -> dict[str, Any] | None:
        """Keys with values; nothing where braces hold no key."""
        told = len(self.found.problems)
        values = self.mapping(path, bool(event.flow_style))
        if event.flow_style and not values and len(self.found.problems) > told:
            self.found.problems[told:] = [self.says(event, lost.BRACES, path)]
            return None
        return values

    def mapping(self, path: Path, flow: bool) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while type(event := self.loader.get_event()) is not yaml.MappingEndEvent:
            if not isinstance(event, yaml.ScalarEvent):
                self.problem(event, "een sleutel is één woord, geen lijst of blok.", path)
                told = len(self.found.problems)
                self.value(event, (*path, ""))
                self.value(self.loader.get_event(), (*path, ""))
                del self.found.problems[told:]  # what is in it goes with it
                continue
            here = (*path, str(event.value))
            if event.tag or event.anchor:
                self.problem(event, lost.MARKED, here)
            wrong = self.rows.key(event, self.loader.peek_event() if flow else None)
            if not wrong and here[-1] in values:
                wrong = lost.TWICE.format(quoted(event.value), self.found.lines[here])
            if wrong:
                self.problem(event, wrong, path)
                self.value(self.loader.get_event(), (*path, ""))
                continue
            self.found.lines[here] = self.line(event)
            values[event.value] = self.value(self.loader.get_event(), here)
        return values

    def scalar(self, event: Any, path: Path) -> Any:
        """A value, and a problem where some of it is lost."""
        value, said = scalar(event)
        text = not said and isinstance(value, str) and event.implicit[0]
        value, curled = uncurled(value) if text else (value, "")
        said = said or curled
        if lost.hidden(str(event.value)) is not None:
            said = lost.HIDDEN
        behind = "" if said or not isinstance(value, str | None) else self.rows.behind(event)
        if behind:
            line = int(event.end_mark.line) + 1 + self.offset
            self.found.problems.append(Problem(self.file, line, key_path(path), behind, empty=True))
        elif not said and event.end_mark.line > event.start_mark.line:
            said = self.rows.swallowed(event)
        if said:
            self.problem(event, said, path, empty=said != curled)
        return value


def values(text: str, file: str, offset: int) -> Values:
    """The values of a block that begins below line ``offset`` of ``file``."""
    text = _LINE_END.sub(" ", text)
    loader: Any = None
    try:
        loader = _LOADER(text)
        reader = _Reader(loader, lost.Rows(text), file, offset)
        reader.document()
    except yaml.YAMLError as error:
        return Values(problems=[problem(error, text, file, offset)], fatal=True)
    except EnoughError as error:
        return Values(problems=[error.problem], fatal=True)
    finally:
        if loader is not None:
            loader.dispose()
    return reader.found
