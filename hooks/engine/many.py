"""Many pieces of work beside each other, each in a process of its own; and one build in this one.

A copy of this process has all that was loaded and read, so that it begins at once. Where a system
cannot make one, the work is done here, one piece after the other. Must not know what the work is.
"""

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.commands.build import build as _build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import yaml_load

from engine.running import BOOKS

BROKEN = 70  # the exit status of work that ended in an error of ours


class Done(NamedTuple):
    """How a piece of work ended: its exit status, and all that it said."""

    name: str
    code: int
    said: str


def copies() -> bool:
    """Whether this system can make a copy of a process that is sure to work."""
    return sys.platform == "linux"


def processors() -> int:
    """How many pieces of work can be done at the same time."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def each(work: Mapping[str, Callable[[], int]], most: int) -> Iterator[Done]:
    """Do all work, ``most`` at a time, and give each as it ends."""
    if not copies():
        yield from (_here(name, one) for name, one in work.items())
        return
    waiting, busy = list(work.items()), dict[int, tuple[str, Path]]()
    while waiting or busy:
        while waiting and len(busy) < most:
            name, one = waiting.pop(0)
            room = Path(tempfile.mkdtemp())
            busy[_copied(one, room)] = name, room
        process, status = os.wait()
        if process in busy:
            name, room = busy.pop(process)
            said = (room / "said").read_text(encoding="utf-8", errors="replace")
            shutil.rmtree(room, ignore_errors=True)
            yield Done(name, os.waitstatus_to_exitcode(status), said)


def _copied(work: Callable[[], int], room: Path) -> int:
    """Do it in a copy of this process, with a folder for its files; gives the process."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    process = os.fork()
    if process:
        return process
    code = BROKEN
    try:
        with (room / "said").open("wb") as output:
            for number in (1, 2):
                os.dup2(output.fileno(), number)
        # What it leaves behind goes with this folder: a copy does not end as a program does.
        tempfile.tempdir = str(room)
        code = _ended(work)
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _here(name: str, work: Callable[[], int]) -> Done:
    """Do it in this process."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = _ended(work)
    return Done(name, code, said.getvalue())


def _ended(work: Callable[[], int]) -> int:
    """The exit status of some work; an error of ours is told in full, for who repairs it."""
    try:
        return work()
    except Exception:
        sys.excepthook(*sys.exc_info())
        return BROKEN


def build(file: Path, site: Path, *, books: bool) -> int:
    """Build a site strictly, in this process; gives the exit status, what is wrong it says."""
    if books:
        os.environ[BOOKS] = "1"
    try:
        config = load_config(str(file), strict=True, site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            _build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


def settings(file: Path, **extra: object) -> dict[str, Any]:
    """The settings of a handbook, for a build from another folder with pages of its own."""
    root = file.parent.resolve()
    with file.open(encoding="utf-8") as opened:
        found: dict[str, Any] = yaml_load(opened)
    found.pop("watch", None)
    found["theme"]["custom_dir"] = str(root / found["theme"]["custom_dir"])
    found["hooks"] = [str(root / one) for one in found["hooks"]]
    found["extra"] = {**found.get("extra", {}), **extra}
    return found
