"""The search index: one per language, in the form that the theme's search reads.

The theme's own plugin parses each page again to make one index for all languages; this takes
the text from the HTML that is there already. Must not know what a page is about.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

URGENT = 8  # how much more the top of a plan for now weighs than another page
INDEX = "search/search_index.json"
# How the theme's search reads an index: words end at spaces, hyphens and other signs. A title
# weighs more than a text, but not so much that any page with the word in a heading comes before
# the plan for it.
CONFIG = {
    "separator": r"""(?:[\s\-,:;.!?()\[\]"'«»…/]|&(?:lt|gt|amp|quot|#34|#39);)+""",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 10.0}, "text": {"boost": 1.0}},
}
_HEADING = re.compile(r'<h[1-6][^>]*\sid="([^"]+)"[^>]*>(.*?)</h[1-6]>', re.S)
_SILENT = re.compile(
    r'<(script|style|svg)\b.*?</\1>|<a class="headerlink".*?</a>'
    r"|<div [^>]*data-worksheet-tools.*?</div>"
    r"|<(form|p|dl|ul)\b[^>]*\sdata-unsearched.*?</\2>",
    re.S,
)
_TAG = re.compile(r"<[^>]+>")

Entry = dict[str, str | float]


def _text(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split())


def entries(
    url: str, title: str, html: str, also: str = "", boost: float = 1, urgent: bool = False
) -> Iterator[Entry]:
    """One entry for the top of a page and one for each heading; texts stay escaped HTML.

    ``also`` holds words that readers type and that do not stand on the page; ``boost`` is how
    much the page weighs; the top of an ``urgent`` one weighs more.
    """
    html = _SILENT.sub(" ", html)
    first: float = URGENT if urgent else 1
    place, heading, start = url, title, 0
    for match in _HEADING.finditer(html):
        yield _entry(place, heading, html[start : match.start()], also, boost * first)
        also, first = "", 1
        place, heading, start = f"{url}#{match[1]}", _text(match[2]), match.end()
    yield _entry(place, heading, html[start:], also, boost * first)


def _entry(place: str, heading: str, html: str, also: str, boost: float) -> Entry:
    text = " ".join([_text(html), also]).strip()
    return {"location": place, "title": heading, "text": text} | (
        {"boost": boost} if boost != 1 else {}
    )


def write(site: Path, found: Mapping[str, tuple[str, list[Entry]]]) -> None:
    """Write the index of each folder (``""`` or ``en/``) below ``site``, with its language."""
    for folder, (language, docs) in found.items():
        index = {"config": {"lang": [language], **CONFIG}, "docs": docs}
        target = site / folder / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8", newline="\n")
