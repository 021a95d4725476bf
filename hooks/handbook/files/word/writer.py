"""A sheet as one Word file: its pages, head, blocks and foot."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from handbook.files import qr
from handbook.files.fitting import End
from handbook.files.word.around import Around
from handbook.files.word.blank import NUMBERED, looks, numbering, styles
from handbook.files.word.blocks import Blocks
from handbook.files.word.content import read
from handbook.files.word.controls import Controls
from handbook.files.word.feet import free
from handbook.files.word.fit import fitted, without_notes
from handbook.files.word.measure import High, Measure
from handbook.files.word.ooxml import Element, el, paragraph
from handbook.files.word.package import (
    CORE,
    DOCUMENT,
    FIRST,
    LATER,
    NUMBERING,
    PICTURE,
    STYLES,
)
from handbook.files.word.pages import Piece, ends, marked, pieces
from handbook.files.word.speech import spoken
from handbook.files.word.tail import hold
from handbook.files.zipped import zipped
from handbook.sheets.blocks import Copies, Notes
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.words.labels import Labels

NOTHING = High(0, 0, 0)
HELD = 0.3  # the share of a page that the last page has on it at least
_HEADINGS = tuple(f'<w:p><w:pPr><w:pStyle w:val="{name}' for name in ("Heading", "Chapter"))
_STYLES = re.compile('<w:(?:p|r|tbl)Style w:val="([^"]*)"')


def written(labels: Labels, sheet: Sheet, links: Links, logo: str) -> bytes:
    """A sheet as Word file; see ``handbook.files.docx``."""
    made = _Making(labels, sheet, links, logo)
    if any(isinstance(block, Copies) for block in sheet.blocks):
        made = _Making(labels, sheet, links, logo, made.ends)
    return zipped(dict(sorted(made.files().items())))


@cache
def _measure(language: str, tight: int) -> Measure:
    """Measures by the styles that every file of a language has, set so tight."""
    return Measure(looks(language, tight))


class _Making:
    """One file in the making; ``known`` says where its parts end, where it must say so itself."""

    def __init__(
        self, labels: Labels, sheet: Sheet, links: Links, logo: str, known: Sequence[End] = ()
    ) -> None:
        self.labels = labels
        self.sheet = sheet
        self.known = known
        controls = Controls(labels.locale)
        self.around = Around(labels, sheet, links, controls, logo)
        self.page = self.around.page
        head = [*self.around.head()]
        brand = self.around.brand(DOCUMENT) if self.around.sent else ()
        self.blocks = Blocks(labels, controls, self.page.width, brand, known)
        own = (one for block in sheet.blocks for one in spoken(self.blocks, block))
        self.tight, self.body, self.ends = self._set([*free(_apart([*head, *own]))])

    def _set(self, blocks: Sequence[Element]) -> tuple[int, str, list[End]]:
        """Choose how tight all is set; where each part ends then, as nearly as can be told."""
        content = read(blocks)
        room = self.page.height - self.page.edges
        cut = self.sheet.blocks[len(without_notes(self.sheet)) :]
        notes = sum(1 + block.rows for block in cut if isinstance(block, Notes))

        def lay(tight: int) -> list[Piece]:
            return [*pieces(content, _measure(self.sheet.language, tight), self.page.width)]

        opens = _opening(lay(0)) if self.sheet.kind == "acute" else 0
        tight, laid = fitted(lay, room, notes, opens) if not self.around.sent else (0, lay(0))
        held = hold(laid, HELD * self.page.height)
        found = ends(held, room)
        if len(laid) < sum(len(known.parts) for _, known in content):
            held.append(Piece(paragraph("Spacer"), NOTHING, held=False))
        texts = marked(held) if self.known else [one.text for one in held]
        return tight, "".join(texts), found

    def files(self) -> dict[str, bytes]:
        """The files of which a Word file is a zip."""
        package, sheet = self.around.package, self.sheet
        first, later = map("".join, self.around.feet())
        own = {DOCUMENT: self.body, FIRST: first, LATER: later}
        used = frozenset(_STYLES.findall("".join(own.values())))
        return {
            **package.parts,
            **{where: package.filled(where, text) for where, text in own.items()},
            **({PICTURE: qr.png(self.around.leads)} if self.around.code else {}),
            STYLES: styles(sheet.language, self.tight, used),
            NUMBERING: numbering(sheet.language, self.blocks.lists),
            CORE: package.core(sheet.title, sheet.author, self.labels.locale),
        }


def _apart(blocks: Iterable[Element]) -> Iterator[Element]:
    """Room after a table, or Word joins it to the next; a heading has room of its own."""
    after_table = False
    for one in blocks:
        if after_table and not one.startswith(_HEADINGS):
            yield paragraph("Spacer")
        yield one
        after_table = one.startswith("<w:tbl>")
    if after_table:
        yield paragraph("Spacer")


def _opening(laid: Sequence[Piece]) -> int:
    """How many pieces an acute plan opens with: up to the last of its first steps."""
    steps = el("numId", val=NUMBERED + 1)
    return max((at for at, one in enumerate(laid, 1) if steps in one.text), default=0)
