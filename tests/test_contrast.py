"""The colours of both schemes can be told apart: text 4.5 to 1, lines of controls 3 to 1."""

import re

import pytest

import contrast
from contrast import CSS, GROUNDS, PAIRS, SCHEMES
from handbook.model.look import TEXT, ratio

TASKS = ("stel", "begeleid", "bewaak")
# The borders of fields and buttons, the ring around what has the focus, the boxes to tick.
CONTROLS = [
    *((line, ground) for line in ("rule", "petrol", "fox", "danger", "ink") for ground in GROUNDS),
    *((task, ground) for task in TASKS for ground in ("paper", "sheet")),
]
# Colours that stand for others, and the sign beside a heading that repeats what it says.
NOT_TEXT = {"task", "wash", "rule"}


def test_ratio_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pairs(scheme: str) -> None:
    """Text on its ground, the lines of controls, and the head of a task."""
    colours = contrast.colours(scheme)
    wanted = [*PAIRS, *((line, ground, contrast.LINE) for line, ground in CONTROLS)]
    wanted += [(f"{task}-wash", task, TEXT) for task in TASKS]
    low = [one for one in wanted if ratio(colours[one[0]], colours[one[1]]) < one[2]]
    assert low == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_tasks_differ_from_danger(scheme: str) -> None:
    colours = contrast.colours(scheme)
    assert len({colours[name] for name in (*TASKS, "danger", "fox", "petrol")}) == 6


def test_both_schemes_have_the_same_colours() -> None:
    first, second = map(contrast.colours, SCHEMES)
    assert first.keys() == second.keys()


def test_every_colour_of_text_is_measured() -> None:
    css = CSS.read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![\w-])color: var\(--([a-z-]+)\)", css)) - NOT_TEXT
    assert used <= {front for front, _, need in PAIRS if need == TEXT}


def test_colours_stand_in_the_palette_only() -> None:
    rules = CSS.read_text(encoding="utf-8").partition("/* Elements as they come")[2]
    assert rules
    assert re.findall(r"(?<!&)#[0-9a-fA-F]{3,8}\b(?=[;\s])", rules) == []
