"""Sheets with boxes to tick as tables: CSV for any spreadsheet, ODS with its looks.

The only importer of csv. The first row holds the heads, so that a filter works at once; what the
list is called, and since when it holds, stands at the end of every row. So rows of several lists
can stand below each other, and each still says where it came from. On paper the ODS says this in
the head and foot of the page instead.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.codes import spaced
from handbook.paper.blocks import Tasks
from handbook.store import mark

if TYPE_CHECKING:
    from handbook.labels import Labels
    from handbook.paper.sheet import Sheet
    from handbook.store import Store

HEAD = (
    "table_number",
    "table_group",
    "table_item",
    "table_help",
    "table_role",
    "table_who",
    "when",
    "table_done",
    "table_sheet",
    "checked",
    "code",
    "table_address",
)
DONE = ("yes", "no")
PRINTED = 8  # columns that go to paper
MAKER = Path(__file__).with_name("ods.py")

Row = tuple[str, ...]


@dataclass(frozen=True)
class About:
    """What an ODS says beside its rows: names, the foot of a page, the choices when done."""

    title: str
    tab: str
    foot: str
    author: str
    language: str
    choices: tuple[str, ...]
    printed: int = PRINTED


def rows(sheet: Sheet, labels: Labels, address: str) -> list[Row]:
    """The heads, and a row for every box; who, when and done are for the school to fill in."""
    found: list[Row] = [tuple(labels[name] for name in HEAD)]
    for block in [one for one in sheet.blocks if isinstance(one, Tasks)]:
        for task in block.tasks:
            number = str(len(found))
            helped = " ".join(filter(None, (task.help, task.calls)))
            asked = (number, block.title, task.text, helped, task.who)
            origin = (sheet.title, sheet.version, spaced(sheet.code).strip(), address)
            found.append((*asked, "", "", "", *origin))
    return found


# CSV

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


# Both


@dataclass(frozen=True)
class Tables:
    """What makes the tables of one language; ``template`` is the folder with an empty ODS."""

    template: Path
    labels: Labels
    store: Store

    def csv(self, sheet: Sheet, address: str) -> bytes:
        """A sheet as CSV; ``address`` is where it stands online, or empty."""
        return to_csv(rows(sheet, self.labels, address))

    def ods(self, sheet: Sheet, address: str) -> bytes:
        """The same rows as ODS."""
        found = rows(sheet, self.labels, address)
        about = self._about(sheet, address)
        data = json.dumps([found, asdict(about)], ensure_ascii=False)

        def make() -> bytes:
            # The library takes long to load, and an unchanged sheet does without.
            from handbook.paper import ods

            return ods.write(self.template, found, about)

        return self.store.get("\n".join([_made_with(self.template), data]), make)

    def _about(self, sheet: Sheet, address: str) -> About:
        checked = f"{self.labels['checked']} {sheet.version}"
        code = f"{self.labels['code']} {spaced(sheet.code)}" if sheet.code else ""
        return About(
            sheet.title,
            self.labels["table_sheet"],
            " · ".join(filter(None, (sheet.author, checked, code, address))),
            sheet.author,
            sheet.language,
            tuple(self.labels[name] for name in DONE),
        )


@cache
def _made_with(template: Path) -> str:
    """What a table depends on beside its words: the template, and what writes it."""
    files = [*sorted(template.rglob("*.xml")), MAKER]
    return mark("ods", *(f.read_text(encoding="utf-8") for f in files), version("odfdo"))
