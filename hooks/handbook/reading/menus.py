"""The menus of the site, as the file beside the pages holds them.

Must not know which pages there are, nor how a menu looks.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.reading import frontmatter
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem

FILE = "menus.yml"
MENUS, ASIDE = "menus", "aside"


@dataclass(frozen=True)
class Menus:
    """The menus as written, and the first pages of those that stand below the others."""

    items: list[Any] = field(default_factory=list)
    aside: tuple[str, ...] = ()


def pages_of(items: Any) -> list[str]:
    """The pages that a menu names, in order; what is no menu names none."""
    found: list[str] = []
    for item in items if isinstance(items, list) else ():
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, dict):
            for value in item.values():
                found += [value] if isinstance(value, str) else pages_of(value)
    return found


def without(part: Any, gone: Collection[str]) -> Any:
    """A part of the menus less some pages; nothing where no page is left."""
    if isinstance(part, dict):
        left = {name: without(below, gone) for name, below in part.items()}
        return left if all(left.values()) else None
    if isinstance(part, list):
        return [left for one in part if (left := without(one, gone))]
    return None if part in gone else part


def read(path: Path, name: str) -> tuple[Menus, Document, list[Problem]]:
    """The menus of a file, its lines, and why it cannot be read; without a file there are none."""
    if not path.is_file():
        return Menus(), frontmatter.Document(name), []
    document, problems = frontmatter.read_yaml(path.read_bytes(), name)
    items, aside = document.meta.get(MENUS), document.meta.get(ASIDE)
    made = Menus(items if isinstance(items, list) else [], tuple(pages_of(aside)))
    return made, document, problems
