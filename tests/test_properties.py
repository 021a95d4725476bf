"""Whatever stands in a file: reading it never fails, and every problem helps its author.

``--hypothesis-profile=search`` looks further than these runs, which are always the same.
"""

import copy
import re
import tempfile
import typing
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.settings import FILE, read
from handbook.loading import Settings, load
from handbook.model.kinds import KINDS, Kind
from handbook.reading import frontmatter, school
from handbook.reading.problems import Problem
from handbook.screen import guide
from project import FACTS, ROOT

PYTHON = re.compile(
    r"\b(None|True|False|dict|list|str|int|float|bool|tuple|NoneType|Traceback|\w*Error|"
    r"\w*Exception|[Vv]alidation|pydantic|yaml|Input|should|expected|got|<class|object at)\b"
)
FIELDS = sorted(
    {name for kind in KINDS for noun in guide.classes(kind.noun) for name in noun.model_fields}
)
WORDS = sorted(
    {
        value
        for tables in guide.tables()
        for one in tables
        for row in one.rows
        for value in row.values
    }
)
SITE = read(ROOT / FILE)
REAL = sorted(path.relative_to(ROOT / "docs").as_posix() for path in ROOT.glob("docs/**/*.md"))

# For what reads much at each example, and for one reader that has a test for each of many kinds.
fewer = settings(max_examples=settings().max_examples // 3)
fewest = settings(max_examples=settings().max_examples // 8)
text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
yamlish = st.text(st.sampled_from("abe:  -\n\n[]{}#&*!|>'\"%@`?,.\t0129\\~<=é\u2028\x85\ufeff"))
scalars = st.one_of(
    text,
    yamlish,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(WORDS),
    st.sampled_from(["[[law:x]]", "[[answer]]", "https://example.org", "a-b", "0800"]),
)
keys = st.one_of(st.sampled_from(FIELDS), st.sampled_from(FIELDS), text)
nested = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=8)),
    max_leaves=30,
)


def problems_of(files: dict[str, bytes]) -> list[Problem]:
    """The problems of some files, each looked at."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder) / "docs"
        for name in ("school.yml", SITE.file):
            (Path(folder) / name).touch()
        for name, data in files.items():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            (docs / name).write_bytes(data)
        loaded = load(Settings(docs.parent, **SITE._replace(docs=docs)._asdict()))
        for problem in [*loaded.problems, *loaded.notes]:
            path = Path(folder) / problem.file
            assert path.is_file(), problem
            helps(problem, path.read_bytes())
        return list(loaded.problems)


def helps(problem: Problem, data: bytes) -> None:
    """A problem stands on one line, at a line of its file, in words that an author knows."""
    assert 1 <= problem.line <= len(re.split(rb"\r\n|\r|\n", data)), problem
    shown = str(problem)
    assert shown.isprintable()
    assert " " in problem.message
    own = re.sub(r"«.*»|Kies uit: .*", "", problem.message, flags=re.S)
    assert not PYTHON.search(own), shown


@given(st.binary(max_size=200))
def test_bytes(data: bytes) -> None:
    problems_of({"x.md": data, "y.md": b"---\n" + data + b"\n---\n", "z.en.md": data})


@given(st.one_of(text, yamlish))
def test_front_matter(block: str) -> None:
    problems_of({"x.md": f"---\n{block}\n---\n".encode()})


@given(st.one_of(text, yamlish))
def test_school(content: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.yml"
        path.write_bytes(content.encode())
        for problem in school.load(path, "school.yml")[1]:
            helps(problem, path.read_bytes())


@given(st.one_of(text, yamlish, st.text("[]:|law#{}!-()` \n~x.md")))
def test_body(body: str) -> None:
    problems_of({"x.md": f"---\ntitle: T\n{FACTS}\n---\n{body}".encode()})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.key))
@fewest
@given(data=st.data())
def test_values(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(shaped(kind.noun, many=kind.many))
    meta = {"title": "T", "page": PAGE, kind.key: value}
    block = yaml.safe_dump(meta, allow_unicode=True)
    words = yaml.safe_dump({"title": "T", kind.key: data.draw(nested)}, allow_unicode=True)
    problems_of({"x.md": f"---\n{block}---\n".encode(), "x.en.md": f"---\n{words}---\n".encode()})


PAGE = yaml.safe_load(FACTS)["page"]


@cache
def shaped(noun: Any, *, many: bool) -> st.SearchStrategy[Any]:
    """Values with about the right keys, each with any value or one of about the right shape."""
    fields = {
        name: st.one_of(about(field.annotation), nested)
        for name, field in noun.model_fields.items()
    }
    one = st.one_of(nested, st.fixed_dictionaries({}, optional=fields))
    return st.one_of(st.lists(one, max_size=3), one) if many else one


@cache
def about(annotation: Any) -> st.SearchStrategy[Any]:
    """Values that a field might take."""
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Literal:
        return st.sampled_from(arguments)
    if typing.get_origin(annotation) is tuple:
        return st.lists(about(arguments[0]), max_size=3)
    if hasattr(annotation, "model_fields"):
        return st.deferred(lambda: shaped(annotation, many=False))
    return st.one_of([about(one) for one in arguments if one is not type(None)] or [scalars])


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every value inside a value."""
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    found = [path] if path else []
    for key, one in inner:
        found += places(one, (*path, key))
    return found


def changed(meta: dict[str, Any], path: tuple[Any, ...], what: str, new: Any) -> dict[str, Any]:
    """A page with one value deleted, doubled, renamed or replaced."""
    made = copy.deepcopy(meta)
    holder: Any = made
    for part in path[:-1]:
        holder = holder[part]
    last = path[-1]
    if what == "delete":
        del holder[last]
    elif what == "double" and isinstance(holder, list):
        holder.insert(last, copy.deepcopy(holder[last]))
    elif what == "rename" and isinstance(holder, dict):
        holder[str(new)] = holder.pop(last)
    else:
        holder[last] = new
    return made


@fewer
@given(st.sampled_from(REAL), st.data())
def test_changed_pages(name: str, data: st.DataObject) -> None:
    source = (ROOT / "docs" / name).read_bytes()
    document, _ = frontmatter.read(source, name)
    meta = document.meta
    for _ in range(data.draw(st.integers(1, 3))):
        if not meta:
            break
        path = data.draw(st.sampled_from(places(meta)))
        what = data.draw(st.sampled_from(["delete", "double", "rename", "replace"]))
        meta = changed(meta, path, what, data.draw(nested))
    made = f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n{document.body}"
    other = ROOT / "docs" / name.replace(".en.md", ".md")
    problems_of({name.replace(".en.md", ".md"): other.read_bytes(), name: made.encode()})


@given(st.sampled_from(REAL), st.integers(0, 100_000), st.sampled_from(["cut", "drop", "twice"]))
def test_changed_lines(name: str, place: int, what: str) -> None:
    lines = (ROOT / "docs" / name).read_bytes().splitlines(keepends=True)
    place %= len(lines)
    rest = {"cut": [], "drop": lines[place + 1 :], "twice": [lines[place], *lines[place:]]}[what]
    problems_of({name: b"".join([*lines[:place], *rest])})
