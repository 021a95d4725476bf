"""Nouns as sheets: which blocks a worksheet has on paper, in the words of one language.

Must not know which files are made of a sheet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook import plain, quotes
from handbook.answers import Answers
from handbook.model.base import LEVELS, TASKS, texts
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Passage
from handbook.model.worksheets import Checklist, Plan
from handbook.paper import packs
from handbook.paper.asking import Asking
from handbook.paper.blocks import Frame, Grid, Notes, Prose
from handbook.paper.blocks import Letter as LetterBlock
from handbook.paper.doing import NOTES, Doing
from handbook.paper.sheet import Mention, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalog import Catalog, Entry, Page
    from handbook.labels import Labels
    from handbook.model.records import Article, Law
    from handbook.model.worksheets import Letter
    from handbook.paper.blocks import Block
    from handbook.paper.sheet import SheetKind

KINDS: dict[type, SheetKind] = {
    Checklist: "checklist",
    Plan: "plan",
    Questionnaire: "questionnaire",
}
# What a reader can open; of a contact the number stands in the text already.
OPENED = (
    "page",
    "checklist",
    "plan",
    "questionnaire",
    "pack",
    "card",
    "law",
    "evidence",
    "resource",
)
MODEL = "model"
PASSAGES = "voorbeeldteksten"
MAP = "kaart"
DUTIES = "plichten-overzicht"
DUTY_HEAD = ("duty", "law_says", "articles", "sheet_who", "sheet_document", "sheet_when")


class Composer:
    """Makes the sheets of one language."""

    def __init__(self, catalog: Catalog, labels: Labels) -> None:
        self.catalog = catalog
        self.labels = labels
        self.answers = Answers(catalog)
        self.doing = Doing(catalog, labels)
        self._made: dict[int, Sheet] = {}

    def all(self) -> Iterator[Sheet]:
        """Every sheet of the handbook."""
        for kind in KINDS.values():
            yield from map(self.worksheet, self.catalog.all(kind))
        yield from packs.sheets(self)
        for page in self.catalog.pages.values():
            yield from self._of_page(page)
        yield from map(self.model, self.catalog.all("questionnaire"))
        yield from self.letters()

    def worksheet(self, entry: Entry) -> Sheet:
        """A checklist, plan or questionnaire as a sheet; many packs ask for the same."""
        if id(entry) not in self._made:
            self._made[id(entry)] = self._worksheet(entry)
        return self._made[id(entry)]

    def _worksheet(self, entry: Entry) -> Sheet:
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
            mentions=self.mentions(entry),
        )

    def mentions(self, entry: Entry) -> tuple[Mention, ...]:
        """What the texts of a record name and a reader may want to open, each once."""
        found = [q for _, text in texts(entry.noun) for q in quotes.in_text(text)]
        named = (self._mention(quote) for quote in found if quote.kind in OPENED)
        return tuple(dict.fromkeys(one for one in named if one and one.uri != entry.uri))

    def _mention(self, quote: quotes.Quote) -> Mention | None:
        if quote.kind == "page":
            return Mention(self.catalog.pages[quote.id].title, quote.id)
        found = self.catalog.find(quote.kind, quote.id)
        if found is None:
            return None
        title = plain.text(self.catalog, plain.title_of(found.noun))
        return Mention(title, found.uri, found.anchor, str(getattr(found.noun, "url", None) or ""))

    def plain(self, entry: Entry) -> Checklist | Plan | Questionnaire:
        """A worksheet without markup."""
        noun = plain.noun(self.catalog, entry.noun)
        assert isinstance(noun, Checklist | Plan | Questionnaire)  # noqa: S101  # as KINDS says
        return noun

    def blocks(self, noun: Checklist | Plan | Questionnaire) -> Iterator[Block]:
        """What stands on the sheet of a worksheet."""
        if isinstance(noun, Checklist):
            yield from self.doing.checklist(noun)
        elif isinstance(noun, Plan):
            yield from self.doing.plan(noun)
        else:
            yield from Asking(self.catalog, self.labels, noun).form_blocks()
            yield Notes(self.labels["sheet_notes"], NOTES)

    def _of_page(self, page: Page) -> Iterator[Sheet]:
        """The sheets of the overviews that a page places in its text."""
        if page.facts.example:
            return
        for _, quote, block in quotes.in_body(page.document.body):
            if block and quote.kind == "map":
                yield self._map(page)
            elif block and quote.kind == "list" and quote.id == "duties":
                yield self._duties(page)
            elif block and quote.kind == "list" and quote.id == "passages":
                yield self._passages(page)

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
        mentions: tuple[Mention, ...] = (),
    ) -> Sheet:
        """A sheet with the head that all sheets have; it says so when it is not translated."""
        school = self.catalog.school.name
        alone = self.labels["fallback_sheet"] if page.fallback else ""
        return Sheet(
            kind=kind,
            key=key,
            name=name,
            uri=page.uri,
            anchor=anchor,
            title=title,
            intro=" ".join(filter(None, (alone, intro))),
            language=page.language,
            author=school or self.labels["site_name"],
            school=school,
            version=self.labels.date(page.facts.checked),
            blocks=blocks,
            fill=fill,
            mentions=mentions,
        )

    # Texts that a school takes over

    def model(self, entry: Entry) -> Sheet:
        """The text that a questionnaire leads to, with every sentence to choose from."""
        form = self.plain(entry)
        assert isinstance(form, Questionnaire)  # noqa: S101  # no other kind has a result
        assert isinstance(entry.noun, Questionnaire)  # noqa: S101
        asking = Asking(self.catalog, self.labels, entry.noun)
        return self.sheet(
            "text",
            self.catalog.pages[entry.uri],
            f"{MODEL}:{form.id}",
            f"{form.id}-{MODEL}",
            entry.anchor,
            form.result,
            " ".join(filter(None, (form.about, self.labels["model_how"]))),
            tuple(asking.model_blocks()),
            fill=True,
        )

    def letters(self) -> Iterator[Sheet]:
        """Every letter of every plan, to be adapted by the school."""
        for entry in self.catalog.all("plan"):
            plan = self.plain(entry)
            if isinstance(plan, Plan):
                page = self.catalog.pages[entry.uri]
                yield from (self._letter(page, plan, letter) for letter in plan.letters)

    def _letter(self, page: Page, plan: Plan, letter: Letter) -> Sheet:
        name = f"{plan.id}-{letter.id}"
        reader = letter.to.partition(". ")[0]
        how = (self.labels["letter_how"], self.labels["copied_text"])
        note = Frame(letter.to, how, self.labels.certainty[letter.certainty].capitalize())
        text = LetterBlock(tuple(letter.text.split("\n\n")))
        title, blocks = f"{plan.title} – {reader}", (note, text)
        made = self.sheet("letter", page, f"letter:{name}", name, name, title, "", blocks)
        return replace(made, of=plan.title, part=reader)

    def _passages(self, page: Page) -> Sheet:
        """The texts of a page that a school takes over, to adapt."""
        found = [plain.noun(self.catalog, one) for one in page.all(Passage)]
        blocks = tuple(Prose(one.title, tuple(one.text.split("\n\n"))) for one in found)
        title = f"{page.title}: {self.labels['passages'].lower()}"
        sure = dict.fromkeys(self.labels.certainty[one.certainty] for one in found)
        how = self.labels["passages_how"].format(certainty=", ".join(sure))
        key = f"{PASSAGES}:{page.uri.removesuffix('.md')}"
        return self.sheet("text", page, key, PASSAGES, "", title, how, blocks, fill=True)

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
        grid = Grid("", head, tuple(rows), (1.6, 10, 10, 10), wide=True, named=tuple(named))
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
