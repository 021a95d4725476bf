"""The records and headings of pages, each of which a reader may look for by itself."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from handbook.catalog import laws, plain
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.pages import placed
from handbook.catalog.sorts import is_list
from handbook.files.search.fulltext import words
from handbook.model.base import Noun
from handbook.model.kinds import KINDS
from handbook.model.records import Contact, Evidence, Law, Term
from handbook.model.worksheets import Plan
from handbook.reading import tree
from handbook.reading.tongues import bare

SENTENCE = 110  # signs that a result shows
SAID_ABOVE = "*"  # in an anchor: the words of its title
SHARED = 3  # a heading on so many pages is a fixed part of them, and no subject
_END = re.compile(r"(?<=[.?!])\s")
# What stands beside the number of an article: the year of its law, a clause, a remark.
_BESIDE = re.compile(r" \d{4}\b| art\.| lid .*| \(.*?\)")
# The key of a block, what its records are called in results, and where their sentence stands.
SAID: Mapping[str, tuple[str, str]] = {
    "checklist": ("checklist", "intro"),
    "plan": ("steps", "do"),
    "questionnaire": ("sheet", "intro"),
    "packs": ("sheet", "goal"),
    "cards": ("sheet", ""),
    "laws": ("law", "text"),
    "contacts": ("contact", "text"),
    "resources": ("resource", ""),  # known by its name; its sentence would weigh more than it tells
    "terms": ("term", "text"),
    "moments": ("moment", "text"),
    "evidence": ("evidence", ""),
    "passages": ("sheet", ""),
}


def first(text: str) -> str:
    """The first sentence, cut at a word."""
    sentence = _END.split(bare(text), maxsplit=1)[0]
    return sentence if len(sentence) <= SENTENCE else sentence[:SENTENCE].rsplit(" ", 1)[0] + "…"


def parts(catalog: Catalog, found: list[Page], calls: Mapping[str, int]) -> list[dict[str, Any]]:
    """A row for each record and each heading, page after page."""
    headings = {page.uri: [*_headings(page)] for page in found}
    often = Counter(title for titles in headings.values() for _, title in titles)
    rows = []
    for number, page in enumerate(found):
        rows += [{"page": number, **one} for one in _records(catalog, page, calls)]
        rows += [{"page": number, **_row("law", "", title)} for title in _listed(catalog, page)]
        taken = {row["anchor"] for row in rows if row["page"] == number}
        rows += [
            {"page": number, **_row("", anchor, title)}
            for anchor, title in headings[page.uri]
            if anchor not in taken and often[title] < SHARED
        ]
    return [{**row, "anchor": _short(row["anchor"], row["title"])} for row in rows]


def _short(anchor: str, title: str) -> str:
    """An anchor that ends in the words of the title, with a sign for those."""
    said = "-".join(words(title))
    return f"{anchor.removesuffix(said)}{SAID_ABOVE}" if said and anchor.endswith(said) else anchor


def _listed(catalog: Catalog, page: Page) -> list[str]:
    """The laws that a page lists and another page explains."""
    lists = "list:pending" in placed(page)
    return [entry.noun.title for entry in laws.pending(catalog)] if lists else []


def told(rows: list[dict[str, Any]]) -> dict[int, str]:
    """All that these rows say of each page, by its number."""
    found: dict[int, str] = {}
    for row in rows:
        said = f"{row['title']} {row['other']} {row['sentence']}"
        found[row["page"]] = f"{found.get(row['page'], '')} {said}"
    return found


def _headings(page: Page) -> Iterator[tuple[str, str]]:
    if page.fallback or is_list(page):
        return
    for heading in tree.headings(page.document.body):
        if heading.name:
            yield heading.name, heading.text


def _row(kind: str, anchor: str, title: str, **more: Any) -> dict[str, Any]:
    said = {"sentence": "", "other": "", "phone": -1, **more}
    return {"kind": kind, "anchor": anchor, "title": title, **said}


def _records(catalog: Catalog, page: Page, calls: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for kind in KINDS:
        if kind.key not in SAID:
            continue
        name, key = SAID[kind.key]
        for noun in page.nouns.get(kind.key, ()):
            told = plain.noun(catalog, noun)
            acts = ""
            if isinstance(told, Plan) and told.acute:  # a reader may act on a result alone
                acts = bare(" ".join(filter(None, [told.do, told.dont])))
            anchor = f"{kind.anchor}-{getattr(told, 'id', '')}"
            said = str(getattr(told, key, None) or "") if key else ""
            sentence = "" if page.fallback else acts or first(said)
            more = {"sentence": sentence, "other": _other(told)}
            phone = calls.get(told.id, -1) if isinstance(told, Contact) else -1
            yield _row("plan" if acts else name, anchor, plain.title_of(told), phone=phone, **more)


def _other(noun: Noun) -> str:
    """Other words by which people know a record."""
    if isinstance(noun, Plan):
        return noun.choice or ""
    if isinstance(noun, Contact):
        return noun.phone or ""
    if isinstance(noun, Law):
        asks = noun.articles if noun.status != "geen-plicht" else ()
        return " ".join({_BESIDE.sub("", one.text): 0 for one in asks if " art. " in one.text})
    if isinstance(noun, Evidence):
        return noun.lines[0].text
    return ", ".join(filter(None, [noun.full, *noun.old])) if isinstance(noun, Term) else ""
