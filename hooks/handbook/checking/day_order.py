"""Days that come after each other: each names one that is asked before it."""

from collections.abc import Iterator

from handbook.checking.at import Said
from handbook.model.bounds import Bounds
from handbook.model.questionnaire import Questionnaire
from handbook.reading.problems import quoted, suggest

KEYS = ("not_before", "after")


def wrong(form: Questionnaire) -> Iterator[Said]:
    """What a day names that is no day, or comes behind it."""
    before: list[str] = []
    for place, question in form.placed():
        for key in KEYS:
            named = getattr(question.bounds or Bounds(), key)
            if named and named not in before:
                said = (
                    f"{quoted(named)} is geen vraag van soort datum die vóór deze vraag komt. "
                    f"{suggest(named, before)}"
                )
                yield (*place, "bounds", key), said
        if question.kind == "datum":
            before.append(question.id)
