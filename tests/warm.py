"""Builds or tests from a process that has loaded all that they load, and is copied for each.

Loading is most of the work of building a small handbook, and of one test. Started by ``project``
for one program; it asks for one run a line and reads one answer a line. Each run gets a process, a
folder, an environment and an output of its own, and runs as ``python -m`` would run it. Nothing may
be used here before the copy is made but to load it: threads, such as those of the typesetter, are
not copied.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import runpy
import sys
import tempfile
from pathlib import Path
from typing import Any

HOOKS = Path(__file__).parents[1] / "hooks"
# What each program loads, and what only a build with files does. Of a test nothing of ours, which
# may be another there.
LOADED = {
    "mkdocs": (
        "click",
        "mkdocs.commands.build",
        "mkdocs_static_i18n.plugin",
        "pymdownx.details",
        "pymdownx.superfences",
        "run",
        "handbook.files.bundle",
        "handbook.files.csv",
        "handbook.files.docx",
        "handbook.files.ics",
        "handbook.files.ods",
        "handbook.files.pdf",
        "handbook.files.spreadsheet",
        "handbook.files.word.writer",
    ),
    "handbook": (
        "handbook.commands",
        "handbook.publish.ahead",
        "handbook.publish.matrix",
        "mkdocs_static_i18n.plugin",
        "pymdownx.details",
        "pymdownx.superfences",
        "run",
        "handbook.files.bundle",
        "handbook.files.csv",
        "handbook.files.docx",
        "handbook.files.ics",
        "handbook.files.ods",
        "handbook.files.pdf",
        "handbook.files.word.writer",
    ),
    "pytest": (
        "filelock",
        "hypothesis",
        "jinja2",
        "markdown",
        "mkdocs.config.defaults",
        "pydantic.main",
        "pymdownx.details",
        "pymdownx.superfences",
        "yaml",
        "_pytest.assertion",
    ),
}


def load(program: str) -> None:
    """Load it; where MkDocs looks for its hooks, these are found as they are there."""
    sys.path[0] = str(HOOKS)
    for name in LOADED[program]:
        importlib.import_module(name)
    gc.freeze()


def become(asked: dict[str, Any], output: int) -> None:
    """Be the process that was asked for."""
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    with Path(os.devnull).open() as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.path[0] = asked["folder"]
    sys.argv[1:] = asked["arguments"]


def main() -> None:
    """Answer until nobody asks; a copy ends as any program ends."""
    program = sys.argv[1]
    load(program)
    for line in sys.stdin:
        asked = json.loads(line)
        with tempfile.TemporaryFile() as output:
            process = os.fork()
            if process == 0:
                become(asked, output.fileno())
                runpy.run_module(program, run_name="__main__", alter_sys=True)
                return
            code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            output.seek(0)
            said = output.read().decode("utf-8")
        print(json.dumps([code, said]), flush=True)


if __name__ == "__main__":
    main()
