"""The addresses that MkDocs gives to pages, as seen from one of them."""

from collections.abc import Callable, Mapping

from mkdocs import utils
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page


def seen_from(page: Page, files: Mapping[str, File]) -> Callable[..., str]:
    """A function that turns the path of a page, and perhaps an anchor, into an address."""
    known: dict[str, str] = {}

    def href(uri: str, anchor: str = "") -> str:
        if uri not in known:
            known[uri] = utils.get_relative_url(files[uri].url, page.url)
        return f"{known[uri]}#{anchor}" if anchor else known[uri]

    return href


def base(folder: str, page: Page) -> str:
    """The way from a page to a folder, as the theme writes it."""
    return utils.get_relative_url(folder, page.url)


def way_to(folder: str, page: Page) -> str:
    """The way from a page to the folder of its language."""
    way = utils.get_relative_url(folder or ".", page.url)
    return way if way.endswith("/") else f"{way}/"
