"""Words of another language laid over a Dutch noun by id: missing, extra, stale.

Structure stands in the Dutch page only; must not know which languages there are.
"""

import hashlib
from collections.abc import Iterable
from math import inf
from typing import Any, cast

from handbook.model.base import Identified, N, Noun, Path, Shape, holding, texts
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem, key_path, mistaken, quoted, suggest

SPOKEN: tuple[Shape, ...] = ("words", "noun", "nouns")  # what fields with words may be


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
        self.problems.append(self.document.problem(path, message))

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
        told = ((slot, getattr(noun, slot.name)) for slot in holding(type(noun), *SPOKEN))
        held = [(slot, value) for slot, value in told if has_words(value)]
        wanted = [slot.name for slot, _ in held]
        meant = self._extra(block, wanted, wanted, path)
        for slot, value in held:
            here = (*path, slot.name)
            if slot.name in meant:
                continue
            if slot.name not in block:
                self._problem(
                    here, f"de vertaling ontbreekt. In het Nederlands staat hier {_sample(value)}."
                )
            elif slot.shape == "words":
                most = _most(noun, slot.name)
                update[slot.name] = self._text(block[slot.name], here, value, most)
            elif slot.shape == "nouns":
                update[slot.name] = self.nouns(value, block[slot.name], here)
            else:
                update[slot.name] = self.noun(value, block[slot.name], here)
        return noun.model_copy(update=update)

    def nouns(self, dutch: tuple[N, ...], words: Any, path: Path) -> tuple[N, ...]:
        """Each noun of a list with the words that stand under its id."""
        block = self._block(path, words)
        if block is None:
            return dutch
        made = []
        names = [cast("Identified", noun).id for noun in dutch]
        spoken = [name for name, noun in zip(names, dutch, strict=True) if has_words(noun)]
        meant = self._extra(block, names, spoken, path)
        for noun in dutch:
            name = cast("Identified", noun).id
            if name in block:
                made.append(self.noun(noun, block[name], (*path, name)))
                continue
            made.append(noun)
            if name in spoken and name not in meant:
                self._problem(
                    (*path, name),
                    f"de vertaling van {quoted(name)} ontbreekt. Zet de woorden onder dit id.",
                )
        return tuple(made)

    def _text(self, value: Any, path: Path, dutch: str, most: float) -> str:
        text = value.strip() if isinstance(value, str) else ""
        if text and len(text) <= most:
            return text
        wrong = f"hier hoort vertaalde tekst, ik vond {quoted(value)}."
        if text:
            wrong = f"{quoted(text)} is te lang; gebruik hoogstens {most} tekens."
        self._problem(path, wrong)
        return dutch

    def _extra(
        self, block: dict[str, Any], known: list[str], spoken: list[str], path: Path
    ) -> set[str]:
        """Name all that has no place here; the answer is what some of it was meant to be."""
        extra = [name for name in block if name not in known]
        meant = mistaken(extra, [name for name in spoken if name not in block])
        for name in extra:
            near = f"{suggest(name, known)} Of haal het weg." if known else "Haal het weg."
            if name in meant:
                near = f"Bedoel je {quoted(meant[name])}?"
            message = f"hier valt geen {quoted(name)} te vertalen. {near}"
            self._problem((*path, name), message)
        return set(meant.values())


def _most(noun: Noun, name: str) -> float:
    """How many signs a text may have."""
    marks = type(noun).model_fields[name].metadata
    return next((one.max_length for one in marks if getattr(one, "max_length", None)), inf)


def has_words(value: Any) -> bool:
    """Whether a text, a noun or a list of nouns holds anything to translate."""
    if isinstance(value, Noun):
        return next(texts(value), None) is not None
    return any(map(has_words, value)) if isinstance(value, tuple) else value is not None


def _sample(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, tuple):
        return quoted(", ".join(one.id for one in value if isinstance(one, Identified)))
    return "een blok"
