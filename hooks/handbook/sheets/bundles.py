"""What belongs together for one role: every file of its sheets, and the page that shows them.

Must not know how a bundle is packed, nor how a page shows it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from handbook.catalog.pages import of_roles
from handbook.model.base import AUDIENCES, GUESTS, Audience
from handbook.sheets.names import bundle_name, endings, file_name, read_me_name
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf


class Held(NamedTuple):
    """A file of a bundle: how it is called there, and beside which page it stands by what name."""

    path: str
    uri: str
    name: str

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from every other file of its language."""
        return self.uri, self.name


class Bundle(NamedTuple):
    """All for one role; ``uri`` is the page that shows it. The first file says what the rest is."""

    role: Audience
    uri: str
    sheets: list[Sheet]
    files: list[Held]

    @property
    def name(self) -> str:
        """How the file is called that holds them all."""
        return bundle_name(self.role)


def bundles(shelf: Shelf, roles: Iterable[Audience] = AUDIENCES) -> list[Bundle]:
    """The bundles of some roles at the school, where a page shows all sheets."""
    wanted = set(roles) - set(GUESTS)
    return [_bundle(shelf, role) for role in shelf.roles() if role in wanted]


def folder(shelf: Shelf, sheet: Sheet) -> str:
    """Where the files of a sheet stand in a bundle."""
    return shelf.labels.sheet_kind[sheet.kind].lower().replace(" ", "-")


def annexes(shelf: Shelf, uris: Iterable[str]) -> list[Held]:
    """Every file of the sheets beside some pages, but of their letters."""
    wanted = set(uris)
    return _held(shelf, [one for one in shelf.sheets if one.uri in wanted and one.kind != "letter"])


def _held(shelf: Shelf, sheets: list[Sheet]) -> list[Held]:
    named = [(sheet, file_name(sheet.name, end)) for sheet in sheets for end in endings(sheet)]
    return [Held(f"{folder(shelf, one)}/{name}", one.uri, name) for one, name in named]


def _bundle(shelf: Shelf, role: Audience) -> Bundle:
    home = shelf.home.uri if shelf.home else ""
    pages = (page.uri for page in of_roles(shelf.catalog) if role in page.facts.role)
    sheets = shelf.for_role(role)
    first = Held(shelf.labels.bundle_read_me, home, read_me_name(role))
    return Bundle(role, next(pages, home), sheets, [first, *_held(shelf, sheets)])
