"""The field that a key path leads to, and what its model tells an author of it."""

import re
import typing
from typing import Any

from pydantic.fields import FieldInfo

from handbook.model.base import Noun, Path
from handbook.reading.problems import as_written

_SHORTEST = 4  # letters of a word that means something by itself
_FEW = 3  # keys: among more of them nobody finds the one that was meant


def nouns_in(annotation: Any) -> type[Noun] | None:
    """The noun class inside an annotation such as ``tuple[Item, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        return annotation
    for argument in typing.get_args(annotation):
        found = nouns_in(argument)
        if found is not None:
            return found
    return None


def field_at(noun: type[Noun], path: Path) -> tuple[type[Noun], FieldInfo | None]:
    """The class and the field that a key path inside ``noun`` leads to."""
    owner, field = noun, None
    for part in path:
        if isinstance(part, int):
            continue
        if field is not None:
            owner = nouns_in(field.annotation) or owner
        field = owner.model_fields.get(part)
        if field is None:
            break
    return owner, field


def example(field: FieldInfo | None) -> str:
    """The example of a field as an author would write it, or nothing."""
    return as_written(field.examples[0]) if field is not None and field.examples else ""


def likely(noun: type[Noun], word: str) -> list[str]:
    """The keys that a word of ours is meant for, by the sentences that explain them."""
    begins = re.compile(rf"(?<![\w-]){re.escape(word)}", re.I)
    fields = noun.model_fields.items() if len(word) >= _SHORTEST else ()
    found = [name for name, field in fields if begins.search(field.description or "")]
    return found if len(found) <= _FEW else []
