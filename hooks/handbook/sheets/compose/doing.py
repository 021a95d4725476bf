"""Items and advice as blocks: what to do, by whom, whom to call, and what may be kept.

Must not know which sheet they stand on.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from handbook.catalog import laws, people, plain
from handbook.catalog.index import Entry
from handbook.model.base import Certainty
from handbook.model.records import Contact, Evidence, Law
from handbook.model.rules import Own
from handbook.model.worksheets import Advice, Item
from handbook.reading.school import capital
from handbook.sheets.blocks import Frame, Grounds, Line, Task
from handbook.sheets.compose.desk import Desk
from handbook.words import Labels

CONFIRMED: Certainty = "bevestigd"


def tasks(desk: Desk, items: Iterable[Item | Advice]) -> tuple[Task, ...]:
    """Items or advice, each with who does it and all that its page says beside it."""
    return tuple(
        Task(
            one.id,
            one.text,
            one.help or "",
            desk.labels.who(one),
            _calls(desk, one.contacts),
            " ".join(_said(desk.labels, one.own)) if one.own else "",
        )
        for one in items
    )


def short(desk: Desk, one: Item | Advice) -> Task:
    """Something to do in its shortest form: what is the school's says so."""
    if not one.own:
        return Task(one.id, one.text)
    core = one.own.core
    said = f"{desk.labels.own_core}: {core}" if core else ""
    return Task(one.id, f"{one.text} ({desk.labels.own})", said)


def _said(labels: Labels, own: Own) -> Iterator[str]:
    """That it is the school's and why, and all that the handbook says there."""
    yield f"{capital(labels.own)}."
    if own.core:
        yield " ".join(filter(None, (f"{labels.own_core}: {own.core}", own.core_help)))
    yield f"{labels.own_why}: {own.reason}"


def _calls(desk: Desk, names: Iterable[str]) -> str:
    found = [_reached(desk.labels, entry.noun) for entry in desk.catalog.named(Contact, names)]
    return f"{desk.labels.task_calls} {', '.join(found)}." if found else ""


def _reached(labels: Labels, one: Contact) -> str:
    """A helpline with its number, once where the one holds the other."""
    if not one.phone or one.phone in one.name:
        return one.name
    doubt = labels.doubt(one)
    number = f"{one.phone} ({doubt})" if doubt else one.phone
    return number if one.danger else f"{one.name} {number}"


def sure(labels: Labels, certainty: Certainty) -> str:
    """How sure something is, or nothing when it is confirmed."""
    return "" if certainty == CONFIRMED else labels.certainty[certainty]


def ruled(desk: Desk, law: Law) -> str:
    """What a law says, and how sure that is."""
    unsure = sure(desk.labels, law.certainty)
    return f"{law.text} ({unsure})" if unsure else law.text


def lines(labels: Labels, contacts: Iterable[Contact]) -> tuple[Line, ...]:
    """Helplines with their number and hours."""
    return tuple(Line(one.name, one.phone or "", labels.answers(one), one.id) for one in contacts)


def checked(labels: Labels, contacts: list[Contact]) -> str:
    """Since when all these numbers hold."""
    return f"{labels.numbers_checked} {labels.date(people.oldest(contacts))}" if contacts else ""


def due(contacts: list[Contact]) -> list[date]:
    """Until when all these numbers hold."""
    return [people.numbers_due(contacts)] if contacts else []


def frame(desk: Desk, entry: Entry[Evidence], *, short: bool = False) -> Frame:
    """What may be looked at, kept and passed on; whole, also in its short form."""
    box = plain.noun(desk.catalog, entry.noun)
    said = box.short if short else box.lines
    texts, names = tuple(line.text for line in said), tuple(line.id for line in said)
    return Frame(box.title, texts, box.status, box.id, names)


def grounds(desk: Desk, asked: Sequence[Item | Advice]) -> Grounds:
    """The laws and sources of items or advice, each named once: who wants more opens the page.

    A list of what every sentence rests on was a third of the paper.
    """
    labels = desk.labels
    named = desk.catalog.named(Law, (law for one in asked for law in one.laws))
    sources = (one for advice in asked if isinstance(advice, Advice) for one in advice.sources)
    told = {
        labels.grounds_laws: [entry.noun.title for entry in named],
        labels.sources: [publisher for publisher, _ in laws.by_publisher(desk.catalog, sources)],
    }
    rows = ((label, " · ".join(dict.fromkeys(names))) for label, names in told.items() if names)
    return Grounds(labels.grounds, tuple(rows), labels.grounds_where)
