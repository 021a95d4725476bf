"""The fields of the models, as tests look at them."""

import typing
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import StringConstraints

from handbook.checking.quoting import LARGE
from handbook.model.base import Identified, Noun, Ref, Sectored, walk
from handbook.model.kinds import KINDS
from handbook.reading import frontmatter
from handbook.reading.school import VALUES
from handbook.screen import guide
from project import ROOT


def marks(annotation: Any) -> Iterator[Any]:
    """Whatever is said about a field, at any depth."""
    yield from getattr(annotation, "__metadata__", ())
    for argument in typing.get_args(annotation):
        yield from marks(argument)


@cache  # which is asked of each text of each page
def free(noun: type[Noun], name: str) -> bool:
    """Whether an author may type any text in a field."""
    hints = typing.get_type_hints(noun, include_extras=True)
    found = [*marks(hints[name]), *noun.model_fields[name].metadata]
    texts = any(isinstance(mark, StringConstraints) for mark in found)
    return texts and not any(isinstance(m, Ref) or getattr(m, "pattern", None) for m in found)


def every_field() -> set[str]:
    """Every field of every kind, such as ``Law.title``."""
    found = {noun for kind in KINDS for noun in guide.classes(kind.noun)}
    return {_named(noun, name) for noun in found for name in noun.model_fields}


PAGE = "onze-school/x.md"  # a page that may have a block of every kind


def _named(noun: type[Noun], name: str) -> str:
    """A field by the class that has it; what each may have is one field."""
    shared = issubclass(noun, Sectored) and name in SECTORED
    return f"{(Sectored if shared else noun).__name__}.{name}"


SECTORED = Sectored.model_fields.keys() - Identified.model_fields.keys()
EXAMPLE = ROOT / "docs/meewerken/voorbeeld.md"
HOME = f"""\
home:
  question: Wat wil je doen?
  doors:
    - {{id: deur, title: Deur, text: Erachter., page: {PAGE}, danger: true}}
"""


def _sentence(blocks: Mapping[str, Any]) -> str:
    """The first record of every kind and every value of a school, inside a sentence."""
    found = [(kind, blocks[kind.key]) for kind in KINDS if kind.quote]
    first = [(kind.quote, (one[0] if kind.many else one)["id"]) for kind, one in found]
    quoted = [*first, *(("school", name) for name in VALUES), ("page", PAGE)]
    return f"Zie {', '.join(f'[[{kind}:{name}]]' for kind, name in quoted)}."


def everything() -> str:
    """A page with every field of every kind and every overview: the example page, with
    what only a home page has.
    """
    document, _ = frontmatter.read(EXAMPLE.read_bytes(), EXAMPLE.name)
    lists = [f"[[{kind}:{name}]]" for kind in ("map", "list") for name in LARGE[kind]]
    lists.remove("[[list:sheets]]")  # codes follow from the words, so they are no words themselves
    lists.remove("[[list:names]]")  # stands in the order of the words
    own = [f"[[{kind.key}]]" for kind in KINDS if kind.quote]
    body = "\n\n".join([_sentence(document.meta), *lists, *own])
    return f"---\n{document.block}{HOME}---\n{body}\n"


def used(nouns: Iterable[Noun]) -> set[str]:
    """The fields that some nouns, and those inside them, fill in."""
    return {
        _named(type(part), name)
        for noun in nouns
        for _, part in walk(noun)
        for name in part.model_fields_set
    }
