"""How sure a law is stands in its record; no text of ours doubts what its record does not."""

import re
from collections.abc import Callable, Iterator

import pytest

from handbook.catalog.index import Catalog
from handbook.checking.lawclock import DOUBT
from handbook.model.records import Law
from handbook.sheets.blocks import Duties
from handbook.sheets.sheet import Sheet
from project import LANGUAGES, Project, real

LOADED = real()
UNSURE_CRIME = {
    "nl": re.compile(r"waarschijnlijk\s+(?:\w+\s+){0,2}strafbaar", re.I),
    "en": re.compile(r"probably\s+(?:\w+\s+){0,3}(?:crime|punishable|offence)", re.I),
}
UNSURE = {"nl": DOUBT, "en": re.compile(r"\b(?:probably|likely|as far as we know)\b", re.I)}
DUTIES = """---
title: Plichten
{facts}
laws:
  - id: zeker
    sector: [po, vo]
    title: Zeker
    text: De school meet.
    articles:
      - {sector: [vo], text: WVO 2020 art. 1, read: actueel}
      - {sector: [po], text: WPO art. 2, read: ouder, certainty: waarschijnlijk}
    status: geldt
    checked: 2026-11-21
    duty: veiligheid
    certainty: bevestigd
    sources: [boek]
  - id: onzeker
    title: Onzeker
    text: De school hoort de leraar.
    articles: [{text: WPO art. 3}]
    status: geldt
    checked: 2026-11-21
    duty: melden
    certainty: waarschijnlijk
  - id: elders
    title: Toezicht
    text: De inspectie kijkt.
    status: geldt
    checked: 2026-11-21
    certainty: waarschijnlijk
sources: [{id: boek, title: Het boek}]
---
[[list:duties]]
"""


def said(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Every text of a handbook, with its page."""
    for uri, page in catalog.pages.items():
        yield uri, page.document.body
        yield from ((uri, text) for _, text in page.texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_that_a_crime_is_likely_one(language: str) -> None:
    catalog = LOADED.catalogs[language]
    assert [(uri, t) for uri, t in said(catalog) if UNSURE_CRIME[language].search(t)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certain_law_is_said_without_doubt(language: str) -> None:
    laws = [entry.noun for entry in LOADED.catalogs[language].all(Law)]
    certain = [law for law in laws if law.certainty == "bevestigd"]
    assert [law.id for law in certain if UNSURE[language].search(law.text)] == []
    assert len(certain) > len(laws) / 2


@pytest.fixture
def project(handbook: Callable[..., Project]) -> Project:
    """A handbook with one law that is certain and one that is not."""
    return handbook({"x.md": DUTIES})


def test_the_overview_on_paper_says_which_lines_are_uncertain(project: Project) -> None:
    assert project.check() == []
    assert rows(project) == [
        (
            "De school meet.",
            "waarschijnlijk",
            ["vo: WVO 2020 art. 1", "po: WPO art. 2*"],
        ),
        (
            "De school hoort de leraar.",
            "waarschijnlijk",
            ["WPO art. 3*"],
        ),
    ]


def rows(project: Project) -> list[tuple[str, str, list[str]]]:
    """What the overview of duties says, row by row."""
    held = (b for b in overview(project).blocks if isinstance(b, Duties))
    return [(one.text, one.unsure, [*one.places]) for block in held for one in block.duties]


def overview(project: Project) -> Sheet:
    """The overview of duties on paper."""
    (found,) = project.load().shelves["nl"].sheets
    return found


def test_a_school_reads_the_articles_of_its_own_sector_alone(project: Project) -> None:
    """And how sure it is there.

    Its sheet has the code of the handbook: what it says less is not another version.
    """
    code = overview(project).code
    project.school("sector: [po, so]")
    assert rows(project)[0][1:] == (
        "waarschijnlijk",
        ["po: WPO art. 2*"],
    )
    project.school("sector: [po]")
    assert rows(project)[0][1:] == ("waarschijnlijk", ["WPO art. 2*"])
    project.school("sector: [vo]")
    assert rows(project)[0][1:] == ("", ["WVO 2020 art. 1"])
    project.school("sector: [so]")
    assert [text for text, *_ in rows(project)] == ["De school hoort de leraar."]
    assert overview(project).code == code
