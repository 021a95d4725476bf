"""What an update asks of the MR: texts on which it had its say, and the laws that this rests on.

Nothing of a school changes by itself: the MR has a say when the school takes a new text over.
"""

from collections.abc import Iterator

from handbook.catalog.index import Catalog
from handbook.ledger.changes import LAW, Changes
from handbook.ledger.since import Since
from handbook.model.questionnaire import Questionnaire
from handbook.sheets.codes import Content
from handbook.sheets.compose.overviews import PASSAGES
from handbook.sheets.compose.questionnaires import MODEL

HEAD = "head:"  # of a heading on a sheet
STAFF = ", staff"  # as a question on a sheet is marked


def asked(since: Since, catalog: Catalog) -> Iterator[str]:
    """Each text that changed, in a sentence."""
    forms = {f"{MODEL}:{e.noun.id}": e.noun for e in catalog.all(Questionnaire) if e.noun.consent}
    laws = {f"{LAW}{name}" for form in forms.values() for name in form.consent}
    for name, text in since.new.facts:
        if name in laws & since.touched:
            yield f"De regel zelf: {text}"
    found = since.sheets(catalog.language)
    yield from (f"«{one.title}» is nieuw." for one in found.added if one.sheet in forms)
    yield from _of_staff(found, {name: _numbered(form) for name, form in forms.items()})
    for old, new in found.changed:
        if new.sheet.startswith(f"{PASSAGES}:"):
            yield f"«{new.title}»: {', '.join(_other(old, new))}."


def _numbered(form: Questionnaire) -> dict[str, str]:
    """The questions about staff by id, with their numbers."""
    numbers = form.numbered()
    every = form.questions.items()
    return {name: f"vraag {numbers[name]} ({q.text})" for name, q in every if q.staff}


def _of_staff(found: Changes[Content], staff: dict[str, dict[str, str]]) -> Iterator[str]:
    """The sentences for a text on which the MR has its say, where they are about staff."""
    for old, new in found.changed:
        was, now = dict(old.items), dict(new.items)
        for name, said in staff.get(new.sheet, {}).items():
            if was.get(name) != now.get(name):
                how = "heeft andere zinnen" if name in was else "is nieuw"
                yield f"«{new.title}»: {said} {how}."
        gone = [text for name, text in old.items if name not in now and STAFF in text[-40:]]
        if new.sheet in staff:
            yield from (f"«{new.title}»: vervallen is «{text[:80]} …»." for text in gone)


def _other(old: Content, new: Content) -> list[str]:
    """The passages that are new, other or gone, by their heading."""
    pairs = dict.fromkeys(name for name, _ in (*new.items, *old.items) if name != f"{HEAD}intro")
    was, now = dict(old.items), dict(new.items)
    found = [name.removeprefix(HEAD) for name in pairs if was.get(name) != now.get(name)]
    return found or ["de inleiding of de volgorde"]
