"""Sheets as Word files. Same input, same bytes.

Loads the writer, with its large library, only for a file that was not kept.
"""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from handbook.sheets.codes import spaced
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.store import mark
from handbook.words.labels import Labels

MAKERS = ("docx", "fitting", "qr", "typesetting", "zipped")


class Docx:
    """What makes the Word files of one language."""

    ending = "docx"

    def __init__(self, labels: Labels, logo: str = "") -> None:
        self.labels = labels
        self.logo = logo
        self._made_with = mark(_maker(), labels.model_dump_json(), logo)

    def key(self, sheet: Sheet, links: Links) -> str:
        """The data of the sheet, the words around it, and the writer."""
        code = spaced(sheet.code)
        data = sheet.as_json(
            address=links.sheet,
            verdict=links.verdict,
            until=self.labels.date(sheet.until),
            code=code,
        )
        return f"{self._made_with}\n{data}"

    def make(self, sheet: Sheet, links: Links) -> bytes:
        """A sheet as Word file."""
        from handbook.files.word.writer import written

        return written(self.labels, sheet, links, self.logo)


@cache
def _maker() -> str:
    """What a file depends on beside its data: our own code and the versions of the makers."""
    here = Path(__file__).parent
    beside = [here / f"{name}.py" for name in MAKERS]
    files = [*beside, *sorted(here.glob("word/*.py")), *sorted(here.glob("word/empty/*.xml"))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    return "\n".join([*texts, *map(version, ("python-docx", "segno", "typst"))])
