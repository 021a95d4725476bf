"""Firefox and WebKit, driven without a package of others: both speak the commands of WebDriver.

Firefox takes them over a socket (Marionette), WebKit over HTTP. Must not know what is tried.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.error import HTTPError, URLError

from serving import free_port

PATIENCE = 30  # seconds, for a machine that does more at once
BETWEEN = 0.1
# What Debian calls each program, and the package it comes in.
PROGRAMS = {
    "firefox": ("firefox-esr", "firefox-esr"),
    "webkit": ("WebKitWebDriver", "webkit2gtk-driver"),
}
SCREEN = ("Xvfb", "xvfb")  # WebKit has no mode without windows
PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "nl",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class WrongError(Exception):
    """The browser could not do what was asked."""


class Wire(Protocol):
    """How commands go to a browser."""

    def send(self, name: str, values: Mapping[str, Any]) -> Any:
        """One command and its answer."""


def eventually(found: Callable[[], Any], what: str) -> Any:
    """What is found once there is something, within our patience."""
    end = time.monotonic() + PATIENCE
    while not (value := found()):
        if time.monotonic() > end:
            raise WrongError(f"Wacht vergeefs op: {what}")
        time.sleep(BETWEEN)
    return value


class Marionette:
    """The socket of Firefox: a length, a colon, and JSON."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.stream = self.socket.makefile("rb")
        self.count = 0
        self._read()
        self.send("NewSession", {})

    def _read(self) -> Any:
        size = b""
        while (sign := self.stream.read(1)) not in (b":", b""):
            size += sign
        return json.loads(self.stream.read(int(size or b"0")) or b"null")

    def send(self, name: str, values: Mapping[str, Any]) -> Any:
        """One command and its answer."""
        self.count += 1
        text = json.dumps([0, self.count, f"WebDriver:{name}", values]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, wrong, answer = self._read()
        if wrong:
            raise WrongError(wrong["message"])
        return answer["value"] if [*(answer or {})] == ["value"] else answer


# The address of each command, as the standard of WebDriver has it.
PATHS = {
    "Navigate": "url",
    "Refresh": "refresh",
    "ExecuteScript": "execute/sync",
    "ExecuteAsyncScript": "execute/async",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}


class Http:
    """A driver that listens on a port of this machine."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}/session"
        options = {"webkitgtk:browserOptions": {"args": ["--automation"]}}
        asked = {"capabilities": {"alwaysMatch": options}}
        self.root += f"/{self._post('', asked)['sessionId']}"

    def _post(self, path: str, values: Mapping[str, Any]) -> Any:
        sent = urllib.request.Request(  # noqa: S310 (an address of this machine)
            self.root + path,
            json.dumps(values).encode(),
            {"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(sent, timeout=PATIENCE) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except HTTPError as error:
            wrong = json.load(error)["value"]
            raise WrongError(wrong["message"] or wrong["error"]) from error

    def send(self, name: str, values: Mapping[str, Any]) -> Any:
        """One command and its answer."""
        return self._post("/" + PATHS[name].format(**values), values)


@dataclass(frozen=True)
class Browser:
    """What a reader does, and what a page then shows."""

    name: str
    wire: Wire
    prints: bool  # whether the driver makes a PDF

    def visit(self, address: str) -> None:
        """Go to a page."""
        self.wire.send("Navigate", {"url": address})

    def reload(self) -> None:
        """Load the page again."""
        self.wire.send("Refresh", {})

    def ask(self, script: str, *values: Any) -> Any:
        """What an expression gives on the page."""
        asked = {"script": f"return ({script})", "args": [*values]}
        return self.wire.send("ExecuteScript", asked)

    def bytes_of(self, script: str) -> bytes:
        """The bytes of the blob that an expression gives."""
        read = (
            "const done = arguments[arguments.length - 1], reader = new FileReader();"
            f"reader.onload = () => done(reader.result); reader.readAsDataURL({script});"
        )
        found = self.wire.send("ExecuteAsyncScript", {"script": read, "args": []})
        return base64.b64decode(found.partition(",")[2])

    def wait(self, script: str) -> Any:
        """What an expression gives, once it gives something."""
        return eventually(lambda: self.ask(script), script)

    def _element(self, selector: str) -> str:
        asked = {"using": "css selector", "value": selector}
        found: dict[str, str] = self.wire.send("FindElement", asked)
        return next(iter(found.values()))

    def click(self, selector: str) -> None:
        """Click on the first that a selector finds, once it is clear of what stays at an edge."""
        middle = "{block: 'center', behavior: 'instant'}"
        self.ask(f"document.querySelector(arguments[0])?.scrollIntoView({middle})", selector)
        self.wire.send("ElementClick", {"id": self._element(selector)})

    def write(self, selector: str, text: str) -> None:
        """Type in the first field that a selector finds."""
        self.wire.send("ElementSendKeys", {"id": self._element(selector), "text": text})

    def printed(self) -> bytes:
        """The page as a PDF."""
        return base64.b64decode(self.wire.send("Print", {}))


def missing() -> list[str]:
    """The packages of Debian that are not there."""
    wanted = [*PROGRAMS.values(), SCREEN]
    return [package for program, package in wanted if not shutil.which(program)]


@contextmanager
def _running(*command: str, **changed: str) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env={**os.environ, **changed}, **quiet)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()


def _connected(make: Callable[[], Wire]) -> Wire:
    """The wire, once the program listens."""

    def attempt() -> Wire | None:
        with suppress(ConnectionError, URLError):
            return make()
        return None

    wire: Wire = eventually(attempt, "de browser")
    return wire


@contextmanager
def _firefox(home: Path) -> Iterator[Browser]:
    port = free_port()
    chosen = {**PREFERENCES, "marionette.port": port}
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(it)});" for key, it in chosen.items()]
    (home / "user.js").write_text("\n".join(lines), encoding="utf-8")
    program = PROGRAMS["firefox"][0]
    options = ("--marionette", "--headless", "--no-remote", "--profile", str(home))
    with _running(program, *options, HOME=str(home)):
        yield Browser("firefox", _connected(lambda: Marionette(port)), prints=True)


@contextmanager
def _webkit(home: Path) -> Iterator[Browser]:
    display, port = f":{free_port()}", free_port()
    place = {"DISPLAY": display, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    place |= {"GDK_BACKEND": "x11", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "LANG": "nl_NL.UTF-8"}
    screen = (SCREEN[0], display, "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
    driver = (PROGRAMS["webkit"][0], f"--port={port}")
    with _running(*screen), _running(*driver, **place):
        yield Browser("webkit", _connected(lambda: Http(port)), prints=False)


STARTS = {"firefox": _firefox, "webkit": _webkit}
