"""What must hold for the blocks of each kind beside its model; every kind is named."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking import cards, clashes, conditions, lawclock, packs, rules
from handbook.checking.at import at
from handbook.model.phone import Phone
from handbook.model.records import Contact, Evidence
from handbook.model.worksheets import Plan
from handbook.reading.problems import Problem, quoted


def _questionnaire(catalog: Catalog, page: Page) -> list[Problem]:
    checks = (conditions.problems, clashes.problems, conditions.days)
    return [one for check in checks for one in check(catalog, page)]


def _plan(catalog: Catalog, page: Page) -> Iterator[Problem]:
    """A plan that says whom to call has a number to call, and one with images the box on them."""
    for plan in page.all(Plan):
        lines = [catalog.find(Contact, name) for name in plan.call]
        if lines and all(lines) and not any(entry and entry.noun.phone for entry in lines):
            said = "hier is geen nummer bij om te bellen. Kies er een contact met phone bij."
            yield at(page, ("plan", "call"), said)
        boxes = [catalog.find(Evidence, name) for name in plan.evidence]
        if plan.images and all(boxes) and not any(entry and entry.noun.images for entry in boxes):
            said = (
                "bij images: true hoort een kader over seksuele beelden, en "
                f"{quoted(plan.evidence[0])} gaat daar niet over. Kies er een kader met images: "
                "true bij"
            )
            yield at(page, ("plan", "evidence"), said)


def _contacts(_: Catalog, page: Page) -> Iterator[Problem]:
    """A number is one that people can dial, but in an example."""
    for index, one in enumerate(page.all(Contact)):
        example = "page" not in page.nouns or page.facts.example
        if not example and isinstance(one.phone, Phone) and one.phone.model:
            said = f"{quoted(one.phone)} is een voorbeeld met nullen. Schrijf het echte nummer"
            yield at(page, ("contacts", index, "phone"), said)


CHECKS: Mapping[str, Callable[[Catalog, Page], Iterable[Problem]] | None] = {
    "page": None,
    "home": None,
    "checklist": None,
    "plan": _plan,
    "questionnaire": _questionnaire,
    "packs": packs.problems,
    "cards": cards.problems,
    "laws": lawclock.told,
    "contacts": _contacts,
    "resources": None,
    "sources": None,
    "terms": None,
    "moments": lawclock.due,
    "evidence": None,  # its words are looked at in every language
    "passages": None,
    "rules": rules.problems,
}


def problems(catalog: Catalog) -> list[Problem]:
    """What is wrong with the blocks on all pages that carry the structure."""
    found: list[Problem] = []
    for page in catalog.pages.values():
        for key in page.nouns:
            check = CHECKS[key]
            found += check(catalog, page) if check else ()
    return found
