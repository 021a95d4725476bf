"""Sheets as PDF; the only importer of typst.

The text goes to the typesetter as data, never as markup. Same input, same bytes. A sheet that
does not meet PDF/UA-1 (tags, title, language, headings in order) is an error, not a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import font_source_sans_pro
import typst

from handbook.codes import spaced
from handbook.paper import qr
from handbook.store import mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from handbook.labels import Labels
    from handbook.paper.sheet import Format, Sheet
    from handbook.store import Store

FONTS = Path(font_source_sans_pro.__file__).parent / "files"
UNKNOWN = "?"
MOST_SIGNS = 200
# What changes the sign before it, such as the colour of a hand; alone it is nothing.
_JOINED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
TEMPLATES: dict[Format, str] = {
    "sheet": "sheet.typ",
    "card": "card.typ",
    "poster-a4": "poster.typ",
    "poster-a3": "poster.typ",
}
WORDS = (
    "checked",
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
)


@dataclass(frozen=True)
class Press:
    """What makes the PDFs of one language; ``templates`` is the folder of the Typst files."""

    templates: Path
    labels: Labels
    store: Store

    def pdf(self, sheet: Sheet, address: str, verdict: str = "") -> bytes:
        """A sheet as PDF; ``address`` is where it stands online, or empty.

        The QR code leads to ``verdict``, which says whether the sheet is still right; without
        it to the sheet.
        """
        template, data, key = self._input(sheet, address, verdict)
        return self.store.get(key, lambda: _set(template, data))

    def later(
        self, pool: Executor, sheet: Sheet, address: str, verdict: str
    ) -> Callable[[], bytes]:
        """The same, once it is asked for; what was not kept is typeset beside other work."""
        template, data, key = self._input(sheet, address, verdict)
        found = self.store.find(key)
        if found is not None:
            return lambda: found
        return pool.submit(self.store.get, key, lambda: _set(template, data)).result

    def _input(self, sheet: Sheet, address: str, verdict: str) -> tuple[Path, str, str]:
        """The template, the data for it, and the key of what they make."""
        leads = verdict or address
        more = {
            "address": address.partition("#")[0],
            "leads": leads,
            "asks": bool(verdict),
            "code": spaced(sheet.code),
            "qr": qr.svg(leads) if leads else "",
            "labels": {name: self.labels[name] for name in WORDS},
        }
        data = sheet.as_json(**more)
        template = self.templates / TEMPLATES[sheet.format]
        return template, data, "\n".join([_made_with(template), data])


def _set(template: Path, data: str) -> bytes:
    """Typeset the data; a sign that the letters lack, such as an emoji, is a question mark."""
    data = _JOINED.sub("", data)
    for _ in range(MOST_SIGNS):
        try:
            return _compile(template, data)
        except typst.TypstError as error:
            missing = _MISSING.search(str(error))
            if missing is None:
                raise
            for sign in set(missing[1]):
                data = data.replace(sign, UNKNOWN)
    return _compile(template, data)


def _compile(template: Path, data: str) -> bytes:
    made = _compiler(template).compile(
        format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError(type(made))  # only pictures come page by page
    return made


@cache
def _made_with(template: Path) -> str:
    """What a sheet depends on beside its data: the templates and the versions of the makers."""
    packages = ("typst", "font-source-sans-pro", "segno")
    texts = [path.read_text(encoding="utf-8") for path in sorted(template.parent.glob("*.typ"))]
    return mark(template.name, *texts, *map(version, packages))


@cache
def _compiler(template: Path) -> typst.Compiler:
    return typst.Compiler(
        str(template), root=str(template.parent), font_paths=[str(FONTS)], ignore_system_fonts=True
    )
