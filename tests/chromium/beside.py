"""What the server of the site has beside its files: wide letters, axe, and a frame for pages.

To give them to each page takes longer than to open it, and the browser keeps what it read.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Frame, Page

import fonts
from serving import Quiet

# Our own letter, made wider than the widest that a system brings.
WIDE = "150%"
PLACE = "/letters/"
AXE = "/axe.js"
FRAME = "/frame.html"
LETTERS = [PLACE, {"400": "Regular", "600": "Semibold", "700": "Bold"}, WIDE]
# The policy of the pages refuses letters and styles from elsewhere, but not those of a script.
WIDEN = """async (document, [place, weights, sizeAdjust]) => {
  const { CSSStyleSheet, FontFace } = document.defaultView;
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
# Nothing but its window tells a page in a frame from one alone.
IN_TURN = """async ([addresses, argument]) => {{
  const frame = document.querySelector("iframe");
  const found = {{}};
  for (const address of addresses) {{
    const loaded = new Promise((done) => {{ frame.onload = done; }});
    frame.contentWindow.location.replace(address);
    await loaded;
    found[address] = await ({ask})(frame.contentDocument, argument);
  }}
  return found;
}}"""


class Beside(Quiet):
    """Sends the files of a site, and ours."""

    def translate_path(self, path: str) -> str:
        """Where the file of an address is."""
        if path == AXE:
            return str(AXE_FILE_PATH)
        if path == FRAME:
            return str(Path(__file__).with_name("frame.html"))
        if path.startswith(PLACE):
            return str(fonts.OURS / f"SourceSansPro-{path.removeprefix(PLACE)}.ttf")
        return super().translate_path(path)

    def end_headers(self) -> None:
        """Let the browser keep what it read, however new the site is: nothing changes in a run."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


def widen(page: Page) -> None:
    """Show a page in wide letters."""
    page.evaluate(f"(letters) => ({WIDEN})(document, letters)", LETTERS)


def framed(page: Page, path: str) -> Frame:
    """A page in the frame, which is there in full but for its paint: that takes a fifth of the time
    that axe takes."""
    _, frame = page.frames
    frame.goto(urljoin(page.url, path))
    return frame


def asked_in_turn(page: Page, addresses: Iterable[str], ask: str, argument: Any) -> dict[str, Any]:
    """What each of many addresses answers in the frame, which opens sooner than a window."""
    found: dict[str, Any] = page.evaluate(IN_TURN.format(ask=ask), [[*addresses], argument])
    return found
