"""Problems at their place on a page."""

from handbook.catalog.page import Page
from handbook.model.base import Identified, Path
from handbook.reading.problems import Problem

Said = tuple[Path, str]  # what is wrong in a noun: the keys that lead there, and a sentence


def at(page: Page, path: Path, message: str) -> Problem:
    """A problem at a key path of a page."""
    return page.document.problem(path, message)


def at_words(page: Page, path: Path, message: str) -> Problem:
    """A problem at a text of a noun; in a translation key paths run by id."""
    return at(page, _by_id(page, path) if page.translated else path, message)


def _by_id(page: Page, path: Path) -> Path:
    """``("laws", 0, "text")`` as ``("laws", "zorgplicht", "text")``."""
    held = page.nouns[str(path[0])]
    current: object = held if len(path) > 1 and isinstance(path[1], int) else held[0]
    named: list[str | int] = [path[0]]
    for part in path[1:]:
        if isinstance(part, int):
            current = current[part]  # type: ignore[index]
            named.append(current.id if isinstance(current, Identified) else part)
        else:
            current = getattr(current, part)
            named.append(part)
    return tuple(named)


def in_body(page: Page, number: int, message: str) -> Problem:
    """A problem at a line of the text of a page, counted from 0."""
    return Problem(page.document.file, page.document.body_line + number, "", message)
