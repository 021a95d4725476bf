"""A changed page of ours as a draft of the school, with all that the school wrote.

The draft shows each change beside what the handbook says, and holds the whole page as the school
had it; it is not published before somebody read it. Must not know git.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from handbook.ledger.repository import RefusedError, Repository
from handbook.loading.documents import language_of
from handbook.loading.forked.base import Base, restore, text_of
from handbook.loading.taking import keeping
from handbook.loading.taking.draft import FOR, LONGEST_TITLE, Draft
from handbook.model.base import AUDIENCES
from handbook.reading import frontmatter

HOW = """\
Dit concept is nog in te vullen.
Het bewaart wat jullie in een pagina van het handboek veranderden.
Die pagina is weer zoals het handboek haar schrijft.

Kies per stuk wat je ermee doet, en haal daarna alles weg wat je niet meer nodig hebt:

- schrijf het hier op als eigen tekst, in jullie eigen woorden;
- stel het voor aan de makers, als het voor elke school beter is;
- laat het vervallen, als het handboek het inmiddels zelf goed zegt.
"""
NONE = "Hier stond niets.\n"
LOST = "Jullie haalden dit weg.\n"
_RUN = re.compile("`+")


def move(
    repository: Repository,
    base: Base,
    paths: Iterable[str],
    site: tuple[Path, tuple[str, ...]],
    today: date,
) -> Iterator[tuple[str, list[str]]]:
    """Write a draft for each page and put its files back; gives both. Nothing is lost halfway.

    ``site`` is the folder of the pages, and the languages that they are translated in.
    """
    docs, languages = site
    groups: dict[str, dict[str, tuple[str, str]]] = {}
    for path in sorted(paths, key=lambda one: language_of(one, languages)):
        data, wrong = frontmatter.decode((repository.root / path).read_bytes(), path)
        if wrong:
            raise RefusedError(str(wrong[0]))
        pages = groups.setdefault(language_of(path, languages)[0], {})
        pages[path] = text_of(repository, base, path), data
    for pages in groups.values():
        name = keeping.write(draft(pages, docs, today), docs)
        restore(repository, base, pages)
        yield name, [*pages]


def draft(pages: dict[str, tuple[str, str]], docs: Path, today: date) -> Draft:
    """The draft for a page and its translations: by file, the old text and that of the school."""
    file, (_, text) = next(iter(pages.items()))
    meta = frontmatter.read(text.encode(), file)[0].meta
    title = f"Onze wijziging: {meta.get('title') or file}"[:LONGEST_TITLE]
    lines = [
        "---",
        f"title: {json.dumps(title, ensure_ascii=False)}",
        f"page: {{audience: [{', '.join(_audience(meta.get('page')))}], checked: {today}}}",
        "---",
        HOW,
    ]
    for place, (name, (old, new)) in enumerate(pages.items(), 1):
        lines += _of_file(place, name, old, new)
    return Draft(keeping.free(title, docs), "\n".join(lines), {}, (), ())


def _audience(facts: object) -> tuple[str, ...]:
    said = facts.get("audience") if isinstance(facts, dict) else None
    known = [one for one in said if one in AUDIENCES] if isinstance(said, list) else []
    return tuple(known) or FOR


def _of_file(place: int, name: str, old: str, new: str) -> Iterator[str]:
    """The pieces of a file that are other, and the whole of it."""
    yield f"## Wat er anders is in {name} {{#anders-{place}}}\n"
    was, now = old.splitlines(), new.splitlines()
    found = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    for number, (_, a, b, c, d) in enumerate((one for one in found if one[0] != "equal"), 1):
        yield f"### Stuk {number} van {name} {{#stuk-{place}-{number}}}\n"
        yield f"Het handboek schrijft:\n\n{_code(was[a:b])}" if b > a else NONE
        yield f"Jullie schreven:\n\n{_code(now[c:d])}" if d > c else LOST
    yield f"## Heel {name}, zoals jullie het hadden {{#heel-{place}}}\n"
    yield _code(now)


def _code(lines: list[str]) -> str:
    """Lines as code, whatever they hold."""
    longest = max((len(run) for line in lines for run in _RUN.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}text", *lines, f"{fence}\n"])
