"""The events of MkDocs, passed on to the core; no rules of its own.

Loaded by MkDocs through ``hooks:`` in mkdocs.yml; each ``on_…`` is an event of that name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape
from mkdocs.plugins import CombinedEvent, event_priority

from engine import addresses, contents, frame, languages, running, settings
from engine.web import navigation, offline, search
from engine.web.collected import Collected
from handbook import loading
from handbook.checking.anchors import anchors
from handbook.publish import CODES, Publisher
from handbook.screen.markup import QuoteExtension
from handbook.sheets.place import Place

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

    from engine.web.swap import Swap
    from handbook.catalog.index import Catalog
    from handbook.screen.render import Renderer


@dataclass(frozen=True)
class Run:
    """What one run of MkDocs works with; ``files`` are those of the language of now."""

    loaded: loading.Loaded
    publisher: Publisher
    nav: list[Any]
    swap: Swap | None
    web: Collected = field(default_factory=Collected)
    quotes: QuoteExtension = field(default_factory=QuoteExtension)
    files: dict[str, File] = field(default_factory=dict)

    def catalog(self, config: MkDocsConfig) -> Catalog:
        """The pages and records in the language of now."""
        return self.loaded.catalogs[languages.current(config)]

    def view(self, page: Page) -> Renderer:
        """What shows a page."""
        return self.publisher.views[languages.base_uri(page.file)]


_runs: list[Run] = []  # the one of now, if any; MkDocs has no other place for it
_commands: list[str] = []


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is ``mkdocs serve``, which keeps its site elsewhere."""
    _commands[:] = [command]
    running.begin()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the values of the school, which may be left out."""
    values = Path(config.config_file_path).with_name(loading.SCHOOL)
    if values.is_file():
        server.watch(str(values))
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before anything is written."""
    if not languages.is_inner(config):
        languages.leave_out_empty(config)
        _runs.clear()
        _runs.append(_start(config))
    config.nav = navigation.complete(_runs[0].nav, _runs[0].loaded.base.pages)
    return config


def _serves() -> bool:
    return "serve" in _commands


def _start(config: MkDocsConfig) -> Run:
    root = Path(config.config_file_path).parent
    loaded = loading.load(loading.Settings(root, *settings.of(config)))
    if loaded.problems:
        running.refuse(loading.report(loaded.problems))
    running.say(map(str, [*loaded.notes, *loading.overdue(loaded, running.today())]))
    running.publish_at(config, loaded.school.site)
    shapes = Path(str(config.theme.custom_dir))
    publisher = Publisher(loaded, shapes, root / ".cache", running.today())
    swap = None if _serves() else running.beside(config)
    run = Run(loaded, publisher, list(config.nav or []), swap)
    config.markdown_extensions.append(run.quotes)  # type: ignore[arg-type]
    return run


@event_priority(languages.AFTER)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Know the address of every page in this language; leave out what only the build needs."""
    run, site = _runs[0], Path(config.site_dir)
    languages.leave_out(files, ("sheets/", loading.COVERAGE))
    run.files.clear()
    run.files.update(languages.by_uri(files))
    address = {uri: str(file.url) for uri, file in run.files.items()}
    place = Place(
        languages.prefix(config),
        address.__getitem__,
        config.site_url or "" if run.loaded.school.site else "",
        address.get(CODES, ""),
    )
    paper = bool(config.extra.get("files", True))
    run.publisher.begin(languages.current(config), place, site, files=paper)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The body alone: the core has read the front matter, MkDocs need not read it again."""
    return f"\n{_runs[0].catalog(config).pages[languages.base_uri(page.file)].document.body}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The body as the core read it, with a renderer ready for its quotes."""
    run, uri = _runs[0], languages.base_uri(page.file)
    root = addresses.way_to(languages.prefix(config), page)
    href = addresses.seen_from(page, run.files)
    run.quotes.renderer = run.publisher.view(languages.current(config), uri, href, root)
    page.meta = run.quotes.renderer.head()
    return run.quotes.renderer.page.document.body


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The text with the blocks of its front matter around it."""
    view = _runs[0].view(page)
    html = f"{view.before()}{html}{view.after()}"
    page.present_anchor_ids = {contents.TOP} | anchors(view.page)
    page.toc = contents.contents(str(page.title), page.toc, view.headings)
    folder, found = languages.prefix(config), view.searched()
    if found:
        top = f"{page.meta.get('description', '')} {html}"
        entries = search.entries(page.url.removeprefix(folder), str(page.title), top, *found)
        _runs[0].web.find(folder, entries)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What every template of the theme may use, pages and others alike."""
    run, catalog = _runs[0], _runs[0].catalog(config)
    env.auto_reload = False
    env.bytecode_cache = run.publisher.compiled
    env.globals.update(
        t=catalog.labels,
        address=lambda uri: run.files[uri].url if uri in run.files else "",
        name_of=lambda uri: escape(catalog.pages[uri].title) if uri in run.files else "",
        school=catalog.school,
        today=running.today(),
        published=bool(catalog.school.site),
        first=navigation.first,
        editions={name: one.labels for name, one in run.loaded.catalogs.items()},
        worker="" if _serves() else offline.worker(Path(config.docs_dir)),
        **frame.names(config, catalog.labels, catalog.school.name or catalog.labels.site_name),
    )
    return env


@event_priority(0)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """The renderer of the page, its other languages, and the folder of its search index."""
    context["view"] = _runs[0].view(page)
    context["folder"] = languages.prefix(config)
    context["others"] = languages.others(page, config)
    if not languages.is_default(config):
        context["base_url"] = addresses.base(languages.prefix(config), page)
    if not _runs[0].loaded.school.site:
        page.canonical_url = None
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Protect the page; keep the theme's script from asking for sitemaps below it."""
    output = output.replace('<link rel="alternate" href=', '<link rel=" alternate" href=')
    return _runs[0].web.protect(output, page.content or "", live=_serves())


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page, in Dutch; no sitemap without an address."""
    if template_name == "404.html":
        own = languages.is_default(config)
        return _runs[0].web.protect(output, "", live=_serves()) if own else ""
    return "" if template_name == "sitemap.xml" and not _runs[0].loaded.school.site else output


@event_priority(0)
def _write_files(config: MkDocsConfig) -> None:
    """What this language has beside its pages, and what it keeps for when the net is gone."""
    run = _runs[0]
    run.web.keep(languages.prefix(config), run.publisher.kept(), run.publisher.start())
    run.publisher.write(languages.current(config), Path(config.site_dir))


@event_priority(languages.AFTER)
def _finish(config: MkDocsConfig) -> None:
    """Once all languages are there: what they have together, and the all clear."""
    if languages.is_inner(config):
        return
    run = _runs[0]
    run.publisher.finish()
    run.web.write(Path(config.site_dir), languages.folders(config))
    if run.swap:
        run.swap.whole = True


on_post_build = CombinedEvent(_write_files, _finish)


def on_build_error(error: Exception) -> None:
    """A failed build never takes the place of the site."""
    languages.repair()
    for run in _runs:
        run.publisher.stop()
        if run.swap:
            run.swap.whole = False


def on_shutdown() -> None:
    """Put the new site in place."""
    for run in _runs:
        if run.swap:
            run.swap.finish()
