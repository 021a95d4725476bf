"""The same action keeps the same line in every acute plan; an exception gives its reason."""

import re
from typing import Any

import pytest

from handbook.catalog.index import Catalog
from handbook.model.base import Identified, walk
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Lines
from handbook.sheets.names import short_name
from project import LANGUAGES, ROOT, real, yaml_of

TABLE: dict[str, Any] = yaml_of(ROOT / "tests" / "cases" / "actions.yml")
LINES, ACTIONS = TABLE["lines"], TABLE["actions"]
CATALOGS = real().catalogs


def plans(catalog: Catalog) -> dict[str, Plan]:
    """The acute plans by their id."""
    return {entry.noun.id: entry.noun for entry in catalog.all(Plan) if entry.noun.acute}


def cell(action: str, plan: str) -> tuple[list[str], str | None, str]:
    """The steps of a plan that say an action, the line they keep, and the reason if another."""
    found = ACTIONS[action]["plans"][plan]
    if not isinstance(found, dict):
        return ([found] if isinstance(found, str) else found), ACTIONS[action]["line"], ""
    steps = found.get("step", [])
    return ([steps] if isinstance(steps, str) else steps), found.get("line"), found["reason"]


def misses(item: Any, line: str, language: str) -> list[str]:
    """What a step lacks of a line: words, a contact or a law."""
    said = f"{item.text} {getattr(item, 'help', None) or ''}".lower()
    found = [words for words in LINES[line][language] if not re.search(words, said)]
    for key in ("contacts", "laws"):
        wanted = LINES[line].get(key, [])
        if wanted and not set(wanted) & set(getattr(item, key, ())):
            found.append(f"{key}: {wanted}")
    return found


ACUTE = plans(CATALOGS["nl"])


def test_every_acute_plan_has_its_place_in_the_table() -> None:
    assert [name for name, one in ACTIONS.items() if {*one["plans"]} != {*ACUTE}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_step_keeps_the_line(language: str) -> None:
    wrong = []
    for plan, found in plans(CATALOGS[language]).items():
        items = {part.id: part for _, part in walk(found) if isinstance(part, Identified)}
        for action in ACTIONS:
            steps, line, reason = cell(action, plan)
            if not (steps or reason):
                wrong.append((plan, action, "", ["a reason"]))
            kept = ((one, misses(items[one], line, language) if line else []) for one in steps)
            wrong += [(plan, action, one, lacks) for one, lacks in kept if lacks]
    assert wrong == []


def now(plan: Plan) -> set[str]:
    """The lines that its steps of now ask to call."""
    return {name for step in plan.phases[0].steps for name in step.contacts}


def test_the_first_number_is_one_that_a_step_of_now_asks_for() -> None:
    assert [name for name, one in ACUTE.items() if one.call[0] not in now(one)] == []


def test_the_a4_has_every_line_that_a_step_of_now_calls() -> None:
    sheets = {sheet.key: sheet for sheet in real().shelves["nl"].sheets}
    for found in ACUTE.values():
        blocks = sheets[f"plan:{short_name(found)}"].blocks
        assert now(found) <= {
            line.id for one in blocks if isinstance(one, Lines) for line in one.lines
        }


def test_every_line_is_used() -> None:
    used = {cell(action, plan)[1] for action in ACTIONS for plan in ACUTE}
    assert used - {None} == set(LINES)
