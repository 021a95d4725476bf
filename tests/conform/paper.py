"""A second reader of PDF/UA-1, which is what Typst promises, and of where Word files end."""

import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import making
import office
import papers
import project
from conform.programs import run
from handbook.files.fitting import Part
from handbook.sheets.blocks import Letter
from handbook.sheets.names import endings

FOOT = 60  # points


def _values(text: str) -> list[Any]:
    """All JSON of a text that holds one value after the other."""
    left, found = text.strip(), []
    while left:
        value, end = json.JSONDecoder().raw_decode(left)
        found.append(value)
        left = left[end:].strip()
    return found


def pdf(site: Path) -> list[str]:
    """What is against PDF/UA-1, as far as this suite looks: 16 of its 106 rules."""
    files = sorted(site.rglob("*.pdf"))
    reports = _values(
        run(sys.executable, "-m", "pdfua", "check", "--format", "json", *files).stdout
    )
    unread = len(files) - len(reports)
    found = [f"{it['file']}: {json.dumps(one)}" for it in reports for one in it["findings"]]
    return [*found, *([f"{unread} bestanden zijn niet gelezen"] if unread else [])]


def word(_: Path) -> list[str]:
    """Word files that end a page badly in LibreOffice, or are wrong about where a part starts."""
    with tempfile.TemporaryDirectory() as folder:
        files = dict(_word_files(Path(folder)))
        office.to_pdf(files, Path(folder))
        return [one for path, sent in files.items() for one in _ends(path, sent=sent)]


def _word_files(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Each file in each language, with and without a school, and whether a letter is in it."""
    for language, (name, school) in product(project.LANGUAGES, making.SCHOOLS.items()):
        shape = making.docx(language)
        for sheet, links in making.placed(project.real(), language, school):
            if shape.ending in endings(sheet):
                path = folder / f"{language}-{name}-{sheet.name}.docx"
                path.write_bytes(shape.make(sheet, links))
                yield path, any(isinstance(block, Letter) for block in sheet.blocks)


def _ends(path: Path, *, sent: bool) -> Iterator[str]:
    data = path.with_suffix(".pdf").read_bytes()
    pages, used = papers.end(data, FOOT)
    if pages != 1 if sent else not Part(pages, used).ends_well:
        yield f"{path.stem}: bladzijde {pages} is voor {used:.0%} gevuld"
    said, found = office.told_and_found(path)
    if said != found:
        yield f"{path.stem}: zegt dat de delen op {said} beginnen, en dat is op {found}"
    for page in papers.left_alone(papers.told_in_order(papers.opened(data))):
        yield f"{path.stem}: bladzijde {page + 1} eindigt met een kop"
