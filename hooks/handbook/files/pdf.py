"""Sheets as PDF: by which template, and with what data. Same input, same bytes."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from handbook import words
from handbook.files import qr
from handbook.files.setting import made_with, typeset
from handbook.model.kinds import Format
from handbook.sheets.blocks import Chapter
from handbook.sheets.codes import spaced
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.words.labels import Labels

TEMPLATES: dict[Format, str] = {
    "sheet": "sheet.typ",
    "plan-a4": "plan.typ",
    "card": "card.typ",
    "poster-a4": "poster.typ",
    "poster-a3": "poster.typ",
}
OWN = {"kaart": "map.typ"}  # by what a sheet is, where that asks for a shape of its own
WORDS = (
    "certainty",
    "checked",
    "use_until",
    "code",
    "of",
    "qr",
    "qr_asks",
    "write_school",
    "write_date",
    "do",
    "dont",
    "required",
    "question_staff",
    "question_statement",
    "sheet_who",
    "sheet_when",
    "sheet_own_words",
    "card_steps",
    "card_name",
    "card_phone",
    "minutes_short",
    "pack_apart",
    "pack_without_apart",
    "pack_from",
    "pack_own_time",
    "pack_part",
    "pack_time",
    "pack_ours",
    "pack_paper",
    "pack_sheet",
    "pack_times",
    "pack_group",
    "pack_two_sided",
)


class Pdf:
    """What makes the PDFs of one language; ``templates`` is the folder of the Typst files.

    ``logo`` is a drawing, or empty.
    """

    ending = "pdf"

    def __init__(self, templates: Path, labels: Labels, logo: str = "") -> None:
        self.templates = templates
        self.logo = logo
        self.labels = labels

    def key(self, sheet: Sheet, links: Links) -> str:
        """The data of the sheet, the templates, and all that typesets them.

        Codes are not drawn for it: what they lead to says as much, and in no time.
        """
        return f"{made_with(self._template(sheet), __file__)}\n{self._data(sheet, links, str)}"

    def make(self, sheet: Sheet, links: Links) -> bytes:
        """A sheet as PDF."""
        return typeset(*self.asked(sheet, links))

    def asked(self, sheet: Sheet, links: Links) -> tuple[Path, str]:
        """What is asked of the typesetter: by which template, and with what data."""
        return self._template(sheet), self._data(sheet, links, qr.svg)

    def _template(self, sheet: Sheet) -> Path:
        return self.templates / OWN.get(sheet.key.partition(":")[0], TEMPLATES[sheet.format])

    def _data(self, sheet: Sheet, links: Links, draw: Callable[[str], str]) -> str:
        leads = links.verdict or links.sheet
        return sheet.as_json(
            address=links.sheet.partition("#")[0],
            leads=leads,
            until=self.labels.date(sheet.until),
            asks=bool(links.verdict),
            code=spaced(sheet.code),
            logo=self.logo,
            qr=draw(leads) if leads else "",
            codes=dict(_inside(sheet, links.verdict, draw)),
            own=_code(sheet.code, leads, draw) if leads and sheet.code else None,
            labels=_words(sheet.language),
            others={one: _words(one) for one in _languages(sheet)},
        )


@cache
def _words(language: str) -> dict[str, str]:
    labels = words.of(language)
    return {name: getattr(labels, name) for name in WORDS}


def _inside(
    sheet: Sheet, verdict: str, draw: Callable[[str], str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The codes of the sheets in this one, each with what leads to its verdict."""
    for block in sheet.blocks:
        if verdict and isinstance(block, Chapter) and block.code:
            leads = f"{verdict.partition('#')[0]}#{block.code}"
            yield block.code, _code(block.code, leads, draw)


def _code(code: str, leads: str, draw: Callable[[str], str]) -> dict[str, str]:
    return {"said": spaced(code), "leads": leads, "qr": draw(leads)}


def _languages(sheet: Sheet) -> list[str]:
    """The languages of its blocks that are not its own."""
    return sorted({block.language for block in sheet.blocks if block.language})
