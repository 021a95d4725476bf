"""A handbook in git and the copy that a school made of it, in folders of their own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from handbook.loading import Loaded
from project import loaded, text

# As somebody without settings of their own, on any computer.
WHO = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{role}_NAME": "Redactie" for role in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{role}_EMAIL": "redactie@kastanje.example" for role in ("AUTHOR", "COMMITTER")},
}


@dataclass(frozen=True)
class Repository:
    """A folder that git keeps."""

    root: Path

    def git(self, *arguments: str, fails: bool = False) -> str:
        """What git says; with ``fails`` it must refuse."""
        command = ["git", *arguments]
        done = subprocess.run(
            command,
            cwd=self.root,
            env={**os.environ, **WHO},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout.strip()

    def write(self, path: str, content: str) -> None:
        """Write a file; ``{facts}`` in a page stands for what every page needs."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text(content), encoding="utf-8")

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def commit(self, subject: str = "Change it") -> None:
        """Keep all that there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)

    def fork(self, root: Path) -> Repository:
        """The copy that a school makes, which knows where it came from."""
        self.git("clone", "--quiet", "--origin", "upstream", str(self.root), str(root))
        return Repository(root)

    def take_in(self) -> None:
        """Take in what the handbook has by now, as the README says."""
        self.git("pull", "--quiet", "--no-rebase", "--no-edit", "upstream", "main")

    def load(self) -> Loaded:
        """What the core reads there."""
        return loaded(self.root)


def begun(root: Path) -> Repository:
    """What stands in a folder, as a repository of its own."""
    made = Repository(root)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("Begin")
    return made
