"""The logo of a school: a file to a picture with its size, or what is wrong with it.

Must not know where it is shown.
"""

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from handbook.reading import drawings

MOST = 20_000  # bytes: every page brings it, and every sheet
LEAST_HIGH, MOST_WIDE = 72, 1000  # dots, so that it is sharp and no more than that
WIDEST = 5  # times its height
KINDS = {".png": "PNG", ".webp": "WebP", ".svg": "SVG"}
HEAVY = "dit logo weegt {} kB, en elke pagina laadt het. Maak het kleiner dan 20 kB."
ODD = "dit is geen {} die ik kan lezen. Bewaar het logo opnieuw als {}."
ACTIVE = "in dit logo staat {}. Haal dat weg, of bewaar het opnieuw als gewone SVG."
LETTERS = (
    "in dit logo staan letters als tekst, en niet elk apparaat heeft die. Zet ze in een "
    "tekenprogramma om in paden, of bewaar het logo als PNG."
)
NO_BOX = (
    "in deze SVG ontbreekt viewBox, en zonder schaalt het logo niet mee. Schrijf in <svg …> "
    'viewBox="0 0 {} {}", of bewaar het logo als PNG.'
)
MOVES = "dit logo beweegt. Bewaar het als een beeld dat stilstaat."
SIZE = "dit logo is {} bij {} beeldpunten. Bewaar het minstens {} hoog en hoogstens {} breed."
SHAPE = "dit logo is {} keer zo {}. Kies een vorm die hoogstens {} keer zo breed als hoog is{}."
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")


@dataclass(frozen=True)
class Logo:
    """A picture by the name of its file, with its size in dots or in units of its own."""

    name: str
    width: float
    height: float
    data: bytes

    def within(self, wide: int, high: int) -> tuple[int, int]:
        """Its size in whole dots where it gets no more room than that."""
        scale = min(wide / self.width, high / self.height)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))

    @property
    def svg(self) -> str:
        """The picture as a drawing, which every maker of paper takes."""
        ending = _ending(self.name)
        if ending == ".svg":
            return self.data.decode("utf-8-sig")
        held = base64.b64encode(self.data).decode()
        size = f'width="{self.width:g}" height="{self.height:g}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}">'
            f'<image {size} href="data:image/{ending[1:]};base64,{held}"/></svg>'
        )


def read(path: Path) -> tuple[Logo | None, str]:
    """The logo in a file, or what an author must do about it."""
    data, ending = path.read_bytes(), _ending(path.name)
    if len(data) > MOST:
        return None, HEAVY.format(f"{len(data) / 1000:.1f}".replace(".", ","))
    wrong = _inside(data) if ending == ".svg" else MOVES * _moves(data)
    size = None if wrong else _size(data, ending)
    if size is None:
        return None, wrong or ODD.format(KINDS[ending], KINDS[ending])
    wrong = _of_size(*size, dots=ending != ".svg")
    return (None, wrong) if wrong else (Logo(path.name, *size, data), "")


def _ending(name: str) -> str:
    return f".{name.rpartition('.')[2].lower()}"


def _inside(data: bytes) -> str:
    """What must not be in a drawing, in a sentence."""
    wrong = drawings.wrong(data)
    if wrong:
        return ACTIVE.format(wrong) if wrong != drawings.ODD else ODD.format("SVG", "SVG")
    names = {drawings.bare(str(one.tag)) for one in ElementTree.fromstring(data).iter()}  # noqa: S314, as there
    if any(name.startswith("animate") or name == "set" for name in names):
        return MOVES
    return LETTERS if "text" in names else _no_box(data)


def _no_box(data: bytes) -> str:
    """What a drawing lacks that has a size and no box to draw in."""
    root = ElementTree.fromstring(data)  # noqa: S314, as above
    size = [_NUMBER.match(root.get(name, "")) for name in ("width", "height")]
    wide, high = (one[0] if one else "" for one in size)
    lacks = drawings.bare(str(root.tag)) == "svg" and not root.get("viewBox")
    return NO_BOX.format(wide, high) if lacks and wide and high else ""


def _moves(data: bytes) -> bool:
    return b"acTL" in data[:1000] or (data[12:16] == b"VP8X" and bool(data[20] & 2))


def _size(data: bytes, ending: str) -> tuple[float, float] | None:
    """How wide and how high a picture is; nothing where that cannot be read."""
    found = {".png": _of_png, ".webp": _of_webp, ".svg": _of_svg}[ending](data)
    return found if found and min(found) > 0 else None


def _of_png(data: bytes) -> tuple[float, float] | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR" or b"IEND" not in data[-12:]:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _of_webp(data: bytes) -> tuple[float, float] | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    wide, high = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
    return (wide & 0x3FFF, high & 0x3FFF) if kind == b"VP8 " else None


def _of_svg(data: bytes) -> tuple[float, float] | None:
    root = ElementTree.fromstring(data)  # noqa: S314, it was looked into before
    if drawings.bare(str(root.tag)) != "svg":
        return None
    box = [float(one) for one in _NUMBER.findall(root.get("viewBox", ""))]
    return (box[2], box[3]) if len(box) == 4 else None


def _of_size(wide: float, high: float, *, dots: bool) -> str:
    """What is wrong with the size of a picture, or nothing."""
    if dots and (high < LEAST_HIGH or max(wide, high) > MOST_WIDE):
        return SIZE.format(f"{wide:g}", f"{high:g}", LEAST_HIGH, MOST_WIDE)
    if wide > high * WIDEST:
        times = f"{wide / high:.1f}".replace(".", ",")
        return SHAPE.format(times, "breed als hoog", WIDEST, "")
    if high > wide * 2:
        times = f"{high / wide:.1f}".replace(".", ",")
        return SHAPE.format(times, "hoog als breed", WIDEST, ", en niet veel hoger dan breed")
    return ""
