"""Rows as CSV, for any spreadsheet; the only importer of csv."""

import csv
import io
import unicodedata

from handbook.files.rows import Row, rows
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.words import Labels

_FORMULA = ("=", "+", "-", "@")
_CONTROL = ("\t", "\r", "\n")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before what could be one.

    As OWASP advises; after spaces and signs without a width too, and for wide forms of the signs.
    """
    first = next((sign for sign in text if not _unseen(sign)), "")
    risky = unicodedata.normalize("NFKC", first).startswith(_FORMULA)
    return f"'{text}" if risky or text.startswith(_CONTROL) else text


def _unseen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc")


def to_csv(found: list[Row]) -> bytes:
    """Rows as Dutch Excel reads them: with a mark of UTF-8, semicolons and CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[guarded(cell) for cell in row] for row in found])
    return out.getvalue().encode("utf-8-sig")


class Csv:
    """What makes the CSV files of one language."""

    ending = "csv"

    def __init__(self, labels: Labels) -> None:
        self.labels = labels

    def key(self, sheet: Sheet, links: Links) -> str:
        """Nothing: it takes less time to make than to look up."""
        return ""

    def make(self, sheet: Sheet, links: Links) -> bytes:
        """A sheet as CSV."""
        return to_csv(rows(sheet, self.labels, links.sheet))
