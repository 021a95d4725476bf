"""What templates ask of the catalogue: overviews, counts and examples; no HTML."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from handbook import quotes, year
from handbook.labels import DAYS
from handbook.model import KINDS
from handbook.model.calendar import FIRST_MONTH, Moment
from handbook.model.page import LONGEST_FOR_FACTS
from handbook.model.records import Contact, Law, Source
from handbook.model.worksheets import Checklist, Plan
from handbook.school import OWN_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.index import Catalog, Entry, Page
    from handbook.model import Kind
    from handbook.model.base import Level, Task
    from handbook.model.packs import PackPart
    from handbook.model.questionnaire import Question, Questionnaire
    from handbook.model.worksheets import Group, Item


MOST_RECENT = 8
SOME_DAY = date(2026, 11, 21)  # where nothing depends on the day


def _in_year(entry: Entry) -> int:
    return (getattr(entry.noun, "month", FIRST_MONTH) - FIRST_MONTH) % 12


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _since(entry: Entry) -> tuple[str, str]:
    return str(getattr(entry.noun, "valid_from", "")), entry.noun.id


def lets_choose(page: Page) -> bool:
    """Whether a page lists the incidents."""
    body = quotes.in_body(page.document.body)
    return any(quote.kind == "list" and quote.id == "incidents" for _, quote, _ in body)


class Answers:
    """Questions about all pages and records of one language."""

    def __init__(self, catalog: Catalog, today: date = SOME_DAY) -> None:
        self.catalog = catalog
        self.today = today

    def entry(self, kind: str, name: str) -> Entry:
        """The record that a checked reference leads to."""
        return self.catalog.entries[kind, name]

    def entries(self, kind: str, names: Iterable[str]) -> list[Entry]:
        """The records of a list of references."""
        return [self.entry(kind, name) for name in names]

    def worksheets_of(self, part: PackPart) -> list[Entry]:
        """What is filled in or followed in a part of a meeting."""
        named = (("checklist", part.checklist), ("plan", part.plan))
        asked = (*named, ("questionnaire", part.questionnaire))
        return [self.entry(kind, name) for kind, name in asked if name]

    def by_publisher(self, names: Iterable[str]) -> list[tuple[str, list[Entry]]]:
        """Sources together under the name of who published them, in order of first mention."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries("source", names):
            if isinstance(entry.noun, Source):
                found.setdefault(entry.noun.publisher, []).append(entry)
        return list(found.items())

    def map(self) -> Mapping[tuple[Task, Level], list[tuple[Entry, Item]]]:
        """The items of all checklists with a task, by task and level."""
        cells: dict[tuple[Task, Level], list[tuple[Entry, Item]]] = {}
        for entry in self.catalog.all("checklist"):
            sheet = entry.noun
            if isinstance(sheet, Checklist) and sheet.task:
                for group in sheet.groups:
                    if group.level:
                        cell = cells.setdefault((sheet.task, group.level), [])
                        cell += [(entry, item) for item in group.items]
        return cells

    def own_pages(self) -> list[Page]:
        """The pages that a school added, in the order of the menu."""
        return [page for uri, page in self.catalog.pages.items() if uri.startswith(OWN_PAGES)]

    def role_pages(self) -> list[Page]:
        """The pages that gather what is for one role."""
        return [p for p in self.catalog.pages.values() if p.facts.role and not p.facts.example]

    def for_roles(self, roles: Iterable[str]) -> Mapping[str, list[Page]]:
        """The pages for some roles by folder, without those that gather."""
        wanted = set(roles)
        found: dict[str, list[Page]] = {}
        for page in self.catalog.pages.values():
            facts = page.facts
            if wanted & set(facts.audience) and not (facts.example or facts.role):
                found.setdefault(page.uri.partition("/")[0], []).append(page)
        return {folder: pages for folder, pages in found.items() if "." not in folder}

    def items_for(self, roles: Iterable[str]) -> list[tuple[Entry, list[Item]]]:
        """Per checklist the items that are the work of one of some roles."""
        wanted = set(roles)
        found = []
        for entry in self.catalog.all("checklist"):
            groups = entry.noun.groups if isinstance(entry.noun, Checklist) else ()
            items = [i for group in groups for i in group.items if wanted & set(i.role)]
            found += [(entry, items)] if items else []
        return found

    def led_by(self, roles: Iterable[str]) -> list[Entry]:
        """The step plans that some roles lead; acute plans stand at their own list."""
        wanted = set(roles)
        return [
            e
            for e in self.catalog.all("plan")
            if isinstance(e.noun, Plan) and not e.noun.acute and wanted & set(e.noun.lead)
        ]

    def section(self, folder: str) -> str:
        """The name of a folder: the title of its first page."""
        first = self.catalog.pages.get(f"{folder}/index.md")
        return first.title if first else folder

    def task_page(self, task: Task) -> Page | None:
        """The page that carries the checklist of a task."""
        for entry in self.catalog.all("checklist"):
            if isinstance(entry.noun, Checklist) and entry.noun.task == task:
                return self.catalog.pages[entry.uri]
        return None

    def lifelines(self) -> list[Contact]:
        """The emergency number, and the line for thoughts of suicide."""
        found = [e.noun for e in self.catalog.all("contact") if isinstance(e.noun, Contact)]
        return [c for c in found if c.danger] + [c for c in found if c.crisis]

    def opening(self, contact: Contact) -> list[list[int]]:
        """The hours of a line as (day from 0 for Monday, from, to), in minutes of the day."""
        return [
            [DAYS.index(day), _minutes(opening.start), _minutes(opening.end)]
            for opening in contact.hours
            for day in opening.days
        ]

    def lines(self) -> list[Contact]:
        """Every line with a number, the emergency number first."""
        found = [e.noun for e in self.catalog.all("contact") if isinstance(e.noun, Contact)]
        return sorted((c for c in found if c.phone), key=lambda one: not one.danger)

    def callers(self, names: Iterable[str]) -> list[Contact]:
        """Whom to call: the emergency number first, then those of a list with a number."""
        first = [c for c in self.lifelines() if c.danger]
        return first + [c for c in self._contacts(names) if c.phone and not c.danger]

    def on_card(self, names: Iterable[str]) -> list[Contact]:
        """Whom to call on a card: the numbers about life always, then those of a list."""
        first = self.lifelines()
        return first + [c for c in self._contacts(names) if c.phone and c not in first]

    def written(self, names: Iterable[str]) -> list[Contact]:
        """Those of a list whose number each school writes down itself."""
        return [c for c in self._contacts(names) if c.local and not c.phone]

    def _contacts(self, names: Iterable[str]) -> list[Contact]:
        return [e.noun for e in self.entries("contact", names) if isinstance(e.noun, Contact)]

    def triage(self) -> Page | None:
        """The page where a reader chooses what is going on."""
        pages = (p for p in self.catalog.pages.values() if not p.facts.example)
        return next((p for p in pages if lets_choose(p)), None)

    def incidents(self) -> list[Entry]:
        """The acute plans: those about life first, then in the order of the menus."""
        found = [e for e in self.catalog.all("plan") if isinstance(e.noun, Plan) and e.noun.acute]
        return sorted(found, key=lambda entry: not getattr(entry.noun, "danger", False))

    def oldest(self, contacts: Iterable[Contact]) -> date:
        """The earliest day on which one of these numbers was checked."""
        return min(contact.checked for contact in contacts)

    def numbers_due(self, contacts: Iterable[Contact]) -> date:
        """The last day on which these numbers count as checked."""
        return self.oldest(contacts) + LONGEST_FOR_FACTS

    def corrected(self) -> list[Entry]:
        """Laws of which an older text said something else."""
        return [e for e in self.catalog.all("law") if isinstance(e.noun, Law) and e.noun.before]

    def places(self, addresses: Iterable[str]) -> list[tuple[Page, str]]:
        """The pages and anchors of addresses such as ``wet/plichten.md#melden``, if they exist."""
        parted = [address.partition("#") for address in addresses]
        pages = self.catalog.pages
        return [(pages[uri], anchor) for uri, _, anchor in parted if uri in pages]

    def recent(self) -> list[Entry]:
        """The laws in force that changed last, the newest first."""
        dated = [
            e
            for e in self.catalog.all("law")
            if isinstance(e.noun, Law) and e.noun.valid_from and e.noun.status == "geldt"
        ]
        return sorted(dated, key=_since, reverse=True)[:MOST_RECENT]

    def related(self, page: Page) -> list[Page]:
        """Other pages that quote the same records."""
        return [self.catalog.pages[uri] for uri in self.catalog.related.get(page.uri, ())]

    def pending(self) -> list[Entry]:
        """Laws that are still a bill or do not hold yet."""
        return [
            e
            for e in self.catalog.all("law")
            if isinstance(e.noun, Law) and e.noun.status in ("voorstel", "aangenomen")
        ]

    def duties(self, page: Page) -> list[Law]:
        """The laws of a page that hold now and ask something of a school."""
        found = page.nouns.get("laws", ())
        return [law for law in found if isinstance(law, Law) and law.status == "geldt"]

    def moments(self) -> list[Entry]:
        """The moments of the school year, in its order."""
        found = [e for e in self.catalog.all("moment") if isinstance(e.noun, Moment)]
        return sorted(found, key=_in_year)

    def days(self, moment: Moment) -> year.Span:
        """The days of a moment in the school year of the build."""
        return year.span(moment, year.school_year(self.today))

    def tellers(self, plan: Plan) -> list[str]:
        """The roles that inform others, in order of first mention."""
        return list(dict.fromkeys(role for one in plan.inform for role in one.role))

    def count(self, groups: Iterable[Group]) -> int:
        """How many items a checklist has."""
        return sum(len(group.items) for group in groups)

    def question_titles(self, form: Questionnaire) -> dict[str, Question]:
        """The questions of a questionnaire by id."""
        return {q.id: q for part in form.sections for q in part.questions}

    def kinds(self) -> tuple[Kind, ...]:
        """Every kind of block."""
        return KINDS

    def example_page(self) -> Page | None:
        """The page that shows every kind, if the site has one."""
        return next((p for p in self.catalog.pages.values() if p.facts.example), None)

    def example_of(self, kind: str) -> Entry | None:
        """The first example record of a kind."""
        return next(
            (
                e
                for (k, _), e in self.catalog.entries.items()
                if k == kind and self.catalog.pages[e.uri].facts.example
            ),
            None,
        )
