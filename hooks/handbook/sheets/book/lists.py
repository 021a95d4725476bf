"""The overviews of a page on paper: ``MADE`` has each by what a page asks for.

What is there to search, to filter or to look something up stands on the site alone: ``SCREEN``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from handbook.catalog import laws, pages, people, plain, plans, year
from handbook.catalog.index import Entry
from handbook.model.base import LEVELS, TASKS, Identified
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Block, Grid, Lines
from handbook.sheets.blocks.text import BELOW, Head, Points, Run, Said
from handbook.sheets.book.sentences import Sentences, links, said
from handbook.sheets.compose import doing
from handbook.sheets.compose.desk import Desk, capitals
from handbook.sheets.shelf import Shelf

SCREEN = (
    "list:months",  # whose moments follow the text by themselves
    "list:points",  # all of which stand in their own chapters
    *("list:names", "list:pages", "list:sheets", "list:coverage", "list:passages"),
    *("guide:kinds", "guide:quotes", "guide:school", "guide:source", "guide:templates"),
)
LOG_ROWS, LOG_ROOM = 14, 12


class Lists:
    """Makes the overviews of one page."""

    def __init__(self, desk: Desk, shelf: Shelf, version: str, sentences: Sentences) -> None:
        self.desk = desk
        self.version = version
        self.catalog = desk.catalog
        self.labels = desk.labels
        self.shelf = shelf
        self.sentences = sentences

    def incidents(self) -> Iterator[Block]:
        """The numbers for when a life is in danger, and every acute plan."""
        yield Lines("", doing.lines(self.labels, people.lifelines(self.catalog)))
        found = plans.incidents(self.catalog)
        yield links((self._plain(one.noun.choice or one.noun.title), one.uri) for one in found)

    def plans(self) -> Iterator[Block]:
        """Every step plan for ordinary weeks."""
        found = (e for e in self.catalog.all(Plan) if not e.noun.acute)
        yield links((self._plain(e.noun.title), e.uri) for e in found)

    def duties(self) -> Iterator[Block]:
        """What the law asks of a school, in a table for each subject."""
        t = self.labels
        for about, duties in laws.duties(self.catalog).items():
            found = [plain.noun(self.catalog, one.noun) for one in duties]
            rows = tuple(
                ((law.title,), (doing.ruled(self.desk, law),), tuple(map(t.article, law.articles)))
                for law in found
            )
            yield Grid("", capitals(t.duty_about[about], t.law_says, t.law_sure), rows, (3, 7, 4))

    def tasks(self) -> Iterator[Block]:
        """The pages of the three tasks."""
        found = (pages.of_task(self.catalog, task) for task in TASKS)
        yield links((one.title, one.uri) for one in found if one)

    def pending(self) -> Iterator[Block]:
        """Laws that do not hold yet."""
        found = [(e, self.labels.law_status[e.noun.status]) for e in laws.pending(self.catalog)]
        yield self._told((e, f" ({status}): {self._plain(e.noun.text)}") for e, status in found)

    def recent(self) -> Iterator[Block]:
        """Laws that changed last."""
        t = self.labels
        yield self._told(
            (e, f" ({t.valid_from} {t.date(e.noun.valid_from)}): {self._plain(e.noun.text)}")
            for e in laws.recent(self.catalog)
            if e.noun.valid_from
        )

    def corrected(self) -> Iterator[Block]:
        """Laws of which an older text said something else."""
        found = laws.corrected(self.catalog)
        yield self._told((e, f": {self._plain(e.noun.before or '')}") for e in found)

    def lines(self) -> Iterator[Block]:
        """The numbers whose hours are known, with those."""
        found = people.answering(self.catalog)
        yield Lines("", doing.lines(self.labels, found), doing.checked(self.labels, found))

    def unsure(self) -> Iterator[Block]:
        """The lines of which something is not sure."""
        t, found = self.labels, (entry.noun for entry, _ in people.unsure(self.catalog))
        told = (f"{c.name} {c.phone}: {t.certainty[c.certainty]}. {t.hours(c)}" for c in found)
        yield _list((said(one) for one in told), numbered=True)

    def released(self) -> Iterator[Block]:
        """Which release this is."""
        t = self.labels
        yield said(t.version.format(version=self.version) if self.version else t.no_version)

    def log(self) -> Iterator[Block]:
        """A table to write in."""
        t = self.labels
        yield said(t.log_names)
        blank: tuple[tuple[tuple[str, ...], ...], ...] = (((), (), (), ()),) * LOG_ROWS
        head = (t.log_time, t.log_what, t.log_who, t.log_agreed)
        yield Grid("", head, blank, (2, 5, 3, 3), room=LOG_ROOM)
        yield said(t.log_register)

    def year(self) -> Iterator[Block]:
        """The school year in order."""
        found = year.moments(self.catalog)
        told = (said(self._to(one), f" ({self._plain(one.noun.when)})") for one in found)
        yield _list(told, numbered=True)

    def audiences(self) -> Iterator[Block]:
        """The pages of roles."""
        found = pages.of_roles(self.catalog)
        yield _list(said(Run(one.title, to=one.uri), f": {one.description}") for one in found)

    def worksheets(self) -> Iterator[Block]:
        """Every sheet by its sort, and the page where it stands."""
        found: dict[str, dict[str, str]] = {}
        for sheet in self.shelf.sheets:
            found.setdefault(self.labels.sheet_kind[sheet.kind], {})[sheet.title] = sheet.uri
        for kind, titles in found.items():
            yield Head(BELOW, (Run(kind),))
            yield links(titles.items())

    def map(self) -> Iterator[Block]:
        """What is done at each level, by task."""
        cells = plans.by_task(self.catalog)
        for task in TASKS:
            page = pages.of_task(self.catalog, task)
            if page:
                yield Head(BELOW, (Run(self.labels.task[task], to=page.uri),))
            for level in LEVELS[:3]:
                found = cells.get((task, level), [])
                if found:
                    yield said(Run(self.labels.level[level], "strong"))
                    yield _list(said(self._plain(item.text)) for _, item in found)

    def _plain(self, text: str) -> str:
        return plain.text(self.catalog, text)

    def _to(self, entry: Entry[Identified]) -> Run:
        words = self._plain(plain.title_of(entry.noun))
        return Run(words, to=f"{entry.uri}#{entry.anchor}")

    def _told(self, found: Iterable[tuple[Entry[Identified], str]]) -> Points:
        """Records with a sentence about each."""
        return _list(said(self._to(entry), words) for entry, words in found)


def _list(told: Iterable[Said], *, numbered: bool = False) -> Points:
    """A list of paragraphs."""
    return Points(numbered, tuple((one,) for one in told))


MADE: Mapping[str, Callable[[Lists], Iterator[Block]]] = {
    "list:incidents": Lists.incidents,
    "list:plans": Lists.plans,
    "list:tasks": Lists.tasks,
    "list:duties": Lists.duties,
    "list:pending": Lists.pending,
    "list:recent": Lists.recent,
    "list:corrections": Lists.corrected,
    "list:lines": Lists.lines,
    "list:unsure": Lists.unsure,
    "list:version": Lists.released,
    "list:log": Lists.log,
    "list:year": Lists.year,
    "list:audiences": Lists.audiences,
    "list:worksheets": Lists.worksheets,
    "map:taken": Lists.map,
}
