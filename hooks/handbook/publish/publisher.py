"""One build of all languages: the editions, the pages as they are shown, and what goes beside them.

Must not know which engine builds the pages: that gives addresses and folders.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from handbook.files import crawled, security
from handbook.ledger.tongue import Tongue
from handbook.ledger.verdicts import by_page
from handbook.loading import Loaded
from handbook.publish import editions
from handbook.publish.expected import expected
from handbook.publish.printing import Printing, put, write
from handbook.screen.render import Renderer
from handbook.screen.templates import Compiled, environment
from handbook.screen.texts import Href
from handbook.sheets.codes import Content
from handbook.sheets.place import Edition, Place
from handbook.store import Store

CHAPTER = "Hoofdstuk {} is gezet."
SHEETS, TEMPLATES = "sheets", "templates"  # of the folder of what is kept


class Publisher:
    """What one build makes; ``shapes`` is the folder with the shapes of pages and of paper.

    What it does not ask for it ``prunes`` from what is ``kept``, unless that is of more sites.
    It says to ``tell`` how far it is.
    """

    def __init__(
        self,
        loaded: Loaded,
        shapes: Path,
        kept: Path,
        today: date,
        tell: Callable[[str], None],
        *,
        prunes: bool = True,
    ) -> None:
        self.prunes = prunes
        self.tell = tell
        self.loaded = loaded
        self.shapes = shapes
        self.today = today
        self.compiled = Compiled(Store(kept / TEMPLATES))
        self.templates = environment(
            shapes / "worksheets",
            self.compiled,
            coverage=loaded.coverage,
            verdicts=partial(by_page, loaded.ledger),
            tongue=Tongue(_first(loaded)),
            version=loaded.ledger.version,
        )
        self.store = Store(kept / SHEETS)
        self.editions: dict[str, Edition] = {}
        self.views: dict[str, Renderer] = {}
        self._printing: dict[str, Printing] = {}
        # What stays readable without a network in the language of now: pages, and what each loads.
        self.kept: dict[str, tuple[str, ...]] = {}

    def begin(
        self, language: str, place: Place, site: Path, *, files: bool, books: bool = False
    ) -> None:
        """Begin with one language; its ``files`` on paper are written once the pages are there.

        With ``books``, chapters are made at once, because their first pages say how long they are.
        """
        made = editions.of(self.loaded, language, place, self.today)
        if books:
            made = self._with_chapters(made, site)
        self.editions[language] = made
        self.views, self.kept = {}, {}
        if files:
            paper = self.shapes / SHEETS
            self._printing[language] = Printing(site, made, paper, self.store, self.tell)

    def _with_chapters(self, edition: Edition, site: Path) -> Edition:
        """An edition that offers each menu as one file."""
        from handbook.publish.books import Books  # whose libraries are large

        items = self.loaded.menus.items
        made = []
        for one in Books(edition, items, self.shapes / SHEETS, self.store).chapters():
            made.append(one)
            self.tell(CHAPTER.format(len(made)))
        below = edition.place.below
        put(
            site / edition.place.folder,
            ((f"{below(uri)}{one.name}", data) for uri, one, data in made),
        )
        return replace(edition, chapters={uri: one for uri, one, _ in made})

    def view(self, language: str, uri: str, href: Href, root: str) -> Renderer:
        """What shows one page: one without a translation wholly in the language of its text."""
        edition = self.editions[language]
        own = edition.catalog.pages[uri]
        said = self.loaded.catalogs[own.language]
        page = replace(said.pages[uri], fallback=own.fallback)
        self.views[uri] = Renderer(self.templates, edition, page, href, root, said)
        return self.views[uri]

    def keep(self, view: Renderer, assets: tuple[str, ...]) -> None:
        """Let a page and what it loads be there without a network."""
        self.kept[view.address()] = assets

    def write(self, language: str, site: Path) -> None:
        """Write what one language has beside its pages."""
        write(site, self.editions[language], self.fill)
        if language in self._printing:
            self._printing[language].write()

    def fill(self, name: str, **values: object) -> str:
        """A template by its name."""
        return self.templates.get_template(name).render(**values)

    def finish(self, site: Path) -> None:
        """Write what the languages have together, and forget what older builds left."""
        put(site, self._together())
        if not self.prunes:
            self.store.touch()
            return
        if self._printing:
            self.store.prune()
        self.compiled.store.prune()

    def _together(self) -> Iterator[tuple[str, bytes]]:
        """The files of the whole site."""
        yield from security.files(self.loaded.school, self.editions, self.today)
        yield from crawled.files(self.editions.values(), self.fill)

    def expected(self) -> dict[str, str]:
        """Every file that is made beside the pages of all languages, and what it is there for."""
        found = {name: "school.yml" for name, _ in self._together()}
        for name, edition in self.editions.items():
            found |= expected(edition, paper=name in self._printing)
        return found

    def stop(self) -> None:
        """Leave what was not begun: nobody waits for it."""
        for printing in self._printing.values():
            printing.stop()


def _first(loaded: Loaded) -> Iterator[Content]:
    """All that the sheets of the first language ever said, and say now."""
    for shelf in [*loaded.shelves.values()][:1]:
        yield from (one.content for one in loaded.ledger.of(shelf.catalog.language))
        yield from shelf.contents
