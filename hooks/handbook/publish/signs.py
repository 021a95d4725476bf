"""The handbook as it was read, with what its school wrote that cannot stand on paper.

A sheet sets a question mark for a sign that no letter has. Only a text with rare signs is set to
see that, because what sets it is large. Must not know how a sheet is made.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handbook.loading import Loaded, Settings, load
from handbook.model.base import walk
from handbook.model.school import School
from handbook.reading.problems import Problem, quoted
from handbook.reading.school import Layers

_USUAL = re.compile("[\n -~\u00a0-\u017f\u2013-\u2026\u20ac]*")  # which every letter has
LACKING = "op een werkblad wordt {} een vraagteken. Haal dat weg, of schrijf een woord."
ON_PAPER = "op papier wordt {} een vraagteken. Haal dat weg, of schrijf een woord."


def read(settings: Settings) -> Loaded:
    """Everything that a handbook defines, with all problems at once.

    A value stands on every sheet and is refused; what is odd on a page of the school is a note.
    """
    loaded = load(settings)
    found = {*loaded.problems, *_problems(settings.values, loaded.school)}
    notes = (*loaded.notes, *_notes(loaded))
    return replace(loaded, problems=tuple(sorted(found)), notes=notes)


def _problems(values: Layers, school: School) -> Iterator[Problem]:
    """The values with a sign that paper lacks."""
    for where, part in walk(school):
        for name in type(part).model_fields:
            text = getattr(part, name)
            if isinstance(text, str) and (signs := _lacking(text)):
                said = LACKING.format(quoted(" ".join(signs)))
                yield values.problem((*where, name), said)


def _notes(loaded: Loaded) -> list[Problem]:
    """The pages of the school with a sign that paper lacks, each at the first line with one."""
    pages = (page for made in loaded.catalogs.values() for page in made.pages.values())
    texts = {page.document.file: page.document for page in pages if page.own}
    found = []
    for file, document in texts.items():
        above = ["", *document.block.split("\n")][: document.body_line - 1]
        rows = [*above, *document.body.split("\n")]
        signs = _lacking("\n".join(rows))
        line = next((n for n, row in enumerate(rows, 1) if {*signs} & {*row}), 0)
        if signs:
            found.append(Problem(file, line, "", ON_PAPER.format(quoted(" ".join(signs)))))
    return sorted(found)


def _lacking(text: str) -> list[str]:
    """The signs of a text that no letter has."""
    if _USUAL.fullmatch(text):
        return []
    from handbook.files import setting  # whose libraries are large

    return setting.lacking(text)
