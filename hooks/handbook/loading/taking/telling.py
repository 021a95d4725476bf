"""What someone reads who had a document taken: where the page is, and what is left to do."""

from collections.abc import Iterator, Sequence

from handbook.loading.taking.draft import Draft
from handbook.reading.problems import Problem

MADE = "{} staat klaar als concept. Lees het na: wat hieronder staat, kon ik niet zelf."
REPAIR = "Herstel eerst dit, want zo bouwt het handboek niet:"
LOOK = "Kijk daarna hiernaar:"
PERSONS = (
    "Namen en gegevens van personen horen niet op de site. Deze vallen op; er kunnen er meer zijn:"
)
PICTURES = (
    "Bij de pagina horen beelden, in docs/assets/school/. Staat er iemand op die je herkent, vraag "
    "dan eerst of het mag."
)
WELL = "De pagina is goedgekeurd door «make check»."
OTHERS = "In andere bestanden zijn ook problemen: «make check» noemt ze."


def told(page: str, made: Draft, problems: Sequence[Problem], notes: Sequence[Problem]) -> str:
    """All of it, the page first; ``problems`` and ``notes`` are those of the whole handbook."""
    return "\n".join(_told(page, made, problems, notes))


def _told(
    page: str, made: Draft, problems: Sequence[Problem], notes: Sequence[Problem]
) -> Iterator[str]:
    files = {page, *(f"docs/assets/school/{name}" for name in made.pictures)}
    mine = [str(one) for one in problems if one.file in files]
    yield MADE.format(page)
    if mine:
        yield from (REPAIR, *mine)
    elif not problems:
        yield WELL
    if len(mine) < len(problems):
        yield OTHERS
    yield from (LOOK, *_lines(page, made.todo))
    yield from (str(one) for one in notes if one.file in files)
    if made.pictures:
        yield PICTURES
    if made.persons:
        yield from (PERSONS, *_lines(page, made.persons))


def _lines(page: str, told: Sequence[tuple[int, str]]) -> list[str]:
    return [str(Problem(page, line, "", said)) for line, said in told]
