"""A draft to files: never over another, and all of them or none."""

from datetime import date
from pathlib import Path

from handbook.checking.files import DEVICES
from handbook.loading.taking import draft
from handbook.loading.taking.draft import Draft
from handbook.loading.taking.nodes import NotTakenError
from handbook.reading.body import slug
from handbook.reading.problems import quoted
from handbook.reading.school import OWN_FILES, OWN_PAGES

LONGEST_NAME = 50
GONE = "dit bestand kan ik niet openen. Kijk of de naam klopt, en of het in Word nog open staat."
FULL = "{} kan ik niet schrijven: {}. Kijk of je daar mag schrijven, en of de schijf niet vol is."
NAMELESS = "Noem een bestand, zoals «make neem FILE=protocol.docx»."
FOLDER = "dit is een map. Noem het bestand zelf, zoals {}."
INSIDE = "dit bestand staat al in docs/. Zet het eerst ergens anders."


def take(path: Path, docs: Path, today: date) -> tuple[str, Draft]:
    """Make a page of a file; gives the name of its file, or ``NotTakenError``."""
    if path == Path():  # which is how no name at all comes in
        raise NotTakenError(NAMELESS)
    try:
        source, blocks = draft.read(_bytes(path, docs), path.suffix.lower(), path.parent)
    except NotTakenError as refused:
        raise NotTakenError(f"{path}: {refused}") from refused
    title, left = draft.titled(source, blocks, path.stem)
    name = free(title, docs)
    made = draft.make(source, left, title, name, today)
    return write(made, docs), made


def _bytes(path: Path, docs: Path) -> bytes:
    try:
        if path.is_dir():
            raise NotTakenError(FOLDER.format(quoted(path / "protocol.docx")))
        if path.resolve().is_relative_to(docs.resolve()):
            raise NotTakenError(INSIDE)
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise NotTakenError(GONE)
        return path.read_bytes()
    except OSError as error:
        raise NotTakenError(GONE) from error


def free(title: str, docs: Path) -> str:
    """A name that no page and no picture of the school has, with a number where needed."""
    wanted = slug(title)[:LONGEST_NAME].strip("-")
    # Else it is no name on Windows, or the page that opens a menu.
    wanted = f"{wanted}-pagina" if wanted == "index" or DEVICES.fullmatch(wanted) else wanted
    there = [*(docs / OWN_PAGES).glob("*"), *(docs / OWN_FILES).glob("*")]
    taken = {one.name.lower() for one in there}
    name, number = wanted, 2
    while any(one.startswith((f"{name}.", f"{name}-1.")) for one in taken):
        name, number = f"{wanted}-{number}", number + 1
    return name


def write(made: Draft, docs: Path) -> str:
    """Write a page and its pictures where those of a school stand; gives the name of its file."""
    page = docs / OWN_PAGES / f"{made.name}.md"
    files = {docs / OWN_FILES / name: data for name, data in made.pictures.items()}
    written: list[Path] = []
    try:
        for path, data in [*files.items(), (page, made.text.encode())]:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as opened:
                written.append(path)
                opened.write(data)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        shown = path.relative_to(docs.parent).as_posix()
        raise NotTakenError(FULL.format(shown, error.strerror or error)) from error
    return f"{docs.name}/{OWN_PAGES}{page.name}"
