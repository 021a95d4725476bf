"""Whom a reader can call, and since when their numbers hold."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from handbook.catalog import plain
from handbook.catalog.index import Catalog, Entry
from handbook.model.hours import minutes
from handbook.model.records import Contact
from handbook.model.school import LINES, roles
from handbook.model.upkeep import LONGEST_FOR_FACTS
from handbook.model.worksheets import Plan

STAFF = {"leraar", "schoolleiding"}


def _contacts(catalog: Catalog, names: Iterable[str]) -> list[Contact]:
    return [entry.noun for entry in catalog.named(Contact, names)]


def lifelines(catalog: Catalog) -> list[Contact]:
    """The emergency number, and the line for thoughts of suicide."""
    found = [entry.noun for entry in catalog.all(Contact)]
    return [c for c in found if c.danger] + [c for c in found if c.crisis]


def needed(catalog: Catalog, need: str) -> list[Contact]:
    """Whom to call in a need of ``words.finding``: about life the lines for that, else its own."""
    if need == "crisis":
        return lifelines(catalog)[::-1]
    if need in {"danger", "hurt"}:
        return [one for one in lifelines(catalog) if one.danger]
    return [one for one in lines(catalog) if one.need == need]


def lines(catalog: Catalog) -> list[Contact]:
    """Every line with a number, the emergency number first."""
    found = [entry.noun for entry in catalog.all(Contact) if entry.noun.phone]
    return sorted(found, key=lambda one: not one.danger)


def answering(catalog: Catalog) -> list[Contact]:
    """Those of which one knows when they answer; a school knows its own."""
    found = lines(catalog)
    return [one for one in found if one.local or one.always or one.hours or one.hours_note]


def unsure(catalog: Catalog) -> list[tuple[Entry[Contact], int]]:
    """The lines of which nobody confirmed the number or the hours, and how many plans call them.

    Those that most plans call come first.
    """
    calls = Counter(name for entry in catalog.all(Plan) for name in entry.noun.call)
    found = [(entry, calls[entry.noun.id]) for entry in catalog.all(Contact) if _unsure(entry.noun)]
    return sorted(found, key=lambda one: -one[1])


def _unsure(contact: Contact) -> bool:
    sure = {contact.certainty, contact.hours_certainty} == {"bevestigd"}
    return bool(contact.phone) and not (sure or contact.local)


def callers(catalog: Catalog, names: Iterable[str]) -> list[Contact]:
    """Whom to call: the emergency number first, then those of a list with a number."""
    first = [c for c in lifelines(catalog) if c.danger]
    return first + [c for c in _contacts(catalog, names) if c.phone and not c.danger]


def numbers(catalog: Catalog, plan: Plan) -> list[Contact]:
    """All whom one can reach in a plan: those it names, and those of the school that filled in."""
    named = callers(catalog, plan.call)
    more = [name for name, (_, plans) in LINES.items() if plans and plan.acute]
    own = _contacts(catalog, [*plan.call, *(n for n in more if catalog.find(Contact, n))])
    return named + [c for c in dict.fromkeys(own) if c.local and c.reachable and c not in named]


def role(catalog: Catalog, contact: Contact) -> str:
    """The function that a school gave to a line of its own, where its name does not say that."""
    key, _ = LINES.get(contact.id, ("", False))
    found = roles(catalog.school).get(key) if contact.local else None
    if not found or _bare(found.role) in contact.name.casefold():
        return ""
    return plain.of_school(catalog.school, catalog.labels, key)


def _bare(role: str) -> str:
    """A function without its article; nothing of nothing."""
    return role.casefold().removeprefix("de ").removeprefix("het ")


def first_caller(catalog: Catalog, plan: Plan) -> Contact:
    """The one button of a plan: the emergency number in danger, else whom the first step asks.

    That may be someone whose number each school has itself: another number would be another step.
    """
    emergency = callers(catalog, plan.call)[0]
    named = (one for one in _contacts(catalog, plan.call) if one.phone or one.local)
    return emergency if plan.danger else next(named, emergency)


def others(catalog: Catalog, plan: Plan) -> list[Contact]:
    """Whom a plan calls when its button is not answered, in the order of the plan.

    Not a line for pupils alone or for one kind of event; one about life where the plan is. Nobody
    of the school whom the plan itself does not call.
    """
    button = first_caller(catalog, plan)
    return [
        one
        for one in callers(catalog, plan.call)
        if one != button
        and not (one.danger or one.special)
        and (plan.danger or not one.crisis)
        and STAFF & set(one.audience)
    ]


def fallback(catalog: Catalog, plan: Plan) -> Contact | None:
    """Who is next whatever the time is; where the school itself must know, another of its own.

    Of that one the number may be in the school's own list alone.
    """
    button = first_caller(catalog, plan)
    own = [one for one in written(catalog, plan.call) if one != button]
    return next(iter([*(own if button.local else []), *others(catalog, plan)]), None)


def on_card(catalog: Catalog, names: Iterable[str]) -> list[Contact]:
    """Whom to call on a card: the numbers about life always, then those of a list."""
    first = lifelines(catalog)
    return first + [c for c in _contacts(catalog, names) if c.phone and c not in first]


def written(catalog: Catalog, names: Iterable[str]) -> list[Contact]:
    """Those of a list whose number each school writes down itself."""
    return [c for c in _contacts(catalog, names) if c.local and not c.reachable]


def sites(catalog: Catalog, names: Iterable[str]) -> list[Contact]:
    """Those of a list that have no number at all, and answer at an address on the web."""
    return [c for c in _contacts(catalog, names) if c.url and not (c.phone or c.local)]


def opening(contact: Contact) -> list[list[int]]:
    """The hours of a line as (day from 0 for Monday, from, to), in minutes since that midnight."""
    return [list(one) for one in minutes(contact.hours)]


def oldest(contacts: Iterable[Contact]) -> date:
    """The earliest day on which one of these numbers was checked; a school checks its own."""
    return min(contact.checked for contact in contacts if not contact.local)


def numbers_due(contacts: Iterable[Contact]) -> date:
    """The last day on which these numbers count as checked."""
    return oldest(contacts) + LONGEST_FOR_FACTS
