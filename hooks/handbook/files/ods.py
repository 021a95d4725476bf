"""Sheets with boxes to tick as ODS: the rows of the CSV, with the looks of a sheet.

Loads the writer, with its large library, only for a file that was not kept.
"""

import json
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

from handbook import words
from handbook.files.rows import About, of_duties, rows
from handbook.sheets.codes import spaced
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.store import mark
from handbook.words import Labels


class Ods:
    """What makes the ODS files of one language; ``template`` is the folder with an empty one."""

    ending = "ods"

    def __init__(self, template: Path, labels: Labels) -> None:
        self.template = template
        self.labels = labels

    def key(self, sheet: Sheet, links: Links) -> str:
        """The rows, what stands around them, and the writer."""
        said = [rows(sheet, self.labels, links.sheet), asdict(self._about(sheet, links.sheet))]
        return f"{_made_with(self.template)}\n{json.dumps(said, ensure_ascii=False)}"

    def make(self, sheet: Sheet, links: Links) -> bytes:
        """A sheet as ODS."""
        from handbook.files import spreadsheet

        found = rows(sheet, self.labels, links.sheet)
        return spreadsheet.write(self.template, found, self._about(sheet, links.sheet))

    def _about(self, sheet: Sheet, address: str) -> About:
        checked = f"{self.labels.checked} {sheet.version}"
        until = f"{self.labels.use_until} {self.labels.date(sheet.until)}"
        code = f"{self.labels.code} {spaced(sheet.code)}" if sheet.code else ""
        return About(
            sheet.title,
            self.labels.table_sheet,
            " · ".join(filter(None, (sheet.author, checked, until, code, address))),
            sheet.author,
            words.of(sheet.language).locale,
            self.labels.duty_states if of_duties(sheet) else (self.labels.yes, self.labels.no),
        )


@cache
def _made_with(template: Path) -> str:
    """What a table depends on beside its words: the template, and what writes it."""
    own = [Path(__file__).with_name(name) for name in ("spreadsheet.py", "zipped.py")]
    files = [*sorted(template.rglob("*.xml")), *own]
    return mark("ods", *(f.read_text(encoding="utf-8") for f in files), version("odfdo"))
