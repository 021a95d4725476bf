"""What a text that a school adopts still lacks: values that it did not fill in, and numbers.

Must not know which of them an answer needs.
"""

from handbook.catalog import plain
from handbook.model.school import School, roles
from handbook.reading.school import filled_in
from handbook.screen.form import FormBlank, FormContact
from handbook.sheets.filling import BLANK
from handbook.words import Labels

ROOM = BLANK.strip()
CALLED = "board"  # the one whom a text tells to call, so that the number stands in it


def in_own_voice(labels: Labels) -> Labels:
    """The words of a school that speaks itself; a value that says nothing yet has room to write."""
    own = plain.in_own_voice(labels)
    keys = (key for key in labels.blank if key == CALLED or key not in roles(School()))
    room = {key: f"{own.empty[key]} {ROOM}" for key in keys}
    return own.model_copy(update={"empty": {**own.empty, **room}})


def with_number(school: School) -> School:
    """The school with the number of whom a text tells to call; marks stay marks."""
    role = roles(school)[CALLED]
    called = role.model_copy(update={"role": role.said})
    return school.model_copy(update={CALLED: called}) if role.reach else school


def blanks(school: School, labels: Labels) -> tuple[FormBlank, ...]:
    """The values that the school did not fill in."""
    own, said = in_own_voice(labels), filled_in(school)
    return tuple(
        FormBlank(name=name, said=own.empty[key])
        for key, name in labels.blank.items()
        if key not in roles(school) and not said[key]
    )


def contacts(school: School, labels: Labels) -> tuple[FormContact, ...]:
    """Whom a plan names, with what the school filled in to reach them."""
    known = roles(school)
    return tuple(
        FormContact(
            name=plain.of_school(school, labels, key) if known[key].role else name,
            reach=known[key].reach,
        )
        for key, name in labels.blank.items()
        if key in known
    )
