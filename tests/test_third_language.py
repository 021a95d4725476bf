"""A third language is a file of words, pages and a line in mkdocs.yml; no source is touched."""

import io
import json
import shutil
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import yaml

import papers
from handbook import commands, words
from project import FACTS, ROOT, Build, build, yaml_of
from rendering import elements, having, text

CHECKLIST = """\
---
title: Begin
page: {audience: [leraar], checked: 2026-11-21}
checklist:
  id: lijst
  title: De lijst
  groups:
    - id: eerst
      title: Eerst
      items: [{id: punt, text: "Vraag het [[school:coordinator]]."}]
---
Hier begint het.
"""
FRISIAN = """\
---
title: Begjin
translation:
  fingerprint: ""
checklist:
  title: De list
  groups:
    eerst: {title: Earst, items: {punt: {text: "Freegje it [[school:coordinator]]."}}}
---
Hjir begjint it.
"""
PAGES = {
    "x.md": f"---\ntitle: Ien\n{FACTS}\n---\nTekst.\n",
    "y.md": f"---\ntitle: Y\n{FACTS}\n---\n",
}
# What a translator would change first; the other words may stay English for now.
WORDS = {
    "language: en\n": "language: fy\n",
    "locale: en-GB\n": "locale: fy-NL\n",
    "language_name: English\n": "language_name: Frysk\n",
    "language_code: EN\n": "language_code: FY\n",
    "November": "Novimber",
    "your school's coordinator": "de koördinator",
}


def project(root: Path) -> None:
    """The handbook with three pages and three languages; code and templates are copies."""
    for name in ("hooks", "overrides"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    settings = yaml_of(ROOT / "mkdocs.yml")
    del settings["watch"]
    (i18n,) = (one["i18n"] for one in settings["plugins"])
    i18n["languages"].append({"locale": "fy", "name": "Frysk", "build": True})
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    (root / "school.yml").touch()
    folder = root / "hooks/handbook/words"
    spoken = (folder / "en.yml").read_text(encoding="utf-8")
    for old, new in WORDS.items():
        assert old in spoken
        spoken = spoken.replace(old, new)
    (folder / "fy.yml").write_text(spoken, encoding="utf-8")
    for path, content in {"index.md": CHECKLIST, **PAGES}.items():
        (root / "docs" / path).write_text(content, encoding="utf-8")
    (root / "docs/index.fy.md").write_text(FRISIAN, encoding="utf-8")
    english = '---\ntitle: One\ntranslation:\n  fingerprint: ""\n---\nText.\n'
    (root / "docs/x.en.md").write_text(english, encoding="utf-8")


def command(root: Path, *arguments: str) -> tuple[int, str]:
    """One of the commands for authors, with the words of the copy; its code is as ours."""
    with pytest.MonkeyPatch.context() as there, redirect_stdout(io.StringIO()) as said:
        there.chdir(root)
        there.setattr(words, "FOLDER", root / "hooks/handbook/words")
        return commands.main([*arguments]), said.getvalue()


@pytest.fixture(scope="module")
def frisian(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The built site; the translations were marked as right by the command for that."""
    root = tmp_path_factory.mktemp("frysk")
    project(root)
    assert command(root, "stamp", "docs/index.fy.md", "docs/x.en.md") == (
        0,
        "De vingerafdruk klopt nu.\n",
    )
    return build(root, root / "site")


def test_it_builds_and_speaks_its_words(frisian: Build) -> None:
    assert frisian.code == 0, frisian.output
    page = frisian.page("fy")
    assert "Hjir begjint it." in text(page)
    assert "Freegje it de koördinator." in text(page)
    assert elements(page)[1].attributes["lang"] == "fy"
    assert "November" in text(frisian.page("en/x"))
    assert "Novimber" in text(page)


def written(html: str) -> list[str]:
    """The languages that the head says a page is written in."""
    found = having(html, "hreflang")
    return [one.attributes["hreflang"] for one in found if one.tag == "link"]


def test_every_page_switches_between_three_languages(frisian: Build) -> None:
    for address, others in {"": "en fy", "fy": "nl en", "en": "nl fy", "fy/x": "nl en"}.items():
        found = list(having(frisian.page(address), "lang"))
        # A menu has them too, for the titles of pages that are not translated.
        links = [one for one in found if one.tag == "a" and "li" not in one.inside]
        assert {one.attributes["lang"] for one in links} == set(others.split())
        assert {one.text.strip() for one in links if one.text.strip()} >= {
            "Frysk"
        } or "fy" not in others
        assert written(frisian.page(address)) == {"": ["nl", "fy"], "fy": ["nl", "fy"]}.get(
            address, []
        )
        for one in links:
            target = (frisian.site / address / one.attributes["href"] / "index.html").resolve()
            assert target.is_file(), (address, one.attributes["href"])


def test_it_prints_and_gives_its_data(frisian: Build) -> None:
    sheet = (frisian.site / "fy/lijst.pdf").read_bytes()
    assert str(papers.opened(sheet).Root.Lang).startswith("fy")
    assert "Freegjeitdekoördinator" in papers.words(sheet)
    assert (frisian.site / "fy/lijst.docx").is_file()
    data = json.loads((frisian.site / "fy/handbook.json").read_text(encoding="utf-8"))
    assert data["language"] == "fy"
    assert data["checklists"][0]["record"]["title"] == "De list"


def test_it_is_checked(frisian: Build) -> None:
    root = frisian.site.parent
    assert command(root, "check") == (0, "Geen problemen.\n")
    file = root / "hooks/handbook/words/fy.yml"
    spoken = file.read_text(encoding="utf-8")
    file.write_text(spoken.replace("search:", "searh:"), encoding="utf-8")
    code, said = command(root, "check")
    assert code == 1
    assert "hooks/handbook/words/fy.yml" in said
    assert "Bedoel je «search»?" in said
    file.unlink()
    code, said = command(root, "check")
    assert code == 1
    assert "de taal «fy» heeft geen woorden" in said
    file.write_text(spoken, encoding="utf-8")
