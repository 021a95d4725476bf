"""Every piece of the five base documents is told on the built site, in a place of its own."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from handbook.catalog.coverage import Told
from handbook.loading import Loaded
from handbook.model.base import Identified, walk
from project import address_of

HOW_MANY = {"grip": 66, "brochure": 251, "adviezen": 33, "aps": 55, "dynamiek": 51}
ID = re.compile(r'\sid="([^"]+)"')
# A piece may share a place with the piece above or below it: brochure.burger.1 and .2.
RELATED = 2


@pytest.fixture(scope="module")
def pieces(real: Loaded) -> list[Told]:
    assert real.problems == ()
    return [one for found in real.coverage.documents().values() for one in found]


def test_every_piece_is_there(pieces: list[Told]) -> None:
    counted: dict[str, int] = defaultdict(int)
    for one in pieces:
        counted[one.id.split(".")[0]] += 1
    assert counted == HOW_MANY
    assert len({one.id for one in pieces}) == sum(HOW_MANY.values())


def test_every_place_exists(pieces: list[Told], site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    for one in pieces:
        for place in one.at:
            uri, _, anchor = place.partition("#")
            if uri not in anchors:
                html = (site / address_of(uri) / "index.html").read_text(encoding="utf-8")
                anchors[uri] = set(ID.findall(html))
            assert anchor in anchors[uri], f"{one.id}: {place}"


def test_what_is_printable_stands_on_a_worksheet(pieces: list[Told], real: Loaded) -> None:
    sheets = set()
    for (kind, _), entry in real.catalogs["nl"].entries.items():
        if kind in ("checklist", "plan", "questionnaire", "contact"):
            sheets.add(f"{entry.uri}#{entry.anchor}")
            for _, part in walk(entry.noun):
                if isinstance(part, Identified):
                    sheets.add(f"{entry.uri}#{entry.noun.id}-{part.id}")
    missing = [one.id for one in pieces if one.printable and not sheets & set(one.at)]
    assert missing == []


def test_no_place_is_an_excuse(pieces: list[Told]) -> None:
    """Pieces that share their first place are brothers of one part of one document, or few."""
    by_place: dict[str, set[str]] = defaultdict(set)
    for one in pieces:
        by_place[one.at[0]].add(".".join(one.id.split(".")[:2]))
    crowded = {place: parts for place, parts in by_place.items() if len(parts) > RELATED}
    assert crowded == {}
