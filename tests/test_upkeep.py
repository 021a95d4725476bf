"""When a page is due and whose work that is: the rule, the list, and what a year of it asks."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import test_codes
from handbook import commands
from handbook.loading import Loaded, upkeep
from handbook.model.base import Noun
from handbook.model.page import PageFacts
from handbook.model.upkeep import LONGEST, LONGEST_FOR_FACTS, SPREAD, due, longest
from handbook.model.worksheets import Plan
from project import Project

WEEK = timedelta(weeks=1)
LAW = (
    "{id: wet, title: De wet, text: Regel., status: geldt, certainty: voorstel, "
    "checked: 2026-11-21}"
)
LINE = (
    "{id: lijn, name: Lijn, text: Bel., audience: [leraar], phone: 0800-0432, certainty: voorstel, "
    "checked: 2026-10-01}"
)
OWN = (
    "{id: eigen, name: Eigen, text: Bel., audience: [leraar], local: true, certainty: voorstel, "
    "checked: 2026-10-01}"
)
PAGES = {
    "wet.md": f"---\ntitle: Wetten\n{{facts}}\nlaws: [{LAW}]\n---\nTekst.\n",
    "hulp.md": f"---\ntitle: Hulp\n{{facts}}\ncontacts: [{LINE}, {OWN}]\n---\nTekst.\n",
    "tekst.md": "---\ntitle: Een tekst\n{facts}\n---\nTekst.\n",
    "eerder.md": "---\ntitle: Eerder\npage: {audience: [leraar], checked: 2026-11-21, "
    "due: 2027-01-01, owner: zorg}\n---\nTekst.\n",
}


@given(st.text(min_size=1), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_page_is_due_in_one_of_the_last_weeks(uri: str, checked: date) -> None:
    facts = PageFacts(audience=("leraar",), checked=checked)
    found = due(uri, facts, [facts])
    weeks = (checked + LONGEST - found) / WEEK
    assert weeks in range(SPREAD)
    assert found == due(uri, facts, [facts])


def test_the_longest_that_a_page_waits_is_what_we_promise(project: Project) -> None:
    """Half a year for what a law or a number says, a year for the rest: see CONTRIBUTING.md."""
    pages = project.load().base.pages
    for uri, days in (("wet.md", 180), ("hulp.md", 180), ("tekst.md", 365)):
        page = pages[uri]
        found = {due(f"{name}.md", page.facts, page.all(Noun)) for name in range(50)}
        assert max(found) == page.facts.checked + timedelta(days=days)


def test_no_week_asks_for_more_than_its_share(real: Loaded) -> None:
    """Of the pages that were checked together, no week gets more than twice its share."""
    for term in (LONGEST, LONGEST_FOR_FACTS):
        pages = [p for p in real.base.pages.values() if longest(p.all(Noun)) == term]
        together = Counter(page.facts.checked for page in pages)
        for (checked, _), many in Counter((p.facts.checked, p.due) for p in pages).items():
            assert many <= max(2, 2 * together[checked] / SPREAD)


PLAN = (
    "---\ntitle: Plan\npage: {audience: [leraar], checked: 2026-11-21, due: 2027-01-01}\n"
    "plan: {id: plan, title: Plan, call: [lijn], "
    "phases: [{id: f, title: F, steps: [{id: s, text: Doe dit., certainty: voorstel}]}]}\n---\n"
)


@pytest.mark.parametrize(("checked", "first"), [("2026-06-01", "numbers"), ("2026-11-30", "page")])
def test_paper_can_be_used_until_the_first_of_its_days(
    handbook: Callable[..., Project], checked: str, first: str
) -> None:
    """That of its page, or of the numbers on it."""
    line = PAGES["hulp.md"].replace("checked: 2026-10-01", f"checked: {checked}")
    loaded = handbook({"hulp.md": line, "plan.md": PLAN}).load()
    (sheet,) = loaded.shelves["nl"].sheets
    days = {
        "numbers": date.fromisoformat(checked) + LONGEST_FOR_FACTS,
        "page": loaded.base.pages["plan.md"].due,
    }
    assert sheet.until == days[first] == min(days.values())


@pytest.fixture
def project(handbook: Callable[..., Project]) -> Project:
    """Pages with a law, contacts, neither, and a day and an owner of their own."""
    return handbook(PAGES)


def test_what_changes_soon_is_due_soon(project: Project) -> None:
    pages = project.load().base.pages
    terms = {uri: longest(page.all(Noun)) for uri, page in pages.items()}
    soon = {uri for uri, term in terms.items() if term == LONGEST_FOR_FACTS}
    assert soon == {"wet.md", "hulp.md"}
    assert pages["eerder.md"].due == date(2027, 1, 1)
    assert {uri: page.owner for uri, page in pages.items()} == {
        "wet.md": "jurist",
        "hulp.md": "redactie",
        "tekst.md": "redactie",
        "eerder.md": "zorg",
    }


def test_an_acute_plan_is_due_soon(handbook: Callable[..., Project]) -> None:
    """And another plan when any page is."""
    pages = {name: test_codes.PAGES[name] for name in ("plan.md", "wet.md")}
    acute = handbook(pages).load().base.pages["plan.md"].one(Plan)
    assert acute
    assert longest([acute]) == LONGEST_FOR_FACTS
    assert longest([acute.model_copy(update={"acute": False})]) == LONGEST


def test_the_list_names_all_that_falls_due_within_a_month(project: Project) -> None:
    """The page with its own day; a month before that nothing, and in a year all of it."""
    loaded = project.load()
    assert upkeep.BOX not in upkeep.report(loaded, date(2026, 11, 30))
    (box,) = boxes(upkeep.report(loaded, date(2026, 12, 2)))
    assert box == "- [ ] vóór 1 januari 2027: Eerder (`docs/eerder.md:3 page.checked`)"
    said = upkeep.report(loaded, date(2028, 1, 1))
    assert [line for line in said.splitlines() if line.startswith("## ")] == [
        "## Jurist",
        "## Redactie",
        "## Zorg",
    ]
    found = boxes(said)
    assert all("**sinds " in box for box in found)
    assert sum("docs/wet.md:4 laws[0].checked" in box for box in found) == 1
    assert sum("docs/hulp.md:4 contacts[0].checked" in box for box in found) == 1
    assert not any("contacts[1]" in box for box in found)  # which a school fills in itself
    assert len(found) == len(PAGES) + 2


def test_a_build_says_what_is_late(project: Project) -> None:
    loaded = project.load()
    assert upkeep.overdue(loaded, date(2027, 1, 1)) == []
    (late,) = upkeep.overdue(loaded, date(2027, 1, 2))
    assert late == "docs/eerder.md:3 page.checked: nakijken sinds 2027-01-01 (zorg): Eerder."


def test_the_command_prints_the_list(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    assert commands.main(["due"]) == 0
    assert capsys.readouterr().out.strip()
    project.page("x.md", "---\ntitle: X\n---\n")
    assert commands.main(["due"]) == 1
    assert "docs/x.md:1 page" in capsys.readouterr().out


def boxes(said: str) -> list[str]:
    """The lines of a list that can be ticked."""
    return [line for line in said.splitlines() if line.startswith(upkeep.BOX)]
