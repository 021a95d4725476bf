"""A real Chromium that looks at the built site, and what every look must find."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from chromium.beside import Beside
from chromium.lending import Lent, Shape, Shelf, opened
from serving import served

# As long as Playwright waits for all else, in milliseconds: a busy machine is no fault of a page.
PATIENCE = 30_000


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The address of a server that shows the built site."""
    with served(site, Beside) as address:
        yield address


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for the whole run."""
    expect.set_options(timeout=PATIENCE)
    with opened(tmp_path_factory.mktemp("fonts")) as browser:
        yield browser


@pytest.fixture(scope="session")
def shelf(chromium: Browser) -> Shelf:
    """The pages of the whole run."""
    return Shelf(chromium)


@pytest.fixture
def look(
    request: pytest.FixtureRequest, shelf: Shelf, origin: str
) -> Iterator[Callable[..., Page]]:
    """Open a page: ``look("/nu/", phone=True, dark=True, script=False)``.

    Nobody was there before, and no other test looks at it. ``now`` is the time on the reader's own
    clock, in ``zone``, and ``before`` runs before the page does.

    When the test is over, no request may have left the site and no page may have complained.
    """
    had: list[Lent] = []
    failures = request.session.testsfailed

    def open_page(path: str = "/", *, before: str = "", now: str = "", **shape: Any) -> Page:
        lent = shelf.lend(Shape(clock=bool(now), **shape))
        had.append(lent)
        if now:
            lent.context.clock.set_system_time(now)
        lent.open(f"{origin}{path}", before)
        return lent.page

    yield open_page
    foreign = [url for lent in had for url in lent.foreign(origin)]
    complaints = [words for lent in had for words in lent.complaints]
    for lent in had:
        if request.session.testsfailed > failures:
            lent.context.close()
        else:
            shelf.bring(lent)
    assert foreign == []
    assert complaints == []
