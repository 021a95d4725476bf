"""The rules of a school: for every place of the real handbook, on the screen and on paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import cycle
from typing import Any

import pytest
import yaml

import rendering
from handbook.catalog import targets
from handbook.catalog.index import Catalog, Entry
from handbook.catalog.rules import OURS, laid, name_of, standings
from handbook.catalog.targets import Doing
from handbook.checking import rules
from handbook.files import opendata, rows
from handbook.loading import pages
from handbook.loading.catalogs import _foreign
from handbook.loading.stamping import LOOSE, stamp
from handbook.model.records import Contact
from handbook.model.rules import OwnRule
from handbook.model.worksheets import Checklist, Plan
from handbook.reading import frontmatter, tongues
from handbook.reading.problems import Problem
from handbook.screen.render import Renderer
from handbook.sheets.blocks import Steps, Tasks
from handbook.sheets.place import Edition
from handbook.sheets.shelf import Shelf
from making import edition, made, pdf
from papers import texts
from project import LANGUAGES, Project, real
from test_contract import validator

HOME = "onze-school/regels.md"
WHY = "Zo doen wij het"
LIST = """\
---
title: Werk
{facts}
checklist:
  id: lijst
  title: Lijst
  groups:
    - id: groep
      title: Groep
      items:
        - {id: een, text: Doe dit., help: Zo gaat dat.}
        - {id: twee, text: Doe dat.}
---
[[checklist]]
"""
RULE = """\
---
title: Onze regels
{facts}
rules:
  - id: streng
    at: checklist:lijst#een
    do: stricter
    text: Doe dit elke dag.
    reason: Zo vergeet niemand het.
---
"""


def sheets(catalog: Catalog) -> Iterator[tuple[str, Entry[Any]]]:
    """Every checklist and plan for readers."""
    yield from (("checklist", entry) for entry in catalog.all(Checklist))
    yield from (("plan", entry) for entry in catalog.all(Plan))


def spots(catalog: Catalog) -> Iterator[tuple[str, str, Entry[Any], Doing]]:
    """Every thing to do in them, with its address and the list that it stands in."""
    for kind, entry in sheets(catalog):
        for part, held in targets.lists(entry.noun):
            yield from ((f"{kind}:{entry.noun.id}#{one.id}", part, entry, one) for one in held)


BOTH = ("add", "stricter")  # at every thing to do one of these, in turn


@cache
def school(*does: str) -> dict[str, Catalog]:
    """The real handbook with a rule at every thing to do, not yet in its place."""
    found = [
        {"id": f"r-{at}", "at": where, "do": do, "text": f"Regel {at}.", "reason": WHY}
        for at, ((where, *_), do) in enumerate(zip(spots(real().base), cycle(does), strict=False))
    ]
    block = yaml.dump({"rules": found}, Dumper=yaml.CSafeDumper, allow_unicode=True)
    facts = "page: {audience: [leraar], checked: 2026-11-21}"
    text = f"---\ntitle: Onze regels\n{facts}\n{block}---\nZo.\n"
    document, wrong = frontmatter.read(text.encode(), f"docs/{HOME}")
    page, more_wrong = pages.dutch(HOME, document, "nl")
    assert [*wrong, *more_wrong] == []
    return {name: _with(one, page) for name, one in real().catalogs.items()}


def _with(catalog: Catalog, page: Any) -> Catalog:
    """A catalogue with a page that is there in Dutch only."""
    page = page if catalog.language == page.language else _foreign(page)
    return replace(catalog, pages={**catalog.pages, HOME: page})


def wrong(catalog: Catalog) -> list[Problem]:
    """What is wrong with these rules; those of an example are in their place already."""
    return [one for one in rules.of_structure(catalog) if one.file == f"docs/{HOME}"]


@cache
def edited(language: str) -> Edition:
    """All sheets with these rules in their place, which are made once."""
    return edition(laid(school(*BOTH)[language]))


def shown(language: str, uri: str) -> str:
    """A page with these rules as a reader gets it."""
    made = edited(language)
    page = made.catalog.pages[uri]
    view = Renderer(rendering.TEMPLATES, made, page, rendering.href)
    return re.sub(r"\s+", " ", tongues.as_html(rendering.whole(view)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_shows_at_every_place(language: str) -> None:
    catalog = edited(language).catalog
    marked = catalog.labels.own
    said = {where: f"Regel {at}." for at, (where, *_) in enumerate(spots(real().base))}
    assert wrong(school(*BOTH)["nl"]) == []
    for kind, entry in sheets(real().catalogs[language]):
        page = catalog.pages[entry.uri]
        if page.fallback:
            continue
        html = shown(language, entry.uri)
        begin = f"{kind}:{entry.noun.id}#"
        here = [text for where, text in said.items() if where.startswith(begin)]
        foreign = ' lang="nl">{}</' if language == "en" else "{}"
        missing = [text for text in here if foreign.format(text) not in html]
        assert (entry.noun.id, missing) == (entry.noun.id, [])
        assert html.count(f'<span class="ours">{marked}</span>') >= len(here)


def test_a_rule_stands_on_the_sheet_of_its_place() -> None:
    shelf = edited("nl").shelf
    for at, (where, _, entry, one) in enumerate(spots(real().base)):
        sheet = shelf.find(entry.uri, entry.noun.id)
        assert sheet
        tasks = [
            task
            for block in sheet.blocks
            if isinstance(block, Tasks | Steps)
            for task in (block.tasks if isinstance(block, Tasks) else block.steps)
        ]
        (task,) = [task for task in tasks if task.text == f"Regel {at}."]
        assert task.own.startswith("Van onze school."), where
        assert WHY in task.own
        if at % len(BOTH):
            assert task.id == one.id
            assert "Het handboek zegt: " in task.own
    text = str([rows.rows(sheet, shelf.labels, "") for sheet in shelf.sheets])
    assert text.count("Van onze school.") >= sum(len(g.items) for g in _groups())


def _groups() -> Iterator[Any]:
    for entry in real().base.all(Checklist):
        yield from entry.noun.groups


def test_what_is_stricter_keeps_what_it_rests_on() -> None:
    now = {where: one for where, _, _, one in spots(laid(school("stricter")["nl"]))}
    for where, _, _, one in spots(real().base):
        assert (now[where].laws, now[where].contacts) == (one.laws, one.contacts), where
        assert (one.help or "") in (now[where].help or "")
        own = now[where].own
        assert own
        assert own.core == one.text


def test_only_where_nothing_rests_on_it_a_school_says_something_else() -> None:
    """Told here from what a reader sees, so that the check can be wrong."""
    given = school("replace")["nl"]
    found = wrong(given)
    refused = {int(one.key.partition("[")[2].partition("]")[0]): one for one in found}
    life = {e.noun.id for e in given.all(Contact) if e.noun.danger or e.noun.crisis}
    expected = {}
    for at, (_, part, entry, one) in enumerate(spots(real().base)):
        said = f"{one.text} {one.help}"
        called = {*one.contacts, *re.findall(r"\[\[contact:([a-z0-9-]+)", said)}
        if one.laws or "[[law:" in said:
            expected[at] = "wet ("
        elif part == "melden":
            expected[at] = "melden"
        elif isinstance(entry.noun, Plan) and entry.noun.acute:
            expected[at] = "incident"
        elif called & life or re.search(r"\b11[23]\b", said):
            expected[at] = "leven"
    assert {*refused} == {*expected}
    assert [at for at, word in expected.items() if word not in refused[at].message] == []
    assert 0 < len(expected) < len([*spots(real().base)])
    assert all("do: stricter" in one.message for one in found)


def test_a_sheet_with_a_rule_has_a_code_of_its_own_and_no_other_sheet_has() -> None:
    before = real().shelves["nl"]
    base = real().base
    (kind, entry), *_ = sheets(base)
    document = f"""---
title: Regels
page: {{audience: [leraar], checked: 2026-11-21}}
rules:
  - {{id: x, at: '{kind}:{entry.noun.id}', do: add, text: Ruim op., reason: Netjes.}}
---
"""
    page, wrong = pages.dutch(HOME, frontmatter.read(document.encode(), HOME)[0], "nl")
    assert wrong == []
    after = Shelf(laid(_with(base, page)))
    was = {sheet.place: sheet.code for sheet in before.sheets}
    now = {sheet.place: sheet.code for sheet in after.sheets}
    assert was.keys() == now.keys()
    changed = {place for place in was if was[place] != now[place]}
    assert (entry.uri, entry.noun.id) in changed
    others = {sheet.place for sheet in after.sheets if "Ruim op." in str(sheet.blocks)}
    assert changed == others


def test_no_id_of_the_handbook_begins_as_those_of_a_school() -> None:
    assert [one.id for *_, one in spots(real().base) if one.id.startswith(OURS)] == []
    rule = OwnRule(id="onze-x", at="plan:x", do="add", text="X.", reason="Y.")
    assert name_of(rule) == "onze-x"
    assert name_of(rule.model_copy(update={"id": "x"})) == "onze-x"


def test_open_data_says_what_is_of_the_school(handbook: Callable[..., Project]) -> None:
    catalog = handbook({"werk.md": LIST, HOME: RULE}).load().catalogs["nl"]
    data = opendata.handbook(edition(catalog)).model_dump(
        mode="json", serialize_as_any=True, by_alias=True
    )
    assert [*validator(opendata.schema).iter_errors(data)] == []
    owned = [page["address"] for page in data["pages"] if page["own"]]
    assert owned == [HOME]
    (group,) = data["checklists"][0]["record"]["groups"]
    assert [one["own"] and one["own"]["do"] for one in group["items"]] == ["stricter", None]


def test_who_has_no_rules_has_the_same_handbook(real: Any) -> None:
    kept = {uri: page for uri, page in real.base.pages.items() if not page.facts.example}
    catalog = replace(real.base, pages=kept)
    assert laid(catalog) is catalog


def test_a_rule_knows_the_words_for_which_it_was_written(handbook: Callable[..., Project]) -> None:
    project = handbook({"werk.md": LIST, HOME: RULE})
    loaded = project.load()
    assert [one.state for one in loaded.rules] == ["new"]
    (note,) = loaded.notes
    assert str(note).startswith(f"docs/{HOME}:6 rules[0].at: ")
    assert stamp(project.docs, project.docs / HOME, loaded) == ""
    loaded = project.load()
    assert ([one.state for one in loaded.rules], loaded.notes) == (["right"], ())
    project.page("werk.md", LIST.replace("Zo gaat dat", "Zo gaat het nu"))
    loaded = project.load()
    (note,) = loaded.notes
    assert [one.state for one in loaded.rules] == ["stale"]
    assert "«Doe dit. Zo gaat dat.»" in note.message
    assert "«Doe dit. Zo gaat het nu.»" in note.message
    item = loaded.base.one(Checklist, "lijst").noun.groups[0].items[0]
    assert (item.id, item.text) == ("een", "Doe dit elke dag.")
    assert stamp(project.docs, project.docs / HOME, loaded) == ""
    assert [one.state for one in project.load().rules] == ["right"]
    assert (project.docs / HOME).read_text(encoding="utf-8").count("based_on") == 1


def test_a_rule_on_one_line_is_not_stamped_wrong(handbook: Callable[..., Project]) -> None:
    flow = "{id: x, at: 'checklist:lijst', do: add, text: Ruim op., reason: Netjes.}"
    page = f"---\ntitle: Regels\n{{facts}}\nrules:\n  - {flow}\n---\n"
    project = handbook({"werk.md": LIST, HOME: page})
    before = (project.docs / HOME).read_bytes()
    path = project.docs / HOME
    assert stamp(project.docs, path, project.load()) == f"{path}: {LOOSE}"
    assert path.read_bytes() == before


def test_standing_of_every_rule_names_its_place() -> None:
    found = [*standings(school("stricter")["nl"])]
    assert [one.rule.at for one in found if one.target is None] == []


def test_one_a4_leaves_out_nothing_however_much_a_school_adds() -> None:
    """A step that is not there would be missed by whoever needs it most."""
    shelf = edited("nl").shelf
    sheet = shelf.find("nu/naaktbeeld.md", "naaktbeeld-a4")
    assert sheet
    data = made(pdf(), sheet)
    said = re.sub(r"\s+", " ", " ".join(texts(data)))
    steps = [step for block in sheet.blocks if isinstance(block, Steps) for step in block.steps]
    assert [step.text for step in steps if f"{step.text} " not in said] == []


def test_a_translated_rule_speaks_the_language_of_its_place(
    handbook: Callable[..., Project],
) -> None:
    words = "rules:\n  streng: {text: Do this every day., reason: So that nobody forgets.}\n"
    head = 'title: Our rules\ntranslation:\n  fingerprint: "000000000000"\n'
    project = handbook({"werk.md": LIST, HOME: RULE, "onze-school/regels.en.md": "x"})
    project.page("onze-school/regels.en.md", f"---\n{head}{words}---\n")
    assert stamp(project.docs, project.docs / "onze-school/regels.en.md", project.load()) == ""
    loaded = project.load()
    assert [str(one) for one in loaded.problems] == []
    item = loaded.catalogs["en"].one(Checklist, "lijst").noun.groups[0].items[0]
    assert item.text == "Do this every day."
    assert item.own
    assert item.own.reason == "So that nobody forgets."
    assert tongues.bare(item.own.core or "") == "Doe dit."


AIMS = ["", "plan", "plan:", ":", "#", "plan:#x", "checklist:lijst#", "checklist:lijst#een#twee"]
AIMS += ["page:", "page:../werk.md", "page:werk.md#", "page:werk.md#geen", "checklist:werk.md"]
AIMS += ["page:lijst", "law:", "Ⅷ:x", "checklist:" + "x" * 5000, "page:onze-school/regels.md"]


@pytest.mark.parametrize("do", ["add", "stricter", "replace"])
def test_whatever_a_rule_names_there_is_no_traceback(
    handbook: Callable[..., Project], do: str
) -> None:
    said = {"do": do, "text": "X.", "reason": "Y."}
    made = [{"id": f"r{number}", "at": aim, **said} for number, aim in enumerate(AIMS, 1)]
    for some in (made, made[1:]):  # with one that cannot be read, nothing else is looked at
        block = yaml.safe_dump({"rules": some}, allow_unicode=True)
        project = handbook({"werk.md": LIST, HOME: f"---\ntitle: R\n{{facts}}\n{block}---\n"})
        found = project.check()
        assert [one for one in found if " rules[" not in one] == []
        assert len(found) >= (1 if some is made else 14)
