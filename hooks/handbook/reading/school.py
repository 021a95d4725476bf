"""The values of one school or foundation: read from its file, quoted, and as marks."""

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from handbook.model.base import Path as Key
from handbook.model.school import QUOTED, Role, School, roles
from handbook.reading.frontmatter import read_yaml
from handbook.reading.parse import parse_file
from handbook.reading.placeholders import better_in, left_in
from handbook.reading.problems import Problem, key_path

ELSEWHERE = "dit bestand leest de bouw niet. Geef het de naam school.yml, of haal het weg."
# As a file is called that was meant to be the one: not our example beside it.
_NEAR = re.compile(
    r"school(?:\.ya?ml(?:\.txt)?|\.json|\.txt"
    r"|(?:\.voorbeeld)?\s*(?:\(\d\)|-\s*(?:kopie|copy)\b.*)\.ya?ml)",
    re.I,
)
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


def raw(*names: str) -> str:
    """The mark of a value, or of a part of a role, that stays empty where the school left it so."""
    return mark(f"={'.'.join(names)}")


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
    try:
        document, unread = read_yaml(path.read_bytes() if path.is_file() else b"", shown)
    except OSError:  # which is told
        return School(), problems, []
    made, torn = found or _readable(document.meta), {one.key for one in unread if one.empty}
    wrong, better = (
        [document.problem(key, said) for key, said in told(made) if key_path(key) not in torn]
        for told in (left_in, better_in)
    )
    return made, [*problems, *wrong], better


def _readable(meta: Mapping[str, Any]) -> School:
    """The values that could be read where others are wrong, so that all faults are told at once."""
    made = School()
    for key in School.model_fields.keys() & meta.keys():
        value = meta[key]
        well = _read(key, value)
        if well is None and isinstance(value, dict):
            well = _read(key, {name: one for name, one in value.items() if _read(key, {name: one})})
        made = _over(made, well or School())
    return made


def _read(key: str, value: object) -> School | None:
    """One value alone, where it is well."""
    with suppress(ValidationError):
        return School.model_validate({key: value})
    return None


class Layers(NamedTuple):
    """The files that values come from, each with the name it is shown by; the last one wins.

    A school of a foundation stands ``below`` the address of the foundation, in a folder of its
    own: where it names no address itself, or always, when all schools stand ``together``.
    """

    files: tuple[tuple[Path, str], ...]
    below: str = ""
    together: bool = False

    def load(self) -> tuple[School, list[Problem], list[Problem]]:
        """The values of all files, with what is wrong in each, and what is better otherwise."""
        made, site, problems, notes = School(), "", [], []
        for path, shown in self.files:
            site = made.site
            found, wrong, better = load(path, shown)
            made = _over(made, found)
            problems += wrong
            notes += better
        own = made.site != site and not self.together
        if self.below and site and not own:
            made = made.model_copy(update={"site": f"{site}{self.below}"})
        return made, problems, notes

    def place(self, key: Key) -> tuple[str, int]:
        """The file and the line of a value: where it was written last, or where it belongs."""
        for path, shown in reversed(self.files):
            document, _ = read_yaml(path.read_bytes() if path.is_file() else b"", shown)
            if key[0] in document.meta:
                return shown, document.line(key)
        return self.files[-1][1], 1

    def problem(self, key: Key, said: str) -> Problem:
        """What is wrong with a value, at its place."""
        return Problem(*self.place(key), key_path(key), said)


def _over(below: School, above: School) -> School:
    """The values of a layer, each whole, over those of the one below it."""
    said = {name: getattr(above, name) for name in above.model_fields_set}
    return below.model_copy(update={k: v for k, v in said.items() if v not in ("", (), Role())})
