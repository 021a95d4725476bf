"""Builds or tests from a process that has loaded all that they load, and is copied for each.

Loading is most of the work of building a small handbook, and of one test. Started by ``project``
for builds, and for tests for the tree that they stand in; it asks for one run a line and reads one
answer a line. Each run gets a process, a folder, an environment and an output of its own, and runs
as ``python -m`` would run it. Nothing may be used here before the copy is made but to load it:
threads, such as those of the typesetter, are not copied.
"""

import ast
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
# What a build stands on, with all files that it makes.
BUILDING = (
    "mkdocs_static_i18n.plugin",
    "pymdownx.details",
    "pymdownx.superfences",
    "run",
    *(f"handbook.files.{name}" for name in ("bundle", "csv", "docx", "ics", "ods", "pdf")),
    "handbook.files.spreadsheet",
    "handbook.files.word.writer",
)
# What programs load: a build by MkDocs or by one of our commands, and a test. Of a test also what
# it stands on; what is another by then is loaded again.
LOADED = {
    "build": (
        "click",
        "mkdocs.commands.build",
        "handbook.commands",
        "handbook.publish.ahead",
        "handbook.publish.matrix",
        *BUILDING,
    ),
    "test": (
        "filelock",
        "hypothesis",
        "jinja2",
        "markdown",
        "mkdocs.config.defaults",
        "pydantic.main",
        "pymdownx.details",
        "pymdownx.superfences",
        "pytest",
        "yaml",
        "handbook.commands",
        "handbook.publish.publisher",
        "engine.web.policy",
        "making",
        "project",
    ),
}


class Ours:
    """The modules of a tree as they were loaded, and what each of them imports."""

    def __init__(self, tree: str) -> None:
        files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
        below = {name: file for name, file in files.items() if file and file.startswith(tree)}
        self.read = {name: (Path(file), Path(file).read_bytes()) for name, file in below.items()}
        self.stand_on = {name: self._imports(source) for name, (_, source) in self.read.items()}

    def _imports(self, source: bytes) -> set[str]:
        found = set()
        for one in ast.walk(ast.parse(source)):
            if isinstance(one, ast.Import):
                found |= {alias.name for alias in one.names}
            elif isinstance(one, ast.ImportFrom) and one.module:
                found |= {one.module, *(f"{one.module}.{alias.name}" for alias in one.names)}
        return found & self.read.keys()

    def forget(self) -> None:
        """Let all that changed since, and all that stands on it, be loaded again."""
        gone = {name for name, (path, source) in self.read.items() if path.read_bytes() != source}
        while more := {name for name, on in self.stand_on.items() if on & gone} - gone:
            gone |= more
        for name in gone:
            folder, _, last = name.rpartition(".")
            vars(sys.modules.get(folder, sys)).pop(last, None)
            del sys.modules[name]


def load(kind: str, tree: str = "") -> Ours | None:
    """Load it; where MkDocs looks for its hooks, these are found as they are there."""
    sys.path[:1] = [f"{tree}/hooks", f"{tree}/tests"] if tree else [str(HOOKS)]
    for name in LOADED[kind]:
        importlib.import_module(name)
    ours = Ours(tree) if tree else None
    gc.freeze()
    return ours


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
    ours = load(*sys.argv[1:])
    for line in sys.stdin:
        asked = json.loads(line)
        with tempfile.TemporaryFile() as output:
            process = os.fork()
            if process == 0:
                become(asked, output.fileno())
                if ours:
                    ours.forget()
                runpy.run_module(asked["program"], run_name="__main__", alter_sys=True)
                return
            code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            output.seek(0)
            said = output.read().decode("utf-8")
        print(json.dumps([code, said]), flush=True)


if __name__ == "__main__":
    main()
