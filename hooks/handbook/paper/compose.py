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
    from handbook.model.records import Article, Law
    from handbook.model.worksheets import Advice, Item
    from handbook.paper.sheet import Block

KINDS = ("checklist", "plan", "questionnaire")
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
        for kind in KINDS:
            yield from map(self.worksheet, self.catalog.all(kind))
        for page in self.catalog.pages.values():
            yield from self._of_page(page)

    def worksheet(self, entry: Entry) -> Sheet:
        """A checklist, plan or questionnaire as a sheet."""
        noun = plain.noun(self.catalog, entry.noun)
        if isinstance(noun, Checklist):
            blocks = self._checklist(noun)
        elif isinstance(noun, Plan):
            blocks = self._plan(noun)
        else:
            assert isinstance(noun, Questionnaire)  # noqa: S101  # no other kind has a sheet
            blocks = self._questionnaire(noun)
        return self._sheet(
            self.catalog.pages[entry.uri],
            entry.noun.id,
            entry.anchor,
            noun.title,
            noun.intro or "",
            tuple(blocks),
            fill=not isinstance(noun, Plan),
        )

    def _of_page(self, page: Page) -> Iterator[Sheet]:
        """The sheets of the overviews that a page places in its text."""
        if page.facts.example:
            return
        for _, quote, block in quotes.in_body(page.document.body):
            if block and quote.kind == "map":
                yield self._map(page)
            elif block and quote.kind == "list" and quote.id == "duties":
                yield self._duties(page)

    def _sheet(
        self,
        page: Page,
        name: str,
        anchor: str,
        title: str,
        intro: str,
        blocks: tuple[Block, ...],
        *,
        fill: bool = False,
    ) -> Sheet:
        school = self.catalog.school.name
        return Sheet(
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
            yield Tasks(group.title, self._tasks(group.items))
        yield Notes(self.labels["sheet_notes"], NOTES)

    def _plan(self, plan: Plan) -> Iterator[Block]:
        if plan.do and plan.dont:
            yield First(plan.do, plan.dont, plan.danger)
        if plan.call:
            yield self._lines(plan)
        for place, phase in enumerate(plan.phases):
            title = self.labels.moment[phase.moment] if phase.moment else phase.title or ""
            tasks = self._tasks(phase.steps)
            yield Steps(title, tasks) if plan.acute else Tasks(title, tasks)
            if place == 0:
                # What may be kept and passed on stands right after the first steps.
                yield from map(self._frame, self.answers.entries("evidence", plan.evidence))
        for name in ("avoid", "inform", "duties", "aftercare", "stop"):
            if getattr(plan, name):
                yield Steps(self.labels[name], self._tasks(getattr(plan, name)))

    def _lines(self, plan: Plan) -> Lines:
        callers = self.answers.callers(plan)
        return Lines(
            tuple(Line(one.name, one.phone or "", self.labels.hours(one)) for one in callers)
        )

    def _frame(self, entry: Entry) -> Frame:
        box = plain.noun(self.catalog, entry.noun)
        assert isinstance(box, Evidence)  # noqa: S101  # asked for by that kind
        return Frame(box.title, tuple(line.text for line in box.lines), box.status)

    # Questionnaires

    def _questionnaire(self, noun: Questionnaire) -> Iterator[Block]:
        titles = self.answers.question_titles(noun)
        numbers = noun.numbered()
        for part in noun.sections:
            asked = tuple(self._asked(q, numbers, titles) for q in part.questions)
            yield Questions(part.title, part.intro or "", asked)
        yield Notes(self.labels["sheet_notes"], NOTES)

    def _asked(
        self, question: Question, numbers: dict[str, int], titles: dict[str, Question]
    ) -> Asked:
        only_if = ""
        if question.shown_if:
            other = titles[question.shown_if.question]
            wanted = [o.text for o in other.options if o.id in question.shown_if.answer]
            wanted += [self.labels["own_words"]] if OWN in question.shown_if.answer else []
            only_if = self.labels["sheet_only_if"].format(
                number=numbers[other.id], answer=" / ".join(wanted)
            )
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
        )

    # Overviews

    def _map(self, page: Page) -> Sheet:
        """The three tasks at three levels, as a table on its side."""
        cells = self.answers.map()
        rows = []
        for level in LEVELS[:3]:
            texts = (
                tuple(plain.text(self.catalog, item.text) for _, item in cells.get((t, level), ()))
                for t in TASKS
            )
            rows.append(((self.labels.level[level],), *texts))
        head = ("", *(self.labels.task[task] for task in TASKS))
        grid = Grid("", head, tuple(rows), (2, 10, 10, 10), wide=True)
        return self._sheet(page, MAP, "", self.labels["map_title"], "", (grid,), fill=True)

    def _duties(self, page: Page) -> Sheet:
        """The duties of a page, with room for who, where and when: for the inspectorate."""
        laws = [plain.noun(self.catalog, law) for law in self.answers.duties(page)]
        rows = tuple(((law.title,), *self._duty(law), (), (), ()) for law in laws)
        words = (self.labels[name] for name in DUTY_HEAD)
        head = tuple(word[:1].upper() + word[1:] for word in words)
        grid = Grid("", head, rows, (4, 9.5, 6, 2.6, 3.4, 2.4), wide=True)
        return self._sheet(
            page,
            DUTIES,
            "",
            self.labels["duties_title"],
            self.labels["duties_intro"],
            (grid,),
            fill=True,
        )

    def _duty(self, law: Law) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return (law.text,), tuple(self._article(one) for one in law.articles)

    def _article(self, one: Article) -> str:
        sectors = "/".join(self.labels.sector[s] for s in one.sector)
        return f"{sectors}: {one.text}" if sectors else one.text
