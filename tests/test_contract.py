"""The contract of the front matter: every field explained, shown, and known to the editor."""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from fields import every_field, everything, used
from handbook.loading import Loaded
from handbook.model.base import Noun
from handbook.model.kinds import KINDS
from handbook.model.school import School
from handbook.reading import frontmatter
from handbook.reading.fields import nouns_in
from handbook.reading.frontmatter import Document
from handbook.screen import example, guide
from handbook.words import explaining
from project import HOME, ROOT, Project, yaml_of
from test_cases import CASES, given

DOCS = ROOT / "docs"
EXAMPLE = "meewerken/voorbeeld.md"
SEEN = [
    path.stem for path in sorted((CASES / "problems").glob("*.yml")) if yaml_of(path).get("seen")
]
FILL_IN = "is een voorbeeld met nullen"  # of a number that nobody can dial
# What somebody may write behind any key; nothing at all is the first.
TRIED: tuple[Any, ...] = (
    *(None, "", " ", "tekst", "een\ntwee", "x" * 201, "09:00", "2026-11-21", "po"),
    *(5, -1, 1.5, True, [], ["po"], ["", " "], [None], {}, {"x": 1}),
)
TEMPLATES = [kind.key for kind in KINDS if kind.quote]


@cache
def validator(schema: Callable[[], dict[str, Any]]) -> Draft202012Validator:
    """A validator that also looks at dates."""
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema(), format_checker=FormatChecker())


def plain(value: Any) -> Any:
    """Values as an editor sees them: a day is text."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def wrong(schema: Callable[[], dict[str, Any]], document: Document) -> list[str]:
    """What an editor would underline."""
    errors = validator(schema).iter_errors(plain(document.meta))
    return [f"{error.json_path}: {error.message[:80]}" for error in errors]


def read(data: bytes) -> Document:
    """The front matter of a page that YAML can read."""
    document, problems = frontmatter.read(data, "x.md")
    assert problems == []
    return document


def nouns() -> set[type[Noun]]:
    """Every class that a page or school.yml is made of."""
    return {inside for one in guide.DOCUMENTED for inside in guide.classes(one)}


def test_every_field_has_a_sentence_and_an_example() -> None:
    for noun in nouns():
        for name, field in noun.model_fields.items():
            shown = field.examples or nouns_in(field.annotation)
            assert all((field.description, shown, noun.__doc__)), f"{noun.__name__}.{name}"


def test_every_sentence_of_a_field_has_its_english() -> None:
    """And there is none of a field that was or that spoke otherwise."""
    tables = [*(one for some in guide.tables() for one in some), *guide.school_tables()]
    assert {*explaining.meanings("en")} == {row.meaning for one in tables for row in one.rows}


def test_schema_accepts_real_pages() -> None:
    found = [(path, wrong(guide.schema, read(path.read_bytes()))) for path in DOCS.rglob("*.md")]
    assert [(path, faults) for path, faults in found if faults] == []


def test_schema_accepts_everything() -> None:
    assert wrong(guide.schema, read(everything().encode())) == []


def test_some_bad_cases_can_be_seen() -> None:
    assert len(SEEN) > 10


@pytest.mark.parametrize("name", SEEN)
def test_schema_sees_bad_cases(name: str) -> None:
    for data in given(yaml_of(CASES / "problems" / f"{name}.yml")).values():
        assert wrong(guide.schema, read(data)) != []


def test_schema_sees_wrong_words() -> None:
    page = "---\ntitle: T\ntranslation: {fingerprint: x}\nlaws: {wet: {titel: Law}}\n---\n"
    assert wrong(guide.schema, read(page.encode())) != []


def test_schema_of_school_accepts_ours_and_sees_what_is_wrong() -> None:
    filled = re.sub(r"^#(?=[a-z]|  )", "", example.text(), flags=re.M)
    ours, _ = frontmatter.read_yaml(filled.encode(), "school.yml")
    assert {*ours.meta} == {*School.model_fields}
    assert School.model_validate(ours.meta).coordinator.hours
    assert example.text() == (ROOT / example.FILE).read_text(encoding="utf-8")
    theirs, _ = frontmatter.read_yaml(b"naam: x\nsector: [hbo]\n", "school.yml")
    assert wrong(guide.school_schema, ours) == []
    assert len(wrong(guide.school_schema, theirs)) == 2


def refused(noun: type[Noun], given: dict[str, Any]) -> set[tuple[str | int, str]]:
    """The keys that the reader refuses, with what sort of fault it finds there."""
    try:
        noun.model_validate(given)
    except ValidationError as failure:
        return {(one["loc"][0], one["type"]) for one in failure.errors() if one["loc"]}
    return set()


def test_schema_judges_each_value_as_the_reader_does() -> None:
    """But of what no schema can say: the judgement of our own code, and quotes around a day."""
    wrong = []
    for noun in nouns():
        editor = Draft202012Validator(noun.model_json_schema(), format_checker=FormatChecker())
        for value in TRIED:
            given = dict.fromkeys(noun.model_fields, value)
            ours = refused(noun, given)
            theirs = {one.path[0] for one in editor.iter_errors(given) if one.path}
            unsaid = {key for key, sort in ours if sort in ("value_error", "date_type")} - theirs
            odd = {key for key, _ in ours} ^ theirs ^ unsaid
            wrong += [(noun.__name__, key, value) for key in odd]
    assert wrong == []


def test_schema_of_school_is_there_for_who_has_no_python() -> None:
    """When this fails: ``python -m handbook schema``."""
    written = json.loads((ROOT / ".vscode/school.schema.json").read_text(encoding="utf-8"))
    assert written == guide.school_schema()


def test_example_page_uses_everything(real: Loaded) -> None:
    """Only the home page can show what a home page holds."""
    pages = real.catalogs["nl"].pages
    nouns = [noun for uri in (EXAMPLE, "index.md") for _, _, noun in pages[uri].placed()]
    assert every_field() - used(nouns) == set()
    assert {kind.key for kind in KINDS if kind.quote} <= set(pages[EXAMPLE].nouns)


@pytest.mark.parametrize("key", TEMPLATES)
def test_template_is_a_good_page(handbook: Callable[..., Project], real: Loaded, key: str) -> None:
    """Copied to a new file, beside whatever else the example page defines."""
    document = real.catalogs["nl"].pages[EXAMPLE].document
    block = document.source(key)
    rest = (DOCS / EXAMPLE).read_text(encoding="utf-8").replace(f"\n{block}\n", "\n")
    template = guide.template(document, key)
    assert f"\n{key}:" in template
    rules = document.source("rules")  # which touch what stands on their own page
    if key in ("checklist", "plan"):
        rest = rest.replace(f"\n{rules}\n", "\n")
    copy = "onze-school/x.md" if key == "rules" else "x.md"
    pages = {copy: template, "y.md": rest, "meewerken/index.md": HOME}
    asked = [one for one in handbook(pages).check() if FILL_IN not in one]
    assert asked == []
