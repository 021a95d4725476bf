"""Where it may be about sexual images, no page of a school tells to copy what is seen.

A text is about them by its own words, those beside it, or a title above it; not where those beside
it say that nothing sexual is copied. Boxes on evidence and rules have checks of their own.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.at import Said, at_words, in_body
from handbook.checking.copying import NOT, NOT_ADVICE, PART, SAID, SEXUAL, copies, excepts
from handbook.model.base import Path
from handbook.model.worksheets import Plan
from handbook.reading import body, tree
from handbook.reading.problems import Problem, quoted

ELSEWHERE = ("evidence", "rules", "also")  # with a check of their own, or words for the search
_POINT = re.compile(r"\A[\s>]*(?:[-*+]|[0-9]+[.)]|!!!|\?\?\?\+?)\s")
_MARKS = re.compile(r"[*_`]+|<[^>]*>|\]\([^)]*\)|\{[^}]*\}|\[\[[^\]|]*\|?|[\[\]]")
_FORBIDS = re.compile(
    rf"\b(?:doen?|doet|mag|mogen|moet|kan|do|may|must)\b.*{NOT.pattern}"
    rf"|{NOT.pattern}.*\b(?:doen?|doet|mag|mogen|do)\b|strafbaar|verboden|illegal|forbidden",
    re.IGNORECASE | re.DOTALL,
)


class Part(NamedTuple):
    """A paragraph, a point or a row, with the line from 0 where it begins and what leads to it."""

    line: int
    text: str
    lead: str


def _told(text: str, beside: str, titles: str, *, sexual: bool) -> str:
    """What in a text tells to copy what may be sexual, or nothing."""
    found = copies(text)
    said = next((one for one in PART.split(text) if found in one), "")
    near = f"{titles} {beside}"
    about = SEXUAL.search(near) and not excepts(beside, [beside])
    return found if found and (sexual or about or SEXUAL.search(said)) else ""


def _in_body(page: Page, *, sexual: bool) -> Iterator[tuple[int, str]]:
    """The lines of a text that tell so, and the words that do."""
    for above, parts in _sections(page.document.body):
        titles, beside = " ".join([page.title, *above]), "\n".join(one.text for one in parts)
        for one in parts:
            if not _FORBIDS.search(one.lead):
                found = _told(one.text, beside, titles, sexual=sexual)
                if found:
                    yield one.line + one.text[: one.text.find(found)].count("\n"), found


def _sections(text: str) -> Iterator[tuple[tuple[str, ...], list[Part]]]:
    """The parts below each heading, with that heading and those it stands under."""
    heads = {one.number: one for one in tree.headings(text)}
    above: tuple[tuple[int, str], ...] = ()
    lines: list[tuple[int, str]] = []
    for number, line in body.code_free(text):
        head = heads.get(number)
        if head:
            yield tuple(one for _, one in above), list(_parts(lines, above))
            above = (*(one for one in above if one[0] < head.level), (head.level, head.text))
            lines = []
        else:
            lines.append((number, line))
    yield tuple(one for _, one in above), list(_parts(lines, above))


def _parts(lines: Iterable[tuple[int, str]], above: tuple[tuple[int, str], ...]) -> Iterator[Part]:
    """Each paragraph, point and row of some lines; one that ends with a colon leads the next."""
    heading = lead = above[-1][1] if above else ""
    held: list[str] = []
    begin = 0
    for number, line in (*lines, (-1, "")):
        point = bool(_POINT.match(line)) or line.lstrip().startswith("|")
        if held and (point or not line.strip()):
            made = Part(begin, _plain("\n".join(held)), lead)
            yield made
            if made.text.rstrip().endswith(":"):
                lead = made.text
            elif not _POINT.match(held[0]):
                lead = heading
            held = []
        if line.strip():
            begin = begin if held else number
            held.append(line)


def _plain(text: str) -> str:
    """A text without the signs of Markdown; a cell of a table ends like a sentence."""
    return _MARKS.sub("", _POINT.sub("", text, count=1)).replace("|", ". ").strip(" ")


def _of_nouns(page: Page, *, sexual: bool) -> Iterator[Said]:
    """The texts of the blocks of a page that tell so, and the words that do."""
    titles = {path[:-1]: text for path, text in page.texts if path[-1] == "title"}
    beside: dict[Path, str] = {}
    for path, text in page.texts:
        beside[_near(path)] = f"{beside.get(_near(path), '')} {text}"
    for path, text in page.texts:
        if not ({*ELSEWHERE, *NOT_ADVICE} & set(path) or text.endswith("?")):
            above = [titles.get(path[:deep], "") for deep in range(1, len(path))]
            titled = " ".join([page.title, *above])
            found = _told(text, beside[_near(path)], titled, sexual=sexual)
            if found:
                yield path, found


def _near(path: Path) -> Path:
    """What stands with a text: a whole plan, or one thing to do."""
    return path[:1] if path[0] == "plan" else path[:-1]


def of_words(catalog: Catalog) -> list[Problem]:
    """Every text of a page of a school that tells so, in the words of a catalog."""
    problems: list[Problem] = []
    for page in catalog.pages.values():
        if page.own and not page.fallback:
            plan = page.one(Plan)
            sexual = bool(plan and plan.images)
            problems += [
                *(
                    in_body(page, line, _said(found))
                    for line, found in _in_body(page, sexual=sexual)
                ),
                *(
                    at_words(page, path, _said(found))
                    for path, found in _of_nouns(page, sexual=sexual)
                ),
            ]
    return problems


def _said(found: str) -> str:
    return SAID.format(quoted(found))
