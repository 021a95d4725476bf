"""Texts of the front matter as HTML, with their quotes as links, in the words of one language.

Gets a callable that turns a page into an address; must not know which blocks there are.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from markupsafe import Markup, escape

from handbook.catalog import abbreviations, plain
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.base import Identified
from handbook.model.records import Contact, Law, Source
from handbook.model.school import LINES, roles
from handbook.reading import quotes
from handbook.reading.quotes import Quote
from handbook.reading.school import filled_in
from handbook.screen.templates import Templates
from handbook.sheets.place import Edition


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


class Texts:
    """What a page says in words, and the templates that say it.

    ``said`` has the words of a page that is not in the language of its edition.
    """

    def __init__(
        self,
        templates: Templates,
        edition: Edition,
        page: Page,
        href: Href,
        root: str = "",
        said: Catalog | None = None,
    ) -> None:
        self.templates = templates
        self.edition = edition
        self.catalog = said or edition.catalog
        self.shelf = edition.shelf
        self.labels = self.catalog.labels
        self.today = edition.today
        self.page = page
        self.href = href
        self.root = root
        self.headings: list[Heading] = []
        self.used: set[str] = set()  # what a script or a style sheet is for
        self.cited: dict[str, int] = {}  # the sources in the text, by the number they got
        self.abbreviations = abbreviations.of(self.catalog)
        self._marked: set[str] = set()  # the abbreviations that the page explains at their place
        self._short: dict[str, None] = {}  # those in headings, links, labels and first steps
        self.after_headings = 0  # of the text, above what is shown now
        self._shown: set[tuple[str, str]] = set()
        self._led: dict[int, str] = {}  # the law that stands under a heading, by its section

    def template(self, name: str, **values: Any) -> Markup:
        """One template with what every template may use."""
        found = self.templates.get_template(f"{name}.html")
        return Markup(found.render(r=self, t=self.labels, page=self.page, **values))

    def rich(self, text: str) -> Markup:
        """A text of the front matter: escaped, its quotes turned into links."""
        if "[[" not in text:
            return escape(self.marked(text))
        parts = quotes.split(text)
        told = (escape(self.marked(p)) if isinstance(p, str) else self.inline(p) for p in parts)
        return Markup("").join(told)

    def short(self, text: str) -> Markup:
        """The same where an explanation is in the way: headings, first steps, words to copy."""
        self.mention(text)
        parts = (escape(p) if isinstance(p, str) else self.inline(p) for p in quotes.split(text))
        return Markup("").join(parts)

    def label(self, text: str) -> Markup:
        """What names a control: no links in it, and no explanation."""
        self.mention(words := self.plain(text))
        return escape(words)

    def marked(self, text: str) -> str:
        """A text in which the first abbreviation of its sort on the page gets an explanation."""
        made = self.abbreviations.marked(text)
        self._marked.update(abbreviations.names(made))
        return made

    def mention(self, text: str) -> None:
        """Remember what a text leaves unexplained: that stands at the foot of the page."""
        self._short |= {one.short: None for one in self.abbreviations.find(text) if one.said}

    def unexplained(self) -> list[str]:
        """The abbreviations that the page has only where no explanation could be, with one."""
        full = self.abbreviations.full
        return [f"{name} ({full[name]})" for name in self._short if name not in self._marked]

    def plain(self, text: str) -> str:
        """The same text without markup, for attributes and titles."""
        return plain.text(self.catalog, text)

    def words_of(self, quote: Quote) -> str:
        """What a quote reads as when it cannot be a link."""
        return plain.words_of(self.catalog, quote)

    def inline(self, quote: Quote) -> Markup:
        """A quote inside a sentence."""
        words = self.words_of(quote)
        if quote.kind == "school" and quote.id == "report" and self.catalog.school.report:
            return Markup('<a class="tel" href="mailto:%s">%s</a>') % (words, words)
        if quote.kind in ("school", quotes.ANSWER):
            return escape(words)
        self.mention(words)
        if quote.kind == "page" and quote.id in self.catalog.left_out:
            return escape(words)
        if quote.kind == "page":
            return self.led(self.href(quote.id), words)
        entry = self.catalog.quoted(quote.kind, quote.id)
        if entry is None:
            return escape(str(quote))
        if isinstance(entry.noun, Contact) and not quote.label:
            return self.template("contact-inline", entry=entry).strip()
        if isinstance(entry.noun, Source):
            number = self.cited.setdefault(entry.noun.id, len(self.cited) + 1)
            named = quote.label or entry.noun.by
            return self.template("cite", entry=entry, named=named, number=number).strip()
        return self.led(self.link(entry), words)

    def led(self, address: str, words: str, **more: str) -> Markup:
        """Words that lead to an address, or those alone where it leads nowhere."""
        if not address:
            return escape(words)
        said = Markup("").join(Markup(' %s="%s"') % one for one in more.items())
        return Markup('<a href="%s"%s>%s</a>') % (address, said, words)

    def ours(self, law: Law) -> list[Markup]:
        """What the school filled in of how it meets a law; a role with its number."""
        said = filled_in(self.catalog.school)
        lines = {key: name for name, (key, _) in LINES.items()}
        reach = {key for key, role in roles(self.catalog.school).items() if role.reach}
        quoted = [
            quotes.Quote("contact", lines[key]) if key in reach else quotes.Quote("school", key)
            for key in law.ours
            if said[key] or key in reach
        ]
        return [self.inline(quote) for quote in quoted]

    def entry(self, quote: str, name: str) -> Entry[Identified]:
        """The record that a checked reference leads to."""
        return self.catalog.entries[quote, name]

    def entries(self, quote: str, names: Iterable[str]) -> list[Entry[Identified]]:
        """The records of a list of references."""
        return [self.entry(quote, name) for name in names]

    def link(self, entry: Entry[Identified]) -> str:
        """The address of a record; of one whose page is left out that of its own source."""
        if entry.uri in self.catalog.left_out:
            return str(getattr(entry.noun, "url", None) or "")
        return self.href(entry.uri, entry.anchor)

    def heading(self, level: int, name: str, words: str, look: str = "") -> Markup:
        """A heading with an address, which the table of contents shows too."""
        self.mention(title := escape(Markup(escape(words)).striptags()))
        self.headings.append(Heading(self.after_headings, level, name, title))
        style = Markup(' class="%s"') % look if look else ""
        return Markup('<h%s%s id="%s">%s</h%s>') % (level, style, name, words, level)

    def use(self, part: str) -> str:
        """Say that the page has something that its frame brings a script or a style sheet for."""
        self.used.add(part)
        return ""

    def words_of_site(self) -> str:
        """The name of the handbook, or of the school that filled in its own."""
        return plain.name_of_site(self.catalog.school, self.labels)

    def folder(self) -> str:
        """The folder of this language below the site."""
        return self.edition.place.folder
