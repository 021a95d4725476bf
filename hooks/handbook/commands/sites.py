"""What goes out: books, and a site with what its host needs."""

from pathlib import Path

from engine import online, settings
from handbook.commands import releasing
from handbook.commands.reading import WrongError, settings_of, whole
from handbook.loading import gate
from handbook.publish import signs
from handbook.reading.problems import NOT_BUILT, quoted, report

KEPT = (
    "In docs/{} staat nu wat jullie hebben. Leg dat bestand vast in git, dan zegt «make changes» "
    "na een update wat er anders is."
)
BUSY = (
    "De site wordt gebouwd. De eerste keer duurt dat een paar minuten, want elk blad wordt gezet."
)
NOT_WHOLE = "{} begint niet met een /. Schrijf de hele map, zoals FOLDER=/var/www/handboek."
NOT_KEPT = "Wat jullie nu hebben, kon ik niet vastleggen voor «make changes»: {}."


def book(root: Path, chapter: str, language: str) -> int:
    """Write the chapters and the whole handbook as PDF, or what is asked for of those."""
    from handbook.publish import books, editions  # whose libraries are large

    loaded = whole(root, NOT_BUILT)
    found = editions.every(loaded, settings.address, settings.today())
    try:
        for made in books.write(root, loaded.menus.items, found, chapter, language):
            print(made)
    except books.UnknownError as unknown:
        print(unknown)
        return 1
    except OSError as error:
        print(f"{books.FOLDER}/ kan ik niet schrijven: {error}. Sluit een PDF die open staat.")
        return 1
    return 0


def publish(root: Path, folder: str) -> int:
    """Build the site that readers may see, and what its host needs; 1 when it is refused."""
    from handbook.files.zipped import zipped  # whose neighbours have large libraries

    if folder and not folder.startswith("/"):
        raise WrongError(NOT_WHOLE.format(quoted(folder)))
    found = settings_of(root)
    loaded = signs.read(found)
    school = loaded.school
    wrong = gate.problems(found.values, found.docs, school, loaded.problems)
    if wrong:
        raise WrongError(report(wrong, NOT_BUILT))
    print(*loaded.notes, BUSY, sep="\n", flush=True)
    if not online.build(root):
        return 1
    try:
        site, beside = root / online.SITE, root / online.BESIDE
        made = online.write(site, beside, school.site, folder, zipped)
        print(*(f"{online.BESIDE}/{name}" for name in made), sep="\n")
    except OSError as error:
        print(f"{online.BESIDE}/ kan ik niet schrijven: {error}.")
        return 1
    print(f"{online.SITE}/ is klaar voor {school.site}. In de README staat hoe je de site plaatst.")
    try:
        name, _ = releasing.keep(root / "docs", loaded)
        print(KEPT.format(name))
    except OSError as error:  # the site is no worse for it
        print(NOT_KEPT.format(error))
    return 0
