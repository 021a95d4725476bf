"""A letter to send, in a Word file: who writes when about what, and a frame that is taken away."""

from collections.abc import Iterable, Iterator

from handbook.files.word.controls import Controls
from handbook.files.word.ooxml import Element, paragraph, run, tab
from handbook.sheets.blocks import Letter
from handbook.words.labels import Labels


def aside(
    block: Letter, title: str, below: str, labels: Labels, controls: Controls
) -> Iterator[Element]:
    """What must be known before it is sent; of paragraphs, as these are easily thrown away."""
    asked = labels.letter_channel
    channel = controls.text("letter-channel", asked, block.channel, empty="line")
    yield paragraph("AsideTitle", run(title))
    yield from (paragraph("Aside", run(one)) for one in block.note)
    yield paragraph("Aside", run(f"{asked}: "), channel)
    yield paragraph("Aside", run(below))


def letter(
    block: Letter, labels: Labels, controls: Controls, logo: Iterable[Element] = ()
) -> Iterator[Element]:
    """Who writes, when, about what, to whom, and who signs."""
    t = labels

    def line(name: str, title: str, known: str = "") -> Element:
        return controls.text(f"letter-{name}", title, known, empty="line")

    day = controls.day("letter-date", t.letter_date, empty="line")
    about = line("about", t.letter_about, block.about)
    yield paragraph("LetterHead", *logo, line("school", t.write_school, block.school))
    yield paragraph("LetterFact", run(f"{t.letter_date}:", "Strong"), tab(), day)
    yield paragraph("LetterFact", run(f"{t.letter_about}:", "Strong"), tab(), about)
    yield paragraph("LetterOpening", line("greeting", t.letter_greeting, block.greeting))
    yield from (paragraph("LetterText", run(text)) for text in block.paragraphs)
    yield paragraph("LetterText", run(t.letter_closing), keep=True)
    yield paragraph("LetterSigned", line("sender", t.letter_sender), keep=True)
    yield paragraph("LetterSmall", run(t.letter_sender))
    yield from (paragraph("", run(one)) for one in (block.school, block.sender) if one)
