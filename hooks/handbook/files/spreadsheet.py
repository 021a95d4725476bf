"""Rows as ODS, in the looks of an empty one; the only importer of odfdo.

Every cell but a number in front is text, so that none becomes a formula. Must not know what the
rows are about.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from odfdo import Document, Element

from handbook.files.rows import About, Row
from handbook.files.zipped import zipped

LONGEST_NAME = 31  # of the tab of a sheet, in Excel
MIMETYPE = "mimetype"  # stands first and plain, so that a system knows the kind of file
_NOT_IN_NAME = re.compile(r"[\[\]*?:/\\'\s]+")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(template: Path, rows: Sequence[Row], about: About) -> bytes:
    """A file with one table; ``template`` is the folder of the empty one."""
    made = Document(template)
    _fill(made, rows, tab(about.title) or about.tab, about.printed)
    _validate(made, about.choices)
    _one(made.styles.root, "//style:footer//text:span").text = _clean(about.foot)
    made.meta.title = _clean(about.title)
    made.meta.subject = _clean(about.foot)
    made.meta.initial_creator = _clean(about.author)
    made.set_language(about.locale)
    parts = {
        MIMETYPE: made.mimetype.encode(),
        "content.xml": made.content.serialize(),
        "styles.xml": made.styles.serialize(),
        "settings.xml": made.settings.serialize(),
        "meta.xml": made.meta.serialize(),
        "META-INF/manifest.xml": made.manifest.serialize(),
    }
    return zipped(parts, stored=(MIMETYPE,))


def tab(title: str) -> str:
    """The name of the only sheet: a title as far as a spreadsheet takes it, cut between words."""
    words = _NOT_IN_NAME.sub(" ", _clean(title)).split()
    while len(words) > 1 and len(" ".join(words)) > LONGEST_NAME:
        words.pop()
    return " ".join(words)[:LONGEST_NAME]


def _fill(made: Document, rows: Sequence[Row], name: str, printed: int) -> None:
    table = _one(made.body, "table:table")
    table.set_attribute("table:name", name)
    table.set_attribute("table:print-ranges", _range(name, printed, len(rows)))
    head, sample = table.get_elements("//table:table-row")
    _write(head, rows[0])
    for row in rows[1:]:
        # A copy of the sample takes a tenth of the time of a row built up from cells.
        table.append(_write(sample.clone, row, number=True))
    table.delete(sample)
    area = _one(made.body, "//table:database-range")
    area.set_attribute("table:target-range-address", _range(name, len(rows[0]), len(rows)))
    view = _one(made.settings.root, "//config:config-item-map-named/config:config-item-map-entry")
    view.set_attribute("config:name", name)


def _range(name: str, width: int, height: int) -> str:
    return f"'{name}'.A1:'{name}'.{chr(ord('A') + width - 1)}{height}"


def _validate(made: Document, choices: Sequence[str]) -> None:
    """Let a reader choose from some words in the column that asks whether it is done."""
    quoted = ";".join(f'"{choice}"' for choice in choices)
    rule = _one(made.body, "//table:content-validation")
    rule.set_attribute("table:condition", f"of:cell-content-is-in-list({quoted})")


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
