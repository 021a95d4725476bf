"""Pages that tests lend one after the other: to make one takes longer than most tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    sync_playwright,
)

import fonts
from browser import find
from chromium.look import DESK, PHONE

# What the tests themselves cause: a missing page, a worker that most tests do without.
EXPECTED = ("404 (Not Found)", "registration blocked by Playwright")
PRINTS = "matchMedia('print').matches"
NOWHERE = "about:blank"
# Before any script of a page runs, what the last page kept is gone, also what it kept as it went.
WIPE = "localStorage.clear(); sessionStorage.clear(); history.replaceState(null, '');"


@contextmanager
def opened(folder: Path) -> Iterator[Browser]:
    """A browser for as long as the block runs; its settings of fonts stand in a folder."""
    letters = fonts.environment(folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find(), args=["--disable-gpu"], env={**letters}
        )
        yield browser
        browser.close()


class Shape(NamedTuple):
    """What a reader's browser is like, which no page can change."""

    phone: bool = False
    dark: bool = False
    script: bool = True
    zone: str = "Europe/Amsterdam"
    clock: bool = False  # whether tests set it

    def context(self, browser: Browser) -> BrowserContext:
        """A browser of this shape, in which nobody was anywhere."""
        return browser.new_context(
            viewport=PHONE if self.phone else DESK,  # type: ignore[arg-type]
            color_scheme="dark" if self.dark else "light",
            java_script_enabled=self.script,
            locale="nl-NL",
            reduced_motion="reduce",
            timezone_id=self.zone,
            service_workers="block",
        )


class Lent:
    """A page in a browser of its own, and what it asked for and complained about."""

    def __init__(self, browser: Browser, shape: Shape) -> None:
        self.shape, self.context = shape, shape.context(browser)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context.on("request", self._request)
        if shape.clock:
            self.context.clock.install()
        self.page: Page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("framenavigated", self._gone)
        self._session = self.context.new_cdp_session(self.page)
        self._session.send("Page.enable")
        self._before = ""  # the script that runs before each page, by the name of the browser
        self._goes = False

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        """Remember an error or a warning of the browser, such as a policy violation."""
        ours = not any(known in message.text for known in EXPECTED)
        if message.type in ("error", "warning") and ours:
            self.complaints.append(message.text)

    def _gone(self, _: object) -> None:
        """Forget what the page before did, at the moment that it is gone."""
        if self._goes:
            self.requests.clear()
            self.complaints.clear()
        self._goes = False

    def foreign(self, origin: str) -> list[str]:
        """Requests that left the site."""
        own = (origin, "data:", "blob:", "about:")
        return [url for url in self.requests if not url.startswith(own)]

    def open(self, address: str, before: str = "") -> None:
        """Show a page to who was nowhere; a script runs before it, each time that it loads."""
        self._goes = True
        if "#" in address:
            self.page.goto(NOWHERE)  # or the browser may stay on the page of which this is a place
        wipe = self._run_before(WIPE)
        if before:
            self._before = self._run_before(before)
        self.page.goto(address)
        self._run_no_more(wipe)

    def _run_before(self, script: str) -> str:
        asked = {"source": script}
        made = self._session.send("Page.addScriptToEvaluateOnNewDocument", asked)
        return str(made["identifier"])

    def _run_no_more(self, name: str) -> None:
        asked = {"identifier": name}
        self._session.send("Page.removeScriptToEvaluateOnNewDocument", asked)

    def wipe(self) -> None:
        """Make it a browser in which nobody was anywhere, once it opens its next page."""
        for other in self.context.pages:
            if other is not self.page:
                other.close()
        for place in (self.page, self.context):
            place.unroute_all(behavior="ignoreErrors")
        if self._before:
            self._run_no_more(self._before)
            self._before = ""
        self.context.clear_cookies()
        if self.page.evaluate(PRINTS):
            self.page.emulate_media(media="null")
        self.page.set_viewport_size(PHONE if self.shape.phone else DESK)  # type: ignore[arg-type]


class Shelf:
    """The pages that no test has now."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self._free: list[Lent] = []

    def lend(self, shape: Shape) -> Lent:
        """A page of a shape, which no other test looks at."""
        for lent in self._free:
            if lent.shape == shape:
                self._free.remove(lent)
                return lent
        return Lent(self.browser, shape)

    def bring(self, lent: Lent) -> None:
        """Put a page back, or away if it does not let itself be wiped."""
        try:
            lent.wipe()
        except Error:
            lent.context.close()
        else:
            self._free.append(lent)
