"""A page of a school as somebody writes it who knows no keys: what it leaves out is filled in.

The title is its first heading or its file; it is for all who work at the school. Only a page with
a block that others rest on says itself when it was checked.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from handbook.model.base import AUDIENCES, GUESTS
from handbook.model.kinds import KIND_BY_KEY
from handbook.model.page import PageFacts
from handbook.reading import frontmatter, tree
from handbook.reading.body import fresh, slug
from handbook.reading.frontmatter import Document
from handbook.reading.problems import Problem, nearest

_TITLE = re.compile(r"\A\s*(?:#[ \t]+(.+?)[ \t]*#*|(\S.*)\n=+)[ \t]*(?=\n|\Z)")
_ADDRESS = re.compile(r"\s*\{[^{}]*\}$")
TITLE = "titel"  # the address of the title itself
STAFF = [one for one in AUDIENCES if one not in GUESTS]
EMPTY = "deze pagina is leeg. Schrijf op de eerste regel # met de titel erachter, en dan de tekst."
NOTE = (
    "deze pagina zegt {}. Schrijf het bij page:, met audience: en checked:, als bij de sjablonen."
)
SAID = {
    "page.audience": "niet voor wie ze is, en staat nu bij iedereen die op school werkt",
    "page.checked": "niet wanneer iemand haar nakeek",
}


def completed(
    document: Document, problems: list[Problem], data: bytes, today: date
) -> tuple[Document, list[Problem]]:
    """A page of a school with what it left out, and what is still wrong with it."""
    text, unread = frontmatter.decode(data, document.file)
    if not unread and not text.strip():
        return document, [Problem(document.file, 1, "", EMPTY)]
    if not unread and frontmatter.is_plain(text):
        document, problems = Document(document.file, body=text), []
    whole = document.meta or not problems
    return (_filled(document, today) if whole else document), problems


def _filled(document: Document, today: date) -> Document:
    """The same with a title, and with for whom it is."""
    meta, body = dict(document.meta), document.body
    assumed = set()
    found = _TITLE.match(body)
    title = _ADDRESS.sub("", found[1] or found[2]) if found else ""
    if _lacks(meta, "title"):
        meta["title"] = title or _of_file(document.file)
        assumed.add("title")
    if found and meta.get("title") == title:
        body = "\n" * body.count("\n", 0, found.end()) + body[found.end() :]
    facts = _facts(meta, today)
    if facts:
        meta["page"] = {**(meta.get("page") or {}), **facts}
        assumed |= {f"page.{key}" for key in facts}
    body = _addressed(body) if "audience" in facts else body
    return replace(document, meta=meta, body=body, assumed=frozenset(assumed))


def _lacks(block: dict[str, Any], key: str) -> bool:
    """Whether a key is not there, nor one that was meant to be it."""
    return key not in block and not any(nearest(one, [key]) for one in block)


def _facts(meta: dict[str, Any], today: date) -> dict[str, Any]:
    """What a page does not say of itself; nothing where it says so at the wrong place."""
    said = meta.get("page") or {}
    loose = (PageFacts.model_fields.keys() - KIND_BY_KEY.keys()) & meta.keys()
    rested = meta.keys() & KIND_BY_KEY.keys() - {"page", "rules"}
    if not isinstance(said, dict) or loose:
        return {}
    if "page" not in meta and (rested or not _lacks(meta, "page")):
        return {}
    found: dict[str, Any] = {}
    if _lacks(said, "audience"):
        found["audience"] = STAFF
    if _lacks(said, "checked") and not rested:
        found["checked"] = today
    return found


def _of_file(file: str) -> str:
    """A title that is better than none: the name of the file in words."""
    name = PurePosixPath(file).stem.replace("-", " ").strip()
    return name[:1].upper() + name[1:]


def _addressed(body: str) -> str:
    """The same text, with an address for each heading that has none."""
    rows = body.split("\n")
    taken = {TITLE, *(one.name for one in tree.headings(body))}
    for one in tree.headings(body):
        row = rows[one.number]
        if one.name or one.inside or not row.startswith("#") or "{" in row:
            continue
        name = fresh(slug(one.text), taken)
        rows[one.number] = f"{row.rstrip().rstrip('#').rstrip()} {{#{name}}}"
    return "\n".join(rows)


def notes(documents: Iterable[Document]) -> list[Problem]:
    """What was filled in for whoever wrote a page, so that it can be better."""
    found = []
    for document in documents:
        told = [said for key, said in SAID.items() if key in document.assumed]
        if told:
            said = NOTE.format("; ook ".join(told))
            found.append(document.problem(("page",), said))
    return found
