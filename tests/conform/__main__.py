"""Suites of others over the whole site and what makes it: ``make conform``."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

import node
from conform import links, looks, markup, paper, readers, sources
from conform.programs import HERE
from conform.published import published

# What Debian calls each program, and the package it comes in.
PROGRAMS = {
    "java": "default-jre-headless",
    "shellcheck": "shellcheck",
    "soffice": "libreoffice-writer-nogui",
}
LACKING = "Nodig, en er nog niet: {0}. Haal het zo: sudo apt-get install {0}"
SUITES: dict[str, Callable[[Path], list[str]]] = {
    "workflows": sources.workflows,
    "yaml": sources.yaml,
    "shell": sources.shell,
    "markdown": sources.markdown,
    "html": markup.html,
    "svg": markup.svg,
    "pdf": paper.pdf,
    "word": paper.word,
    "links": links.links,
    "feed": readers.feed,
    "calendar": readers.calendar,
    "ibm": looks.ibm,
    "axe": looks.axe,
}


def _judged(name: str, found: list[str], allowed: list[dict[str, str]]) -> int:
    """How many faults no exception allows, and exceptions that allow nothing."""
    used = {it["says"] for it in allowed if any(it["says"] in one for one in found)}
    wrong = [one for one in found if not any(says in one for says in used)]
    idle = [it["says"] for it in allowed if it["says"] not in used]
    wrong += [f"exceptions.yml: dit meldt niemand meer, haal het weg: {says}" for says in idle]
    print(f"{name}: {len(wrong)} fouten, {len(found)} meldingen", *wrong, sep="\n  ", flush=True)
    return len(wrong)


def main(names: list[str]) -> int:
    """Build the site, and let each suite look at it."""
    if lacking := [it for name, it in PROGRAMS.items() if not shutil.which(name)]:
        print(LACKING.format(" ".join(lacking)), file=sys.stderr)
        return 1
    if node.install(HERE):
        return 1
    allowed = yaml.safe_load((HERE / "exceptions.yml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        made = published(Path(folder))
        if made.code:
            print(made.output, file=sys.stderr)
            return 1
        wrong = [_judged(it, SUITES[it](made.site), allowed.get(it, [])) for it in names]
    return min(1, sum(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [*SUITES]))
