"""Which school filled in what each duty asks of it, as one page for the foundation.

It shows where a value comes from and never the value. Must not know how a school is built.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from handbook.catalog import laws
from handbook.catalog.index import Catalog
from handbook.model.school import QUOTED, Role, School
from handbook.reading.school import Layers, capital
from handbook.reading.tongues import bare
from handbook.screen.templates import environment
from handbook.words import Labels

OVERVIEW, CHOICE = "schools.html", "schools-choice.html"
_STYLE = re.compile(r"<style>(.*?)</style>", re.S)
OWN, SHARED, PART, MISSING, UNREAD = "school", "foundation", "part", "missing", "unread"


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
        return next((way for way in (MISSING, PART, OWN, SHARED) if way in found), UNREAD)

    def missing(self, keys: Iterable[str]) -> list[str]:
        """What is still to be written, by its key."""
        return [key for key in keys if self.ways.get(key) in (MISSING, PART)]


@dataclass(frozen=True)
class Row:
    """A duty, or a value that no duty asks for, and the values that it takes."""

    title: str
    keys: tuple[str, ...]
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


def duties(catalog: Catalog) -> list[Row]:
    """The duties that a school meets with a value of its own, by what they are about."""
    found = [
        (one.noun, catalog.page_of(one.uri))
        for duties in laws.duties(catalog).values()
        for one in duties
    ]
    return [
        Row(bare(law.title), law.ours, min(law.checked, page.facts.checked))
        for law, page in found
        if law.ours
    ]


def others(rows: Iterable[Row], labels: Labels) -> list[Row]:
    """A row for each value that no duty asks for."""
    asked = {key for row in rows for key in row.keys}
    names = labels.foundation.named
    return [Row(capital(names[key]), (key,)) for key in QUOTED if key not in asked]


def overview(told: Sequence[Told], catalog: Catalog, shapes: Path, today: date) -> str:
    """How all schools stand, for the foundation, in the language of a catalogue."""
    rows, labels = duties(catalog), catalog.labels
    tables = (rows, others(rows, labels))
    return _page(OVERVIEW, labels, shapes, schools=told, tables=tables, today=today)


def choice(told: Iterable[Told], title: str, labels: Labels, shapes: Path) -> str:
    """Where a reader chooses a school, when all stand on one site.

    One that is not renewed stays there; where her name cannot be read, her folder says it.
    """
    names = {one.slug: one.name or capital(one.slug.replace("-", " ")) for one in told}
    schools = [(f"{slug}/", name) for slug, name in names.items()]
    return _page(CHOICE, labels, shapes, schools=schools, title=title, heading=capital(title))


def _page(name: str, labels: Labels, shapes: Path, **values: object) -> str:
    """A page with a policy that lets in its own style and nothing else."""
    made = environment(shapes).get_template(name).render(policy="§", t=labels, **values)
    styles = [_digest(one) for one in _STYLE.findall(made)]
    return made.replace("§", f"default-src 'none'; style-src {' '.join(styles)}", 1)


def _digest(text: str) -> str:
    found = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(found).decode()}'"
