"""One search index per language instead of one for all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

INDEX = "search/search_index.json"


def split(site: Path, languages: tuple[str, ...]) -> None:
    """Write ``search/`` and ``en/search/`` from the merged index of the engine."""
    merged = json.loads((site / INDEX).read_text(encoding="utf-8"))
    default, *others = languages
    for language in languages:
        folder = "" if language == default else f"{language}/"
        foreign = tuple(f"{other}/" for other in others)
        docs = [
            {**doc, "location": doc["location"].removeprefix(folder)}
            for doc in merged["docs"]
            if (
                doc["location"].startswith(folder)
                if folder
                else not doc["location"].startswith(foreign)
            )
        ]
        target = site / folder / INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        index = {"config": {**merged["config"], "lang": [language]}, "docs": docs}
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8", newline="\n")
