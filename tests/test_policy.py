"""A questionnaire that writes a plan: what it says is whole, and it asks no more than it needs."""

import json
from dataclasses import replace
from typing import Any

import pytest

import rendering
from handbook import words as spoken
from handbook.catalog import own
from handbook.catalog.index import Entry
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Law
from handbook.model.school import School
from handbook.reading.school import MARKED, mark
from project import LANGUAGES, real

# What a school must do about safety, and what its plan names of the rest of the law.
DUTIES = {
    "zorgplicht",
    "monitoring",
    "coordineren",
    "meldplicht",
    "meldcode",
    "schorsing",
    "verwijdering-po",
    "verwijdering-so",
    "verwijdering-vo",
    "datalek",
    "schoolgids",
    "instemming-mr",
}
VALUES = (
    "foundation",
    "coordinator",
    "confidant",
    "mr",
    "board",
    "privacy",
    "police",
    "attendance",
    "monitoring",
    "incidents",
    "parents",
    "report",
)


def plans() -> list[Entry[Questionnaire]]:
    """The questionnaires of which the answers become a plan."""
    catalog = real().catalogs["nl"]
    every = catalog.all(Questionnaire)
    return [one for one in every if one.noun.plan and not catalog.pages[one.uri].facts.example]


PLAN = plans()[0]


def data(language: str, school: School) -> dict[str, Any]:
    """The plan as the script of its page gets it."""
    catalog = own.reached(replace(real().catalogs[language], school=school))
    [entry] = [one for one in catalog.all(Questionnaire) if one.noun.id == PLAN.noun.id]
    view = rendering.renderer(catalog, entry.uri)
    made: dict[str, Any] = json.loads(view.form(entry, entry.noun))
    return made


def test_it_reads_whole_before_it_is_answered() -> None:
    """Only what stands in the letter alone is a part without a text."""
    for part in PLAN.noun.sections:
        assert bool(part.text) != all(question.letter for question in part.questions), part.id


def test_it_asks_what_a_team_can_answer_in_an_afternoon() -> None:
    asked = [one for one in PLAN.noun.questions.values() if not one.letter]
    assert 25 <= len(asked) <= 35


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_ends_with_the_duties_and_with_nothing_that_is_none(language: str) -> None:
    laws = {one.noun.id: one.noun for one in real().catalogs[language].all(Law)}
    named = PLAN.noun.grounds()
    assert set(named) >= DUTIES
    asked = [laws[name].title for name in named if laws[name].status == "geldt"]
    assert [one["text"] for one in data(language, School())["duties"]] == asked
    assert len(asked) < len(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_read_is_said_once_and_in_no_duty(language: str) -> None:
    """What a school adopts holds no notes of ours: who reads it may think that it did not read."""
    labels = real().catalogs[language].labels
    laws = {one.noun.title: one.noun for one in real().catalogs[language].all(Law)}
    made = data(language, School())
    for one in made["duties"]:
        law = laws[one["text"]]
        unsure = law.certainty != "bevestigd" or any(a.read != "actueel" for a in law.articles)
        assert not unsure or one["text"] in made["unread"]
    grounds = " ".join(one["ground"] for one in made["duties"])
    notes = (*labels.text_read.values(), *labels.certainty.values())
    assert [said for said in notes if said in grounds] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_school_did_not_fill_in_is_room_to_write(language: str) -> None:
    """In the text, and in the list of numbers; what it filled in stands there."""
    empty, board = data(language, School()), {"role": "de bestuurder", "phone": "010-123 45 67"}
    text = json.dumps(empty["parts"], ensure_ascii=False)
    assert [one["name"] for one in empty["blanks"] if one["said"] not in text] == []
    assert len(empty["blanks"]) == 4
    assert {one["reach"] for one in empty["contacts"]} == {""}
    filled = data(language, School(board=board, monitoring="de vragenlijst"))
    assert len(filled["blanks"]) == 3
    assert "010-123 45 67" in {one["reach"] for one in filled["contacts"]}
    assert "(010-123 45 67)" in json.dumps(filled["opening"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_filled_in_with_what_a_school_wrote(language: str) -> None:
    said = json.dumps(data(language, MARKED), ensure_ascii=False).lower()
    assert [name for name in VALUES if mark(name) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_annexes_come_with_every_file_but_letters(language: str) -> None:
    shelf = real().shelves[language]
    view = rendering.renderer(real().catalogs[language], PLAN.uri)
    assert PLAN.noun.annexes is not None
    found = {held.place for held in view.annexes(PLAN.noun.annexes)}
    assert {("wet/plichten.md", "plichten-overzicht.pdf")} < found
    assert {("werkbladen/gedragscode.md", "gedragscode-model.docx")} < found
    letters = {sheet.name for sheet in shelf.sheets if sheet.kind == "letter"}
    assert not {name.rpartition(".")[0] for _, name in found} & letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_what_is_adopted_the_school_speaks_of_itself(language: str) -> None:
    """Also where it filled in nothing, as a handbook that speaks to a school cannot."""
    form = data(language, School())
    articles = [text for one in (*form["opening"], *form["closing"]) for text in one["text"]]
    screen = " ".join([*articles, *(text for part in form["parts"] for text in part["text"])])
    model = real().shelves[language].find(PLAN.uri, f"{PLAN.noun.id}-model")
    assert model
    labels = spoken.of(language)
    for said in (screen, replace(model, intro="").as_json()):
        assert [labels.empty[key] for key in labels.empty_ours if labels.empty[key] in said] == []
        assert labels.empty_ours["coordinator"] in said
