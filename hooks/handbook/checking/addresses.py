"""What is wrong with an address that a text leads to: a sentence, or nothing.

Must not know where the address stands, or how a link to it is written.
"""

import difflib
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from handbook.catalog.index import Catalog
from handbook.catalog.page import Page
from handbook.checking.anchors import anchors
from handbook.reading.problems import choose, quoted, suggest

IMAGES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg")
HOW = "Schrijf een pagina, zoals wet/index.md, of een adres dat begint met https://."
EMPTY = f"deze link heeft geen adres. {HOW}"
SLASHES = "in een adres staat / en geen \\. Schrijf {}."
_HOST = r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.[^\W\d_]{2,}"
LOCAL = (
    "{} staat op een computer van jullie, en daar komt een lezer niet. Zet het bestand zelf bij de "
    "pagina's, en schrijf hoe het heet."
)
_OF_COMPUTER = re.compile(r"\\|[A-Za-z]:[\\/]|file:", re.I)
_WEB = re.compile(rf"(?:{_HOST}|localhost)(?::[0-9]+)?", re.I)
_BARE = re.compile(rf"(?:www\.|(?=[^/]*\.(?:nl|com|org|net|eu|be|info)(?:[/?#:]|$))){_HOST}", re.I)
_MAIL = re.compile(rf"[^\s@<>()]+@{_HOST}", re.I)
_CALL = re.compile(r"\+?[0-9](?:-?[0-9]){2,14}")
_TYPO = re.compile(r"h?t{1,3}p?s?[:;]?/{0,3}(?=[\w.-]+\.\w)|https?[:;]?/{0,3}", re.I)
_TWICE = re.compile(r"(?:https?:/*)+", re.I)
_HIDDEN = re.compile("\x02([0-9]+)\x03")  # a sign that Markdown has put by, such as a stroke


@dataclass
class Addresses:
    """Judges addresses on the pages of one language; remembers the anchors of a page."""

    catalog: Catalog
    anchors: dict[str, set[str]] = field(default_factory=dict)

    def link(self, page: Page, target: str) -> str:
        """What is wrong with the address of a link on a page."""
        target = _seen(target)
        if _OF_COMPUTER.match(target):
            return LOCAL.format(quoted(target))
        try:
            parts = urlsplit(target.strip())
        except ValueError:
            return f"het adres {quoted(target)} kan ik niet lezen. {HOW}"
        if not target.strip(" #"):
            return EMPTY
        if "\\" in target and not parts.scheme:
            return SLASHES.format(quoted(target.replace("\\", "/")))
        if parts.scheme:
            return _outside(target.strip(), parts.scheme, parts.netloc, parts.path)
        if _MAIL.fullmatch(target):
            return f"{quoted(target)} is een e-mailadres. Schrijf mailto:{target}"
        bare = _TYPO.sub("", target.lstrip("/"), count=1)
        if target.startswith(("//", "http/", "http//", "https/")) or _BARE.match(target):
            return f"aan {quoted(target)} ontbreekt https://. Schrijf https://{bare}"
        path = unquote(parts.path)
        if not path and not parts.fragment:
            return EMPTY
        return self._inside(page, path, unquote(parts.fragment))

    def image(self, page: Page, source: str) -> str:
        """What is wrong with the address of an image on a page."""
        source = _seen(source)
        path = unquote(source.strip().partition("#")[0].partition("?")[0])
        if not path:
            return "dit beeld heeft geen adres. Schrijf het bestand, zoals ![Het plein](plein.png)."
        if _OF_COMPUTER.match(path):
            return LOCAL.format(quoted(source))
        if re.match(r"//|[A-Za-z][A-Za-z0-9+.-]*:", path):
            return (
                f"het beeld {quoted(source)} staat niet op deze site. "
                "Zet het bestand zelf bij de pagina's, en schrijf hoe het heet."
            )
        if "\\" in path:
            return SLASHES.format(quoted(path.replace("\\", "/")))
        if not path.lower().endswith(IMAGES):
            return f"{quoted(path)} is geen beeld. Een beeld eindigt op {', '.join(IMAGES)}."
        if _from(page, path) in self.catalog.files and not path.startswith("/"):
            return ""
        known = [one for one in self.catalog.files if one.lower().endswith(IMAGES)]
        return f"het beeld {quoted(path)} bestaat niet. {_nearest(page, path, known)}"

    def _inside(self, page: Page, path: str, anchor: str) -> str:
        """What is wrong with an address on this site."""
        uri = _from(page, path) if path else page.uri
        if path.startswith("/") or not (self.catalog.has("page", uri) or uri in self.catalog.files):
            return self._nowhere(page, path)
        if anchor and uri in self.catalog.pages and self.catalog.pages[uri].whole:
            if uri not in self.anchors:
                self.anchors[uri] = anchors(self.catalog.pages[uri])
            if anchor not in self.anchors[uri]:
                advice = suggest(anchor, self.anchors[uri])
                return f"op {uri} bestaat geen {quoted('#' + anchor)}. {advice}"
        return ""

    def _nowhere(self, page: Page, path: str) -> str:
        meant = self._meant(page, path)
        if meant:
            way = _way(page, meant)
            return f"{quoted(path)} is geen pagina. Schrijf het bestand van de pagina: {way}"
        if re.search(r"\.md\s+\S", path):
            return f"{quoted(path)} is geen pagina. Zet een titel tussen aanhalingstekens."
        if path.lower().endswith(".md"):
            advice = _nearest(page, path, self.catalog.pages)
            return f"de pagina {quoted(path)} bestaat niet. {advice}"
        if posixpath.splitext(path)[1] in ("", ".html"):
            return f"{quoted(path)} is geen adres. {HOW}"
        own = [one for one in self.catalog.files if not one.startswith("assets/")]
        return f"het bestand {quoted(path)} bestaat niet. {_nearest(page, path, own)}"

    def _meant(self, page: Page, path: str) -> str:
        """The page that somebody means who writes its address on the site, or its translation."""
        bare = re.sub(r"(?:\.[a-z]{2})?\.md$|(?:index)?\.html?$", "", path).strip("/")
        if path.endswith(".md") and bare == path.removesuffix(".md") and path[:1] != "/":
            return ""
        folders = (posixpath.dirname(page.uri), page.uri.removesuffix(".md"), "")
        for folder in folders:
            stem = posixpath.normpath(posixpath.join(folder, bare or "."))
            for uri in (f"{stem}.md", posixpath.normpath(posixpath.join(stem, "index.md"))):
                if uri in self.catalog.pages:
                    return uri
        return ""


def _seen(target: str) -> str:
    """An address as it was written, with the signs that Markdown had put by."""
    return _HIDDEN.sub(lambda found: chr(int(found[1])), target)


def _from(page: Page, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path))


def _way(page: Page, uri: str) -> str:
    return posixpath.relpath(uri, posixpath.dirname(page.uri) or ".")


def _nearest(page: Page, path: str, known: Iterable[str]) -> str:
    """Advice: the file of the same name, or the one that is most alike, as seen from the page."""
    ways = [_way(page, uri) for uri in sorted(known)]
    names = {way: _stem(way) for way in ways}
    alike = difflib.get_close_matches(_stem(path), {*names.values()}, n=1, cutoff=0.6)
    same = [way for way in ways if names[way] in alike]
    near = difflib.get_close_matches(path, same, n=1, cutoff=0)
    return f"Bedoel je «{near[0]}»?" if near else choose(path, ways)


def _stem(path: str) -> str:
    """The name of a file without its folder and its ending."""
    return posixpath.splitext(posixpath.basename(path))[0].lower()


def _outside(target: str, scheme: str, host: str, path: str) -> str:
    """What is wrong with an address that begins with the name of a way to get there."""
    if scheme in ("http", "https"):
        if "@" in host:
            return f"in {quoted(target)} staat een naam of wachtwoord. Haal alles voor de @ weg."
        if not _WEB.fullmatch(host):
            rest = _TWICE.sub("", target)
            better = _WEB.match(rest) and rest not in target.split("://", 1)
            advice = f"Schrijf https://{rest}" if better else HOW
            return f"{quoted(target)} is geen adres van een site. {advice}"
        return f"in {quoted(target)} staat een spatie. Schrijf %20." if " " in target else ""
    if scheme == "mailto":
        well = all(_MAIL.fullmatch(one) for one in unquote(path).split(","))
        return "" if well else f"{quoted(path)} is geen e-mailadres. Schrijf mailto:naam@school.nl"
    if scheme == "tel":
        digits = re.sub(r"[^0-9+]", "", path)
        if _CALL.fullmatch(path):
            return ""
        advice = f"Schrijf tel:{digits}" if _CALL.fullmatch(digits) else "Schrijf alleen cijfers."
        return f"{quoted(path)} is geen telefoonnummer om te bellen. {advice}"
    return (
        f"een link die begint met {quoted(scheme + ':')} kan niet. "
        "Schrijf https://, mailto:, tel: of het bestand van een pagina."
    )
