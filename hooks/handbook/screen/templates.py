"""The templates of the blocks, ready to be filled; the only importer of jinja2."""

import json
from collections.abc import Callable, MutableMapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from handbook.catalog import (
    everything,
    laws,
    pages,
    people,
    plans,
    points,
    rules,
    targets,
    timetable,
    year,
)
from handbook.model.base import LEVELS, TASKS
from handbook.model.kinds import KINDS
from handbook.model.phone import Phone
from handbook.screen import pictures
from handbook.sheets.codes import spaced
from handbook.sheets.names import pack_name, short_name
from handbook.store import Store

_VERSION = version("jinja2")
# In this order: a shape may use those before it.
SHAPES = {"m": "_macros.html", "p": "_pictures.html", "i": "_icons.html", "s": "_steps.html"}
# What templates ask about the catalogue, each by the name of its module.
ASKED = {
    one.__name__.rpartition(".")[2]: one
    for one in (
        everything,
        laws,
        pages,
        people,
        pictures,
        targets,
        plans,
        points,
        timetable,
        year,
    )
}
OPTIONS = ("autoescape", "trim_blocks", "lstrip_blocks", "optimized")


class Compiled(BytecodeCache):
    """Templates as Python compiled them before, which saves most of the time of a small site."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was kept of it, when it is whole."""
        found = self.store.find(_made_from(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self.store.keep(_made_from(bucket), bucket.bytecode_to_string())


def _made_from(bucket: Bucket) -> str:
    """The place and the text of a template, and all that decides what becomes of it."""
    options = [repr(getattr(bucket.environment, name)) for name in OPTIONS]
    options += sorted(bucket.environment.extensions)
    return "\n".join([_VERSION, bucket.key, bucket.checksum, *options])


class Names(Context):
    """What a template may use; it calls a function as it is, for none of ours asks who calls.

    To find that out would cost more than most calls themselves.
    """

    def call(
        self,
        function: Callable[..., Any],
        /,
        *values: Any,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        """What a call gives; the engine tells of the variables around it, for who asks."""
        return function(*values, **named)


class Templates(Environment):
    """All templates; what they may use is all there before the first of them is filled."""

    context_class = Names

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template may use, in one place: looking in two costs at each use."""
        return {**self.globals, **(d or {})}


def environment(folder: Path, compiled: Compiled | None = None, **more: object) -> Templates:
    """The templates of ``folder``; every value is escaped, a missing name is an error.

    ``more`` is what templates may use beside what this room knows.
    """
    made = Templates(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    made.filters.update(tel=telephone, spaced=spaced, added=rules.name_of, json=_json)
    made.globals.update(
        ASKED,
        kinds=KINDS,
        pack_name=pack_name,
        short_name=short_name,
        tasks=TASKS,
        levels=LEVELS[:3],
        **more,
    )
    # The small shapes are there for all; an import in each template would cost at every use.
    for name, file in SHAPES.items():
        made.globals[name] = made.get_template(file).module
    return made


def _json(value: object) -> str:
    """A value as a script reads it."""
    return json.dumps(value, ensure_ascii=False)


def telephone(number: Phone) -> str:
    """The address that a phone can call."""
    return number.address
