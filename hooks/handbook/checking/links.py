"""Every link and image of a text leads somewhere, and says what it is."""

import re
from collections.abc import Iterator

from handbook.catalog.page import Page
from handbook.checking.addresses import IMAGES, Addresses
from handbook.checking.at import in_body
from handbook.reading import html, tree
from handbook.reading.problems import Problem, quoted

ALT = "Schrijf tussen de vierkante haken wat er te zien is, zoals ![Het plein van de school]"
NO_WORDS = "deze link heeft geen woorden om op te tikken. Schrijf ze tussen de vierkante haken."
_NO_ALT = re.compile(
    r"(?:image|img|dsc|foto|afbeelding|beeld|screenshot|plaatje|alt|picture)?[ _-]*[0-9]*|"
    rf"\S*(?:{'|'.join(map(re.escape, IMAGES))})",
    re.I,
)


def of_page(page: Page, addresses: Addresses) -> list[Problem]:
    """What is wrong with the links and images of a page."""
    body = page.document.body
    found = [*_written(page, body, addresses), *_raw(page, body, addresses)]
    return [in_body(page, line, wrong) for line, wrong in found if wrong]


def _written(page: Page, body: str, addresses: Addresses) -> Iterator[tuple[int, str]]:
    for line, element, _ in tree.read(body).parts:
        if element.tag == "a":
            if (element.text or "").startswith("^"):  # a footnote, of which another check tells
                continue
            yield line, addresses.link(page, element.get("href", ""))
            if not "".join(element.itertext()).strip() and element.find(".//img") is None:
                yield line, NO_WORDS
        elif element.tag == "img":
            # Words can only be judged beside an image that is there.
            wrong = addresses.image(page, element.get("src", ""))
            yield line, wrong or _alt(element.get("alt", ""))
    for line, name in tree.read(body).unused:
        if not name.startswith("^"):
            yield line, _unused(name)


def _alt(alt: str) -> str:
    if not alt.strip():
        return f"dit beeld heeft geen woorden voor wie het niet ziet. {ALT}"
    if _NO_ALT.fullmatch(alt.strip()):
        return f"{quoted(alt)} zegt niet wat er op dit beeld staat. {ALT}"
    return ""


def _unused(name: str) -> str:
    return (
        f"geen link gebruikt {quoted(f'[{name}]:')}, dus deze regel verdwijnt. "
        f"Schrijf er [woorden][{name}] bij, of maak er een gewone zin van."
    )


def _raw(page: Page, body: str, addresses: Addresses) -> Iterator[tuple[int, str]]:
    """Links in HTML; other pages and files are for Markdown, which knows their address."""
    for tag in html.tags(body):
        if tag.name == "a" and "href" in tag.attributes and not tag.ends:
            target = tag.attributes["href"]
            wrong = addresses.link(page, target)
            if not wrong and not re.match(r"#|[a-z]+:", target):
                wrong = f"in HTML komt deze link niet aan. Schrijf [woorden]({target})"
            yield tag.line, wrong
