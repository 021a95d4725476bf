"""The style sheets and letters of the pages, as they go out: without what only people read.

With the colours of a school where it has its own.

A sheet that stands in the page itself comes without letters, which would be a way to wait for.
Must not know which page needs which sheet.
"""

import hashlib
import math
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mkdocs.structure.files import Files

FOLDER, LETTERS = "assets/css", "assets/fonts"
FIRST, FACE = f"{FOLDER}/first.css", f"{FOLDER}/face.css"
_STRING = r'(?P<kept>"(?:[^"\\]|\\.)*")'
_STEP = re.compile(r"--([\w-]+): ([\d.]+(?:rem|px|pt)(?: solid)?);")
_NAMED = re.compile(r"var\(--([\w-]+)\)")
_SUM = re.compile(r"calc\(((?:[-\d. *+]|rem)+)\)")
_SCHEME = re.compile(r'\[data-scheme="([a-z]+)"\] \{.*?\}', re.S)
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.S)
# A space means something between the words of a value and the parts of a selector, nowhere else.
_SPACE = re.compile(
    rf'(?<==)"(?P<name>[a-z][a-z-]*)"(?=\])|{_STRING}|(?<![\w.])0(?=\.\d)|'
    r"[\s;]*(?P<end>\})\s*|\s*(?P<sign>[{;,>/!])\s*|(?<=:)\s+|(?P<space>\s+)"
)


class Styles:
    """The sheets below ``docs/assets/css``, and the files of the letter by their names."""

    def __init__(
        self, docs: Path, letters: Mapping[str, bytes], look: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.docs = docs
        self.look = look
        whole = hashlib.sha256(b"".join(letters.values())).hexdigest()[:8]
        self.letters = {f"{LETTERS}/{whole}/{name}": made for name, made in letters.items()}
        self._folder = f"fonts/{whole}/"
        self._steps = steps((docs / FIRST).read_text(encoding="utf-8"))
        self.inline = cache(self._inline)

    @property
    def early(self) -> tuple[str, ...]:
        """The letters that a page asks for before it knows that it needs them."""
        return tuple(path for path in self.letters if path.endswith(".woff2"))

    def address(self, path: str) -> str:
        """Where a sheet stands below the site; changes with its content."""
        return f"{path}?v={hashlib.sha256(self.whole(path).encode()).hexdigest()[:8]}"

    def whole(self, path: str) -> str:
        """A sheet as a file; the first one brings the letter."""
        face = self.inline(FACE).replace("fonts/", self._folder) if path == FIRST else ""
        return self.inline(path) + face

    def _inline(self, path: str) -> str:
        css = (self.docs / path).read_text(encoding="utf-8")
        return light(filled(coloured(css, self.look) if path == FIRST else css, self._steps))

    def place(self, files: Files) -> None:
        """Let MkDocs write each sheet as it goes out."""
        for file in list(files):
            if file.src_uri == FACE:
                files.remove(file)
            elif file.src_uri.startswith(f"{FOLDER}/") and file.src_uri.endswith(".css"):
                file.content_string = self.whole(file.src_uri)

    def write(self, site: Path) -> None:
        """Write the letters."""
        for path, made in self.letters.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(made)


def steps(css: str) -> dict[str, str]:
    """The sizes by name that stand in the first rule of a sheet."""
    return dict(_STEP.findall(css.partition("}")[0]))


def filled(css: str, named: Mapping[str, str]) -> str:
    """A sheet with each size in the place of its name: shorter, and known to every browser."""
    bare = _STEP.sub(lambda found: "" if found[1] in named else found[0], css)
    return _SUM.sub(_worked_out, _NAMED.sub(lambda found: named.get(found[1], found[0]), bare))


def _worked_out(found: re.Match[str]) -> str:
    """A sum of sizes that are all known by now."""
    terms = found[1].replace("rem", "").split(" + ")
    return f"{sum(math.prod(map(float, one.split('*'))) for one in terms):g}rem"


def coloured(css: str, look: Mapping[str, Mapping[str, str]]) -> str:
    """A sheet with the colours of a school in the place of ours, by scheme and by name."""

    def own(block: re.Match[str]) -> str:
        colours = look.get(block[1], {})
        return _COLOUR.sub(lambda one: f"--{one[1]}: {colours.get(one[1], one[2])};", block[0])

    return _SCHEME.sub(own, css)


def light(css: str) -> str:
    """A style sheet without its comments and the spaces that say nothing."""
    bare = _COMMENT.sub(lambda found: found["kept"] or " ", css)
    return _SPACE.sub(_rest, bare).strip()


def _rest(found: re.Match[str]) -> str:
    """What is left of a piece: a string, a sign, a name without its quotes, or one space."""
    kept = found["kept"] or found["end"] or found["sign"] or found["name"]
    return kept or (" " if found["space"] else "")
