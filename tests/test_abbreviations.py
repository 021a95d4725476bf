"""Abbreviations of the terms: explained at the first use on a page, but not in what stays short."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import rendering
from handbook.catalog import abbreviations
from handbook.loading import Loaded
from handbook.model.records import Term
from project import LANGUAGES, Project
from test_site import path_of

TERMS = """\
---
title: Begrippen
{facts}
terms:
  - {id: mr, title: MR, full: medezeggenschapsraad, text: De raad. De MR stemt in.}
  - {id: vo, title: vo, full: voortgezet onderwijs, text: De school.}
  - {id: fg, title: FG, full: functionaris gegevensbescherming, text: De deskundige.}
---
[[terms]]
"""
EXAMPLE = """\
---
title: Voorbeeld
page: {audience: [ict], example: true, checked: 2026-11-21}
terms: [{id: vb, title: VB, full: voorbeeld, text: Een voorbeeld.}]
---
Tekst.
"""
BODIES = {
    "Vraag de MR. De MR beslist.": "Vraag de MR (medezeggenschapsraad). De MR beslist.",
    "Een MR-lid en het MR-lid.": "Een MR-lid (MR: medezeggenschapsraad) en het MR-lid.",
    "De MR’s werk.": "De MR’s (MR: medezeggenschapsraad) werk.",
    "De medezeggenschapsraad (MR) en de MR.": "De medezeggenschapsraad (MR) en de MR.",
    "De MR (de medezeggenschapsraad) en de MR.": "De MR (de medezeggenschapsraad) en de MR.",
    "Iets (MR) en MR (of niet).": "Iets (MR: medezeggenschapsraad) en MR (of niet).",
    "De mr, VO-raad, vos, GMR, een niet-MR en VB.": "De mr, VO-raad, vos, GMR, een niet-MR en VB.",
    "In het (v)so en vo.": "In het (v)so en vo (voortgezet onderwijs).",
    "`MR` en de MR.": "MR en de MR (medezeggenschapsraad).",
    "[de MR](begrippen.md) en de MR.": "de MR en de MR (medezeggenschapsraad).",
    "[[term:mr]] en de MR.": "MR en de MR (medezeggenschapsraad).",
    "Een **MR** en *MR*.": "Een MR (medezeggenschapsraad) en MR.",
    "## De MR {#kop}\n\nDe MR.": "De MR¶ De MR (medezeggenschapsraad).",
    "- MR\n- MR": "MR (medezeggenschapsraad) MR",
}
CHECKLIST = """\
checklist:
  id: lijst
  title: Voor de MR
  intro: De MR stemt in.
  groups:
    - id: groep
      title: MR en FG
      items:
        - {id: een, text: Bel de MR., help: Vraag het vo en de MR.}
        - {id: twee, text: Bel de FG.}
"""


def shown(handbook: Callable[..., Project], body: str, blocks: str = "") -> str:
    """What a reader sees of a page, with its foot."""
    page = f"---\ntitle: Titel\n{{facts}}\n{blocks}---\n{body}\n"
    loaded = handbook({"begrippen.md": TERMS, "meewerken/v.md": EXAMPLE, "x.md": page}).load()
    assert [str(problem) for problem in loaded.problems] == []
    view = rendering.renderer(loaded.catalogs["nl"], "x.md")
    return rendering.text(abbreviations.written_out(f"{rendering.whole(view)} {view.foot()}"))


@pytest.mark.parametrize("body", BODIES)
def test_the_first_use_in_a_text(handbook: Callable[..., Project], body: str) -> None:
    assert shown(handbook, body).startswith(f"{BODIES[body]} ")


def test_labels_and_headings_stay_short(handbook: Callable[..., Project]) -> None:
    said = shown(handbook, "Na de lijst stemt de MR in.", CHECKLIST)
    for one in (
        "Na de lijst stemt de MR (medezeggenschapsraad) in.",
        "Voor de MR De MR stemt in.",
        "MR en FG Bel de MR. Vraag het vo (voortgezet onderwijs) en de MR.",
        "Bel de FG.",
        "Afkortingen op deze pagina: FG (functionaris gegevensbescherming).",
    ):
        assert one in said


def test_a_term_says_itself_what_it_is_short_for(handbook: Callable[..., Project]) -> None:
    catalog = handbook({"begrippen.md": TERMS}).load().catalogs["nl"]
    html = rendering.whole(rendering.renderer(catalog, "begrippen.md"))
    said = rendering.text(abbreviations.written_out(html))
    assert "MR (medezeggenschapsraad) De raad. De MR stemt in." in said
    assert abbreviations.OPEN not in said


# What stays short, and what is no running text; the names of laws and lines stand as headings.
SHORT = {"h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "legend", "summary", "blockquote"}
SHORT_LOOKS = {"first__line", "law__title", "contact__name", "moment__name"}
NEVER = {"script", "style", "svg", "pre", "code", "a", "nav", "th", "noscript", "cite", "option"}
NEVER_LOOKS = {"grounds", "names", "duties__articles", "told__list", "source", "source__from"}
NO_TEXTS = ("blad/", "meewerken/")  # words of older sheets, and what authors write in a file


class Texts(HTMLParser):
    """The running text of a page, and all text that a reader may ask about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        # Of each open element its name, whether a reader may ask about it, and whether it runs on.
        self.open: list[tuple[str, bool, bool]] = []
        self._running: list[str] = []
        self._all: list[str] = []
        self.feed(html[html.index("<article") : html.rindex("</article>")])
        self.running, self.all = (
            " ".join("".join(one).split()) for one in (self._running, self._all)
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        if tag not in rendering.VOID:
            looks = (dict(attrs).get("class") or "").split()
            _, asked, runs = self.open[-1] if self.open else ("", True, True)
            asked = asked and tag not in NEVER and NEVER_LOOKS.isdisjoint(looks)
            runs = runs and tag not in SHORT and SHORT_LOOKS.isdisjoint(looks)
            self.open.append((tag, asked, runs))

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take what is said where it counts; a dot stands for each word elsewhere."""
        if self.open:
            _, asked, runs = self.open[-1]
            gone = re.sub(r"\S+", "·", data)
            self._all.append(data if asked else gone)
            self._running.append(data if asked and runs else gone)


def unexplained(html: str, full: dict[str, str]) -> Iterator[str]:
    """The abbreviations that a reader of a page meets without what they are short for."""
    texts = Texts(html)
    for short, words in full.items():
        word = rf"(?<![\w@/.#-]){re.escape(short)}(?!\w)"
        own = "|".join(re.escape(one) for one in re.findall(r"\w{4,}", words))
        told = rf"(?i:{own}) \(\S*{re.escape(short)}\)|{word}[-’'\w]*(?: \(|: )[^)]*(?i:{own})\b"
        if first := re.search(word, texts.running):
            near = texts.running[max(0, first.start() - 60) : first.end() + 90]
            if not re.search(told, near):
                yield f"{short}: {near}"
        elif re.search(word, texts.all) and not re.search(told, texts.all):
            yield f"{short}: nergens uitgelegd"


def ours(real: Loaded) -> Iterator[tuple[str, dict[str, str]]]:
    """The file of every page, and the abbreviations in the language of its text."""
    full = {
        name: {one.noun.title: one.noun.full for one in catalog.all(Term) if one.noun.full}
        for name, catalog in real.catalogs.items()
    }
    for language in LANGUAGES:
        for uri, page in real.catalogs[language].pages.items():
            if not uri.startswith(NO_TEXTS):
                yield path_of(uri, language), full[page.language]


def test_every_abbreviation_is_explained_at_its_first_use(site: Path, real: Loaded) -> None:
    missed = {
        path: found
        for path, full in ours(real)
        if (found := list(unexplained((site / path).read_text(encoding="utf-8"), full)))
    }
    assert missed == {}
