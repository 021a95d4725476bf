"""Which school filled in what each duty asks of it, as one page for the foundation.

It shows where a value comes from and never the value. Must not know how a school is built.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook import words
from handbook.catalog import laws
from handbook.model.school import QUOTED, Role
from handbook.reading.school import Layers
from handbook.screen.templates import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from handbook.loading import Loaded
    from handbook.model.school import School

OVERVIEW, CHOICE = "schools.html", "schools-choice.html"
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)
OWN, SHARED, PART, MISSING = "school", "foundation", "part", "missing"


@dataclass(frozen=True)
class Told:
    """What the page tells of one school: where its site is, what it filled in, what went wrong.

    ``ways`` has for each value whether the school wrote it, the foundation did, or nobody; it is
    empty where her values cannot be read.
    """

    slug: str
    name: str
    address: str
    ways: Mapping[str, str]
    wrong: int = 0

    def state(self, keys: Iterable[str]) -> str:
        """How it stands with some values together: missing counts first."""
        found = {self.ways.get(key, "") for key in keys}
        return next((way for way in (MISSING, PART, OWN, SHARED) if way in found), "")

    def missing(self, keys: Iterable[str]) -> list[str]:
        """What is still to be written, by its key."""
        return [key for key in keys if self.ways.get(key) in (MISSING, PART)]


@dataclass(frozen=True)
class Row:
    """A duty, or a value that no duty asks for, and the values that it takes."""

    title: str
    keys: tuple[str, ...]
    page: str = ""
    checked: date | None = None


def ways(school: School, values: Layers) -> dict[str, str]:
    """Where each value that texts quote comes from; of a role also whether it can be reached."""
    foundation = Layers(values.files[:1]).load()[0]
    return {key: _way(getattr(school, key), getattr(foundation, key)) for key in QUOTED}


def _way(value: object, below: object) -> str:
    if isinstance(value, Role):
        if not (value.role or value.reach):
            return MISSING
        if not (value.role and value.reach):
            return PART
    elif not value:
        return MISSING
    return SHARED if value == below else OWN


def duties(loaded: Loaded) -> list[Row]:
    """The duties that a school meets with a value of its own, by what they are about."""
    found = [
        (one.noun, loaded.base.page_of(one.uri))
        for duties in laws.duties(loaded.base).values()
        for one in duties
    ]
    return [
        Row(law.title, law.ours, page.title, min(law.checked, page.facts.checked))
        for law, page in found
        if law.ours
    ]


def others(rows: Iterable[Row]) -> list[Row]:
    """A row for each value that no duty asks for."""
    asked = {key for row in rows for key in row.keys}
    return [Row(key, (key,)) for key in QUOTED if key not in asked]


def overview(told: Sequence[Told], rows: Sequence[Row], shapes: Path, today: date) -> str:
    """How all schools stand, for the foundation."""
    day = words.of("nl").date
    return _page(OVERVIEW, shapes, schools=told, tables=(rows, others(rows)), today=today, day=day)


def choice(told: Iterable[Told], title: str, shapes: Path) -> str:
    """Where a reader chooses a school, when all stand on one site."""
    schools = [(f"{one.slug}/", one.name) for one in told if one.name]
    return _page(CHOICE, shapes, schools=schools, title=title)


def _page(name: str, shapes: Path, **values: object) -> str:
    """A page with a policy that lets in its own style and nothing else."""
    made = environment(shapes).get_template(name).render(policy="§", **values)
    styles = [_digest(one) for one in _STYLE.findall(made)]
    return made.replace("§", f"default-src 'none'; style-src {' '.join(styles)}", 1)


def _digest(text: str) -> str:
    found = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(found).decode()}'"
