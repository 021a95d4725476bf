"""The events of MkDocs, passed on to the run of now; no rules of its own.

Loaded by MkDocs through ``hooks:`` in mkdocs.yml; each ``on_…`` is an event of that name.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from engine import addresses, languages, running
from handbook.loading import SCHOOL
from handbook.screen.templates import Names
from run import Run

# MkDocs has no other place for the run of now and for its command.
_runs: list[Run] = []
_commands: list[str] = []


def on_startup(command: str, dirty: bool) -> None:
    """Remember the command."""
    _commands[:] = [command]
    running.begin()


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Watch the values of the school, which may be left out."""
    values = Path(config.config_file_path).with_name(SCHOOL)
    if values.is_file():
        server.watch(str(values))
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before anything is written."""
    if not languages.is_inner(config):
        languages.leave_out_empty(config)
        _runs.clear()
        _runs.append(Run.start(config, serves="serve" in _commands))
    config.nav = _runs[0].menus(config)
    return config


@event_priority(languages.AFTER)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Begin with a language."""
    _runs[0].begin_language(files, config)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The body alone: the core has read the front matter, MkDocs need not read it again."""
    return f"\n{_runs[0].catalog(config).pages[languages.base_uri(page.file)].document.body}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The body as the core read it."""
    return _runs[0].begin_page(page, config)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The text with the blocks of its front matter around it."""
    return _runs[0].finish_page(html, page)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What every template of the theme may use, pages and others alike."""
    env.auto_reload = False
    env.context_class = Names
    env.bytecode_cache = _runs[0].publisher.compiled
    env.globals.update(_runs[0].names(config))
    return env


@event_priority(0)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """What the frame of the page needs."""
    context.update(_runs[0].around(page, config))
    if not languages.is_default(config):
        context["base_url"] = addresses.base(languages.prefix(config), page)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Protect the page."""
    return _runs[0].protect(output)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """One 404 page for all languages; the sitemap is ours.

    The page for a reader who is offline goes to the worker alone.
    """
    if template_name == "offline.html":
        _runs[0].away(output, config)
        return ""
    if template_name == "404.html":
        # Also where it is left out, or the next page would allow what this one has inline.
        protected = _runs[0].web.protect(output)
        return protected if languages.is_default(config) else ""
    return "" if template_name == "sitemap.xml" else output


@event_priority(0)
def _finish_language(config: MkDocsConfig) -> None:
    _runs[0].finish_language(config)


@event_priority(languages.AFTER)
def _finish(config: MkDocsConfig) -> None:
    if not languages.is_inner(config):
        _runs[0].finish(config)


on_post_build = CombinedEvent(_finish_language, _finish)


def on_build_error(error: Exception) -> None:
    """A failed build never takes the place of the site."""
    languages.repair()
    for run in _runs:
        run.fail(error)


def on_shutdown() -> None:
    """Put the new site in place."""
    for run in _runs:
        run.end()
