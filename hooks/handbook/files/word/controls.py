"""Content controls of Word: a box to tick, a choice, a day, and text.

Each has a tag for machines and a title for people who cannot see the sheet. What is empty holds
blanks and never a word, so that nothing but a line is printed; that goes for what Word puts back
when someone wipes an answer, too.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from handbook.files.word.ooxml import clean, el, letters, on, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.files.word.ooxml import Element

LONGEST = 64  # of a tag or a title, in Word
BLANK = "\u00a0"
BLANK_NAME = "blank"
BLANKS = 12
BOX = "☐", "☑"
ROUND = "○", "◉"  # where one answer is enough
TICK_FONT = "Segoe UI Symbol"
TICK_SIZE = 34  # half points


def short(text: str, longest: int = LONGEST) -> str:
    """A text cut to what Word allows, which counts some signs double."""
    text = clean(text)
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[: min(longest, len(text)) - 2].rstrip() + "…"
    return text


def placeholder() -> Element:
    """What Word shows in a control that was emptied, as a part of the glossary of a file."""
    properties = el(
        "docPartPr",
        el("name", val=BLANK_NAME),
        el("category", el("name", val="General"), el("gallery", val="placeholder")),
        el("types", el("type", val="bbPlcHdr")),
        el("behaviors", el("behavior", val="content")),
    )
    body = el("docPartBody", paragraph("", run(BLANK * BLANKS)))
    return el("docParts", el("docPart", properties, body))


class Controls:
    """Makes the controls of one file, each with a number and a tag of its own."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.count = 0
        self.tags: Counter[str] = Counter()
        self.lists: dict[tuple[str, ...], Element] = {}

    def _control(
        self, tag: str, title: str, kind: Element, content: Element, *, empty: bool = False
    ) -> Element:
        self.count += 1
        self.tags[tag] += 1
        tag = tag if self.tags[tag] == 1 else f"{tag}-{self.count}"
        blank = el("placeholder", el("docPart", val=BLANK_NAME))
        properties = el(
            "sdtPr",
            el("alias", val=short(title)),
            el("tag", val=short(tag)),
            el("id", val=self.count),
            *([blank, *on("showingPlcHdr")] if empty else []),
            kind,
        )
        return el("sdt", properties, el("sdtContent", content))

    def tick(self, tag: str, title: str, signs: tuple[str, str] = BOX) -> Element:
        """A box to tick; ``signs`` are what it looks like before and after."""
        before, after = signs
        kind = el(
            "w14:checkbox",
            el("w14:checked", val=0),
            el("w14:checkedState", val=f"{ord(after):04X}", font=TICK_FONT),
            el("w14:uncheckedState", val=f"{ord(before):04X}", font=TICK_FONT),
        )
        return self._control(tag, title, kind, _large(before))

    def text(self, tag: str, title: str, known: str = "", *, blanks: int = BLANKS) -> Element:
        """Room for words, filled in where they are known."""
        content = run(known) if known else self._blank(blanks)
        return self._control(tag, title, el("text", multiLine=1), content, empty=not known)

    def day(self, tag: str, title: str) -> Element:
        """A day from a calendar."""
        kind = el(
            "date",
            el("dateFormat", val="d MMMM yyyy"),
            el("lid", val=self.language),
            el("storeMappedDataAs", val="dateTime"),
            el("calendar", val="gregorian"),
        )
        return self._control(tag, title, kind, self._blank(BLANKS), empty=True)

    def choice(self, tag: str, title: str, options: Iterable[str]) -> Element:
        """One of some words, or other words."""
        names = tuple(map(clean, options))
        if names not in self.lists:  # a sheet has the same one at every task
            items = (el("listItem", displayText=one, value=one) for one in names)
            self.lists[names] = el("comboBox", *items)
        return self._control(tag, title, self.lists[names], self._blank(BLANKS), empty=True)

    def _blank(self, blanks: int) -> Element:
        return run(BLANK * blanks, "PlaceholderText")


def _large(sign: str) -> Element:
    """A box of at least 4 mm; on the text itself, where Word looks when it draws the tick."""
    fonts = el("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), TICK_FONT))
    look = el("rPr", fonts, el("sz", val=TICK_SIZE), el("szCs", val=TICK_SIZE))
    return el("r", look, letters(sign))
