"""HTML in a text: a short list of harmless tags, each whole; all else has a better way.

Links in HTML are judged with those of Markdown, ids with those of headings.
"""

import re
from collections.abc import Iterator, Mapping

from handbook.catalog.page import Page
from handbook.checking.at import in_body
from handbook.reading import html, tree
from handbook.reading.html import Tag
from handbook.reading.problems import Problem, quoted, suggest

VOID = ("br", "wbr")
ALLOWED = (
    *(*VOID, "sub", "sup", "kbd", "abbr", "span", "a", "small", "q", "cite", "dfn", "del", "ins"),
    *("div", "details", "summary", "figure", "figcaption"),
)
EVERYWHERE = ("id", "lang", "dir", "title", "class")
OWN = {
    "a": ("href", "hreflang"),
    "details": ("open",),
    "img": ("src", "alt", "width", "height", "loading"),
    "ol": ("start",),
    "td": ("align",),
    "th": ("align",),
}
_NOTHING = "Haal het weg."
_LEAD = "Zet er een link naartoe: [wat het is](https://…)"
_WORKSHEET = "Maak er een checklist of een vragenlijst van, boven aan de pagina."
INSTEAD = {
    **dict.fromkeys(("b", "strong"), "Schrijf **woorden**"),
    **dict.fromkeys(("i", "em", "u"), "Schrijf *woorden*"),
    **dict.fromkeys(("p", "section", "article", "main", "center"), "Laat een regel leeg."),
    **dict.fromkeys(("ul", "li"), "Schrijf - en een spatie voor elk punt."),
    "ol": "Schrijf 1. en een spatie voor elk punt.",
    **dict.fromkeys(("table", "tr", "td", "th", "thead", "tbody", "caption"), "Schrijf | a | b |"),
    **dict.fromkeys(("code", "pre", "samp", "tt"), "Zet de woorden tussen `"),
    **dict.fromkeys(("blockquote",), "Schrijf > en een spatie voor elke regel."),
    "hr": "Schrijf --- met een lege regel erboven en eronder.",
    "img": "Schrijf ![wat er te zien is](bestand.png)",
    "picture": "Schrijf ![wat er te zien is](bestand.png)",
    "svg": "Bewaar het als bestand en schrijf ![wat er te zien is](bestand.svg)",
    "mark": "Schrijf **woorden**",
    "s": "Laat de woorden weg.",
    "strike": "Laat de woorden weg.",
    **{f"h{level}": f"Schrijf {'#' * max(level, 2)} en een spatie." for level in range(1, 7)},
    **dict.fromkeys(("iframe", "video", "audio", "embed", "object", "source"), _LEAD),
    **dict.fromkeys(("form", "input", "button", "select", "textarea", "label"), _WORKSHEET),
    **dict.fromkeys(("script", "style", "link", "meta", "base", "noscript", "font"), _NOTHING),
    **dict.fromkeys(("!", "?", "html", "head", "body", "title", "template", "slot"), _NOTHING),
}
ASIDE = "Bedoel je de tekens zelf, schrijf dan \\<"
_ADDRESS = re.compile(r"<(www\.[^<>\s]+|tel:[^<>]+)>")


def of_page(page: Page, told: set[int]) -> list[Problem]:
    """The HTML of a text, and what stands between braces where nothing was told of a line."""
    body = page.document.body
    braces = [one for one in _braces(body) if one[0] not in told]
    found = [*_tags(html.tags(body)), *braces]
    return [in_body(page, line, wrong) for line, wrong in found if wrong]


def _tags(tags: tuple[Tag, ...]) -> Iterator[tuple[int, str]]:
    opened: list[Tag] = []
    strange = ""  # the tag that was refused, with all that stands in it
    for number, tag in enumerate(tags):
        if strange:
            strange = "" if tag.ends and tag.name == strange else strange
        elif tag.name not in ALLOWED:
            if not tag.ends:
                yield tag.line, _strange(tag)
                closed = any(one.ends and one.name == tag.name for one in tags[number:])
                strange = tag.name if closed else ""
        elif tag.ends and not tag.written.endswith("/>"):
            yield from _closed(tag, opened)
        elif not tag.ends:
            yield tag.line, _wrong(tag)
            if tag.name not in VOID:
                opened.append(tag)
    for tag in opened:
        yield tag.line, _open(tag)


def _closed(tag: Tag, opened: list[Tag]) -> Iterator[tuple[int, str]]:
    """What is wrong where a tag ends; takes away those that ended."""
    if tag.name in [one.name for one in opened]:
        while opened[-1].name != tag.name:
            yield opened[-1].line, _open(opened.pop())
        opened.pop()
    elif opened:
        last = opened.pop()
        yield tag.line, f"{quoted(tag.written)} sluit {last.written} niet. Schrijf </{last.name}>"
    else:
        yield tag.line, f"{quoted(tag.written)} sluit niets. {_NOTHING}"


def _open(tag: Tag) -> str:
    return f"{quoted(tag.written)} houdt niet op. Schrijf </{tag.name}> waar het ophoudt."


def _strange(tag: Tag) -> str:
    """Why a tag cannot be here, and what can."""
    address = _ADDRESS.fullmatch(tag.written)
    if address:
        web = address[1].startswith("www.")
        right = f"<https://{address[1]}>" if web else f"[woorden]({address[1]})"
        return f"{quoted(tag.written)} wordt geen link. Schrijf {right}"
    if tag.name in INSTEAD:
        return f"{quoted(tag.written)} kan hier niet. {INSTEAD[tag.name]}"
    near = suggest(tag.name, (*ALLOWED, *INSTEAD)) if len(tag.name) > 1 else ""
    advice = near if near.startswith("Bedoel") and not tag.attributes else ASIDE
    return f"{quoted(tag.written)} is HTML die hier niet kan, en verdwijnt. {advice}"


def _wrong(tag: Tag) -> str:
    """What is wrong with a tag that may be here."""
    if tag.name in ("div", "details", "figure") and "markdown" not in tag.attributes:
        return (
            f"in {quoted(tag.written)} werkt Markdown niet. "
            f"Schrijf <{tag.name} markdown>, met een lege regel erboven."
        )
    if tag.name == "abbr" and not tag.attributes.get("title", "").strip():
        return 'deze afkorting zegt niet wat ze betekent. Schrijf <abbr title="de betekenis">'
    if tag.name == "a" and not {"href", "id"} & tag.attributes.keys():
        return "deze link heeft geen adres. Schrijf [woorden](adres)"
    own = {key: value for key, value in tag.attributes.items() if key != "markdown"}
    return _attributes(tag.name, own)


def _attributes(name: str, attributes: Mapping[str, str]) -> str:
    """What is wrong with the attributes of a part of a page."""
    allowed = (*EVERYWHERE, *OWN.get(name, ()))
    for key in attributes:
        if key not in allowed:
            return f"{quoted(key)} kan hier niet: alleen {', '.join(allowed)}. {_NOTHING}"
    return ""


def _braces(body: str) -> Iterator[tuple[int, str]]:
    """Attributes that Markdown gives a part: ``{#kop .klasse style=…}``."""
    for line, element, _ in tree.read(body).parts:
        if element.attrib and element.tag not in tree.HTML:
            own = dict(element.attrib)
            if element.tag == "a":
                own.pop("href", None)
            yield line, _attributes(element.tag, own)
