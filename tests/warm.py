"""Builds from a process that has loaded all that they load, and is copied for each.

Loading is most of the work of building a small handbook. Started by ``project``; it asks for one
build a line and reads one answer a line. Each gets a process, a folder, an environment and an
output of its own, and runs as ``python -m`` would run it. Nothing may be used here before the copy
is made but to load it: threads, such as those of the typesetter, are not copied.
"""

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
# What a build by MkDocs or by one of our commands stands on, with all files that it makes.
LOADED = (
    "click",
    "mkdocs.commands.build",
    "handbook.commands",
    "handbook.publish.ahead",
    "handbook.publish.matrix",
    "mkdocs_static_i18n.plugin",
    "pymdownx.details",
    "pymdownx.superfences",
    "run",
    *(f"handbook.files.{name}" for name in ("bundle", "csv", "docx", "ics", "ods", "pdf")),
    "handbook.files.spreadsheet",
    "handbook.files.word.writer",
)


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
    sys.path[0] = str(HOOKS)  # where MkDocs looks for its hooks, these are found as they are there
    for name in LOADED:
        importlib.import_module(name)
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        with tempfile.TemporaryFile() as output:
            process = os.fork()
            if process == 0:
                become(asked, output.fileno())
                runpy.run_module(asked["program"], run_name="__main__", alter_sys=True)
                return
            code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            output.seek(0)
            said = output.read().decode("utf-8")
        print(json.dumps([code, said]), flush=True)


if __name__ == "__main__":
    main()
