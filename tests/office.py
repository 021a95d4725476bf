"""Which LibreOffice the tests open Word files with: the only place that knows where it lives.

``find()`` gives the program. Without it the tests that need it are skipped, unless OFFICE is
set, as ``.ci/run`` does; then they fail.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import docx
import pytest
from docx.oxml.ns import qn

import fonts
import papers

NAMES = ("soffice", "libreoffice")
ELSEWHERE = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(os.environ.get("PROGRAMFILES", "/")) / "LibreOffice/program/soffice.exe",
)
# With tags, which tell a heading from other text.
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
MOST = 200  # files at once; what more it is given it does not read
NONE = "LibreOffice is er niet. Installeer het om te zien hoe de Word-bestanden er uitzien."


def find() -> str:
    """The program to use; without it the test is skipped, or fails where it must be there."""
    named = os.environ.get("OFFICE")
    found = [shutil.which(name) for name in ([named] if named else NAMES)]
    found += [] if named else [str(path) for path in ELSEWHERE if path.is_file()]
    for path in found:
        if path:
            return path
    if named:
        pytest.fail(f"OFFICE noemt «{named}», maar dat kan ik niet starten. {NONE}")
    pytest.skip(NONE)


def without(part: str) -> NoReturn:
    """A part that is not there: the test is skipped, or fails where it must be there."""
    said = f"LibreOffice {part} is er niet. Installeer het, dan opent het ook rekenbladen."
    (pytest.fail if os.environ.get("OFFICE") else pytest.skip)(said)


def to_pdf(files: Iterable[Path], folder: Path) -> None:
    """Convert files to PDF in a folder."""
    convert(files, folder, TAGGED)


def convert(files: Iterable[Path], folder: Path, kind: str) -> None:
    """Convert files in a folder, with settings of its own."""
    command = [find(), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(folder)]
    # Nothing of ours stays behind elsewhere.
    home = {**fonts.environment(folder), "HOME": str(folder)}
    names = [*map(str, files)]
    for start in range(0, len(names), MOST):
        some = [*command, *names[start : start + MOST]]
        done = subprocess.run(some, env=home, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr


def told_and_found(path: Path) -> tuple[list[int], list[int]]:
    """On which page each chapter of a Word file starts, and ends where it says so too.

    By the file itself, and on paper.
    """
    file = docx.Document(str(path))
    fields = file.element.body.xpath("//w:fldSimple[contains(@w:instr, 'PAGEREF')]")
    places = [str(one.get(qn("w:instr"))).split()[1] for one in fields]
    pages = [int("".join(str(it.text) for it in one.iter(qn("w:t")))) for one in fields]
    told = dict(zip(places, pages, strict=True))
    titles = [one.text for one in file.paragraphs if one.style and one.style.name == "Chapter"]
    texts = papers.texts(path.with_suffix(".pdf").read_bytes())
    starts = [page for page, text in enumerate(texts, 1) if text.startswith(tuple(titles))]
    ends = [*(page - 1 for page in starts), len(texts)]
    found = {f"part{part}": page for part, page in enumerate([1, *starts])}
    found |= {f"end{part}": page for part, page in enumerate(ends)}
    return [*told.values()], [found.get(place, 0) for place in told]
