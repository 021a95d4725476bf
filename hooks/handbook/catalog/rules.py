"""The rules of a school: whether each still stands on what it was written for, and the handbook
with all of them in their place.

Must not know what is wrong with a rule: those that touch nothing are left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal, NamedTuple, cast

from handbook.catalog import targets
from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.targets import Doing, Sheet, Target
from handbook.model.base import Noun
from handbook.model.rules import Own, OwnRule
from handbook.model.worksheets import Advice, Item

State = Literal["right", "new", "stale"]
_WHO = ("role", "involved")
OURS = "onze-"  # what the id of an added thing begins with, and no id of the handbook does


class Standing(NamedTuple):
    """A rule on its page, the target that it touches, and whether that is still as it was."""

    page: Page
    number: int
    rule: OwnRule
    target: Target | None
    state: State


def standings(catalog: Catalog) -> Iterator[Standing]:
    """Every rule of a school with how it stands; ``new`` where nobody wrote down on what."""
    for page in catalog.pages.values():
        for number, rule in enumerate(page.all(OwnRule)):
            target = targets.find(catalog, rule.aim)
            yield Standing(page, number, rule, target, _state(rule, target))


def _state(rule: OwnRule, target: Target | None) -> State:
    if rule.based_on is None:
        return "new"
    return "right" if target and target.mark == rule.based_on.fingerprint else "stale"


def laid(catalog: Catalog) -> Catalog:
    """The same catalogue with every rule in its place, in the words of its language."""
    found = [(page, rule, target) for page, _, rule, target, _ in standings(catalog) if target]

    def changed(noun: Noun) -> Noun:
        rules = [one for one in found if one[2].sheet is noun]
        return _with(cast("Sheet", noun), rules) if rules else noun

    def ruled(page: Page) -> Page:
        made = page.changed(changed)
        for _, rule, target in found:
            if target.page is page and not target.sheet:
                made = _quoting(made, target.part, rule)
        return made

    return catalog.changed(ruled) if found else catalog


def _with(sheet: Sheet, rules: list[tuple[Page, OwnRule, Target]]) -> Sheet:
    """A worksheet with its rules: what is added stands after what it names, or at the end."""
    made: dict[str, tuple[Doing, ...]] = {}
    for name, held in targets.lists(sheet):
        here = [(page, rule, target.doing) for page, rule, target in rules if target.part == name]
        kind = type(held[0]) if held else Advice
        done: list[Doing] = []
        for one in held:
            mine = [(page, rule) for page, rule, doing in here if doing is one]
            changing = [(p, r) for p, r in mine if r.do != "add"]
            done += [_changed(one, *changing[0]) if changing else one]
            done += [_added(kind, p, r) for p, r in mine if r.do == "add"]
        made[name] = (*done, *(_added(kind, p, r) for p, r, doing in here if not doing))
    return targets.with_lists(sheet, made)


def name_of(rule: OwnRule) -> str:
    """The id of what a rule adds: never one that the handbook has, now or later."""
    return rule.id if rule.id.startswith(OURS) else f"{OURS}{rule.id}"


def _mark(page: Page, rule: OwnRule, core: Doing | None = None) -> Own:
    return Own(
        rule=rule.id,
        page=page.uri,
        do=rule.do,
        reason=rule.reason,
        core=core.text if core else None,
        core_help=core.help if core and rule.do == "replace" else None,
    )


def _added(kind: type[Doing], page: Page, rule: OwnRule) -> Doing:
    """What a rule puts beside what the handbook has."""
    held: dict[str, Any] = {
        "id": name_of(rule),
        **{key: getattr(rule, key) for key in ("text", "help", *_WHO, "contacts", "laws")},
    }
    if kind is Item:
        return Item(**held).owned(_mark(page, rule))
    return Advice(**held, whom=rule.whom, certainty="voorstel").owned(_mark(page, rule))


def _changed(one: Doing, page: Page, rule: OwnRule) -> Doing:
    """What a rule makes of a thing to do; what it rests on stays where it is only stricter."""
    update: dict[str, Any] = {"text": rule.text}
    if rule.role or rule.involved:
        update |= {key: getattr(rule, key) for key in _WHO}
    if rule.whom and isinstance(one, Advice):
        update["whom"] = rule.whom
    if rule.do == "stricter":
        update["help"] = " ".join(filter(None, (rule.help, one.help))) or None
        for key in ("contacts", "laws"):
            update[key] = tuple(dict.fromkeys((*getattr(one, key), *getattr(rule, key))))
    else:
        update |= {"help": rule.help, "contacts": rule.contacts, "laws": rule.laws}
        update |= {"certainty": "voorstel", "sources": ()} if isinstance(one, Advice) else {}
    return one.owned(_mark(page, rule, one), update)


def _quoting(page: Page, part: str, rule: OwnRule) -> Page:
    """A page that quotes a rule at the end of one of its parts."""
    _, end = targets.section(page, part)
    rows = page.document.body.split("\n")
    body = "\n".join([*rows[:end], "", f"[[rule:{rule.id}]]", "", *rows[end:]])
    return replace(page, document=replace(page.document, body=body))
