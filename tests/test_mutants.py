"""Faults put in the code that guards people, each of which the tests that it names must notice.

Each runs only those, in a copy of the tree. A fault whose place or test is gone fails at once: then
somebody finds it its new place, or another fault.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from node import BIN
from project import ROOT, run, yaml_of

PARTS = ("docs", "hooks", "overrides", "tests", "mkdocs.yml", "pyproject.toml")
LEFT = shutil.ignore_patterns("__pycache__", "node_modules", "chromium")
FAILED = re.compile(r"^FAILED (.+?)(?: - .*)?$", re.M)
FAILED_IN_NODE = re.compile(r"^not ok \d+ - (.+)$", re.M)


@dataclass(frozen=True)
class Mutant:
    """A fault: in ``file`` stands ``becomes`` instead of ``text``, and the tests ``fails`` fail."""

    name: str
    file: str
    text: str
    becomes: str
    fails: tuple[str, ...]


MUTANTS = [
    Mutant(**{**one, "fails": tuple(one["fails"])})
    for one in yaml_of(ROOT / "tests/cases/mutants.yml")
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all that these tests look at, compiled; what changes there is compiled again."""
    root = tmp_path_factory.mktemp("mutants") / "tree"
    root.mkdir()
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=LEFT)
        else:
            shutil.copyfile(ROOT / name, root / name)
    # By what a file says: one that changes twice in a second would seem the same.
    compiling = ["-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "hooks", "tests"]
    assert run(compiling, root).returncode == 0
    return root


@pytest.fixture
def changed(tree: Path, mutant: Mutant) -> Iterator[Path]:
    """The copy with a fault, for a while."""
    path = tree / mutant.file
    whole = path.read_bytes()
    before = whole.decode()
    path.write_text(before.replace(mutant.text, mutant.becomes), encoding="utf-8", newline="")
    yield tree
    path.write_bytes(whole)


def failing(tree: Path, tests: tuple[str, ...]) -> set[str]:
    """Which of some tests fail; a file that cannot even be loaded has none."""
    scripts = [one for one in tests if one.partition("::")[0].endswith(".js")]
    found = {one for one in scripts if fails_in_node(tree, *one.split("::"))}
    ours = [one for one in tests if one not in scripts]
    return found | failing_in_python(tree, ours) if ours else found


def fails_in_node(tree: Path, script: str, name: str) -> bool:
    """Whether a test of a script fails, run without the others of its file."""
    command = [str(BIN / "node"), "--test-reporter=tap", f"--test-name-pattern=^{re.escape(name)}$"]
    done = subprocess.run(
        [*command, str(tree / script)], capture_output=True, encoding="utf-8", check=False
    )
    return name in FAILED_IN_NODE.findall(done.stdout)


def failing_in_python(tree: Path, tests: list[str]) -> set[str]:
    """The tests that fail: each case, and each test of which one does."""
    quiet = ["-q", "-rf", "--tb=no", "--assert=plain", "-p", "no:cacheprovider"]
    options = [*quiet, f"--basetemp={tree.parent / 't'}"]
    alone = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    done = run(["-m", "pytest", *options, *tests], tree, **alone)
    cases = set(FAILED.findall(done.stdout))
    return cases | {one.partition("[")[0] for one in cases}


def test_every_fault_has_its_place_and_its_tests() -> None:
    texts = {
        name: (ROOT / name).read_text("utf-8")
        for one in MUTANTS
        for name in (one.file, *(test.partition("::")[0] for test in one.fails))
    }
    lost = [one.name for one in MUTANTS if texts[one.file].count(one.text) != 1]
    unknown = [
        test
        for one in MUTANTS
        for test in one.fails
        for file, _, name in (test.partition("::"),)
        if (f'"{name}"' if file.endswith(".js") else f"def {name.partition('[')[0]}(")
        not in texts[file]
    ]
    assert (lost, unknown) == ([], [])


@pytest.mark.faults
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_fault_is_noticed(changed: Path, mutant: Mutant) -> None:
    found = failing(changed, mutant.fails)
    assert [one for one in mutant.fails if one not in found] == []
