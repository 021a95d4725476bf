"""One value of YAML as it was meant: words stay words, and a number is what was written."""

from datetime import date
from typing import Any

import yaml

from handbook.reading.frontmatter import lost
from handbook.reading.problems import quoted

_RESOLVER: Any = yaml.resolver.Resolver()
_NOT_TEXT = frozenset(_RESOLVER.yaml_implicit_resolvers)  # first signs of numbers, dates and so on
_CONSTRUCT = yaml.constructor.SafeConstructor()
_STANDARD = "tag:yaml.org,2002:"
_PLAIN = f"{_STANDARD}str"
_KINDS = {"null", "bool", "int", "float", "timestamp", "str", "binary"}
_SCALARS = {f"{_STANDARD}{name}" for name in _KINDS - {"binary"}}
_NUMBERS = (f"{_STANDARD}int", f"{_STANDARD}float")


def scalar(event: Any) -> tuple[Any, str]:
    """The value of an event, and what is wrong with it."""
    if event.tag:
        return None, lost.COMMAND if event.tag.removeprefix(_STANDARD) in _KINDS else lost.TAG
    if not event.implicit[0] or event.value[:1] not in _NOT_TEXT:
        return event.value, ""
    tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, event.implicit)
    if tag == _PLAIN:
        return event.value, ""
    if tag not in _SCALARS:
        return None, f"{quoted(event.value)} kan hier niet zo. Zet er aanhalingstekens omheen."
    if tag == f"{_STANDARD}bool" and event.value.lower() not in ("true", "false"):
        return event.value, ""  # YAML 1.1 reads No, yes and on as a truth; here they are words
    node = yaml.ScalarNode(tag, event.value)
    try:
        value = _CONSTRUCT.yaml_constructors[tag](_CONSTRUCT, node)
    except (ValueError, ArithmeticError, LookupError, AttributeError):
        return None, (
            f"{quoted(event.value)} bestaat niet als datum of getal. "
            "Schrijf bijvoorbeeld 2026-11-21."
        )
    # It reads 9:00 as 540 minutes and 0113 as 75; here they are as they were written.
    return (value if tag not in _NUMBERS or str(value) == event.value else event.value), ""


def uncurled(text: str) -> tuple[Any, str]:
    """A text, or what was meant by one between curled quotation marks, and what to write."""
    inside = lost.curled(text)
    if not inside:
        return text, ""
    meant, _ = scalar(yaml.ScalarEvent(None, None, (True, False), inside))
    write = f'Schrijf rechte: "{inside}"'
    if isinstance(meant, bool | date):
        write = f"Haal ze weg: {inside}"
    else:
        meant = inside
    return meant, lost.CURLED.format(quoted(inside), write)
