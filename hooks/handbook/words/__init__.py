"""The fixed words of each language: one file of values, read once and checked against its fields.

Must hold no facts: what a school should do stands in docs/.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handbook.reading.parse import parse_data
from handbook.reading.problems import Problem, quoted, suggest
from handbook.reading.tongues import DUTCH
from handbook.words.labels import Labels

__all__ = ["Labels", "all_languages", "of", "read"]
FOLDER = Path(__file__).parent
SHOWN = "hooks/handbook/words"
BLOCKS = ("now", "call_else", "phrases", "schoolfile")  # of which no field names the words


def read(language: str) -> tuple[Labels | None, list[Problem]]:
    """The words of a language, or what is wrong with its file."""
    name = f"{language}.yml"
    if not (FOLDER / name).is_file():
        known = [path.stem for path in sorted(FOLDER.glob("*.yml"))]
        message = (
            f"de taal {quoted(language)} heeft geen woorden. {suggest(language, known)} "
            f"Of maak {SHOWN}/{name}, met de sleutels van {known[0] if known else 'nl'}.yml."
        )
        return None, [Problem("mkdocs.yml", 1, "plugins.i18n.languages", message)]
    labels, problems = _checked(language, _content(language), _content(DUTCH))
    return labels, list(problems)


def _content(language: str) -> bytes:
    path = FOLDER / f"{language}.yml"
    return path.read_bytes() if path.is_file() else b""


@cache
def _parsed(language: str, data: bytes) -> tuple[Labels | None, list[Problem]]:
    """The content of a file of words; most builds and tests in a process read the same."""
    return parse_data(data, f"{SHOWN}/{language}.yml", Labels)


@cache
def _checked(language: str, data: bytes, first: bytes) -> tuple[Labels | None, tuple[Problem, ...]]:
    """The same with all that is wrong; the words of ``first`` tell which a block has."""
    shown = f"{SHOWN}/{language}.yml"
    labels, problems = _parsed(language, data)
    if labels and labels.language != language:
        message = f"dit bestand is voor {quoted(language)}. Schrijf language: {language}"
        return labels, (Problem(shown, 1, "language", message),)
    in_blocks = _in_blocks(labels, shown, first) if labels else ()
    return labels, (*problems, *in_blocks)


def _in_blocks(labels: Labels, shown: str, data: bytes) -> Iterator[Problem]:
    """What a block lacks, and what it has that nobody asks for."""
    first, _ = _parsed(DUTCH, data)
    for block in BLOCKS if first else ():
        found, wanted = tuple(getattr(labels, block)), tuple(getattr(first, block))
        for word in wanted:
            if word not in found:
                yield Problem(shown, 1, f"{block}.{word}", "dit veld ontbreekt.")
        for word in found:
            if word not in wanted:
                message = f"deze sleutel ken ik niet. {suggest(word, wanted)}"
                yield Problem(shown, 1, f"{block}.{word}", message)


def all_languages() -> list[Labels]:
    """The words of every language that has them, also when no page is written in it."""
    return [of(path.stem) for path in sorted(FOLDER.glob("*.yml"))]


def of(language: str) -> Labels:
    """The words of a language that is known to be whole; raises ``LookupError`` otherwise."""
    labels, problems = read(language)
    if labels is None:
        raise LookupError("; ".join(map(str, problems)))
    return labels
