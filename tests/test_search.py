"""The search: an index of all that readers look for, and whether they find what they need."""

import gzip
import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any, get_args

import pytest

from engine.frame import SEARCH, SEARCHER
from engine.modules import Modules
from handbook import words
from handbook.catalog import people, plain
from handbook.catalog.pages import AUTHORS
from handbook.files import search
from handbook.files.search.fulltext import FIRST
from handbook.files.search.fulltext import words as worded
from handbook.loading import Loaded
from handbook.model.cards import Card
from handbook.model.packs import Pack
from handbook.model.phone import Phone
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence, Law, Resource, Term
from handbook.model.worksheets import Checklist, Plan
from handbook.reading.tongues import OPEN, bare
from handbook.sheets.place import Edition, Place
from handbook.words import finding
from node import output
from project import FOLDERS, HOME, LANGUAGES, ROOT, Project, address_of, real, yaml_of

Answer = dict[str, Any]

FOUND = (Plan, Checklist, Questionnaire, Pack, Card, Law, Contact, Evidence, Resource, Term)
SCRIPTS = ROOT / "docs/assets/js/domain/search"
SCRIPTS_OF_SEARCH = (SEARCH, SEARCHER)
CASES = yaml_of(ROOT / "tests/cases/search.yml")
ORDER = CASES.pop("first")
NEED = yaml_of(ROOT / "tests/cases/need.yml")
MOST = 60_000  # bytes of one language, packed: its index, the box and what looks things up
NEEDS = {
    "crisis": ["113", "112"],
    "danger": ["112"],
    "hurt": ["112"],
    "assault": ["0800-0188"],
    "missing": ["0900-8844"],
}
# The plan that comes first, where a need has no plan of its own.
PLANS = {need: need for need in NEEDS} | {"assault": "hurt", "missing": "hurt"}
TOP = 3
# Of a hundred questions, those that find their page in the first three, and first.
LEAST_FOUND, LEAST_FIRST = 0.95, 0.8
# Reads which index to load and what was typed; says what was found.
ASK = f"""
import {{ readFileSync }} from "node:fs";
import {{ load }} from "{SCRIPTS.as_uri()}/search.js";
const {{ indexes, typed }} = JSON.parse(readFileSync(0, "utf8"));
const searches = Object.fromEntries(
  Object.entries(indexes).map(([language, index]) => [language, load(index)]),
);
const found = typed.map(([language, text]) => searches[language](text, 5));
process.stdout.write(JSON.stringify(found));
"""


def edition(loaded: Loaded, language: str) -> Edition:
    """What the files of a language are made from, at the addresses that the engine gives."""
    place = Place(FOLDERS[language], partial(address_of, language=language), "")
    return Edition(loaded.shelves[language], place, date(2026, 12, 1))


@cache
def index(language: str) -> search.Index:
    """The index of the real handbook."""
    return search.index(edition(real(), language))


def written(made: search.Index) -> dict[str, str]:
    """The words of running text in full, each with the signs of its pages."""
    found: dict[str, str] = {}
    word = ""
    short, places = made["text"]
    for rest, signs in zip(re.findall("[A-Z][^A-Z]+", short), places.split(), strict=True):
        word = word[: ord(rest[0]) - ord("A")] + rest[1:]
        found[word] = signs
    return found


def ask(typed: list[tuple[str, str]]) -> list[Answer]:
    """What the script finds for some questions, each with its language."""
    indexes = {language: index(language) for language in LANGUAGES}
    data = {"indexes": indexes, "typed": typed}
    found = output("--input-type=module", "--eval", ASK, data=data)
    answers: list[Answer] = json.loads(found)
    return answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_record_for_readers_is_in_the_index(language: str) -> None:
    catalog = real().catalogs[language]
    pages, parts = index(language)["pages"], index(language)["parts"]
    place = edition(real(), language).place
    others = ("index.md", AUTHORS)  # who searches knows the way home
    wanted = {place.below(uri) for uri in catalog.pages if not uri.startswith(others)}
    assert set(pages["address"]) == wanted
    there = {
        (pages["address"][page], anchor.replace("*", "-".join(worded(title)))): title
        for page, anchor, title in zip(parts["page"], parts["anchor"], parts["title"], strict=True)
    }
    for noun in FOUND:
        entries = catalog.all(noun)
        assert entries
        for entry in entries:
            title = bare(plain.title_of(plain.noun(catalog, entry.noun)))
            assert there[place.below(entry.uri), entry.anchor] == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_are_equally_long_and_lead_to_what_is_there(language: str) -> None:
    made = index(language)
    for name in ("pages", "parts"):
        assert len({len(column) for column in made[name].values()}) == 1
    many, phones = len(made["pages"]["title"]), range(-1, len(made["phones"]))
    assert set(made["parts"]["page"]) <= set(range(many))
    assert {*made["pages"]["phone"], *made["parts"]["phone"]} <= set(phones)
    assert set(made["pages"]["kind"]) <= set(made["finding"]["kind"])
    assert set(made["parts"]["kind"]) <= {"", *made["finding"]["kind"]}
    signs = {sign for signs in written(made).values() for sign in signs}
    assert signs <= {chr(FIRST + number) for number in range(many)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_in_need_are_the_lines_that_say_they_are_for_that(language: str) -> None:
    made, catalog = index(language), real().catalogs[language]
    danger, crisis = made["care"]["danger"], made["care"]["crisis"]
    lines = people.lifelines(catalog)
    assert [made["phones"][at][0] for at in danger] == [one.name for one in lines if one.danger]
    assert [made["phones"][at][0] for at in crisis] == [one.name for one in reversed(lines)]
    assert set(danger) < set(crisis)
    assert {"crisis", "danger"} < set(made["pages"]["care"])


DUTCH_ONLY = """---
title: Onze afspraken
description: Wat wij afspreken.
page: {audience: [leraar], checked: 2026-11-21, english: Where the phones of pupils go.}
checklist:
  id: lijst
  title: De lijst
  intro: Loop haar na.
  groups: [{id: g, title: G, items: [{id: a, text: Doe het.}]}]
---
Tekst over een kluis.
"""
ENGLISH = '---\ntitle: Title\ntranslation: {fingerprint: "x"}\n---\nText.\n'


def test_a_page_without_a_translation_is_found_by_its_names_and_its_summary(
    handbook: Callable[..., Project],
) -> None:
    """And says that it is Dutch, of our school."""
    pages = {"x.md": HOME, "x.en.md": ENGLISH, "onze-school/y.md": DUTCH_ONLY}
    made = search.index(edition(handbook(pages).load(), "en"))
    at = made["pages"]["language"].index("nl")
    row = {key: column[at] for key, column in made["pages"].items()}
    labels = words.of("en")
    assert row["title"] == "Onze afspraken"
    assert row["sentence"] == "Where the phones of pupils go."
    assert row["mark"] == f"{labels.own} · {labels.fallback_mark}"
    assert not any(chr(FIRST + at) in signs for signs in written(made).values())
    assert made["parts"]["title"] == ["De lijst"]
    assert made["parts"]["sentence"] == [""]
    data = {"indexes": {"en": made}, "typed": [("en", one) for one in ("phones", "afspraken")]}
    answers = json.loads(output("--input-type=module", "--eval", ASK, data=data))
    assert [one["results"][0]["address"] for one in answers] == [row["address"]] * 2


def test_the_same_handbook_gives_the_same_index() -> None:
    for language in LANGUAGES:
        made = search.text(edition(real(), language))
        assert made == search.text(edition(real(), language))
        assert json.loads(made) == index(language)
        assert "\n" not in made
        assert OPEN not in made


def test_index_and_scripts_are_light() -> None:
    scripts = Modules(ROOT / "docs", SCRIPTS_OF_SEARCH)
    files = [scripts.whole(name) for name in SCRIPTS_OF_SEARCH]
    for language in LANGUAGES:
        texts = [search.text(edition(real(), language)), *files]
        weight = sum(len(gzip.compress(one.encode(), 9)) for one in texts)
        assert weight <= MOST, language


PAGE = """---
title: Hallo
search: {search}
page: {{audience: [leraar], checked: 2026-11-21, also: "goedendag"}}
---
## Wat [[term:groet|een groet]] is {{#groet}}

Zwaaien mag **altijd**, zie [hier](https://x.example/geheim).
"""
TERMS = """---
title: Woorden
{facts}
terms: [{id: groet, title: groet, text: Wat je zegt., old: [saluut]}]
---
"""


@pytest.mark.parametrize(("said", "there"), [("{exclude: true}", 0), ("{boost: 0.3}", 1)])
def test_a_page_says_how_it_takes_part(
    handbook: Callable[..., Project], said: str, there: int
) -> None:
    page = PAGE.format(search=said)
    loaded = handbook(
        {"a.md": page, "b.md": TERMS, f"{AUTHORS}c.md": TERMS.replace("groet", "x")}
    ).load()
    made = search.index(edition(loaded, "nl"))
    assert made["pages"]["address"] == ["a/", "b/"][1 - there :]
    assert made["pages"]["weight"] == [0.3, 1][1 - there :]
    assert ("goedendag" in made["pages"]["also"]) == bool(there)
    assert ("Wat een groet is" in made["parts"]["title"]) == bool(there)
    assert ("zwaaien" in written(made)) == bool(there)
    assert "geheim" not in written(made)
    assert ["groet", "saluut"] in made["names"]


def test_people_find_what_they_need_in_the_first_three() -> None:
    """All questions in one process."""
    typed = [(language, text) for language, rows in CASES.items() for text, *_ in rows]
    wanted = [pages for rows in CASES.values() for _, *pages in rows]
    lost, first = [], 0
    for (language, text), pages, answer in zip(typed, wanted, ask(typed), strict=True):
        found = [str(one["address"]).partition("#")[0] for one in answer["results"]]
        first += found[:1] != [] and found[0] in pages
        if not set(found[:TOP]) & set(pages):
            lost.append(f"{language} {text}: {found}")
    assert len(typed) >= 60
    assert len(typed) - len(lost) >= LEAST_FOUND * len(typed), "\n".join(lost)
    assert first >= LEAST_FIRST * len(typed)


def test_what_to_do_comes_before_law_and_meaning_unless_one_asks_for_them() -> None:
    rows = [(language, *row) for language in LANGUAGES for row in ORDER[language]]
    answers = ask([(language, text) for language, text, _ in rows])
    found = [str(one["results"][0]["address"]) for one in answers]
    wrong = [
        (*row, page)
        for row, page in zip(rows, found, strict=True)
        if not f"{page}##".startswith(f"{row[2]}#")
    ]
    assert wrong == []


def variants(sign: str) -> list[str]:
    """What a sign of need stands for: each of its words once, beside the first of the others."""
    places = [place.split("|") for place in sign.rstrip(".").replace(" + ", " ").split()]
    plain = [words[0] for words in places]
    return [
        " ".join([*plain[:at], word, *plain[at + 1 :]])
        for at, words in enumerate(places)
        for word in words
    ]


def numbers(answer: Answer) -> list[str]:
    """The buttons above the results."""
    return [one["phone"] for one in answer["care"]]


def first_plan(language: str, answer: Answer) -> str:
    """For which need the first result is."""
    pages = index(language)["pages"]
    care = dict(zip(pages["address"], pages["care"], strict=True))
    return str(care.get(answer["results"][0]["address"], "")) if answer["results"] else ""


def test_every_sign_of_need_shows_its_numbers_and_its_plan_first() -> None:
    said = {language: index(language)["finding"] for language in LANGUAGES}
    typed = [
        (one, key, text)
        for one in LANGUAGES
        for other in LANGUAGES
        for key in (NEEDS if other == one else ("crisis",))
        for sign in said[other][key]
        for text in variants(sign)
    ]
    answers = ask([(language, text) for language, _, text in typed])
    assert len(typed) > 300
    for (language, key, text), answer in zip(typed, answers, strict=True):
        assert numbers(answer) in (NEEDS[key], NEEDS["crisis"]), text  # some fit more than one
        plan = first_plan(language, answer)
        assert list(NEEDS).index(plan) <= list(NEEDS).index(key), text


def test_plain_sentences_of_need_show_the_numbers_and_harmless_ones_do_not() -> None:
    typed = [(one, key, text) for one in NEED for key in NEED[one] for text in NEED[one][key]]
    answers = ask([(language, text) for language, _, text in typed])
    for (language, key, text), answer in zip(typed, answers, strict=True):
        if key == "harmless":
            assert not numbers(answer), text
            continue
        assert numbers(answer) == NEEDS[key], text
        assert first_plan(language, answer) == PLANS[key], text


def test_the_title_of_a_page_finds_its_top_first() -> None:
    typed = [
        (language, title, address)
        for language in LANGUAGES
        for title, address in zip(
            index(language)["pages"]["title"], index(language)["pages"]["address"], strict=True
        )
    ]
    answers = ask([(language, title) for language, title, _ in typed])
    for (language, title, address), answer in zip(typed, answers, strict=True):
        assert answer["results"][0]["address"] == address, f"{language} {title}"


def test_a_plan_says_what_comes_first_and_what_one_must_not_do() -> None:
    for language in LANGUAGES:
        catalog, parts = real().catalogs[language], index(language)["parts"]
        told = dict(zip(parts["title"], parts["sentence"], strict=True))
        acute = [entry.noun for entry in catalog.all(Plan) if entry.noun.acute]
        assert acute
        for plan in acute:
            said = plain.noun(catalog, plan)
            assert told[bare(plan.title)] == bare(f"{said.do} {said.dont}")


def test_a_number_says_when_it_answers_and_whether_it_is_sure() -> None:
    for language in LANGUAGES:
        catalog = real().catalogs[language]
        named = dict(
            zip(*([row[at] for row in index(language)["phones"]] for at in (1, 3)), strict=True)
        )
        labels = catalog.labels
        for line in people.lines(catalog):
            answers = named[str(Phone(line.phone or ""))]
            assert answers
            assert labels.doubt(line) in answers
            assert labels.hours(line) in answers


def test_a_page_is_called_by_what_it_is_and_not_by_a_block_on_it() -> None:
    kinds = {*index("nl")["pages"]["kind"]}
    assert {"checklist", "resource", "term"}.isdisjoint(kinds)
    assert {"plan", "steps", "law", "sheet", "moment", "list", "role", "page"} <= kinds


def test_each_kind_has_a_word() -> None:
    for language in LANGUAGES:
        said = real().catalogs[language].labels.finding
        assert tuple(said.kind) == get_args(finding.Found)
        assert tuple(said.ask) == get_args(finding.Sought)
