"""The values of one school or foundation: read from its file, quoted, and as marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.model.school import LINES, QUOTED, Role, School, roles
from handbook.reading.frontmatter import read_yaml
from handbook.reading.parse import parse_file
from handbook.reading.placeholders import left_in, personal
from handbook.reading.problems import Problem, key_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = [
    "LINES",
    "MARKED",
    "OPEN",
    "OWN_FILES",
    "OWN_PAGES",
    "PEOPLE",
    "SHUT",
    "VALUES",
    "Role",
    "School",
    "roles",
]
ELSEWHERE = "dit bestand leest de bouw niet. Geef het de naam school.yml, of haal het weg."
# As a file is called that was meant to be the one: not our example beside it.
_NEAR = re.compile(r"school(?:\.ya?ml(?:\.txt)?|\.json|\.txt|\s*\(\d\)\.ya?ml)", re.I)
OWN_PAGES = "onze-school/"  # the folder of docs/ that is for a school alone
OWN_FILES = "assets/school/"  # and the one for its pictures
OPEN, SHUT = "\ue000", "\ue001"  # signs of no language, around the name of a value


def filled_in(school: School) -> Mapping[str, str]:
    """What the school filled in, by the name in ``[[school:name]]``; empty where it did not."""
    found = {name: getattr(school, name) for name in QUOTED}
    words = {n: one.role if isinstance(one, Role) else one for n, one in found.items()}
    reached = school.coordinator.said
    contact = ", ".join(filter(None, (reached, school.hours))) if reached else ""
    return {**words, "contact": contact}


PEOPLE = frozenset({*roles(School()), "foundation"})  # who does something, of the values
VALUES = tuple(filled_in(School()))


def mark(name: str) -> str:
    """A value that is filled in later, with other words where the school left it empty."""
    return f"{OPEN}{name}{SHUT}"


MARKED = School()  # that one alone: where its values come stand their marks


def capital(words: str) -> str:
    """A value at the start of a sentence."""
    return words[:1].upper() + words[1:]


def load(path: Path, shown: str) -> tuple[School, list[Problem], list[Problem]]:
    """The school of a YAML file, with what is wrong in it, and what is better written otherwise.

    Without the file there are no values; one whose name is nearly that is no such case.
    """
    if not path.is_symlink() and not path.exists():
        near = sorted(one.name for one in path.parent.iterdir() if _NEAR.fullmatch(one.name))
        return School(), [Problem(name, 1, "", ELSEWHERE) for name in near], []
    found, problems = parse_file(path, shown, School)
    if found is None:
        return School(), problems, []
    document, _ = read_yaml(path.read_bytes(), shown)
    wrong, better = (
        [Problem(shown, document.line(key), key_path(key), said) for key, said in told(found)]
        for told in (left_in, personal)
    )
    return found, wrong, better
