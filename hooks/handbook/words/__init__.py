"""The fixed words of each language: one file of values, read once and checked against its fields.

Must hold no facts: what a school should do stands in docs/.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handbook.reading.parse import parse_data
from handbook.reading.problems import Problem, quoted, suggest
from handbook.words.labels import Labels

__all__ = ["Labels", "all_languages", "of", "read"]
FOLDER = Path(__file__).parent
SHOWN = "hooks/handbook/words"
FIRST = "nl"  # whose words tell which words the scripts have
OF_SCRIPTS = ("phrases", "schoolfile")


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
    labels, found = _parsed(name, (FOLDER / name).read_bytes())
    problems = [*found]
    if labels and labels.language != language:
        message = f"dit bestand is voor {quoted(language)}. Schrijf language: {language}"
        problems = [Problem(f"{SHOWN}/{name}", 1, "language", message)]
    elif labels:
        problems += _of_scripts(labels, f"{SHOWN}/{name}")
    return labels, problems


def _of_scripts(labels: Labels, shown: str) -> Iterator[Problem]:
    """No field names these words: the scripts ask for them, and TypeScript holds that."""
    first, _ = _parsed(f"{FIRST}.yml", (FOLDER / f"{FIRST}.yml").read_bytes())
    for block in OF_SCRIPTS if first else ():
        found, wanted = tuple(getattr(labels, block)), tuple(getattr(first, block))
        for word in wanted:
            if word not in found:
                yield Problem(shown, 1, f"{block}.{word}", "dit veld ontbreekt.")
        for word in found:
            if word not in wanted:
                message = f"deze sleutel ken ik niet. {suggest(word, wanted)}"
                yield Problem(shown, 1, f"{block}.{word}", message)


@cache
def _parsed(name: str, data: bytes) -> tuple[Labels | None, tuple[Problem, ...]]:
    """The content of a file of words; most builds and tests in a process read the same."""
    labels, problems = parse_data(data, f"{SHOWN}/{name}", Labels)
    return labels, tuple(problems)


def all_languages() -> list[Labels]:
    """The words of every language that has them, also when no page is written in it."""
    return [of(path.stem) for path in sorted(FOLDER.glob("*.yml"))]


def of(language: str) -> Labels:
    """The words of a language that is known to be whole; raises ``LookupError`` otherwise."""
    labels, problems = read(language)
    if labels is None:
        raise LookupError("; ".join(map(str, problems)))
    return labels
