"""The fixed words of each language: one file of values, read once and checked against its fields.

Must hold no facts: what a school should do stands in docs/.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from handbook.reading.parse import parse_data
from handbook.reading.problems import Problem, quoted, suggest
from handbook.words.labels import Labels

__all__ = ["Labels", "all_languages", "of", "read"]
FOLDER = Path(__file__).parent
SHOWN = "hooks/handbook/words"


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
    return labels, problems


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
