"""The colours of both schemes can be told apart: text 4.5 to 1, lines of controls 3 to 1."""

import re

import pytest

from handbook.model.look import TEXT, ratio
from project import ROOT

CSS = (ROOT / "docs/assets/css/first.css").read_text(encoding="utf-8")
SCHEMES = ("default", "slate")
LINE = 3.0
GROUNDS = ("paper", "sheet", "shade")
TASKS = ("stel", "begeleid", "bewaak")
# Which colour stands on which. What may be text is also the border of a field or a button, the
# ring around what has the focus, or a box to tick.
PAIRS = [
    *((one, on, TEXT) for one in ("ink", "soft", "petrol", "fox", "danger") for on in GROUNDS),
    *((task, on, TEXT) for task in TASKS for on in (*GROUNDS, f"{task}-wash")),
    *((one, task, TEXT) for task in TASKS for one in ("paper", f"{task}-wash")),
    *(("ink", f"{task}-wash", TEXT) for task in TASKS),
    ("danger-ink", "danger", TEXT),
    ("danger", "danger-wash", TEXT),
    ("ink", "danger-wash", TEXT),
    ("paper", "petrol", TEXT),
    *(("rule", ground, LINE) for ground in GROUNDS),
]
# Colours that stand for others, and the sign beside a heading that repeats what it says.
NOT_TEXT = {"task", "wash", "rule"}


def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name, as #rrggbb."""
    (block,) = re.findall(rf'\[data-scheme="{scheme}"\] \{{(.*?)\}}', CSS, re.S)
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


def test_ratio_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pairs(scheme: str) -> None:
    """Text on its ground, the lines of controls, and the head of a task."""
    found = colours(scheme)
    assert [one for one in PAIRS if ratio(found[one[0]], found[one[1]]) < one[2]] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_tasks_differ_from_danger(scheme: str) -> None:
    found = colours(scheme)
    assert len({found[name] for name in (*TASKS, "danger", "fox", "petrol")}) == 6


def test_both_schemes_have_the_same_colours() -> None:
    first, second = map(colours, SCHEMES)
    assert first.keys() == second.keys()


def test_every_colour_of_text_is_measured() -> None:
    used = set(re.findall(r"(?<![\w-])color: var\(--([a-z-]+)\)", CSS)) - NOT_TEXT
    assert used <= {front for front, _, need in PAIRS if need == TEXT}


def test_colours_stand_in_the_palette_only() -> None:
    rules = CSS.partition("/* Elements as they come")[2]
    assert rules
    assert re.findall(r"(?<!&)#[0-9a-fA-F]{3,8}\b(?=[;\s])", rules) == []
