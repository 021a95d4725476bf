"""What sets a sheet with Typst: where its parts end, and the whole as PDF; the only importer."""

import json
import shutil
import tempfile
import weakref
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock

import font_source_sans_pro
import typst

from handbook.files.fitting import End

PACKAGES = ("typst", "font-source-sans-pro")
Refused = typst.TypstError
DOTS = 300.0  # an inch
DATA, TIGHT = "data.json", "tight.json"  # which the templates read


class Setter:
    """One sheet, set as often as is asked; what stays the same is not set again."""

    def __init__(self, template: Path, data: str) -> None:
        self.bench = _bench(template.parent)
        self.name = template.name
        self.data = data

    def ends(self, tight: Sequence[float]) -> list[End]:
        """Where its parts end, without a file; none for what always fits its page."""
        with self.bench.lock:
            compiler = self.bench.compiler(self.name, self.data, tight)
            said = compiler.query("<end>", field="value")
        return [End(*one) for one in json.loads(said)]

    def pdf(self, tight: Sequence[float]) -> bytes:
        """The sheet as a PDF that meets PDF/UA-1."""
        with self.bench.lock:
            compiler = self.bench.compiler(self.name, self.data, tight)
            made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
        if not isinstance(made, bytes):
            raise TypeError(type(made))  # only pictures come page by page
        return made


class Bench:
    """A folder with the templates, and beside them the sheet that is set now.

    A compiler reads and understands each template once, and keeps that as long as only the files
    beside it change. What comes as ``sys.inputs`` would make it forget all.
    """

    def __init__(self, templates: Path) -> None:
        self.folder = Path(tempfile.mkdtemp())
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        for path in templates.glob("*.typ"):
            shutil.copy(path, self.folder)
        self.lock = Lock()
        self._compilers: dict[str, typst.Compiler] = {}

    def compiler(self, name: str, data: str, tight: Sequence[float]) -> typst.Compiler:
        """What sets some data by a template; good for as long as the lock is held."""
        self._put(DATA, data)
        self._put(TIGHT, json.dumps(list(tight)))
        if name not in self._compilers:
            main = str(self.folder / name)
            fonts = _fonts()
            self._compilers[name] = typst.Compiler(main, root=str(self.folder), font_paths=fonts)
        return self._compilers[name]

    def _put(self, name: str, text: str) -> None:
        (self.folder / name).write_bytes(text.encode())


def plain(text: str) -> None:
    """Set a text alone, to see whether it can be."""
    with tempfile.TemporaryDirectory() as folder:
        main, beside = Path(folder) / "main.typ", Path(folder) / DATA
        beside.write_text(json.dumps(text), encoding="utf-8")
        main.write_text(f'#set document(title: "x")\n#json("{DATA}")\n', encoding="utf-8")
        typst.compile(str(main), format="pdf", pdf_standards=["ua-1"], font_paths=_fonts())


@cache
def picture(drawing: str, height: int) -> bytes:
    """A drawing as PNG, some millimetres high, for what takes no drawing."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "drawing.svg").write_text(drawing, encoding="utf-8")
        shown = f'#image("drawing.svg", height: {height}mm)'
        (Path(folder) / "main.typ").write_text(
            f"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n{shown}\n"
        )
        made = typst.compile(str(Path(folder) / "main.typ"), format="png", ppi=DOTS)
    if not isinstance(made, bytes):
        raise TypeError(type(made))  # of several pages
    return made


@cache
def _bench(templates: Path) -> Bench:
    return Bench(templates)


@cache
def _fonts() -> typst.Fonts:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
