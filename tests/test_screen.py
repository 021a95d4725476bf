"""What the script of a questionnaire gets: all of the questionnaire, as it was written."""

from collections.abc import Callable

import pytest

import rendering
from handbook.loading import Loaded
from handbook.model.questionnaire import Questionnaire
from handbook.screen.form import Form
from project import Project

PAGE = """---
title: Titel
{facts}
questionnaire:
  id: lijst
  title: Lijst
  result: Afspraken
  sections:
    - id: deel
      title: Deel
      questions:
        - {id: a, kind: kort, text: A?, clause: CLAUSE}
---
[[questionnaire]]
"""
ANSWER = {"answer": True}
CLAUSES = {
    "'Wij … en: [[answer]].'": ["Wij … en: ", ANSWER, "."],
    "'{answer} of [[answer]]'": ["{answer} of ", ANSWER],
    "'[[answer]] en [[answer]]'": [ANSWER, " en ", ANSWER],
    "'</script><!-- [[answer]]'": ["</script><!-- ", ANSWER],
}


def form_of(loaded: Loaded, uri: str) -> Form:
    """The data of the one questionnaire of a page, read back from its HTML."""
    html = rendering.whole(rendering.renderer(loaded.catalogs["nl"], uri))
    (data,) = rendering.data(html)
    return Form.model_validate(data)


@pytest.mark.parametrize(("written", "parts"), CLAUSES.items())
def test_only_the_mark_is_the_place_of_the_answer(
    handbook: Callable[..., Project], written: str, parts: list[object]
) -> None:
    loaded = handbook({"x.md": PAGE.replace("CLAUSE", written)}).load()
    (question,) = form_of(loaded, "x.md").parts[0].questions
    assert question.model_dump()["clause"] == tuple(parts)


def test_a_fold_ends_before_the_questions(handbook: Callable[..., Project]) -> None:
    facts = "page: {audience: [leraar], checked: 2026-11-21, folded: true}"
    text = "## Vooraf\n\nLees.\n\n[[questionnaire]]\n\n## Daarna\n\nKlaar."
    page = PAGE.replace("CLAUSE", "'[[answer]]'").replace("[[questionnaire]]", text)
    loaded = handbook({"x.md": page.replace("{facts}", facts)}).load()
    html = rendering.whole(rendering.renderer(loaded.catalogs["nl"], "x.md"))
    before, _, after = html.partition("<form")
    assert before.count("<details") == before.count("</details>") == 1
    assert after.count("fold--section") == 1


def test_every_question_is_there_with_its_number(real: Loaded) -> None:
    for entry in real.catalogs["nl"].all(Questionnaire):
        form = form_of(real, entry.uri)
        numbers = [question.number for part in form.parts for question in part.questions]
        assert numbers == list(range(1, len(numbers) + 1))
