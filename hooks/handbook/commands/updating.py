"""What a school asks around an update: what changes for it, and what it changed in our files."""

from collections.abc import Callable
from pathlib import Path

from engine import settings
from handbook import ledger
from handbook.commands.reading import settings_of, whole
from handbook.commands.school import Options, read
from handbook.ledger import telling
from handbook.ledger.repository import Repository
from handbook.ledger.since import since
from handbook.loading import Loaded, rereading, schools
from handbook.loading.forked import base as forked
from handbook.loading.forked import kinds
from handbook.loading.forked.base import Base, Changed
from handbook.loading.forked.kinds import Kind
from handbook.loading.forked.telling import told
from handbook.reading.frontmatter import decode
from handbook.reading.problems import Problem, quoted

NOTHING = (
    "Er is nog niets om mee te vergelijken. Draai {}: dat legt vast wat jullie nu hebben, zodat "
    "deze opdracht na een update zegt wat er anders is."
)
ALONE, MANY = "«make publish» of «make codes»", "«make publish-schools»"
FOR = "# Wat er verandert voor {}"
KEEP = (
    "Leg vóór de update nog vast wat jullie nu hebben, met «make codes» en «git commit»: dan zegt "
    "«make changes» daarna wat er anders is."
)
SAVE = (
    "{} is anders dan in de update. Bewaar dat bestand daarna opnieuw, zoals de README zegt bij "
    "Online zetten: een oude versie doet het op den duur niet meer."
)
MOVED = "{} staat klaar als concept; weer zoals het handboek het schrijft: {}."
THEN = "Lees elk concept na, en leg alles vast: «git add --all docs» en «git commit»."


def changes(root: Path, file: Path | None) -> int:
    """Print what an update changed for the school, and write it where that is asked.

    For a foundation it says so of her schools, once for those whose lists are the same.
    """
    if not (root / schools.FOLDER).is_dir():
        text = _of(whole(root), tuple, ALONE)
        print(text)
        return _written(f"{text}\n", file) if file else 0
    lists, code = _of_schools(root)
    text = "\n\n".join(
        f"{FOR.format(', '.join(names))}\n\n{one.removeprefix(telling.TITLE).strip()}"
        for one, names in lists.items()
    )
    print(text)
    return (_written(f"{text}\n", file) if file else 0) or code


def _of_schools(root: Path) -> tuple[dict[str, list[str]], int]:
    """Each list with the schools that it is for; 1 when something is wrong with one."""
    lists: dict[str, list[str]] = {}
    code = 0
    for folder in schools.found(root.resolve(), settings_of(root).docs)[0]:
        one = read(root, folder, Options(publish=False, together=False, books=False))
        if one.loaded and not one.wrong:
            text = _of(one.loaded, one.tree.named, MANY)
            lists.setdefault(text, []).append(one.loaded.school.name)
        else:
            print(*one.wrong, sep="\n")
            code = 1
    return lists, code


def _of(loaded: Loaded, named: Callable[[list[Problem]], tuple[Problem, ...]], keeping: str) -> str:
    """What an update changed for one school; ``named`` gives the files that somebody wrote.

    ``keeping`` are the commands that keep what she has.
    """
    found = since(loaded.ledger, tuple(loaded.shelves.values()), loaded.whole)
    if found is None:
        return NOTHING.format(keeping)
    own = list(map(str, named(rereading.changed(loaded, found.touched))))
    return telling.told(found, loaded.shelves, own)


def _written(text: str, file: Path) -> int:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except IsADirectoryError:
        print(f"{quoted(file)} is een map. Noem een bestand, zoals wijzigingen.md.")
    except FileNotFoundError:
        print(f"De map {quoted(file.parent)} is er niet. Maak haar, of kies een andere plek.")
    except OSError:
        print(f"{quoted(file)} kan ik niet schrijven. Mag je daar niet schrijven, kies dan elders.")
    else:
        return 0
    return 1


def update(root: Path, base: str, move: bool) -> int:
    """Print which files of ours the school changed; with ``move``, make drafts of its pages."""
    repository = forked.ready(root)
    found = forked.found(repository, base)
    site = settings.read(root / settings.FILE)
    languages = (*site.languages[1:], *site.unspoken)
    every = [(one, kinds.of(one, languages)) for one in forked.changed(repository, found)]
    listed = [(one, kind, _parts(repository, found, one, kind)) for one, kind in every]
    print(told(found, listed, moved=move))
    if not (site.docs / ledger.OWN).is_file():
        print(f"\n{KEEP}")
    for path in forked.outdated(repository, found):
        print(f"\n{SAVE.format(path)}")
    paths = [one.path for one, kind in every if kind.moves]
    if move and paths:
        from handbook.loading.forked import moving  # whose libraries are large

        made = moving.move(repository, found, paths, (site.docs, languages), site.today)
        print("", *(MOVED.format(name, ", ".join(back)) for name, back in made), THEN, sep="\n")
    return 0


def _parts(repository: Repository, base: Base, one: Changed, kind: Kind) -> str:
    """What is other on a page."""
    if not kind.moves:
        return ""
    text, _ = decode((repository.root / one.path).read_bytes(), one.path)
    return kinds.parts(forked.text_of(repository, base, one.path), text, one.path)
