"""What is typed behind ``python -m handbook``, and in Dutch what cannot be read of it."""

import argparse
import sys
from collections.abc import Collection, Mapping
from typing import Any, NoReturn

from handbook.reading.problems import quoted, suggest

HOW = "zo schrijf je het: "
UNREAD = "Zo kan ik deze opdracht niet lezen."
UNKNOWN = "{} ken ik hier niet."


class _Said(argparse.HelpFormatter):
    """Help that begins in Dutch."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """How the command is written."""
        super().add_usage(usage, actions, groups, HOW if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Reads a command; the details of a mistake argparse has in English alone."""

    def __init__(self, **more: object) -> None:
        super().__init__(**{**more, "add_help": False, "formatter_class": _Said})  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "wat erbij hoort", "wat erbij kan"
        self.add_argument("-h", "--help", action="help", help="laat dit zien")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 (in English)
        """Say how the command is written, and stop."""
        self.refuse(UNREAD)

    def refuse(self, said: str) -> NoReturn:
        """Say what is wrong and how the command is written, and stop."""
        usage = " ".join(self.format_usage().split()).removeprefix(HOW)
        self.exit(2, f"{said} Schrijf: {usage}\n")


def read(parser: Parser, commands: Mapping[str, Parser], arguments: list[str]) -> dict[str, Any]:
    """What is asked; stops at what the command does not know, and names it."""
    _known(arguments, commands)
    given, unknown = parser.parse_known_args(arguments)
    if unknown:
        commands[arguments[0]].refuse(UNKNOWN.format(quoted(unknown[0])))
    return vars(given)


def _known(arguments: list[str], names: Collection[str]) -> None:
    """Stop where there is no command, or none of that name."""
    first = next(iter(arguments), "")
    if first in names or first in ("-h", "--help"):
        return
    said = f"De opdracht {quoted(first)} ken ik niet." if first else "Noem een opdracht."
    print(said, suggest(first, names, len(names)), file=sys.stderr)
    raise SystemExit(2)
