"""A second reader of PDF/UA-1, which is what Typst promises of its PDFs."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from conform.programs import run

if TYPE_CHECKING:
    from pathlib import Path


def _values(text: str) -> list[Any]:
    """All JSON of a text that holds one value after the other."""
    left, found = text.strip(), []
    while left:
        value, end = json.JSONDecoder().raw_decode(left)
        found.append(value)
        left = left[end:].strip()
    return found


def pdf(site: Path) -> list[str]:
    """What is against PDF/UA-1, as far as this suite looks: 16 of its 106 rules."""
    files = sorted(site.rglob("*.pdf"))
    reports = _values(
        run(sys.executable, "-m", "pdfua", "check", "--format", "json", *files).stdout
    )
    unread = len(files) - len(reports)
    found = [f"{it['file']}: {json.dumps(one)}" for it in reports for one in it["findings"]]
    return [*found, *([f"{unread} bestanden zijn niet gelezen"] if unread else [])]
