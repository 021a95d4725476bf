"""Nouns to HTML through autoescaped templates.

Gets a callable that turns a page into an address; knows nothing of MkDocs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

from markupsafe import Markup, escape

from handbook import guide, plain, quotes, school
from handbook.answers import SOME_DAY, Answers, lets_choose
from handbook.labels import LABELS
from handbook.model import KIND_BY_KEY, KINDS
from handbook.model.base import AUDIENCES, Identified
from handbook.model.page import Home
from handbook.model.questionnaire import OWN
from handbook.model.records import Contact, Source
from handbook.model.worksheets import Plan
from handbook.overview import Overview
from handbook.paper import bundle_name, card_files, endings, file_name
from handbook.paper.shelf import Shelf
from handbook.screen import form
from handbook.screen.making import Maker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from handbook.catalog import Catalog, Entry, Page
    from handbook.model.cards import Card
    from handbook.model.questionnaire import Question, Questionnaire
    from handbook.paper.sheet import Format, Sheet
    from handbook.quotes import Quote
    from handbook.templates import Templates

_HEADING = re.compile(r"<h([23])((?:\s[^>]*)?)>(.*?)</h\1>", re.S)
_HEADERLINK = re.compile(r'<a class="headerlink".*?</a>', re.S)
_TAG = re.compile(r"<[^>]+>")
_ID = re.compile(r'\sid="([^"]+)"')
_ANY_ID = re.compile(r'id="([^"]+)"')
_TABLE = re.compile(r"<table>.*?</table>", re.S)


class Href(Protocol):
    """Turns the path of a page, and perhaps an anchor, into an address."""

    def __call__(self, uri: str, anchor: str = "") -> str:
        """The address, seen from the page that is being made."""


class Renderer(Answers):
    """Everything that one page shows, in the words of one language."""

    def __init__(
        self,
        templates: Templates,
        catalog: Catalog,
        page: Page,
        href: Href,
        today: date = SOME_DAY,
        root: str = "",
        shelf: Shelf | None = None,
    ) -> None:
        super().__init__(catalog, today)
        self.root = root
        self.templates = templates
        self.page = page
        self.href = href
        self.labels = LABELS[catalog.language]
        self.shelf = shelf or Shelf(catalog, self.labels)
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
        entry = self.catalog.find(quote.kind, quote.id)
        if entry is None:
            return escape(str(quote))
        if isinstance(entry.noun, Contact) and not quote.label:
            return self.template("contact-inline", entry=entry).strip()
        if isinstance(entry.noun, Source):
            return self.template("source-inline", entry=entry, label=quote.label).strip()
        return Markup('<a href="{}">{}</a>').format(self.link(entry), words)

    def link(self, entry: Entry) -> str:
        """The address of a record."""
        return self.href(entry.uri, entry.anchor)

    # Records

    def anchor(self, entry: Entry) -> str:
        """The id attribute of a record: only at home, and only the first time."""
        key = (entry.kind.quote, entry.noun.id)
        if entry.uri != self.page.uri or key in self._shown:
            return ""
        self._shown.add(key)
        return entry.anchor

    def block(self, quote: Quote) -> Markup:
        """A quote that fills a paragraph."""
        if quote.kind == "map":
            return self.template("map", cells=self.map())
        if quote.kind == "list":
            return self.template(f"list-{quote.id}")
        if quote.kind == "guide":
            return self.template(f"guide-{quote.id}", guide=guide)
        if not quote.id:
            return self.own(quote.kind)
        entry = self.catalog.find(quote.kind, quote.id)
        if entry is None or quote.label:
            return Markup("<p>{}</p>").format(self.inline(quote))
        return self.show(entry)

    def show(self, entry: Entry) -> Markup:
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
        body = quotes.in_body(self.page.document.body)
        placed = any(quote.kind == "plan" for _, quote, block in body if block)
        return Markup("") if placed else self.own("plan")

    def after(self) -> Markup:
        """The blocks of this page that its text did not place."""
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

    def bundles(self, roles: Iterable[str] = AUDIENCES) -> list[tuple[str, int, str]]:
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
        return lets_choose(self.page)

    def is_kept(self) -> bool:
        """Whether this page must be readable without a network."""
        keys = ("contacts", "evidence")
        needed = self.is_urgent() or any(key in self.page.nouns for key in keys)
        return needed and not self.page.facts.example

    def phrases(self) -> Markup:
        """The words of the script of a questionnaire, as JSON that nothing can close."""
        return Markup(form.phrases(self.catalog.language))

    def form(self, entry: Entry, noun: Questionnaire) -> Markup:
        """The data of a questionnaire for its script, in the language of the page."""
        maker = Maker(self.catalog, self.labels, self.page.language, self.link)
        return Markup(form.as_json(maker.form(entry, noun)))

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
        return Markup("{}: {}").format(self.labels["also"], self.plain(also)) if also else Markup()

    def foot(self) -> Markup:
        """For whom, since when, and on what the page rests."""
        return self.template("foot")

    def inline_of(self, entry: Entry) -> Markup:
        """A record as it reads inside a sentence."""
        return self.inline(quotes.Quote(entry.kind.quote, entry.noun.id))

    def folder(self) -> str:
        """The folder of this language below the site."""
        return "" if self.catalog.language == next(iter(LABELS)) else f"{self.catalog.language}/"

    def words_of_site(self) -> str:
        """The name of the handbook, or of the school that filled in its own."""
        return self.catalog.school.name or self.labels["site_name"]

    def clause(self, text: str) -> str:
        """A clause as plain text, with … where the answer comes."""
        return self.plain(text)

    def answer_names(self, question: Question, answers: Iterable[str]) -> str:
        """The words of some answers to a question."""
        wanted = set(answers)
        words = [self.plain(o.text) for o in question.options if o.id in wanted]
        return " / ".join([*words, self.labels["own_words"]] if OWN in wanted else words)

    def words_of_school(self, name: str) -> str:
        """A value of the school, or the words that stand for it."""
        return school.value(self.catalog.school, name, self.catalog.language)


def changes(
    templates: Templates, catalog: Catalog, address: Callable[[str], str], site: str
) -> str:
    """An Atom feed of the laws that are pending or changed last; ``site`` ends with a slash."""
    asked = Answers(catalog)
    entries = [*asked.pending(), *asked.recent()]
    return templates.get_template("changes.html").render(
        t=LABELS[catalog.language],
        site=site,
        address=address,
        entries=entries,
        words=lambda text: plain.text(catalog, text),
        updated=max((str(getattr(e.noun, "checked", "")) for e in entries), default="1970-01-01"),
    )


def scrollable(html: str) -> str:
    """The tables of a text in a box of their own, which scrolls where they are too wide."""
    if "<table>" not in html:
        return html
    return _TABLE.sub(r'<div class="md-typeset__scrollwrap">\g<0></div>', html)


def headings(html: str) -> list[tuple[int, str, str]]:
    """Level, id and text of the headings of a piece of HTML that have an id."""
    found = []
    for level, attributes, inner in _HEADING.findall(html):
        name = _ID.search(attributes)
        if name:
            text = _TAG.sub("", _HEADERLINK.sub("", inner))
            found.append((int(level), name[1], " ".join(text.split())))
    return found


def ids(html: str) -> set[str]:
    """Every anchor in a piece of HTML."""
    # A pattern that begins with a fixed word is found much faster.
    return {m[1] for m in _ANY_ID.finditer(html) if html[m.start() - 1].isspace()}
