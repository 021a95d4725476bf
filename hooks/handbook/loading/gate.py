"""What a handbook needs before readers see it, beyond what a build asks of it.

Whoever tries a handbook out may leave all of this for later.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from operator import attrgetter
from pathlib import Path

from handbook.model.base import Path as Key
from handbook.model.base import walk
from handbook.model.school import School
from handbook.reading import examples, placeholders
from handbook.reading.frontmatter import decode
from handbook.reading.problems import Problem, nearest, quoted
from handbook.reading.school import ELSEWHERE, OWN_PAGES, Layers

MAIL: Key = ("coordinator", "email")
NEEDED: dict[Key, str] = {
    ("name",): "Schrijf de naam van jullie school of bestuur.",
    ("site",): "Schrijf het adres waar de site komt te staan, met https:// ervoor en / erachter.",
    ("coordinator", "role"): "Schrijf de functie van wie de veiligheid coördineert.",
    ("coordinator", "email"): "Schrijf het e-mailadres van die functie, of bij phone haar nummer.",
}
MISSING = "dit bestand ontbreekt. Maak een kopie van school.voorbeeld.yml, en vul haar in."
EMPTY = "dit is leeg, en zonder kan de site niet online. {}"
UNSAFE = (
    "{} begint niet met https://, en dan kan iemand meelezen. Vraag bij de host een certificaat "
    "aan en schrijf https:// ervoor."
)
NEAR = "{} werkt alleen in jullie gebouw, en ouders zitten daarbuiten. {}"


def problems(values: Layers, docs: Path, school: School, wrong: Sequence[Problem]) -> list[Problem]:
    """All that keeps a handbook from going out, with what is ``wrong`` for every build.

    ``values`` is where its school wrote.
    """
    found = [*_in_values(values, school, wrong), *_in_pages(docs)]
    return sorted({*wrong, *found})


def _in_values(values: Layers, school: School, wrong: Sequence[Problem]) -> list[Problem]:
    """What must still be written, but of what is wrong already, or cannot be read."""
    file, shown = values.files[-1]
    files = [name for _, name in values.files]
    if any(one.message == ELSEWHERE or (one.file in files and not one.key) for one in wrong):
        return []
    if not file.exists():
        return [Problem(shown, 1, "", MISSING)]
    said = dict(_missing(school)) | dict(_unreachable(school)) | dict(_examples(school))
    found = [values.problem(key, one) for key, one in said.items()]
    return [one for one in found if not any(_told(one, other) for other in wrong)]


def _told(one: Problem, other: Problem) -> bool:
    """Whether it goes once another is mended: of its key, of one above it, or of nearly that."""
    *above, name = other.key.split(".")
    keys = one.key.split(".")
    beside = one.file == other.file and keys[: len(above)] == above
    return beside and bool(nearest(name, keys[len(above) :][:1]))


def _in_pages(docs: Path) -> Iterator[Problem]:
    """What is left of examples on the pages of a school; one that cannot be read is told."""
    for path in sorted((docs / OWN_PAGES).rglob("*.md")):
        name = path.relative_to(docs.parent).as_posix()
        with suppress(OSError):
            text = decode(path.read_bytes(), name)[0]
            yield from (Problem(name, line, "", one) for line, one in examples.left_in(text))


def _missing(school: School) -> Iterator[tuple[Key, str]]:
    """The values that every published handbook has, where they are empty."""
    for key, write in NEEDED.items():
        value = attrgetter(".".join(map(str, key)))(school)
        if not value and not (key == MAIL and school.coordinator.phone):
            yield key, EMPTY.format(write)


def _unreachable(school: School) -> Iterator[tuple[Key, str]]:
    """The addresses that not every reader can use, or not safely."""
    if school.site and not school.site.startswith("https://"):
        yield ("site",), UNSAFE.format(quoted(school.site))
    if placeholders.is_near(school.coordinator.email):
        yield MAIL, NEAR.format(quoted(school.coordinator.email), NEEDED[MAIL])


def _examples(school: School) -> Iterator[tuple[Key, str]]:
    """The values in which something of an example is left."""
    for where, part in walk(school):
        for name in type(part).model_fields:
            value = getattr(part, name)
            for _, said in examples.left_in(value) if isinstance(value, str) else ():
                yield (*where, name), said
