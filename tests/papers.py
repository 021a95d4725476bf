"""What is in a PDF: its tags, its fonts, where its words stand, and the codes on it."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

import pikepdf
import pypdfium2
import zxingcpp
from pypdfium2 import raw

MM = 72 / 25.4
APART = 1  # point that pieces of text may share, as the tail of a letter hangs lower than its box
SCANNED = 150 / 72  # pixels on a point: no more than what a cheap scanner sees
Box = tuple[float, float, float, float]


def opened(data: bytes) -> pikepdf.Pdf:
    """The inside of a PDF."""
    return pikepdf.open(io.BytesIO(data))


def tags(paper: pikepdf.Pdf) -> list[str]:
    """What a screen reader meets, in order."""
    return list(_tags(paper.Root.StructTreeRoot.K))


def _tags(node: Any) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S)[1:]
        yield from _tags(node.get("/K", pikepdf.Array()))


def levels(paper: pikepdf.Pdf) -> list[int]:
    """The levels of the headings, in order."""
    return [int(tag[1:]) for tag in tags(paper) if tag[0] == "H" and tag[1:].isdigit()]


def outline(paper: pikepdf.Pdf) -> list[tuple[str, list[str]]]:
    """The bookmarks, each with those below it."""
    with paper.open_outline() as found:
        return [(one.title, [below.title for below in one.children]) for one in found.root]


def links(paper: pikepdf.Pdf) -> Iterator[tuple[str, str, bool]]:
    """What can be tapped: where it leads, what it is called, and whether it is in the tags."""
    for page in paper.pages:
        for one in page.get("/Annots", []):
            yield str(one.A.URI), str(one.get("/Contents", "")), "/StructParent" in one


def languages(paper: pikepdf.Pdf) -> set[str]:
    """The languages of the file and of its parts."""
    marked = (one.get("/Lang") for one in paper.objects if isinstance(one, pikepdf.Dictionary))
    return {str(one).partition("-")[0] for one in marked if one is not None}


def fonts(paper: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    """Every font by name, and whether it is inside the file."""
    for page in paper.pages:
        for font in page.resources.get("/Font", {}).values():
            inner: Any = font.get("/DescendantFonts", [font])[0]
            whole = any(f"/FontFile{number}" in inner.FontDescriptor for number in ("", 2, 3))
            yield str(inner.BaseFont), whole


def told(page: pikepdf.Page) -> Counter[bool]:
    """How many pieces of text a page has that are read aloud, and how many that are not."""
    found: Counter[bool] = Counter()
    marks: list[str] = []
    for one in pikepdf.parse_content_stream(page):
        name = str(one.operator)
        if name in ("BDC", "BMC"):
            marks.append(str(one.operands[0]))
        elif name == "EMC":
            marks.pop()
        elif name in ("Tj", "TJ"):
            found[bool(marks) and "/Artifact" not in marks] += 1
    return found


def texts(data: bytes) -> list[str]:
    """The text of each page, line by line; a hyphen at the end of a line stays one."""
    return [_text(page) for page in pypdfium2.PdfDocument(data)]


def _text(page: pypdfium2.PdfPage) -> str:
    text: str = page.get_textpage().get_text_range()
    return text.replace("\ufffe", "-")


def sizes(data: bytes) -> list[tuple[int, int]]:
    """How wide and how high each page is, in whole millimetres."""
    return [_size(page) for page in pypdfium2.PdfDocument(data)]


def size(data: bytes) -> tuple[int, int]:
    """How wide and how high the first page is."""
    return _size(pypdfium2.PdfDocument(data)[0])


def _size(page: pypdfium2.PdfPage) -> tuple[int, int]:
    wide, high = page.get_size()
    return round(wide / MM), round(high / MM)


def length(data: bytes) -> int:
    """How many pages there are, which takes far less time than to look at one."""
    return len(pypdfium2.PdfDocument(data))


def words(data: bytes, page: int = 0) -> str:
    """The text of a page without any white space."""
    return squeezed(_text(pypdfium2.PdfDocument(data)[page]))


def squeezed(text: str) -> str:
    """A text without any white space, seen or not."""
    return "".join(text.replace("\u200b", "").split())


def places(data: bytes, text: str, page: int = 0) -> list[Box]:
    """Where the first letter of a text stands: left, bottom, right and top, each time."""
    shown = pypdfium2.PdfDocument(data)[page].get_textpage()
    found = shown.search(text, match_case=True)
    boxes = []
    while hit := found.get_next():
        boxes.append(shown.get_charbox(hit[0]))
    return boxes


def letters(data: bytes, page: int = 0) -> list[tuple[Box, float]]:
    """Every letter of a page: where it stands, and in which size."""
    shown = pypdfium2.PdfDocument(data)[page].get_textpage()
    text = shown.get_text_range()
    return [
        (shown.get_charbox(index), raw.FPDFText_GetFontSize(shown, index))
        for index in range(min(shown.count_chars(), len(text)))
        if text[index].strip("\u200b\ufffe").strip()
    ]


def end(data: bytes, foot: float) -> tuple[int, float]:
    """How many pages there are, and which share of the last is used above its foot, in points."""
    pages = length(data)
    return pages, used(data, pages - 1, foot)


def used(data: bytes, page: int, foot: float, last: str = "") -> float:
    """Which share of a page is used above its foot, in points, and above a heading on it."""
    shown = pypdfium2.PdfDocument(data)[page]
    high: float = shown.get_height()
    least = max([foot, *(box[3] for box in places(data, last, page))]) if last else foot
    bottoms = (one.get_bounds()[1] for one in shown.get_objects())
    low: float = min(bottom for bottom in bottoms if bottom > least)
    return (high - low - foot) / (high - 2 * foot)


def pieces(data: bytes) -> Iterator[tuple[int, Box, float]]:
    """Every piece of text: on which page and where it stands, and in which size.

    To ask this of pieces takes far less time than to ask it of letters.
    """
    for number, page in enumerate(pypdfium2.PdfDocument(data), 1):
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            yield number, one.get_bounds(), one.get_font_size()


def overprints(found: Iterable[tuple[int, Box, float]]) -> Iterator[tuple[int, Box, Box]]:
    """The pieces of text that stand in each other, and on which page."""
    every = sorted((page, box[1], box) for page, box, _ in found)
    for at, (page, _, box) in enumerate(every):
        for other_page, low, other in every[at + 1 :]:
            if other_page != page or low > box[3] - APART:
                break
            beside = min(box[2], other[2]) - max(box[0], other[0]) < APART
            if not beside and other[3] - low > APART:
                yield page, box, other


def headings(data: bytes) -> dict[str, int]:
    """The page on which each bookmark leads, by its words; the first of the same words."""
    found: dict[str, int] = {}
    for one in pypdfium2.PdfDocument(data).get_toc():
        found.setdefault(one.get_title(), one.get_dest().get_index())
    return found


def codes(data: bytes, page: int = 0) -> list[str]:
    """Where the QR codes of a page lead, as a camera reads them."""
    picture = pypdfium2.PdfDocument(data)[page].render(scale=SCANNED).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


Place = tuple[tuple[str, ...], tuple[int, ...], int]
HEADINGS = {f"H{level}" for level in range(1, 7)}
HEADS = HEADINGS | {"THead"}


def left_alone(places: list[Place]) -> list[int]:
    """The pages that end with a heading: what it is about begins on the next.

    The heads of a table stand between a heading and what it is about.
    """
    found = []
    for at, (tags, _, page) in enumerate(places):
        if HEADINGS & {*tags}:
            after = (on for inside, _, on in places[at + 1 :] if not HEADS & {*inside})
            found += [page] if next(after, page) != page else []
    return found


def told_in_order(paper: pikepdf.Pdf) -> list[Place]:
    """Each piece that is read, in order: the tags around it, what tells those apart, its page."""
    pages = {page.objgen: number for number, page in enumerate(paper.pages)}
    return [*_places(paper.Root.StructTreeRoot.K, pages, count(), (), (), 0)]


def _places(
    node: Any,
    pages: dict[Any, int],
    fresh: Iterator[int],
    tags: tuple[str, ...],
    ids: tuple[int, ...],
    page: int,
) -> Iterator[Place]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _places(one, pages, fresh, tags, ids, page)
    elif isinstance(node, pikepdf.Dictionary):
        page = pages[node.Pg.objgen] if "/Pg" in node else page
        if "/S" in node:
            tags, ids = (*tags, str(node.S)[1:]), (*ids, next(fresh))
            yield from _places(node.get("/K", pikepdf.Array()), pages, fresh, tags, ids, page)
        elif "/MCID" in node:
            yield tags, ids, page
    else:
        yield tags, ids, page
