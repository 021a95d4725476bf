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
from handbook.reading.problems import Problem, key_path, quoted
from handbook.reading.school import Layers

_USUAL = re.compile("[\n -~\u00a0-\u017f\u2013-\u2026\u20ac]*")  # which every letter has
LACKING = "op een werkblad wordt {} een vraagteken. Haal dat weg, of schrijf een woord."


def read(settings: Settings) -> Loaded:
    """Everything that a handbook defines, with all problems at once."""
    loaded = load(settings)
    found = {*loaded.problems, *_problems(settings.values, loaded.school)}
    return replace(loaded, problems=tuple(sorted(found)))


def _problems(values: Layers, school: School) -> Iterator[Problem]:
    """The values with a sign that paper lacks."""
    for where, part in walk(school):
        for name in type(part).model_fields:
            text = getattr(part, name)
            if isinstance(text, str) and (signs := _lacking(text)):
                said = LACKING.format(quoted(" ".join(signs)))
                key = (*where, name)
                yield Problem(*values.place(key), key_path(key), said)


def _lacking(text: str) -> list[str]:
    """The signs of a text that no letter has."""
    if _USUAL.fullmatch(text):
        return []
    from handbook.files import setting  # whose libraries are large

    return setting.lacking(text)
