"""The measure of how hard a page reads."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from benchmarks.readability import (
    EASIER,
    ENOUGH,
    HASTE,
    Score,
    score,
    scores,
    syllables,
    table,
    wish,
)

from handbook.loading import Loaded
from project import Project


@pytest.mark.parametrize(
    ("word", "count"), [("app", 1), ("leerling", 2), ("online", 3), ("veiligheid", 3)]
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_score_is_that_of_douma() -> None:
    found = Score("x.md", words=100, sentences=10, syllables=150)
    assert found.flesch == pytest.approx(206.84 - 9.3 - 115.5)
    assert found.band == "A2"
    assert Score("x.md", words=100, sentences=4, syllables=210).band == "C1"


def test_counts_words_of_text_and_blocks_but_not_marks(
    handbook: Callable[..., Project],
) -> None:
    pages = {
        "x.md": "---\ntitle: Titel\npage: {audience: [leraar], brief: Een twee., "
        "checked: 2026-11-21}\n---\n"
        "## Drie {#vier}\n\n- Vijf **zes** [zeven](x.md#vier).\n\n```\ncode\n```\n"
    }
    found = handbook(pages).load().catalogs["nl"]
    (counted,) = score(found, found.pages["x.md"])
    assert (counted.words, counted.sentences) == (6, 3)
    assert "| x.md | 6 |" in "\n".join(table([counted]))


def test_counts_what_ties_sentences_and_where_they_are_chopped(
    handbook: Callable[..., Project],
) -> None:
    """A row of short ones counts in running text, and not where each is a line of a list."""
    text = "Kom hier. Ga daar. Bel nu.\n\nWacht, want het regent hier al de hele dag.\n\n"
    page = "---\ntitle: T\n{facts}\n---\n" + text + "- Kom hier.\n- Ga daar.\n- Bel nu.\n"
    found = handbook({"x.md": page}).load().catalogs["nl"]
    (counted,) = score(found, found.pages["x.md"])
    assert (counted.tied, counted.runs) == (1, 1)
    klas = replace(counted, uri="klas/x.md", sentences=ENOUGH)
    assert wish(klas) == "te kort, losse zinnen, hakt"
    assert wish(replace(klas, sentences=ENOUGH - 1)) == "hakt"
    assert wish(replace(klas, uri="voor-wie/ouder.md")) == "losse zinnen, hakt"
    assert wish(replace(klas, uri="hulp/x.md")) == "te kort, hakt"
    assert not wish(replace(klas, uri=f"{HASTE}x.md"))


def test_pages_read_in_one_breath_or_say_why_not(real: Loaded) -> None:
    """Neither hard nor telegrams, but where ``EASIER`` says why: what `make readability` asks."""
    found = scores(real.base)
    wishes = [f"{one.uri}: {wish(one)} ({one.flesch:.1f})" for one in found if wish(one)]
    assert not wishes, "\n".join(wishes)
    assert [uri for uri in EASIER if not any(one.uri.startswith(uri) for one in found)] == []
