"""What holds for every page of both languages, looked at one after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from chromium.beside import FRAME, asked_in_turn
from chromium.folds import OPEN
from project import LANGUAGES

SMALLEST = {"width": 320, "height": 740}
MOST = 0.05  # of the words that a reader sees
# Pages that are about sources, or about the handbook itself.
ABOUT = ("/hulp/bronnen/", "/hulp/verantwoording/", "/hulp/oudere-links/", "/meewerken/", "/over/")
# Words that show in the text of a page, and those of them that say what something rests on.
WORDS = r"""(document, ground) => {
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
# The share of grounds as a page opens, and how wide it is with all that is folded open and letters
# twice as large: then nothing is less wide than as it opens.
FOUND = f"""async (document, ground) => {{
  const share = ({WORDS})(document, ground);
  const root = document.documentElement;
  root.style.fontSize = "200%";
  await ({OPEN})(document);
  return [share, root.scrollWidth];
}}"""


def addresses(site: Path, language: str) -> list[str]:
    """All pages of a language."""
    found = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    pages = (f"/{one}/" if one != "." else "/" for one in found)
    return sorted(one for one in pages if one.startswith("/en/") == (language == "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_grounds_stay_out_of_the_way(look: Callable[..., Page], site: Path, language: str) -> None:
    """As a page opens, hardly a word is about what it rests on; nor is any page wider than a phone.

    That is at 320 px, with letters twice as large, and with all that is folded open.
    """
    page = look(FRAME)
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    crowded, wide = {}, {}
    for address, found in asked_in_turn(page, addresses(site, language), FOUND, GROUNDS).items():
        share, width = found
        if share > MOST and not address.removeprefix("/en").startswith(ABOUT):
            crowded[address] = round(share, 3)
        if width > SMALLEST["width"]:
            wide[address] = width
    assert (crowded, wide) == ({}, {})


@pytest.mark.faults
def test_grounds_and_widths_are_found(look: Callable[..., Page]) -> None:
    """Or the test above would say nothing: a page about sources has more of them, once open."""
    page = look(FRAME)
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    both = f"""async (document, ground) => {{
      document.querySelector("main").style.width = "15em";
      return [...await ({FOUND})(document, ground), ({WORDS})(document, ground)];
    }}"""
    ((closed, width, opened),) = asked_in_turn(page, ["/nu/bewijs/"], both, GROUNDS).values()
    assert 0 < closed < MOST < opened
    assert width > SMALLEST["width"]
