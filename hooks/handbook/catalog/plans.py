"""What a reader asks about what is filled in or followed: plans, checklists, questionnaires."""

from collections.abc import Iterable, Mapping

from handbook.catalog.index import Catalog, Entry
from handbook.catalog.page import Page
from handbook.model.base import AUDIENCES, Audience, Identified, Level, Task
from handbook.model.packs import Pack, PackPart
from handbook.model.questionnaire import Questionnaire
from handbook.model.worksheets import Advice, Checklist, Item, Plan


def incidents(catalog: Catalog) -> list[Entry[Plan]]:
    """The acute plans: those about life first, then in the order of the menus."""
    found = [entry for entry in catalog.all(Plan) if entry.noun.acute]
    return sorted(found, key=lambda entry: not entry.noun.danger)


def led_by(catalog: Catalog, roles: Iterable[str]) -> list[Entry[Plan]]:
    """The step plans that some roles lead; acute plans stand at their own list."""
    wanted = set(roles)
    return [e for e in catalog.all(Plan) if not e.noun.acute and wanted & set(e.noun.lead)]


def tellings(plan: Plan) -> dict[tuple[Audience, ...], list[str]]:
    """Whom each group of roles informs, in order of first mention."""
    found: dict[tuple[Audience, ...], list[str]] = {}
    for one in plan.inform:
        roles = tuple(sorted(one.role, key=AUDIENCES.index))
        found.setdefault(roles, []).append(one.whom or "")
    return found


def advice(plan: Plan) -> list[Advice]:
    """All that a plan says to do or not to do, in the order of its page."""
    rest = (plan.avoid, plan.inform, plan.duties, plan.aftercare, plan.stop, plan.differs)
    return [*plan.steps, *(one for part in rest for one in part)]


def advised(page: Page) -> list[Advice]:
    """The same of the plan that is at home on a page, if there is one."""
    return [one for plan in page.all(Plan) for one in advice(plan)]


def called(plan: Plan) -> list[str]:
    """Whom a plan calls: first those of its list, then others that a step of now asks for."""
    asked = (name for step in plan.phases[0].steps for name in step.contacts)
    return [*dict.fromkeys((*plan.call, *asked))]


def on_card(plan: Plan, many: int) -> tuple[Advice, ...]:
    """The first steps of a plan as the handbook has them; what a school added has no room there."""
    steps = plan.phases[0].steps
    return tuple(one for one in steps if not one.own or one.own.do != "add")[:many]


def by_task(catalog: Catalog) -> Mapping[tuple[Task, Level], list[tuple[Entry[Checklist], Item]]]:
    """The items of all checklists with a task, by task and level."""
    cells: dict[tuple[Task, Level], list[tuple[Entry[Checklist], Item]]] = {}
    for entry in catalog.all(Checklist):
        task = entry.noun.task
        for group in entry.noun.groups if task else ():
            if task and group.level:
                cell = cells.setdefault((task, group.level), [])
                cell += [(entry, item) for item in group.items]
    return cells


def items_for(catalog: Catalog, roles: Iterable[str]) -> list[tuple[Entry[Checklist], list[Item]]]:
    """Per checklist the items that one of some roles does itself."""
    wanted = set(roles)
    found = []
    for entry in catalog.all(Checklist):
        items = [i for group in entry.noun.groups for i in group.items if wanted & set(i.role)]
        found += [(entry, items)] if items else []
    return found


def based(checklist: Checklist) -> list[Item]:
    """The items of a checklist that follow from a law."""
    return [item for group in checklist.groups for item in group.items if item.laws]


def worksheets_of(catalog: Catalog, part: PackPart) -> list[Entry[Identified]]:
    """What is filled in or followed in a part of a meeting."""
    asked = (
        (Checklist, part.checklist),
        (Plan, part.plan),
        (Questionnaire, part.questionnaire),
    )
    found = [catalog.one(noun, name) for noun, name in asked if name]
    # A questionnaire is printed as a sheet of its own, which goes with its page.
    return [e for e in found if e.uri in catalog.pages or not isinstance(e.noun, Questionnaire)]


def drilled(catalog: Catalog, pack: Pack) -> dict[str, str]:
    """What the steps of the plan of a drill say, by id."""
    names = [part.plan for part in pack.parts if part.injects and part.plan]
    found = catalog.named(Plan, names)
    return {step.id: step.text for entry in found for step in entry.noun.steps}
