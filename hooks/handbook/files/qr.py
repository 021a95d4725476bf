"""QR codes that lead to an address; the only importer of segno."""

import io
from functools import cache

import segno

# Of the eight patterns that a code may be laid over, the one that suits our addresses best. To
# weigh all of them for each code took five times as long as the code itself.
PATTERN = 2


@cache
def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False, mask=PATTERN)


def svg(address: str) -> str:
    """A QR code as SVG."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", border=2, light="#fff", xmldecl=False)
    return out.getvalue().decode()


def png(address: str) -> bytes:
    """A QR code as PNG, in pixels large enough to print."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=2, light="#fff", scale=6)
    return out.getvalue()
