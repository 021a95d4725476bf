"""What a handbook needs before readers see it, beyond what a build asks of it.

Whoever tries a handbook out may leave all of this for later.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handbook.model.base import Path as Key
from handbook.model.base import walk
from handbook.reading import examples, placeholders
from handbook.reading.frontmatter import decode
from handbook.reading.problems import Problem, key_path, quoted
from handbook.reading.school import OWN_PAGES, Layers, School

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


def problems(values: Layers, docs: Path, school: School) -> list[Problem]:
    """What must be written before a handbook goes out; ``values`` is where its school wrote."""
    file, shown = values.files[-1]
    if not file.exists():
        return [Problem(shown, 1, "", MISSING)]
    said = dict(_missing(school)) | dict(_unreachable(school)) | dict(_examples(school))
    found = [Problem(*values.place(key), key_path(key), one) for key, one in said.items()]
    for path in sorted((docs / OWN_PAGES).rglob("*.md")):
        name = path.relative_to(docs.parent).as_posix()
        text = decode(path.read_bytes(), name)[0]
        found += [Problem(name, line, "", one) for line, one in examples.left_in(text)]
    return found


def _missing(school: School) -> Iterator[tuple[Key, str]]:
    """The values that every published handbook has, where they are empty."""
    for key, write in NEEDED.items():
        value: object = school
        for name in key:
            value = getattr(value, str(name))
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
