"""``python -m benchmarks.web``: a plan page beside a page of plain Material, on slow 4G.

Both are served compressed and opened in Chromium by a reader who was never there, on a phone,
with the throttling that Chromium calls slow 4G. Counts what crosses the network and when the
first words stand on the screen; on our page those are the do and the don't. Prints a Markdown
table; asserts nothing.
"""

import gzip
import http.server
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright

import fonts
from browser import find
from serving import Quiet, served

ROOT = Path(__file__).parents[1]
TIMES = 5
# Chromium's own figures: 1.6 and 0.75 megabit per second less a tenth, 150 ms times 3.75.
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8 * 0.9,
    "uploadThroughput": 750 * 1024 / 8 * 0.9,
}
PHONE = {"width": 360, "height": 740}
STOCK_PAGES = 10
FIRST_PAINT = """async (wanted) => {
  const box = wanted && document.querySelector(wanted)?.getBoundingClientRect();
  const there = !wanted || (box.bottom <= innerHeight && window.thereAtFirstPaint);
  return [performance.getEntriesByName('first-contentful-paint')[0].startTime, !!there];
}"""
WATCH = """
new PerformanceObserver(() => {
  window.thereAtFirstPaint = !!document.querySelector('.first__line--do');
}).observe({ type: 'paint', buffered: true });
"""


@dataclass(frozen=True)
class Visit:
    """What a first visit took: bytes of the page and in all, and milliseconds to first words."""

    page: int
    total: int
    paint: float


class _Compressed(Quiet):
    """A static host that compresses what it sends."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802  # the name that the library calls
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(http.HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _mkdocs(config: Path, site: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr[-3000:])


def _stock(folder: Path) -> Path:
    """A small site of plain Material: some of our own pages, without anything that is ours."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    pages = sorted((ROOT / "docs/klas").glob("*.md"))[:STOCK_PAGES]
    for place, page in enumerate(pages):
        text = page.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        name = "index.md" if place == 0 else page.name
        (docs / name).write_text(f"# {page.stem}\n{text}", encoding="utf-8")
    config: dict[str, Any] = {"site_name": "Kaal", "theme": {"name": "material", "font": False}}
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def _visit(browser: Browser, url: str, wanted: str) -> Visit:
    context = browser.new_context(viewport=PHONE, service_workers="block")  # type: ignore[arg-type]
    context.add_init_script(WATCH)
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes: dict[str, int] = {}
    first: list[str] = []
    session.on("Network.requestWillBeSent", lambda event: first.append(event["requestId"]))
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    page.goto(url, wait_until="networkidle")
    paint, there = page.evaluate(FIRST_PAINT, wanted)
    context.close()
    if not there:
        sys.exit(f"{url}: {wanted} stond niet bij de eerste woorden.")
    return Visit(int(sizes[first[0]]), int(sum(sizes.values())), float(paint))


def _row(name: str, visits: list[Visit]) -> str:
    page = median(v.page for v in visits) / 1000
    total = median(v.total for v in visits) / 1000
    paints = sorted(v.paint for v in visits)
    cells = f"{page:.1f} | {total:.1f} | {median(paints):.0f} ({paints[0]:.0f}–{paints[-1]:.0f})"
    return f"| {name} | {cells.replace('.', ',')} |"


def main() -> None:
    """Build both sites, visit each page some times in turn, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _mkdocs(ROOT / "mkdocs.yml", folder / "ours")
        _mkdocs(_stock(folder / "stock"), folder / "kaal")
        pages = {
            "ons plan (naaktbeeld)": ("ours", "/nu/naaktbeeld/", ".first__line--do"),
            "ons langste plan (nepnaaktbeeld)": ("ours", "/nu/nepnaaktbeeld/", ".first__line--do"),
            "onze gewone pagina (plichten)": ("ours", "/wet/plichten/", ""),
            "kaal Material, kleine site": ("kaal", "/", ""),
        }
        found: dict[str, list[Visit]] = {title: [] for title in pages}
        with (
            served(folder / "ours", _Compressed) as ours,
            served(folder / "kaal", _Compressed) as plain,
            sync_playwright() as playwright,
        ):
            letters = fonts.environment(folder)
            browser = playwright.chromium.launch(executable_path=find(), env={**letters})
            for _ in range(TIMES):
                for title, (site, path, wanted) in pages.items():
                    origin = ours if site == "ours" else plain
                    found[title].append(_visit(browser, f"{origin}{path}", wanted))
            browser.close()
    print(f"Eerste bezoek, telefoon, trage 4G, {TIMES} keer: mediaan (laagste–hoogste).")
    print("Doel: hoogstens 40 kB, en de eerste woorden in de helft van de tijd van kaal.\n")
    print("| pagina | html (kB) | alles (kB) | eerste woorden (ms) |")
    print("| --- | ---: | ---: | ---: |")
    for title, visits in found.items():
        print(_row(title, visits))


if __name__ == "__main__":
    main()
