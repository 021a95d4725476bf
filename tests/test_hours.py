"""Who answers, at each quarter of an hour of two years, for readers in other parts of the world."""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from handbook import words
from handbook.catalog import people
from handbook.loading import Loaded
from handbook.model.records import Contact
from node import HERE, output
from project import LANGUAGES, ROOT

QUARTERS = 2 * 365 * 24 * 4
STRIDE = 13  # quarters from one look to the next, where each would take long
RIGHT = {"wrong": 0, "first": []}
ZONES = ("Europe/Amsterdam", "America/Curacao", "Pacific/Apia")  # behind, and far ahead
WORK = ["ma", "di", "wo", "do", "vr"]
WEEK = [*WORK, "za", "zo"]
# Lines that are not there now, and that a school may add: days, from, to.
INVENTED = {
    "nacht": [(WEEK, "20:00", "02:30")],
    "weekend": [(["vr"], "17:00", "00:00"), (["za", "zo"], "00:00", "24:00")],
    "etmaal": [(WEEK, "08:00", "24:00"), (WEEK, "00:00", "08:00")],
    "lunch": [(WORK, "13:10", "16:55"), (WORK, "08:05", "12:00")],
    "aaneen": [(WORK, "12:00", "17:00"), (WORK, "09:00", "12:00")],
    "vrijdag": [(["vr"], "09:00", "17:00")],
}


def invented() -> list[Contact]:
    """Each of them as they are on holidays: open, closed, and unknown."""
    return [
        Contact.model_validate(
            {
                "id": f"{name}-{holidays}",
                "name": name,
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
        for name, hours in INVENTED.items()
        for holidays in ("open", "dicht", "onbekend")
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


def swept(contacts: Sequence[Contact], zone: str, stride: int) -> dict[str, Any]:
    """What was wrong with lines, those with the same hours asked once."""
    apart = {json.dumps(facts(one)): one for one in contacts}.values()
    lines = [{"record": one.model_dump(mode="json"), "facts": facts(one)} for one in apart]
    data = {"lines": lines, "stride": stride}
    found: dict[str, Any] = json.loads(output(HERE / "sweep.js", data=data, zone=zone))
    assert found.pop("count") == QUARTERS
    assert found.pop("looks") == QUARTERS // stride * len(lines)
    return found


@pytest.mark.parametrize("zone", ZONES)
def test_every_line_every_quarter_of_an_hour(real: Loaded, zone: str) -> None:
    """Elsewhere the clock at each quarter, which is all that a line knows of a place."""
    stride = 1 if zone == ZONES[0] else STRIDE
    assert swept(people.lines(real.base), zone, stride) == RIGHT


def test_hours_of_every_shape() -> None:
    """Over midnight, without a night, in two parts, and on one day of the week."""
    assert swept(invented(), ZONES[0], STRIDE) == RIGHT


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
