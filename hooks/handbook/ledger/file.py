"""The ledger as a file: one line per sheet, and each text once, found by its digest.

The different texts of one release alone are more than half of all of them in full; therefore
those that a release adds are packed together, on one line that never changes. An entry proves
itself: its code follows from its words; a seal over all shows that one was taken out.
Must not know how a page shows this.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from handbook.ledger.book import Book, Ledger, Release, Released, together
from handbook.reading.problems import Problem, quoted
from handbook.reading.school import OWN_PAGES
from handbook.sheets.codes import Content, Item

NAME = "blad/bladen.json"
OWN = f"{OWN_PAGES}bladen.json"  # so that a school that keeps a ledger can still take updates
ABOUT = "Elke code die op een blad stond, met de tekst van toen. Verander hier niets met de hand."
LICENCE = "CC-BY-4.0"
SEAL = 16
DIGEST = 6  # bytes, which are eight signs: no two texts share them by chance
BACK = "Haal de vorige versie van dit bestand terug uit git."
UNREADABLE = f"dit kan ik niet lezen. {BACK}"
BROKEN = f"er is een code weg, dubbel of verplaatst, of een datum of uitgave is veranderd. {BACK}"


# Made once: a ledger has tens of thousands of items.
_json = json.JSONEncoder(ensure_ascii=False).encode


def _digest(item: Item) -> str:
    said = hashlib.sha256(json.dumps(item).encode()).digest()
    return base64.urlsafe_b64encode(said[:DIGEST]).decode()


def _digests(items: Iterable[Item]) -> str:
    return " ".join(map(_digest, items))


def _pack(items: Iterable[Item]) -> str:
    said = json.dumps([*items], ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(said.encode(errors="surrogatepass"), 9)).decode()


def _unpack(packed: Iterable[str]) -> dict[str, Item]:
    """All texts by their digest; the digest is made anew, so that a changed text is not found."""
    found = {}
    for line in packed:
        said = zlib.decompress(base64.b64decode(line)).decode(errors="surrogatepass")
        for name, text in json.loads(said):
            item = str(name), str(text)
            found[_digest(item)] = item
    return found


def _head(one: Released) -> dict[str, str]:
    return {
        "code": one.content.code,
        "sheet": one.content.sheet,
        "language": one.content.language,
        "checked": one.checked.isoformat(),
        "title": one.content.title,
    }


def _full(one: Released) -> str:
    """One entry with its texts, an item on each line."""
    # Text by text, which is much faster than as lists.
    items = ",\n".join(f"[{_json(name)}, {_json(text)}]" for name, text in one.content.items)
    return f'{_json(_head(one))[:-1]}, "items": [\n{items}\n]}}'


def _entry(one: Released) -> str:
    return _json({**_head(one), "items": _digests(one.content.items)})


def _release(one: Release) -> str:
    said = {"version": one.version, "sheets": " ".join(one.codes), "facts": _digests(one.facts)}
    return _json(said)


def _seal(book: Book) -> str:
    said = "".join([*map(_full, book.released), *map(_release, book.releases)])
    return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:SEAL]


def as_text(book: Book) -> str:
    """The file in the repository, with an entry of each part on a line."""
    known = _unpack(book.packed)
    items = [item for one in book.released for item in one.content.items]
    items += [item for one in book.releases for item in one.facts]
    fresh = [item for item in dict.fromkeys(items) if _digest(item) not in known]
    parts = {
        "texts": map(_json, [*book.packed, *([_pack(fresh)] if fresh else [])]),
        "releases": map(_release, book.releases),
        "sheets": map(_entry, book.released),
    }
    text = _json({"about": ABOUT, "licence": LICENCE, "seal": _seal(book)})[:-1]
    for name, entries in parts.items():
        lines = ",\n".join(entries)
        text += f', "{name}": [\n{lines}\n]'
    return f"{text}}}\n"


def _book(whole: dict[str, Any]) -> Book:
    """What a file holds; one of before releases has its texts in full, and no releases."""
    texts = _unpack(whole.get("texts", []))

    def items(told: str | list[list[str]]) -> tuple[Item, ...]:
        if isinstance(told, list):
            return tuple((str(name), str(text)) for name, text in told)
        return tuple(texts[one] for one in told.split())

    released = []
    for one in whole["sheets"]:
        sheet, language, title = (str(one[name]) for name in ("sheet", "language", "title"))
        content = Content(sheet, language, title, items(one["items"]))
        released.append(Released(content, date.fromisoformat(one["checked"])))
    releases = [
        Release(str(one["version"]), tuple(one["sheets"].split()), items(one["facts"]))
        for one in whole.get("releases", [])
    ]
    return Book(tuple(released), tuple(releases), tuple(whole.get("texts", [])))


def _forged(text: str, shown: str, raw: list[Any], book: Book) -> Iterator[Problem]:
    """The entries whose words are not those from which their code was made."""
    for one, made in zip(raw, book.released, strict=True):
        if one["code"] != made.content.code:
            before = text.partition(f'{{"code": "{one["code"]}"')[0]
            message = f"de tekst bij code {quoted(one['code'])} is later veranderd. {BACK}"
            yield Problem(shown, before.count("\n") + 1, "", message)


def read(path: Path, shown: str) -> tuple[Book, list[Problem]]:
    """What one file holds, and what is wrong with it; without the file it is empty."""
    try:
        text = path.read_text(encoding="utf-8")
        whole = json.loads(text)
        seal, book = whole["seal"], _book(whole)
        problems = [*_forged(text, shown, whole["sheets"], book)]
    except FileNotFoundError:
        return Book(), []
    except json.JSONDecodeError as error:
        return Book(), [Problem(shown, error.lineno, "", UNREADABLE)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, zlib.error):
        return Book(), [Problem(shown, 1, "", UNREADABLE)]
    if not problems and seal != _seal(book):
        problems = [Problem(shown, 1, "seal", BROKEN)]
    return book, problems


def add(path: Path, released: Iterable[Released], release: Release | None = None) -> None:
    """Write entries behind those of a file; a release takes the place of one of its version."""
    book, _ = read(path, path.name)
    releases = [one for one in book.releases if release and one.version != release.version]
    kept = (*releases, release) if release else book.releases
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    text = as_text(Book((*book.released, *released), kept, book.packed))
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def load(docs: Path) -> tuple[Ledger, list[Problem]]:
    """The ledger of the handbook and that of the school, if it keeps one."""
    books, problems = {}, []
    for name in (NAME, OWN):
        books[name], wrong = read(docs / name, f"{docs.name}/{name}")
        problems += wrong
    # A school releases no version: what it has is built on that of the handbook.
    return Ledger(together(books.values()), books[NAME].releases, books), problems
