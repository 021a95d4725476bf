"""Small mistakes of authors: each is one message, at its line, with what to write instead.

In ``cases/mistakes/`` a mistake is what is written in place of a good page or of ``school.yml``:
``front`` below its facts, ``body`` below its keys, ``page`` as a whole, ``pages`` several of them.
``{law}`` and the like stand for the good records of ``GOOD``.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import rendering
from handbook.catalog.pages import reviewed
from handbook.loading.plainly import STAFF
from project import Project, yaml_of

CASES = Path(__file__).parent / "cases" / "mistakes"
FILES = sorted(path.name for path in CASES.glob("*.yml"))
GOOD = {
    "contact": "id: lijn, name: Lijn, text: Bel., audience: [leraar], certainty: voorstel, "
    "checked: 2026-11-21",
    "who": "name: Lijn, text: Bel., audience: [leraar], certainty: voorstel, checked: 2026-11-21",
    "law": "id: wet, title: Wet, text: De regel., certainty: voorstel, checked: 2026-11-21",
    "box": "id: kader, title: A. Kader, images: true, status: S., certainty: voorstel, "
    "lines: [{id: a, text: Bewaar niets.}]",
    "step": "phases: [{id: f, title: F, steps: [{id: s, text: Doe iets., certainty: voorstel}]}]",
}
_NAMED = re.compile(r"\{(\w+)\}")


def filled(text: str) -> str:
    """A text with the good records in place of their names."""
    return _NAMED.sub(lambda found: GOOD.get(found[1], found[0]), text)


def written(case: dict[str, Any]) -> dict[str, str]:
    """The files of a case, by their path below docs/."""
    if "pages" in case:
        return {path: filled(text) for path, text in case["pages"].items()}
    front, body = case.get("front", ""), case.get("body", "Tekst.")
    page = f"---\ntitle: Titel\n{{facts}}\n{front.rstrip()}\n---\n{body}"
    return {"x.md": filled(case.get("page", page.replace("\n\n---", "\n---")))}


def said(project: Project, case: dict[str, Any]) -> list[str]:
    """What an author reads of a case; the files are gone after it."""
    project.school(case.get("school", ""))
    pages = written(case)
    for path, text in pages.items():
        project.page(path, text)
    try:
        return project.check()
    finally:
        for path in pages:
            (project.docs / path).unlink()


def wrong(project: Project, case: dict[str, Any]) -> Iterator[str]:
    """What is not as a case says it is."""
    found = said(project, case)
    if "at" not in case:  # it is no mistake
        yield from (f"said {one}" for one in found)
        return
    if len(found) != 1:
        yield f"said {len(found)} things: {found[:3]}"
        return
    if not found[0].startswith(f"{case['at']} "):
        yield f"said elsewhere: {found[0]}"
    yield from (f"not {word!r} in: {found[0]}" for word in case["says"] if word not in found[0])


@pytest.mark.parametrize("name", FILES)
def test_one_mistake_is_one_message(tmp_path: Path, name: str) -> None:
    project = Project(tmp_path, {}, None)
    cases: dict[str, dict[str, Any]] = yaml_of(CASES / name)
    told = {key: list(wrong(project, case)) for key, case in cases.items()}
    assert {key: what for key, what in told.items() if what} == {}


PLAIN = {
    "# Onze afspraken\n\nWij groeten elkaar.\n": "Onze afspraken",
    '# Regels: "online" \\ #1 {#regels}\n\nTekst.\n': 'Regels: "online" \\ #1',
    "Een zin zonder titel.\n": "Zo doen wij het",
    "\n\n# Onze afspraken #\nTekst.\n": "Onze afspraken",
    "Reizen\n======\nTekst.\n\n## Titel\n\n## Bus\n\n## Bus ##\n": "Reizen",
}


@pytest.mark.parametrize("page", PLAIN)
def test_a_plain_page_of_a_school_just_works(handbook: Callable[..., Project], page: str) -> None:
    loaded = handbook({"onze-school/zo-doen-wij-het.md": page}).load()
    assert [str(one) for one in loaded.problems] == []
    (made,) = loaded.base.pages.values()
    assert made.title == PLAIN[page]
    assert made.facts.audience == tuple(STAFF)
    assert not reviewed(made)
    assert "<h1" not in rendering.markdown(rendering.renderer(loaded.base, made.uri))
    (note,) = loaded.notes
    assert str(note).startswith("docs/onze-school/zo-doen-wij-het.md:1 page: ")


@pytest.mark.parametrize("page", list(PLAIN)[:4])
def test_a_first_page_is_good_with_the_lines_that_it_is_told(
    handbook: Callable[..., Project], page: str
) -> None:
    made = handbook({"a.md": page})
    (said,) = made.check()
    told = re.search(r"een regel (title: .*), een regel (page: \{.*?\})", said)
    assert told
    left = re.sub(r"^# .*\n", "", page.lstrip()) if "Haal de regel met #" in said else page
    made.page("a.md", f"---\n{told[1]}\n{told[2]}\n---\n{left}")
    assert made.check() == []
