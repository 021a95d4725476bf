"""Front matter to nouns, or to problems; after it nobody looks at plain values again."""

from functools import cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from handbook.model.base import N, Noun, Path
from handbook.reading import wording
from handbook.reading.frontmatter import Document, read_yaml
from handbook.reading.problems import Problem, key_path, mistaken, without_echo

UNREADABLE = "dit bestand kan ik niet openen. Maak er een gewoon bestand van."
_KEYS = ("extra_forbidden", "missing")
EMPTY_LIST = "de lijst is leeg. Zet er minstens één regel in of haal de sleutel weg."


@cache
def _adapter(noun: type[Noun], many: bool) -> TypeAdapter[Any]:
    return TypeAdapter(tuple[noun, ...] if many else noun)  # type: ignore[valid-type]


def parse(
    document: Document, key: str, noun: type[Noun], *, many: bool = False
) -> tuple[tuple[Noun, ...], list[Problem]]:
    """The nouns under ``key``: one, or a list when ``many``; none when there are problems."""
    value = document.meta[key]
    try:
        made = _adapter(noun, many).validate_python(value)
    except ValidationError as failure:
        return (), _problems(document, key, noun, failure)
    if many and not made:
        return (), [document.problem((key,), EMPTY_LIST)]
    return (made if many else (made,)), []


def parse_whole(document: Document, noun: type[Noun]) -> tuple[Noun | None, list[Problem]]:
    """A whole YAML file as one noun."""
    try:
        made: Noun = _adapter(noun, False).validate_python(document.meta)
    except ValidationError as failure:
        return None, _problems(document, "", noun, failure)
    return made, []


def parse_file(path: FilePath, shown: str, noun: type[N]) -> tuple[N | None, list[Problem]]:
    """A YAML file as one noun; nothing without the file, or where something is wrong with it."""
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for
            return None, [Problem(shown, 1, "", UNREADABLE)]
        return parse_data(path.read_bytes(), shown, noun)
    except FileNotFoundError:
        return None, [Problem(shown, 1, "", UNREADABLE)] if path.is_symlink() else []
    except OSError:  # such as a folder, or a file that nobody may read
        return None, [Problem(shown, 1, "", UNREADABLE)]


def parse_data(data: bytes, shown: str, noun: type[N]) -> tuple[N | None, list[Problem]]:
    """The content of a YAML file as one noun, or what is wrong with it."""
    document, unread = read_yaml(data, shown)
    if unread and not document.meta:
        return None, unread
    made, wrong = parse_whole(document, noun)
    problems = without_echo(unread, wrong)
    return (made if isinstance(made, noun) and not problems else None), problems


def _problems(
    document: Document, key: str, noun: type[Noun], failure: ValidationError
) -> list[Problem]:
    """Each error once; a list is not called short when only its lines are wrong."""
    found = failure.errors()
    inside = {error["loc"][:end] for error in found for end in range(len(error["loc"]))}
    errors = (e for e in found if e["type"] != "too_short" or e["loc"] not in inside)
    meant = _misspelled(found)
    echo = {(*loc[:-1], name) for loc, name in meant.items()}
    return [
        _problem(document, key, noun, error, meant.get(error["loc"], ""))
        for error in errors
        if error["type"] != "missing" or error["loc"] not in echo
    ]


def _misspelled(errors: list[ErrorDetails]) -> dict[Path, str]:
    """Each unknown key that must be one that is missing beside it, with what was meant."""
    beside: dict[Path, tuple[list[str], list[str]]] = {}
    for error in errors:
        if error["type"] in _KEYS:
            both = beside.setdefault(error["loc"][:-1], ([], []))
            both[_KEYS.index(error["type"])].append(str(error["loc"][-1]))
    return {
        (*where, name): meant
        for where, (unknown, missing) in beside.items()
        for name, meant in mistaken(unknown, missing).items()
    }


def _problem(
    document: Document, key: str, noun: type[Noun], error: ErrorDetails, meant: str
) -> Problem:
    inner: Path = tuple(error["loc"])
    path: Path = (key, *inner) if key else inner
    message = wording.sentence(error, noun, inner, meant)
    empty = error["input"] is None
    anew = isinstance(error["input"], str) and error["type"].endswith("_type")
    return Problem(document.file, document.line(path), key_path(path), message, empty, anew)
