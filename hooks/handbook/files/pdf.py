"""Sheets as PDF; the only importer of pikepdf.

The text goes to the typesetter as data, never as markup. Same input, same bytes. A sheet that
does not meet PDF/UA-1 (tags, title, language, headings in order) is an error, not a file.
"""

from __future__ import annotations

import io
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from handbook import words
from handbook.files import fitting, qr, typesetting
from handbook.sheets.blocks import Chapter
from handbook.sheets.codes import spaced
from handbook.store import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.model.kinds import Format
    from handbook.sheets.place import Links
    from handbook.sheets.sheet import Sheet
    from handbook.words.labels import Labels

TOGETHER = pikepdf.ObjectStreamMode.generate
UNKNOWN = "?"
MOST_SIGNS = 200
# What changes the sign before it, such as the colour of a hand; alone it is nothing.
_JOINED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
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
        return f"{made_with(self._template(sheet))}\n{self._data(sheet, links, str)}"

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


def typeset(template: Path, data: str) -> bytes:
    """The PDF that a template makes of some data."""
    return _pressed(_set(template, data))


def pages(made: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(made)) as paper:
        return len(paper.pages)


def _set(template: Path, data: str) -> bytes:
    """Typeset the data; a sign that the letters lack, such as an emoji, is a question mark."""
    data = _JOINED.sub("", data)
    for _ in range(MOST_SIGNS):
        try:
            return _fitted(template, data)
        except typesetting.Refused as error:
            missing = _MISSING.search(str(error))
            if missing is None:
                raise
            for sign in set(missing[1]):
                data = data.replace(sign, UNKNOWN)
    return _fitted(template, data)


def _fitted(template: Path, data: str) -> bytes:
    """Where a part would end with a page for a few lines, it is set tighter or looser."""
    setter = typesetting.Setter(template, data)
    return setter.pdf(fitting.fitted(setter.ends))


def _pressed(pdf: bytes) -> bytes:
    """The same sheet with its tags pressed together.

    Those that a screen reader follows are thousands of small objects, more than half of a sheet.
    """
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as paper:
        paper.save(made, object_stream_mode=TOGETHER, deterministic_id=True)
    return made.getvalue()


@cache
def made_with(template: Path) -> str:
    """What a sheet depends on beside its data: the templates and the versions of the makers."""
    packages = (*typesetting.PACKAGES, "pikepdf", "segno")
    texts = [path.read_text(encoding="utf-8") for path in sorted(template.parent.glob("*.typ"))]
    own = (__file__, fitting.__file__, typesetting.__file__, qr.__file__)
    texts += [Path(file).read_text(encoding="utf-8") for file in own]
    return mark(template.name, *texts, *map(version, packages))
