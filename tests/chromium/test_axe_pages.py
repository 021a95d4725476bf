"""WCAG 2.2 AA as far as a machine can see it, on every kind of page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from chromium.beside import FRAME, framed
from chromium.folds import open_all
from chromium.look import KINDS, PHONE
from chromium.seeing import DRAWN, in_all_looks, resize, violations

# Pages that show on a desk what no phone does: each frame, and the paper beside a questionnaire.
# Of all others a phone shows the whole, once all is open.
ON_A_DESK = (
    "/",
    "/nu/",
    "/nu/naaktbeeld/",
    "/wet/plichten/",
    "/werkbladen/gedragscode/",
    "/meewerken/voorbeeld/",
    "/en/",
    "/bestaat-niet/",
)


# Its parts are those of the same page in Dutch, and its frame that of other English pages.
SAME = "/en/nu/naaktbeeld/"


@pytest.mark.parametrize("path", [one for one in KINDS if one != SAME])
def test_page(look: Callable[..., Page], path: str) -> None:
    """No violation on a page as it opens, and with all that it folds away."""
    page = framed(look(FRAME), path)
    assert in_all_looks(page, DRAWN, None if path in ON_A_DESK else DRAWN) == ""
    open_all(page)
    resize(page, PHONE)
    assert violations(page) == ""
