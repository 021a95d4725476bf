"""Whatever leads elsewhere must lead somewhere: references, quotes and links.

Each check returns problems; none of them changes anything.
"""

from dataclasses import replace

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking import links
from handbook.checking.addresses import Addresses
from handbook.checking.at import at, at_words, in_body
from handbook.checking.quoting import ANSWERED, in_text, quote_problem, unread
from handbook.model.kinds import KINDS
from handbook.reading import body, quotes, sectors
from handbook.reading.problems import Problem, quoted, suggest

WORKSHEETS = {kind.quote: kind.key for kind in KINDS if kind.worksheet}


def _words(catalog: Catalog, page: Page) -> list[Problem]:
    """Quotes in the texts of the front matter."""
    return [
        at_words(page, where, wrong)
        for where, text in page.texts
        if "[" in text
        for wrong in in_text(catalog, text, answer=where[-1] in ANSWERED)
    ]


def _references(catalog: Catalog, page: Page) -> list[Problem]:
    return [
        replace(
            at(page, where, f"{quoted(name)} ken ik niet. {suggest(name, catalog.known(kind))}"),
            fault=f"{kind}:{name}",
        )
        for where, kind, name in page.references
        if not catalog.has(kind, name)
    ]


def _quotes(catalog: Catalog, page: Page) -> list[Problem]:
    problems = []
    shown: dict[str, int] = {}
    for number, quote, block in quotes.in_body(page.document.body):
        wrong = quote_problem(catalog, quote, block=block)
        if not wrong and block and not quote.id and quote.kind not in page.blocks:
            wrong = f"{quoted(quote)} kan niet: deze pagina heeft geen blok {quote.kind}."
        elif not wrong and block and not quote.label and quote.kind in WORKSHEETS:
            first = shown.setdefault(_worksheet(page, quote), number)
            if first != number:
                above = page.document.body_line + first
                wrong = f"{quoted(quote)} staat al op regel {above}. Haal er één weg."
        if wrong:
            problems.append(in_body(page, number, wrong))
    for number, line in body.code_free(page.document.body):
        wrongs = [*sectors.astray(line), *unread(catalog, line)]
        problems += [in_body(page, number, wrong) for wrong in wrongs]
    return problems


def _worksheet(page: Page, quote: quotes.Quote) -> str:
    """The kind and id of a worksheet, whether it is quoted by its id or as that of the page."""
    own = next(iter(page.nouns.get(WORKSHEETS[quote.kind], ())), None)
    return f"{quote.kind}:{quote.id or getattr(own, 'id', '')}"


def of_structure(catalog: Catalog) -> list[Problem]:
    """References between records, in the pages that carry the structure."""
    return [problem for page in catalog.pages.values() for problem in _references(catalog, page)]


def of_words(catalog: Catalog) -> list[Problem]:
    """Quotes and links in all text that stands in the words of this catalog."""
    problems = []
    addresses = Addresses(catalog)
    for page in catalog.pages.values():
        if not page.fallback:
            problems += _words(catalog, page) + _quotes(catalog, page)
            problems += links.of_page(page, addresses)
    return problems
