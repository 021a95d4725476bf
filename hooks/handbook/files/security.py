"""Where somebody reports a leak in the site of a school: ``security.txt``, as RFC 9116 has it.

Only an e-mail address of a function will do; without one there is no file.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from handbook.model.base import EMAIL_PATTERN
from handbook.model.school import School

NAME = ".well-known/security.txt"
LASTS = timedelta(days=364)  # the RFC asks for less than a year


def files(school: School, languages: Iterable[str], today: date) -> Iterator[tuple[str, bytes]]:
    """The file of a school that has an e-mail address; it lasts from the day of the build."""
    contact = school.coordinator.email
    if not re.fullmatch(EMAIL_PATTERN, contact):
        return
    lines = [
        f"Contact: mailto:{contact}",
        f"Expires: {today + LASTS}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        *([f"Canonical: {school.site}{NAME}"] if school.site else []),
    ]
    yield NAME, "".join(f"{line}\n" for line in lines).encode()
