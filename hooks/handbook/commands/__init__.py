"""The commands for authors; ``python -m handbook --help`` says what each does."""

from collections.abc import Callable
from pathlib import Path

from engine import running, settings
from handbook.commands import authors, reading, releasing, schools, sites, updating
from handbook.commands.parser import Parser, read
from handbook.ledger.repository import RefusedError
from handbook.loading.taking.nodes import NotTakenError


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    parser = Parser(prog="python -m handbook")
    commands = parser.add_subparsers(title="opdrachten", metavar="opdracht", parser_class=Parser)

    def add(run: Callable[..., int], said: str, name: str = "") -> Parser:
        made = commands.add_parser(name or run.__name__, help=said)
        made.set_defaults(run=run)
        return made

    add(authors.check, "noem alle problemen, bouw niets")
    stamped = add(authors.stamp, "zet de vingerafdruk in een vertaling of eigen regels die kloppen")
    stamped.add_argument("pages", nargs="+", type=Path, metavar="pagina")
    add(releasing.codes, "schrijf de codes van de bladen van nu in het register")
    add(releasing.release, "maak een uitgave: eerst een concept, daarna de tag")
    add(authors.due, "noem wat binnen een maand nagekeken moet worden")
    add(authors.translations, "noem per taal wat nog niet of niet meer vertaald is")
    add(authors.schema, "schrijf de schema's voor de editor, en het voorbeeld van school.yml")
    books = add(sites.book, "maak van elk hoofdstuk en van het geheel een PDF")
    books.add_argument(
        "--chapter", default="", metavar="hoofdstuk", help="alleen dit hoofdstuk, zoals nu of wet"
    )
    books.add_argument("--language", default="", metavar="taal", help="alleen deze taal, zoals nl")
    online_at = add(sites.publish, "bouw wat online mag, met wat een server nodig heeft")
    online_at.add_argument(
        "--folder", default="", metavar="map", help="de map van de site op de server"
    )
    schools.options(add(schools.every, "bouw de site van elke school in scholen/", "schools"))
    _for_school(add)
    given = read(parser, commands.choices, arguments)
    running.begin()
    run: Callable[..., int] = given.pop("run")
    try:
        return run(Path(), **given)
    except (settings.UnreadableError, RefusedError, NotTakenError, reading.WrongError) as wrong:
        print(wrong)
        return 1


def _for_school(add: Callable[..., Parser]) -> None:
    """What only a school asks, of its own texts and of an update."""
    taken = add(authors.take, "maak een concept van een bestand van de school", "neem")
    taken.add_argument("file", type=Path, metavar="bestand", help="een .docx, .odt, .md of .html")
    told = add(updating.changes, "zeg wat er voor jullie verandert sinds jullie publiceerden")
    told.add_argument("--file", type=Path, metavar="bestand", help="schrijf het ook in dit bestand")
    ours = add(updating.update, "noem de bestanden van het handboek die jullie veranderden")
    ours.add_argument(
        "--base", default="", metavar="uitgave", help="waarop jullie kopie staat, zoals v2026.1"
    )
    ours.add_argument("--move", action="store_true", help="zet jullie pagina's apart als concept")
