"""The events of MkDocs, passed on to the core; no rules of its own.

Loaded by MkDocs through ``hooks:`` in mkdocs.yml; each ``on_…`` is an event of that name.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import escape
from mkdocs import utils
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.toc import AnchorLink, TableOfContents

from engine import frame, languages, modules, navigation, offline, policy, search, swap
from handbook import (
    answers,
    catalog,
    coverage,
    ledger,
    markup,
    outputs,
    problems,
    render,
    school,
    templates,
)
from handbook.labels import LABELS
from handbook.model.page import LONGEST_FOR_FACTS
from handbook.paper.shelf import Shelf
from handbook.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.plugins.handbook")
AFTER_I18N = -200
SCHOOL = "school.yml"
COVERAGE = "tests/coverage.yml"
FIRST_CSS = "assets/css/first.css"
SHEETS = "sheets"
SHEETS_KEPT, TEMPLATES_KEPT, PAGES_KEPT = ".cache/sheets", ".cache/templates", ".cache/pages"
CODES = "blad/index.md"
GARBAGE = 100_000  # objects made before Python looks for garbage


class _Build:
    """What one run knows; everything but the two paths is made anew for each run."""

    serving = False
    swap: swap.Swap | None = None

    def __init__(self) -> None:
        self.loaded: catalog.Loaded | None = None
        self.nav: list[Any] = []
        self.files: Mapping[str, File] = {}
        self.templates: Any = None
        self.compiled: templates.Compiled | None = None
        self.quotes = markup.QuoteExtension()
        self.views: dict[str, render.Renderer] = {}
        self.shelves: dict[str, Shelf] = {}
        self.inline = policy.Inline()
        self.entries: dict[str, list[search.Entry]] = {}
        self.kept: dict[str, offline.Kept] = {}
        self.places: dict[str, outputs.Place] = {}
        self.printing: dict[str, outputs.Printing] = {}
        self.published = True
        self.search: Mapping[str, Any] = {}
        self.modules: modules.Modules | None = None


build = _Build()


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH when set, so that builds can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC).date()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is ``mkdocs serve``, which keeps its site elsewhere.

    A build is short and keeps nearly all it makes, so that looking for garbage costs more than
    it frees.
    """
    _Build.serving = command == "serve"
    gc.set_threshold(GARBAGE, 20, 100)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the values of the school, which may be left out."""
    values = Path(config.config_file_path).with_name(SCHOOL)
    if values.is_file():
        server.watch(str(values))
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before anything is written."""
    if not languages.is_inner(config):
        languages.leave_out_empty(config)
        _start(config)
    assert build.loaded is not None
    uris = build.loaded.catalogs[languages.all_languages(config)[0]].pages
    config.nav = navigation.complete(build.nav, uris)
    return config


def _start(config: MkDocsConfig) -> None:
    global build  # MkDocs has no other place for the state of a run
    build = _Build()
    build.nav = list(config.nav or [])
    build.modules = modules.Modules(Path(config.docs_dir))
    root = Path(config.config_file_path).parent
    values, found = school.load(root / SCHOOL, SCHOOL)
    build.loaded = catalog.load(
        Path(config.docs_dir),
        values,
        languages.all_languages(config),
        navigation.pages_of(build.nav),
        Store(root / PAGES_KEPT),
    )
    told, wrong = coverage.load(root / COVERAGE, COVERAGE)
    kept, forged = ledger.load(Path(config.docs_dir))
    found = [*found, *wrong, *forged, *build.loaded.problems]
    if not found:
        build.shelves = {
            name: Shelf(one, LABELS[name]) for name, one in build.loaded.catalogs.items()
        }
        found = ledger.clashes(kept, build.shelves.values())
    if found:
        _stop(found)
    for note in build.loaded.notes:
        log.info(str(note))
    _due(build.loaded.catalogs[languages.all_languages(config)[0]])
    _school(config, values)
    compiled = Store(root / TEMPLATES_KEPT)
    build.compiled = templates.Compiled(compiled)
    folder = Path(config.theme.dirs[0]) / "worksheets"
    build.templates = templates.environment(folder, told, kept, compiled)
    config.markdown_extensions.append(build.quotes)  # type: ignore[arg-type]
    if not _Build.serving:
        _Build.swap = swap.Swap(config.site_dir)
        config.site_dir = str(_Build.swap.new)


def _stop(found: list[problems.Problem]) -> None:
    sys.stderr.write(problems.report(sorted(set(found))) + "\n")
    raise Abort("Herstel dit en bouw opnieuw.")


def _due(pages: catalog.Catalog) -> None:
    for page in pages.pages.values():
        if page.facts.due < today():
            log.info("%s had op %s nagekeken moeten zijn.", page.document.file, page.facts.due)
    for one in answers.Answers(pages).lines():
        if one.checked + LONGEST_FOR_FACTS < today():
            log.info(
                "Het nummer van «%s» is voor het laatst op %s nagekeken.", one.name, one.checked
            )


def _school(config: MkDocsConfig, values: school.School) -> None:
    build.published = bool(values.site)
    if values.site:
        config.site_url = values.site
    else:
        log.info("school.yml: site is leeg. Vul het adres in voordat je de site publiceert.")
    config.extra["scope"] = urlsplit(config.site_url or "/").path or "/"


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Know the address of every page in this language; leave out what only the build needs."""
    theme = str(config.theme.custom_dir)
    for file in [one for one in files if one.src_dir == theme]:
        if file.src_uri.startswith(f"{SHEETS}/"):
            files.remove(file)
    assert build.modules is not None
    build.modules.place(files, Path(config.site_dir))
    build.files = languages.by_uri(files)
    build.views = {}
    _print(config)
    return files


def _print(config: MkDocsConfig) -> None:
    """Begin with the files on paper; they are written once the pages are there."""
    language = languages.current(config)
    known = build.files
    build.places[language] = outputs.Place(
        Path(config.site_dir),
        languages.prefix(config),
        lambda uri: str(known[uri].url),
        config.site_url if build.published else None,
        str(known[CODES].url) if CODES in known else "",
    )
    if config.extra.get("files", True):
        build.printing[language] = outputs.Printing(
            build.shelves[language],
            build.places[language],
            Path(str(config.theme.custom_dir)) / SHEETS,
            Store(Path(config.config_file_path).parent / SHEETS_KEPT),
        )


def _catalog(config: MkDocsConfig) -> catalog.Catalog:
    assert build.loaded is not None
    return build.loaded.catalogs[languages.current(config)]


def _href(page: Page) -> render.Href:
    known: dict[str, str] = {}

    def href(uri: str, anchor: str = "") -> str:
        if uri not in known:
            known[uri] = utils.get_relative_url(build.files[uri].url, page.url)
        return f"{known[uri]}#{anchor}" if anchor else known[uri]

    return href


def _root(page: Page, config: MkDocsConfig) -> str:
    """The way from a page to the folder of its language."""
    way = utils.get_relative_url(languages.prefix(config) or ".", page.url)
    return way if way.endswith("/") else f"{way}/"


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The body alone: the core has read the front matter, MkDocs need not read it again."""
    return f"\n{_catalog(config).pages[languages.base_uri(page.file)].document.body}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The body as the core read it, with a renderer ready for its quotes."""
    uri = languages.base_uri(page.file)
    found = _catalog(config)
    noun = found.pages[uri]
    structure = build.loaded.base(uri).document.meta if build.loaded else {}
    page.meta = {key: structure[key] for key in ("template", "hide") if key in structure}
    build.search = structure.get("search") or {}
    page.meta["title"] = escape(noun.title)  # the theme prints both as they come
    if noun.description:
        page.meta["description"] = escape(noun.description)
    build.views[uri] = render.Renderer(
        build.templates,
        found,
        noun,
        _href(page),
        today(),
        _root(page, config),
        build.shelves[languages.current(config)],
    )
    build.quotes.renderer = build.views[uri]
    return noun.document.body


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The text with the blocks of its front matter around it."""
    view = build.views[languages.base_uri(page.file)]
    html = f"{view.before()}{render.scrollable(html)}{view.after()}"
    page.present_anchor_ids = {"titel"} | render.ids(html)
    page.toc = _contents(str(page.title), html)
    if not build.search.get("exclude"):
        folder = languages.prefix(config)
        address = page.url.removeprefix(folder)
        top = f"{page.meta.get('description', '')} {html}"
        weight = float(build.search.get("boost", 1))
        first = search.URGENT if view.is_acute() else 1
        found = search.entries(
            address, str(page.title), top, view.also(), boost=weight, first=first
        )
        build.entries.setdefault(folder, []).extend(found)
    return html


def _contents(title: str, html: str) -> TableOfContents:
    """The table of contents with the headings that the blocks made."""
    top = AnchorLink(title, "titel", level=1)
    for level, name, text in render.headings(html):
        link = AnchorLink(text, name, level=level)
        (top.children[-1] if level > 2 and top.children else top).children.append(link)
    return TableOfContents([top])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What every template of the theme may use, pages and others alike."""
    name = _catalog(config).school.name or LABELS[languages.current(config)]["site_name"]
    env.auto_reload = False
    env.bytecode_cache = build.compiled
    env.globals.update(
        t=LABELS[languages.current(config)],
        address=lambda uri: build.files[uri].url if uri in build.files else "",
        name_of=lambda uri: escape(_catalog(config).pages[uri].title) if uri in build.files else "",
        school=_catalog(config).school,
        today=today(),
        published=build.published,
        asset=frame.asset(config),
        modules=build.modules,
        worker="" if _Build.serving else offline.worker(Path(config.docs_dir)),
        first=navigation.first,
        first_css=frame.inline(config, FIRST_CSS),
        paper_css=frame.name_on_paper(name),
        theme_css=frame.stylesheet(config),
        theme_script=frame.script(config),
        theme_worker=frame.worker(config),
        search_config=frame.search_config(LABELS[languages.current(config)].words),
    )
    return env


@event_priority(0)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """The renderer of the page, its other language, and the folder of its search index."""
    others = [one for one in languages.all_languages(config) if one != languages.current(config)]
    context["view"] = build.views[languages.base_uri(page.file)]
    context["folder"] = languages.prefix(config)
    context["others"] = {one: languages.alternate(page, one) for one in others}
    for entry in config.extra.get("alternate", []):
        entry["link"] = languages.alternate(page, entry["lang"]) or entry["link"]
    if not languages.is_default(config):
        context["base_url"] = utils.get_relative_url(languages.prefix(config), page.url)
    if not build.published:
        page.canonical_url = None
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Protect the page; keep the theme's script from asking for sitemaps below it.

    Only what the frame has inline is allowed, never a script or a sheet in the text of a page.
    """
    allowed = policy.inline(output) - policy.inline(page.content or "")
    build.inline |= allowed
    output = output.replace('<link rel="alternate" href=', '<link rel=" alternate" href=')
    return policy.protect(output, allowed, live=_Build.serving)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page, in Dutch; no sitemap without an address."""
    if template_name == "404.html":
        if not languages.is_default(config):
            return ""
        allowed = policy.inline(output)
        build.inline |= allowed
        return policy.protect(output, allowed, live=_Build.serving)
    return output if build.published or template_name != "sitemap.xml" else ""


@event_priority(0)
def _write_files(config: MkDocsConfig) -> None:
    """What this language has beside its pages, and what it keeps for when the net is gone."""
    urgent = [uri for uri, view in build.views.items() if view.is_kept()]
    build.kept[languages.prefix(config)] = offline.Kept(
        next((build.files[uri].url for uri in urgent if build.views[uri].is_triage()), ""),
        tuple(build.files[uri].url for uri in urgent),
    )
    language = languages.current(config)
    place, shelf = build.places[language], build.shelves[language]
    outputs.write(shelf, place, build.templates)
    if language in build.printing:
        outputs.write_calendar(shelf.catalog, place, today())
        build.printing[language].write()


@event_priority(AFTER_I18N)
def _finish(config: MkDocsConfig) -> None:
    """Once all languages are there: their search indexes, the headers, and the all clear."""
    if languages.is_inner(config):
        return
    site = Path(config.site_dir)
    folders = {languages.folder(config, one): one for one in languages.all_languages(config)}
    found = {name: (one, build.entries.get(name, [])) for name, one in folders.items()}
    search.write(site, found)
    for printing in build.printing.values():
        printing.finish()
    offline.write(site, build.kept)
    (site / "_headers").write_text(policy.headers(build.inline), encoding="utf-8", newline="\n")
    if _Build.swap is not None:
        _Build.swap.whole = True


on_post_build = CombinedEvent(_write_files, _finish)


def on_build_error(error: Exception) -> None:
    """A failed build never takes the place of the site."""
    languages.repair()
    for printing in build.printing.values():
        printing.stop()
    if _Build.swap is not None:
        _Build.swap.whole = False


def on_shutdown() -> None:
    """Put the new site in place."""
    if _Build.swap is not None:
        _Build.swap.finish()
