"""The site over a network that a test can spoil, as a phone in a full school meets it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any, ClassVar

from serving import Quiet, served


@dataclass
class Network:
    """What a server does for some addresses; until ``released`` the others wait for nothing.

    ``head``: not one byte comes. ``body``: half of it comes. ``error``: the server is broken.
    ``texts`` stand in the place of files, and ``asked`` is all that was asked for.
    """

    origin: str = ""
    below: str = ""
    head: set[str] = field(default_factory=set)
    body: set[str] = field(default_factory=set)
    error: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)


class Spoiled(Quiet):
    """Answers as its network does."""

    network: ClassVar[Network]

    def do_GET(self) -> None:  # noqa: N802  # the name that the library calls
        """Answer, or not; who asked may have gone meanwhile."""
        with suppress(ConnectionError):
            self._answer()

    def _answer(self) -> None:
        self.path = self.path.removeprefix(self.network.below)
        self.name = self.path.partition("?")[0]
        self.network.asked.append(self.name)
        if self.name in self.network.head:
            self.network.released.wait()
        if self.name in self.network.error:
            self.send_response(HTTPStatus.SERVICE_UNAVAILABLE)
            self._send(b"")
        elif self.name in self.network.texts:
            self.send_response(HTTPStatus.OK)
            self._send(self.network.texts[self.name].encode())
        else:
            super().do_GET()

    def _send(self, content: bytes) -> None:
        kind = "text/html" if self.name.endswith("/") else self.guess_type(self.name)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a file, or half of it until the network is released."""
        content = source.read()
        half = len(content) // 2 if self.name in self.network.body else len(content)
        outputfile.write(content[:half])
        outputfile.flush()
        if half < len(content):
            self.network.released.wait()
        outputfile.write(content[half:])


@contextmanager
def spoiled(site: Path, below: str = "") -> Iterator[Network]:
    """The site on a network of its own, whole as long as the test lets it be."""
    network = Network(below=below)
    with served(site, type("Spoiled", (Spoiled,), {"network": network})) as origin:
        network.origin = f"{origin}{below}"
        yield network
        network.released.set()
