"""QR codes that lead to an address; the only importer of segno."""

from __future__ import annotations

import io
from functools import cache

import segno


@cache
def svg(address: str) -> str:
    """A QR code as SVG."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=2, light="#fff", xmldecl=False
    )
    return out.getvalue().decode()


@cache
def png(address: str) -> bytes:
    """A QR code as PNG, in pixels large enough to print."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="png", border=2, light="#fff", scale=8
    )
    return out.getvalue()
