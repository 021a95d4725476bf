"""What holds for every page of both languages, looked at one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chromium.folds import OPEN, open_all
from chromium.test_wide import TWICE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

SMALLEST = {"width": 320, "height": 740}
MOST = 0.05  # of the words that a reader sees
# Pages that are about sources, or about the handbook itself.
ABOUT = ("hulp/bronnen/", "hulp/verantwoording/", "hulp/oudere-links/", "meewerken/", "over/")
# Words that show in the text of a page, and those of them that say what something rests on.
WORDS = r"""(ground) => {
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let [all, grounds] = [0, 0];
  while (words.nextNode()) {
    const { data, parentElement: place } = words.currentNode;
    if (!place.checkVisibility({ visibilityProperty: true })) continue;
    const count = data.match(/\p{L}[\p{L}\p{N}]*/gu)?.length ?? 0;
    all += count;
    if (place.closest(ground)) grounds += count;
  }
  return grounds / Math.max(all, 1);
}"""
GROUNDS = ".grounds, .certainty, .source, .cite"
# The share of grounds as a page opens, and how wide it is with all that is folded open: with
# letters as they are, and twice as large. To ask all at once is much of what it costs.
FOUND = f"""(ground) => {{
  const share = ({WORDS})(ground);
  ({OPEN})();
  return [share, {WIDTH}, ({TWICE})()];
}}"""


def addresses(site: Path, language: str) -> list[str]:
    """All pages of a language, as addresses below its home."""
    home = site / language
    found = (path.parent.relative_to(home).as_posix() for path in home.rglob("index.html"))
    pages = ["" if one == "." else f"{one}/" for one in found]
    return sorted(one for one in pages if language or not one.startswith("en/"))


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("language", ["", "en/"])
def test_grounds_stay_out_of_the_way(
    look: Callable[..., Page], site: Path, origin: str, language: str, half: int
) -> None:
    """As a page opens, hardly a word is about what it rests on; nor is any page wider than a phone.

    That is at 320 px, also with letters twice as large, and with all that is folded open.
    """
    page = look("/over/", phone=True)
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    crowded, wide = {}, {}
    for address in addresses(site, language)[half::2]:
        page.goto(f"{origin}/{language}{address}")
        share, *widths = page.evaluate(FOUND, GROUNDS)
        if share > MOST and not address.startswith(ABOUT):
            crowded[address] = round(share, 3)
        if max(widths) > SMALLEST["width"]:
            wide[address] = widths
    assert (crowded, wide) == ({}, {})


def test_grounds_are_counted(look: Callable[..., Page]) -> None:
    """Or the test above would say nothing: a page about sources has more of them, once open."""
    page = look("/nu/bewijs/")
    closed = page.evaluate(WORDS, GROUNDS)
    open_all(page)
    assert 0 < closed < MOST < page.evaluate(WORDS, GROUNDS)
