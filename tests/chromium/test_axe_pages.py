"""WCAG 2.2 AA as far as a machine can see it, on every kind of page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from chromium.beside import FRAME, framed
from chromium.folds import open_all
from chromium.look import DESK, KINDS, PHONE
from chromium.seeing import DRAWN, resize, violations

# Pages that show on a desk what no phone does: each frame, and the paper beside a questionnaire.
# Of all others a phone shows the whole, once all is open.
ON_A_DESK = (
    "/",
    "/nu/naaktbeeld/",
    "/werkbladen/gedragscode/",
    "/meewerken/voorbeeld/",
    "/bestaat-niet/",
)
CARDS = "/werkbladen/noodkaart/"  # judged in test_axe, with all that is on a card


@pytest.mark.parametrize("path", [one for one in KINDS if one != CARDS])
def test_page(look: Callable[..., Page], path: str) -> None:
    """No violation on a page as it opens on a desk, and on a phone with all that it folds away."""
    page = framed(look(FRAME), path)
    resize(page, DESK)
    assert violations(page, None if path in ON_A_DESK else DRAWN) == ""
    open_all(page)
    resize(page, PHONE)
    assert violations(page) == ""
