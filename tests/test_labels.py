"""The fixed words: every language has them all, and each is used."""

from __future__ import annotations

import re
from typing import get_args

from engine import frame
from handbook.labels import LABELS
from handbook.model import base, records, worksheets
from handbook.paper import compose, pdf
from handbook.paper.word import blocks
from project import ROOT

ASKED = re.compile(r"(?:\bt|self|labels)\[[\"'](\w+)[\"']\]")
BY_NAME = {"checklist", "questionnaire", "plan"}  # list-worksheets.html asks t[name]


def test_every_language_has_the_same_words() -> None:
    first, *others = LABELS.values()
    for other in others:
        assert other.words.keys() == first.words.keys()


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    files = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "hooks/handbook").rglob("*.py")]
    asked = {name for file in files for name in ASKED.findall(file.read_text(encoding="utf-8"))}
    named = {*frame.WORDS.values(), *pdf.WORDS, *compose.DUTY_HEAD, *blocks.TASK_HEAD}
    assert asked | BY_NAME | named == LABELS["nl"].words.keys()


def test_every_value_of_the_model_has_a_name() -> None:
    for labels in LABELS.values():
        assert tuple(labels.audience) == base.AUDIENCES
        assert tuple(labels.level) == base.LEVELS
        assert tuple(labels.task) == base.TASKS
        assert tuple(labels.sector) == base.SECTORS
        assert tuple(labels.moment) == get_args(worksheets.Moment)
        assert tuple(labels.certainty) == get_args(base.Certainty)
        assert tuple(labels.law_status) == get_args(records.LawStatus)
        assert tuple(labels.resource_status) == get_args(records.ResourceStatus)
        assert tuple(labels.resource_kind) == get_args(records.ResourceKind)
        assert tuple(labels.cost) == get_args(records.Cost)
        assert len(labels.months) == 12
        assert len(labels.days) == 7
