"""Questions in a Word file: boxes to tick, a day to choose, or room to write."""

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
        yield from _options(one, controls)
        if one.options:
            yield _own(one, labels, controls)
        else:
            rows = LONG if one.kind == "lang" else 1
            yield from to_write(_room(one, controls), "WritingLineIndent", rows=rows)


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
        yield paragraph("Clash", run(f"{clash.before} {clash.why}"), keep=True)


def _options(one: Asked, controls: Controls) -> Iterator[Element]:
    for place, option in enumerate(one.options, 1):
        yield paragraph("List", _box(one, place, option, controls), tab(), run(option), keep=True)


def _own(one: Asked, labels: Labels, controls: Controls) -> Element:
    """The last answer: one's own, on the line itself, which runs on to the edge."""
    said = labels.sheet_own_words
    box = _box(one, len(one.options) + 1, said, controls)
    title = f"{said} {one.number}. {one.text}"
    room = controls.text(f"{one.id}-own", title, empty="short")
    return paragraph("ListOwn", box, tab(), run(f"{said} "), room, tab())


def _box(one: Asked, place: int, option: str, controls: Controls) -> Element:
    signs = BOX if one.kind == MANY else ROUND
    return controls.tick(f"{one.id}-{place}", f"{one.number}. {option}", signs)


def _room(one: Asked, controls: Controls) -> Element:
    """Where the answer goes: a day, or whatever is asked."""
    title = f"{one.number}. {one.text}"
    return controls.day(one.id, title) if one.kind == "datum" else controls.text(one.id, title)
