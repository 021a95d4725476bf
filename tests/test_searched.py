"""What the search reads of a page: its text by heading, without what templates leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.screen.searched import Section, sections
from rendering import renderer, whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from project import Project

HTML = (
    "<p>Boven &amp; <b>vet</b>.</p><h2 class='x' id=\"een\">E&eacute;n"
    '<a class="headerlink" href="#een">#</a></h2><p>Tekst.</p><p class="files">PDF <b>a</b></p>'
    '<h3>zonder adres</h3><section><h3 id="twee">Twee</h3>Meer &lt;i&gt;.</section>'
)


def test_a_page_is_cut_at_its_headings() -> None:
    silent = ["<b>a</b>", '<p class="files">PDF <b>a</b></p>']
    assert list(sections(HTML, [(2, "een"), (3, "twee")], silent)) == [
        Section("", "", "Boven &amp; vet ."),
        Section("een", "Eén", "Tekst. zonder adres"),
        Section("twee", "Twee", "Meer &lt;i&gt;."),
    ]


def test_templates_say_what_is_no_text(handbook: Callable[..., Project]) -> None:
    """Buttons of files, tools that appear later, pictures: all that the silent parts hold."""
    page = """---
title: Titel
{facts}
checklist:
  id: lijst
  title: Lijst
  groups: [{id: groep, title: Groep, items: [{id: punt, text: Doe het.}]}]
---
"""
    view = renderer(handbook({"x.md": page}).load().base, "x.md")
    html = whole(view)
    found = list(sections(html, [(2, "titel-lijst")], view.silent))
    assert found[1].title == "Lijst"
    assert "Doe het." in found[1].text
    assert view.labels.wipe not in found[1].text
    assert view.labels.ending["pdf"] not in found[1].text
    assert view.labels.wipe in html
