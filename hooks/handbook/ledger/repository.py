"""A repository: what git says of it, and the one command of checks.

The only module of the core that runs other programs. Must not know what a release holds.
"""

import subprocess
from collections.abc import Set
from pathlib import Path

CHECKS = ("make", "test")
DIRTY = "Leg eerst vast wat je veranderde, of haal het weg: {}"
NO_GIT = "Hier kan ik git niet gebruiken: {said}"


class RefusedError(Exception):
    """Why a command does nothing, in a sentence for who asked."""


class Repository:
    """A repository by the folder that it is in."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *arguments: str) -> str:
        """What git answers; or ``RefusedError``."""
        command = ["git", *arguments]
        try:
            done = subprocess.run(
                command, cwd=self.root, capture_output=True, encoding="utf-8", check=True
            )
        except OSError as error:
            raise RefusedError(NO_GIT.format(said=error)) from error
        except subprocess.CalledProcessError as error:
            raise RefusedError(NO_GIT.format(said=error.stderr.strip())) from error
        return done.stdout

    def dirty(self, *, new: bool = True) -> set[str]:
        """The files that are not as git knows them, and the ``new`` ones."""
        untracked = f"--untracked-files={'all' if new else 'no'}"
        found = self.git("status", "--porcelain", "-z", "--no-renames", untracked)
        return {line[3:] for line in found.split("\0") if line}

    def clean(self, allowed: Set[str] = frozenset(), *, new: bool = True) -> None:
        """Refuse such files, but for some that are allowed."""
        dirty = sorted(self.dirty(new=new) - allowed)
        if dirty:
            raise RefusedError(DIRTY.format(", ".join(dirty[:5]) + " …" * (len(dirty) > 5)))

    def has(self, tag: str) -> bool:
        """Whether there is such a tag."""
        return bool(self.git("tag", "--list", tag).strip())

    def first(self, path: str, text: str) -> str:
        """The commit that brought a text into a file; empty where there is none."""
        found = self.git("log", "--reverse", "--format=%h", f"-S{text}", "--", path).split()
        return found[0] if found else ""

    def commits(self, since: str) -> list[str]:
        """The subjects of the commits since a tag, the oldest first; of all without a tag."""
        span = f"{since}..HEAD" if since else "HEAD"
        return self.git("log", "--reverse", "--no-merges", "--format=%s", span).splitlines()

    def check(self) -> None:
        """Run all checks."""
        try:
            subprocess.run(CHECKS, cwd=self.root, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            told = f"De controles slagen niet ({' '.join(CHECKS)}). Er komt geen uitgave."
            raise RefusedError(told) from error

    def keep(self, files: set[str], version: str, tag: str) -> None:
        """Commit what a release wrote, and mark that with a tag."""
        if files:
            self.git("add", "--", *sorted(files))
            self.git("commit", "--quiet", "--message", f"Release {version}")
        self.git("tag", "--annotate", tag, "--message", f"VOS {version}")
