"""WCAG 2.2 AA as far as a machine can see it, on every kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chromium.folds import open_all
from chromium.look import KINDS, PHONE
from chromium.seeing import DRAWN, in_all_looks, resize, violations

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.mark.parametrize("path", KINDS)
def test_page(look: Callable[..., Page], path: str) -> None:
    """No violation on a page as it opens, and with all that it folds away."""
    page = look(path)
    assert in_all_looks(page, DRAWN) == ""
    open_all(page)
    resize(page, PHONE)
    assert violations(page) == ""
