"""The addresses on a page: those of its headings, its records and its lists.

Must not know who links to them.
"""

from collections.abc import Iterator

from handbook.catalog.page import Page
from handbook.catalog.pages import gathers
from handbook.model.base import Identified, Noun, Path, walk
from handbook.model.kinds import KINDS
from handbook.model.questionnaire import Ask, HelpLine, Option, Paragraph, TextArticle
from handbook.model.worksheets import PLAN_SECTIONS, Group, Plan
from handbook.reading import html, quotes, tree

UNMARKED = (Group, Option, TextArticle, Paragraph, Ask, HelpLine)
ROLE_SECTIONS = ("jouw-punten", "jouw-plannen", "jouw-werkbladen", "jouw-paginas")


def _parts(noun: Noun) -> Iterator[tuple[Path, Identified]]:
    """The parts of a worksheet that have an address of their own."""
    for path, part in walk(noun):
        if path and isinstance(part, Identified) and not isinstance(part, UNMARKED):
            yield path, part


def _of_records(page: Page) -> set[str]:
    """The addresses that the blocks of a page make."""
    found = set()
    for _, kind, noun in page.placed():
        if kind.anchor and isinstance(noun, Identified):
            found.add(f"{kind.anchor}-{noun.id}")
            if not kind.many:
                found |= {f"{noun.id}-{part.id}" for _, part in _parts(noun)}
            if isinstance(noun, Plan):
                found |= {f"{noun.id}-{section}" for section in PLAN_SECTIONS}
    return found


def _of_role(page: Page) -> set[str]:
    """The addresses of what a page of a role gathers."""
    facts = page.nouns.get("page", ())
    return set(ROLE_SECTIONS) if facts and gathers(page) else set()


def _of_lists(page: Page) -> set[str]:
    """The addresses that lists and tables make where a text asks for them."""
    keys = {kind.key for kind in KINDS}
    lists: dict[str, set[str]] = {
        "guide:kinds": {f"blok-{key}" for key in keys},
        "guide:source": {f"voorbeeld-{key}" for key in keys},
        "guide:templates": {f"sjabloon-{key}" for key in keys},
        "list:points": {"wet", "taken", "lijsten", "eigen-incident", "bestand"},
    }
    asked = {f"{q.kind}:{q.id}" for _, q, block in quotes.in_body(page.document.body) if block}
    return {name for quote in asked & lists.keys() for name in lists[quote]}


def made(page: Page) -> set[str]:
    """Every address that the author of a page did not write as such."""
    return _of_records(page) | _of_lists(page) | _of_role(page)


def written(page: Page) -> Iterator[tuple[int, str]]:
    """The line and the name of every address that stands in the text of a page, in order."""
    body = page.document.body
    raw = ((tag.line, tag.attributes.get("id", "")) for tag in html.tags(body) if not tag.ends)
    yield from sorted([*tree.ids(body), *(one for one in raw if one[1])])


def anchors(page: Page) -> set[str]:
    """Every address on a page that may be linked to."""
    return {name for _, name in written(page)} | made(page)
