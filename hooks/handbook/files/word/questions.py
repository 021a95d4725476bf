"""Questions in a Word file: boxes to tick, a day to choose, or room to write."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.files.word.controls import BOX, ROUND, Controls
from handbook.files.word.ooxml import Element, paragraph, run, tab, to_write
from handbook.model.questionnaire import QuestionKind
from handbook.sheets.blocks import Asked, Questions
from handbook.words.labels import Labels

MANY: QuestionKind = "meer-keuzes"
LONG = 3  # lines for a long answer


def asked(block: Questions, labels: Labels, controls: Controls) -> Iterator[Element]:
    """Questions with the numbers that the page has, each kept whole on a page."""
    if block.intro:
        yield paragraph("", run(block.intro), keep=True)
    for one in block.questions:
        yield _heading(one, labels)
        yield from _about(one, labels)
        yield from _options(one, labels, controls)
        rows = LONG if one.kind == "lang" and not one.options else 1
        yield from to_write(_room(one, labels, controls), "WritingLineIndent", rows=rows)


def _heading(one: Asked, labels: Labels) -> Element:
    marks = [labels.required] if one.required else []
    marks += [labels.question_staff] if one.staff else []
    small = (run(f" ({mark})", "SubtleReference") for mark in marks)
    return paragraph("Question", run(f"{one.number}."), tab(), run(one.text), *small)


def _about(one: Asked, labels: Labels) -> Iterator[Element]:
    """When it is skipped, why it is asked, and what is fixed."""
    for text in filter(None, (one.only_if, one.help)):
        yield paragraph("BodyTextIndent", run(text), keep=True)
    if one.statement:
        said = run(f"{labels.question_statement}: {one.statement}", "Emphasis")
        yield paragraph("BodyTextIndent", said, keep=True)
    if one.fixed:
        yield paragraph("Fixed", run(one.fixed), keep=True)
    for clash in one.clashes:
        said = run(f"{clash.before} {clash.why}")
        yield paragraph("BodyTextIndent", said, keep=True)


def _options(one: Asked, labels: Labels, controls: Controls) -> Iterator[Element]:
    own = [labels.sheet_own_words] if one.options else []
    signs = BOX if one.kind == MANY else ROUND
    for place, option in enumerate([*one.options, *own], 1):
        box = controls.tick(f"{one.id}-{place}", f"{one.number}. {option}", signs)
        yield paragraph("List", box, tab(), run(option), keep=True)


def _room(one: Asked, labels: Labels, controls: Controls) -> Element:
    """Where the answer goes: own words, a day, or whatever is asked."""
    title = f"{one.number}. {one.text}"
    if one.options:
        return controls.text(f"{one.id}-own", f"{labels.sheet_own_words} {title}")
    if one.kind == "datum":
        return controls.day(one.id, title)
    return controls.text(one.id, title)
