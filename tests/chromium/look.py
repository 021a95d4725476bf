"""The two screens on which every page is looked at, in CSS pixels."""

from __future__ import annotations

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
