"""Programs of others, and what they say. Must not know what is right."""

import subprocess
from pathlib import Path

from node import BIN
from project import ROOT

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
NODE = BIN / "node"


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """A program that ran in the folder of the handbook, and all that it said."""
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def said(*command: str | Path) -> list[str]:
    """The lines of a program that speaks only of what is wrong."""
    done = run(*command)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line]
    return lines or [f"{command[0]} stopt met {done.returncode}"] * bool(done.returncode)


def tracked(*patterns: str) -> list[str]:
    """The files that git has, below the folder of the handbook."""
    return said("git", "ls-files", *patterns)
