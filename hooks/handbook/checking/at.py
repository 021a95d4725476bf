"""Problems at their place on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.reading.problems import Problem, key_path

if TYPE_CHECKING:
    from handbook.catalog.index import Page
    from handbook.model.base import Path


def at(page: Page, path: Path, message: str) -> Problem:
    """A problem at a key path of a page."""
    return Problem(page.document.file, page.document.line(path), key_path(path), message)


def in_body(page: Page, number: int, message: str) -> Problem:
    """A problem at a line of the text of a page, counted from 0."""
    return Problem(page.document.file, page.document.body_line + number, "", message)
