"""What is done, in a Word file: tasks to tick, and what is said of each of them."""

from dataclasses import replace

from handbook.files.word.calling import MIDDLE
from handbook.files.word.controls import Controls
from handbook.files.word.grids import SMALL
from handbook.files.word.ooxml import (
    Element,
    cell,
    line_break,
    paragraph,
    row,
    run,
    tab,
    table,
    twips,
)
from handbook.sheets.blocks import Task, Tasks
from handbook.words.labels import Labels

BOX = 46  # half points: six millimetres, as in the PDF
APART = "\N{NO-BREAK SPACE}"  # who does it never stands alone on a line
FEW = 3  # tasks that would all be held together
BY = twips(46)  # the column of who and when


def tasks(
    block: Tasks, labels: Labels, controls: Controls, width: int, heading: str
) -> tuple[Element, Element]:
    """A box to tick for each, and a line for who and when above who may.

    The heading stands in the band, so that it comes back on the next page.
    """
    t = labels
    widths = [twips(13), width - twips(13) - BY, BY]
    title = paragraph(heading, run(block.title or t.sheet_what.capitalize()), close=True)
    asked = paragraph(SMALL, run(f"{t.sheet_who} + {t.sheet_when}"), keep=True)
    band = row(cell(width - BY, title, span=2), cell(BY, asked, look=MIDDLE), head=True)
    count = len(block.tasks)
    held = {0, count - 2} if count > FEW else {0}  # no task stands alone on a page
    rows = (
        _task(one, t, controls, widths, keep=at in held and at + 1 < count)
        for at, one in enumerate(block.tasks)
    )
    return paragraph("Spacer"), table("Rows", block.title, widths, [band, *rows], head=True)


def _task(
    task: Task, labels: Labels, controls: Controls, widths: list[int], *, keep: bool
) -> Element:
    asked = (labels.sheet_who, labels.sheet_when)
    who, when = (f"{word}: {task.text}" for word in asked)
    choice = controls.choice(f"{task.id}-who", who, labels.audience.values())
    day = controls.text(f"{task.id}-when", when)
    done, said, by = widths
    return row(
        cell(done, paragraph("Tick", controls.tick(task.id, task.text, size=BOX), keep=keep)),
        cell(said, paragraph("", *advice(replace(task, who="")))),
        cell(
            by, paragraph("WritingLineTable", choice, tab(), day), paragraph(SMALL, run(task.who))
        ),
    )


def advice(task: Task) -> list[Element]:
    """What to do, by whom, how, and who can be called."""
    parts = [run(task.text, "Strong")]
    parts += [run(f"{APART}{task.ground}", "SubtleReference")] if task.ground else []
    parts += [line_break(), run(task.own, "SubtleReference")] if task.own else []
    parts += [line_break(), run(task.help)] if task.help else []
    for label, said in task.told:
        parts += [line_break(), run(f"{label}: ", "Strong"), run(said)]
    parts += [line_break(), run(task.calls)] if task.calls else []
    return parts
