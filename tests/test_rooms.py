"""Arrows between the rooms point one way, each library has one door, and no room grows too large.

A room is a folder, so that a new module finds its place without a line here.
"""

import ast
import sys

import pytest

import rooms
from project import ROOT
from rooms import MODULES

# From the bottom: each room may use those on lower floors, and none beside it or above it.
FLOORS = (
    ("model", "store", "engine.web"),
    ("reading", "engine"),
    ("words",),
    ("catalog",),
    ("checking", "sheets"),
    ("ledger",),
    ("loading", "files", "screen"),
    ("publish",),
    ("run", "commands"),
    ("main",),
)
FLOOR = {room: floor for floor, found in enumerate(FLOORS) for room in found}
MOST_ROOMS, MOST_FLOORS = 17, 10
DOORS = {
    "mkdocs": ("engine", "main", "run"),
    "jinja2": ("screen", "main"),  # of which an event of MkDocs gets one
    "markdown": ("loading", "reading", "screen"),
    "pymdownx": ("reading",),
    "markupsafe": ("screen", "run"),
    "yaml": ("reading", "engine"),
    "pydantic": ("model", "reading", "words", "catalog", "files", "screen"),
    "pydantic_core": ("reading",),
    "csv": ("files",),
    "docx": ("files", "loading"),
    "lxml": ("files", "loading"),
    "mammoth": ("loading",),
    "font_source_sans_pro": ("files",),
    "icalendar": ("files",),
    "odfdo": ("files", "loading"),
    "pikepdf": ("files",),
    "segno": ("files",),
    "typst": ("files",),
    "fontTools": ("files",),
}
DATA = ("model", "words")  # rooms of fields and of words
LONGEST, LONGEST_EVENTS, LONGEST_FUNCTION = 200, 150, 40
SCRIPTS = ROOT / "docs/assets/js"


def between(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """The arrows between rooms, from those between modules."""
    found: dict[str, set[str]] = {module.room: set() for module in MODULES.values()}
    for name, others in graph.items():
        found[MODULES[name].room] |= {MODULES[one].room for one in others} - {MODULES[name].room}
    return found


def test_every_room_has_its_floor() -> None:
    stand = {module.room for module in MODULES.values()} - {"handbook"}
    assert set(FLOOR) == stand
    assert len(FLOOR) <= MOST_ROOMS
    assert len(FLOORS) <= MOST_FLOORS
    assert not MODULES["handbook"].imports


def test_arrows_never_point_up_or_sideways() -> None:
    wrong = [
        f"{name} ({MODULES[name].room}) imports {other} ({MODULES[other].room})"
        for name, others in rooms.arrows().items()
        for other in others
        if (here := MODULES[name].room) != (there := MODULES[other].room)
        and not FLOOR[there] < FLOOR[here]
    ]
    assert wrong == []


def test_rooms_make_no_circle() -> None:
    assert rooms.circles(between(rooms.arrows())) == []


@pytest.mark.parametrize("room", FLOOR)
def test_modules_in_a_room_make_no_circle(room: str) -> None:
    mine = {name for name, module in MODULES.items() if module.room == room}
    graph = {name: others & mine for name, others in rooms.arrows().items() if name in mine}
    assert rooms.circles(graph) == []


@pytest.mark.faults
def test_a_circle_is_seen() -> None:
    graph = {"a": ["b"], "b": ["c", "d"], "c": ["a"], "d": [], "e": ["a", "f"], "f": ["e"]}
    assert rooms.circles(graph) == [["a", "b", "c"], ["e", "f"]]
    assert rooms.circles({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_each_library_has_one_door() -> None:
    wrong = []
    for module in MODULES.values():
        for name in module.imports:
            library = name.split(".")[0]
            known = library in sys.stdlib_module_names and library not in DOORS
            if known or rooms.module_of(name):
                continue
            if module.room not in DOORS.get(library, ()):
                wrong.append(f"{module.name} imports {name}")
    assert wrong == []


def test_core_knows_no_engine() -> None:
    """Only the commands ask the engine what it says of a site, and to build one."""
    core = [module for module in MODULES.values() if module.name.startswith("handbook")]
    known = {(one.room, name) for one in core for name in one.imports if _is_engine(name)}
    asked = {"engine.many", "engine.online", "engine.running", "engine.settings"}
    assert known == {("commands", name) for name in asked}


def _is_engine(name: str) -> bool:
    return name.split(".")[0] in (
        "engine",
        "main",
        "run",
        "mkdocs",
        "material",
        "mkdocs_static_i18n",
    )


def test_engine_knows_nothing_of_the_core() -> None:
    engine = [module for module in MODULES.values() if module.name.startswith("engine")]
    core = ("handbook", "main", "run")
    assert [n for one in engine for n in one.imports if n.split(".")[0] in core] == []


def test_what_a_static_site_needs_knows_no_engine() -> None:
    web = [module for module in MODULES.values() if module.room == rooms.WEB]
    names = {name for one in web for name in one.imports if _is_engine(name)}
    assert {name for name in names if not name.startswith(rooms.WEB)} == set()


def test_modules_are_short() -> None:
    long = {one.name: one.lines for one in MODULES.values() if one.lines > LONGEST}
    code = {name: lines for name, lines in long.items() if MODULES[name].room not in DATA}
    code.pop("main", None)  # which has a limit of its own
    assert code == {}
    scripts = {one: one.read_text("utf-8").count("\n") for one in SCRIPTS.rglob("*.js")}
    assert {one.name: lines for one, lines in scripts.items() if lines > LONGEST} == {}


def test_the_events_are_few() -> None:
    assert MODULES["main"].lines <= LONGEST_EVENTS


def test_functions_are_short() -> None:
    found = {
        f"{module.name}.{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in found.items() if lines > LONGEST_FUNCTION} == {}
