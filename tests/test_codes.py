"""Codes of sheets: what changes them, what does not, and that no word of a sheet is left out."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from handbook.loading import Loaded
from handbook.reading.tongues import bare
from handbook.sheets import codes
from handbook.sheets.codes import Content, difference
from handbook.sheets.filling import BLANK
from handbook.sheets.shelf import Shelf
from project import LANGUAGES, Project

LIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: Lijst
  intro: Vooraf.
  groups:
    - id: een
      title: Groep een
      items:
        - {id: a, text: "Doe a met [[school:coordinator]].", help: Zo dus., role: [leraar]}
        - {id: b, text: Doe b.}
    - id: twee
      title: Groep twee
      items:
        - {id: c, text: "Doe c, zie [[law:wet]]."}
---
Tekst.
"""
FORM = """---
title: Titel
{facts}
questionnaire:
  id: vragen
  title: Vragen
  result: Uitkomst
  sections:
    - id: deel
      title: Deel
      questions:
        - id: koffie
          kind: ja-nee
          text: Is er koffie?
          options: [{id: ja, text: Ja, clause: Koffie.}, {id: nee, text: Nee, clause: Geen.}]
        - {id: merk, kind: kort, text: Welke?, clause: "[[answer]]",
           shown_if: {question: koffie, answer: [ja]}}
---
"""
PLAN = """---
title: Titel
{facts}
plan:
  id: plan
  title: Plan
  acute: true
  choice: Keuze
  do: Doe dit.
  dont: Laat dat.
  call: [lijn]
  evidence: [kader]
  phases:
    - {id: nu, moment: nu, steps: [{id: stap, text: Stap., certainty: voorstel}]}
    - {id: morgen, moment: morgen, steps: [{id: ochtend, text: Ochtend., certainty: voorstel}]}
    - {id: week, moment: week, steps: [{id: later, text: Later., certainty: voorstel}]}
  stop: [{id: klaar, text: Klaar., certainty: voorstel}]
---
"""
RECORDS = """---
title: Titel
{facts}
laws:
  - {id: wet, title: Wet, text: Regel., duty: melden, status: geldt,
     checked: 2026-11-21, certainty: voorstel}
contacts:
  - {id: lijn, name: Lijn, text: Bel., audience: [leraar], phone: 0800-1234, always: true,
     hours_certainty: bevestigd, certainty: bevestigd, checked: 2026-11-21}
evidence:
  - {id: kader, title: Kader, lines: [{id: kijk, text: Kijk niet.}, {id: kopie, text: Geen kopie.}],
     status: Niet getoetst., certainty: voorstel}
---
[[list:duties]]
"""
PAGES = {"lijst.md": LIST, "vragen.md": FORM, "plan.md": PLAN, "wet.md": RECORDS}

QUESTIONS = {"questionnaire:vragen", "model:vragen"}
PLANS = {"plan:plan", "plan:plan-a4"}
ALL = {"checklist:lijst", "plichten-overzicht:wet"} | PLANS | QUESTIONS
# What a change of a page does: the file, the old words, the new words, whose codes change.
CHANGES = {
    "text": ("lijst.md", "Doe b.", "Doe B.", {"checklist:lijst"}),
    "help": ("lijst.md", "Zo dus.", "Zo niet.", {"checklist:lijst"}),
    "role": ("lijst.md", "role: [leraar]", "role: [mentor]", {"checklist:lijst"}),
    "title": ("lijst.md", "title: Lijst", "title: De lijst", {"checklist:lijst"}),
    "intro": ("lijst.md", "Vooraf.", "Eerst.", {"checklist:lijst"}),
    "heading": ("lijst.md", "Groep twee", "Groep 2", {"checklist:lijst"}),
    "removed": ("lijst.md", "        - {id: b, text: Doe b.}\n", "", {"checklist:lijst"}),
    "to another group": (
        "lijst.md",
        "        - {id: b, text: Doe b.}\n    - id: twee\n      title: Groep twee\n      items:\n",
        "    - id: twee\n      title: Groep twee\n      items:\n        - {id: b, text: Doe b.}\n",
        {"checklist:lijst"},
    ),
    "another id": ("lijst.md", "id: b", "id: d", {"checklist:lijst"}),
    "question": ("vragen.md", "Is er koffie?", "Koffie?", QUESTIONS),
    "clause": ("vragen.md", "clause: Geen.", "clause: Geen koffie.", {"model:vragen"}),
    "option": ("vragen.md", "text: Nee", "text: Nooit", {"questionnaire:vragen"}),
    "kind": ("vragen.md", "kind: kort", "kind: lang", QUESTIONS),
    "condition": ("vragen.md", "answer: [ja]", "answer: [nee]", QUESTIONS),
    "required": (
        "vragen.md",
        "text: Welke?",
        "text: Welke?, required: true",
        QUESTIONS,
    ),
    "do": ("plan.md", "Doe dit.", "Doe dat.", PLANS),
    "danger first": ("plan.md", "acute: true", "acute: true\n  danger: true", PLANS),
    "step": ("plan.md", "Ochtend.", "Vroeg.", PLANS),
    "end": ("plan.md", "Klaar.", "Nog niet klaar.", {"plan:plan"}),
    "phone": ("wet.md", "0800-1234", "0800-2345", PLANS),
    "hours": (
        "wet.md",
        "always: true",
        'hours: [{days: [ma], start: "09:00", end: "17:00"}]',
        PLANS,
    ),
    "frame": ("wet.md", "Geen kopie.", "Maak geen kopie.", PLANS),
    "law title": (
        "wet.md",
        "title: Wet",
        "title: De wet",
        {"checklist:lijst", "plichten-overzicht:wet"},
    ),
    "law text": ("wet.md", "Regel.", "De regel.", {"plichten-overzicht:wet"}),
}
SAME = {
    "certainty": (
        "plan.md",
        "text: Stap., certainty: voorstel",
        "text: Stap., certainty: onbevestigd",
    ),
    "another day": (
        "lijst.md",
        "{facts}",
        "page: {audience: [leraar], checked: 2026-12-01, due: 2027-01-01}",
    ),
    "for others": (
        "lijst.md",
        "{facts}",
        "page: {audience: [mentor], checked: 2026-11-21, due: 2027-01-01}",
    ),
    "text of the page": ("lijst.md", "Tekst.", "Andere tekst."),
    "title of the page": ("lijst.md", "title: Titel", "title: Kop"),
    "line ends": ("lijst.md", "\n", "\r\n"),
    "law checked": (
        "wet.md",
        "checked: 2026-11-21, certainty: voorstel}",
        "checked: 2026-11-20, certainty: voorstel}",
    ),
}


def shelf(project: Project) -> Shelf:
    """The sheets of a handbook that has no problems."""
    loaded = project.load()
    assert loaded.problems == ()
    return loaded.shelves["nl"]


def found(project: Project) -> dict[str, str]:
    """The code of each sheet."""
    return {content.sheet: content.code for content in shelf(project).contents}


def changed(page: str, old: str, new: str) -> str:
    """A page with other words."""
    assert old in page
    return page.replace(old, new, 1)


@pytest.mark.parametrize("name", CHANGES)
def test_every_word_counts(handbook: Callable[..., Project], name: str) -> None:
    project = handbook(PAGES)
    before = found(project)
    assert set(before) == ALL
    uri, old, new, wanted = CHANGES[name]
    project.page(uri, changed(PAGES[uri], old, new))
    after = found(project)
    assert {sheet for sheet in ALL if before[sheet] != after[sheet]} == wanted


@pytest.mark.parametrize("name", SAME)
def test_an_unchanged_sheet_keeps_its_code(handbook: Callable[..., Project], name: str) -> None:
    project = handbook(PAGES)
    before = found(project)
    uri, old, new = SAME[name]
    page = PAGES[uri].replace(old, new) if old == "\n" else changed(PAGES[uri], old, new)
    project.page(uri, page)
    assert found(project) == before


def test_the_values_of_a_school_do_not_count(handbook: Callable[..., Project]) -> None:
    """They stand on its paper all the same."""
    project = handbook(PAGES)
    before = found(project)
    project.school("name: De Kastanje\ncoordinator: {role: de intern begeleider}\nsector: [po]\n")
    assert found(project) == before
    (sheet,) = (one for one in shelf(project).sheets if one.key == "checklist:lijst")
    assert sheet.code == before["checklist:lijst"]
    assert "intern begeleider" in sheet.as_json()
    (plain,) = (one for one in shelf(project).contents if one.sheet == "checklist:lijst")
    assert "intern begeleider" not in str(plain)


def test_languages_have_codes_of_their_own(real: Loaded) -> None:
    shelves = [real.shelves[language] for language in LANGUAGES]
    every = [content.code for one in shelves for content in one.contents]
    assert len(set(every)) == len(every) > 80
    assert all(len(code) == codes.LENGTH and set(code) <= set(codes.SIGNS) for code in every)
    assert not set(codes.SIGNS) & set("01aeiloszu")


FURNITURE = {
    "id",
    "kind",
    "number",
    "only_if",
    "before",
    "head",
    "names",
    "named",
    "widths",
    "checked",
    "short",
}


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a block that is not furniture."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name not in FURNITURE:
                yield from texts(one, name)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one, key)
    elif isinstance(value, str):
        yield value


def own(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The blocks that say something new: not room to write, not cards that repeat a list, not
    addresses, and not another sheet inside this one, which is told by its code.
    """
    inner = False
    for one in blocks:
        inner = bool(one["code"]) if one["kind"] == "chapter" else inner
        if one["kind"] not in ("notes", "cards", "mentions", "grounds") and not inner:
            yield one


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_sheet_is_left_out(real: Loaded, language: str) -> None:
    every = real.shelves[language]
    for sheet, content in zip(every.sheets, every.contents, strict=True):
        said = " ".join([content.title, *(text for _, text in content.items)])
        blocks = list(own(json.loads(bare(sheet.as_json()).replace(BLANK, ""))["blocks"]))
        missing = [text for text in texts(blocks) if " ".join(text.split()) not in said]
        assert missing == [], sheet.key
        assert " ".join(sheet.intro.split()) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_on_a_sheet_are_unique(real: Loaded, language: str) -> None:
    for content in real.shelves[language].contents:
        names = [name for name, _ in content.items]
        assert len(set(names)) == len(names), content.sheet


def sheet(*items: tuple[str, str], title: str = "T") -> Content:
    """The content of a sheet."""
    return Content("checklist:x", "nl", title, items)


def test_a_difference_names_what_changed_and_nothing_else() -> None:
    old = sheet(("a", "A"), ("b", "B"), ("c", "C"))
    told = difference(old, sheet(("a", "A"), ("d", "D"), ("c", "C!")))
    assert (told.added, told.changed, told.dropped, told.moved) == (
        ("D",),
        (("C", "C!"),),
        ("B",),
        False,
    )
    told = difference(old, sheet(("c", "C"), ("a", "A"), ("b", "B")))
    assert (told.added, told.changed, told.dropped, told.moved) == ((), (), (), True)
    told = difference(old, sheet(("a", "A"), ("b", "B"), ("c", "C"), title="U"))
    assert told.changed == (("T", "U"),)


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("Bel. Wacht even. Stop.", "Bel. Wacht. Stop.", ("Wacht even.", "Wacht.")),
        ("Bel. Stop.", "Bel. Wacht. Stop.", ("Bel. Stop.", "Bel. Wacht. Stop.")),
        ("Bel. Wacht. Stop.", "Bel. Stop.", ("Bel. Wacht. Stop.", "Bel. Stop.")),
        ("Bel. Stop.", "Stop. Bel.", ("Bel. Stop.", "Stop. Bel.")),
    ],
)
def test_of_a_longer_text_the_sentences_are_told_that_changed(
    was: str, now: str, told: tuple[str, str]
) -> None:
    assert difference(sheet(("a", was)), sheet(("a", now))).changed == (told,)


def test_a_sheet_is_mostly_another_when_more_than_half_of_both_changed() -> None:
    old = sheet(("a", "A"), ("b", "B"), ("c", "C"))
    assert not difference(old, sheet(("a", "A!"), ("b", "B!"), ("c", "C"))).mostly
    assert difference(old, sheet(("a", "A!"), ("b", "B!"), ("d", "D"), ("c", "C"))).mostly
    assert difference(old, sheet(("a", "A!"), ("b", "B!"))).mostly


def test_things_with_one_id_are_told_apart() -> None:
    """Such as two worksheets on one sheet that both name an item «a»."""
    told = difference(sheet(("a", "A"), ("a", "B")), sheet(("a", "A"), ("a", "C")))
    assert told.changed == (("B", "C"),)
    told = difference(sheet(("a", "A"), ("a", "B")), sheet(("a", "A")))
    assert told.dropped == ("B",)
