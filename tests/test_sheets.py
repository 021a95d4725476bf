"""Sheets on paper: what is in the file, that hostile text stays text, and what is kept."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from handbook.labels import LABELS
from handbook.paper.compose import Composer
from handbook.paper.pdf import Press
from handbook.paper.store import Store
from project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handbook.catalog import Catalog
    from project import Project

TEMPLATE = ROOT / "overrides/sheets/sheet.typ"
LIST = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: %TITLE%
  groups:
    - id: g
      title: Groep
      items:
%ITEMS%
---
Tekst.
"""
SIGNS = {
    "typst": "#import #set $x^2$ [a] @b <c> *d* _e_ `f` \\ // g /* h */ = i",
    "quotes": "\"dubbel\" 'enkel' «haken» – streep…",
    "emoji": "Klaar 😀 👍🏽 einde",
    "arabic": "مرحبا بالعالم",
    "spreadsheet": "=cmd|' /C calc'!A0",
}


def item(place: int, text: str) -> str:
    """One item of a list."""
    return (
        f"        - {{id: p{place}, text: {json.dumps(text, ensure_ascii=False)}, role: [leraar]}}"
    )


def pdf(catalog: Catalog, folder: Path, address: str = "") -> bytes:
    """The first checklist of a handbook as PDF; ``folder`` keeps what was made."""
    labels = LABELS["nl"]
    sheet = Composer(catalog, labels).worksheet(catalog.all("checklist")[0])
    return Press(TEMPLATE, labels, Store(folder)).pdf(sheet, address)


def sheet(
    handbook: Callable[..., Project], texts: list[str], *, title: str = "Lijst", address: str = ""
) -> PdfReader:
    """The sheet of a checklist with these items."""
    items = "\n".join(item(place, text) for place, text in enumerate(texts))
    page = LIST.replace("%TITLE%", f'"{title}"').replace("%ITEMS%", items)
    project = handbook({"x.md": page})
    loaded = project.load()
    assert loaded.problems == ()
    catalog = loaded.catalogs["nl"]
    return PdfReader(io.BytesIO(pdf(catalog, project.root / "kept", address)))


def words(paper: PdfReader) -> str:
    """All text of a sheet on one line."""
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_a_sheet_says_what_it_is(handbook: Callable[..., Project]) -> None:
    paper = sheet(handbook, ["Doe dit."], title="Onze lijst", address="https://x.example/a/#b")
    root: Any = paper.trailer["/Root"]
    assert root["/Lang"].startswith("nl")
    assert root["/MarkInfo"]["/Marked"]
    assert paper.metadata is not None
    assert paper.metadata.title == "Onze lijst"
    assert [str(one["/Title"]) for one in paper.outline if isinstance(one, dict)] == ["Onze lijst"]
    text = words(paper)
    for wanted in ("Onze lijst", "Doe dit.", "leraar", "21 mei", "1 van 1", "https://x.example/a/"):
        assert wanted.replace("21 mei", "21 november 2026") in text


@pytest.mark.parametrize("name", SIGNS)
def test_text_stays_text(handbook: Callable[..., Project], name: str) -> None:
    """What would be markup for the typesetter, and letters of other scripts."""
    sign = SIGNS[name]
    paper = sheet(handbook, [sign])
    assert len(paper.pages) == 1
    said = words(paper).replace(" ", "")
    if name == "emoji":
        assert "Klaar?" in said
        assert "einde" in said
    elif name != "arabic":  # which pypdf reads in another order
        assert "".join(sign.split()) in said


def test_long_lists_lay_out_whole(handbook: Callable[..., Project]) -> None:
    texts = [f"Punt {place} van velen." for place in range(300)]
    paper = sheet(handbook, texts)
    said = words(paper)
    assert len(paper.pages) >= 10
    assert all(text in said for text in texts)


def test_a_long_item_lays_out_whole(handbook: Callable[..., Project]) -> None:
    long = " ".join(["heellangwoord"] * 30)
    said = words(sheet(handbook, [f"{long} slot."]))
    assert said.count("heellangwoord") == 30
    assert "slot." in said


@pytest.fixture
def one(handbook: Callable[..., Project]) -> tuple[Catalog, Path]:
    """A handbook with one checklist, and a folder for what is kept."""
    page = LIST.replace("%TITLE%", "Lijst").replace("%ITEMS%", item(0, "Doe dit."))
    project = handbook({"x.md": page})
    return project.load().catalogs["nl"], project.root / "kept"


def test_same_input_same_bytes(one: tuple[Catalog, Path], tmp_path: Path) -> None:
    catalog, kept = one
    first = pdf(catalog, kept, "https://x.example/")
    assert pdf(catalog, tmp_path / "other", "https://x.example/") == first
    assert pdf(catalog, kept, "https://y.example/") != first


def test_an_unchanged_sheet_is_not_made_again(one: tuple[Catalog, Path]) -> None:
    catalog, kept = one
    pdf(catalog, kept)
    (file,) = kept.iterdir()
    before = file.stat().st_mtime_ns
    pdf(catalog, kept)
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("harm", [b"", b"%PDF", b"0" * 5000])
def test_a_broken_sheet_is_made_again(one: tuple[Catalog, Path], harm: bytes) -> None:
    catalog, kept = one
    whole = pdf(catalog, kept)
    (file,) = kept.iterdir()
    file.write_bytes(harm)
    assert pdf(catalog, kept) == whole
    file.write_bytes(file.read_bytes()[:-100])
    assert pdf(catalog, kept) == whole


def test_every_worksheet_of_the_site_has_its_sheet(site: Path) -> None:
    """Beside its page, in both languages, and its button leads there."""
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.pdf")}
    assert "wet/plichten/plichten.pdf" in found
    assert {f"en/{path}" for path in found if not path.startswith("en/")} <= found
    assert not (site / "sheets").exists()
    duties = PdfReader(site / "wet/plichten/plichten.pdf")
    assert len(duties.pages) == 2
    for name in ("taken/kaart.pdf", "wet/plichten/plichten-overzicht.pdf"):
        assert len(PdfReader(site / name).pages) <= 2
    assert "werkbladen/gedragscode/gedragscode.pdf" in found
