"""The feed of changes is well-formed Atom with an address of its own for each law."""

import xml.etree.ElementTree as ET

import pytest

import rendering
from handbook.files import feed
from handbook.loading import Loaded
from handbook.sheets.place import Edition, Place
from making import TODAY
from project import LANGUAGES

ATOM = "{http://www.w3.org/2005/Atom}"


def files(real: Loaded, language: str, site: str) -> dict[str, bytes]:
    """What a build writes as feed of one language, by name."""
    place = Place("", lambda uri: uri, site)
    edition = Edition(real.shelves[language], place, TODAY)
    return dict(feed.files(edition, rendering.fill))


@pytest.mark.parametrize("language", LANGUAGES)
def test_feed(real: Loaded, language: str) -> None:
    (data,) = files(real, language, "https://x.example/").values()
    made = ET.fromstring(data)  # noqa: S314 (our own text)
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in made.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 4
    assert all(one.startswith("https://x.example/") for one in ids)
    assert any("#wet-wet-vrij-en-veilig" in one for one in ids)
    assert all(entry.findtext(f"{ATOM}summary") for entry in made.findall(f"{ATOM}entry"))


def test_without_an_address_there_is_no_feed(real: Loaded) -> None:
    assert files(real, "nl", "") == {}
