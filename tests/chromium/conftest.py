"""A real Chromium that looks at the built site, and what every look must find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

import fonts
from browser import find
from chromium.look import DESK, PHONE
from serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request


# As long as Playwright waits for all else, in milliseconds: a busy machine is no fault of a page.
PATIENCE = 30_000
# What the tests themselves cause: a missing page, a worker that most tests do without.
EXPECTED = ("404 (Not Found)", "registration blocked by Playwright")


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The address of a server that shows the built site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for the whole run."""
    letters = fonts.environment(tmp_path_factory.mktemp("fonts"))
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), args=["--disable-gpu"], env={**letters}
        )
        yield browser
        browser.close()


class Watch:
    """What a page asked for and complained about."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def request(self, request: Request) -> None:
        """Remember a request."""
        self.requests.append(request.url)

    def console(self, message: ConsoleMessage) -> None:
        """Remember an error or a warning of the browser, such as a policy violation."""
        ours = not any(known in message.text for known in EXPECTED)
        if message.type in ("error", "warning") and ours:
            self.complaints.append(message.text)

    @property
    def foreign(self) -> list[str]:
        """Requests that left the site."""
        own = (self.origin, "data:", "blob:", "about:")
        return [url for url in self.requests if not url.startswith(own)]


@pytest.fixture
def look(chromium: Browser, origin: str) -> Iterator[Callable[..., Page]]:
    """Open a page: ``look("/nu/", phone=True, dark=True, script=False)``.

    ``now`` is the time on the reader's own clock, in ``zone``.

    When the test is over, no request may have left the site and no page may have complained.
    """
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def open_page(
        path: str = "/",
        *,
        phone: bool = False,
        dark: bool = False,
        script: bool = True,
        before: str = "",
        now: str = "",
        zone: str = "Europe/Amsterdam",
    ) -> Page:
        context = chromium.new_context(
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="nl-NL",
            reduced_motion="reduce",
            timezone_id=zone,
            service_workers="block",
        )
        contexts.append(context)
        watch = Watch(origin)
        watches.append(watch)
        if before:
            context.add_init_script(before)
        context.on("request", watch.request)
        if now:
            context.clock.install(time=now)
        page = context.new_page()
        page.on("console", watch.console)
        page.on("pageerror", lambda error: watch.complaints.append(str(error)))
        page.goto(f"{origin}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    for watch in watches:
        assert watch.foreign == []
        assert watch.complaints == []
