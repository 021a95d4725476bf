"""The search index: one per language, in the form that the theme's search reads.

The theme's own plugin parses each page again to make one index for all languages; this takes
the parts of a page as they were made. Must not know what a page is about.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

URGENT = 8  # how much more the top of a plan for now weighs than another page
INDEX = "search/search_index.json"
# How the theme's search reads an index: words end at spaces, hyphens and other signs, but not at
# an apostrophe, or the last letter of "foto's" would find every word with an s. A title weighs
# more than a text, but not so much that any page with the word in a heading comes before the plan
# for it.
CONFIG = {
    "separator": r"""(?:[\s\-,:;.!?()\[\]"«»…/]|&(?:lt|gt|amp|quot|#34);)+""",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 10.0}, "text": {"boost": 1.0}},
}
Entry = dict[str, str | float]


def entries(
    url: str,
    title: str,
    parts: Iterable[tuple[str, str, str]],
    also: str = "",
    boost: float = 1,
    urgent: bool = False,
) -> Iterator[Entry]:
    """An entry for each part of a page: an address, a heading and a text; the top comes first.

    ``also`` holds words that readers type and that do not stand on the page; ``boost`` is how
    much the page weighs; the top of an ``urgent`` one weighs more.
    """
    for anchor, heading, text in parts:
        top = not anchor
        weight = boost * (URGENT if urgent and top else 1)
        words = " ".join(filter(None, (text, also if top else ""))).replace("&#39;", "'")
        entry: Entry = {
            "location": url if top else f"{url}#{anchor}",
            "title": title if top else heading,
            "text": words,
        }
        yield entry | ({"boost": weight} if weight != 1 else {})


def write(site: Path, found: Mapping[str, tuple[str, list[Entry]]]) -> None:
    """Write the index of each folder (``""`` or ``en/``) below ``site``, with its language."""
    for folder, (language, docs) in found.items():
        index = {"config": {"lang": [language], **CONFIG}, "docs": docs}
        target = site / folder / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8", newline="\n")
