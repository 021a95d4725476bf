"""Words of another language laid over a Dutch noun by id: missing, extra, stale.

Structure stands in the Dutch page only; must not know which languages there are.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar, cast

from handbook.model.base import Identified, Noun, Path, slots, texts
from handbook.reading.problems import Problem, key_path, quoted, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.reading.frontmatter import Document

N = TypeVar("N", bound=Noun)


def fingerprint(title: str, nouns: Iterable[Noun], body: str) -> str:
    """Twelve signs that change when a word of the Dutch page changes."""
    parts = [title, body.strip()]
    for noun in nouns:
        parts.extend(f"{key_path(path)}={text}" for path, text in texts(noun))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


class Overlay:
    """Lays the words of one translated page over Dutch nouns and collects problems."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def _problem(self, path: Path, message: str) -> None:
        line = self.document.line(path)
        self.problems.append(Problem(self.document.file, line, key_path(path), message))

    def _block(self, path: Path, words: Any) -> dict[str, Any] | None:
        if isinstance(words, dict):
            return words
        self._problem(path, f"hier horen vertaalde woorden per id, ik vond {quoted(words)}.")
        return None

    def noun(self, noun: N, words: Any, path: Path) -> N:
        """``noun`` with its words replaced; what is missing stays Dutch and is a problem."""
        block = self._block(path, words)
        if block is None:
            return noun
        update: dict[str, Any] = {}
        wanted: set[str] = set()
        for slot in slots(type(noun)):
            value = getattr(noun, slot.name)
            if value is None or (slot.shape != "words" and not has_words(value)):
                continue
            wanted.add(slot.name)
            here = (*path, slot.name)
            if slot.name not in block:
                self._problem(
                    here, f"de vertaling ontbreekt. In het Nederlands staat hier {_sample(value)}."
                )
            elif slot.shape == "words":
                update[slot.name] = self._text(block[slot.name], here, value)
            elif slot.shape == "nouns":
                update[slot.name] = self.nouns(value, block[slot.name], here)
            else:
                update[slot.name] = self.noun(value, block[slot.name], here)
        self._extra(block, wanted, path)
        return noun.model_copy(update=update)

    def nouns(self, dutch: tuple[N, ...], words: Any, path: Path) -> tuple[N, ...]:
        """Each noun of a list with the words that stand under its id."""
        block = self._block(path, words)
        if block is None:
            return dutch
        made = []
        for noun in dutch:
            name = cast("Identified", noun).id
            if name in block:
                made.append(self.noun(noun, block[name], (*path, name)))
                continue
            made.append(noun)
            if has_words(noun):
                self._problem(
                    (*path, name),
                    f"de vertaling van {quoted(name)} ontbreekt. Zet de woorden onder dit id.",
                )
        self._extra(block, {cast("Identified", noun).id for noun in dutch}, path)
        return tuple(made)

    def _text(self, value: Any, path: Path, dutch: str) -> str:
        if isinstance(value, str) and value.strip():
            return value.strip()
        self._problem(path, f"hier hoort vertaalde tekst, ik vond {quoted(value)}.")
        return dutch

    def _extra(self, block: dict[str, Any], wanted: set[str], path: Path) -> None:
        for name in block:
            if name not in wanted:
                near = f"{suggest(name, wanted)} Of haal het weg." if wanted else "Haal het weg."
                message = f"hier valt geen {quoted(name)} te vertalen. {near}"
                self._problem((*path, name), message)


def has_words(value: Any) -> bool:
    """Whether a noun, or a list of them, holds anything to translate."""
    if isinstance(value, tuple):
        return any(isinstance(one, Noun) and has_words(one) for one in value)
    return isinstance(value, Noun) and next(texts(value), None) is not None


def _sample(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, tuple):
        return quoted(", ".join(one.id for one in value if isinstance(one, Identified)))
    return "een blok"
