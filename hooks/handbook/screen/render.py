"""Nouns to HTML through autoescaped templates: the blocks of one page, and what frames them."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from handbook.catalog import pages, plans, year
from handbook.catalog.index import Entry
from handbook.model.base import AUDIENCES, Audience, Identified
from handbook.model.calendar import Moment
from handbook.model.cards import Card
from handbook.model.kinds import KIND_BY_KEY, KINDS, Format
from handbook.model.page import Home
from handbook.model.questionnaire import Annexes, Questionnaire
from handbook.model.records import Law
from handbook.model.worksheets import Plan
from handbook.reading import quotes
from handbook.reading.quotes import Quote
from handbook.screen import form, guide
from handbook.screen.asking import Asking
from handbook.screen.making import Maker
from handbook.screen.overview import Overview
from handbook.sheets.bundles import Bundle, Held, annexes, bundles
from handbook.sheets.names import card_files, endings, file_name
from handbook.sheets.sheet import Sheet

SOURCE = "source"
BELOW = 10_000  # more headings than a page has


class Renderer(Asking):
    """Everything that one page shows, in the words of one language."""

    def days(self, moment: Moment) -> year.Span:
        """The days of a moment in the school year of the build."""
        return year.span(moment, year.school_year(self.today))

    def inline_of(self, entry: Entry[Identified]) -> Markup:
        """A record as it reads inside a sentence."""
        return self.inline(quotes.Quote(entry.kind.quote, entry.noun.id))

    def anchor(self, entry: Entry[Identified]) -> str:
        """The id attribute of a record: only at home, and only the first time."""
        return entry.anchor_on(self.page.uri, self._shown)

    def block(self, quote: Quote) -> Markup:
        """A quote that fills a paragraph."""
        if quote.kind == "map":
            return self.template("map", cells=plans.by_task(self.catalog))
        if quote.kind == "list":
            return self.template(f"list-{quote.id}")
        if quote.kind == "guide":
            return self.template(f"guide-{quote.id}", guide=guide)
        if not quote.id:
            return self.own(quote.kind)
        entry = self.catalog.quoted(quote.kind, quote.id)
        if entry is None or quote.label:
            return Markup("<p>{}</p>").format(self.inline(quote))
        return self.show(entry)

    def lead(self, quote: Quote, section: int) -> str:
        """The rule of the first law in a folded section, which then stands under its heading."""
        law = self.catalog.find(Law, quote.id) if quote.kind == "law" and not quote.label else None
        if law is None or not section or not self.page.facts.folded or section in self._led:
            return ""
        self._led[section] = law.noun.id
        self.mention(law.noun.text)
        return self.plain(law.noun.text)

    def leads(self, law: Law) -> bool:
        """Whether the rule of a law stands under a heading already."""
        return law.id in self._led.values()

    def show(self, entry: Entry[Identified]) -> Markup:
        """One record in full."""
        return self.template(entry.kind.quote, entry=entry, noun=entry.noun)

    def own(self, key: str) -> Markup:
        """The records of one block of this page that it has not shown yet."""
        kind = KIND_BY_KEY[key]
        waiting = (
            self.entry(kind.quote, n.id)
            for n in self.page.nouns.get(key, ())
            if isinstance(n, Identified) and (kind.quote, n.id) not in self._shown
        )
        return Markup("\n").join(self.show(entry) for entry in waiting)

    def before(self) -> Markup:
        """What stands above the text: an acute plan that the text does not place."""
        if not self.is_acute():
            return Markup("")
        self.after_headings = -1
        body = quotes.in_body(self.page.document.body)
        placed = any(quote.kind == "plan" for _, quote, block in body if block)
        return Markup("") if placed else self.own("plan")

    def after(self) -> Markup:
        """The blocks of this page that its text did not place."""
        self.after_headings = BELOW
        kinds = [k for k in KINDS if k.quote and k.key in self.page.nouns]
        own = [self.own(k.key) for k in kinds if k.quote != SOURCE]  # those stand at the foot
        gathers = pages.gathers(self.page)
        gathered = self.template("role", roles=self.page.facts.role) if gathers else ""
        return Markup("\n").join([*own, gathered])

    def is_acute(self) -> bool:
        """Whether this page opens with a plan for an incident of now."""
        plan = self.page.one(Plan)
        return bool(plan and plan.acute)

    def files(self, sheet: Sheet) -> list[tuple[str, str]]:
        """The files of a sheet beside its page: what each ends in, and its address."""
        folder = self.href(sheet.uri)
        return [(one, f"{folder}{file_name(sheet.name, one)}") for one in endings(sheet)]

    def bundles(self, roles: Iterable[Audience] = AUDIENCES) -> list[Bundle]:
        """All files for some roles, a bundle for each."""
        return bundles(self.shelf, roles)

    def annexes(self, found: Annexes) -> list[Held]:
        """The files that go with the text of a questionnaire."""
        named = found.model_dump().items()
        uris = [one.uri for kind, ids in named for one in self.entries(kind.removesuffix("s"), ids)]
        return annexes(self.shelf, uris)

    def overview(self) -> Overview:
        """All sheets, to choose from."""
        return Overview(self.shelf, self.catalog)

    def card_files(self, card: Card) -> tuple[tuple[Format, str], ...]:
        """The sizes of a card or a poster, each with the name of its file."""
        return card_files(card.id, card.format)

    def is_urgent(self) -> bool:
        """Whether someone may open this page at the moment that something happens."""
        return self.is_acute() or pages.lets_choose(self.page)

    def is_kept(self) -> bool:
        """Whether this page must be readable without a network: all beside the triage too."""
        keys = (kind.key for kind in KINDS if kind.offline)
        needed = self.is_urgent() or any(key in self.page.nouns for key in keys)
        needed |= pages.beside_triage(self.catalog, self.page)
        return needed and not self.page.facts.example

    def phrases(self) -> Markup:
        """The words of the script of a questionnaire, as JSON that nothing can close."""
        words, council = self.labels.phrases, self.catalog.school.mr.said
        if council:
            words = {**words, "mr_council": council}
        return Markup(form.phrases(words))

    def form(self, entry: Entry[Identified], noun: Questionnaire) -> Markup:
        """The data of a questionnaire for its script, in the language of the page."""
        maker = Maker(self.catalog, self.labels, self.page.language, self.link)
        return Markup(form.as_json(maker.form(entry, noun)))

    def head(self) -> dict[str, Any]:
        """What the frame of the page needs to know; the theme prints its texts as they come."""
        head = self.page.head
        told = {"title": escape(self.page.title), "template": head.template}
        if self.page.description:
            told["description"] = escape(self.page.description)
        return told

    def address(self) -> str:
        """The address of the page below the site."""
        return self.edition.place.address(self.page.uri)

    def home(self) -> Markup:
        """The opening of the home page."""
        found = self.page.one(Home)
        return self.template("home", noun=found) if found else Markup("")

    def brief(self) -> Markup:
        """The box at the top."""
        return self.template("brief")

    def foot(self) -> Markup:
        """For whom, since when, and on what the page rests."""
        return self.template("foot")
