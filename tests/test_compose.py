"""Nouns as sheets: what of a questionnaire, a letter and a text stands on paper."""

from collections.abc import Callable

import pytest

from handbook import words
from handbook.sheets.blocks import Asked, Frame, Grounds, Letter, Prose, Questions
from handbook.sheets.filling import BLANK
from handbook.sheets.sheet import Sheet
from project import Project

PAGE = """---
title: Titel
{facts}
questionnaire:
  id: lijst
  title: Lijst
  result: Onze code
  opening: [{id: wie-wij, title: Voor wie, text: [{id: iedereen, text: Voor iedereen.}]}]
  closing: [{id: slot, title: Slot, text: [{id: school, text: "Zo doet [[school:name]] het."}]}]
  sections:
    - id: deel
      title: Deel
      questions:
        - id: mag
          kind: ja-nee
          text: Mag dit?
          statement: Dit moet kunnen.
          fixed: Melden is een plicht.
          staff: true
          laws: [wet]
          options:
            - {id: ja, text: Ja, clause: Wij doen dit.}
            - {id: nee, text: Nee, clause: Wij doen dit niet.}
    - id: ander
      title: Ander deel
      questions:
        - id: uur
          kind: tijd
          text: Tot hoe laat?
          bounds: {least: "07:00", most: "20:30", step: 15}
          help: Denk aan thuis.
          shown_if: {question: mag, answer: [ja, eigen]}
          clause: Tot [[answer]] uur.
        - id: wie
          kind: meer-keuzes
          text: Wie doet dit?
          options:
            - {id: mentor, text: De mentor, clause: De mentor doet dit.}
            - {id: ieder, text: Iedereen, clause: Iedereen doet dit.}
  clashes:
    - id: niemand
      between: [{question: wie, answer: [mentor, ieder]}, {question: mag, answer: [nee]}]
      why: Niemand doet het dan.
      change: Kies ja.
    - id: laat
      between:
        - {question: mag, answer: [ja]}
        - {question: wie, answer: [mentor]}
        - {question: uur, least: "18:00"}
      why: De mentor is dan thuis.
      change: Stop eerder.
checklist:
  id: punten
  title: Punten
  groups:
    - id: groep
      title: Groep
      items: [{id: meld, text: Meld het., laws: [wet]}, {id: praat, text: Praat.}]
laws:
  - id: wet
    title: De wet
    text: Zo is het.
    status: geldt
    certainty: waarschijnlijk
    checked: 2026-11-21
plan:
  id: plan
  title: Er gaat iets rond
  phases: [{id: a, title: Fase, steps: [{id: b, text: Stap., certainty: voorstel}]}]
  letters:
    - id: brief
      to: Alle ouders
      about: iets online
      greeting: Beste ouders,
      text: "Er is iets.\\nBel [[contact:lijn]] of [[contact:nood]], bij [[school:name]]."
      certainty: voorstel
    - {id: bericht, to: Wie schreef, text: Dank., certainty: voorstel}
contacts:
  - id: lijn
    name: De lijn
    phone: 0800-1234
    text: Praten.
    audience: [leraar]
    certainty: voorstel
    checked: 2026-11-21
  - id: nood
    name: Nood
    phone: "112"
    danger: true
    text: Gevaar.
    audience: [leraar]
    certainty: voorstel
    checked: 2026-11-21
passages:
  - {id: visie, title: Visie, text: Zo doen wij het., certainty: voorstel}
---
[[list:passages]]
"""


@pytest.fixture
def sheets(handbook: Callable[..., Project]) -> dict[str, Sheet]:
    """Every sheet of a page by its name."""
    loaded = handbook({"x.md": PAGE}).load()
    assert loaded.problems == ()
    return {one.name: one for one in loaded.shelves["nl"].sheets}


def asked(sheet: Sheet) -> list[Asked]:
    """The questions of a sheet."""
    blocks = [block for block in sheet.blocks if isinstance(block, Questions)]
    return [one for block in blocks for one in block.questions]


def test_a_questionnaire_has_what_its_page_has(sheets: dict[str, Sheet]) -> None:
    first, second, _ = asked(sheets["lijst"])
    assert (first.number, second.number) == (1, 2)
    assert (first.options, second.options) == (("Ja", "Nee"), ())
    assert first.statement == "Dit moet kunnen."
    assert first.fixed == "Dit ligt vast. Melden is een plicht. Wat de wet zegt: De wet"
    assert first.staff
    assert second.help.startswith("Denk aan thuis. ")
    assert "7.00" in second.help
    assert "20.30" in second.help
    own = words.of("nl").own_words
    assert second.only_if == f"Alleen als je bij vraag 1 kiest voor: Ja / {own}"


def test_the_model_has_every_sentence_to_choose_from(sheets: dict[str, Sheet]) -> None:
    model = sheets["lijst-model"]
    first, second, third = asked(model)
    assert model.title == "Onze code"
    always = [one for one in (model.blocks[0], model.blocks[-1]) if isinstance(one, Prose)]
    assert [one.title for one in always] == ["Voor wie", "Slot"]
    assert always[0].paragraphs == ("Voor iedereen.",)
    assert first.options == ("Wij doen dit.", "Wij doen dit niet.")
    assert second.options == ("Tot ____________ uur.",)
    assert first.fixed == asked(sheets["lijst"])[0].fixed
    assert "Wij doen dit. / " in second.only_if
    assert third.clashes[0].before == "Dit kan botsen met vraag 1."


def test_a_clash_stands_at_its_last_question(sheets: dict[str, Sheet]) -> None:
    """With the answers of the others by their numbers, and what to change."""
    first, second, third = asked(sheets["lijst"])
    assert (first.clashes, second.clashes) == ((), ())
    said = [(one.before, one.why) for one in third.clashes]
    assert said == [
        (
            "Koos je bij vraag 1 «Nee»? Dan past «De mentor / Iedereen» hier niet.",
            "Niemand doet het dan. Kies ja.",
        ),
        (
            "Koos je bij vraag 1 «Ja» en bij vraag 2 «18.00 tot en met 20.30»? "
            "Dan past «De mentor» hier niet.",
            "De mentor is dan thuis. Stop eerder.",
        ),
    ]


def test_a_clash_changes_the_code_of_its_sheet(
    handbook: Callable[..., Project], sheets: dict[str, Sheet]
) -> None:
    """Its answers too; a question that moves does not."""
    other = PAGE.replace("answer: [mentor, ieder]", "answer: [mentor]").replace("id: laat", "id: l")
    loaded = handbook({"x.md": other}).load()
    (changed,) = (one for one in loaded.shelves["nl"].sheets if one.name == "lijst")
    items = [dict(one.item for one in asked(sheet)) for sheet in (sheets["lijst"], changed)]
    assert {name for name in items[0] if items[0][name] != items[1][name]} == {"wie"}


def test_a_letter_says_for_whom_it_is_how_sure_and_whom_to_call(sheets: dict[str, Sheet]) -> None:
    letter = sheets["plan-brief"]
    assert not letter.fill
    assert letter.kind == "letter"
    assert letter.title == "Er gaat iets rond – Alle ouders"
    (text,) = letter.blocks
    assert isinstance(text, Letter)
    assert text.paragraphs == (
        "Er is iets.",
        f"Bel De lijn (0800-1234) of 112, bij jullie school{BLANK}.",
    )
    assert (text.about, text.greeting, text.note[0]) == (
        "iets online",
        "Beste ouders,",
        "Alle ouders",
    )
    assert "(ons voorstel)" in text.note[1]


def test_a_text_without_a_subject_is_no_letter(sheets: dict[str, Sheet]) -> None:
    note, text = sheets["plan-bericht"].blocks
    assert isinstance(note, Frame)
    assert (note.title, note.status) == ("Wie schreef", "Ons voorstel")
    assert text == Prose("Zo kun je het schrijven", ("Dank.",), "letter")


def test_the_texts_of_a_page_stand_on_one_sheet(sheets: dict[str, Sheet]) -> None:
    texts = sheets["voorbeeldteksten"]
    assert texts.blocks == (Prose("Visie", ("Zo doen wij het.",)),)
    assert "ons voorstel" in texts.intro


def test_a_checklist_ends_with_the_laws_that_it_follows_from(sheets: dict[str, Sheet]) -> None:
    (found,) = (block for block in sheets["punten"].blocks if isinstance(block, Grounds))
    assert found.rows == (("Wetten", "De wet"),)
