"""``python -m benchmarks.schools [--schools 20]``: what many schools cost, beside what one costs.

Each time from nothing, and once more after that. Prints a Markdown table; asserts nothing. Counts
processor time, because a computer that does other work too makes the clock of no use.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from engine import many, settings

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000
FOUNDATION = {"name": "Bomen op School", "site": "https://veilig.bomen.onderwijs/"}
GOAL = "Doel: 20 scholen kosten hoogstens 6 keer één, en elke site weegt hoogstens 30 MB."


class Cost(NamedTuple):
    """What a run costs: seconds of work, and megabytes of memory and of the largest site."""

    seconds: float
    memory: float
    site: float


def handbook(root: Path, schools: int) -> None:
    """This handbook in a folder of its own, with as many schools as are asked for."""
    shutil.copytree(ROOT / "docs", root / "docs")
    values = many.settings(ROOT / settings.FILE)
    (root / settings.FILE).write_text(json.dumps(values), encoding="utf-8")
    (root / "school.yml").write_text(json.dumps(FOUNDATION), encoding="utf-8")
    for number in range(1, schools + 1):
        mail = {
            "email": f"veilig@boom{number}.onderwijs",
            "phone": f"010-765 43 {number % 90 + 10}",
        }
        own = {
            "name": f"Boom {number}",
            "coordinator": {"role": f"de coördinator van boom {number}", **mail},
            "monitoring": f"de vragenlijst van boom {number}",
        }
        folder = root / "scholen" / f"boom-{number}"
        folder.mkdir(parents=True)
        (folder / "school.yml").write_text(json.dumps(own, ensure_ascii=False), encoding="utf-8")


def run(root: Path) -> Cost:
    """Build all schools in a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    environment["PYTHONPATH"] = str(ROOT / "hooks")
    command = [sys.executable, "-m", "handbook", "schools"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"De scholen zijn niet gebouwd:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sizes = [
        sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        for site in (root / "sites").iterdir()
        if site.is_dir()
    ]
    return Cost(seconds, after.ru_maxrss / 1000, max(sizes) / MEGABYTE)


def main(arguments: list[str]) -> None:
    """Measure one school and many, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.schools")
    parser.add_argument("--schools", type=int, default=20)
    asked = parser.parse_args(arguments).schools
    print(f"Rekentijd van «make schools», zonder boeken. {GOAL}\n")
    print("| scholen | bouw | rekentijd (s) | keer één | geheugen (MB) | grootste site (MB) |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    one = 0.0
    for schools in (1, asked):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            handbook(root, schools)
            for how in ("eerste", "tweede"):
                cost = run(root)
                one = one or cost.seconds
                cells = (cost.seconds, cost.seconds / one, cost.memory, cost.site)
                told = " | ".join(f"{cell:.1f}".replace(".", ",") for cell in cells)
                print(f"| {schools} | {how} | {told} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
