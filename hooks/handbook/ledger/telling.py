"""What an update changes for a school, as Markdown: per role what to do, with a box for each.

Must not know where the two states come from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from handbook.ledger import changelog, consent, reprinting
from handbook.ledger.changes import KEY, LAW, LINE
from handbook.ledger.since import Since
from handbook.model.base import AUDIENCES, GUESTS, Audience
from handbook.model.school import School
from handbook.sheets.shelf import Shelf

TITLE = "# Wat er voor jullie verandert"
OWN = "Vergeleken met wat jullie vastlegden op {}."
CORE = (
    "Vergeleken met uitgave {} van het handboek. Jullie legden nog niet zelf vast wat jullie "
    "hadden; «make publish» doet dat."
)
NOTHING = "Er is niets veranderd wat jullie aangaat."
MR = (
    "Jullie eigen tekst verandert niet vanzelf. Nemen jullie een nieuwe zin over die een regel "
    "voor medewerkers verandert, vraag de MR dan eerst om instemming."
)
KEYS = "Vul ze in als je wilt; in school.voorbeeld.yml staat bij elke sleutel een voorbeeld."
READ = "Lees na of jullie tekst nog klopt."
HAND = "Jullie hebben andere bladen. Vraag de coördinator om de nieuwe, en gooi de oude weg."
MANY = "- {} bladen; ze staan in de lijst van de coördinator."
PAGES = "Buiten de bladen staat hier iets anders. Gebruik je zo'n pagina, lees haar dan opnieuw."
MOST_NAMED = 12
MORE = "- en nog {}"
FIRST: tuple[Audience, ...] = ("schoolleiding", "coordinator", "mr", "ict")
Part = tuple[str, str, list[str]]  # a heading, a sentence below it, and what to do


def told(since: Since, shelves: Mapping[str, Shelf], own: Sequence[str]) -> str:
    """All of it; ``own`` are the texts of the school whose ground changed, each in a sentence."""
    first = next(iter(shelves.values()))
    lines = [TITLE, "", _compared(since, first)]
    for roles, parts in _of_roles(since, shelves, own):
        kept = [part for part in parts if part[2]]
        names = " en ".join(first.labels.audience[role] for role in roles)
        lines += ["", f"## {names[:1].upper()}{names[1:]}"] if kept else []
        for head, said, todo in kept:
            lines += ["", f"### {head}", "", *([said, ""] if said else []), *todo]
    return "\n".join([*lines, *([] if len(lines) > 3 else ["", NOTHING])])


def _compared(since: Since, shelf: Shelf) -> str:
    if not since.own:
        return CORE.format(since.old.version)
    return OWN.format(shelf.labels.date(date.fromisoformat(since.old.version)))


def _of_roles(
    since: Since, shelves: Mapping[str, Shelf], own: Sequence[str]
) -> Iterator[tuple[list[Audience], list[Part]]]:
    """First who keep a handbook, then who only have its sheets; of those the same ones as one."""
    shelf = next(iter(shelves.values()))
    keep = _kept(since, shelves, own)
    changed = {new.sheet for _, new in since.sheets(shelf.catalog.language).changed}
    found: dict[tuple[str, ...], list[Audience]] = {}
    for role in (one for one in (*FIRST, *AUDIENCES) if one not in GUESTS):
        mine = (one for one in shelf.for_role(role) if one.key in changed)
        titles = tuple(reprinting.named(one.title, one.key) for one in mine)
        if role in keep:
            yield [role], [*keep.pop(role), *([] if role == "coordinator" else [_handed(titles)])]
        elif role not in FIRST and titles:
            found.setdefault(titles, []).append(role)
    for titles, roles in found.items():
        yield roles, [_handed(titles)]


def _handed(titles: tuple[str, ...]) -> Part:
    """The sheets of a role that changed; many of them stand with the coordinator alone."""
    if len(titles) > MOST_NAMED:
        return "Jullie bladen", HAND, [MANY.format(len(titles))]
    return "Jullie bladen", HAND, [f"- {one}" for one in titles]


def _kept(
    since: Since, shelves: Mapping[str, Shelf], own: Sequence[str]
) -> dict[Audience, list[Part]]:
    """What those have to do who keep a handbook."""
    catalog = next(iter(shelves.values())).catalog
    texts = ("Jullie eigen teksten", READ, _boxed(own))
    pages = ("Pagina's met een andere tekst", PAGES, _pages(since, next(iter(shelves.values()))))
    numbers = ("Nummers", "", _boxed(changelog.told(since.facts(LINE))))
    return {
        "schoolleiding": [("Plichten", "", _boxed(changelog.told(since.facts(LAW))))],
        "coordinator": [numbers, *reprinting.parts(since, shelves), texts, pages],
        "mr": [("Instemming", MR, _boxed(consent.asked(since, catalog)))],
        "ict": [("Sleutels die nog leeg zijn", KEYS, _boxed(_keys(since, catalog.school)))],
    }


def _pages(since: Since, shelf: Shelf) -> list[str]:
    """The pages of which a reader is told nothing by a sheet that is other."""
    changed = {new.sheet for _, new in since.sheets(shelf.catalog.language).changed}
    told = {sheet.uri for sheet in shelf.sheets if sheet.key in changed}
    found = [f"- {shelf.catalog.pages[uri].title}" for uri in since.pages if uri not in told]
    more = len(found) - MOST_NAMED
    return found if more <= 1 else [*found[:MOST_NAMED], MORE.format(more)]


def _boxed(lines: Iterable[str]) -> list[str]:
    return [f"{reprinting.BOX}{line.removeprefix('- ')}" for line in lines]


def _keys(since: Since, school: School) -> Iterator[str]:
    """The keys that a school did not have, and has not filled in."""
    known, empty = {name for name, _ in since.old.facts}, School()
    for name, said in since.new.facts:
        key = name.removeprefix(KEY)
        fresh = name.startswith(KEY) and name not in known
        if fresh and getattr(school, key) == getattr(empty, key):
            yield f"`{key}`: {said}"
