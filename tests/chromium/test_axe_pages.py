"""WCAG 2.2 AA as far as a machine can see it, on every kind of page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from chromium.beside import FRAME, framed
from chromium.folds import open_all
from chromium.look import DESK, KINDS, PHONE
from chromium.seeing import resize, violations


@pytest.mark.parametrize("path", KINDS)
def test_page(look: Callable[..., Page], path: str) -> None:
    """No violation on a page as it opens on a desk, and on a phone with all that it folds away."""
    page = framed(look(FRAME), path)
    resize(page, DESK)
    assert violations(page) == ""
    open_all(page)
    resize(page, PHONE)
    assert violations(page) == ""
