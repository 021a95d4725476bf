"""Who answers, at each quarter of an hour of two years, for readers in other parts of the world."""

import json
import re
from collections.abc import Sequence
from typing import Any

from handbook import words
from handbook.catalog import people
from handbook.loading import Loaded
from handbook.model.records import Contact
from node import HERE, output
from project import LANGUAGES, ROOT

QUARTERS = 2 * 365 * 24 * 4
RIGHT = {"wrong": 0, "first": []}
BEHIND, AHEAD = "America/Curacao", "Pacific/Apia"  # a reader's own clock must not count
WORK = ["ma", "di", "wo", "do", "vr"]
WEEK = [*WORK, "za", "zo"]
NIGHT = [(WEEK, "20:00", "02:30")]
# Lines that are not there now, and that a school may add: on holidays, and days, from, to.
INVENTED = [
    ("open", NIGHT),
    ("dicht", NIGHT),
    ("onbekend", NIGHT),
    ("onbekend", [(["vr"], "17:00", "00:00"), (["za", "zo"], "00:00", "24:00")]),
    ("dicht", [(WEEK, "08:00", "24:00"), (WEEK, "00:00", "08:00")]),
    ("onbekend", [(WORK, "13:10", "16:55"), (WORK, "08:05", "12:00")]),
    ("dicht", [(WORK, "12:00", "17:00"), (WORK, "09:00", "12:00")]),
    ("onbekend", [(["vr"], "09:00", "17:00")]),
]


def invented() -> list[Contact]:
    """Each of them as a line."""
    return [
        Contact.model_validate(
            {
                "id": f"lijn-{number}",
                "name": "Lijn",
                "text": "Bel.",
                "audience": ["leraar"],
                "hours": [{"days": days, "start": a, "end": b} for days, a, b in hours],
                "hours_certainty": "bevestigd",
                "on_holidays": holidays,
                "certainty": "bevestigd",
                "checked": "2026-11-21",
            },
            strict=False,
        )
        for number, (holidays, hours) in enumerate(INVENTED)
    ]


def facts(contact: Contact) -> dict[str, str]:
    """What a list of lines on a page says of one."""
    there = {
        "always": "" if contact.always else None,
        "hours": json.dumps(people.opening(contact)) if contact.hours else None,
        "schoolDays": "" if contact.school_days else None,
        "sure": contact.hours_certainty,
        "onHolidays": contact.on_holidays,
    }
    return {name: text for name, text in there.items() if text is not None}


def swept(contacts: Sequence[Contact], zone: str, stride: int = 1) -> dict[str, Any]:
    """What was wrong with lines, those with the same hours asked once."""
    apart = {json.dumps(facts(one)): one for one in contacts}.values()
    lines = [{"record": one.model_dump(mode="json"), "facts": facts(one)} for one in apart]
    data = {"lines": lines, "stride": stride}
    found: dict[str, Any] = json.loads(output(HERE / "sweep.js", data=data, zone=zone))
    assert found.pop("count") == QUARTERS
    assert found.pop("looks") == QUARTERS // stride * len(lines)
    return found


def test_every_line_every_quarter_of_an_hour(real: Loaded) -> None:
    assert swept(people.lines(real.base), AHEAD) == RIGHT


def test_hours_of_every_shape() -> None:
    """Over midnight, without a night, in two parts, and on one day of the week."""
    assert swept(invented(), BEHIND, stride=13) == RIGHT


def test_the_script_has_every_label_in_both_languages() -> None:
    """Under the names that it reads them by, with the same places for times and names."""
    text = (ROOT / "docs/assets/js/domain/hours.js").read_text(encoding="utf-8")
    dutch, *others = (one.now_words() for one in map(words.of, LANGUAGES))
    names = {re.sub(r"-(\w)", lambda found: found[1].upper(), name) for name in dutch}
    assert set(re.findall(r"\blabels\.(\w+)", text)) <= names
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []
    assert [places(one) for one in others] == [places(dutch)] * len(others)


def places(labels: dict[str, str]) -> dict[str, list[str]]:
    """What is filled in, in each."""
    return {name: sorted(re.findall(r"\{\w+\}", text)) for name, text in labels.items()}
