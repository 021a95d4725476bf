"""What a page shows in one table, as a sheet: the map, the duties, texts to take over."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from handbook.catalog import laws, pages, plain, plans
from handbook.catalog.page import Page
from handbook.model.base import LEVELS, TASKS, Level
from handbook.model.records import Law, Passage
from handbook.reading.school import PEOPLE, raw
from handbook.sheets.blocks import Block, Duties, Duty, Grid, Prose
from handbook.sheets.compose import doing
from handbook.sheets.compose.desk import Desk, capitals
from handbook.sheets.sheet import Sheet

PASSAGES = "voorbeeldteksten"
MAP = "kaart"
DUTIES = "plichten-overzicht"


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The sheets of the overviews that pages place in their text, in order of page and place."""
    for page in desk.catalog.real:
        own = desk.base if desk.base and page.fallback else desk
        itself = own.catalog.pages[page.uri]
        yield from (MADE[name](own, itself) for name in pages.placed(page) if name in MADE)


def _map(desk: Desk, page: Page) -> Sheet:
    """The three tasks at three levels, as a table on its side."""
    labels = desk.labels
    rows, named = [], []
    for level in LEVELS[:3]:
        row, items = _level(desk, level)
        rows.append(((labels.level[level],), *row))
        named += items
    head = ("", *(labels.task[task] for task in TASKS))
    grid = Grid("", head, tuple(rows), (1.6, 10, 10, 10), wide=True, named=tuple(named))
    return _overview(desk, page, MAP, labels.map_title, labels.map_intro, grid)


def _level(desk: Desk, level: Level) -> tuple[list[tuple[str, ...]], list[tuple[str, str]]]:
    """What is done at a level, per task, and each of it by id with its place on the map."""
    cells, row, named = plans.by_task(desk.catalog), [], []
    for task in TASKS:
        found = [
            (f"{entry.noun.id}-{item.id}", desk.text(item.text))
            for entry, item in cells.get((task, level), ())
        ]
        row.append(tuple(text for _, text in found))
        place = f"({desk.labels.task[task]}, {desk.labels.level[level]})"
        named += [(name, f"{text} {place}") for name, text in found]
    return row, named


def _duties(desk: Desk, page: Page) -> Sheet:
    """All duties, with room for where, who, when and how far: for the inspectorate."""
    t, found = desk.labels, laws.duties(desk.catalog)
    head = capitals(t.law_sure, t.sheet_document, t.sheet_who, t.sheet_seen, t.sheet_state)
    blocks = [
        Duties((t.duty_about[about], *head), tuple(_duty(desk, one.noun) for one in duties))
        for about, duties in found.items()
    ]
    due = [desk.page(one).due for duties in found.values() for one in duties]
    return _overview(desk, page, DUTIES, t.duties_title, t.duties_intro, *blocks, due=due)


def _duty(desk: Desk, noun: Law) -> Duty:
    labels, law = desk.labels, plain.noun(desk.catalog, noun)
    places = tuple(labels.starred(one) for one in law.articles)
    # One word for the whole row: what is not certain in one sector is not certain.
    known = (law.certainty, *(one.certainty for one in law.articles))
    unsure = next(filter(None, (doing.sure(labels, one) for one in known if one)), "")
    when = desk.text(labels.returning(laws.moments(desk.catalog, law)))
    document, who = (_ours(law, people=people) for people in (False, True))
    return Duty(law.id, law.title, law.text, places, unsure, when, document, who)


def _ours(law: Law, *, people: bool) -> str:
    """What the school filled in of a duty: its people, or all else."""
    keys = [key for key in law.ours if (key in PEOPLE) == people]
    return "".join(raw(key.capitalize()) for key in keys[:1])


def _overview(
    desk: Desk,
    page: Page,
    name: str,
    title: str,
    intro: str,
    *blocks: Block,
    due: Iterable[date] = (),
) -> Sheet:
    """A sheet of tables; its page tells it from the same overview elsewhere."""
    key = f"{name}:{page.uri.removesuffix('.md')}"
    return desk.sheet("overview", page, key, name, "", title, intro, blocks, fill=True, due=due)


def _passages(desk: Desk, page: Page) -> Sheet:
    """The texts of a page that a school takes over, to adapt."""
    found = [plain.noun(desk.catalog, one) for one in page.all(Passage)]
    labels = desk.labels
    title = f"{page.title}: {labels.passages.lower()}"
    sure = dict.fromkeys(labels.certainty[one.certainty] for one in found)
    how = labels.passages_how.format(certainty=", ".join(sure))
    key = f"{PASSAGES}:{page.uri.removesuffix('.md')}"
    blocks = (Prose(one.title, one.paragraphs) for one in found)
    return desk.sheet("text", page, key, PASSAGES, "", title, how, blocks, fill=True)


# By what a page asks for, as in ``[[list:duties]]``.
MADE: Mapping[str, Callable[[Desk, Page], Sheet]] = {
    "map:taken": _map,
    "list:duties": _duties,
    "list:passages": _passages,
}
