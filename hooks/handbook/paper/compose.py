"""Nouns as sheets: which blocks a worksheet has on paper, in the words of one language.

Must not know which files are made of a sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook import plain, quotes
from handbook.answers import Answers
from handbook.model.base import LEVELS, TASKS
from handbook.model.questionnaire import CHOICES, OWN, Questionnaire
from handbook.model.records import Evidence
from handbook.model.worksheets import Checklist, Plan
from handbook.paper import packs
from handbook.paper.sheet import (
    Asked,
    First,
    Frame,
    Grid,
    Line,
    Lines,
    Notes,
    Questions,
    Sheet,
    Steps,
    Task,
    Tasks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog import Catalog, Entry, Page
    from handbook.labels import Labels
    from handbook.model.questionnaire import Question
    from handbook.model.records import Article, Contact, Law
    from handbook.model.worksheets import Advice, Item
    from handbook.paper.sheet import Block, SheetKind

KINDS: dict[type, SheetKind] = {
    Checklist: "checklist",
    Plan: "plan",
    Questionnaire: "questionnaire",
}
NOTES = 3
MAP = "kaart"
DUTIES = "plichten-overzicht"
DUTY_HEAD = ("duty", "law_says", "articles", "sheet_who", "sheet_document", "sheet_when")


class Composer:
    """Makes the sheets of one language."""

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.catalog = catalog
        self.labels = labels
        self.answers = Answers(catalog)

    def all(self) -> Iterator[Sheet]:
        """Every sheet of the handbook."""
        for kind in KINDS.values():
            yield from map(self.worksheet, self.catalog.all(kind))
        yield from packs.sheets(self)
        for page in self.catalog.pages.values():
            yield from self._of_page(page)

    def worksheet(self, entry: Entry) -> Sheet:
        """A checklist, plan or questionnaire as a sheet."""
        noun = self.plain(entry)
        acute = isinstance(noun, Plan) and noun.acute
        return self.sheet(
            "acute" if acute else KINDS[type(noun)],
            self.catalog.pages[entry.uri],
            f"{entry.kind.quote}:{entry.noun.id}",
            entry.noun.id,
            entry.anchor,
            noun.title,
            noun.intro or "",
            tuple(self.blocks(noun)),
            fill=not isinstance(noun, Plan),
        )

    def plain(self, entry: Entry) -> Checklist | Plan | Questionnaire:
        """A worksheet without markup."""
        noun = plain.noun(self.catalog, entry.noun)
        assert isinstance(noun, Checklist | Plan | Questionnaire)  # noqa: S101  # as KINDS says
        return noun

    def blocks(self, noun: Checklist | Plan | Questionnaire) -> Iterator[Block]:
        """What stands on the sheet of a worksheet."""
        if isinstance(noun, Checklist):
            return self._checklist(noun)
        return self._plan(noun) if isinstance(noun, Plan) else self._questionnaire(noun)

    def _of_page(self, page: Page) -> Iterator[Sheet]:
        """The sheets of the overviews that a page places in its text."""
        if page.facts.example:
            return
        for _, quote, block in quotes.in_body(page.document.body):
            if block and quote.kind == "map":
                yield self._map(page)
            elif block and quote.kind == "list" and quote.id == "duties":
                yield self._duties(page)

    def sheet(
        self,
        kind: SheetKind,
        page: Page,
        key: str,
        name: str,
        anchor: str,
        title: str,
        intro: str,
        blocks: tuple[Block, ...],
        *,
        fill: bool = False,
    ) -> Sheet:
        """A sheet with the head that all sheets have."""
        school = self.catalog.school.name
        return Sheet(
            kind=kind,
            key=key,
            name=name,
            uri=page.uri,
            anchor=anchor,
            title=title,
            intro=intro,
            language=page.language,
            author=school or self.labels["site_name"],
            school=school,
            version=self.labels.date(page.facts.checked),
            blocks=blocks,
            fill=fill,
        )

    # Checklists and plans

    def _tasks(self, items: Iterable[Item | Advice]) -> tuple[Task, ...]:
        return tuple(Task(i.id, i.text, i.help or "", self.labels.roles(i.role)) for i in items)

    def _checklist(self, sheet: Checklist) -> Iterator[Block]:
        for group in sheet.groups:
            yield Tasks(group.title, self._tasks(group.items), group.id)
        yield Notes(self.labels["sheet_notes"], NOTES)

    def _plan(self, plan: Plan) -> Iterator[Block]:
        if plan.do and plan.dont:
            yield First(plan.do, plan.dont, plan.danger)
        if plan.call:
            callers = self.answers.callers(plan.call)
            yield Lines("", self._lines(callers), self._checked(callers))
        for place, phase in enumerate(plan.phases):
            title = self.labels.moment[phase.moment] if phase.moment else phase.title or ""
            tasks = self._tasks(phase.steps)
            kind = Steps if plan.acute else Tasks
            yield kind(title, tasks, phase.id)
            if place == 0:
                # What may be kept and passed on stands right after the first steps.
                yield from map(self.frame, self.answers.entries("evidence", plan.evidence))
        for name in ("avoid", "inform", "duties", "aftercare", "stop"):
            if getattr(plan, name):
                yield Steps(self.labels[name], self._tasks(getattr(plan, name)), name)

    def _lines(self, contacts: Iterable[Contact]) -> tuple[Line, ...]:
        return tuple(
            Line(one.name, one.phone or "", self.labels.hours(one), one.id) for one in contacts
        )

    def _checked(self, contacts: list[Contact]) -> str:
        day = self.labels.date(self.answers.oldest(contacts)) if contacts else ""
        return f"{self.labels['numbers_checked']} {day}" if day else ""

    def frame(self, entry: Entry) -> Frame:
        """What may be looked at, kept and passed on."""
        box = plain.noun(self.catalog, entry.noun)
        assert isinstance(box, Evidence)  # noqa: S101  # asked for by that kind
        return Frame(
            box.title,
            tuple(line.text for line in box.lines),
            box.status,
            box.id,
            tuple(line.id for line in box.lines),
        )

    # Questionnaires

    def _questionnaire(self, noun: Questionnaire) -> Iterator[Block]:
        titles = self.answers.question_titles(noun)
        numbers = noun.numbered()
        for part in noun.sections:
            asked = tuple(self._asked(q, numbers, titles) for q in part.questions)
            yield Questions(part.title, part.intro or "", asked, part.id)
        yield Notes(self.labels["sheet_notes"], NOTES)

    def _asked(
        self, question: Question, numbers: dict[str, int], titles: dict[str, Question]
    ) -> Asked:
        only_if, form = "", [question.kind, *([self.labels["required"]] * question.required)]
        if question.shown_if:
            other = titles[question.shown_if.question]
            wanted = [o.text for o in other.options if o.id in question.shown_if.answer]
            wanted += [self.labels["own_words"]] if OWN in question.shown_if.answer else []
            only_if = self.labels["sheet_only_if"].format(
                number=numbers[other.id], answer=" / ".join(wanted)
            )
            form.append(f"{other.id}: {' / '.join(wanted)}")
        return Asked(
            question.id,
            numbers[question.id],
            question.kind,
            question.text,
            question.help or "",
            only_if,
            question.required,
            tuple(o.text for o in question.options) if question.kind in CHOICES else (),
            f"{self.labels['question_fixed']}. {question.fixed}" if question.fixed else "",
            ", ".join(form),
        )

    # Overviews

    def _map(self, page: Page) -> Sheet:
        """The three tasks at three levels, as a table on its side."""
        cells = self.answers.map()
        rows, named = [], []
        for level in LEVELS[:3]:
            row: list[tuple[str, ...]] = [(self.labels.level[level],)]
            for task in TASKS:
                found = [
                    (f"{entry.noun.id}-{item.id}", plain.text(self.catalog, item.text))
                    for entry, item in cells.get((task, level), ())
                ]
                row.append(tuple(text for _, text in found))
                place = f"({self.labels.task[task]}, {self.labels.level[level]})"
                named += [(name, f"{text} {place}") for name, text in found]
            rows.append(tuple(row))
        head = ("", *(self.labels.task[task] for task in TASKS))
        grid = Grid("", head, tuple(rows), (2, 10, 10, 10), wide=True, named=tuple(named))
        return self._overview(page, MAP, self.labels["map_title"], self.labels["map_intro"], grid)

    def _duties(self, page: Page) -> Sheet:
        """The duties of a page, with room for who, where and when: for the inspectorate."""
        laws = [plain.noun(self.catalog, law) for law in self.answers.duties(page)]
        rows = tuple(((law.title,), *self._duty(law), (), (), ()) for law in laws)
        named = tuple((law.id, f"{law.title}: {self._in_one(law)}") for law in laws)
        words = (self.labels[name] for name in DUTY_HEAD)
        head = tuple(word[:1].upper() + word[1:] for word in words)
        grid = Grid("", head, rows, (4, 9.5, 6, 2.6, 3.4, 2.4), wide=True, named=named)
        title, intro = self.labels["duties_title"], self.labels["duties_intro"]
        return self._overview(page, DUTIES, title, intro, grid)

    def _overview(self, page: Page, name: str, title: str, intro: str, grid: Grid) -> Sheet:
        """A sheet with one table; its page tells it from the same overview elsewhere."""
        key = f"{name}:{page.uri.removesuffix('.md')}"
        return self.sheet("overview", page, key, name, "", title, intro, (grid,), fill=True)

    def _in_one(self, law: Law) -> str:
        """What the law says and where, on one line."""
        (text,), articles = self._duty(law)
        return f"{text} {'; '.join(articles)}".strip()

    def _duty(self, law: Law) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return (law.text,), tuple(self._article(one) for one in law.articles)

    def _article(self, one: Article) -> str:
        sectors = "/".join(self.labels.sector[s] for s in one.sector)
        return f"{sectors}: {one.text}" if sectors else one.text
