"""The rules of a school touch what there is, and never weaken what a law rests on or a life.

Must not know how a rule is shown.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile

from handbook.catalog import targets
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.rules import Standing, name_of, standings
from handbook.catalog.targets import Doing, Target
from handbook.checking.at import Said, at, at_words
from handbook.checking.copying import SAID, SEXUAL, copies
from handbook.model.base import texts
from handbook.model.records import Contact
from handbook.model.rules import OwnRule
from handbook.model.worksheets import Plan
from handbook.reading import quotes
from handbook.reading.problems import Problem, quoted, suggest
from handbook.reading.school import OWN_PAGES

FEW = 6  # words that need not be left out
_LIFE = re.compile(r"(?<!\d)(?:112|113)(?!\d)")
AWAY = f"eigen regels staan alleen op een pagina in docs/{OWN_PAGES}. Zet dit blok daar."
EXAMPLE = "een voorbeeld raakt alleen zijn eigen pagina. Kies een plek op deze pagina."
LAW = (
    "{} kan een school niet veranderen. Zet met do: add iets bij een punt, een stap of een pagina."
)
NUMBER = "het nummer van een eigen functie staat in school.yml, en de andere veranderen niet."
ASKED = "een vragenlijst vullen jullie zelf in. Schrijf jullie regel daar als eigen woorden."
KNOWN = "{} ken ik niet. Schrijf checklist:, plan: of page: met een id, zoals {}"
FIRST = (
    "wat een plan het eerst zegt en wie je belt, blijft zoals het is. Zet er met do: add een stap "
    "bij, zoals at: plan:{}#{}"
)
ONE = "{} kan alleen bij één punt of stap. Zet het id daarvan achter een #, of schrijf do: add"
SOFTER = "replace kan hier niet: {}. Schrijf do: stricter, of zet er met do: add iets bij."
TWICE = "op {} staat al een regel: {}. Haal er één weg, of schrijf do: add"
TAKEN = "het id {} is daar al van iets anders. Kies een ander id."
NEW = (
    "op deze pagina weet een regel nog niet bij welke tekst van het handboek hij hoort. Draai één "
    "keer: make stamp FILE={file}"
)
STALE = (
    "deze regel geldt nog, maar het handboek is op {uri} veranderd van {was} in {now}. Klopt de "
    "regel nog, draai dan: make stamp FILE={file}"
)


def of_structure(catalog: Catalog) -> Iterator[Problem]:
    """What is wrong with the rules on the pages that carry the structure."""
    changed: dict[tuple[str, str], Standing] = {}  # the first rule that changes a thing to do
    for one in standings(catalog):
        key = (one.target.page.uri, one.target.anchor) if one.target else ("", "")
        first = changed.setdefault(key, one) if one.rule.do != "add" and one.target else one
        if _may_stand(one.page):
            for path, said in _wrong(catalog, one, first):
                yield at(one.page, ("rules", one.number, *path), said)
        elif one.number == 0:
            yield at(one.page, ("rules",), AWAY)


def _may_stand(page: Page) -> bool:
    return page.own or bool(page.nouns.get("page") and page.facts.example)


def _wrong(catalog: Catalog, one: Standing, first: Standing) -> Iterator[Said]:
    if one.target is None:
        yield from ((("at",), said) for said in _nowhere(catalog, one.rule))
        return
    if not one.page.own and one.target.page is not one.page:
        yield ("at",), EXAMPLE
    doing, sheet = one.target.doing, one.target.sheet
    if one.rule.do == "add":
        held = [done.id for _, some in targets.lists(sheet) for done in some] if sheet else []
        if name_of(one.rule) in held:
            yield ("id",), TAKEN.format(quoted(name_of(one.rule)))
    elif doing is None:
        yield ("do",), ONE.format(one.rule.do)
    elif first is not one:
        where = f"{first.page.document.file} ({quoted(first.rule.id)})"
        yield ("at",), TWICE.format(quoted(one.rule.at), where)
    elif one.rule.do == "replace" and (rests := weight(catalog, one.target, doing)):
        yield ("do",), SOFTER.format(rests)


def _nowhere(catalog: Catalog, rule: OwnRule) -> Iterator[str]:
    """Why a rule touches nothing; not a word where a page could not be read."""
    kind, name, part = rule.aim
    if kind in ("law", "evidence") and catalog.has(kind, name):
        yield LAW.format(quoted(f"{kind}:{name}"))
    elif kind == "contact":
        yield NUMBER
    elif kind == "questionnaire":
        yield ASKED
    elif kind not in targets.KINDS:
        yield KNOWN.format(quoted(rule.at), "plan:naaktbeeld#politie")
    elif not catalog.has(kind, name):
        yield f"{quoted(name)} ken ik niet. {suggest(name, catalog.known(kind))}"
    elif name in catalog.pages or catalog.quoted(kind, name):
        known = targets.parts(catalog, kind, name)
        if kind == "plan" and part in Plan.model_fields:
            yield FIRST.format(name, known[0])
        else:
            yield f"{quoted(part)} staat niet op {kind}:{name}. {suggest(part, known)}"


def weight(catalog: Catalog, target: Target, doing: Doing) -> str:
    """Why no school may say something else here, or nothing."""
    said = [text for _, text in texts(doing)]
    named = [quote for text in said for quote in quotes.in_text(text)]
    laws = [*doing.laws, *(one.id for one in named if one.kind == "law")]
    if laws:
        entry = catalog.quoted("law", laws[0])
        return f"dit rust op de wet ({getattr(entry and entry.noun, 'title', laws[0])})"
    if target.part == "melden":
        return "dit moet een school melden"
    if isinstance(target.sheet, Plan) and target.sheet.acute:
        return "in een plan voor een incident blijft elke stap staan"
    asked = chain(doing.contacts, (one.id for one in named if one.kind == "contact"))
    found = (catalog.find(Contact, name) for name in asked)
    life = any(entry and (entry.noun.danger or entry.noun.crisis) for entry in found)
    return "dit kan een leven redden" if life or any(map(_LIFE.search, said)) else ""


def of_words(catalog: Catalog) -> list[Problem]:
    """Every rule that tells to copy or to pass on what may be a sexual image."""
    return [
        at_words(one.page, ("rules", one.number, *path), SAID.format(quoted(found)))
        for one in standings(catalog)
        if one.target and not one.page.fallback and one.target.part not in ("niet-doen", "verschil")
        for path, text in texts(one.rule)
        if (found := copies(text)) and _is_sexual(one.target, one.rule)
    ]


def _is_sexual(target: Target, rule: OwnRule) -> bool:
    """Whether it may be about sexual images: by its plan, or by its words."""
    plan = target.page.one(Plan)
    said = (*target.held, *(text for _, text in texts(rule)))
    return bool(plan and plan.images) or any(map(SEXUAL.search, said))


def notes(found: Iterable[Standing]) -> list[Problem]:
    """The rules that do not know on what they stand, or of which that was changed."""
    real = _real(found)
    new = {one.page.uri: one for one in reversed(real) if one.state == "new"}
    return [*(_note(one, NEW) for one in new.values()), *stale(real)]


def stale(found: Iterable[Standing]) -> list[Problem]:
    """The rules of which the handbook says something else by now than when they were written."""
    return [_note(one, STALE) for one in _real(found) if one.state == "stale"]


def _real(found: Iterable[Standing]) -> list[Standing]:
    return [one for one in found if one.target and not one.page.facts.example]


def _note(one: Standing, said: str) -> Problem:
    """A sentence about a rule that has its place, with what the handbook said and says there."""
    file, basis, target = one.page.document.file, one.rule.based_on, one.target
    was, now = _apart(basis.text if basis else "", target.said if target else "")
    told = {"uri": target.page.uri if target else "", "was": quoted(was), "now": quoted(now)}
    return at(one.page, ("rules", one.number, "at"), said.format(file=file, **told))


def _apart(was: str, now: str) -> tuple[str, str]:
    """Two texts from where they differ, with a few words before that."""
    old, new = was.split(), now.split()
    same = len([*takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))])
    begin = same - 3 if same > FEW else 0
    return " ".join(old[begin:]), " ".join(new[begin:])
