"""What no line of a Word file breaks: a number, and hours with their day."""

import re

_NUMBER = r"\b0\d{2,3}-[\d ]+\d\b"
_HOURS = r"(?:\b\w{2,3} (?:(?:t/m|to) \w+ )?)?\d\d?[.:]\d\d–\d\d?[.:]\d\d(?: uur)?"
_BILL = r"\b\d\d \d{3}\b"
_WHOLE = re.compile(f"{_NUMBER}|{_HOURS}|{_BILL}")


def whole(text: str) -> str:
    """The same with spaces that do not break."""
    return _WHOLE.sub(lambda one: one[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
