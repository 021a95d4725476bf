"""Pages that quote the same rare records are near; a page is never near to itself."""

from collections.abc import Callable

from handbook.loading import Loaded
from project import Project

LAWS = """---
title: Wet
{facts}
laws:
  - &wet
    id: een
    title: Een
    text: Regel.
    status: geldt
    checked: 2026-11-21
    certainty: waarschijnlijk
---

Tekst.
"""


def test_near_by_a_shared_record(handbook: Callable[..., Project]) -> None:
    pages = {
        "wet.md": LAWS,
        "a.md": "---\ntitle: A\n{facts}\n---\n\nZie [[law:een]].\n",
        "b.md": "---\ntitle: B\n{facts}\n---\n\nZie [[law:een]].\n",
        "c.md": "---\ntitle: C\n{facts}\n---\n\nNiets.\n",
    }
    related = handbook(pages).load().catalogs["nl"].related
    assert set(related["a.md"]) == {"wet.md", "b.md"}
    assert "c.md" not in related


def test_real_pages_are_near_to_others_only(real: Loaded) -> None:
    found = real.catalogs["nl"]
    assert len(found.related) > len(found.pages) / 2
    for uri, near in found.related.items():
        assert uri not in near
        assert 0 <= len(near) <= 4
        assert set(near) <= set(found.pages)
    assert "nu/nepnaaktbeeld.md" in found.related["nu/naaktbeeld.md"]
