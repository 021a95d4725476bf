"""Content controls of Word: a box to tick, a choice, a day, and text.

Each has a tag for machines and a title for people who cannot see the sheet. What is empty holds
blanks and never a word, so that nothing but a line is printed; that goes for what Word puts back
when someone wipes an answer, too.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from handbook.files.word.ooxml import (
    SYMBOLS,
    Element,
    clean,
    el,
    letters,
    on,
    paragraph,
    run,
    symbols,
)

LONGEST = 64  # of a tag or a title, in Word
BLANK = "\u00a0"
BLANKS = {"blank": 12, "short": 3, "line": 40}
BOX = "☐", "☑"
ROUND = "○", "◉"  # where one answer is enough
TICK_SIZE = 34  # half points: a box of at least 4 mm


@lru_cache(maxsize=10_000)
def short(text: str, longest: int = LONGEST) -> str:
    """A text cut to what Word allows, which counts some signs double."""
    text = clean(text)
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[: min(longest, len(text)) - 2].rstrip() + "…"
    return text


def placeholders() -> Element:
    """What Word shows in a control that was emptied, as a part of the glossary of a file."""
    return el("docParts", *map(_placeholder, BLANKS))


def _placeholder(name: str) -> Element:
    properties = el(
        "docPartPr",
        el("name", val=name),
        el("category", el("name", val="General"), el("gallery", val="placeholder")),
        el("types", el("type", val="bbPlcHdr")),
        el("behaviors", el("behavior", val="content")),
    )
    return el("docPart", properties, el("docPartBody", paragraph("", _empty(name))))


@cache
def _empty(name: str) -> Element:
    """Blanks, which a line shows where nothing else does."""
    look = [el("rStyle", val="PlaceholderText"), *([el("u", val="single")] * (name == "line"))]
    return el("r", el("rPr", *look), letters(BLANK * BLANKS[name]))


class Controls:
    """Makes the controls of one file, each with a number and a tag of its own."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.count = 0
        self.tags: Counter[str] = Counter()
        self.lists: dict[tuple[str, ...], Element] = {}

    def _control(
        self, tag: str, title: str, kind: Element, content: Element | None, empty: str = "blank"
    ) -> Element:
        """A control with what it holds, or else empty."""
        self.count += 1
        self.tags[tag] += 1
        tag = tag if self.tags[tag] == 1 else f"{tag}-{self.count}"
        blank = el("placeholder", el("docPart", val=empty))
        properties = el(
            "sdtPr",
            el("alias", val=short(title)),
            el("tag", val=short(tag)),
            el("id", val=self.count),
            *([] if content else [blank, *on("showingPlcHdr")]),
            kind,
        )
        return el("sdt", properties, el("sdtContent", content or _empty(empty)))

    def tick(
        self, tag: str, title: str, signs: tuple[str, str] = BOX, *, size: int = TICK_SIZE
    ) -> Element:
        """A box to tick; ``signs`` are what it looks like before and after."""
        return self._control(tag, title, _ticked(*signs), _large(signs[0], size))

    def text(self, tag: str, title: str, known: str = "", *, empty: str = "blank") -> Element:
        """Room for words, filled in where they are known."""
        content = run(known) if known else None
        # Of other text LibreOffice does not show the line.
        kind = el("richText") if empty == "line" else el("text", multiLine=1)
        return self._control(tag, title, kind, content, empty)

    def day(self, tag: str, title: str, *, empty: str = "blank") -> Element:
        """A day from a calendar."""
        kind = el(
            "date",
            el("dateFormat", val="d MMMM yyyy"),
            el("lid", val=self.language),
            el("storeMappedDataAs", val="dateTime"),
            el("calendar", val="gregorian"),
        )
        return self._control(tag, title, kind, None, empty)

    def choice(self, tag: str, title: str, options: Iterable[str]) -> Element:
        """One of some words, or other words."""
        names = tuple(map(clean, options))
        if names not in self.lists:  # a sheet has the same one at every task
            items = (el("listItem", displayText=one, value=one) for one in names)
            self.lists[names] = el("comboBox", *items)
        return self._control(tag, title, self.lists[names], None)


@cache
def _ticked(before: str, after: str) -> Element:
    """What makes a control a box, which looks so before and after."""
    return el(
        "w14:checkbox",
        el("w14:checked", val=0),
        el("w14:checkedState", val=f"{ord(after):04X}", font=SYMBOLS),
        el("w14:uncheckedState", val=f"{ord(before):04X}", font=SYMBOLS),
    )


@cache
def _large(sign: str, size: int) -> Element:
    """A box as large as asked; on the text itself, where Word looks when it draws the tick."""
    look = el("rPr", symbols(), el("sz", val=size), el("szCs", val=size))
    return el("r", look, letters(sign))
