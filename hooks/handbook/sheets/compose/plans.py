"""Plans as sheets, and the letters that go with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from handbook.catalog import people, plain, plans
from handbook.catalog.index import Entry
from handbook.catalog.page import Page
from handbook.model.records import Evidence, Law
from handbook.model.school import LINES
from handbook.model.worksheets import Advice, Letter, Plan
from handbook.reading.school import raw
from handbook.sheets.blocks import Block, First, Frame, Headline, Lines, Prose, Steps, Tasks
from handbook.sheets.blocks import Letter as LetterBlock
from handbook.sheets.compose import calling, doing
from handbook.sheets.compose.desk import Desk
from handbook.sheets.names import short_name
from handbook.sheets.sheet import Sheet


def sheets(desk: Desk) -> Iterator[Sheet]:
    """Every plan with its explanation, and an acute one also on one A4."""
    for entry in desk.catalog.all(Plan):
        if entry.noun.acute:
            yield short(desk, entry)
        yield sheet(desk, entry)


def sheet(desk: Desk, entry: Entry[Plan]) -> Sheet:
    """One plan; many packs ask for the same."""
    own, entry = desk.own(entry)
    return own.once(entry, lambda: _sheet(own, entry))


def _sheet(desk: Desk, entry: Entry[Plan]) -> Sheet:
    noun = plain.noun(desk.catalog, entry.noun)
    return desk.sheet(
        "acute" if noun.acute else "plan",
        desk.page(entry),
        f"plan:{noun.id}",
        noun.id,
        entry.anchor,
        noun.title,
        noun.intro or "",
        (*_blocks(desk, noun), doing.grounds(desk, plans.advice(noun)), *desk.mentions(entry)),
        due=doing.due(people.callers(desk.catalog, plans.called(noun))) if noun.call else (),
    )


def short(desk: Desk, entry: Entry[Plan]) -> Sheet:
    """What to do and whom to call, to hand to a colleague: no help, boxes in their short form."""
    desk, entry = desk.own(entry)
    noun = plain.noun(desk.catalog, entry.noun)
    name, blocks = short_name(noun), tuple(_short_blocks(desk, noun))
    key, page = f"plan:{name}", desk.page(entry)
    due = doing.due(people.callers(desk.catalog, plans.called(noun)))
    made = desk.sheet("acute", page, key, name, entry.anchor, noun.title, "", blocks, due=due)
    return replace(made, format="plan-a4")


def _short_blocks(desk: Desk, plan: Plan) -> Iterator[Block]:
    yield Headline(plan.title)
    yield First(plan.do or "", plan.dont or "", plan.danger)
    yield _callers(desk, plan, short=True)
    for place, phase in enumerate(plan.phases):
        steps = tuple(doing.short(desk, step) for step in phase.steps)
        yield Steps(desk.labels.moment[phase.moment] if phase.moment else "", steps, phase.id)
        if place == 0:
            for box in desk.catalog.named(Evidence, plan.evidence):
                yield doing.frame(desk, box, short=bool(box.noun.short))


def _callers(desk: Desk, plan: Plan, *, short: bool = False) -> Lines:
    """Whom to call, after the emergency number whom the first step asks.

    A number that each school has itself is a line to write on.
    """
    names = plans.called(plan)
    callers = people.callers(desk.catalog, names)
    written = calling.written(people.written(desk.catalog, names))
    roles = calling.of_roles(names, 1 if short else len(LINES)) if plan.acute else ()
    sites = calling.of_sites(people.sites(desk.catalog, names))
    shown = (*doing.lines(desk.labels, callers), *written, *roles, *sites)
    first = [*callers[:1], people.first_caller(desk.catalog, plan)]
    ids = [one.id for one in first]
    ordered = sorted(shown, key=lambda line: line.id not in ids)
    return Lines("", tuple(ordered), doing.checked(desk.labels, callers))


def _blocks(desk: Desk, plan: Plan) -> Iterator[Block]:
    """What comes first, whom to call, and the steps by their moment."""
    labels = desk.labels
    if plan.do and plan.dont:
        yield First(plan.do, plan.dont, plan.danger)
    if plan.call:
        yield _callers(desk, plan)
    if plan.fork:
        pages = (desk.catalog.pages[one.page].title for one in plan.fork)
        asked = tuple(f"{one.text} {title}" for one, title in zip(plan.fork, pages, strict=True))
        yield Prose(labels.fork, asked, "fork", tuple(one.id for one in plan.fork))
    if plan.lead:
        yield Prose("", (f"{labels.lead}: {labels.roles(plan.lead)}.",), names=("lead",))
    yield from _phases(desk, plan)
    yield from _points(desk, labels.avoid, plan.avoid, "avoid")
    yield from _points(desk, labels.inform, plan.inform, "inform")
    yield from _points(desk, labels.duties, plan.duties, "duties")
    if plan.laws:
        yield _laws(desk, plan.laws)
    yield from _points(desk, labels.aftercare, plan.aftercare, "aftercare")
    yield from _points(desk, labels.stop, plan.stop, "stop")
    yield from _points(desk, labels.differs, plan.differs, "differs")


def _points(desk: Desk, title: str, advice: Sequence[Advice], name: str) -> Iterator[Steps]:
    """Advice without an order, as on its page: only steps have a number."""
    if advice:
        yield Steps(title, doing.tasks(desk, advice), name, ordered=False)


def _phases(desk: Desk, plan: Plan) -> Iterator[Block]:
    """The steps by their moment; what may be kept and passed on stands after the first."""
    for place, phase in enumerate(plan.phases):
        moment = desk.labels.moment[phase.moment] if phase.moment else ""
        title = ": ".join(filter(None, (moment, phase.title)))
        kind = Steps if plan.acute else Tasks
        yield kind(title, doing.tasks(desk, phase.steps), phase.id)
        if place == 0:
            for box in desk.catalog.named(Evidence, plan.evidence):
                yield doing.frame(desk, box)


def _laws(desk: Desk, names: Iterable[str]) -> Prose:
    """What may be a crime: each law in a sentence, and how sure that is."""
    laws = [plain.noun(desk.catalog, entry.noun) for entry in desk.catalog.named(Law, names)]
    said = tuple(f"{one.title}: {doing.ruled(desk, one)}" for one in laws)
    return Prose(desk.labels.laws, said, "laws", tuple(one.id for one in laws))


def letters(desk: Desk) -> Iterator[Sheet]:
    """Every letter of every plan, to be adapted by the school."""
    for own, entry in map(desk.own, desk.catalog.all(Plan)):
        plan = plain.noun(own.catalog, entry.noun)
        yield from (_letter(own, own.page(entry), plan, letter) for letter in plan.letters)


def _letter(desk: Desk, page: Page, plan: Plan, letter: Letter) -> Sheet:
    name, reader = f"{plan.id}-{letter.id}", letter.to.partition(". ")[0]
    made = _to_send(desk, letter) if letter.about else _to_say(desk, letter)
    title = f"{plan.title} – {reader}"
    whole = desk.sheet("letter", page, f"letter:{name}", name, name, title, "", made)
    return replace(whole, of=plan.title, part=reader)


def _to_send(desk: Desk, letter: Letter) -> Iterator[Block]:
    """A letter with its subject and how it begins."""
    values = map(raw, ("Parents", "Foundation", "Name"))
    how = desk.labels.letter_how.format(certainty=desk.labels.certainty[letter.certainty])
    note = (letter.to, f"{how} {desk.labels.copied_text}")
    head = (letter.about or "", letter.greeting or "")
    yield LetterBlock(letter.paragraphs, *head, note, *values)


def _to_say(desk: Desk, letter: Letter) -> Iterator[Block]:
    """What is said in a talk or put in a message."""
    t = desk.labels
    how, title = (
        (t.letter_spoken, t.letter_say) if letter.spoken else (t.letter_message, t.letter_write)
    )
    sure = t.certainty[letter.certainty].capitalize()
    yield Frame(letter.to, (how, t.copied_text), sure)
    yield Prose(title, letter.paragraphs, "letter")
