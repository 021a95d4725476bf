"""What sets a sheet with Typst: where its parts end, and the whole as PDF; the only importer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import font_source_sans_pro
import typst

from handbook.files.fitting import End

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGES = ("typst", "font-source-sans-pro")
Refused = typst.TypstError


class Setter:
    """One sheet, set as often as is asked; what stays the same is not set again."""

    def __init__(self, template: Path, data: str) -> None:
        self.template = template
        self.data = data
        self._compilers: dict[str, typst.Compiler] = {}

    def ends(self, tight: Sequence[float]) -> list[End]:
        """Where its parts end, without a file; none for what always fits its page."""
        said = self._compiler(tight).query("<end>", field="value")
        return [End(*one) for one in json.loads(said)]

    def pdf(self, tight: Sequence[float]) -> bytes:
        """The sheet as a PDF that meets PDF/UA-1."""
        compiler = self._compiler(tight)
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        if not isinstance(made, bytes):
            raise TypeError(type(made))  # only pictures come page by page
        return made

    def _compiler(self, tight: Sequence[float]) -> typst.Compiler:
        """One for each way to set it: what has asked for its ends, has set the pages already."""
        asked = json.dumps(list(tight))
        if asked not in self._compilers:
            self._compilers[asked] = typst.Compiler(
                str(self.template),
                root=str(self.template.parent),
                font_paths=_fonts(),
                sys_inputs={"data": self.data, "tight": asked},
            )
        return self._compilers[asked]


@cache
def _fonts() -> typst.Fonts:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
