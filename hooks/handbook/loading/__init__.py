"""The one way in: all that a handbook in a folder holds, for a build, a check and a test alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handbook import ledger
from handbook.catalog import coverage
from handbook.checking import menus
from handbook.loading.catalogs import catalogs
from handbook.loading.documents import language_of
from handbook.loading.outgoing import of_folder
from handbook.loading.settings import Settings
from handbook.reading import frontmatter, school
from handbook.reading.problems import report
from handbook.sheets.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalog.index import Catalog
    from handbook.reading.problems import Problem

__all__ = ["COVERAGE", "SCHOOL", "Loaded", "Settings", "language_of", "load", "report"]
SCHOOL = "school.yml"
COVERAGE = "hulp/verantwoording.yml"


@dataclass(frozen=True)
class Loaded:
    """What was found: a catalogue and the sheets of each language, the ledger, and problems.

    Where something is wrong there are no sheets. ``notes`` are for the log.
    """

    school: school.School
    catalogs: Mapping[str, Catalog]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    shelves: Mapping[str, Shelf] = field(default_factory=dict)
    ledger: ledger.Ledger = field(default_factory=ledger.Ledger)
    coverage: coverage.Coverage = field(default_factory=coverage.Coverage)

    @property
    def base(self) -> Catalog:
        """The catalogue that carries the structure."""
        return next(iter(self.catalogs.values()))


def _shelves(made: Mapping[str, Catalog]) -> dict[str, Shelf]:
    """The sheets of each language; those that are not translated in the words of the first."""
    base, *others = made.values()
    return {base.language: Shelf(base), **{one.language: Shelf(one, base) for one in others}}


def _menus(settings: Settings, made: Mapping[str, Catalog]) -> list[Problem]:
    """What is wrong in the menus; whether they can be read at all is for the engine."""
    file = settings.root / settings.menus
    if not settings.menus or not made:
        return []
    document, _ = frontmatter.read_yaml(file.read_bytes(), settings.menus)
    return menus.problems(document, next(iter(made.values())))


def load(settings: Settings) -> Loaded:
    """Everything that a handbook defines, with all problems at once."""
    values, problems = school.load(settings.root / SCHOOL, SCHOOL)
    made, wrong, notes = catalogs(settings, values)
    told, untold = coverage.load(settings.docs / COVERAGE, f"{settings.docs.name}/{COVERAGE}")
    kept, forged = ledger.load(settings.docs)
    strays, heavy = of_folder(settings, frozenset({COVERAGE, ledger.NAME, ledger.OWN}))
    elsewhere = {problem.file for problem in strays}  # what stands in them is not ours to judge
    wrong = [problem for problem in wrong if problem.file not in elsewhere]
    problems = [*problems, *wrong, *untold, *forged, *strays, *_menus(settings, made)]
    shelves = {} if problems else _shelves(made)
    problems += ledger.clashes(kept, shelves.values())
    found = tuple(sorted(set(problems)))
    return Loaded(values, made, found, (*notes, *heavy), shelves, kept, told)
