"""The fixed words: every language has them all, and each is used."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, get_args

from engine import frame
from handbook.labels import LABELS
from handbook.model import base, questionnaire, records, worksheets
from handbook.overview import FILTERS
from handbook.paper import compose, endings, packs, pdf, table
from handbook.paper.sheet import SHEET_KINDS, Format
from handbook.paper.shelf import Shelf
from handbook.paper.word import blocks
from handbook.phrases import PHRASES
from project import ROOT

if TYPE_CHECKING:
    from handbook.catalog import Loaded

ASKED = re.compile(r"(?:\bt|self|labels)\[[\"'](\w+)[\"']\]")
SCRIPTS = [
    path
    for folder in ("domain", "page/questionnaire")
    for path in (ROOT / "docs/assets/js" / folder).rglob("*.js")
]
PAPERS = ("text", *get_args(questionnaire.Use))
# What the scripts ask by a name that they make: papers, what is done with them, and refusals.
MADE = {
    *PAPERS,
    *(f"file_{name}" for name in PAPERS),
    *("word", "markdown", "copy", "print"),
    *("page", "of"),  # taken apart in docx.js
    *(f"refused_{why}" for why in ("large", "foreign", "other", "newer", "damaged")),
}


def test_every_language_has_the_same_words() -> None:
    first, *others = LABELS.values()
    for other in others:
        assert other.words.keys() == first.words.keys()


def test_every_word_is_used_and_every_used_word_is_there(real: Loaded) -> None:
    files = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "hooks/handbook").rglob("*.py")]
    asked = {name for file in files for name in ASKED.findall(file.read_text(encoding="utf-8"))}
    heads = (
        compose.DUTY_HEAD,
        packs.AGENDA_HEAD,
        packs.RECAP_HEAD,
        packs.SIGN_UP_HEAD,
        blocks.TASK_HEAD,
    )
    named = {
        *frame.WORDS.values(),
        *pdf.WORDS,
        *(name for head in heads for name in head),
        *table.HEAD,
        *table.DONE,
        *(f"by_{field}" for field in FILTERS.values()),
    }
    sheets = Shelf(real.catalogs["nl"], LABELS["nl"]).sheets
    named |= {ending for sheet in sheets for ending in endings(sheet)}
    assert asked | named == LABELS["nl"].words.keys()


def test_the_scripts_use_every_phrase_in_both_languages() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
    asked = set(re.findall(r"\bwords\.(\w+)", text)) | MADE
    places = re.compile(r"\{\w+\}")
    for phrases in PHRASES.values():
        assert phrases.keys() == asked
        for name, phrase in phrases.items():
            assert set(places.findall(phrase)) == set(places.findall(PHRASES["nl"][name])), name


def test_every_value_of_the_model_has_a_name() -> None:
    for labels in LABELS.values():
        assert tuple(labels.audience) == base.AUDIENCES
        assert tuple(labels.level) == base.LEVELS
        assert tuple(labels.task) == base.TASKS
        assert tuple(labels.sector) == base.SECTORS
        assert tuple(labels.use) == base.USES
        assert tuple(labels.sheet_kind) == SHEET_KINDS
        assert tuple(labels.moment) == get_args(worksheets.Moment)
        assert tuple(labels.certainty) == get_args(base.Certainty)
        assert tuple(labels.law_status) == get_args(records.LawStatus)
        assert tuple(labels.resource_status) == get_args(records.ResourceStatus)
        assert tuple(labels.resource_kind) == get_args(records.ResourceKind)
        assert tuple(labels.cost) == get_args(records.Cost)
        assert ("sheet", *labels.card) == get_args(Format)
        assert len(labels.months) == 12
        assert len(labels.days) == 7


def test_hours_say_on_which_days_a_line_answers() -> None:
    opening = {"days": ["ma", "di", "wo"], "start": "09:00", "end": "17:00"}
    line = {"id": "a", "name": "A", "text": "T.", "audience": ["leraar"], "certainty": "voorstel"}
    more = {"hours": [opening], "hours_certainty": "waarschijnlijk", "checked": date(2026, 11, 21)}
    always = records.Contact.model_validate({**line, **more})
    at_school = always.model_copy(update={"school_days": True})
    for labels in LABELS.values():
        assert labels.hours(at_school) != labels.hours(always)
        assert labels["school_days"] in labels.hours(at_school)
        assert labels.certainty["waarschijnlijk"] in labels.hours(at_school)
