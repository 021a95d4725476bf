"""The schools of a foundation: a folder in ``scholen/`` for each, laid over the foundation's own.

What a school has beside its values it lays over the pages of the foundation in a tree of its own,
in which a build finds one folder of pages; a problem names the file that somebody wrote.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from handbook.loading.documents import GONE
from handbook.loading.settings import SCHOOL
from handbook.model.school import School
from handbook.reading.problems import Problem, quoted
from handbook.reading.school import OWN_FILES, OWN_PAGES, Layers

FOLDER = "scholen"
LONGEST = 40
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What a school may have beside its values, and where that comes to stand below docs/.
PLACES = {"onze-school": OWN_PAGES, "assets": OWN_FILES}
NO_FOLDER = "deze map is er niet. Maak per school een map, zoals scholen/de-eik/, met een {}."
NO_PLACE = "dit is een bestand. Haal het weg, en maak per school een map, zoals scholen/de-eik/."
NO_SCHOOL = "hier staat geen school. Maak per school een map, zoals scholen/de-eik/, met een {}."
BAD_SLUG = (
    "deze map is niet gebouwd, want haar naam wordt een adres. {}: kleine letters, cijfers en "
    "streepjes, hoogstens {} tekens."
)
CALL_IT = "Noem haar {}"
CHOOSE = "Kies een andere naam"
STRAY = "dit hoort niet in {}. Haal het weg, of zet het in de map van een school."
UNKNOWN = "dit leest de bouw niet. In de map van een school staan alleen {}."
NO_VALUES = "hier hoort een {}. Schrijf daarin minstens name, of haal de map weg."
NAMELESS = "dit is leeg. Schrijf de naam van deze school; die van het bestuur is niet de hare."
LINK = "dit is een koppeling. Zet het bestand zelf hier."
OVER = "dit bestand komt op de site in plaats van {}."


@dataclass(frozen=True)
class Folder:
    """The folder of one school; ``docs`` holds the pages that hers are laid over."""

    slug: str
    path: Path
    docs: Path

    @property
    def shown(self) -> str:
        """As a problem names it."""
        return f"{FOLDER}/{self.slug}"

    def layers(self, root: Path, *, together: bool) -> Layers:
        """The values of the foundation, and hers over them."""
        own = (self.path / SCHOOL, f"{self.shown}/{SCHOOL}")
        return Layers(((root / SCHOOL, SCHOOL), own), f"{self.slug}/", together)

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the folder itself."""
        if not os.path.lexists(self.path / SCHOOL):
            yield Problem(self.shown, 1, "", NO_VALUES.format(SCHOOL))
        known = [SCHOOL, *(f"{name}/" for name in PLACES)]
        for one in sorted(self.path.iterdir()):
            if not one.name.startswith(".") and one.name + "/" * one.is_dir() not in known:
                yield Problem(f"{self.shown}/{one.name}", 1, "", UNKNOWN.format(", ".join(known)))

    def nameless(self) -> list[Problem]:
        """What is wrong where the school has no name of its own, if her values can be read."""
        own = Layers(((self.path / SCHOOL, f"{self.shown}/{SCHOOL}"),))
        values, wrong, _ = own.load()
        return [] if values.name or wrong else [own.problem(("name",), NAMELESS)]

    def files(self) -> Iterator[tuple[str, Path]]:
        """What she has of her own: where each file stands below docs/, and the file."""
        for name, place in PLACES.items():
            for path in sorted((self.path / name).rglob("*")):
                inside = path.relative_to(self.path / name)
                if not path.is_dir() and not any(part.startswith(".") for part in inside.parts):
                    yield f"{place}{inside.as_posix()}", path


@dataclass
class Tree:
    """The folder that the site of one school is built from, and whose each file of it is."""

    root: Path
    names: dict[str, str] = field(default_factory=dict)
    notes: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def fill(self, folder: Folder) -> None:
        """Put the pages of the foundation there, and those of the school over them."""
        shutil.rmtree(self.root, ignore_errors=True)
        docs = self.root / folder.docs.name
        shutil.copytree(folder.docs, docs, symlinks=True, copy_function=_lay)
        for uri, path in folder.files():
            shown = f"{folder.shown}/{path.relative_to(folder.path).as_posix()}"
            self.names[f"{docs.name}/{uri}"] = shown
            if path.is_symlink() or not path.is_file():
                self.problems.append(Problem(shown, 1, "", LINK if path.is_symlink() else GONE))
                continue
            if os.path.lexists(docs / uri):
                (docs / uri).unlink()
                self.notes.append(Problem(shown, 1, "", OVER.format(f"{docs.name}/{uri}")))
            (docs / uri).parent.mkdir(parents=True, exist_ok=True)
            _lay(path, docs / uri)

    def write(self, name: str, settings: object) -> None:
        """Write a file of settings, as YAML that is JSON as well."""
        (self.root / name).write_text(json.dumps(settings), encoding="utf-8", newline="\n")

    def keep_languages(self, school: School) -> None:
        """Say to the engine which languages a school keeps: of its values it knows no more."""
        self.write(SCHOOL, {"languages": list(school.languages)})

    def named(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The problems, each with the name of the file that somebody wrote."""
        return tuple(replace(one, file=self.names.get(one.file, one.file)) for one in problems)


def _lay(source: str | Path, target: str | Path) -> None:
    """A file once more, without a copy where the disk can do without."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copyfile(source, target, follow_symlinks=False)


def found(root: Path, docs: Path) -> tuple[list[Folder], list[Problem]]:
    """The folders of the schools in order, and what stands between them that is none."""
    place = root / FOLDER
    if not place.is_dir():
        said = NO_PLACE if os.path.lexists(place) else NO_FOLDER.format(SCHOOL)
        return [], [Problem(FOLDER, 1, "", said)]
    folders, problems = [], []
    for one in sorted(place.iterdir()):
        shown = f"{FOLDER}/{one.name}"
        if one.name.startswith("."):
            continue
        if not one.is_dir():
            problems.append(Problem(shown, 1, "", STRAY.format(f"{FOLDER}/")))
        elif not _SLUG.fullmatch(one.name) or len(one.name) > LONGEST:
            problems.append(Problem(shown, 1, "", BAD_SLUG.format(_better(one.name), LONGEST)))
        else:
            folders.append(Folder(one.name, one, docs))
    if not folders and not problems:
        problems.append(Problem(FOLDER, 1, "", NO_SCHOOL.format(SCHOOL)))
    return folders, problems


def _better(name: str) -> str:
    near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:LONGEST].strip("-")
    return CALL_IT.format(quoted(near)) if near else CHOOSE
