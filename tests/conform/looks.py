"""Two judges of accessibility in Chromium, with all that a page folds away: axe and IBM's.

The tests ask axe of one page of each kind, and of each kind of colour once. Here it is asked of
all pages, as it comes.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from chromium.beside import AXE, Beside
from chromium.folds import open_all
from chromium.lending import Lent, Shape, opened
from chromium.look import DESK, KINDS
from chromium.seeing import TAGS, colours, resize
from conform.programs import PACKAGES
from serving import served

IBM = "/ace.js"
IBM_FILE = PACKAGES / "accessibility-checker-engine" / "ace.js"
ASK_AXE = """async (values) => {
  const runOnly = { type: "tag", values };
  const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}"""
# What it is sure of and what the standard asks: not its advice, nor what a person must look at.
ASK_IBM = """async () => {
  const { results } = await new ace.Checker().check(document, ["IBM_Accessibility"]);
  return results
    .filter(({ value: [level, verdict] }) => level === "VIOLATION" && verdict === "FAIL")
    .map(({ ruleId, path, message, snippet }) => `${ruleId}: ${path.dom}: ${message}: ${snippet}`);
}"""


class _Beside(Beside):
    """Sends what IBM's judge is made of too."""

    def translate_path(self, path: str) -> str:
        return str(IBM_FILE) if path == IBM else super().translate_path(path)


@contextmanager
def _looking(site: Path) -> Iterator[tuple[Page, str]]:
    """A page of a browser, and the address of the site."""
    with (
        served(site, _Beside) as origin,
        tempfile.TemporaryDirectory() as letters,
        opened(Path(letters)) as browser,
    ):
        yield Lent(browser, Shape()).page, origin


def axe(site: Path) -> list[str]:
    """What axe finds on every page in light, and in the colours of the dark."""
    found = []
    with _looking(site) as (page, origin):
        for path in sorted(site.rglob("*.html")):
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            page.goto(f"{origin}/{address}")
            open_all(page)
            resize(page, DESK)
            page.add_script_tag(url=AXE)
            told = [*page.evaluate(ASK_AXE, TAGS), colours(page)]
            found += [f"{address}: {one}" for one in told if one]
    return found


def ibm(site: Path) -> list[str]:
    """What IBM Equal Access is sure of, on one page of each kind."""
    found = []
    with _looking(site) as (page, origin):
        for address in KINDS:
            page.goto(f"{origin}{address}")
            open_all(page)
            page.add_script_tag(url=IBM)
            found += [f"{address}: {one}" for one in page.evaluate(ASK_IBM)]
    return found
