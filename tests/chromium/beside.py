"""What the server of the site has beside its files: wide letters, and axe.

To give them to each page takes longer than to open it, and the browser keeps what it read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_FILE_PATH

import fonts
from serving import Quiet

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Our own letter, made wider than the widest that a system brings.
WIDE = "150%"
PLACE = "/letters/"
AXE = "/axe.js"
WEIGHTS = {"400": "Regular", "600": "Semibold", "700": "Bold"}
# The policy of the pages refuses letters and styles from elsewhere, but not those of a script.
WIDEN = """async ([place, weights, sizeAdjust]) => {
  const load = async ([weight, name]) => {
    const bytes = await (await fetch(place + name)).arrayBuffer();
    return new FontFace('Wide', bytes, { weight, sizeAdjust }).load();
  };
  const faces = await Promise.all(Object.entries(weights).map(load));
  for (const face of faces) document.fonts.add(face);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body, body * { font-family: Wide !important }');
  document.adoptedStyleSheets = [sheet];
}"""


class Beside(Quiet):
    """Sends the files of a site, and ours."""

    def translate_path(self, path: str) -> str:
        """Where the file of an address is."""
        if path == AXE:
            return str(AXE_FILE_PATH)
        if path.startswith(PLACE):
            return str(fonts.OURS / f"SourceSansPro-{path.removeprefix(PLACE)}.ttf")
        return super().translate_path(path)


def widen(page: Page) -> None:
    """Show a page in wide letters."""
    page.evaluate(WIDEN, [PLACE, WEIGHTS, WIDE])
