"""Words that quote what is for some sectors alone are for no other sector either.

What is refused here would lead nowhere in the handbook of another school.
"""

from collections.abc import Iterable, Iterator

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.catalog.sectors import meant_for
from handbook.checking.at import at_words, in_body
from handbook.model.base import Sector, walk
from handbook.reading import quotes, sectors
from handbook.reading.problems import Problem, quoted
from handbook.reading.quotes import Quote

Limited = dict[tuple[str, str], tuple[Sector, ...]]
Marks = tuple[str, ...]  # as in [[sector:vo]]: all of them must hold for words to be there


def of_words(catalog: Catalog) -> list[Problem]:
    """Every quote of what another school does not have, in words that it does have."""
    found = {key: meant_for(entry.noun) for key, entry in catalog.entries.items()}
    limited = {key: meant for key, meant in found.items() if meant}
    pages = [page for page in catalog.pages.values() if limited and not page.fallback]
    return [one for page in pages for one in (*_of_nouns(page, limited), *_of_body(page, limited))]


def _of_nouns(page: Page, limited: Limited) -> Iterator[Problem]:
    if not any("[[" in text for _, text in page.texts):
        return
    inside = [one for path, _, noun in page.placed() for one in walk(noun, path)]
    meant = {path: sectors.ONE_OF.join(found) for path, one in inside if (found := meant_for(one))}
    for where, text in page.texts:
        if "[[" in text:
            marks = tuple(mark for path, mark in meant.items() if where[: len(path)] == path)
            for line in text.split("\n"):
                for said in _astray(quotes.in_text(line), marks, limited):
                    yield at_words(page, where, said)


def _of_body(page: Page, limited: Limited) -> Iterator[Problem]:
    rows: dict[int, list[Quote]] = {}
    for number, quote, block in quotes.in_body(page.document.body):
        if quote.label or not block:  # one that fills a line goes with what it quotes
            rows.setdefault(number, []).append(quote)
    for number, found in rows.items():
        for said in _astray(found, (), limited):
            yield in_body(page, number, said)


def _astray(found: Iterable[Quote], above: Marks, limited: Limited) -> Iterator[str]:
    """What is wrong with the quotes of one line, of which some are marks."""
    marks = above
    for quote in found:
        if quote.kind == sectors.KIND:
            marks = (*above, quote.id) if quote.id else above
        elif (meant := limited.get((quote.kind, quote.id))) and _reads(marks, meant):
            mark = sectors.ONE_OF.join(meant)
            yield (
                f"{quoted(quote)} is er alleen voor {', '.join(meant)}. Zet [[sector:{mark}]] voor "
                "deze woorden en [[sector]] erachter, of haal de verwijzing weg."
            )


def _reads(marks: Marks, meant: tuple[str, ...]) -> bool:
    """Whether some school reads words with these marks and has none of the sectors."""
    others = (one for one in sectors.SCHOOLS if one.isdisjoint(meant))
    return any(all(sectors.holds(mark, one) for mark in marks) for one in others)
