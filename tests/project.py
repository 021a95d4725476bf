"""A small handbook in a folder of its own, checked in this process or built in another."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from engine import settings
from handbook.loading import Loaded, Settings, load

ROOT = Path(__file__).parents[1]
FOLDERS = {"nl": "", "en": "en/"}  # of each language, below the site
LANGUAGES = (*FOLDERS,)
FACTS = "page: {audience: [leraar], checked: 2026-11-21}"
HOME = "---\ntitle: Begin\n{facts}\n---\nHier begint het.\n"
ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONPYCACHEPREFIX": os.environ.get("PYTHONPYCACHEPREFIX", str(ROOT / ".cache/python")),
    "SOURCE_DATE_EPOCH": "1796083200",  # 1 December 2026
}


# In this process too: whether a day was a check does not hang on the clock of a computer.
os.environ["SOURCE_DATE_EPOCH"] = ENVIRONMENT["SOURCE_DATE_EPOCH"]


def address_of(uri: str, language: str = "nl") -> str:
    """Where a page stands below the site, with the files beside it."""
    return settings.address(FOLDERS[language], uri)


@dataclass(frozen=True)
class Build:
    """How a build ended: its exit status, all that it said, and the folder of the site."""

    code: int
    output: str
    site: Path

    def page(self, address: str = "") -> str:
        """The HTML at an address below the site."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def yaml_of(path: Path) -> Any:
    """What a file of YAML holds, read in a tenth of the time that ``yaml.safe_load`` takes."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def run(arguments: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with ``arguments`` and keep what it says."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**ENVIRONMENT, **environment},
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def _arguments(site: Path) -> list[str]:
    """What is asked of the engine."""
    return ["build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site)]


def build(root: Path, site: Path, engine: str = "mkdocs", **environment: str) -> Build:
    """A strict build of the handbook in ``root``."""
    done = run(["-m", engine, *_arguments(site)], root, **environment)
    return Build(done.returncode, done.stdout, site)


@cache
def _warm() -> subprocess.Popen[str]:
    """A process that is ready to be a build; it ends when nobody can ask it any more."""
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("warm.py"))],
        env=ENVIRONMENT,
        text=True,
        encoding="utf-8",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def soon(program: str, arguments: list[str], folder: Path, **environment: str) -> tuple[int, str]:
    """How a build by a program ends in a folder and what it says, sooner; see ``warm``."""
    if sys.platform != "linux":  # elsewhere a copy of a process is not sure to work
        done = run(["-m", program, *arguments], folder, **environment)
        return done.returncode, done.stdout
    questions, answers = _warm().stdin, _warm().stdout
    assert questions
    assert answers
    values = {**ENVIRONMENT, **environment}
    asked = {
        "program": program,
        "arguments": arguments,
        "folder": str(folder),
        "environment": values,
    }
    questions.write(f"{json.dumps(asked)}\n")
    questions.flush()
    code, said = json.loads(answers.readline())
    return code, said


def quick(root: Path, site: Path, **environment: str) -> Build:
    """What ``build`` gives for a handbook with the hooks of the real one, sooner."""
    code, said = soon("mkdocs", _arguments(site), root, **environment)
    return Build(code, said, site)


@cache
def _left() -> tempfile.TemporaryDirectory[str]:
    """What the builds of this process left that hangs on no page: the letter, the templates."""
    return tempfile.TemporaryDirectory()


def _keep(source: str, target: str) -> None:
    """Copy a file of a store to where it is not yet; of one name there is one content."""
    if not Path(target).exists():
        shutil.copyfile(source, target)


def loaded(root: Path) -> Loaded:
    """What the core reads in the folder of a handbook, as a build does, without MkDocs."""
    return load(Settings(root, **settings.read(root / settings.FILE)._asdict()))


@cache
def real() -> Loaded:
    """Everything that the pages of this repository define; nobody changes it."""
    return loaded(ROOT)


@cache
def _settings() -> str:
    """The settings of a small handbook: those of the real one."""
    settings = yaml_of(ROOT / "mkdocs.yml")
    del settings["watch"]
    settings["hooks"] = [str(ROOT / "hooks" / "main.py")]
    settings["theme"]["custom_dir"] = str(ROOT / "overrides")
    return yaml.safe_dump(settings)


def text(value: str) -> str:
    """The text of a page in which ``{facts}`` stands for the facts that every page needs."""
    return value.replace("{facts}", FACTS)


class Project:
    """A handbook with the theme and the settings of the real one, and pages of its own."""

    def __init__(
        self, root: Path, pages: Mapping[str, str | bytes], menus: list[Any] | None
    ) -> None:
        self.root = root
        self.docs = root / "docs"
        self.site = root / "site"
        (root / "mkdocs.yml").write_text(_settings(), encoding="utf-8")
        self.school("")
        if menus is not None:
            self.page("menus.yml", yaml.safe_dump({"menus": menus}))
        for path, content in pages.items():
            self.page(path, content)

    def without_files(self) -> None:
        """Build the pages alone: no paper, no tables, no calendar."""
        path = self.root / "mkdocs.yml"
        settings = yaml_of(path)
        settings.setdefault("extra", {})["files"] = False
        path.write_text(yaml.safe_dump(settings), encoding="utf-8")

    def school(self, content: str) -> None:
        """Write school.yml."""
        (self.root / "school.yml").write_text(content, encoding="utf-8")

    def page(self, path: str, content: str | bytes) -> None:
        """Write one page."""
        target = self.docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text(content).encode() if isinstance(content, str) else content
        target.write_bytes(data)

    def load(self) -> Loaded:
        """What the core reads, without MkDocs; a language is there once it has a page."""
        return loaded(self.root)

    def check(self) -> list[str]:
        """Every problem as an author reads it."""
        return [str(problem) for problem in self.load().problems]

    def build(self, **environment: str) -> Build:
        """A strict build of both languages in a process of its own, with a home page."""
        if not (self.docs / "assets").exists():  # which no check needs
            shutil.copytree(ROOT / "docs" / "assets", self.docs / "assets")
        if not (self.docs / "index.md").exists():
            self.page("index.md", HOME)
        kept, left = self.root / ".cache", Path(_left().name)
        if not kept.exists():  # to make these takes longer than all else of a small handbook
            shutil.copytree(left, kept)
        built = quick(self.root, self.site, **environment)
        for path in (kept / "letter", kept / "templates"):
            if path.exists():
                shutil.copytree(path, left / path.name, dirs_exist_ok=True, copy_function=_keep)
        return built


if __name__ == "__main__":  # «make test» has the real site built before the tests begin
    built = build(ROOT, ROOT / sys.argv[1])
    sys.exit(built.output if built.code else 0)
