"""One build: the core on one side, MkDocs on the other, and what both know in between.

The only module of a build beside ``main`` that knows both; must hold no rules of either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from engine import addresses, clock, contents, frame, languages, modules, outgoing, running
from engine.styles import LETTERS, Styles
from engine.web import manifest, offline
from engine.web.collected import Collected
from engine.web.swap import Swap
from handbook import loading
from handbook.catalog import abbreviations, menus
from handbook.catalog.index import Catalog
from handbook.checking.anchors import anchors
from handbook.files import face, search
from handbook.loading.outgoing import LITTER
from handbook.publish import CODES, Publisher
from handbook.reading import grammar, tongues
from handbook.screen.markup import QuoteExtension
from handbook.screen.render import Renderer
from handbook.sheets.place import Place
from handbook.store import Store
from run import frames, reading

KEPT, LETTER = ".cache", "letter"


@dataclass(frozen=True)
class Run:
    """What one build works with; ``files`` are those of the language that is built now."""

    loaded: loading.Loaded
    publisher: Publisher
    scripts: modules.Modules
    styles: Styles
    assets: Callable[[frozenset[str]], frame.Assets]
    swap: Swap | None
    web: Collected
    quotes: QuoteExtension = field(default_factory=QuoteExtension)
    files: dict[str, File] = field(default_factory=dict)
    claimed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def start(cls, config: MkDocsConfig, *, serves: bool) -> Run:
        """Read and check everything; where something is wrong, nothing is built."""
        with running.building(config, serves=serves) as swap:
            root = Path(config.config_file_path).parent
            loaded = reading.loaded(root, config)
            running.publish_at(config, loaded.school.site)
            shapes = Path(str(config.theme.custom_dir))
            kept = Path(config.extra.get("kept") or root / KEPT)
            publisher = Publisher(
                loaded, shapes, kept, clock.today(), running.tell, prunes=kept == root / KEPT
            )
            scripts = modules.Modules(Path(config.docs_dir), frame.SCRIPTS)
            letters = face.files(Store(kept / LETTER))
            styles = Styles(Path(config.docs_dir), letters, loaded.school.look.schemes())
            assets = frame.loader(config, scripts, styles)
            web = Collected(live=serves)
            made = cls(loaded, publisher, scripts, styles, assets, swap, web)
            config.markdown_extensions[:] = [*grammar.extensions(), made.quotes]  # type: ignore[list-item]
            config.mdx_configs = grammar.OPTIONS
            outgoing.list_none(config.theme)
            return made

    def catalog(self, config: MkDocsConfig) -> Catalog:
        """The pages and records in the language that is built now."""
        return self.loaded.catalogs[languages.current(config)]

    def view(self, page: Page) -> Renderer:
        """What shows a page."""
        return self.publisher.views[languages.base_uri(page.file)]

    def menus(self, config: MkDocsConfig) -> list[Any]:
        """The menus in the words of a language, with every page that they do not name."""
        return menus.complete(self.loaded.menus.items, self.catalog(config))

    def begin_language(self, files: Files, config: MkDocsConfig) -> None:
        """Know the address of every page in this language, and begin with its files on paper."""
        outgoing.leave_out(files, loading.DATA, LITTER, self.loaded.base.left_out)
        self.scripts.place(files, Path(config.site_dir))
        self.styles.place(files)
        self.claimed.update(outgoing.claims(files))
        self.files.clear()
        self.files.update(languages.by_uri(files))
        address = {uri: str(file.url) for uri, file in self.files.items()}
        online = str(config.site_url or "") if self.loaded.school.site else ""
        folder = languages.prefix(config)
        place = Place(folder, address.__getitem__, online, address.get(CODES, ""))
        language, paper = languages.current(config), bool(config.extra.get("files", True))
        site = Path(config.site_dir)
        # In one language alone, because chapters are heavy.
        books = paper and running.offers_books() and languages.is_default(config)
        self.publisher.begin(language, place, site, files=paper, books=books)
        self.web.index(folder, search.text(self.publisher.editions[language]))

    def begin_page(self, page: Page, config: MkDocsConfig) -> str:
        """The body of a page, with a renderer ready for its quotes."""
        root = addresses.way_to(languages.prefix(config), page)
        href = addresses.seen_from(page, self.files)
        uri, language = languages.base_uri(page.file), languages.current(config)
        view = self.publisher.view(language, uri, href, root)
        self.quotes.renderer = view
        page.meta = view.head()
        return view.page.document.body

    def finish_page(self, html: str, page: Page) -> str:
        """The text of a page with the blocks of its front matter around it."""
        view = self.view(page)
        html = f"{view.before()}{html}{view.after()}"
        page.present_anchor_ids = {contents.TOP} | anchors(view.page)
        page.toc = contents.contents(str(page.title), page.toc, view.headings)
        return html

    def protect(self, html: str) -> str:
        """A page as it goes out: with all marks as HTML or words, and nothing foreign to run."""
        return self.web.protect(tongues.as_html(abbreviations.written_out(html)))

    def around(self, page: Page, config: MkDocsConfig) -> dict[str, Any]:
        """What the frame of one page needs: its view, its languages, and all that it loads."""
        view, folder = self.view(page), languages.prefix(config)
        assets = self.assets(frozenset(view.used))
        if view.is_kept():
            scripts = (*assets.scripts, *frame.searching(self.scripts).values())
            index = self.web.indexes[folder].address
            pictures = (assets.icon, *frames.logo_on(view, self.loaded, config))
            self.publisher.keep(view, (*pictures, *assets.sheets, *scripts, index))
        return {
            "view": view,
            "assets": assets,
            "folder": folder,
            **frames.editions(self.loaded.catalogs, view, page, config),
        }

    def names(self, config: MkDocsConfig) -> dict[str, Any]:
        """What every template of the theme may use, pages and others alike."""
        return {
            **frame.names(self.styles),
            **frames.names(self.loaded, self.files, config),
            "search": {
                **frame.searching(self.scripts),
                "index": self.web.indexes[languages.prefix(config)].address,
                **frames.ways(self.files),
            },
            "assets": self.assets(frozenset()),
            "inline": self.web.frame,
            "worker": "" if self.web.live else self._worker(config),
        }

    def _worker(self, config: MkDocsConfig) -> str:
        return offline.worker(Path(config.docs_dir))

    def away(self, html: str, config: MkDocsConfig) -> None:
        """Take up what a reader without a network sees of a page that is not kept."""
        self.web.away[languages.prefix(config)] = self.web.protect(html)

    def finish_language(self, config: MkDocsConfig) -> None:
        """What a language has beside its pages, and what it keeps for when the net is gone."""
        if self._worker(config):
            labels = self.catalog(config).labels
            note = escape(labels.kept_page.format(day=labels.date(clock.today())))
            self.web.keep(languages.prefix(config), self.publisher.kept, note)
        self.publisher.write(languages.current(config), Path(config.site_dir))

    def finish(self, config: MkDocsConfig) -> None:
        """What the languages have together, the list of all that goes out, and the all clear."""
        site, folders = Path(config.site_dir), languages.folders(config)
        self.publisher.finish(site)
        self.styles.write(site)
        self.web.write(site, (f"{modules.FOLDER}/*", f"{LETTERS}/*"))
        if self.swap:
            known = self.publisher.expected() | self.web.claims(site, folders)
            known |= dict.fromkeys(self.styles.letters, "letter van de pagina's")
            running.account(manifest.write(site, self.claimed | known))
            self.swap.whole = True

    def fail(self, error: Exception) -> None:
        """Stop making files, and say what a file may have to do with it; the old site stays."""
        self.publisher.stop()
        if self.swap:
            self.swap.whole = False
        running.explain(error)

    def end(self) -> None:
        """Put the new site in place."""
        if self.swap:
            running.swap(self.swap)
