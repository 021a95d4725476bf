"""A value of a school changes no code, and stands on paper only where a page puts it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from handbook.model.base import Noun
from handbook.reading.school import OPEN, SHUT, VALUES, School, filled_in
from handbook.sheets.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.loading import Loaded

Key = tuple[str, ...]


def keys(noun: type[Noun], path: Key = ()) -> Iterator[tuple[Key, Any]]:
    """Every key of school.yml with its example."""
    for name, field in noun.model_fields.items():
        inner = field.default_factory() if field.default_factory else None  # type: ignore[call-arg]
        if isinstance(inner, Noun):
            yield from keys(type(inner), (*path, name))
        else:
            yield (*path, name), (field.examples or [""])[0]


KEYS = dict(keys(School))


def school(path: Key) -> School:
    """A school that filled in one key."""
    values: Any = KEYS[path]
    for name in reversed(path):
        values = {name: values}
    return School.model_validate(values)


def test_every_key_is_tried() -> None:
    assert len(KEYS) == 5
    assert {name for path in KEYS for name, one in filled_in(school(path)).items() if one} == set(
        VALUES
    )


@pytest.mark.parametrize("path", KEYS, ids=".".join)
def test_no_key_changes_a_code_or_a_sheet_that_does_not_show_it(real: Loaded, path: Key) -> None:
    own = school(path)
    before, after = real.shelves["nl"], Shelf(replace(real.base, school=own))
    assert after.contents == before.contents
    value = next(filter(None, filled_in(own).values()), "")
    changed = 0
    for old, new in zip(before.sheets, after.sheets, strict=True):
        data = new.as_json()
        assert OPEN not in data
        assert SHUT not in data
        head = {"school": old.school, "author": old.author}
        if replace(new, **head) != old:  # type: ignore[arg-type]
            changed += 1
            assert value.removeprefix("de ") in data, new.name
    assert bool(changed) == (path[-1] in ("role", "contact", "sector"))
