"""What all tests share: small handbooks to try things on, and the real one, built once."""

import gc
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings

from handbook.loading import Loaded
from project import ROOT, Project, build, real

settings.register_profile("always the same", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=3000)
settings.load_profile("always the same")

# What a handbook is made of lives as long as the run: to look through it for rubbish time and
# again takes an eighth of what Python does here.
gc.set_threshold(100_000, 50, 1000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--record`` after a change of a template."""
    parser.addoption("--record", action="store_true", help="rewrite the HTML of cases/render")


@pytest.fixture
def handbook(tmp_path: Path) -> Callable[..., Project]:
    """Make a handbook: ``handbook({"x.md": "..."}, menus=["x.md"])``; ``{facts}`` is filled in."""

    def make(pages: Mapping[str, str | bytes], menus: list[Any] | None = None) -> Project:
        return Project(tmp_path, pages, menus)

    return make


@pytest.fixture(scope="session", name="real")
def _real() -> Loaded:
    """Everything that the pages of this repository define."""
    return real()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built strictly, once for all tests of all processes.

    «make test» has built it before.
    """
    if "BUILT" in os.environ:
        return Path(os.environ["BUILT"])
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with FileLock(shared / "real.lock"):
        if not (shared / "real").exists():
            built = build(ROOT, shared / "real")
            assert built.code == 0, built.output
    return shared / "real"
