"""``python -m benchmarks.files``: what all files of both languages cost beside the site itself.

Builds the real handbook without its files, with all of them made anew, with those that were kept
from the build before, and after one item of a checklist changed. All builds take turns. Prints a
Markdown table; asserts nothing.
"""

import shutil
import tempfile
from pathlib import Path

from benchmarks.__main__ import Sample, build, spread
from benchmarks.copies import ROOT

TIMES = 5
PARTS = ("docs", "hooks", "overrides", "mkdocs.yml")
NONE, NEW, KEPT, CHANGED = "none", "new", "kept", "changed"
CONFIG = "INHERIT: mkdocs.yml\nsite_dir: site-{name}\nextra:\n  files: {files}\n"
MOST = "0,30"
ROWS = (
    (NEW, "alles opnieuw gemaakt"),
    (KEPT, "niets veranderd"),
    (CHANGED, "één punt van een checklist veranderd"),
)
# A checklist that three packs use too.
PAGE, ITEM = "docs/taken/stel-de-norm.md", "          text: "


def _project(folder: Path) -> None:
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder)
    for name in (NONE, NEW, KEPT, CHANGED):
        text = CONFIG.format(name=name, files="false" if name == NONE else "true")
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")


def measure(folder: Path, times: int) -> dict[str, list[Sample]]:
    """Build the four in turn; the files are thrown away before they must be made anew."""
    found: dict[str, list[Sample]] = {NONE: [], NEW: [], KEPT: [], CHANGED: []}
    page = folder / PAGE
    before = page.read_text(encoding="utf-8")
    for _ in range(times):
        shutil.rmtree(folder / ".cache" / "sheets", ignore_errors=True)
        for name in found:
            after = before.replace(ITEM, f"{ITEM}Voortaan ", 1) if name == CHANGED else before
            page.write_text(after, encoding="utf-8")
            found[name].append(build(folder, name))
    return found


def table(found: dict[str, list[Sample]]) -> list[str]:
    """Seconds of the site alone, and what the files add to it."""
    alone = found[NONE]
    rows = [
        f"De site zonder bestanden: {spread([one.wall for one in alone])} s.\n",
        "| bestanden | seconden erbij | deel van de bouwtijd | deel van de rekentijd |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, words in ROWS:
        pairs = list(zip(found[name], alone, strict=True))
        cells = (
            [one.wall - site.wall for one, site in pairs],
            [one.wall / site.wall - 1 for one, site in pairs],
            [one.cpu / site.cpu - 1 for one, site in pairs],
        )
        rows.append(f"| {words} | {' | '.join(map(spread, cells))} |")
    return rows


def _weigh(folder: Path) -> str:
    site = folder / f"site-{NEW}"
    files = [p for p in site.rglob("*") if p.suffix in {".pdf", ".docx", ".csv", ".ods"}]
    size = sum(path.stat().st_size for path in files) / 1e6
    return f"\nHet gaat om {len(files)} bestanden, samen {size:.1f} MB.".replace(".", ",", 1)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _project(folder)
        build(folder, NONE)
        found = measure(folder, TIMES)
        print(
            f"Alle bestanden in beide talen. Doel: hoogstens {MOST} van de bouwtijd, met wat een "
            "eerdere bouw bewaarde. Een eerste bouw maakt alles en staat erbij om te vergelijken.\n"
        )
        print("\n".join(table(found)))
        print(_weigh(folder))


if __name__ == "__main__":
    main()
