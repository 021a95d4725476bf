"""All schools of a foundation: a site for each, and one page that shows how they stand."""

import shutil
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from engine import many, online, settings
from handbook.commands import overview, releasing
from handbook.commands.reading import WrongError, settings_of
from handbook.commands.school import KEPT, SITES, TREES, One, Options, read, told_apart
from handbook.loading import SCHOOL, schools
from handbook.loading.schools import Folder
from handbook.publish import SHEETS
from handbook.reading.problems import Problem, suggest
from handbook.reading.school import Layers
from handbook.store import Store

NO_SITE = (
    f"{SCHOOL}:1 site: dit is leeg. Schrijf het adres van de stichting, want met --together komt "
    "elke school daaronder te staan."
)
NO_SCHOOLS = "In scholen/ staat nog geen school. Maak er een map voor, zoals scholen/de-eik/."
NO_NAME = (
    f"{SCHOOL}:1 foundation: dit is leeg. Schrijf de naam van de stichting, want met --together "
    "staat zij boven de pagina waarop een lezer een school kiest."
)
BUSY = "De sites worden gebouwd. De eerste keer duurt dat minuten, want elk blad wordt gezet."
# The typesetter keeps all that it worked out: a fresh process forgets it.
PARTS = 5
FLAGS = {
    "publish": "bouw wat online mag, met in deploy/ wat een server nodig heeft",
    "together": "zet alle scholen onder het adres van de stichting",
    "books": "zet ook elk hoofdstuk als PDF op de sites",
}
GONE = "{}: deze school staat niet in scholen/. Haal die map weg, en {} ook."


def options(parser: ArgumentParser) -> None:
    """What can be asked of the command."""
    parser.add_argument(
        "--only", action="append", default=[], metavar="school", help="alleen deze school"
    )
    for name, said in FLAGS.items():
        parser.add_argument(f"--{name}", action="store_true", help=said)


def every(root: Path, only: list[str], *, publish: bool, together: bool, books: bool) -> int:
    """Build the site of each school, and the overview; 1 when something is wrong with one."""
    root = root.resolve()
    folders, strays = schools.found(root, settings_of(root).docs)
    chosen = _chosen(folders, only)
    asked = Options(publish, together, books)
    shared, unread, _ = Layers(((root / SCHOOL, SCHOOL),)).load()
    named = shared.foundation or shared.name
    lacks = [one for one, has in ((NO_SITE, shared.site), (NO_NAME, named)) if not has]
    if together and lacks and not unread:
        raise WrongError("\n".join(lacks))
    begun = time.time() - 1  # a disk may keep whole seconds
    if chosen:
        print(BUSY, flush=True)
    made = [read(root, one, asked) for one in chosen]
    told_apart(root, made)
    print(*_noted(made), sep="\n", end="\n" * any(one.notes for one in made), flush=True)
    ready = {one.slug: one for one in made if not one.wrong}
    _typeset(root, list(ready.values()))
    _build(root, ready, asked)
    if not only:
        overview.write(root, made, asked)
        if publish and together:
            online.share(root / SITES, root / online.BESIDE, shared.site)
        _tidy(root, made, begun)
    code = _told(made, [] if only else strays)
    if any(not one.wrong for one in made):
        print(*overview.told(asked, whole=not only), sep="\n")
    return code


def _chosen(folders: list[Folder], only: list[str]) -> list[Folder]:
    known = {one.slug: one for one in folders}
    if only and not known:
        raise WrongError(NO_SCHOOLS)
    for name in only:
        if name not in known:
            raise WrongError(f"De school «{name}» ken ik niet. {suggest(name, known)}")
    return [known[name] for name in only] or folders


def _typeset(root: Path, ready: Sequence[One]) -> None:
    """Make the files of all sheets, the same sheet of every school at once."""
    from handbook.publish import ahead, editions, printing  # whose libraries are large

    shapes, paper = settings.shapes(root / settings.FILE)
    read = [one.loaded for one in ready if one.loaded and paper]
    if read:
        printing.ready()
    edition = partial(editions.every, address=settings.address, today=settings.today())
    found = [made for one in read for made in edition(one)]
    groups, most = ahead.alike(found), many.processors()
    parts = PARTS * most

    def set_some(place: int) -> int:
        store = Store(root / KEPT / SHEETS)
        for group in groups[place::parts]:
            ahead.make(group, shapes, store)
        return 0

    work = {str(n): partial(set_some, n) for n in range(parts if groups else 0)}
    for count, done in enumerate(many.each(work, most), start=1):
        print(done.said, end="")  # a sheet that cannot be set stops its build
        print(f"Bladen: {count * 100 // parts} procent gezet.", flush=True)


def _build(root: Path, ready: dict[str, One], asked: Options) -> None:
    """Build the sites beside each other, and say of each that it is done."""
    work = {slug: partial(_site, root, one, asked) for slug, one in ready.items()}
    for count, done in enumerate(many.each(work, many.processors()), start=1):
        how = "is klaar" if done.code == 0 else "is niet gebouwd"
        print(f"{count} van {len(ready)}: {done.name} {how}.", flush=True)
        if done.code:
            ready[done.name].said = done.said or "De bouw brak af."
        elif done.said:
            print(done.said, end="")


def _site(root: Path, one: One, asked: Options) -> int:
    """Build the site of one school, and write what its host needs where it goes out."""
    from handbook.files.zipped import zipped  # whose neighbours have large libraries

    site = root / SITES / one.slug
    code = many.build(one.tree.root / settings.FILE, site, books=asked.books)
    if code == 0 and asked.publish and one.loaded:
        beside = root / online.BESIDE / one.slug
        shutil.rmtree(beside, ignore_errors=True)
        names = online.SHARING if asked.together else online.OF_MANY
        online.write(site, beside, one.loaded.school.site, "", zipped, names)
        releasing.keep(one.folder.path, one.loaded)
    return code


def _tidy(root: Path, made: Sequence[One], begun: float) -> None:
    """Forget what no school uses any more, and name the sites of schools that are gone."""
    if not any(one.wrong for one in made):
        Store(root / KEPT / SHEETS).prune_before(begun)
    known = {one.slug for one in made}
    for path in sorted((root / SITES).glob("*/")):
        if path.name not in known:
            print(GONE.format(f"{SITES}/{path.name}", f"{online.BESIDE}/{path.name}"))
    for path in (root / TREES).glob("*/"):
        if path.name not in known:
            shutil.rmtree(path, ignore_errors=True)


def _noted(made: Sequence[One]) -> Iterator[str]:
    """What may be better, each once: what is of the foundation goes for every school."""
    found: dict[str, list[str]] = {}
    for one in made:
        for note in one.notes:
            found.setdefault(str(note), []).append(one.slug)
    for said, slugs in found.items():
        yield said if len(slugs) == len(made) else f"{', '.join(slugs)}: {said}"


def _told(made: Sequence[One], strays: Sequence[Problem]) -> int:
    """Say all that is wrong, what goes for many schools once; gives the exit status."""
    found: dict[str, list[str]] = {}
    for one in made:
        for said in one.wrong:
            found.setdefault(said, []).append(one.slug)
    shared: dict[str, list[str]] = {}
    for said, slugs in found.items():
        shared.setdefault(", ".join(slugs), []).append(said)
    for names, lines in shared.items():
        print(f"\n{names}: niet gebouwd, want:", *lines, sep="\n")
    if strays:
        print("", *strays, "", sep="\n")
    well = sum(not one.wrong for one in made)
    print(f"{well} van {len(made)} scholen gebouwd in {SITES}/.")
    return int(well < len(made) or bool(strays))
