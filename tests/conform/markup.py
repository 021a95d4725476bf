"""The checker of the W3C (Nu): every page, and every picture of lines."""

import json
from collections.abc import Iterable
from pathlib import Path

from conform.programs import PACKAGES, run, tracked
from project import ROOT

CHECKER = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
OPTIONS = ("--errors-only", "--format", "json")


def _nu(files: Iterable[Path], *options: str) -> list[str]:
    done = run("java", "-jar", CHECKER, *OPTIONS, *options, *files)
    found = json.loads(done.stderr)["messages"]
    return [f"{it['url']}:{it.get('lastLine', 0)}: {it['message']}" for it in found]


def html(site: Path) -> list[str]:
    """What is against HTML and CSS on the pages."""
    return _nu(sorted(site.rglob("*.html")))


def svg(site: Path) -> list[str]:
    """What is against SVG, on the site and in what makes it."""
    return _nu([*site.rglob("*.svg"), *(ROOT / it for it in tracked("*.svg"))], "--svg")
