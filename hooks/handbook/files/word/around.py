"""What stands around the blocks of a sheet in a Word file: its head, and the foot of its pages."""

from collections.abc import Iterable, Iterator

from handbook.files.word.controls import Controls
from handbook.files.word.letters import aside
from handbook.files.word.ooxml import (
    LINE,
    Element,
    cell,
    el,
    number_of,
    paragraph,
    row,
    run,
    tab,
    table,
    twips,
)
from handbook.files.word.package import CODE, DOCUMENT, FIRST, package
from handbook.reading import tongues
from handbook.sheets.blocks import Letter
from handbook.sheets.codes import spaced
from handbook.sheets.place import Links
from handbook.sheets.sheet import Sheet
from handbook.words.labels import Labels

GREY = "595959"  # as in empty/styles.xml
GAP = 4  # between the code and what stands beside it
URGENT = ("acute", "pack")  # the title is the first that a hand in a hurry looks for


class Around:
    """Makes the head and the feet of one file."""

    def __init__(
        self, labels: Labels, sheet: Sheet, links: Links, controls: Controls, logo: str
    ) -> None:
        self.labels = labels
        self.sheet = sheet
        self.controls = controls
        self.address = links.sheet.partition("#")[0]
        self.leads = links.verdict or links.sheet
        sent = sheet.blocks if sheet.kind == "letter" else ()
        self.sent = next((one for one in sent if isinstance(one, Letter)), None)
        self.code = bool(self.address and not self.sent)
        wide = any(getattr(one, "wide", False) for one in sheet.blocks)
        self.package = package(
            sheet.language, logo, wide=wide, code=self.code, sent=bool(self.sent)
        )
        self.page = self.package.page

    def head(self) -> Iterator[Element]:
        """The title, what the sheet is for and what to fill in; the code beside it."""
        if self.sheet.note:
            yield paragraph("", run(tongues.said(*self.sheet.note)))
        if self.sent:
            below = " · ".join([*self._made(), *self._until()])
            yield from aside(self.sent, self.sheet.title, below, self.labels, self.controls)
            return
        style = "Band" if self.sheet.kind in URGENT else "Heading1"
        above = [paragraph(style, run(self.sheet.title))]
        above += [paragraph("", run(self.sheet.intro))] if self.sheet.intro else []
        # Lines to fill in are as high as the code; without them it stands beside the title.
        apart = int(self.sheet.fill) if self.address else len(above)
        yield from above[:apart]
        beside = [
            *((one, False) for one in above[apart:]),
            *((one, True) for one in self._to_fill()),
        ]
        if beside:
            yield self._table(beside)

    def _to_fill(self) -> Iterator[Element]:
        if self.sheet.fill:
            school, day = self.labels.write_school, self.labels.write_date
            known = self.controls.text("school", school, self.sheet.school)
            when = self.controls.day("date", day)
            yield paragraph("ToFill", run(f"{school}: "), known, tab(), run(f"{day}: "), when)

    def _table(self, left: list[tuple[Element, bool]]) -> Element:
        """What stands at the left, on a line or not, and the code beside all of it."""
        room = twips(CODE[self.page.wide] + GAP) if self.address else 0
        widths = [self.page.width - room, room] if room else [self.page.width]
        rows = []
        for place, (one, line) in enumerate(left):
            cells = [cell(widths[0], one, look=_line() if line else [])]
            if room:
                merge = el("vMerge") if place else el("vMerge", val="restart")
                look = [merge] if len(left) > 1 else []
                cells.append(cell(room, *([] if place else [self._code()]), look=look))
            rows.append(row(*cells, height=LINE if line else 0))
        return table("TableNormal", "", widths, rows)

    def _code(self) -> Element:
        said = f"{self.labels.qr} {self.leads}"
        return el("p", el("pPr", el("jc", val="right")), *self.package.drawn(DOCUMENT, said))

    def brand(self, where: str) -> list[Element]:
        """The logo of a school, which stands before its name; nothing without one."""
        logo = self.package.drawn(where, self.sheet.author)
        return [*logo, run(" ")] if logo else []

    def feet(self) -> tuple[list[Element], list[Element]]:
        """That of the first page and of the next; what is sent does not say whence it came."""
        if self.sent:
            return [paragraph("")], [paragraph("")]
        before = self.brand(FIRST)
        until = " · ".join(self._until())
        later = " · ".join([*self._until()[:1], *self._code_said(), *self._until()[1:]])
        return (
            [self._numbered(" · ".join(self._made()), before), paragraph("Footer", run(until))],
            [self._numbered(self.sheet.title), paragraph("Footer", run(later))],
        )

    def _made(self) -> list[str]:
        """Who made it, since when, and which version it is."""
        checked = f"{self.labels.checked} {self.sheet.version}"
        return [self.sheet.author, checked, *self._code_said()]

    def _code_said(self) -> list[str]:
        return [f"{self.labels.code} {spaced(self.sheet.code)}"] if self.sheet.code else []

    def _until(self) -> list[str]:
        """Until when it holds, and where it stands."""
        until = f"{self.labels.use_until} {self.labels.date(self.sheet.until)}"
        return [until, self.address] if self.address else [until]

    def _numbered(self, said: str, before: Iterable[Element] = ()) -> Element:
        stop = el("tabs", el("tab", val="right", pos=self.page.width))
        page = (run(f"{self.labels.sheet_page} "), number_of("PAGE"))
        pages = (run(f" {self.labels.of} "), number_of("NUMPAGES"))
        style = el("pPr", el("pStyle", val="Footer"), stop)
        return el("p", style, *before, run(said), tab(), *page, *pages)


def _line() -> list[Element]:
    border = el("bottom", val="single", sz=4, space=0, color=GREY)
    return [el("tcBorders", border), el("vAlign", val="bottom")]
