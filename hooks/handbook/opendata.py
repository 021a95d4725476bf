"""The catalogue as open data: ``handbook.json`` per language, and its JSON Schema.

Texts are plain; ids, dates and addresses are those of the pages.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from handbook import plain
from handbook.guide import DIALECT
from handbook.model import KINDS
from handbook.model.base import Identified
from handbook.model.calendar import Moment
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.page import PageFacts
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Passage, Resource, Source, Term
from handbook.model.worksheets import Checklist, Plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handbook.catalog import Catalog, Entry

T = TypeVar("T", bound=Identified)
QUOTES = {kind.noun: kind.quote for kind in KINDS}
NAME = "handbook.json"
SCHEMA_NAME = "handbook.schema.json"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PageData(_Data):
    """One page: where it is, in which language its text is, and its facts."""

    address: str = Field(description="Address below the site.")
    title: str
    description: str
    language: str = Field(
        description="The language of the text; differs when there is no translation."
    )
    stale: bool = Field(description="Whether the Dutch page changed after this translation.")
    facts: PageFacts


class Placed(_Data, Generic[T]):
    """A record and its address below the site."""

    address: str = Field(description="Address below the site, with the anchor of the record.")
    record: T


class Printed(Placed[T], Generic[T]):
    """A worksheet, which also exists on paper."""

    code: str = Field(description="The code on its sheet; changes with every word of the sheet.")


class Handbook(_Data):
    """Everything that the handbook defines, in one language."""

    language: str
    site: str | None = Field(description="The address of the site, when it has one.")
    version: str | None = Field(
        description="The release of the handbook that this is made from, such as 2026.1."
    )
    licence: str = "CC-BY-4.0"
    pages: list[PageData]
    checklists: list[Printed[Checklist]]
    plans: list[Printed[Plan]]
    questionnaires: list[Printed[Questionnaire]]
    packs: list[Placed[Pack]]
    cards: list[Placed[Card]]
    laws: list[Placed[Law]]
    contacts: list[Placed[Contact]]
    resources: list[Placed[Resource]]
    sources: list[Placed[Source]]
    terms: list[Placed[Term]]
    moments: list[Placed[Moment]]
    evidence: list[Placed[Evidence]]
    passages: list[Placed[Passage]]


def handbook(
    catalog: Catalog,
    address: Callable[[str], str],
    site: str | None,
    code: Callable[[Entry], str],
    version: str,
) -> Handbook:
    """The catalogue of one language.

    ``address`` gives a page's address below the site, and ``code`` that of a sheet.
    """
    pages = [
        PageData(
            address=address(uri),
            title=page.title,
            description=page.description,
            language=page.language,
            stale=page.stale,
            facts=plain.noun(catalog, page.facts),
        )
        for uri, page in catalog.pages.items()
        if not page.facts.example
    ]

    def placed(noun: type[T]) -> list[Placed[T]]:
        return [
            Placed(address=f"{address(e.uri)}#{e.anchor}", record=plain.noun(catalog, e.noun))
            for e in catalog.all(QUOTES[noun])
            if isinstance(e.noun, noun)
        ]

    def printed(noun: type[T]) -> list[Printed[T]]:
        codes = map(code, catalog.all(QUOTES[noun]))
        return [
            Printed(address=one.address, record=one.record, code=its)
            for one, its in zip(placed(noun), codes, strict=True)
        ]

    return Handbook.model_construct(
        language=catalog.language,
        site=site,
        version=version or None,
        pages=pages,
        checklists=printed(Checklist),
        plans=printed(Plan),
        questionnaires=printed(Questionnaire),
        packs=placed(Pack),
        cards=placed(Card),
        laws=placed(Law),
        contacts=placed(Contact),
        resources=placed(Resource),
        sources=placed(Source),
        terms=placed(Term),
        moments=placed(Moment),
        evidence=placed(Evidence),
        passages=placed(Passage),
    )


@cache
def schema() -> dict[str, object]:
    """The JSON Schema of ``handbook.json``."""
    return {"$schema": DIALECT, **Handbook.model_json_schema(mode="serialization")}


def write(
    folder: Path,
    catalog: Catalog,
    address: Callable[[str], str],
    site: str | None,
    code: Callable[[Entry], str],
    version: str,
) -> None:
    """Write the data and its schema in the folder of one language."""
    folder.mkdir(parents=True, exist_ok=True)
    data = handbook(catalog, address, site, code, version).model_dump_json(serialize_as_any=True)
    (folder / NAME).write_text(f"{data}\n", encoding="utf-8", newline="\n")
    text = json.dumps(schema(), ensure_ascii=False, separators=(",", ":"))
    (folder / SCHEMA_NAME).write_text(f"{text}\n", encoding="utf-8", newline="\n")
