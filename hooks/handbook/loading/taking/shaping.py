"""HTML of any make to the blocks of a page: headings, lists, tables, lines to tick.

Leaves out what is not words; must not know how a page is written.
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from handbook.loading.taking import notes, pictures, tables
from handbook.loading.taking.leftout import LOST, OBJECTS
from handbook.loading.taking.nodes import (
    Block,
    Heading,
    NotTakenError,
    Paragraph,
    Picture,
    Points,
    Quotation,
    Remark,
    Source,
    Tick,
    Words,
    plain,
)
from handbook.loading.taking.signs import bullet, of_contents, ticked
from handbook.loading.taking.typed import headed, listed, start
from handbook.loading.taking.words import DROPPED, Inline, lines

EMPTY = "in dit bestand staat geen tekst. Kies een ander bestand."
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TITLES = ("title", "MsoTitle")
BLOCKS = (
    *("p", "pre", "ul", "ol", "dl", "table", "blockquote", "hr", "figure", "details"),
    *("div", "section", "article", "main", "body", "html", "header", "footer", "aside", "nav"),
    *("dt", "dd", "li", "figcaption", "summary", "center", "form", "fieldset"),
    *HEADINGS,
)


def blocks(source: Source, folder: Path | None = None) -> list[Block]:
    """The blocks of a document; ``NotTakenError`` where it holds nothing.

    ``folder`` is where a picture may stand that HTML names and does not hold.
    """
    given = source.html
    try:
        root = html.document_fromstring(given, parser=_parser(given))
    except (LxmlError, ValueError) as error:
        raise NotTakenError(EMPTY) from error
    notes.bring_home(root)
    pictures.bring_in(root, source, folder)
    found = [one for one in _inside(root) if not (isinstance(one, Paragraph) and _empty(one))]
    found = list(headed(list(listed(found))))
    if all(isinstance(one, Remark) for one in found):
        raise NotTakenError(EMPTY)
    return found


def _parser(given: str | bytes) -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8" if isinstance(given, str) else _encoding(given))


def _encoding(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None  # the file says so itself, or it is of an old computer
    return "utf-8"


def _empty(one: Paragraph) -> bool:
    return not plain(one.words) and not any(isinstance(w, Picture) for w in one.words)


def _inside(element: HtmlElement) -> Iterator[Block]:
    """The blocks in an element; words that stand loose in it are a paragraph."""
    loose = Inline()
    loose.read_text(element.text)
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in BLOCKS or child.find(".//p") is not None:
                yield from _paragraph(loose)
                loose = Inline()
                yield from _block(child)
            else:
                if child.tag in LOST:
                    loose.lost.append(OBJECTS.format(LOST[child.tag]))
                loose.add(child, frozenset(), "")
        loose.read_text(child.tail)
    yield from _paragraph(loose)


def _block(element: HtmlElement) -> Iterator[Block]:
    tag = element.tag
    if tag in DROPPED:
        if tag in LOST:
            yield Remark(OBJECTS.format(LOST[tag]))
    elif tag in HEADINGS:
        text = plain(_words(element).words)
        if text:
            yield Heading(int(tag[1]), text, title=element.get("class") in TITLES)
    elif tag in ("ul", "ol"):
        yield from _points(element)
    elif tag == "table":
        yield from _table(element)
    elif tag == "blockquote":
        inside = tuple(_inside(element))
        yield Quotation(inside) if inside else Paragraph(())
    elif tag in ("p", "pre", "dt", "figcaption", "summary") and element.find(".//p") is None:
        yield from _titled(element)
    else:
        yield from _inside(element)


def _table(element: HtmlElement) -> Iterator[Block]:
    """A table, or what stands in one that is only a frame."""
    cells = tables.frame(element)
    for cell in cells:
        yield from _inside(cell)
    if not cells:
        yield from tables.blocks(element)


def _titled(element: HtmlElement) -> Iterator[Block]:
    """A paragraph, or the title of the document as Word and LibreOffice write it in HTML."""
    found = _words(element)
    text = plain(found.words)
    if text and element.get("class") in TITLES:
        yield Heading(1, text, title=True)
    else:
        yield from _paragraph(found)


def _words(element: HtmlElement) -> Inline:
    found = Inline()
    found.read(element)
    return found


def _paragraph(found: Inline) -> Iterator[Block]:
    """A paragraph, or the lines to tick and the points that were typed in it."""
    yield from map(Remark, found.lost)
    words = found.words
    each = list(lines(words))
    if any(ticked(plain(one)) is not None or bullet(start(one)) for one in each):
        yield from (_line(one) for one in each)
    elif each and not all(of_contents(plain(one)) for one in each):
        yield Paragraph(words)


def _line(words: Words) -> Block:
    said = ticked(plain(words))
    return Paragraph(words) if said is None else Tick(said)


def _points(element: HtmlElement) -> Iterator[Block]:
    """A list, or its lines to tick."""
    items = []
    for child in element:
        if child.tag == "li":
            items.append(tuple(listed(list(_inside(child)))))
        elif isinstance(child.tag, str) and items:  # a list that stands beside its point
            items[-1] = (*items[-1], *_block(child))
    items = [item for item in items if item]
    if any(isinstance(item[0], Tick) for item in items):
        for item in items:
            yield from _to_tick(item)
    elif items:
        first = element.get("start") or "1"
        yield Points(element.tag == "ol", tuple(items), int(first) if first.isdecimal() else 1)


def _to_tick(item: tuple[Block, ...]) -> Iterator[Block]:
    """A point among lines to tick; what stands below it goes along with it."""
    first, *rest = item
    if isinstance(first, Tick) and all(isinstance(one, Points) for one in rest):
        below = [said(one) for one in rest]
        yield Tick(": ".join([first.text.rstrip(":"), *below]) if below else first.text)
    else:
        yield from item


def said(block: Block) -> str:
    """The words of a block in one line."""
    if isinstance(block, Points):
        return "; ".join(" ".join(map(said, item)) for item in block.items)
    if isinstance(block, Paragraph):
        return plain(block.words)
    return block.text if isinstance(block, Tick | Heading) else ""
