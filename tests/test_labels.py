"""The fixed words: every language has them all, and each is used."""

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from handbook import words
from handbook.files import book, pdf
from handbook.model import questionnaire, records
from handbook.model.kinds import Format
from handbook.reading.frontmatter import read_yaml
from handbook.screen.overview import FILTERS
from project import LANGUAGES, ROOT, real

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
MODULES = sorted((ROOT / "hooks").rglob("*.py"))
HELD_BY = ("t", "labels", "spoken")  # what the words of one language are called
SAYS = {name for name, one in vars(words.Labels).items() if callable(one)}  # such as ``date``
PAGE = ROOT / "docs/assets/js/page"
OF_FILE = (PAGE / "schoolfile.js", *(PAGE / "schoolfile").glob("*.js"))
SCRIPTS = [
    path
    for folder in (PAGE.with_name("domain"), PAGE / "questionnaire")
    for path in folder.rglob("*.js")
    if path.parent.name != "schoolfile"
]
PAPERS = ("text", *get_args(questionnaire.Paper))
# What the scripts ask by a name that they make: papers, what is done with them, and refusals.
MADE = {
    *PAPERS,
    *(f"file_{name}" for name in PAPERS),
    *("word", "markdown", "copy", "print"),
    *("page", "of"),  # taken apart in docx.js
    *("not_adopted", "not_consented"),
    *(
        f"error_{one}"
        for one in ("number", "time", "step", "minutes", "date", "past", "future", "length")
    ),
    *(f"warn_{one}" for one in ("name", "number", "police", "images", "secret")),
    *(f"refused_{why}" for why in ("large", "foreign", "points", "other")),
    *("refused_newer", "refused_damaged"),
}
# Why a file of a school is refused; see domain/schoolfile/read.js.
REFUSED = (
    *("large", "damaged", "foreign", "answers", "newer", "clock"),
    *("full", "head", "marks", "own", "gone"),
)


def in_template(path: Path) -> Iterator[str]:
    """The words that a template asks for: ``t.x``, and ``editions[…].x`` for other languages."""
    tree = Environment().parse(path.read_text(encoding="utf-8"))  # noqa: S701 (renders nothing)
    for one in tree.find_all(nodes.Getattr):
        held = one.node
        if isinstance(held, nodes.Getitem):
            held = held.node
        if isinstance(held, nodes.Name) and held.name in ("t", "editions"):
            yield one.attr


def in_module(path: Path) -> Iterator[str]:
    """The words that a module asks for; in its own room the words are ``self``."""
    holders = (*HELD_BY, *(["self"] if path.name == "labels.py" else []))
    for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(one, ast.Attribute):
            held = one.value
            name = held.id if isinstance(held, ast.Name) else getattr(held, "attr", "")
            if name in holders:
                yield one.attr


@cache
def asked() -> list[tuple[Path, str]]:
    """Each word that a template asks for."""
    return [(path, name) for path in TEMPLATES for name in in_template(path)]


# Asked for by a name in a list; Typst knows no Python.
LISTED = {*book.WORDS, *pdf.WORDS, *FILTERS.values()}


def test_templates_ask_for_words_that_are_there() -> None:
    there = words.Labels.model_fields.keys() | SAYS
    assert len(asked()) > 100
    assert [f"{path.name}: t.{name}" for path, name in asked() if name not in there] == []
    assert LISTED - words.Labels.model_fields.keys() == set()


def test_every_word_is_used() -> None:
    used = {name for _, name in asked()} | LISTED
    used |= {name for path in MODULES for name in in_module(path)}
    assert words.Labels.model_fields.keys() - used == set()


def test_every_language_has_the_same_words_in_the_same_order() -> None:
    files = sorted(words.FOLDER.glob("*.yml"))
    assert tuple(sorted(LANGUAGES)) == tuple(path.stem for path in files)
    keys = [list(read_yaml(path.read_bytes(), path.name)[0].meta) for path in files]
    assert all(one == keys[0] for one in keys)
    assert set(keys[0]) == words.Labels.model_fields.keys()


DAYS = "bij days horen deze sleutels, op volgorde: ma, di, wo, do, vr, za, zo"
# What is changed in the Dutch file, and what is said of it; ``{line}`` is that of ``pieces``.
WRONG = {
    "missing": ("\npieces:", "\n# pieces:", "1 pieces: dit veld ontbreekt."),
    "unknown": (
        "\npieces:",
        "\nshortname: x\npieces:",
        "{line} shortname: deze sleutel ken ik niet. Bedoel je «short_name»?",
    ),
    "twice": (
        "\npieces:",
        "\npieces: x\npieces:",
        "{next} de sleutel «pieces» staat er twee keer, ook op regel {line}. Haal er één weg.",
    ),
    "no text": (
        "\npieces:",
        "\npieces: [x]\n#",
        "{line} pieces: hier hoort tekst, ik vond een lijst.",
    ),
    "a month too few": (
        "januari, ",
        "",
        "9 months: hier horen 12 waarden, ik vond er 11.",
    ),
    "a month too many": (
        "januari, ",
        "januari, januari, ",
        "9 months: hier horen hoogstens 12 waarden, ik vond er 13.",
    ),
    "misordered": ("  ma: ma\n  di: di\n", "  di: di\n  ma: ma\n", f"1 {DAYS}"),
    "a value of the model without a word": ("  di: di\n", "", f"1 {DAYS}"),
    "of another language": (
        "language: nl",
        "language: en",
        "1 language: dit bestand is voor «nl». Schrijf language: nl",
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the Dutch words alone, which may be changed."""
    (tmp_path / "nl.yml").write_bytes((words.FOLDER / "nl.yml").read_bytes())
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("old", "new", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_file_of_words_is_a_problem(
    folder: Path, old: str, new: str, said: str
) -> None:
    text = (folder / "nl.yml").read_text(encoding="utf-8")
    line = text.partition("\npieces:")[0].count("\n") + 2
    assert words.read("nl")[1] == []
    (folder / "nl.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
    problems = words.read("nl")[1]
    wanted = said.format(line=line, next=line + 1)
    assert [str(problem) for problem in problems] == [f"hooks/handbook/words/nl.yml:{wanted}"]


def test_a_language_has_the_words_of_the_scripts(folder: Path) -> None:
    text = (folder / "nl.yml").read_text(encoding="utf-8")
    other = text.replace("language: nl", "language: en", 1)
    (folder / "en.yml").write_text(other.replace("\n  not_kept:", "\n  not_keept:", 1), "utf-8")
    assert [str(one) for one in words.read("en")[1]] == [
        "hooks/handbook/words/en.yml:1 phrases.not_kept: dit veld ontbreekt.",
        "hooks/handbook/words/en.yml:1 phrases.not_keept: deze sleutel ken ik niet. "
        "Bedoel je «not_kept»?",
    ]


@pytest.mark.usefixtures("folder")
def test_a_language_without_words_is_a_problem() -> None:
    labels, problems = words.read("de")
    assert labels is None
    assert [str(problem) for problem in problems] == [
        "mkdocs.yml:1 plugins.i18n.languages: de taal «de» heeft geen woorden. Kies uit: nl. "
        "Of maak hooks/handbook/words/de.yml, met de sleutels van nl.yml."
    ]


def asked_of(paths: Iterable[Path], name: str) -> set[str]:
    """The words that some files ask for by what they call them."""
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(rf"\b{name}\.(\w+)", text))


def test_the_scripts_use_every_phrase_in_both_languages() -> None:
    shapes = ROOT / "overrides/worksheets"
    of_file = asked_of(OF_FILE, "words") | asked_of([shapes / "list-points.html"], "w")
    of_file |= asked_of([shapes / "_macros.html"], "w")
    wanted = {
        "phrases": asked_of(SCRIPTS, "words") | MADE,
        "schoolfile": of_file | {f"refused_{why}" for why in REFUSED},
        "call_else": asked_of([shapes / "_steps.html"], "call_else"),
    }
    places = re.compile(r"\{\w+\}")
    for part, asked in wanted.items():
        dutch, *others = (getattr(words.of(one), part) for one in LANGUAGES)
        assert dutch.keys() == asked
        for other in others:
            assert [*other] == [*dutch]
            for name, phrase in other.items():
                assert set(places.findall(phrase)) == set(places.findall(dutch[name])), name


def test_every_shape_and_every_filter_has_a_name() -> None:
    """Values of the model have one, or the file of words is refused."""
    for labels in map(words.of, LANGUAGES):
        assert ("sheet", *labels.card) == get_args(Format)
        assert tuple(labels.choose) == tuple(FILTERS.values())


def test_hours_say_on_which_days_a_line_answers() -> None:
    opening = {"days": ["ma", "di", "wo"], "start": "09:00", "end": "17:00"}
    line = {"id": "a", "name": "A", "text": "T.", "audience": ["leraar"], "certainty": "voorstel"}
    more = {"hours": [opening], "hours_certainty": "waarschijnlijk", "checked": date(2026, 11, 21)}
    always = records.Contact.model_validate({**line, **more})
    at_school = always.model_copy(update={"school_days": True})
    for labels in map(words.of, LANGUAGES):
        assert labels.hours(at_school) != labels.hours(always)
        assert labels.school_days in labels.hours(at_school)
        assert labels.hours_likely in labels.hours(at_school)


def test_a_line_without_hours_says_so_in_its_own_words() -> None:
    line = {"id": "a", "name": "A", "text": "T.", "audience": ["leraar"], "certainty": "voorstel"}
    silent = records.Contact.model_validate({**line, "checked": date(2026, 11, 21)})
    told = silent.model_copy(update={"hours_note": "Alleen overdag."})
    for labels in map(words.of, LANGUAGES):
        assert labels.hours(silent) == labels.hours_unknown
        assert labels.hours(told) == "Alleen overdag."


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "nl"])
def test_the_place_of_a_law_has_no_dutch_words(language: str) -> None:
    labels = words.of(language)
    known = {word for said in labels.citing for word in said.split()}
    laws = real().written["nl"].all(records.Law)
    places = {one.text for law in laws for one in law.noun.articles}
    assert len(places) > 20
    bare = (re.sub(r"\w*\d\w*|[A-Z]\w*", "", place) for place in places)
    assert {word for place in bare for word in re.findall("[a-z]{2,}", place)} - known == {"art"}
    assert labels.cited("WEC art. 5a lid 1 c") == "WEC art. 5a para. 1 c"
    assert [one for one in map(labels.cited, places) if ") (" in one] == []
