"""A page without what a browser skips anyway: the white space that lines begin with."""

import re

# As it is: what shows its lines, and what the policy knows by each of its signs.
_KEPT = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.S)
_MARGIN = re.compile(r"\n\s+")


def light(html: str) -> str:
    """The same page with each line at its margin, and none that is empty."""
    parts = _KEPT.split(html)
    parts[::2] = [_MARGIN.sub("\n", part) for part in parts[::2]]
    return "".join(parts)
