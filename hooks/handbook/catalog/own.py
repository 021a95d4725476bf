"""The lines of which each school has the number itself, with what it filled in.

Must not know how a line is shown.
"""

from collections.abc import Callable

from handbook.catalog.index import Catalog
from handbook.model.base import Noun
from handbook.model.records import Contact
from handbook.model.school import LINES, Role, roles
from handbook.reading.school import raw


def _changed(catalog: Catalog, change: Callable[[Contact, str], Contact]) -> Catalog:
    """The same catalogue with a change in the line of each role."""

    def line(noun: Noun) -> Noun:
        if isinstance(noun, Contact) and noun.local and noun.id in LINES:
            return change(noun, LINES[noun.id][0])
        return noun

    return catalog.changed(lambda page: page.changed(line))


def reached(catalog: Catalog) -> Catalog:
    """Each line of a role with the number, the address and the hours of the school."""
    said = roles(catalog.school)
    if not any(role.reach for role in said.values()):
        return catalog
    return _changed(catalog, lambda contact, key: _reached(contact, said[key]))


def _reached(contact: Contact, role: Role) -> Contact:
    if not role.reach:
        return contact
    update = {
        "phone": role.phone or None,
        "email": role.email or None,
        "hours": role.hours,
        "hours_note": None if role.hours else contact.hours_note,
        "school_days": role.school_days,
        "hours_certainty": "bevestigd" if role.hours else contact.hours_certainty,
        "certainty": "bevestigd",
    }
    return contact.model_copy(update=update)


def marked(catalog: Catalog) -> Catalog:
    """The same with a mark behind the name of each line, where its number can follow."""
    return _changed(
        catalog,
        lambda contact, key: contact.model_copy(
            update={"name": f"{contact.name}{raw(key, 'behind')}"}
        ),
    )
