"""What a reader hears about the code of a sheet: still right, or what changed since, or gone.

Must not know where old codes are kept, nor how a page looks.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.catalog import everything, pages
from handbook.ledger.book import Ledger, Released
from handbook.sheets.codes import Content, Difference, difference
from handbook.sheets.sheet import Sheet
from handbook.sheets.shelf import Shelf


@dataclass(frozen=True)
class Verdict:
    """What is true of one code; ``sheet`` is the sheet of today, if there still is one.

    An old code also has what changed, and the day on which the first newer sheet was checked; none
    where that is no later than its own, because a text can change between two checks.
    """

    content: Content
    sheet: Sheet | None
    since: date | None = None
    difference: Difference | None = None


def verdicts(ledger: Ledger, shelf: Shelf) -> Iterator[Verdict]:
    """Every code of one language: each sheet with its old codes, then the sheets that are gone."""
    old: dict[str, list[Released]] = {}
    for one in ledger.of(shelf.catalog.language):
        old.setdefault(one.content.sheet, []).append(one)
    for sheet, content in zip(shelf.sheets, shelf.contents, strict=True):
        yield Verdict(content, sheet)
        later = shelf.facts(sheet).checked
        for one in reversed(old.pop(content.sheet, [])):
            if one.content != content:
                since = later if later > one.checked else None
                yield Verdict(one.content, sheet, since, difference(one.content, content))
            later = one.checked
    for gone in old.values():
        for one in reversed(gone):
            yield Verdict(one.content, None)


def by_page(ledger: Ledger, shelf: Shelf) -> Mapping[str, Mapping[str, Sequence[Verdict]]]:
    """Every code below the name of the folder of its page and then of the page, as in the menus.

    What is gone has neither.
    """
    found: dict[str, dict[str, list[Verdict]]] = {
        name: {} for name in everything.by_folder(shelf.catalog)
    }
    for one in verdicts(ledger, shelf):
        folder, _, page = one.sheet.uri.partition("/") if one.sheet else ("", "", "")
        name = pages.section(shelf.catalog, folder) if page else ""
        title = shelf.catalog.pages[one.sheet.uri].title if one.sheet else ""
        found.setdefault(name, {}).setdefault(title, []).append(one)
    return {name: some for name, some in found.items() if some}
