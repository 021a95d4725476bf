"""What must hold for the blocks of each kind beside its model; every kind is named."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking import cards, clashes, lawclock, packs, questions
from handbook.checking.at import Said, at
from handbook.model.phone import Phone
from handbook.model.questionnaire import Questionnaire
from handbook.model.records import Contact, Evidence
from handbook.model.worksheets import Plan
from handbook.reading.problems import Problem, quoted


def _questionnaire(_: Catalog, form: Questionnaire) -> list[Said]:
    return [*questions.wrong(form), *clashes.wrong(form)]


def _plan(catalog: Catalog, plan: Plan) -> Iterator[Said]:
    """A plan that says whom to call has a number to call, and one with images the box on them."""
    lines = [catalog.find(Contact, name) for name in plan.call]
    if lines and all(lines) and not any(entry and entry.noun.phone for entry in lines):
        yield ("call",), "hier is geen nummer bij om te bellen. Kies er een contact met phone bij."
    boxes = [catalog.find(Evidence, name) for name in plan.evidence]
    if plan.images and all(boxes) and not any(entry and entry.noun.images for entry in boxes):
        said = (
            "bij images: true hoort een kader over seksuele beelden, en "
            f"{quoted(plan.evidence[0])} gaat daar niet over. Kies er een kader met images: true "
            "bij"
        )
        yield ("evidence",), said


CHECKS: Mapping[str, Callable[[Catalog, Any], Iterable[Said]] | None] = {
    "page": None,
    "home": None,
    "checklist": None,
    "plan": _plan,
    "questionnaire": _questionnaire,
    "packs": packs.wrong,
    "cards": cards.wrong,
    "laws": lawclock.worded,
    "contacts": None,  # see ``_models``
    "resources": None,
    "sources": None,
    "terms": None,
    "moments": lawclock.due,
    "evidence": None,  # its words are looked at in every language
    "passages": None,
    "rules": None,  # those of all pages are looked at together
}


def problems(catalog: Catalog) -> list[Problem]:
    """What is wrong with the blocks on all pages that carry the structure."""
    found: list[Problem] = []
    for page in catalog.pages.values():
        for where, kind, noun in page.placed():
            check = CHECKS[kind.key]
            told = check(catalog, noun) if check else ()
            found += [at(page, (*where, *path), said) for path, said in told]
        found += _models(page)
    return found


def _models(page: Page) -> Iterator[Problem]:
    """The numbers that nobody can dial; only an example has one."""
    example = "page" not in page.nouns or page.facts.example
    for index, one in enumerate(() if example else page.all(Contact)):
        if isinstance(one.phone, Phone) and one.phone.model:
            said = f"{quoted(one.phone)} is een voorbeeld met nullen. Schrijf het echte nummer"
            yield at(page, ("contacts", index, "phone"), said)
