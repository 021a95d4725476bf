"""Fingerprints of what the handbook says, written where somebody found that it was right.

In a translation that of its Dutch page; on a page of the school that of the target of each rule.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from handbook.catalog.page import Page
from handbook.catalog.rules import Standing
from handbook.catalog.targets import Target
from handbook.loading import Loaded
from handbook.loading.documents import language_of
from handbook.reading import frontmatter

_FINGERPRINT = re.compile(r'^(\s+fingerprint:\s*)"?[0-9a-f]*"?\s*$', re.M)
_KEY = re.compile(r"[ ]*(?:-[ ]+)?")
HERE = (
    "hier hoort een vertaling met translation: en daaronder fingerprint:, of een pagina met rules:"
)
GONE = "dit bestand is er niet. Kijk of de naam klopt, zoals docs/nu/naaktbeeld.en.md."
LOOSE = "zet at: en elke andere sleutel van een regel op een regel voor zich."
OLD = "based_on"
Told = tuple[str, str]  # the new text, and what is wrong


def stamp(docs: Path, path: Path, loaded: Loaded) -> str:
    """Write the present fingerprints in one page; gives what is wrong, or nothing."""
    if path.is_file() and path.resolve().is_relative_to(docs.resolve()):
        uri = path.resolve().relative_to(docs.resolve()).as_posix()
        base, language = language_of(uri, list(loaded.catalogs)[1:])
        page = loaded.base.pages.get(base)
        text = path.read_bytes().decode("utf-8", "replace")
        if page and not page.whole:
            return f"{page.document.file}: deze pagina heeft een fout. Herstel die eerst."
        if page and "\ufffd" not in text:
            held = [one for one in loaded.rules if one.page.uri == base]
            new, wrong = _of_translation(page, text) if language else _of_rules(held, text)
            if new:
                path.write_text(new, encoding="utf-8", newline="")
            if new or wrong:
                return wrong and f"{path}: {wrong}"
    return f"{path}: {HERE if path.is_file() else GONE}"


def _of_translation(page: Page, text: str) -> Told:
    found = _FINGERPRINT.search(text)
    return (_FINGERPRINT.sub(rf'\g<1>"{page.mark}"', text, count=1) if found else "", "")


def _of_rules(rules: Iterable[Standing], text: str) -> Told:
    """The text of a page with what each of its rules stands on; the last first, by line."""
    end = "\r\n" if "\r\n" in text else "\n"
    rows = text.split(end)
    placed = [(one, one.target) for one in rules if one.target]
    for one, target in reversed(placed):
        lines = one.page.document.lines
        key = OLD if ("rules", one.number, OLD) in lines else "at"
        line = lines["rules", one.number, key]
        deep = _deep(rows[line - 1])
        if not rows[line - 1][deep:].startswith(f"{key}:"):
            return "", LOOSE
        if key == OLD:
            rows[line - 1 : _after(rows, line)] = [f"{rows[line - 1][:deep]}{_basis(target)}"]
        else:
            rows.insert(_after(rows, line), f"{' ' * deep}{_basis(target)}")
    new = end.join(rows)
    meta = frontmatter.read(new.encode(), "")[0].meta
    right = all(_written(meta, one.number) == target.mark for one, target in placed)
    return (new, "") if placed and right else ("", LOOSE if placed else "")


def _deep(row: str) -> int:
    """Where a key begins on its line."""
    found = _KEY.match(row)
    return found.end() if found else 0


def _after(rows: list[str], line: int) -> int:
    """How many rows there are up to the end of the value that begins on a line."""
    deep = _deep(rows[line - 1])
    below = range(line, len(rows))
    return next((at for at in below if len(rows[at]) - len(rows[at].lstrip()) <= deep), len(rows))


def _basis(target: Target) -> str:
    said = json.dumps(target.said, ensure_ascii=False)
    return f'{OLD}: {{fingerprint: "{target.mark}", text: {said}}}'


def _written(meta: dict[str, Any], index: int) -> object:
    found = meta["rules"][index].get(OLD) if "rules" in meta else None
    return found.get("fingerprint") if isinstance(found, dict) else None
