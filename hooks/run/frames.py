"""What the frame around a page, and every template of the theme, knows of the core."""

from collections.abc import Mapping
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from engine import contents, frame, languages
from engine.web import offline
from handbook.catalog import people, plain
from handbook.catalog.index import Catalog
from handbook.files import feed
from handbook.loading import Loaded
from handbook.reading.school import OWN_FILES
from handbook.screen.render import Renderer
from handbook.screen.told import told

# Where a reader can go who does not find it: the page for an incident first.
WAYS = ("nu/index.md", "hulp/index.md", "hulp/alles.md")
HOME = "index.md"
LOGO = (104, 36)  # the room that it has in the header, on the narrowest screen too


def editions(
    catalogs: Mapping[str, Catalog], view: Renderer, page: Page, config: MkDocsConfig
) -> dict[str, Any]:
    """Where a page stands in other languages, and what it tells machines of itself."""
    links, own = languages.alternates(page, config), languages.current(config)
    uri = languages.base_uri(page.file)
    written = {name: link for name, link in links.items() if not catalogs[name].pages[uri].fallback}
    return {
        "told": told(view, written),
        "others": {name: link for name, link in links.items() if name != own},
    }


def ways(files: Mapping[str, File]) -> dict[str, Any]:
    """Where a reader can go when the search finds nothing or does not come."""
    return {"ways": [uri for uri in WAYS if uri in files]}


def logo(loaded: Loaded, config: MkDocsConfig) -> dict[str, Any]:
    """The logo of the school in the header, with its size so that nothing moves; or nothing."""
    if loaded.logo is None:
        return {}
    address = frame.asset(config, f"{OWN_FILES}{loaded.logo.name}")
    width, height = loaded.logo.within(*LOGO)
    return {"address": address, "width": width, "height": height}


def logo_on(view: Renderer, loaded: Loaded, config: MkDocsConfig) -> list[str]:
    """The file of the logo, on a page that shows it: one for an incident waits for no picture."""
    return [] if view.is_urgent() or not loaded.logo else [logo(loaded, config)["address"]]


def names(loaded: Loaded, files: Mapping[str, File], config: MkDocsConfig) -> dict[str, Any]:
    """What every template may use, pages and others alike."""
    catalogs, aside = loaded.catalogs, loaded.menus.aside
    catalog = catalogs[languages.current(config)]
    pages = catalog.pages
    site = plain.name_of_site(catalog.school, catalog.labels)
    return {
        "t": catalog.labels,
        "address": lambda uri: files[uri].url if uri in files else "",
        "name_of": lambda uri, language=catalog.language: (
            escape(catalogs[language].pages[uri].title) if uri in files else ""
        ),
        "foreign": lambda item: item.is_page and pages[languages.base_uri(item.file)].foreign,
        "school": catalog.school,
        "lifelines": people.lifelines(catalog),
        "logo": logo(loaded, config),
        "site_name": site,
        "feed": feed.NAME,
        "folders": {name: folder for folder, name in languages.folders(config).items()},
        "first": contents.first,
        "aside": {files[uri].url for uri in (HOME, *aside) if uri in files},
        "way_to_site": offline.HERE,
        "editions": {name: one.labels for name, one in catalogs.items()},
        "paper_css": frame.name_on_paper(site),
    }
