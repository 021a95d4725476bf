"""The feed of changes is well-formed Atom with an address of its own for each law."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from handbook.screen import render, templates
from project import LANGUAGES, ROOT

if TYPE_CHECKING:
    from handbook.loading import Loaded

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_feed(real: Loaded, language: str) -> None:
    made = templates.environment(ROOT / "overrides/worksheets")
    found = real.catalogs[language]
    feed = ET.fromstring(  # noqa: S314 (our own text)
        render.changes(made, found, lambda uri: uri, "https://x.example/").encode()
    )
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 4
    assert all(one.startswith("https://x.example/") for one in ids)
    assert any("#wet-wet-vrij-en-veilig" in one for one in ids)
    assert all(entry.findtext(f"{ATOM}summary") for entry in feed.findall(f"{ATOM}entry"))
