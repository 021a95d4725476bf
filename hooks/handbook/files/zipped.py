"""Zip files with the same bytes for the same content, whoever makes them and whenever."""

import io
from collections.abc import Collection, Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows
UNIX = 3
PLAIN_FILE = 0o100644 << 16


def zipped(files: Mapping[str, bytes], stored: Collection[str] = ()) -> bytes:
    """Files by their name, in the order given; those in ``stored`` are not compressed."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, LONG_AGO)
            entry.create_system = UNIX
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, content, ZIP_STORED if name in stored else ZIP_DEFLATED)
    return made.getvalue()
