"""A PDF of a template and data; the only importer of pikepdf.

The text goes to the typesetter as data, never as markup. Same input, same bytes. What does not
meet PDF/UA-1 (tags, title, language, headings in order) is an error, not a file.
"""

import io
import json
import re
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pikepdf

from handbook.files import fitting, qr, typesetting
from handbook.store import mark

TOGETHER = pikepdf.ObjectStreamMode.generate
UNKNOWN = "?"
MOST_SIGNS = 200
# What changes the sign before it, such as the colour of a hand; alone it is nothing.
_JOINED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_NUMBERED = re.compile(r"\\u\{([0-9a-f]+)\}")  # how that sentence spells what nobody can see


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
            for sign in _missing(error):
                data = data.replace(json.dumps(sign, ensure_ascii=False)[1:-1], UNKNOWN)
    return _fitted(template, data)


def lacking(text: str) -> list[str]:
    """The signs of a text that are question marks on paper, in the order in which they stand."""
    left, found = _JOINED.sub("", text), set[str]()
    for _ in range(MOST_SIGNS):
        try:
            typesetting.plain(left)
            break
        except typesetting.Refused as error:
            signs = _missing(error)
            found |= signs
            left = "".join(one for one in left if one not in signs)
    return sorted(found, key=text.index)


def _missing(error: typesetting.Refused) -> set[str]:
    """The signs that the letters lack; what else is wrong with a text is raised."""
    missing = _MISSING.search(str(error))
    if missing is None:
        raise error
    return set(_NUMBERED.sub(lambda one: chr(int(one[1], 16)), missing[1]))


def _fitted(template: Path, data: str) -> bytes:
    """Where a part would end with a page for a few lines, it is set tighter or looser."""
    setter = typesetting.Setter(template, data)
    return setter.pdf(fitting.fitted(setter.ends))


def _pressed(pdf: bytes) -> bytes:
    """The same sheet with its tags pressed together.

    Those that a screen reader follows are thousands of small objects, more than half of a sheet.
    They come from a disk, because to ask Python for each takes half as long again.
    """
    made = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.pdf"
        whole.write_bytes(pdf)
        with pikepdf.open(whole) as paper:
            paper.save(
                made,
                object_stream_mode=TOGETHER,
                deterministic_id=True,
                fix_metadata_version=False,  # Typst has it right, and it takes long
            )
    return made.getvalue()


@cache
def made_with(template: Path, maker: str) -> str:
    """What a PDF depends on beside its data: the templates, all that makes it, and its versions.

    ``maker`` is the module that makes the data.
    """
    packages = (*typesetting.PACKAGES, "pikepdf", "segno")
    texts = [path.read_text(encoding="utf-8") for path in sorted(template.parent.glob("*.typ"))]
    own = (maker, __file__, fitting.__file__, typesetting.__file__, qr.__file__)
    texts += [Path(file).read_text(encoding="utf-8") for file in own]
    return mark(template.name, *texts, *map(version, packages))
