"""The main paths in Firefox and WebKit: ``make browsers``."""

import sys
import tempfile
import traceback
from pathlib import Path

from browsers.drivers import STARTS, WrongError, missing
from browsers.paths import PATHS
from project import ROOT, build
from serving import served

LACKING = (
    "Nodig van Debian, en er nog niet: {packages}. "
    "Haal het zo: sudo apt-get install {packages}. Op een ander systeem kan dit niet."
)


def _tried(name: str, site: str) -> int:
    """How many paths fail in one browser."""
    failed = 0
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        STARTS[name](Path(home)) as browser,
    ):
        for title, path in PATHS.items():
            try:
                path(browser, site)
                print(f"{name}: {title}: goed", flush=True)
            except (AssertionError, WrongError):
                failed += 1
                print(f"{name}: {title}: FOUT\n{traceback.format_exc()}", flush=True)
    return failed


def main(names: list[str]) -> int:
    """Build the site, and try each path in each browser."""
    if lacking := missing():
        print(LACKING.format(packages=" ".join(lacking)), file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        made = build(ROOT, Path(folder) / "site")
        if made.code:
            print(made.output, file=sys.stderr)
            return 1
        with served(Path(folder) / "site") as site:
            return min(1, sum([_tried(name, site) for name in names]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [*STARTS]))
