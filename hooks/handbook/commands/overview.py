"""The page that shows which school filled in what, and the one where a reader chooses a school.

Also what a foundation then does with all sites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine import online, settings
from handbook.commands.school import SITES, One, Options
from handbook.model.school import School
from handbook.publish import matrix
from handbook.reading.school import Layers

OVERVIEW, CHOICE = f"{online.BESIDE}/scholen.html", f"{SITES}/index.html"
LOOK = (
    "Om online te zetten is «make publish-schools»: dat kijkt eerst of lezers elke site mogen zien."
)
ONLINE = (
    "Zet {} online met het bestand voor jullie server uit {}; in de README staat hoe. Leg "
    "scholen/*/onze-school/bladen.json vast in git, dan zegt «make changes» na een update wat er "
    "anders is."
)
MATRIX = "In {} staat elke school naast elke plicht. Die pagina is voor de stichting zelf."


def write(root: Path, made: Sequence[One], asked: Options) -> None:
    """Write the overview beside the sites, and where these are one, the page to choose a school."""
    loaded = next((one.loaded for one in made if one.loaded and one.loaded.catalogs), None)
    if loaded is None:
        return
    shapes = settings.shapes(root / settings.FILE)[0] / "worksheets"
    told = [_told(root, one) for one in made]
    shared = Layers(made[0].folder.layers(root, together=False).files[:1]).load()[0]
    language = next(iter(shared.languages), loaded.base.language)
    catalog = loaded.catalogs.get(language, loaded.base)
    pages = {OVERVIEW: matrix.overview(told, catalog, shapes, settings.today())}
    if asked.together:
        there = [one for one in told if (root / SITES / one.slug).is_dir()]
        pages[CHOICE] = matrix.choice(
            there, shared.foundation or shared.name, catalog.labels, shapes
        )
    for path, text in pages.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def _told(root: Path, one: One) -> matrix.Told:
    layers = one.folder.layers(root, together=False)
    if one.loaded is None or layers.load()[1]:  # then her values are those of nobody
        own = Layers(layers.files[-1:]).load()[0]
        return matrix.Told(one.slug, _name(one, own), "", {}, len(one.wrong))
    school = one.loaded.school
    ways = matrix.ways(school, layers)
    return matrix.Told(one.slug, _name(one, school), school.site, ways, len(one.wrong))


def _name(one: One, school: School) -> str:
    """What readers may see her called: nothing that was refused."""
    refused = any(problem.key == "name" for problem in one.problems)
    return "" if refused else school.name


def told(asked: Options, *, whole: bool) -> Iterator[str]:
    """Where all is, and what to do with it."""
    one = (f"elke map in {SITES}/", f"de map van die school in {online.BESIDE}/")
    places = (f"heel {SITES}/", f"{online.BESIDE}/") if asked.together else one
    yield ONLINE.format(*places) if asked.publish else LOOK
    if whole:
        yield MATRIX.format(OVERVIEW)
