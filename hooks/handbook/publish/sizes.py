"""How large each file is, filled in where a page names it.

A page is made before the files beside it are there; it says of which file it wants the size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from handbook.sheets.bundles import bundles
from handbook.sheets.place import Edition

_WANTED = re.compile(r' data-size="([^"]+)">')


def fill_in(root: Path, edition: Edition, sizes: Mapping[tuple[str, str], int]) -> None:
    """Say on each page that shows a bundle how large its files are, alone and together."""
    size = edition.catalog.labels.size
    found = bundles(edition.shelf)
    told = {held.key: size(sizes[held.place]) for one in found for held in one.files}
    told |= {one.name: size(sum(sizes[held.place] for held in one.files)) for one in found}
    for uri in {one.uri for one in found}:
        page = root / edition.place.address(uri) / "index.html"
        html = page.read_text(encoding="utf-8")
        html = _WANTED.sub(lambda wanted: f">{told.get(wanted[1], '')}", html)
        page.write_text(html, encoding="utf-8", newline="\n")
