"""Handbooks of any size, made from the real pages.

A copy stands beside its page under another name; the ids of its records get a number, its
references keep leading to the real records. Must not know what is measured.
"""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from engine import settings
from handbook.commands.authors import stamp
from handbook.commands.reading import read
from handbook.loading import SCHOOL
from handbook.model.base import texts
from handbook.model.kinds import KINDS
from handbook.reading import frontmatter
from handbook.reading.menus import FILE

ROOT = Path(__file__).parents[1]
LANGUAGES = settings.read(ROOT / settings.FILE).languages
# The home page, the pages of the roles and the author guide exist once.
SINGLE = ("index.md", "voor-wie/", "meewerken/")
PER_LEVEL = 12
# The menus of a large site on plain Material; without them each page holds the whole menu.
PRUNED = ["navigation.tabs", "navigation.indexes", "navigation.prune"]
_OVERVIEW = re.compile(r"^\[\[(?:map|list|guide):.*\]\]\n", re.M)
_TEMPLATE = re.compile(r"^template:.*\n", re.M)  # plain Material has no template of ours
_OWN_LINK = re.compile(r"\]\(#")


@dataclass(frozen=True)
class Record:
    """A record that a page defines: the word that quotes it, its block, its id."""

    quote: str
    key: str
    id: str


def project(folder: Path, count: int) -> None:
    """A folder with ``count`` Dutch pages, their English pages and a configuration per builder."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for home in docs.glob("index*.md"):
        _write(home, _TEMPLATE.sub("", home.read_text(encoding="utf-8")))
    for name in (SCHOOL, settings.FILE):  # the pages are read as those of any handbook
        shutil.copy(ROOT / name, folder)
    uris = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    real = [uri for uri in uris if not uri.endswith(".en.md")]
    models = [uri for uri in real if not uri.startswith(SINGLE)]
    made: dict[str, list[str]] = {uri: [] for uri in models}
    english: list[Path] = []
    for turn in range(count - len(real)):
        uri, number = models[turn % len(models)], turn // len(models) + 1
        made[uri].append(_copy(docs, uri, number, english))
    stamp(folder, english)
    _spell_out(folder)
    _configure(folder, made)


def _copy(docs: Path, uri: str, number: int, english: list[Path]) -> str:
    """Write one copy, with its translation when there is one; give its path."""
    target = f"{uri.removesuffix('.md')}-{number}.md"
    dutch = (docs / uri).read_text(encoding="utf-8")
    records = _records(dutch)
    _write(docs / target, _renamed(dutch, records, number, uri))
    source = docs / uri.replace(".md", ".en.md")
    if source.exists():
        text = _renamed(source.read_text(encoding="utf-8"), records, number, uri)
        english.append(_write(docs / target.replace(".md", ".en.md"), text))
    return target


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _records(text: str) -> list[Record]:
    meta = frontmatter.read(text.encode(), "")[0].meta
    found = []
    for kind in KINDS:
        block = meta.get(kind.key)
        for one in block if isinstance(block, list) else [block]:
            if kind.quote and one:
                found.append(Record(kind.quote, kind.key, one["id"]))
    return found


def _renamed(text: str, records: list[Record], number: int, uri: str) -> str:
    """The text of a copy: ids numbered where they are defined and where it quotes its own."""
    document, _ = frontmatter.read(text.encode(), "")
    lines = text.split("\n")
    for record in records:
        block = document.meta.get(record.key)
        if isinstance(block, list):
            place = next(i for i, one in enumerate(block) if one["id"] == record.id)
            _number(lines, document.line((record.key, place, "id")), record.id, number)
        elif isinstance(block, dict):
            path = (record.key, "id" if "id" in block else record.id)
            if path in document.lines:
                _number(lines, document.line(path), record.id, number)
    task = document.lines.get(("checklist", "task"))
    if task:
        lines[task - 1] = "  # the map counts the real checklists only"
    text = _OVERVIEW.sub("", "\n".join(lines))
    for record in records:
        quote = f"[[{record.quote}:{record.id}"
        for end in ("]]", "|"):
            text = text.replace(quote + end, f"{quote}-{number}{end}")
    return _OWN_LINK.sub(f"]({Path(uri).name}#", text)


def _number(lines: list[str], line: int, name: str, number: int) -> None:
    """Put the number behind an id on the line where it is defined."""
    pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
    lines[line - 1] = re.sub(pattern, f"{name}-{number}", lines[line - 1], count=1)


def _spell_out(folder: Path) -> None:
    """The same pages with the words of their blocks written out as lists, for an engine alone."""
    shutil.copytree(folder / "docs", folder / "docs-words")
    for language, found in read(folder).catalogs.items():
        end = ".md" if language == LANGUAGES[0] else f".{language}.md"
        for uri, page in found.pages.items():
            if page.fallback:
                continue
            lines = ["---", f"title: {json.dumps(page.title)}", "---", page.document.body]
            for key, nouns in page.nouns.items():
                lines += ["", f"## {key}", ""]
                lines += [f"- {' '.join(text.split())}" for n in nouns for _, text in texts(n)]
            _write(folder / "docs-words" / uri.replace(".md", end), "\n".join(lines) + "\n")


def _configure(folder: Path, made: dict[str, list[str]]) -> None:
    """Our configuration, the same without everything that is ours, and that with all words."""
    config: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    menus = ROOT / "docs" / FILE
    named: dict[str, Any] = yaml.safe_load(menus.read_text(encoding="utf-8"))
    named["menus"] = [_menu(item, made) for item in named["menus"]]
    _write(folder / "docs" / FILE, yaml.safe_dump(named, allow_unicode=True))
    del config["watch"]
    plain = {key: value for key, value in config.items() if key not in ("hooks", "validation")}
    plain["theme"] = {key: v for key, v in config["theme"].items() if key != "custom_dir"}
    plain["theme"]["features"] = PRUNED
    plain["plugins"] = [{"search": {"lang": list(LANGUAGES)}}, *config["plugins"]]
    plain["nav"] = named["menus"]
    plain["strict"] = False
    config["hooks"] = [str(ROOT / hook) for hook in config["hooks"]]
    config["extra"]["files"] = False  # files are measured by themselves
    config["theme"]["custom_dir"] = str(ROOT / config["theme"]["custom_dir"])
    words = {**plain, "docs_dir": "docs-words"}
    _write(folder / "school.yml", "")
    for name, values in (("ours", config), ("plain", plain), ("words", words)):
        values["site_dir"] = f"site-{name}"
        text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
        _write(folder / f"{name}.yml", text)


def _menu(item: Any, made: dict[str, list[str]]) -> Any:
    """A menu of the handbook with the copies of its pages in small submenus."""
    if not isinstance(item, dict):
        return item
    title, pages = next(iter(item.items()))
    if not isinstance(pages, list):
        return item
    copies = [copy for page in pages for copy in made.get(page, ())]
    return {title: [*pages, *_tree(copies)]}


def _tree(pages: list[Any]) -> list[Any]:
    """Pages in a tree with few branches at each level, as a large handbook would have."""
    while len(pages) > PER_LEVEL:
        parts = [pages[i : i + PER_LEVEL] for i in range(0, len(pages), PER_LEVEL)]
        pages = [{f"Deel {number}": part} for number, part in enumerate(parts, 1)]
    return pages
