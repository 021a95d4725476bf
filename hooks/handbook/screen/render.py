"""Nouns to HTML through autoescaped templates.

Gets a callable that turns a page into an address; knows nothing of MkDocs.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from markupsafe import Markup, escape

from handbook.catalog import pages, plain, plans, year
from handbook.model.base import AUDIENCES, Identified
from handbook.model.kinds import KIND_BY_KEY, KINDS
from handbook.model.page import Home
from handbook.model.questionnaire import OWN
from handbook.model.records import Contact, Source
from handbook.model.worksheets import Plan
from handbook.reading import quotes
from handbook.screen import guide
from handbook.screen.overview import Overview
from handbook.sheets.names import bundle_name, card_files, endings, file_name
from handbook.words.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalog.index import Entry, Page
    from handbook.model.base import Audience
    from handbook.model.calendar import Moment
    from handbook.model.cards import Card
    from handbook.model.kinds import Format
    from handbook.model.questionnaire import Question
    from handbook.reading.quotes import Quote
    from handbook.screen.templates import Templates
    from handbook.sheets.place import Edition
    from handbook.sheets.sheet import Sheet


BELOW = 10_000  # more headings than a page has


class Heading(NamedTuple):
    """A heading that a template made, and how many headings of the text stand above it."""

    after: int
    level: int
    id: str
    title: str


class Href(Protocol):
    """Turns the path of a page, and perhaps an anchor, into an address."""

    def __call__(self, uri: str, anchor: str = "") -> str:
        """The address, seen from the page that is being made."""


class Renderer:
    """Everything that one page shows, in the words of one language."""

    def __init__(
        self, templates: Templates, edition: Edition, page: Page, href: Href, root: str = ""
    ) -> None:
        self.templates = templates
        self.edition = edition
        self.catalog = edition.catalog
        self.shelf = edition.shelf
        self.labels = edition.catalog.labels
        self.today = edition.today
        self.page = page
        self.href = href
        self.root = root
        self.headings: list[Heading] = []
        self.after_headings = 0  # of the text, above what is shown now
        self._shown: set[tuple[str, str]] = set()

    def template(self, name: str, **values: Any) -> Markup:
        """One template with what every template may use."""
        found = self.templates.get_template(f"{name}.html")
        return Markup(found.render(r=self, t=self.labels, page=self.page, **values))

    # Text

    def rich(self, text: str) -> Markup:
        """A text of the front matter: escaped, its quotes turned into links."""
        if "[[" not in text:
            return escape(text)
        parts = (escape(p) if isinstance(p, str) else self.inline(p) for p in quotes.split(text))
        return Markup("").join(parts)

    def plain(self, text: str) -> str:
        """The same text without markup, for attributes and titles."""
        return plain.text(self.catalog, text)

    def words_of(self, quote: Quote) -> str:
        """What a quote reads as when it cannot be a link."""
        return plain.words_of(self.catalog, quote)

    def inline(self, quote: Quote) -> Markup:
        """A quote inside a sentence."""
        words = self.words_of(quote)
        if quote.kind in ("school", quotes.ANSWER):
            return escape(words)
        if quote.kind == "page":
            return Markup('<a href="{}">{}</a>').format(self.href(quote.id), words)
        entry = self.catalog.quoted(quote.kind, quote.id)
        if entry is None:
            return escape(str(quote))
        if isinstance(entry.noun, Contact) and not quote.label:
            return self.template("contact-inline", entry=entry).strip()
        if isinstance(entry.noun, Source):
            return self.template("source-inline", entry=entry, label=quote.label).strip()
        return Markup('<a href="{}">{}</a>').format(self.link(entry), words)

    def entry(self, quote: str, name: str) -> Entry[Identified]:
        """The record that a checked reference leads to."""
        return self.catalog.entries[quote, name]

    def entries(self, quote: str, names: Iterable[str]) -> list[Entry[Identified]]:
        """The records of a list of references."""
        return [self.entry(quote, name) for name in names]

    def days(self, moment: Moment) -> year.Span:
        """The days of a moment in the school year of the build."""
        return year.span(moment, year.school_year(self.today))

    def link(self, entry: Entry[Identified]) -> str:
        """The address of a record."""
        return self.href(entry.uri, entry.anchor)

    # Records

    def anchor(self, entry: Entry[Identified]) -> str:
        """The id attribute of a record: only at home, and only the first time."""
        key = (entry.kind.quote, entry.noun.id)
        if entry.uri != self.page.uri or key in self._shown:
            return ""
        self._shown.add(key)
        return entry.anchor

    def heading(self, level: int, name: str, words: str, look: str = "") -> Markup:
        """A heading with an address, which the table of contents shows too."""
        title = escape(Markup(escape(words)).striptags())
        self.headings.append(Heading(self.after_headings, level, name, title))
        style = Markup(' class="{}"').format(look) if look else ""
        return Markup('<h{0}{1} id="{2}">{3}</h{0}>').format(level, style, name, words)

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
        own = [self.own(k.key) for k in KINDS if k.quote and k.key in self.page.nouns]
        gathered = self.template("role", roles=self.page.facts.role) if self.page.facts.role else ""
        return Markup("\n").join([*own, gathered])

    def is_acute(self) -> bool:
        """Whether this page opens with a plan for an incident of now."""
        plan = self.page.one(Plan)
        return bool(plan and plan.acute)

    def files(self, sheet: Sheet) -> list[tuple[str, str]]:
        """The files of a sheet beside its page: what each ends in, and its address."""
        folder = self.href(sheet.uri)
        return [(one, f"{folder}{file_name(sheet.name, one)}") for one in endings(sheet)]

    def bundles(self, roles: Iterable[Audience] = AUDIENCES) -> list[tuple[str, int, str]]:
        """The zip files of some roles: for whom, of how many sheets, and the address."""
        home = self.shelf.home
        return [
            (role, len(self.shelf.for_role(role)), f"{self.href(home.uri)}{bundle_name(role)}")
            for role in self.shelf.roles()
            if home and role in roles
        ]

    def overview(self) -> Overview:
        """All sheets, to choose from."""
        return Overview(self.shelf, self.catalog)

    def card_files(self, card: Card) -> tuple[tuple[Format, str], ...]:
        """The sizes of a card or a poster, each with the name of its file."""
        return card_files(card.id, card.format)

    def is_urgent(self) -> bool:
        """Whether someone may open this page at the moment that something happens."""
        return self.is_acute() or self.is_triage()

    def is_triage(self) -> bool:
        """Whether this page lets the reader choose what is going on."""
        return pages.lets_choose(self.page)

    def is_kept(self) -> bool:
        """Whether this page must be readable without a network."""
        keys = ("contacts", "evidence")
        needed = self.is_urgent() or any(key in self.page.nouns for key in keys)
        return needed and not self.page.facts.example

    def phrases(self) -> Markup:
        """The words of the script of a questionnaire, as JSON that nothing can close."""
        found = json.dumps(PHRASES[self.catalog.language], ensure_ascii=False)
        return Markup(found.replace("<", "\\u003c"))

    def head(self) -> dict[str, Any]:
        """What the frame of the page needs to know; the theme prints its texts as they come."""
        head = self.page.head
        told = {"title": escape(self.page.title)}
        if self.page.description:
            told["description"] = escape(self.page.description)
        return told | {"template": head.template, "hide": list(head.hide)}

    def searched(self) -> tuple[str, float, bool] | None:
        """How the search takes the page: words beside it, its weight, whether it is urgent."""
        search = self.page.head.search
        return None if search.exclude else (str(self.also()), search.boost, self.is_acute())

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

    def also(self) -> Markup:
        """What readers call the subject of the page, for the search."""
        also = self.page.facts.also
        return Markup("{}: {}").format(self.labels.also, self.plain(also)) if also else Markup()

    def foot(self) -> Markup:
        """For whom, since when, and on what the page rests."""
        return self.template("foot")

    def inline_of(self, entry: Entry[Identified]) -> Markup:
        """A record as it reads inside a sentence."""
        return self.inline(quotes.Quote(entry.kind.quote, entry.noun.id))

    def folder(self) -> str:
        """The folder of this language below the site."""
        return self.edition.place.folder

    def words_of_site(self) -> str:
        """The name of the handbook, or of the school that filled in its own."""
        return self.catalog.school.name or self.labels.site_name

    def clause(self, text: str) -> str:
        """A clause as plain text, with … where the answer comes."""
        return self.plain(text)

    def answer_names(self, question: Question, answers: Iterable[str]) -> str:
        """The words of some answers to a question."""
        wanted = set(answers)
        words = [self.plain(o.text) for o in question.options if o.id in wanted]
        return " / ".join([*words, self.labels.own_words] if OWN in wanted else words)
