"""All that is wrong in the text of a page by itself, each fault told once.

Must not know other pages; what leads to them is for ``references`` and ``links``.
"""

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking import headings, markup, prose
from handbook.checking.at import in_body
from handbook.reading import body
from handbook.reading.problems import Problem

UNCLOSED = "deze code houdt niet op. Zet eronder een regel met {}, of haal de regel weg."


def of_words(catalog: Catalog) -> list[Problem]:
    """What is wrong in the text of every page that stands in the words of this catalog."""
    return [one for page in catalog.pages.values() if not page.fallback for one in _of_page(page)]


def _of_page(page: Page) -> list[Problem]:
    text = page.document.body
    begin = body.unclosed(text)
    if begin is not None:  # all below it is code for one reader and text for the next
        mark = "~~~" if "~~~" in text.split("\n")[begin] else "```"
        return [in_body(page, begin, UNCLOSED.format(mark))]
    found = headings.headings(page)
    told = {problem.line - page.document.body_line for problem in found}
    return [*found, *markup.of_page(page, told), *prose.of_page(page, told)]
