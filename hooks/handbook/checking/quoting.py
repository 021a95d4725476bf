"""What is wrong with a quote such as ``[[law:zorgplicht]]``: a sentence, or nothing.

Must not know where a quote stands.
"""

from collections.abc import Iterator, Sequence

from handbook.catalog.index import Catalog
from handbook.model.base import SECTORS
from handbook.model.kinds import KIND_BY_QUOTE, KINDS
from handbook.reading import quotes, sectors
from handbook.reading.body import slug
from handbook.reading.problems import nearest, quoted, suggest
from handbook.reading.school import VALUES

BLOCKS = tuple(kind.key for kind in KINDS if kind.quote)
LARGE = {
    "map": ("taken",),
    "list": (
        *("duties", "tasks", "incidents", "year", "months", "points", "lines", "unsure", "log"),
        *("worksheets", "sheets", "version", "plans", "audiences", "pending", "recent"),
        *("coverage", "corrections", "passages", "names", "pages"),
    ),
    "guide": ("kinds", "source", "templates", "quotes", "school"),
}
_SCHOOL = (*VALUES, *(value.capitalize() for value in VALUES))
ANSWERED = ("clause", "public")
MARKED = (
    "dit is een link in Markdown, en hier staat alleen tekst. "
    "Schrijf bijvoorbeeld [[page:wet/index.md|andere woorden]]"
)
UNREADABLE = "deze verwijzing kan ik niet lezen. {}"
SUCH = "Schrijf bijvoorbeeld [[law:zorgplicht]]"


def _names(catalog: Catalog, kind: str, *, block: bool) -> Sequence[str] | None:
    """What a quote of some kind may lead to, or nothing when there is no such kind."""
    if kind in KIND_BY_QUOTE or kind == "page":
        return catalog.known(kind)
    if kind == "school":
        return VALUES
    return LARGE.get(kind) if block else None


def quote_problem(
    catalog: Catalog, quote: quotes.Quote, *, block: bool, answer: bool = False
) -> str:
    """What is wrong with a quote, or nothing."""
    if quote.kind == sectors.KIND:
        return sectors.wrong(quote, block=block)
    if catalog.has(quote.kind, quote.id):
        return ""
    if not quote.id and (quote.kind in BLOCKS if block else answer and quote.kind == quotes.ANSWER):
        return ""
    if not block and (quote.kind in LARGE or (quote.kind in BLOCKS and not quote.id)):
        return f"{quoted(quote)} hoort alleen te staan, met een lege regel erboven en eronder."
    names = _names(catalog, quote.kind, block=block)
    if names is None:
        if not quote.id and quote.kind in VALUES:
            return f"{quoted(quote)} ken ik niet. Bedoel je «[[school:{quote.kind}]]»?"
        known = [*KIND_BY_QUOTE, "page", "school", *(LARGE if block else ())]
        return f"{quoted(quote)} ken ik niet. {suggest(quote.kind, known)}"
    if quote.id in (_SCHOOL if quote.kind == "school" else names):
        return ""
    return f"{quoted(quote)} bestaat niet. {suggest(quote.id, names)}"


def unread(catalog: Catalog, text: str) -> Iterator[str]:
    """What is wrong where something looks like a quote and is none, with what may be meant."""
    if meant := quotes.unread(text):
        kind = nearest(meant[0].lower(), [*KIND_BY_QUOTE, "page", "school"])
        near = nearest(slug(meant[1]), _names(catalog, kind, block=False) or ())
        yield UNREADABLE.format(f"Bedoel je «[[{kind}:{near}]]»?" if near else SUCH)


def in_text(catalog: Catalog, text: str, *, answer: bool) -> Iterator[str]:
    """What is wrong with the quotes in a text of the front matter."""
    for quote in quotes.in_text(text):
        wrong = quote_problem(catalog, quote, block=False, answer=answer)
        if wrong:
            yield wrong
    for line in text.split("\n"):
        yield from sectors.astray(line)
    yield from unread(catalog, text)
    if "](" in sectors.said(text, SECTORS):
        yield MARKED
