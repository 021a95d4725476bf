"""The ledger: every code that a sheet bore at a release, and what that sheet said; it only grows.

A file of the repository that the build reads and one command writes. An entry proves itself: its
code follows from its words; a seal over all of them shows that one was taken out. Must not know
how a page shows this.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from handbook.reading.problems import Problem, quoted
from handbook.reading.school import OWN_PAGES
from handbook.sheets.codes import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.sheets.shelf import Shelf

NAME = "blad/bladen.json"
OWN = f"{OWN_PAGES}bladen.json"  # so that a school that keeps a ledger can still take updates
ABOUT = "Elke code die op een blad stond, met de tekst van toen. Verander hier niets met de hand."
LICENCE = "CC-BY-4.0"
SEAL = 16
BACK = "Haal de vorige versie van dit bestand terug uit git."
UNREADABLE = f"dit kan ik niet lezen. {BACK}"
BROKEN = f"er is een code weg, dubbel of verplaatst, of een datum is veranderd. {BACK}"


@dataclass(frozen=True)
class Released:
    """What a sheet said at a release, and the day on which its page was checked then."""

    content: Content
    checked: date


@dataclass(frozen=True)
class Ledger:
    """All that was ever released, the oldest first."""

    released: tuple[Released, ...] = ()

    def of(self, language: str) -> list[Released]:
        """The entries of the edition in one language."""
        return [one for one in self.released if one.content.language == language]


def _seal(released: Iterable[Released]) -> str:
    said = "".join(_entry(one) for one in released)
    return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:SEAL]


def _entry(one: Released) -> str:
    """One entry with an item on each line, so that git shows what came in."""
    head = {
        "code": one.content.code,
        "sheet": one.content.sheet,
        "language": one.content.language,
        "checked": one.checked.isoformat(),
        "title": one.content.title,
    }
    items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in one.content.items)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "items": [\n{items}\n]}}'


def as_text(released: Iterable[Released]) -> str:
    """The whole file."""
    found = tuple(released)
    head = {"about": ABOUT, "licence": LICENCE, "seal": _seal(found)}
    entries = ",\n".join(map(_entry, found))
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "sheets": [\n{entries}\n]}}\n'


def _released(raw: dict[str, Any]) -> Released:
    items = tuple((str(name), str(text)) for name, text in raw["items"])
    content = Content(str(raw["sheet"]), str(raw["language"]), str(raw["title"]), items)
    return Released(content, date.fromisoformat(raw["checked"]))


def _forged(text: str, shown: str, raw: list[Any], found: list[Released]) -> Iterator[Problem]:
    """The entries whose words are not those from which their code was made."""
    for one, made in zip(raw, found, strict=True):
        if one["code"] != made.content.code:
            before = text.partition(f'"{one["code"]}"')[0]
            message = f"de tekst bij code {quoted(one['code'])} is later veranderd. {BACK}"
            yield Problem(shown, before.count("\n") + 1, "", message)


def read(path: Path, shown: str) -> tuple[list[Released], list[Problem]]:
    """The entries of one file, and what is wrong with it; without the file there are none."""
    try:
        text = path.read_text(encoding="utf-8")
        whole = json.loads(text)
        raw, seal = whole["sheets"], whole["seal"]
        found = [_released(one) for one in raw]
        problems = [*_forged(text, shown, raw, found)]
    except FileNotFoundError:
        return [], []
    except json.JSONDecodeError as error:
        return [], [Problem(shown, error.lineno, "", UNREADABLE)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return [], [Problem(shown, 1, "", UNREADABLE)]
    if not problems and seal != _seal(found):
        problems = [Problem(shown, 1, "seal", BROKEN)]
    return found, problems


def add(path: Path, released: Iterable[Released]) -> None:
    """Write entries behind those that a file has."""
    found, _ = read(path, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(as_text([*found, *released]), encoding="utf-8", newline="\n")
    part.replace(path)


def load(docs: Path) -> tuple[Ledger, list[Problem]]:
    """The ledger of the handbook and that of the school, if it keeps one."""
    found, problems = [], []
    for name in (NAME, OWN):
        released, wrong = read(docs / name, f"{docs.name}/{name}")
        found += released
        problems += wrong
    return Ledger(tuple(sorted(found, key=lambda one: one.checked))), problems


def clashes(ledger: Ledger, shelves: Iterable[Shelf]) -> list[Problem]:
    """Sheets whose code is already that of other words; very rare, but then it would lie."""
    known = {one.content.code: one.content for one in ledger.released}
    problems = []
    for shelf in shelves:
        for sheet, content in zip(shelf.sheets, shelf.contents, strict=True):
            first = known.setdefault(content.code, content)
            if first != content:
                message = (
                    f"het blad {quoted(content.title)} krijgt dezelfde code als "
                    f"{quoted(first.title)}. Verander één woord op dit blad."
                )
                file = shelf.catalog.pages[sheet.uri].document.file
                problems.append(Problem(file, 1, "", message))
    return problems


def new(ledger: Ledger, shelves: Iterable[Shelf]) -> list[Released]:
    """The sheets of today that the ledger does not have yet."""
    known = {one.content.code for one in ledger.released}
    return [
        Released(content, shelf.facts(sheet).checked)
        for shelf in shelves
        for sheet, content in zip(shelf.sheets, shelf.contents, strict=True)
        if content.code not in known
    ]
