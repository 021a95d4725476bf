"""Sheets with boxes to tick as tables: CSV for any spreadsheet, ODS with its looks.

The only importer of csv and odfdo. The first row holds the heads, so that a filter works at
once; what the list is called, and since when it holds, stands at the end of every row. So rows
of several lists can stand below each other, and each still says where it came from. On paper the
ODS says this in the head and foot of the page instead.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from odfdo import Document, Element

from handbook.codes import spaced
from handbook.paper.archive import zipped
from handbook.paper.sheet import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.labels import Labels
    from handbook.paper.sheet import Sheet
    from handbook.paper.store import Store

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
PRINTED = "H"  # the last column that goes to paper
COUNTRY = {"nl": "nl-NL", "en": "en-GB"}
LONGEST_NAME = 31  # of the tab of a sheet, in Excel
PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml")
_NOT_IN_NAME = re.compile(r"[\[\]*?:/\\'\s]+")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Row = tuple[str, ...]


def rows(sheet: Sheet, labels: Labels, address: str) -> list[Row]:
    """The heads, and a row for every box; who, when and done are for the school to fill in."""
    found: list[Row] = [tuple(labels[name] for name in HEAD)]
    for block in [one for one in sheet.blocks if isinstance(one, Tasks)]:
        for task in block.tasks:
            number = str(len(found))
            asked = (number, block.title, task.text, task.help, task.who)
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


# ODS


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
        data = json.dumps(
            [found, sheet.title, sheet.version, sheet.code, sheet.author], ensure_ascii=False
        )
        key = "\n".join([_made_with(self.template), data])
        return self.store.get(key, lambda: self._ods(found, sheet, address))

    def _ods(self, found: list[Row], sheet: Sheet, address: str) -> bytes:
        made = Document(self.template)
        _fill(made, found, tab(sheet.title) or self.labels["table_sheet"])
        choice = ";".join(f'"{self.labels[name]}"' for name in DONE)
        done = _one(made.body, "//table:content-validation")
        done.set_attribute("table:condition", f"of:cell-content-is-in-list({choice})")
        about = f"{self.labels['checked']} {sheet.version}"
        code = f"{self.labels['code']} {spaced(sheet.code)}" if sheet.code else ""
        made.meta.title = _clean(sheet.title)
        foot = _one(made.styles.root, "//style:footer//text:span")
        foot.text = _clean(" · ".join(filter(None, (sheet.author, about, code, address))))
        made.meta.subject = foot.text
        made.meta.initial_creator = _clean(sheet.author)
        made.set_language(COUNTRY[sheet.language])
        parts = (made.content, made.styles, made.settings, made.meta, made.manifest)
        texts = {name: part.serialize() for name, part in zip(PARTS, parts, strict=True)}
        return zipped({"mimetype": made.mimetype.encode(), **texts}, stored=("mimetype",))


def tab(title: str) -> str:
    """The name of the only sheet: a title as far as a spreadsheet takes it, cut between words."""
    words = _NOT_IN_NAME.sub(" ", _clean(title)).split()
    while len(words) > 1 and len(" ".join(words)) > LONGEST_NAME:
        words.pop()
    return " ".join(words)[:LONGEST_NAME]


def _fill(made: Document, found: list[Row], name: str) -> None:
    table = _one(made.body, "table:table")
    table.set_attribute("table:name", name)
    table.set_attribute("table:print-ranges", f"'{name}'.A1:'{name}'.{PRINTED}{len(found)}")
    head, sample = table.get_elements("//table:table-row")
    _write(head, found[0])
    for row in found[1:]:
        # A copy of the sample takes a tenth of the time of a row built up from cells.
        table.append(_write(sample.clone, row, number=True))
    table.delete(sample)
    area = _one(made.body, "//table:database-range")
    last = chr(ord("A") + len(HEAD) - 1)
    area.set_attribute("table:target-range-address", f"'{name}'.A1:'{name}'.{last}{len(found)}")
    view = _one(made.settings.root, "//config:config-item-map-named/config:config-item-map-entry")
    view.set_attribute("config:name", name)


def _write(row: Element, values: Row, *, number: bool = False) -> Element:
    """Put texts in the cells of a row; only the number in front is not text."""
    cells, lines = (row.get_elements(path) for path in ("table:table-cell", ".//text:p"))
    for place, value in enumerate(map(_clean, values)):
        if value:
            kind = ("float", "value") if number and place == 0 else ("string", "string-value")
            cells[place].set_attribute("office:value-type", kind[0])
            cells[place].set_attribute(f"office:{kind[1]}", value)
            lines[place].text, *more = value.split("\n")
            for line in more:
                cells[place].append(Element.from_tag("text:p"))
                cells[place].children[-1].text = line
    return row


def _one(root: Element, path: str) -> Element:
    found = root.get_element(path)
    if found is None:
        raise LookupError(path)
    return found


def _clean(text: str) -> str:
    """A text without the signs that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)


@cache
def _made_with(template: Path) -> str:
    """What a table depends on beside its rows: the template and the version of the maker."""
    texts = [(template / name).read_text(encoding="utf-8") for name in PARTS]
    return "\n".join(["ods", *texts, version("odfdo")])
