"""``python -m benchmarks [--quick]``: our build beside plain Material, and how they grow.

Plain Material builds the same files twice over: as they are, when it skips all that stands in
front matter, and with those words written out as lists. All builds take turns, so that a busy
machine slows each of them. Prints Markdown tables; asserts nothing.
"""

import argparse
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks import copies

FULL = {50: 7, 500: 5, 2000: 3}
QUICK = {50: 5, 500: 3}
PLAIN, WORDS, OURS = "plain", "words", "ours"
MOST, MOST_GROWTH = "1,15", "1,05"


@dataclass(frozen=True)
class Sample:
    """The seconds of one build: on the clock, and of the processor."""

    wall: float
    cpu: float


Found = dict[str, list[Sample]]


def _children() -> float:
    if sys.platform == "win32":  # which does not count the time of children
        return time.perf_counter()
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(folder: Path, name: str) -> Sample:
    """Build a site from nothing, in a process of its own."""
    shutil.rmtree(folder / f"site-{name}", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", f"{name}.yml"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    cpu, wall = _children(), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    sample = Sample(time.perf_counter() - wall, _children() - cpu)
    if done.returncode:
        sys.exit(f"{name}.yml is niet gebouwd:\n{done.stderr[-3000:]}")
    return sample


def measure(folder: Path, pages: int, times: int) -> Found:
    """Build the handbooks of one size in turn, each time in the other order.

    The first builds do not count: they fill what a build keeps for the next one.
    """
    copies.project(folder, pages)
    for name in (PLAIN, WORDS, OURS):
        build(folder, name)
    found: Found = {PLAIN: [], WORDS: [], OURS: []}
    order = list(found)
    for turn in range(times):
        for name in order:
            found[name].append(build(folder, name))
            seconds = found[name][-1].wall
            print(f"{pages} {name} {turn + 1}/{times}: {seconds:.2f} s", file=sys.stderr)
        order.reverse()
    return found


def spread(values: list[float]) -> str:
    """The middle value, with the lowest and the highest."""
    text = f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
    return text.replace(".", ",")


def _ratio(found: Found, other: str) -> str:
    pairs = zip(found[OURS], found[other], strict=True)
    return spread([ours.cpu / theirs.cpu for ours, theirs in pairs])


def _seconds(found: Found, name: str) -> str:
    return spread([sample.wall for sample in found[name]])


def ratios(results: dict[int, Found]) -> list[str]:
    """The table that compares both builds."""
    rows = [
        "| pagina's per taal | keer | kaal (s) | kaal, alle woorden (s) | handboek (s) "
        "| verhouding tot kaal | tot kaal met alle woorden |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for pages, found in results.items():
        cells = (
            *(_seconds(found, name) for name in found),
            *(_ratio(found, other) for other in (PLAIN, WORDS)),
        )
        rows.append(f"| {pages} | {len(found[OURS])} | {' | '.join(cells)} |")
    return rows


def _exponent(results: dict[int, Found], name: str, sizes: list[int]) -> str:
    """The slope of the least-squares line through the medians on log-log paper."""
    x = [math.log(pages) for pages in sizes]
    y = [math.log(median(s.cpu for s in results[pages][name])) for pages in sizes]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    rise = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return f"{rise / sum((a - middle_x) ** 2 for a in x):.2f}".replace(".", ",")


def growth(results: dict[int, Found]) -> list[str]:
    """The table that says how processor time grows with the number of pages."""
    sizes = list(results)
    spans = [list(pair) for pair in pairwise(sizes)]
    if len(sizes) > 2:
        spans.append(sizes)
    rows = ["| groei | kaal | kaal, alle woorden | handboek |", "| --- | ---: | ---: | ---: |"]
    for span in spans:
        cells = (_exponent(results, name, span) for name in results[span[0]])
        rows.append(f"| {' → '.join(map(str, span))} | {' | '.join(cells)} |")
    return rows


def main(arguments: list[str]) -> None:
    """Measure every size and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="alleen 50 en 500 pagina's")
    given = parser.parse_args(arguments)
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        for pages, times in (QUICK if given.quick else FULL).items():
            results[pages] = measure(Path(folder) / str(pages), pages, times)
            shutil.rmtree(Path(folder) / str(pages))
    print("Seconden op de klok, verhoudingen van rekentijd: mediaan (laagste–hoogste).")
    print(f"Doel: verhouding tot kaal hoogstens {MOST}.\n")
    print("\n".join(ratios(results)))
    print(f"\nMacht waarmee de rekentijd groeit. Doel: hoogstens {MOST_GROWTH}.\n")
    print("\n".join(growth(results)))


if __name__ == "__main__":
    main(sys.argv[1:])
