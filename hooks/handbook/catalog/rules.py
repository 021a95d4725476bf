"""The rules of a school: whether each still stands on what it was written for, and the handbook
with all of them in their place.

Must not know what is wrong with a rule: those that touch nothing are left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from handbook.catalog import places
from handbook.model.rules import Own, OwnRule
from handbook.model.worksheets import Advice, Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog.index import Catalog
    from handbook.catalog.page import Page
    from handbook.catalog.places import Doing, Place, Sheet

State = Literal["right", "new", "stale"]
_WHO = ("role", "involved")
OURS = "onze-"  # what the id of an added thing begins with, and no id of the handbook does


class Standing(NamedTuple):
    """A rule on its page, the place that it touches, and whether that is still as it was."""

    page: Page
    number: int
    rule: OwnRule
    place: Place | None
    state: State


def standings(catalog: Catalog) -> Iterator[Standing]:
    """Every rule of a school with how it stands; ``new`` where nobody wrote down on what."""
    for page in catalog.pages.values():
        for number, rule in enumerate(page.all(OwnRule)):
            place = places.find(catalog, rule.aim)
            yield Standing(page, number, rule, place, _state(rule, place))


def _state(rule: OwnRule, place: Place | None) -> State:
    if rule.based_on is None:
        return "new"
    return "right" if place and place.mark == rule.based_on.fingerprint else "stale"


def laid(catalog: Catalog) -> Catalog:
    """The same catalogue with every rule in its place, in the words of its language."""
    found = [(page, rule) for page in catalog.pages.values() for rule in page.all(OwnRule)]
    if not found:
        return catalog
    pages, entries = dict(catalog.pages), dict(catalog.entries)
    for (on, key), (sheet, rules) in _by_sheet(catalog, found).items():
        made = _with(sheet, rules)
        pages[on] = replace(pages[on], nouns={**pages[on].nouns, key: (made,)})
        entries[key, sheet.id] = replace(entries[key, sheet.id], noun=made)
    for _, rule in found:
        kind, uri, part = rule.aim
        if kind == places.PAGE and uri in pages:
            pages[uri] = _quoting(pages[uri], part, rule)
    return replace(catalog, pages=pages, entries=entries)


_Rules = list[tuple["Page", OwnRule, "Place"]]


def _by_sheet(
    catalog: Catalog, found: Iterable[tuple[Page, OwnRule]]
) -> dict[tuple[str, str], tuple[Sheet, _Rules]]:
    """The rules by the page and the kind of the worksheet that they touch."""
    sheets: dict[tuple[str, str], tuple[Sheet, _Rules]] = {}
    for page, rule in found:
        place = places.find(catalog, rule.aim)
        if place and place.sheet:
            key = place.page.uri, rule.aim[0]
            sheets.setdefault(key, (place.sheet, []))[1].append((page, rule, place))
    return sheets


def _with(sheet: Sheet, rules: _Rules) -> Sheet:
    """A worksheet with its rules: what is added stands after what it names, or at the end."""
    made: dict[str, tuple[Doing, ...]] = {}
    for name, held in places.lists(sheet):
        here = [(page, rule, place) for page, rule, place in rules if place.part == name]
        if not here:
            continue
        kind = type(held[0]) if held else Advice
        done: list[Doing] = []
        for one in held:
            mine = [(p, r) for p, r, place in here if place.doing and place.doing.id == one.id]
            changing = [(p, r) for p, r in mine if r.do != "add"]
            done += [_changed(one, *changing[0]) if changing else one]
            done += [_added(kind, p, r) for p, r in mine if r.do == "add"]
        done += [_added(kind, p, r) for p, r, place in here if not place.doing]
        made[name] = tuple(done)
    return places.with_lists(sheet, made)


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
    _, end = places.section(page, part)
    if end < 0:
        return page
    rows = page.document.body.split("\n")
    body = "\n".join([*rows[:end], "", f"[[rule:{rule.id}]]", "", *rows[end:]])
    return replace(page, document=replace(page.document, body=body))
