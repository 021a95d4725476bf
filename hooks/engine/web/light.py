"""A page without what a browser skips anyway: the white space that lines begin with."""

from __future__ import annotations

import re

# As it is: what shows its lines, and what the policy knows by each of its signs.
_LINE = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>|\n\s+", re.S)


def light(html: str) -> str:
    """The same page with each line at its margin, and none that is empty."""
    return _LINE.sub(lambda found: found[0] if found[1] else "\n", html)
