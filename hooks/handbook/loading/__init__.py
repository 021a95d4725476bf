"""The one way in: all that a handbook in a folder holds, for a build, a check and a test alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from handbook import ledger
from handbook.catalog import coverage, rules
from handbook.catalog.index import Catalog
from handbook.catalog.related import related
from handbook.checking import menus
from handbook.checking import rules as grounds
from handbook.loading import leaving, look
from handbook.loading.catalogs import catalogs
from handbook.loading.outgoing import of_folder
from handbook.loading.settings import SCHOOL, Settings
from handbook.model.school import School
from handbook.reading import frontmatter
from handbook.reading.logo import Logo
from handbook.reading.menus import FILE, Menus, pages_of
from handbook.reading.menus import read as read_menus
from handbook.reading.problems import Problem, quoted
from handbook.sheets.shelf import Shelf, desks

__all__ = ["DATA", "READ", "SCHOOL", "Loaded", "Settings", "laid", "load"]
COVERAGE = "hulp/verantwoording.yml"
# What was read before a build in this process, by the folder of its handbook.
READ: dict[Path, Loaded] = {}
DATA = (COVERAGE, FILE)  # what only a build needs of what stands beside the pages


@dataclass(frozen=True)
class Loaded:
    """What was found: a catalogue and the sheets of each language, the ledger, and problems.

    Where something is wrong there are no sheets. ``notes`` are for the log. ``rules`` are those of
    a school, each with its place as the handbook has it and whether that is still what it was;
    ``written`` has the catalogues as their authors wrote them, for all sectors.
    """

    school: School
    catalogs: Mapping[str, Catalog]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    shelves: Mapping[str, Shelf] = field(default_factory=dict)
    ledger: ledger.Ledger = field(default_factory=ledger.Ledger)
    coverage: coverage.Coverage = field(default_factory=coverage.Coverage)
    menus: Menus = field(default_factory=Menus)
    logo: Logo | None = None
    rules: tuple[rules.Standing, ...] = ()
    written: Mapping[str, Catalog] = field(default_factory=dict)

    @property
    def whole(self) -> Catalog:
        """The same as it was written, for all sectors."""
        return next(iter(self.written.values()))

    @property
    def base(self) -> Catalog:
        """The catalogue that carries the structure."""
        return next(iter(self.catalogs.values()))


def laid(made: Mapping[str, Catalog], gone: Collection[str]) -> dict[str, Catalog]:
    """What was read with what a school lays over it, one layer after the other.

    Its sectors and its lines come last: a shelf lays them, as codes are made without.
    """
    made = {name: rules.laid(one) for name, one in made.items()}
    made = leaving.without(made, gone) if gone else made
    near = related(next(iter(made.values())))
    return {name: replace(one, related=near) for name, one in made.items()}


def _shelves(made: Mapping[str, Catalog]) -> dict[str, Shelf]:
    """The sheets of each language; those that are not translated in the words of the first."""
    base = next(iter(made.values()))
    first = desks(base)
    return {k: Shelf(one, first if one is base else desks(one, first)) for k, one in made.items()}


@cache  # most handbooks in a process have the same
def _misplaced(data: bytes, file: str) -> tuple[Problem, ...]:
    """What stands in the settings of the engine that does not belong there."""
    return tuple(menus.misplaced(frontmatter.read_yaml(data, file)[0]))


def _unknown(values: School, settings: Settings) -> list[Problem]:
    """What is wrong with the languages that a school keeps."""
    kept, languages = values.languages, (*settings.languages, *settings.unspoken)
    wrong = [one for one in kept if one not in languages]
    said = [f"{quoted(one)} ken ik niet. Kies uit: {', '.join(languages)}." for one in wrong]
    if kept and not said and languages[0] not in kept:
        said = [f"zet {quoted(languages[0])} erbij: die taal heeft alle pagina's."]
    return [settings.values.problem(("languages",), one) for one in said]


def load(settings: Settings) -> Loaded:
    """Everything that a handbook defines, with all problems at once."""
    values, problems, better = settings.values.load()
    named, document, unread = read_menus(settings.docs / FILE, f"{settings.docs.name}/{FILE}")
    made, wrong, notes = catalogs(settings, values, pages_of(named.items))
    told, untold = coverage.load(settings.docs / COVERAGE, f"{settings.docs.name}/{COVERAGE}")
    kept, forged = ledger.load(settings.docs)
    logo, unfit = look.read(settings.docs, values.look.logo, settings.values)
    own_files = look.known(settings.docs, values.look.logo, sure=not (problems or unfit))
    strays, heavy = of_folder(settings, frozenset({*DATA, ledger.NAME, ledger.OWN, *own_files}))
    elsewhere = {problem.file for problem in strays}  # what stands in them is not ours to judge
    wrong = [problem for problem in wrong if problem.file not in elsewhere]
    problems = [*problems, *wrong, *untold, *forged, *strays, *unread]
    problems += _misplaced((settings.root / settings.file).read_bytes(), settings.file)
    problems += menus.problems(document, base) if (base := next(iter(made.values()), None)) else []
    problems += _unknown(values, settings)
    problems += [*unfit, *leaving.problems(settings.values, values.left_out, made)]
    stands = () if problems or base is None else tuple(rules.standings(base))
    notes += grounds.notes(stands)
    shelves = {}
    if not problems:
        made = laid(made, values.left_out)
        named = leaving.menus(named, values.left_out)
        shelves = _shelves(made)
        problems += ledger.clashes(kept, shelves.values())
    shown = {name: shelf.catalog for name, shelf in shelves.items()} or made
    found = tuple(sorted(set(problems)))
    notes = [*better, *notes, *heavy]
    return Loaded(values, shown, found, (*notes,), shelves, kept, told, named, logo, stands, made)
