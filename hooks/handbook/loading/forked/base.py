"""On which handbook a copy stands, and what git says of the difference.

Must not know what is done about a difference.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handbook.ledger.repository import RefusedError, Repository
from handbook.reading.school import OWN_FILES, OWN_PAGES

UPSTREAM = "upstream/main"
OWN = ("school.yml", "scholen/", f"docs/{OWN_PAGES}", f"docs/{OWN_FILES}")
OURS = ("docs/", "hooks/", "overrides/")  # where a file of the school may meet one of ours
# Where a school saves a file of ours that runs for it elsewhere, and which ones that may be.
_SHAPES = "hooks/engine/web/hosts/templates"
SAVED = {
    ".github/workflows/site.yml": (f"{_SHAPES}/github-pages.yml",),
    ".gitlab-ci.yml": (f"{_SHAPES}/gitlab-pages.yml", ".ci/gitlab-schools.yml"),
}

NO_GIT = (
    "Deze map staat niet in git, en dan weet ik niet wat jullie veranderden. Maak een kopie met "
    "«git clone», en zet jullie eigen bestanden daarin."
)
SHALLOW = "Van deze kopie ontbreekt de geschiedenis. Haal haar op met «git fetch --unshallow»."
EMPTY = "In deze map is nog niets vastgelegd. Doe dat eerst, met «git commit»."
MERGING = (
    "Er is nog een samenvoeging bezig. Maak haar af met «git commit», of stop haar met "
    "«git merge --abort»."
)
NO_BASE = (
    "Ik weet niet op welk handboek jullie kopie staat. Draai één keer «git remote add upstream "
    "ADRES-VAN-DIT-HANDBOEK» en «git fetch upstream», of noem een uitgave: «make update "
    "BASE=v2026.1»."
)
UNKNOWN = "«{}» kent git hier niet. Noem een tag zoals v2026.1, of een tak zoals upstream/main."
UNRELATED = (
    "Jullie kopie en {} hebben geen geschiedenis samen. Maak een kopie met «git clone», en zet "
    "jullie eigen bestanden daarin."
)


@dataclass(frozen=True)
class Changed:
    """A file of the handbook that a school changed; ``how`` is A, D or M, as git says it.

    ``met`` is true where the update has another version of it as well.
    """

    path: str
    how: str
    met: bool


@dataclass(frozen=True)
class Base:
    """The state of the handbook on which a copy stands, and the name by which it was found.

    One from before a school had its values to itself still has ``values``.
    """

    commit: str
    name: str
    day: str
    values: bool = False


def ready(root: Path) -> Repository:
    """The repository in a folder, where nothing is under way; or ``RefusedError``."""
    repository = Repository(root)
    repository.git("--version")
    if _said(repository, "rev-parse", "--show-prefix") != "":
        raise RefusedError(NO_GIT)
    if not _said(repository, "rev-parse", "--quiet", "--verify", "HEAD"):
        raise RefusedError(EMPTY)
    if _said(repository, "rev-parse", "--quiet", "--verify", "MERGE_HEAD"):
        raise RefusedError(MERGING)
    repository.clean(new=False)
    return repository


def found(repository: Repository, wanted: str) -> Base:
    """The last state that a copy shares with the handbook; or ``RefusedError``."""
    name = wanted or UPSTREAM
    if not _said(repository, "rev-parse", "--quiet", "--verify", f"{name}^{{commit}}"):
        name = _said(repository, "describe", "--tags", "--abbrev=0", "--match=v[0-9]*") or ""
    if wanted and name != wanted:
        raise RefusedError(UNKNOWN.format(wanted))
    shared = _said(repository, "merge-base", "HEAD", name) if name else None
    if shared:
        day = repository.git("show", "--no-patch", "--format=%cs", shared).strip()
        return Base(shared, name, day, bool(repository.git("ls-tree", shared, "--", OWN[0])))
    if _said(repository, "rev-parse", "--is-shallow-repository") == "true":
        raise RefusedError(SHALLOW)
    raise RefusedError(UNRELATED.format(name) if name else NO_BASE)


def changed(repository: Repository, base: Base) -> list[Changed]:
    """Every file of ours that is other in the copy, or stands where only ours should."""
    said = repository.git("diff", "--name-status", "--no-renames", "-z", base.commit, "HEAD")
    parts = said.split("\0")[:-1]
    news = repository.git("diff", "--name-only", "--no-renames", "-z", base.commit, base.name)
    met = set(news.split("\0"))
    return [
        Changed(path, "M" if how == "T" else how, path in met)
        for how, path in zip(parts[::2], parts[1::2], strict=True)
        if not path.startswith(OWN) and (how != "A" or path.startswith(OURS))
    ]


def text_of(repository: Repository, base: Base, path: str) -> str:
    """A file as the handbook has it."""
    return repository.git("show", f"{base.commit}:{path}")


def outdated(repository: Repository, base: Base) -> list[str]:
    """The files that a school saved from ours, and that are other than the update has them."""

    def blobs(at: str, paths: Iterable[str]) -> set[str | None]:
        found = {
            _said(repository, "rev-parse", "--quiet", "--verify", f"{at}:{path}") for path in paths
        }
        return found - {None}

    held = ((path, blobs("HEAD", [path]), blobs(base.name, ours)) for path, ours in SAVED.items())
    return [path for path, mine, ours in held if mine and ours and not mine & ours]


def restore(repository: Repository, base: Base, paths: Iterable[str]) -> None:
    """Put files back as the handbook has them."""
    repository.git("checkout", "--quiet", base.commit, "--", *paths)


def _said(repository: Repository, *arguments: str) -> str | None:
    """What git answers, or nothing where it cannot."""
    try:
        return repository.git(*arguments).strip()
    except RefusedError:
        return None
