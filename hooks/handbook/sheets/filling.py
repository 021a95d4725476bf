"""The values of a school on a sheet: composed once as marks, filled in as often as needed.

So the code of a sheet, which is made from what it says without a school, asks for no second
composing, and a value that is not on a sheet cannot change it.
"""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache, partial
from operator import is_
from typing import Any

from handbook.catalog.plain import in_own_voice, in_words, name_of_site, of_school
from handbook.model.school import School, roles
from handbook.reading.school import OPEN, SHUT, filled_in, mark
from handbook.sheets.sheet import Sheet
from handbook.words import Labels

NAMED = ("title", "of", "part")  # what a sheet is called, on the screen too
BLANK = "\N{NO-BREAK SPACE}" + "_" * 12
_NOBODY = School()  # who filled in nothing
_MARK = re.compile(f"{OPEN}([=+-]?)(.+?){SHUT}")


def beside(uri: str, said: str) -> str:
    """The mark of words that go with a page: a school that left it out does without them."""
    return mark(f"-{uri} {said}")


def ours(sheet: Sheet) -> Sheet:
    """The same sheet as the school itself speaks: where a value is empty it says "our"."""
    made: Sheet = _filled(sheet, lambda one: one[0] if one[1] else mark(f"+{one[2]}"))
    return made


def fill(sheet: Sheet, school: School, labels: Labels, blank: str = BLANK) -> Sheet:
    """A sheet with the values of a school; what is empty is a usual word with room to write."""

    def words(mark: re.Match[str], room: str = blank) -> str:
        if mark[1] == "-":
            uri, _, beside = mark[2].partition(" ")
            return "" if uri in school.left_out else beside
        if mark[1] == "=":
            return _said(mark[2], school, labels)
        said = of_school(school, in_own_voice(labels) if mark[1] else labels, mark[2])
        return said if filled_in(school)[mark[2].lower()] else f"{said}{room}"

    made: Sheet = _filled(sheet, words)
    named = {one: _filled(getattr(sheet, one), partial(words, room="")) for one in NAMED}
    blocks = tuple(one.settled() for one in made.blocks)
    return replace(
        made, **named, school=school.name, author=name_of_site(school, labels), blocks=blocks
    )


def _said(name: str, school: School, labels: Labels) -> str:
    """What the school filled in, or nothing; of a role also how it stands beside a line."""
    key, _, part = name.lower().partition(".")
    if not part:
        said = filled_in(school)[key]
        return in_words(said, name, labels) if said else ""
    role = roles(school)[key]
    if not role.reach:
        return ""
    who = of_school(school, labels, key) if role.role else ""
    answers = " · ".join(filter(None, (role.email, labels.times(role))))
    return {
        "name": of_school(school, labels, name.partition(".")[0]),
        "phone": role.phone,
        "reach": role.reach,
        "answers": answers,
        "who": " · ".join(filter(None, (who, answers))),
        "behind": f" ({role.phone or role.email})",  # in a sentence, one way is enough
    }[part]


def unfilled(sheet: Sheet, labels: Labels) -> Sheet:
    """What a sheet says before a school filled in its values; room to write says nothing."""
    return fill(sheet, _NOBODY, labels, blank="")


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of value, if it has any."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


def _filled(value: Any, words: Any) -> Any:
    """The value with its marks filled in; the same one where it has none."""
    if isinstance(value, str):
        return _MARK.sub(words, value) if OPEN in value else value
    if isinstance(value, tuple):
        made = tuple([_filled(one, words) for one in value])
        return value if all(map(is_, made, value)) else made
    update = {}
    for name in _names(value.__class__):
        held = getattr(value, name)
        if held and (new := _filled(held, words)) is not held:
            update[name] = new
    return replace(value, **update) if update else value
