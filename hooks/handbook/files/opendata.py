"""The catalogue as open data: ``handbook.json`` per language, and its JSON Schema.

Texts are plain; ids, dates and addresses are those of the pages.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, create_model

from handbook.catalog import plain
from handbook.catalog.index import Entry
from handbook.catalog.page import Page
from handbook.model.base import DIALECT, NAMES, Identified
from handbook.model.kinds import KINDS
from handbook.model.page import PageFacts
from handbook.reading.tongues import bare
from handbook.sheets.place import Edition

T = TypeVar("T", bound=Identified)
QUOTED = tuple(kind for kind in KINDS if kind.quote)
NAME = "handbook.json"
SCHEMA_NAME = "handbook.schema.json"
FORMAT: Literal["1.1"] = "1.1"


class _Data(BaseModel):
    # Each kind as a part of the whole, not also by itself.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class PageData(_Data):
    """One page: where it is, in which language its text is, and its facts."""

    address: str = Field(description="Address below the site.")
    title: str
    description: str
    language: str = Field(
        description="The language of the text; differs when there is no translation."
    )
    stale: bool = Field(description="Whether the Dutch page changed after this translation.")
    own: bool = Field(description="Whether a school added the page to the handbook.")
    facts: PageFacts


class Placed(_Data, Generic[T]):
    """A record and its address below the site."""

    address: str = Field(description="Address below the site, with the anchor of the record.")
    record: T


class Printed(Placed[T], Generic[T]):
    """A worksheet, which also exists on paper."""

    code: str = Field(description="The code on its sheet; changes with every word of the sheet.")


class _Base(_Data):
    """Everything that the handbook defines, in one language."""

    schema_name: str = Field(
        alias="$schema",
        pattern=rf"^(\.\./)?{re.escape(SCHEMA_NAME)}$",
        description="The schema of this file, which is one for all languages.",
    )
    format: Literal["1.1"] = Field(
        FORMAT,
        description="The version of the schema. The first number changes when a field goes away or "
        "means something else, the second when there are more.",
    )
    language: str
    site: str | None = Field(description="The address of the site, when it has one.")
    version: str | None = Field(
        description="The release of the handbook that this is made from, such as 2026.1."
    )
    licence: str = "CC-BY-4.0"
    pages: list[PageData]


def _lists() -> dict[str, Any]:
    """A list for every kind that can be quoted; those with a sheet have its code."""
    found: dict[str, Any] = {}
    for kind in QUOTED:
        shape = Printed if kind.worksheet else Placed
        name = kind.key if kind.many else f"{kind.key}s"
        found[name] = (list[shape[kind.noun]], ...)  # type: ignore[valid-type, name-defined]
    return found


Handbook = create_model("Handbook", __base__=_Base, __doc__=_Base.__doc__, **_lists())


def _page(edition: Edition, page: Page) -> PageData:
    return PageData(
        address=_below(edition, page.uri),
        title=page.title,
        description=page.description,
        language=page.language,
        stale=page.stale,
        own=page.own,
        facts=plain.noun(edition.catalog, page.facts).model_copy(
            update={"due": page.due, "owner": page.owner}
        ),
    )


def _below(edition: Edition, uri: str) -> str:
    """The address of a page below the site."""
    return edition.place.address(uri)


def _record(edition: Edition, entry: Entry[Identified]) -> Placed[Any]:
    address = f"{_below(edition, entry.uri)}#{entry.anchor}"
    record = plain.noun(edition.catalog, entry.noun)
    if entry.kind.worksheet:
        return Printed(address=address, record=record, code=edition.shelf.code(entry))
    return Placed(address=address, record=record)


def handbook(edition: Edition) -> _Base:
    """The catalogue of one language."""
    catalog = edition.catalog
    records: dict[str, Any] = {
        name: [_record(edition, entry) for entry in catalog.of_kind(kind.quote)]
        for name, kind in zip(_lists(), QUOTED, strict=True)
    }
    return Handbook.model_construct(
        schema_name="../" * edition.place.folder.count("/") + SCHEMA_NAME,
        language=catalog.language,
        site=edition.place.site or None,
        version=edition.version or None,
        pages=[_page(edition, page) for page in catalog.real],
        **records,
    )


@cache
def schema() -> dict[str, object]:
    """The JSON Schema of ``handbook.json``."""
    made = Handbook.model_json_schema(mode="serialization")
    return {"$schema": DIALECT, "$id": f"{NAMES}handbook:{FORMAT}", **made}


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The data, and its schema with those of the first language."""
    data = bare(handbook(edition).model_dump_json(serialize_as_any=True, by_alias=True))
    yield NAME, f"{data}\n".encode()
    if not edition.place.folder:
        text = json.dumps(schema(), ensure_ascii=False, separators=(",", ":"))
        yield SCHEMA_NAME, f"{text}\n".encode()
