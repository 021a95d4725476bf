"""The logo that the values of a school name, with what is wrong with it at their line."""

from pathlib import Path

from handbook.reading import logo
from handbook.reading.logo import Logo
from handbook.reading.problems import Problem, suggest
from handbook.reading.school import OWN_FILES, Layers

KEY = ("look", "logo")
GONE = "{} bestaat niet. {}"
PUT = "Zet het bestand daar neer, of haal deze sleutel weg."


def known(docs: Path, name: str, *, sure: bool) -> set[str]:
    """The files that need no page: the logo, or any where it is not sure which that is."""
    beside = (docs / OWN_FILES).glob("*") if not sure else ()
    return {f"{OWN_FILES}{name}", *(one.relative_to(docs).as_posix() for one in beside)}


def read(docs: Path, name: str, values: Layers) -> tuple[Logo | None, list[Problem]]:
    """The logo by its name, if a school has one; ``values`` say where that stands."""
    if not name:
        return None, []
    path = docs / OWN_FILES / name
    beside = {one.name for one in path.parent.iterdir()} if path.parent.is_dir() else set()
    if name in beside and path.is_file():
        found, said = logo.read(path)
    else:
        near = suggest(name, beside) if beside else PUT
        found, said = None, GONE.format(_shown(values, name), near)
    wrong = [values.problem(KEY, said)] if said else []
    return found, wrong


def _shown(values: Layers, name: str) -> str:
    """Where a logo belongs: beside the values of a school of a foundation, or in docs/."""
    folder, _, _ = values.place(KEY)[0].rpartition("/")
    return f"{folder}/assets/{name}" if folder else f"docs/{OWN_FILES}{name}"
