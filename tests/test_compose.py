"""Nouns as sheets: what of a questionnaire, a letter and a text stands on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handbook import words
from handbook.sheets.blocks import Asked, Frame, Grounds, Letter, Prose, Questions
from handbook.sheets.filling import BLANK
from handbook.sheets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from project import Project

PAGE = """---
title: Titel
{facts}
questionnaire:
  id: lijst
  title: Lijst
  result: Onze code
  about: Voor iedereen.
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
          kind: getal
          text: Tot hoe laat?
          help: Denk aan thuis.
          shown_if: {question: mag, answer: [ja, eigen]}
          clause: Tot [[answer]] uur.
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
      text: "Beste ouders.\\n\\nBel [[contact:lijn]] of [[contact:nood]], bij [[school:name]]."
      certainty: voorstel
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
    first, second = asked(sheets["lijst"])
    assert (first.number, second.number) == (1, 2)
    assert (first.options, second.options) == (("Ja", "Nee"), ())
    assert first.statement == "Dit moet kunnen."
    assert first.fixed == "Dit ligt vast. Melden is een plicht. Wat de wet zegt: De wet"
    assert first.staff
    assert second.help == "Denk aan thuis."
    own = words.of("nl").own_words
    assert second.only_if == f"Alleen als je bij vraag 1 kiest voor: Ja / {own}"


def test_the_model_has_every_sentence_to_choose_from(sheets: dict[str, Sheet]) -> None:
    model = sheets["lijst-model"]
    first, second = asked(model)
    assert model.title == "Onze code"
    assert model.intro.startswith("Voor iedereen. ")
    assert first.options == ("Wij doen dit.", "Wij doen dit niet.")
    assert second.options == ("Tot ____________ uur.",)
    assert first.fixed == asked(sheets["lijst"])[0].fixed
    assert "Wij doen dit. / " in second.only_if


def test_a_letter_says_for_whom_it_is_how_sure_and_whom_to_call(sheets: dict[str, Sheet]) -> None:
    letter = sheets["plan-brief"]
    assert not letter.fill
    assert letter.kind == "letter"
    assert letter.title == "Er gaat iets rond – Alle ouders"
    note, text = letter.blocks
    assert isinstance(note, Frame)
    assert (note.title, note.status) == ("Alle ouders", "Ons voorstel")
    assert text == Letter(
        ("Beste ouders.", f"Bel De lijn (0800-1234) of 112, bij jullie school{BLANK}.")
    )


def test_the_texts_of_a_page_stand_on_one_sheet(sheets: dict[str, Sheet]) -> None:
    texts = sheets["voorbeeldteksten"]
    assert texts.blocks == (Prose("Visie", ("Zo doen wij het.",)),)
    assert "ons voorstel" in texts.intro


def test_a_checklist_ends_with_the_laws_that_it_follows_from(sheets: dict[str, Sheet]) -> None:
    """And says nothing where an item follows from none."""
    (found,) = (block for block in sheets["punten"].blocks if isinstance(block, Grounds))
    assert found.rows == (("Meld het.", "De wet"),)
